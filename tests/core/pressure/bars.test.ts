import { describe, expect, test } from 'vitest';
import { BARS } from '../../../src/balance/bars.ts';
import { isShutOff } from '../../../src/core/bars/bars.ts';
import { breachesOf } from '../../../src/core/commands/breaches.ts';
import { orderCost } from '../../../src/core/commands/cost.ts';
import { lawViewOf } from '../../../src/core/commands/lawView.ts';
import { enactOrders } from '../../../src/core/embargoes/enactOrders.ts';
import { isUnderPressure } from '../../../src/core/embargoes/pressureOn.ts';
import { goalValue } from '../../../src/core/goals/goalValue.ts';
import { balanceOf } from '../../../src/core/money/transfer.ts';
import { countriesAfter } from '../../../src/core/programmes/countriesAfter.ts';
import { endTurn } from '../../../src/core/referee.ts';
import { type Order, optionsFor } from '../../../src/core/seat.ts';
import { advanceSites } from '../../../src/core/sites/advanceSites.ts';
import { withOpen } from '../../../src/core/state/access.ts';
import type { GameState } from '../../../src/core/state/gameState.ts';
import { goalFacts } from '../../../src/core/view/viewFor.ts';
import { acted, aDeal, aGame, aView, orderRefusal, refusalOf } from '../../support/aGame.ts';
import { aGameWithWorks, aWorks, siteOf, withWorks } from '../../support/aSite.ts';

const ban = (isOn = true, against = 'north'): Order => ({ type: 'setTechBan', against, isOn });
const sanction = (isOn = true, against = 'north'): Order => ({ type: 'sanction', against, isOn });
/** South knows more than north, or less. */
const knowing = (state: GameState, south: number, north: number) =>
  withOpen(state, {
    countries: state.open.countries.map((country) => ({
      ...country,
      knowhowBp: country.id === 'south' ? south : country.id === 'north' ? north : country.knowhowBp,
    })),
  });
const expert = (state = aGame()) => knowing(state, 8_000, 3_000);
const enacted = (state: GameState, order: Order, seat = 'south') =>
  enactOrders(acted(state, seat, { type: 'placeOrder', order })).state;
const later = (state: GameState) => ({
  ...withOpen(state, { turn: state.open.turn + 1 }),
  secrets: state.secrets.map((secret) => ({ ...secret, orders: [], capital: 6 })),
});

describe('technology bans', () => {
  test('[TECH-1] a seat that knows more may shut its know-how to another, and open it again', () => {
    expect(orderRefusal(knowing(aGame(), 3_000, 3_000), 'south', ban())).toBe('notAhead');
    expect(orderRefusal(expert(), 'south', ban(false))).toBe('nothingChanges');
    expect(orderRefusal(expert(), 'south', ban(true, 'south'))).toBe('withYourself');
    const set = enacted(expert(), ban());
    expect(set.open.bars).toEqual([{ kind: 'techBan', by: 'south', against: 'north', sinceTurn: 1 }]);
    expect(orderRefusal(later(set), 'south', ban())).toBe('nothingChanges');
    expect(enacted(later(set), ban(false)).open.bars).toEqual([]);
    expect(orderCost(lawViewOf(later(set), 'south'), ban(false)).capital).toBe(0);
    expect(orderCost(lawViewOf(aGame(), 'south'), ban()).capital).toBe(BARS.capital.techBan);
  });

  test('[TECH-2] plants of the one shut off slip more often and get dearer, its mines do not', () => {
    const slips = (stage: 'ore' | 'alloy', state: (game: GameState) => GameState) => {
      const game = aGameWithWorks(aWorks({ stage }, { delayBp: 2_000 }));
      const built = withWorks(game, {
        mode: 'construction',
        dueTurn: 9,
        builder: 'private',
        spentThousandUsd: siteOf(game).costThousandUsd,
      });
      const runs = Array.from({ length: 60 }, (_, seed) =>
        siteOf(advanceSites({ ...state(built), dice: [seed * 7_919 + 1, 13, 17, seed + 3] }).state),
      );
      const late = runs.filter((site) => site.dueTurn === 10);
      return { count: late.length, cost: late[0]?.costThousandUsd ?? 0 };
    };
    const free = (game: GameState) => expert(game);
    const shut = (game: GameState) => enacted(expert(game), ban());
    expect(slips('alloy', shut).count).toBeGreaterThan(slips('alloy', free).count);
    expect(slips('alloy', shut).cost).toBeGreaterThan(slips('alloy', free).cost);
    expect(slips('ore', shut)).toEqual(slips('ore', free));
  });

  test('[TECH-2] a ban of one who has fallen behind holds nothing back', () => {
    const set = enacted(expert(), ban());
    expect(isShutOff(set.open, 'north')).toBe(true);
    expect(isShutOff(knowing(set, 3_000, 3_000).open, 'north')).toBe(false);
  });

  test('[TECH-3] who is shut off keeps what it knows and learns nothing new', () => {
    const knowhow = (state: GameState) => countriesAfter(state).find((each) => each.id === 'north')?.knowhowBp;
    const running = endTurn(expert()).state;
    expect(knowhow(running)).toBeGreaterThan(running.open.countries[0]?.knowhowBp ?? 0);
    const shut = withOpen(running, { bars: enacted(expert(), ban()).open.bars });
    expect(knowhow(shut)).toBe(running.open.countries[0]?.knowhowBp);
  });
});

