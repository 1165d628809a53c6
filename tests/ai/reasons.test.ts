import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, largestMinus, reasonFor } from '../../src/ai/negotiator/reason.ts';
import { isWithinLimits, keyClause } from '../../src/ai/negotiator/room.ts';
import { dealWorth, PART_KEYS, type Worth } from '../../src/ai/value/dealWorth.ts';
import { submit, viewFor } from '../../src/core/referee.ts';
import { type LaneState, REASON_CODES, type Terms } from '../../src/core/seat.ts';
import { answered, dealIn, SEATS, talksOfAGame, theCutOff } from './aTable.ts';

const talks = talksOfAGame(theCutOff(), 8);
const parts = fc.array(
  fc.record({
    key: fc.constantFrom(...PART_KEYS),
    thousandUsd: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    interest: fc.constantFrom('NdPr', 'DyTb', 'cover'),
  }),
  { minLength: 1, maxLength: 8 },
);

function aWorth(list: Worth['parts']): Worth {
  return { thousandUsd: list.reduce((sum, part) => sum + part.thousandUsd, 0), parts: list };
}

/** A lane that two seats share, from the state's own list. */
const refused = fc.record({
  at: fc.nat(talks.length - 1),
  pair: fc.shuffledSubarray([...SEATS], { minLength: 2, maxLength: 2 }),
  lane: fc.nat(200),
  priceBp: fc.integer({ min: 6_000, max: 16_000 }),
  kg: fc.integer({ min: 2_000, max: 300_000 }),
});

describe('a refusal', () => {
  test('[VIEW-5] never names a private goal', () => {
    const view = viewFor(talks[0] ?? fail(), 'japan');
    const lane = view.lanes.find((each) => each.from === 'china' && each.to === 'japan') ?? fail();
    const clause = { type: 'supply', ...wareOf(lane), kgPerTurn: 1_000, centsPerKg: priceOf(lane, 0, 10_000) } as const;
    const worth = aWorth([{ key: 'goals', thousandUsd: -9, interest: 'quiet' }]);
    expect(reasonFor(view, { terms: { clauses: [clause], turns: 2 }, worth }, null).interest).toBe(lane.material);
  });

  test('[AI-6] names the largest term against the deal', () => {
    const view = viewFor(talks[0] ?? fail(), 'japan');
    const lane = view.lanes.find((each) => each.from === 'china' && each.to === 'japan') ?? fail();
    const clause = { type: 'supply', ...wareOf(lane), kgPerTurn: 1_000, centsPerKg: priceOf(lane, 0, 10_000) } as const;
    fc.assert(
      fc.property(parts, (list) => {
        const worth = aWorth(list);
        const least = Math.min(...list.map((part) => part.thousandUsd));
        const reason = reasonFor(view, { terms: { clauses: [clause], turns: 1 }, worth }, null);
        const named = list.find((part) => part.thousandUsd === least);
        if (least < 0)
          expect([reason.code, reason.interest]).toEqual([codeOf(named?.key ?? 'price', false), named?.interest]);
        expect(REASON_CODES).toContain(reason.code);
      }),
      { numRuns: 300, seed: 2010 },
    );
  });

  test('[AI-6] the term it names is most of what speaks against the deal, nine times in ten', () => {
    let said = 0;
    let most = 0;
    fc.assert(
      fc.property(refused, ({ at, pair, lane: pick, priceBp, kg }) => {
        const state = talks[at];
        const [human, program] = pair;
        if (!state || human === undefined || program === undefined) return;
        const lanes = state.open.lanes.filter((each) => pair.every((seat) => seat === each.from || seat === each.to));
        const lane = lanes[pick % lanes.length];
        if (!lane) return;
        const clause = {
          type: 'supply',
          ...wareOf(lane),
          kgPerTurn: kg,
          centsPerKg: priceOf(lane, at, priceBp),
        } as const;
        const terms: Terms = { clauses: [clause], turns: 1 };
        const sent = submit(state, human, { type: 'offerDeal', to: program, terms });
        const deal = sent.ok ? sent.state.deals[sent.state.deals.length - 1] : undefined;
        if (!sent.ok || !deal) return;
        const { refusal } = dealIn(answered(sent.state, program, deal.id), deal.id);
        const view = viewFor(sent.state, program);
        const worth = dealWorth(view, human, terms);
        const minus = largestMinus(worth);
        if (!refusal || !minus || !isWithinLimits(view, terms)) return;
        expect(refusal.code).toBe(codeOf(minus.key, keyClause(view, terms)?.from === program));
        said++;
        if (2 * minus.thousandUsd <= worth.parts.reduce((sum, part) => sum + Math.min(part.thousandUsd, 0), 0)) most++;
      }),
      { numRuns: 300, seed: 2011 },
    );
    expect(said).toBeGreaterThan(20);
    expect(most / said).toBeGreaterThanOrEqual(0.9);
  });
});

function wareOf(lane: LaneState): Pick<LaneState, 'from' | 'to' | 'material' | 'stage'> {
  return { from: lane.from, to: lane.to, material: lane.material, stage: lane.stage };
}

function priceOf(lane: LaneState, at: number, shareBp: number): number {
  const point = talks[at]?.open.prices.find(
    (each) => each.country === lane.to && each.material === lane.material && each.stage === lane.stage,
  );
  return Math.max(1, Math.floor(((point?.centsPerKg ?? 1) * shareBp) / 10_000));
}

function fail(): never {
  throw new Error('the table is empty');
}
