import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Terms } from '../../../src/core/deals/dealTypes.ts';
import { nearestTerms } from '../../../src/core/deals/partnerPolicy.ts';
import { standingTerms } from '../../../src/core/deals/terms.ts';
import type { GameState } from '../../../src/core/referee.ts';
import { withOpen } from '../../../src/core/state/access.ts';
import { acted, aGame, aSupply, aView, PLEDGE, someTerms } from '../../support/aGame.ts';

/** Isle asks its home price of 5 000 and the freight of 100. */
const GOING = 5_100;
const fromIsle = (kgPerTurn: number, centsPerKg: number): Terms =>
  someTerms({ clauses: [aSupply({ from: 'isle', kgPerTurn, centsPerKg })] });
const toIsle = (kgPerTurn: number, centsPerKg: number): Terms =>
  someTerms({ clauses: [aSupply({ to: 'isle', kgPerTurn, centsPerKg })] });
const answerTo = (terms: Terms, seat = 'south', state: GameState = aGame()) => {
  const told = acted(state, seat, { type: 'offerDeal', to: 'isle', terms });
  return told.deals[told.deals.length - 1];
};

describe('a partner', () => {
  test('[DEAL-11] sells at its going price', () => {
    expect(answerTo(fromIsle(5_000, GOING))?.mode).toBe('inForce');
  });

  test('[DEAL-11] refuses a cent less and names the price it would take', () => {
    expect(answerTo(fromIsle(5_000, GOING - 1))?.refusal).toEqual({
      code: 'priceTooLow',
      interest: 'metal',
      alternative: { partner: null, centsPerKg: GOING },
      nearest: fromIsle(5_000, GOING),
    });
  });

  test('[DEAL-11] asks the buyer to bear duty and tariff', () => {
    const place = { material: 'metal', stage: 'alloy', shareBp: 1_000, sinceTurn: 0 } as const;
    const taxed = withOpen(aGame(), {
      policies: [
        { type: 'duty', country: 'isle', ...place },
        { type: 'tariff', country: 'south', partner: 'isle', ...place },
      ],
    });
    expect(answerTo(fromIsle(5_000, GOING), 'south', taxed)?.refusal?.nearest).toEqual(fromIsle(5_000, 6_160));
  });

  test('[DEAL-11] promises no more than its sites can make', () => {
    const signed = acted(aGame(), 'west', {
      type: 'offerDeal',
      to: 'isle',
      terms: someTerms({ clauses: [aSupply({ from: 'isle', to: 'west', kgPerTurn: 15_000, centsPerKg: GOING })] }),
    });
    const refusal = answerTo(fromIsle(20_000, GOING), 'south', signed)?.refusal;
    expect(refusal).toMatchObject({ code: 'tooMuch', nearest: fromIsle(5_000, GOING) });
  });

  test('[DEAL-11] buys what it can use at its border price', () => {
    expect(answerTo(toIsle(2_000, 5_000), 'north')?.mode).toBe('inForce');
    expect(answerTo(toIsle(2_001, 5_001), 'north')?.refusal).toMatchObject({
      code: 'tooMuch',
      nearest: toIsle(2_000, 5_000),
    });
  });

  test('[DEAL-11] takes no promise without trade', () => {
    const terms = someTerms({ clauses: [{ ...PLEDGE, toward: 'isle' }] });
    expect(answerTo(terms, 'north')?.refusal).toMatchObject({ code: 'nothingInItForMe', nearest: null });
  });

  test('[DEAL-11] can be foretold by anyone, since it looks at public facts alone', () => {
    const terms = fromIsle(15_000, 1_000);
    expect(nearestTerms(aView(aGame(), 'south'), 'isle', terms)).toEqual(answerTo(terms)?.refusal?.nearest);
  });

  test('[DEAL-11] takes the nearest terms it named', () => {
    const clause = fc.record({
      kg: fc.integer({ min: 1, max: 20_000 }),
      cents: fc.integer({ min: 1, max: 100_000 }),
      stage: fc.constantFrom('ore', 'alloy'),
    });
    fc.assert(
      fc.property(clause, fc.integer({ min: 1, max: 19_000 }), ({ kg, cents, stage }, sold) => {
        const west = someTerms({
          clauses: [aSupply({ from: 'isle', to: 'west', stage, kgPerTurn: sold, centsPerKg: 20_000 })],
        });
        const state = acted(aGame(), 'west', { type: 'offerDeal', to: 'isle', terms: west });
        const terms = someTerms({
          clauses: [aSupply({ from: 'isle', stage, kgPerTurn: kg, centsPerKg: Math.min(cents, 20_000) })],
        });
        const first = acted(state, 'south', { type: 'offerDeal', to: 'isle', terms });
        const nearest = first.deals[1]?.refusal?.nearest;
        if (!nearest) return;
        const second = acted(first, 'south', { type: 'offerDeal', to: 'isle', terms: nearest }).deals[2];
        expect(second?.mode).toBe('inForce');
        expect(second && standingTerms(second)).toEqual(nearest);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
