import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concededBp, lastGain, onTheWay } from '../../src/ai/negotiator/aspiration.ts';
import { partnerIn } from '../../src/ai/negotiator/memory.ts';
import { isWorthwhile } from '../../src/ai/negotiator/room.ts';
import { roundCents, roundKg } from '../../src/ai/negotiator/rounding.ts';
import { dangerBp, reliabilityBp } from '../../src/ai/value/danger.ts';
import { dealWorth } from '../../src/ai/value/dealWorth.ts';
import { pledgeGiven, pledgeGot } from '../../src/ai/value/pledge.ts';
import { viewFor } from '../../src/core/referee.ts';
import type { Clause, SeatView, Terms } from '../../src/core/seat.ts';
import { aDeal } from '../support/aGame.ts';
import { dealIn, SEATS, talksOfAGame, theCutOff, told, wordsOf } from './aTable.ts';

const talks = talksOfAGame(theCutOff(), 3);
const start = talks[0];
if (!start) throw new Error('no talks');
const japan = viewFor(start, 'japan');
const china = viewFor(start, 'china');

function supply(centsPerKg: number, turns = 2): Terms {
  const lane = { from: 'china', to: 'japan', material: 'DyTb', stage: 'oxide' };
  return { clauses: [{ type: 'supply', ...lane, kgPerTurn: 50_000, centsPerKg }], turns };
}

/** Lines of the ledger about an agreement of china with japan: a fair bare pledge, unless other terms are given. */
function withPromises(view: SeatView, kept: readonly boolean[], clause: Clause = PLEDGE): SeatView {
  const line = { turn: 1, deal: 'deal', by: 'china', toward: 'japan', what: clause.type } as const;
  const terms = { clauses: [clause], turns: 3 };
  return {
    ...view,
    promises: kept.map((each) => ({ ...line, kept: each })),
    deals: [
      aDeal({ id: 'deal', mode: 'expired', between: ['china', 'japan'], moves: [{ by: 'china', terms, turn: 1 }] }),
    ],
  };
}

const PLEDGE = { type: 'noEmbargo', by: 'china', toward: 'japan' } as const;

describe('bargaining', () => {
  test('[AI-7] what is given up grows with every exchange, and later for the tough', () => {
    const soft = [0, 1, 2, 3, 4].map((at) => concededBp(at, 4, 0));
    const tough = [0, 1, 2, 3, 4].map((at) => concededBp(at, 4, 10_000));
    expect(soft).toEqual([0, 2_500, 5_000, 7_500, 10_000]);
    expect(tough).toEqual([0, 625, 2_500, 5_625, 10_000]);
  });

  test('[AI-7] a price on the way lies between opening and reservation', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(2_000_000), fc.nat(10_000), (open, reserve, share) => {
        const price = onTheWay(open, reserve, share);
        expect(price).toBeGreaterThanOrEqual(Math.min(open, reserve));
        expect(price).toBeLessThanOrEqual(Math.max(open, reserve));
      }),
    );
  });

  test('[AI-7] the search finds the very last number that still gains, either way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.integer({ min: 1, max: 900 }),
        fc.boolean(),
        (edge, slope, isRising) => {
          const gain = (value: number) => (isRising ? value - edge : edge - value) * slope;
          expect(lastGain(1, 2_000_000, isRising, gain)).toBe(edge);
        },
      ),
    );
  });

  test('[AI-7] the search finds nothing where nothing gains, and the end where all does', () => {
    expect(lastGain(1, 100, true, () => -1)).toBeNull();
    expect(lastGain(1, 100, false, () => 5)).toBe(100);
    expect(lastGain(7, 3, false, () => 5)).toBeNull();
  });

  test('[AI-7] no program offers what it would not sign itself', () => {
    let offers = 0;
    for (const state of talks) {
      let now = state;
      for (let words = 0; words < 24; words++) {
        const seat = SEATS[words % SEATS.length] ?? 'japan';
        const view = viewFor(now, seat);
        for (const command of wordsOf(view, words)) {
          if (command.type === 'offerDeal' || command.type === 'counterDeal') {
            const other = command.type === 'offerDeal' ? command.to : partnerIn(view, dealIn(now, command.deal));
            expect([command, isWorthwhile(view, other, command.terms)]).toEqual([command, true]);
            offers++;
          }
          now = told(now, seat, command);
        }
      }
    }
    expect(offers).toBeGreaterThan(30);
  });

  test('[AI-7] prices are said in three figures and amounts in two', () => {
    expect([roundCents(123_456, false), roundCents(123_456, true), roundCents(999, true)]).toEqual([
      123_000, 124_000, 999,
    ]);
    expect([roundKg(1_987_654), roundKg(57)]).toEqual([1_900_000, 57]);
  });
});

