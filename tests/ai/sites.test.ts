import { describe, expect, test } from 'vitest';
import { atAnotherSum } from '../../src/ai/negotiator/moneyTerms.ts';
import { isWorthwhile } from '../../src/ai/negotiator/room.ts';
import { siteOffer } from '../../src/ai/negotiator/siteIdeas.ts';
import { buildings } from '../../src/ai/plan/build.ts';
import { dealWorth } from '../../src/ai/value/dealWorth.ts';
import { SITES as SITES_OF_AI } from '../../src/balance/persona.ts';
import { shareOf } from '../../src/balance/units.ts';
import { viewFor } from '../../src/core/referee.ts';
import type { Clause, SeatView, Terms } from '../../src/core/seat.ts';
import { SEATS, talksOfAGame, theCutOff } from './aTable.ts';

const talks = talksOfAGame(theCutOff(), 3);
const start = talks[0];
if (!start) throw new Error('no talks');
const japan = viewFor(start, 'japan');
const america = viewFor(start, 'united-states');

const withPurse = (view: SeatView, treasuryThousandUsd: number): SeatView => ({
  ...view,
  mine: { ...view.mine, treasuryThousandUsd },
});
const alone = (clause: Clause, turns = 1): Terms => ({ clauses: [clause], turns });
const stake = (thousandUsd: number): Terms =>
  alone({ type: 'investment', by: 'japan', site: 'carolina-magnets', thousandUsd, stakeBp: 2_500, offtakeBp: 2_500 });

describe('programs and sites', () => {
  test('[AI-9] what is put into sites abroad covers what they lack and leaves the rest of the purse', () => {
    const offers = talks.flatMap((state) =>
      SEATS.flatMap((seat) => {
        const view = viewFor(state, seat);
        const offer = siteOffer(view);
        const clause = offer?.type === 'offerDeal' ? offer.terms.clauses[0] : undefined;
        return clause?.type === 'investment' ? [{ view, clause }] : [];
      }),
    );
    expect(offers.length).toBeGreaterThan(0);
    for (const { view, clause } of offers) {
      const site = view.sites.find((each) => each.id === clause.site);
      expect(clause.thousandUsd).toBe((site?.costThousandUsd ?? 0) - (site?.spentThousandUsd ?? 0));
      expect(clause.thousandUsd).toBeLessThanOrEqual(
        shareOf(view.mine.treasuryThousandUsd, SITES_OF_AI.stakeTreasuryBp),
      );
    }
  });

  test('[AI-9] an empty purse builds nothing, at home or abroad', () => {
    const poor = withPurse(japan, 10);
    expect([siteOffer(poor), buildings(poor)]).toEqual([null, []]);
  });

  test('[AI-10] a dollar less to pay for the same stake is worth a dollar more', () => {
    const [dear, cheap] = [60_000, 40_000].map((sum) => dealWorth(japan, 'united-states', stake(sum)));
    const money = (worth = dear) => worth?.parts.find((part) => part.key === 'money')?.thousandUsd ?? 0;
    expect(money(cheap) - money(dear)).toBe(20_000);
  });

  test('[AI-10] a part of a works at home is not given away for a token, nor is what it makes', () => {
    const sold = (thousandUsd: number, stakeBp: number, offtakeBp: number) => {
      const clause = { type: 'investment', by: 'japan', site: 'mountain-pass-separation', thousandUsd } as const;
      return isWorthwhile(america, 'japan', alone({ ...clause, stakeBp, offtakeBp }));
    };
    expect([sold(1_600, 2_000, 0), sold(1_600, 1, 8_000), sold(850_000, 2_000, 0)]).toEqual([false, false, true]);
  });

  test('[AI-10] nobody lends what falls due when nobody has a name to lose any more', () => {
    const end = { ...america, turn: america.scenario.time.turns - 1 };
    const lent = (view: SeatView, turns: number) =>
      isWorthwhile(
        view,
        'japan',
        alone(
          { type: 'loan', from: 'united-states', to: 'japan', thousandUsd: 100_000, interestBp: 2_000, pledge: null },
          turns,
        ),
      );
    expect([lent(america, 2), lent(end, 2)]).toEqual([true, false]);
  });

  test('[AI-10] aid is worth its sum to one side and costs it the other', () => {
    const aid = alone({ type: 'aid', from: 'japan', to: 'united-states', thousandUsdPerTurn: 5_000 });
    expect(dealWorth(america, 'japan', aid).thousandUsd).toBe(5_000);
    expect(dealWorth(japan, 'united-states', aid).thousandUsd).toBe(-5_000);
  });

  test('[AI-10] who cannot pay on the day of signing does not sign', () => {
    const loan = alone(
      { type: 'loan', from: 'japan', to: 'china', thousandUsd: 50_000, interestBp: 5_000, pledge: null },
      4,
    );
    expect([isWorthwhile(japan, 'china', loan), isWorthwhile(withPurse(japan, 40_000), 'china', loan)]).toEqual([
      true,
      false,
    ]);
  });

  test('[AI-2] asked for too much aid, a program finds no sum at which giving alone pays', () => {
    const aid = alone({ type: 'aid', from: 'japan', to: 'china', thousandUsdPerTurn: 90_000 });
    expect(atAnotherSum(japan, 'china', aid)).toBeNull();
  });

  test('[AI-2] another sum is one that it would sign', () => {
    const pledged: Terms = {
      turns: 4,
      clauses: [
        { type: 'aid', from: 'japan', to: 'china', thousandUsdPerTurn: 500_000 },
        { type: 'noEmbargo', by: 'china', toward: 'japan' },
      ],
    };
    const found = atAnotherSum(japan, 'china', pledged);
    expect(found).not.toBeNull();
    expect(found && isWorthwhile(japan, 'china', found)).toBe(true);
  });
});
