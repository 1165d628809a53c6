import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atPrice, roomFor } from '../../src/ai/negotiator/room.ts';
import { advance, type GameState, submit, viewFor } from '../../src/core/referee.ts';
import { type Command, type Deal, type LaneState, standingTerms, type Terms } from '../../src/core/seat.ts';
import { answered, dealIn, SEATS, spoken, talksOfAGame, theCutOff, told } from './aTable.ts';

const scenario = theCutOff();
const talks = [1, 2].flatMap((seed) => talksOfAGame(scenario, seed));

/** Somebody's offer to somebody's program: a lane between them, an amount, a price and promises. */
const offers = fc.record({
  at: fc.nat(talks.length - 1),
  pair: fc.shuffledSubarray([...SEATS], { minLength: 2, maxLength: 2 }),
  lane: fc.nat(200),
  kgShareBp: fc.integer({ min: 50, max: 9_000 }),
  priceBp: fc.integer({ min: 2_000, max: 30_000 }),
  turns: fc.integer({ min: 1, max: 5 }),
  pledges: fc.subarray(['mine', 'theirs']),
});
type Offer = typeof offers extends fc.Arbitrary<infer T> ? T : never;

interface Offered {
  readonly state: GameState;
  readonly human: string;
  readonly program: string;
  readonly deal: Deal;
}

function termsOf(state: GameState, offer: Offer, human: string, program: string): Terms {
  const between = (lane: LaneState) =>
    [lane.from, lane.to].every((country) => country === human || country === program);
  const lanes = state.open.lanes.filter(between);
  const lane = lanes[offer.lane % lanes.length];
  if (!lane) throw new Error('two seats without a lane');
  const { from, to, material, stage } = lane;
  const price = state.open.prices.find(
    (point) => point.country === to && point.material === material && point.stage === stage,
  );
  const capacity = scenario.sites
    .filter((site) => site.country === from && site.material === material && site.stage === stage)
    .reduce((sum, site) => sum + site.steps.reduce((kg, step) => kg + step.kg, 0), 0);
  const kgPerTurn = Math.max(1, Math.floor((capacity * offer.kgShareBp) / 10_000));
  const centsPerKg = Math.max(1, Math.min(400_000, Math.floor(((price?.centsPerKg ?? 1) * offer.priceBp) / 10_000)));
  const mine = { type: 'noEmbargo', by: human, toward: program } as const;
  const theirs = { type: 'noEmbargo', by: program, toward: human } as const;
  const pledges = offer.pledges.map((whose) => (whose === 'mine' ? mine : theirs));
  const turns = Math.min(offer.turns, scenario.time.turns - state.open.turn + 1);
  return { clauses: [{ type: 'supply', from, to, material, stage, kgPerTurn, centsPerKg }, ...pledges], turns };
}

/** The offer on the table, or null where the referee would not have it. */
function put(state: GameState, human: string, program: string, terms: Terms): Offered | null {
  const command: Command = { type: 'offerDeal', to: program, terms };
  const sent = submit(state, human, command);
  const deal = sent.ok ? sent.state.deals[sent.state.deals.length - 1] : undefined;
  return sent.ok && deal ? { state: sent.state, human, program, deal } : null;
}

function offered(offer: Offer): Offered | null {
  const state = talks[offer.at];
  const [human, program] = offer.pair;
  if (!state || human === undefined || program === undefined) return null;
  return put(state, human, program, termsOf(state, offer, human, program));
}

const isDone = (state: GameState, id: string) => dealIn(state, id).mode === 'inForce';