describe('what a deal is worth', () => {
  test('[AI-8] a buyer gains by a lower price, a seller by a higher one', () => {
    const prices = [12_000, 14_000, 16_000, 18_000];
    const buyer = prices.map((cents) => dealWorth(japan, 'china', supply(cents)).thousandUsd);
    const seller = prices.map((cents) => dealWorth(china, 'japan', supply(cents)).thousandUsd);
    expect([...buyer].sort((a, b) => b - a)).toEqual(buyer);
    expect([...seller].sort((a, b) => a - b)).toEqual(seller);
    expect(new Set(buyer).size + new Set(seller).size).toBe(8);
  });

  test('[AI-8] the worth is the sum of its parts', () => {
    const worth = dealWorth(japan, 'china', {
      ...supply(15_000),
      clauses: [...supply(15_000).clauses, { type: 'noEmbargo', by: 'china', toward: 'japan' }],
    });
    expect(worth.parts.reduce((sum, part) => sum + part.thousandUsd, 0)).toBe(worth.thousandUsd);
    expect(worth.parts.some((part) => part.key === 'pledgeGot' && part.thousandUsd > 0)).toBe(true);
  });

  test('[AI-8] a promise not to embargo is worth more from a country in a dispute, and less from one that breaks its word', () => {
    const calm = { ...japan, disputes: [] };
    expect(dangerBp(japan, 'china')).toBeGreaterThan(dangerBp(calm, 'china'));
    expect(pledgeGot(japan, 'china', 4)).toBeGreaterThan(pledgeGot(calm, 'china', 4));
    const trusted = withPromises(japan, [true, true, true]);
    const doubted = withPromises(japan, [false, false, false]);
    expect([reliabilityBp(trusted, 'china'), reliabilityBp(doubted, 'china')]).toEqual([8_000, 2_000]);
    expect(pledgeGot(trusted, 'china', 4)).toBeGreaterThan(pledgeGot(doubted, 'china', 4));
  });

  test('[AI-8] a dozen dollars given as promised do not bring a lost name back', () => {
    const token = { type: 'aid', from: 'china', to: 'japan', thousandUsdPerTurn: 1 } as const;
    const tokens = withPromises(japan, [false, ...Array.from({ length: 12 }, () => true)], token);
    expect(reliabilityBp(tokens, 'china')).toBe(reliabilityBp(withPromises(japan, [false]), 'china'));
  });

  test('[AI-8] a promise costs the one who presses, and partners are no danger', () => {
    expect(pledgeGiven(china, 'japan', 4)).toBeGreaterThan(0);
    expect(dangerBp(japan, 'australia')).toBe(0);
  });

  test('[AI-8] a threat that stands makes its supplier more dangerous', () => {
    const threat = {
      id: 'embargo-9',
      by: 'china',
      against: 'japan',
      material: 'DyTb',
      stage: 'oxide',
      mode: 'threatened',
      prepared: null,
      level: 'full',
      demand: { type: 'none' },
      sinceTurn: 1,
      deadlineTurn: 2,
    } as const;
    expect(dangerBp({ ...japan, embargoes: [threat] }, 'china')).toBeGreaterThan(dangerBp(japan, 'china'));
  });
});
