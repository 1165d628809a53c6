import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agentFor } from '../../../src/ai/agent.ts';
import type { Order } from '../../../src/core/commands/orderTypes.ts';
import { imagine } from '../../../src/core/imagine.ts';
import { leverageTable } from '../../../src/core/leverage/leverageTable.ts';
import { bandOf, countryCover } from '../../../src/core/leverage/publicEstimate.ts';
import { scoresInTruth } from '../../../src/core/leverage/scores.ts';
import { createGame, endTurn, viewFor } from '../../../src/core/referee.ts';
import type { GameState, SeatSecret } from '../../../src/core/state/gameState.ts';
import { stockOfSector } from '../../../src/core/trade/marketBlocks.ts';
import { createMatch } from '../../../src/match/match.ts';
import { theCutOff } from '../../support/cutOff.ts';

const level = theCutOff();

function start(): GameState {
  const created = createGame(level, 3);
  if (!created.ok) throw new Error('no game');
  return { ...created.state, open: { ...created.state.open, phase: 'orders' } };
}

/** Bands that others see of the stocks in a state. */
function bands(state: GameState): readonly string[] {
  const stocks = level.sectors.map((sector) => stockOfSector(state, sector));
  return level.countries.flatMap(({ id }) =>
    level.materials.map((material) => {
      const cover = countryCover(level, state.open.sectors, stocks, id, material.id);
      return `${id}/${material.id}/${bandOf(cover.stockKg, cover.calmKg)}`;
    }),
  );
}

/** What one government keeps to itself, drawn at random; working stock stays within its band. */
const hidden = fc.record({
  seat: fc.constantFrom(...level.seats.map((seat) => seat.country)),
  stockBp: fc.integer({ min: 5_500, max: 14_500 }),
  treasury: fc.integer({ min: 5_000_000, max: 9_000_000 }),
  pile: fc.array(
    fc.record({
      material: fc.constantFrom('NdPr', 'DyTb'),
      stage: fc.constantFrom('oxide', 'alloy'),
      kg: fc.integer({ min: 1, max: 900_000 }),
    }),
    { maxLength: 1 },
  ),
  order: fc.option(
    fc.record({
      type: fc.constantFrom('buyStock' as const, 'releaseStock' as const),
      material: fc.constantFrom('NdPr', 'DyTb'),
      kg: fc.integer({ min: 1_000, max: 300_000 }),
      cents: fc.integer({ min: 100, max: 60_000 }),
    }),
  ),
});
type Hidden = typeof hidden extends fc.Arbitrary<infer T> ? T : never;

function withHidden(state: GameState, facts: Hidden): GameState {
  const order = facts.order;
  const orders: readonly Order[] =
    order === null
      ? []
      : order.type === 'buyStock'
        ? [{ type: 'buyStock', material: order.material, stage: 'oxide', kg: order.kg, mostCentsPerKg: order.cents }]
        : [
            {
              type: 'releaseStock',
              material: order.material,
              stage: 'oxide',
              kg: order.kg,
              leastCentsPerKg: order.cents,
            },
          ];
  const released =
    order?.type === 'releaseStock' ? [{ material: order.material, stage: 'oxide', kg: order.kg + 1 }] : facts.pile;
  const change = (secret: SeatSecret): SeatSecret => ({
    ...secret,
    orders,
    stockpile: released,
    treasuryThousandUsd: facts.treasury,
    sectorStocks: secret.sectorStocks.map((stock) => ({
      ...stock,
      stockKg: stock.stockKg.map((kg) => Math.floor((kg * facts.stockBp) / 10_000)),
    })),
  });
  return {
    ...state,
    secrets: state.secrets.map((secret) => (secret.seat === facts.seat ? change(secret) : secret)),
    accounts: state.accounts.map((account) =>
      account.id === `treasury:${facts.seat}` ? { ...account, thousandUsd: facts.treasury } : account,
    ),
  };
}

test('[LEV-5] what a seat keeps to itself moves no leverage and no score that others see', () => {
  const before = start();
  const plain = endTurn(before).state;
  const seen = (state: GameState, seat: string) => {
    const view = viewFor(state, seat);
    return {
      leverage: view.leverage,
      scores: view.countries.map((country) => country.score),
      history: view.history.map((record) => [record.leverage, record.scores]),
    };
  };
  fc.assert(
    fc.property(hidden, (facts) => {
      const other = withHidden(before, facts);
      expect(bands(other)).toEqual(bands(before));
      const after = endTurn(other).state;
      for (const { country } of level.seats)
        if (country !== facts.seat) expect(seen(after, country)).toEqual(seen(plain, country));
    }),
    { numRuns: 40 },
  );
});

test('[LEV-5] in the middle of a game every seat would reckon the same table from its own view', {
  timeout: 30_000,
}, () => {
  const made = createMatch({ scenario: level, seed: 5, humans: [], agentFor });
  if (!made.ok) throw new Error('no match');
  while (made.match.state().open.turn < 4) made.match.advance();
  const state = made.match.state();
  const table = leverageTable(state, state);
  expect(state.deals.some((deal) => deal.mode === 'inForce')).toBe(true);
  for (const { country } of level.seats) {
    const imagined = imagine(viewFor(state, country));
    expect(leverageTable(imagined, imagined)).toEqual(table);
  }
});

test('[LEV-5] the debrief opens what the scores were in truth: a store twice as full as its band says is seen', () => {
  const state = start();
  const other = (bp: number) => withHidden(state, { seat: 'japan', stockBp: bp, treasury: 1, pile: [], order: null });
  const [scarce, full] = [other(5_500), other(14_500)].map((each) =>
    scoresInTruth(each).find((score) => score.country === 'japan'),
  );
  expect([scarce?.estimatedCenti === full?.estimatedCenti, (scarce?.trueCenti ?? 0) < (full?.trueCenti ?? 0)]).toEqual([
    true,
    true,
  ]);
});
