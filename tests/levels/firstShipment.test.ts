import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { agentFor } from '../../src/ai/agent.ts';
import type { Command } from '../../src/core/seat.ts';
import { createMatch, type Match } from '../../src/match/match.ts';
import { parseScenario } from '../../src/scenario/parse.ts';

const parsed = parseScenario(readFileSync(new URL('../../levels/first-shipment.json', import.meta.url), 'utf8'));

function newMatch(seed: number, humans: readonly string[]): Match {
  if (!parsed.ok) throw new Error(parsed.problems.map((each) => `${each.path}: ${each.message}`).join('\n'));
  const made = createMatch({ scenario: parsed.scenario, seed, humans, agentFor });
  if (!made.ok) throw new Error(made.problems.map((each) => each.message).join('\n'));
  return made.match;
}

/** A game to its end; `say` is said by the seat in the first talks. */
function played(seed: number, human: string | null, say: readonly Command[] = []): Match {
  const match = newMatch(seed, human === null ? [] : [human]);
  for (let steps = 0; steps < 60; steps++) {
    const { phase, turn } = match.view('japan');
    if (phase === 'debrief') return match;
    if (human !== null && phase === 'negotiation' && turn === 1) {
      for (const command of say) expect(match.send(human, command)).toMatchObject({ ok: true });
    }
    match.advance();
  }
  throw new Error('the game did not end');
}

const scoreOf = (match: Match, seat: string): number =>
  (match.view(seat).ending?.ranking.find((each) => each.seat === seat)?.scoreCenti ?? 0) / 100;
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

const SEEDS = [1, 2, 3, 4, 5, 6];
const NdPr = { material: 'NdPr' } as const;
const ORE: Command = {
  type: 'offerDeal',
  to: 'australia',
  terms: {
    clauses: [
      { type: 'supply', from: 'australia', to: 'japan', ...NdPr, stage: 'ore', kgPerTurn: 300_000, centsPerKg: 3000 },
    ],
    turns: 4,
  },
};
const PLANT: Command = {
  type: 'offerDeal',
  to: 'malaysia',
  terms: {
    clauses: [
      { type: 'investment', by: 'japan', site: 'gebeng', thousandUsd: 250_000, stakeBp: 5000, offtakeBp: 5000 },
    ],
    turns: 4,
  },
};

describe('First Shipment', () => {
  test('is read without an error or a warning', () => {
    expect(parsed.ok ? parsed.warnings : parsed.problems).toEqual([]);
  });

  test('every source that was chosen for play says its reason', () => {
    const chosen = parsed.ok ? parsed.scenario.sources.filter((source) => source.kind === 'design') : [];
    expect(chosen.length).toBeGreaterThan(3);
    for (const source of chosen) expect(source.claim.length, source.id).toBeGreaterThan(60);
  });

  test('programs play both seats to the end, and the referee refuses nothing they say', () => {
    const games = SEEDS.map((seed) => played(seed, null));
    expect(games.flatMap((game) => game.agentRefusals())).toEqual([]);
  });

  test.each(['japan', 'australia'])('clicking through as %s earns far less than playing', (seat) => {
    const idle = mean(SEEDS.map((seed) => scoreOf(played(seed, seat), seat)));
    const active = mean(SEEDS.map((seed) => scoreOf(played(seed, null), seat)));
    expect(idle).toBeLessThan(40);
    expect(active).toBeGreaterThan(idle + 25);
  });

  test('ore without a plant is worth nothing to Japan, money for a plant is worth much', () => {
    const idle = mean(SEEDS.map((seed) => scoreOf(played(seed, 'japan'), 'japan')));
    const ore = mean(SEEDS.map((seed) => scoreOf(played(seed, 'japan', [ORE]), 'japan')));
    const plant = mean(SEEDS.map((seed) => scoreOf(played(seed, 'japan', [PLANT]), 'japan')));
    expect(ore).toBeLessThan(idle + 5);
    expect(plant).toBeGreaterThan(idle + 25);
  });

  test('in the first turn stocks bridge the gap, in the second the lines slow', () => {
    const history = played(1, 'japan').view('japan').history;
    const output = (turn: number): number =>
      history.find((record) => record.turn === turn)?.sectors.find((sector) => sector.id === 'jp-cars')?.outputBp ?? 0;
    expect(output(1)).toBeGreaterThan(9800);
    expect(output(2)).toBeLessThan(9500);
  });
});
