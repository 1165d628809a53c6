import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SETTLEMENT } from '../../../src/balance/politics.ts';
import type { Clause } from '../../../src/core/deals/dealTypes.ts';
import type { Embargo } from '../../../src/core/embargoes/embargoTypes.ts';
import { advance, createGame, type GameState } from '../../../src/core/referee.ts';
import { withOpen } from '../../../src/core/state/access.ts';
import type { OpenState } from '../../../src/core/state/gameState.ts';
import { optionsFor } from '../../../src/core/view/options.ts';
import { viewFor } from '../../../src/core/view/viewFor.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { acted, aGame, refusalOf, told } from '../../support/aGame.ts';
import { lastDeal, nextTurn } from '../../support/aMoney.ts';

const SETTLE: Clause = { type: 'settlement' };
const QUARREL = { disputes: [{ between: ['south', 'north'] as const, heatBp: 6_000 }] };
const embargo = (id: string, mode: Embargo['mode'], by = 'north', against = 'south'): Embargo => ({
  ...{ id, by, against, mode, material: 'metal', stage: 'alloy', prepared: false, level: 'full' },
  ...{ demand: { type: 'none' }, sinceTurn: 1, deadlineTurn: mode === 'threatened' ? 2 : null },
});
const licence = (partner: string | null): OpenState['policies'][number] => ({
  ...{ type: 'licence', country: 'north', partner, material: 'metal', stage: 'alloy' },
  ...{ shareBp: 5_000, usual: [{ to: 'south', kg: 10_000 }], sinceTurn: 1 },
});
const offered = (clauses: readonly Clause[] = [SETTLE], to = 'south') =>
  ({ type: 'offerDeal', to, terms: { clauses, turns: 2 } }) as const;
function settled(state: GameState, clauses: readonly Clause[] = [SETTLE]) {
  const open = acted(state, 'north', offered(clauses));
  return told(open, 'south', { type: 'acceptDeal', deal: lastDeal(open).id });
}
const approval = (state: GameState, seat: string) =>
  state.open.countries.find((each) => each.id === seat)?.approvalBp ?? 0;

describe('settlement', () => {
  test('[QUAR-1] a settlement ends the dispute and embargoes, threats, sanctions and licences between the two', () => {
    const game = aGame({
      ...QUARREL,
      policies: [licence('south'), licence(null)],
      bars: [
        { kind: 'sanction', by: 'south', against: 'north', sinceTurn: 1 },
        { kind: 'techBan', by: 'south', against: 'north', sinceTurn: 1 },
      ],
    });
    const embargoes = [
      embargo('a', 'full'),
      embargo('b', 'threatened', 'south', 'north'),
      embargo('c', 'full', 'west', 'south'),
    ];
    const { state, events } = settled({ ...game, embargoes });
    expect(state.open.disputes).toEqual([]);
    expect(state.embargoes.map((each) => each.mode)).toEqual(['lifted', 'dropped', 'full']);
    expect(state.open.policies).toEqual([licence(null)]);
    expect(state.open.bars.map((bar) => bar.kind)).toEqual(['techBan']);
    const told = events.map((event) => event.type);
    expect(told).toEqual(expect.arrayContaining(['embargoLifted', 'threatWithdrawn', 'licenceSet', 'barSet']));
  });

  test('[QUAR-1] other disputes stay, and without a dispute there is nothing to settle', () => {
    const others = { between: ['north', 'west'] as const, heatBp: 3_000 };
    const game = aGame({ disputes: [...QUARREL.disputes, others] });
    expect(settled(game).state.open.disputes).toEqual([others]);
    expect(refusalOf(aGame({ disputes: [others] }), 'north', offered())).toBe('noQuarrel');
    expect(refusalOf(game, 'north', offered([SETTLE], 'isle'))).toBe('partnerCannotPromise');
    expect(refusalOf(game, 'north', offered([SETTLE, SETTLE]))).toBe('duplicateClause');
    expect(refusalOf(game, 'north', offered([{ ...SETTLE, secret: true }]))).toBe('cannotBeSecret');
  });

  test('[QUAR-1] an offer to settle what is settled already can be signed no more', () => {
    const game = aGame(QUARREL);
    const open = acted(game, 'north', offered());
    const over = withOpen(open, { disputes: [] });
    expect(refusalOf(over, 'south', { type: 'acceptDeal', deal: lastDeal(open).id })).toBe('noQuarrel');
  });

  test('[QUAR-1] the options name it for both sides where there is a dispute, and nowhere else', () => {
    const keys = (state: GameState, seat: string) =>
      optionsFor(viewFor(state, seat)).moves.filter((each) => JSON.stringify(each).includes('"settlement"'));
    expect(keys(aGame(QUARREL), 'south').length).toBeGreaterThan(0);
    expect(keys(aGame(), 'south')).toEqual([]);
  });

  test('[QUAR-2] with nothing to show both governments lose approval; who gets something in the open does not', () => {
    const game = aGame(QUARREL);
    const change = (clauses: readonly Clause[], seat: string) =>
      approval(settled(game, clauses).state, seat) - approval(game, seat);
    expect([change([SETTLE], 'north'), change([SETTLE], 'south')]).toEqual([
      SETTLEMENT.approvalBp,
      SETTLEMENT.approvalBp,
    ]);
    const pledge: Clause = { type: 'noEmbargo', by: 'north', toward: 'south' };
    expect([change([SETTLE, pledge], 'north'), change([SETTLE, pledge], 'south')]).toEqual([SETTLEMENT.approvalBp, 0]);
    expect(change([SETTLE, { ...pledge, secret: true }], 'south')).toBe(SETTLEMENT.approvalBp);
  });

  test('[QUAR-1] the agreement runs to its end like any other and breaks nothing', () => {
    const { state } = settled(aGame(QUARREL));
    expect(lastDeal(nextTurn(nextTurn(state))).mode).toBe('expired');
  });
});

test('[QUAR-1] in The Cut-off the quarrel of 2010 can be settled in its first turn', () => {
  const level = parseScenario(readFileSync(new URL('../../../levels/the-cut-off.json', import.meta.url), 'utf8'));
  if (!level.ok) throw new Error('the level does not parse');
  const created = createGame(level.scenario, 1);
  if (!created.ok) throw new Error('the level does not start');
  const first = created.state.open.phase === 'negotiation' ? created.state : advance(created.state).state;
  const open = acted(first, 'japan', { ...offered([SETTLE]), to: 'china' });
  const after = acted(open, 'china', { type: 'acceptDeal', deal: lastDeal(open).id });
  expect(first.open.disputes.map((each) => each.heatBp)).toEqual([7_000]);
  expect(after.open.disputes).toEqual([]);
});
