import { describe, expect, test } from 'vitest';
import { firstTerms, mostKg, mostTurns, tradeChoices } from '../../../src/client/store/draft.ts';
import { ORDER_GROUPS, orderMenu } from '../../../src/client/store/orderMenu.ts';
import { correspondents } from '../../../src/client/store/sellers.ts';
import { judge } from '../../../src/core/seat.ts';
import { cutOff, newGame, playTo } from '../fixtures/playedGame.ts';

const seats = cutOff().seats.map((seat) => seat.country);

describe('a letter begins', () => {
  test.each(seats)('with terms that %s may send to everybody', (seat) => {
    const view = playTo(newGame(seat), seat, { turn: 1, phase: 'negotiation' }).view(seat);
    const refused = correspondents(view).flatMap(({ country }) => {
      const refusal = judge(view, { type: 'offerDeal', to: country, terms: firstTerms(view, country) });
      const isFine = refusal === null || ['alreadyOffered', 'noClauses'].includes(refusal.code); // with some there is nothing to trade
      return isFine ? [] : [`${country}: ${refusal.code}`];
    });
    expect(refused).toEqual([]);
  });

  test('with what my industry is used to buying', () => {
    const view = playTo(newGame('japan'), 'japan', { turn: 1, phase: 'negotiation' }).view('japan');
    expect(tradeChoices(view, 'china')[0]).toMatchObject({ from: 'china', to: 'japan', stage: 'oxide' });
  });

  test('with no more than the quota of the seller lets out', () => {
    const view = newGame('japan').view('japan');
    const choice = { from: 'china', to: 'japan', material: 'NdPr', stage: 'oxide' };
    const { from: country, material, stage } = choice;
    const quota = { type: 'quota', country, material, stage, kgPerTurn: 70_000, sinceTurn: 1 } as const;
    expect(mostKg({ ...view, policies: [quota] }, choice)).toBe(70_000);
    expect(mostKg({ ...view, policies: [] }, choice)).toBeGreaterThan(70_000);
  });

  test('with a term that ends with the game', () => {
    const view = playTo(newGame('japan'), 'japan', { turn: 9, phase: 'negotiation' }).view('japan');
    expect(mostTurns(view)).toBe(2);
    expect(firstTerms(view, 'china').turns).toBe(2);
  });

  test('and countries whose works are being built come with the turn they open', () => {
    const before = newGame('japan').view('japan');
    const sites = before.sites.map((site) =>
      site.id === 'gebeng' ? { ...site, mode: 'construction' as const, dueTurn: 6, shareBp: 0 } : site,
    );
    const view = { ...before, sites };
    const opens = Object.fromEntries(correspondents(view).map((each) => [each.country, each.opensTurn]));
    expect(opens).toMatchObject({ malaysia: 6, china: null });
  });

  test('and works that are only proposed sell nothing', () => {
    const before = newGame('japan').view('japan');
    const sites = before.sites.map((site) => (site.id === 'gebeng' ? { ...site, mode: 'proposed' as const } : site));
    expect(tradeChoices({ ...before, sites }, 'malaysia').filter(({ stage }) => stage === 'oxide')).toEqual([]);
  });
});

describe('the order menu', () => {
  test.each(seats)('offers %s nothing but orders that may be placed or a reason why not', (seat) => {
    const view = playTo(newGame(seat), seat, { turn: 2, phase: 'orders' }).view(seat);
    const orders = ORDER_GROUPS.flatMap((group) => orderMenu(view, group));
    const odd = orders
      .map((order) => judge(view, { type: 'placeOrder', order })?.code)
      .filter(
        (code) =>
          code !== undefined && !['notEnoughCapital', 'alreadyInForce', 'ruledOut', 'nothingChanges'].includes(code),
      );
    expect(orders.length).toBeGreaterThan(8);
    expect(odd).toEqual([]);
  });
});
