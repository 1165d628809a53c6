import { describe, expect, test } from 'vitest';
import { lawViewOf } from '../../../src/core/commands/lawView.ts';
import { stepDeal } from '../../../src/core/deals/dealMachine.ts';
import type { Terms } from '../../../src/core/deals/dealTypes.ts';
import { endTurn, type GameState } from '../../../src/core/referee.ts';
import { withOpen } from '../../../src/core/state/access.ts';
import { acted, aGame, anOffer, aSupply, PLEDGE, refusalOf, someTerms, told } from '../../support/aGame.ts';

const FIRST = { type: 'offerDeal', to: 'south', terms: someTerms() } as const;
const offered = () => acted(aGame(), 'north', FIRST);
const pledgeOf = (by: string) => someTerms({ clauses: [{ type: 'noEmbargo', by, toward: 'south' }] });
const ID = offered().deals[0]?.id ?? '';
const deal = (state: GameState, id = ID) => state.deals.find((each) => each.id === id);
const refusesOffer = (terms: Terms, to = 'south') => refusalOf(aGame(), 'north', { type: 'offerDeal', to, terms });

describe('talks', () => {
  test('[DEAL-1] an offer waits for the other side', () => {
    expect(deal(offered())).toMatchObject({ mode: 'offered', answerFrom: 'south', openUntilTurn: 2 });
  });

  test('[DEAL-1] an accepted offer is in force from the turn of signing for the turns agreed', () => {
    const state = acted(offered(), 'south', { type: 'acceptDeal', deal: ID });
    expect(deal(state)).toMatchObject({ mode: 'inForce', signedTurn: 1, untilTurn: 3, answerFrom: null });
  });

  test('[DEAL-1] a refusal ends the talks and hands over its reason', () => {
    const alternative = { partner: null, centsPerKg: 5_000 };
    const reason = { code: 'priceTooHigh' as const, interest: 'south-cars', alternative, nearest: null };
    const state = acted(offered(), 'south', { type: 'refuseDeal', deal: ID, reason });
    expect(deal(state)).toMatchObject({ mode: 'refused', refusal: reason });
  });

  test('[DEAL-1] only the side that is asked may answer', () => {
    expect(refusalOf(offered(), 'north', { type: 'acceptDeal', deal: ID })).toBe('notYourTurn');
  });

  test('[DEAL-1] talks rest outside the negotiation', () => {
    const state = withOpen(offered(), { phase: 'orders' });
    expect(refusalOf(state, 'south', { type: 'acceptDeal', deal: ID })).toBe('wrongPhase');
  });

  test.each([
    ['no clauses', someTerms({ clauses: [] }), 'noClauses'],
    [
      'five clauses',
      someTerms({ clauses: [1, 2, 3, 4, 5].map((kgPerTurn) => aSupply({ kgPerTurn })) }),
      'tooManyClauses',
    ],
    ['the same supply twice', someTerms({ clauses: [aSupply(), aSupply({ kgPerTurn: 1 })] }), 'duplicateClause'],
    ['no turns', someTerms({ turns: 0 }), 'termTooLong'],
    ['seven turns', someTerms({ turns: 7 }), 'termTooLong'],
    ['goods for a third country', someTerms({ clauses: [aSupply({ to: 'west' })] }), 'wrongParties'],
    ['goods to itself', someTerms({ clauses: [aSupply({ to: 'north' })] }), 'wrongParties'],
    ['goods nobody there can make', someTerms({ clauses: [aSupply({ from: 'south', to: 'north' })] }), 'noExports'],
    ['an unknown metal', someTerms({ clauses: [aSupply({ material: 'gold' })] }), 'unknownMaterial'],
    ['an unknown stage', someTerms({ clauses: [aSupply({ stage: 'magnet' })] }), 'unknownStage'],
    ['more than the seller can make', someTerms({ clauses: [aSupply({ kgPerTurn: 90_001 })] }), 'amountOutOfRange'],
    ['nothing at all', someTerms({ clauses: [aSupply({ kgPerTurn: 0 })] }), 'amountOutOfRange'],
    ['a price above the ceiling', someTerms({ clauses: [aSupply({ centsPerKg: 100_001 })] }), 'priceOutOfRange'],
  ])('[DEAL-2] terms with %s are refused', (_, terms, code) => {
    expect(refusesOffer(terms)).toBe(code);
  });

  test('[DEAL-2] a term that would run past the last turn is refused', () => {
    const terms = someTerms({ turns: 4 });
    expect(refusalOf(aGame({ turn: 6 }), 'north', { type: 'offerDeal', to: 'south', terms })).toBe('beyondEnd');
  });

  test('[DEAL-2] a term signed a turn late ends with the last turn', () => {
    const early = acted(aGame({ turn: 6 }), 'north', { type: 'offerDeal', to: 'south', terms: someTerms() });
    const state = acted(withOpen(early, { turn: 7 }), 'south', { type: 'acceptDeal', deal: ID });
    expect(deal(state)?.untilTurn).toBe(8);
  });

  test('[DEAL-3] a partner cannot pledge', () => {
    const terms = someTerms({ clauses: [{ type: 'noEmbargo', by: 'isle', toward: 'north' }] });
    expect(refusesOffer(terms, 'isle')).toBe('partnerCannotPromise');
  });

  test('[DEAL-4] a counter-offer keeps the path and the older deadline, and turns the answer over', () => {
    const cheaper = someTerms({ clauses: [aSupply({ centsPerKg: 5_500 })] });
    const state = acted(withOpen(offered(), { turn: 2 }), 'south', { type: 'counterDeal', deal: ID, terms: cheaper });
    expect(deal(state)).toMatchObject({ mode: 'countered', answerFrom: 'north', openUntilTurn: 2 });
    expect(deal(state)?.moves.map((move) => move.terms)).toEqual([someTerms(), cheaper]);
  });

  test('[DEAL-4] a counter-offer must change something, the order of clauses aside', () => {
    const both = someTerms({ clauses: [aSupply(), PLEDGE] });
    const state = acted(aGame(), 'north', { type: 'offerDeal', to: 'south', terms: both });
    const turned = someTerms({ clauses: [PLEDGE, aSupply()] });
    expect(refusalOf(state, 'south', { type: 'counterDeal', deal: ID, terms: turned })).toBe('sameTerms');
  });

  test('[DEAL-4] the way back to the first offer stays open', () => {
    const cheaper = someTerms({ clauses: [aSupply({ centsPerKg: 5_500 })] });
    const dearer = someTerms({ clauses: [aSupply({ centsPerKg: 6_500 })] });
    const first = acted(offered(), 'south', { type: 'counterDeal', deal: ID, terms: cheaper });
    const second = acted(first, 'north', { type: 'counterDeal', deal: ID, terms: dearer });
    expect(refusalOf(second, 'south', { type: 'counterDeal', deal: ID, terms: someTerms() })).toBe(null);
  });

  test('[DEAL-4] a deal holds four offers', () => {
    const at = (centsPerKg: number) => someTerms({ clauses: [aSupply({ centsPerKg })] });
    const talked = ['south', 'north', 'south'].reduce(
      (state, seat, step) => acted(state, seat, { type: 'counterDeal', deal: ID, terms: at(5_000 + step) }),
      offered(),
    );
    expect(refusalOf(talked, 'north', { type: 'counterDeal', deal: ID, terms: at(7_000) })).toBe('tooManyExchanges');
  });

  test('[DEAL-4] the machine itself has no step past the fourth offer', () => {
    const move = { by: 'north', terms: someTerms(), turn: 1 };
    const steps = [3, 4].map((exchanges) =>
      stepDeal({ ...anOffer(), moves: Array(exchanges).fill(move) }, 'counter', 1, 'south'),
    );
    expect(steps).toEqual(['countered', null]);
  });

  test('[DEAL-5] an unanswered offer lapses at the end of the next turn', () => {
    const first = endTurn(offered()).state;
    expect(deal(first)?.mode).toBe('offered');
    expect(deal(endTurn(withOpen(first, { turn: 2, phase: 'negotiation' })).state)?.mode).toBe('lapsed');
  });

  test('[DEAL-5] the side whose terms lie on the table may take them back', () => {
    expect(deal(acted(offered(), 'north', { type: 'withdrawOffer', deal: ID }))?.mode).toBe('withdrawn');
    expect(refusalOf(offered(), 'south', { type: 'withdrawOffer', deal: ID })).toBe('notYours');
  });

  test('[DEAL-10] others see nothing of an offer, and a signed agreement without its talks', () => {
    const cheaper = someTerms({ clauses: [aSupply({ centsPerKg: 5_500 })] });
    const countered = acted(offered(), 'south', { type: 'counterDeal', deal: ID, terms: cheaper });
    expect(lawViewOf(countered, 'west').deals).toEqual([]);
    const signed = acted(countered, 'north', { type: 'acceptDeal', deal: ID });
    expect(lawViewOf(signed, 'west').deals[0]?.moves.map((move) => move.terms)).toEqual([cheaper]);
    expect(lawViewOf(signed, 'south').deals[0]?.moves).toHaveLength(2);
  });

  test('[DEAL-10] nor when the talks of a signed agreement began', () => {
    const later = withOpen(offered(), { turn: 2 });
    const signed = acted(later, 'south', { type: 'acceptDeal', deal: ID });
    const seen = lawViewOf(signed, 'west').deals[0];
    expect([seen?.offeredTurn, seen?.openUntilTurn, seen?.moves[0]?.turn]).toEqual([2, 2, 2]);
  });

  test('[VIEW-5] a reason may name a country, a material, a sector or an open goal, and no private one', () => {
    const because = (interest: string) => {
      const alternative = { partner: null, centsPerKg: null };
      const reason = { code: 'noTrust' as const, interest, alternative, nearest: null };
      return refusalOf(offered(), 'south', { type: 'refuseDeal', deal: ID, reason });
    };
    expect(['north', 'metal', 'south-cars', 'score', 'calm', 'nothing'].map(because)).toEqual([
      null,
      null,
      null,
      null,
      'malformed',
      'malformed',
    ]);
  });

  test('[DEAL-13] what lies on the table is not offered again, by either side', () => {
    const state = offered();
    expect(refusalOf(state, 'north', { type: 'offerDeal', to: 'south', terms: someTerms() })).toBe('alreadyOffered');
    expect(refusalOf(state, 'south', { type: 'offerDeal', to: 'north', terms: someTerms() })).toBe('alreadyOffered');
  });

  test('[DEAL-13] a seat has at most four offers open, and makes a country at most four a turn', () => {
    const at = (centsPerKg: number) => someTerms({ clauses: [aSupply({ centsPerKg })] });
    const offer = (centsPerKg: number) => ({ type: 'offerDeal', to: 'south', terms: at(centsPerKg) }) as const;
    const four = [1, 2, 3, 4].reduce((state, cents) => acted(state, 'north', offer(cents)), aGame());
    expect(refusalOf(four, 'north', offer(5))).toBe('tooManyOffers');
    const shut = {
      ...four,
      deals: four.deals.map((each) => ({ ...each, mode: 'refused' as const, answerFrom: null })),
    };
    expect(refusalOf(shut, 'north', offer(5))).toBe('tooManyOffers');
    expect(refusalOf(withOpen(shut, { turn: 2 }), 'north', offer(5))).toBe(null);
  });

  test('[DEAL-13] offers that wait for the seat itself do not count', () => {
    const at = (centsPerKg: number) => someTerms({ clauses: [aSupply({ centsPerKg })] });
    const offer = (centsPerKg: number) => ({ type: 'offerDeal', to: 'north', terms: at(centsPerKg) }) as const;
    const asked = [1, 2, 3, 4].reduce((state, cents) => acted(state, 'south', offer(cents)), aGame());
    expect(refusalOf(asked, 'north', { type: 'offerDeal', to: 'south', terms: at(5) })).toBe(null);
  });

  test('[DEAL-10] the name of an agreement does not tell others how many offers there were', () => {
    const second = told(offered(), 'north', { type: 'offerDeal', to: 'south', terms: pledgeOf('north') }).state;
    const { state } = told(second, 'west', { type: 'offerDeal', to: 'south', terms: pledgeOf('west') });
    const names = state.deals.map((each) => each.id);
    expect(names.map((name) => name.replace(/[0-9a-f]{16}$/, '*'))).toEqual(['deal-0-1-*', 'deal-0-1-*', 'deal-2-1-*']);
    const elsewhere = acted({ ...aGame(), seed: 2 }, 'north', FIRST).deals[0]?.id;
    expect(new Set([...names, elsewhere]).size).toBe(4);
  });

  test('an offer is told to its two sides alone, a signature to all', () => {
    const state = { ...aGame(), deals: [anOffer()] };
    expect(told(aGame(), 'north', { type: 'offerDeal', to: 'south', terms: someTerms() }).events).toMatchObject([
      { type: 'dealOffered', audience: ['north', 'south'] },
    ]);
    expect(told(state, 'south', { type: 'acceptDeal', deal: 'deal-0-1-1' }).events).toMatchObject([
      { type: 'dealAgreed', audience: 'all', by: 'south', to: 'north' },
    ]);
  });
});