describe('sanctions', () => {
  test('[SANC-1] a seat sets sanctions on another seat, which trusts it less and may call it pressure', () => {
    const set = enacted(aGame(), sanction());
    expect(set.open.bars).toMatchObject([{ kind: 'sanction', by: 'south', against: 'north' }]);
    expect(set.open.trust.find((each) => each.of === 'north' && each.toward === 'south')?.bp).toBe(
      5_000 + BARS.trust.sanction,
    );
    expect(isUnderPressure({ ...set.open, embargoes: [] }, 'south', 'north')).toBe(true);
    expect(orderRefusal(aGame(), 'south', sanction(true, 'isle'))).toBe('notASeat');
  });

  test('[SANC-2] no money goes there: not by a new agreement, and what was promised each turn is broken', () => {
    const aid = { type: 'aid', from: 'south', to: 'north', thousandUsdPerTurn: 100 } as const;
    const offer = { type: 'offerDeal', to: 'north', terms: { clauses: [aid], turns: 2 } } as const;
    expect(refusalOf(aGame(), 'south', offer)).toBe(null);
    expect(refusalOf(later(enacted(aGame(), sanction())), 'south', offer)).toBe('sanctioned');
    const promised = { ...aGame(), deals: [aDeal({}, { clauses: [aid] })] };
    expect(breachesOf(lawViewOf(promised, 'south'), sanction())).toEqual(['deal-0-1-1']);
    const ended = endTurn(acted(promised, 'south', { type: 'placeOrder', order: sanction() })).state;
    expect(ended.deals).toMatchObject([{ mode: 'breached', endedBy: 'south' }]);
  });

  test('[SANC-3] the one under them loses a share of what it sells there, the other less of the same, and some approval', () => {
    const free = endTurn(aGame()).state;
    const hit = endTurn(acted(aGame(), 'south', { type: 'placeOrder', order: sanction() })).state;
    const lost = (seat: string) =>
      balanceOf(free.accounts, `treasury:${seat}`) - balanceOf(hit.accounts, `treasury:${seat}`);
    expect(lost('north')).toBeGreaterThan(lost('south'));
    expect(lost('south')).toBeGreaterThan(0);
    expect(lost('west')).toBe(0);
    expect(hit.accounts.reduce((sum, account) => sum + account.thousandUsd, 0)).toBe(0);
  });

  test('[SANC-3] a year with sanctions between two is not calm', () => {
    const goal = { kind: 'calm', country: 'north' } as unknown as Parameters<typeof goalValue>[1];
    const calm = (state: GameState) => goalValue(goalFacts(state, 'south'), goal);
    expect(calm(endTurn(aGame()).state)).toBe(1);
    expect(calm(endTurn(acted(aGame(), 'south', { type: 'placeOrder', order: sanction() })).state)).toBe(0);
  });

  test('[CMD-3] both are among the options of a seat', () => {
    const keys = optionsFor(aView(expert(), 'south')).orders.flatMap(({ key, template, allowed }) =>
      allowed && 'isOn' in template ? [key] : [],
    );
    expect(keys).toContain('setTechBan/north');
    expect(keys).toContain('sanction/west');
  });
});
