import { describe, expect, test } from 'vitest';
import { AGREEMENT, CAPITAL, TRUST } from '../../../src/balance/politics.ts';
import { settleDeals } from '../../../src/core/deals/settleDeals.ts';
import { weightyDeals } from '../../../src/core/deals/weight.ts';
import { refillPolitics } from '../../../src/core/politics/refillPolitics.ts';
import { advance, createGame, submit, viewFor } from '../../../src/core/referee.ts';
import { landOf } from '../../../src/core/sites/startSite.ts';
import { secretOf } from '../../../src/core/state/access.ts';
import type { GameState } from '../../../src/core/state/gameState.ts';
import { acted, aDeal, aGame, aSupply, PLEDGE, withMine } from '../../support/aGame.ts';
import { theCutOff } from '../../support/cutOff.ts';

/** A tenth of what south's cars can use, which is less than what north can make. */
const FAIR = { kgPerTurn: 5_000 };

const counted = (...deals: readonly ReturnType<typeof aDeal>[]) =>
  weightyDeals(landOf(aGame()), deals, 'south').map((deal) => deal.id);

describe('agreements worth notice', () => {
  test('[DEAL-14] a tenth of what the buyer can use counts, a kilogram less does not', () => {
    const fair = aDeal({ id: 'fair' }, { clauses: [aSupply(FAIR)] });
    const small = aDeal({ id: 'small' }, { clauses: [aSupply({ kgPerTurn: FAIR.kgPerTurn - 1 })] });
    expect(counted(fair, small)).toEqual(['fair']);
  });

  test('[DEAL-14] a purchase for a turn is none', () => {
    expect([counted(aDeal({ untilTurn: 1 })), counted(aDeal({ untilTurn: AGREEMENT.fromTurns }))]).toEqual([
      [],
      ['deal-0-1-1'],
    ]);
  });

  test('[DEAL-14] nor is supply of what nobody at home can use', () => {
    expect(counted(aDeal({}, { clauses: [aSupply({ stage: 'ore' })] }))).toEqual([]);
  });

  test('[DEAL-14] of slices over one lane at one time the first counts; one after the other both do', () => {
    const first = aDeal({ id: 'first' }, { clauses: [aSupply(FAIR)] });
    const slice = aDeal({ id: 'slice', signedTurn: 2, untilTurn: 4 }, { clauses: [aSupply(FAIR)] });
    const later = aDeal({ id: 'later', signedTurn: 4, untilTurn: 6 }, { clauses: [aSupply(FAIR)] });
    expect([counted(first, slice), counted(first, later)]).toEqual([['first'], ['first', 'later']]);
  });

  test('[DEAL-14] a bare pledge counts between two seats, and once', () => {
    const pledge = (id: string) => aDeal({ id }, { clauses: [PLEDGE] });
    const toPartner = aDeal(
      { id: 'partner', between: ['north', 'isle'] },
      { clauses: [{ ...PLEDGE, toward: 'isle' }] },
    );
    expect(counted(pledge('a'), pledge('b'))).toEqual(['a']);
    expect(weightyDeals(landOf(aGame()), [toPartner], 'north')).toEqual([]);
  });

  test('[DEAL-14] slices of one thing signed together earn the trust of one, in whatever order', () => {
    const pledges = (state: GameState) =>
      acted(state, 'north', { type: 'offerDeal', to: 'south', terms: { clauses: [PLEDGE], turns: 4 } });
    const other = acted(pledges(aGame()), 'north', {
      type: 'offerDeal',
      to: 'south',
      terms: { clauses: [PLEDGE], turns: 3 },
    });
    const signed = [...other.deals]
      .reverse()
      .reduce((now, deal) => acted(now, 'south', { type: 'acceptDeal', deal: deal.id }), other);
    const trust = (state: GameState) =>
      state.open.trust.find((entry) => entry.of === 'south' && entry.toward === 'north')?.bp ?? 0;
    const atEnd = { ...signed, open: { ...signed.open, turn: 4 } };
    expect(trust(signed) - TRUST.restBp).toBe(TRUST.signed);
    expect(trust(settleDeals(atEnd, []).state) - trust(signed)).toBe(4 * TRUST.keptATurn);
  });

  test('[DEAL-14] the same pledge begun anew each turn brings no point of capital a turn', () => {
    const pledge = (signedTurn: number) => ({
      ...aDeal({ id: `from-${signedTurn}`, signedTurn, untilTurn: signedTurn + 2 }, { clauses: [PLEDGE] }),
      mode: signedTurn < 3 ? ('expired' as const) : ('inForce' as const),
    });
    const gained = (turn: number) => {
      const line = {
        turn,
        deal: `from-${turn - 2}`,
        by: 'north',
        toward: 'south',
        kept: true,
        what: 'noEmbargo',
      } as const;
      const state = aGame({ turn, promises: [line] });
      const after = refillPolitics(withMine({ ...state, deals: [1, 2, 3].map(pledge) }, 'north', { capital: 0 })).state;
      return secretOf(after, 'north').capital;
    };
    expect([gained(3), gained(4)]).toEqual([2 + CAPITAL.promiseKept, 2]);
  });

  test('[DEAL-14] a kilogram signed or kept earns neither trust nor capital', () => {
    const terms = { clauses: [aSupply({ kgPerTurn: 1 })], turns: CAPITAL.promiseKeptFromTurns };
    const offered = acted(aGame(), 'north', { type: 'offerDeal', to: 'south', terms });
    const signed = acted(offered, 'south', { type: 'acceptDeal', deal: offered.deals[0]?.id ?? '' });
    const ended = { ...signed, open: { ...signed.open, turn: CAPITAL.promiseKeptFromTurns } };
    const kept = settleDeals(withMine(ended, 'north', { capital: 0 }), []).state;
    expect(kept.open.promises.map((line) => line.kept)).toEqual([true]);
    expect(kept.open.trust.every((entry) => entry.bp === TRUST.restBp)).toBe(true);
    expect(secretOf(refillPolitics(kept).state, 'north').capital).toBe(2);
  });

  test('[DEAL-14] a dozen kilogram contracts with partners bring no goal a point nearer', () => {
    const created = createGame(theCutOff(), 1);
    if (!created.ok) throw new Error('no game');
    let state = advance(created.state).state;
    const credit = () => viewFor(state, 'united-states').goals.find((each) => each.goal === 'credit')?.value;
    const before = credit();
    for (let turns = 1; turns <= 4; turns++) {
      const lane = { from: 'rest-of-world', to: 'united-states', material: 'NdPr', stage: 'oxide' };
      const clause = { type: 'supply' as const, ...lane, kgPerTurn: 1, centsPerKg: 20_000 };
      const sent = submit(state, 'united-states', {
        type: 'offerDeal',
        to: 'rest-of-world',
        terms: { clauses: [clause], turns },
      });
      if (!sent.ok) throw new Error(sent.refusal.code);
      state = sent.state;
    }
    expect([state.deals.map((deal) => deal.mode), before, credit()]).toEqual([
      ['inForce', 'inForce', 'inForce', 'inForce'],
      0,
      0,
    ]);
  });
});