describe('a program keeps to what it said', () => {
  test('[AI-2] the nearest terms in a refusal are taken when they come back', () => {
    let seen = 0;
    fc.assert(
      fc.property(offers, (offer) => {
        const start = offered(offer);
        if (!start) return;
        const { human, program } = start;
        const after = answered(start.state, program, start.deal.id);
        const nearest = dealIn(after, start.deal.id).refusal?.nearest;
        if (!nearest) return;
        const again = put(after, human, program, nearest);
        if (!again) return;
        seen++;
        expect(isDone(answered(again.state, program, again.deal.id), again.deal.id)).toBe(true);
      }),
      { numRuns: 250, seed: 2010 },
    );
    expect(seen).toBeGreaterThan(25);
  });

  test('[AI-2] terms it has named are taken even where it would otherwise ask for more', () => {
    const start = talks[0];
    if (!start) throw new Error('no talks');
    const lane = { from: 'china', to: 'european-union', material: 'NdPr', stage: 'alloy' };
    const shape: Terms = { clauses: [{ type: 'supply', ...lane, kgPerTurn: 500_000, centsPerKg: 1 }], turns: 4 };
    const room = roomFor(viewFor(start, 'china'), 'european-union', shape);
    if (!room) throw new Error('no room');
    const named = atPrice(room.terms, room.clause, room.reserveCents);
    const fresh = put(start, 'european-union', 'china', named);
    const earlier = put(start, 'european-union', 'china', shape);
    if (!fresh || !earlier) throw new Error('not lawful');
    const reason = { code: 'priceTooLow', interest: 'NdPr', alternative: { partner: null, centsPerKg: null } } as const;
    const refused = told(earlier.state, 'china', {
      type: 'refuseDeal',
      deal: earlier.deal.id,
      reason: { ...reason, nearest: named },
    });
    const again = put(refused, 'european-union', 'china', named);
    if (!again) throw new Error('not lawful');
    expect(dealIn(answered(fresh.state, 'china', fresh.deal.id), fresh.deal.id).mode).toBe('countered');
    expect(isDone(answered(again.state, 'china', again.deal.id), again.deal.id)).toBe(true);
  });

  test('[AI-3] what a program has offered is not refused unchanged in the same turn', () => {
    let seen = 0;
    fc.assert(
      fc.property(offers, (offer) => {
        const start = offered(offer);
        if (!start) return;
        const { human, program } = start;
        const after = answered(start.state, program, start.deal.id);
        const own = ownTerms(after, start);
        if (!own) return;
        const refused = told(after, human, { type: 'refuseDeal', deal: start.deal.id, reason: null });
        const again = put(refused, human, program, own);
        if (!again) return;
        seen++;
        expect(isDone(answered(again.state, program, again.deal.id), again.deal.id)).toBe(true);
      }),
      { numRuns: 250, seed: 2011 },
    );
    expect(seen).toBeGreaterThan(25);
  });

  test('[AI-3] nor in the turn after, when its own offer has gone by', () => {
    let seen = 0;
    fc.assert(
      fc.property(offers, (offer) => {
        const start = offered(offer);
        if (!start || start.state.open.turn >= scenario.time.turns) return;
        const { human, program } = start;
        const after = answered(start.state, program, start.deal.id);
        const own = ownTerms(after, start);
        if (!own) return;
        const refused = told(after, human, { type: 'refuseDeal', deal: start.deal.id, reason: null });
        const again = put(nextTalks(refused), human, program, own);
        if (!again) return;
        seen++;
        expect(isDone(answered(again.state, program, again.deal.id), again.deal.id)).toBe(true);
      }),
      { numRuns: 120, seed: 2012 },
    );
    expect(seen).toBeGreaterThan(10);
  });
});

/** The program's own counter-offer, where it has made one that waits for the other side. */
function ownTerms(state: GameState, start: Offered): Terms | null {
  const deal = dealIn(state, start.deal.id);
  return deal.answerFrom === start.human ? standingTerms(deal) : null;
}

function nextTalks(state: GameState): GameState {
  let now = advance(state).state;
  now = SEATS.reduce((each, seat, at) => spoken(each, seat, at), now);
  while (now.open.phase !== 'negotiation') now = advance(now).state;
  expect(viewFor(now, 'japan').turn).toBe(state.open.turn + 1);
  return now;
}
