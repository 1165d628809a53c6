import { describe, expect, test } from 'vitest';
import { APPROVAL, CAPITAL, TRUST } from '../../../src/balance/politics.ts';
import type { Deal, Terms } from '../../../src/core/deals/dealTypes.ts';
import { settleDeals } from '../../../src/core/deals/settleDeals.ts';
import { enactOrders } from '../../../src/core/embargoes/enactOrders.ts';
import type { GameState } from '../../../src/core/referee.ts';
import { countryOf, secretOf, withOpen } from '../../../src/core/state/access.ts';
import type { Delivery } from '../../../src/core/trade/clearTurn.ts';
import { AIM, acted, aDeal, aGame, aSupply, PLEDGE, told, withMine } from '../../support/aGame.ts';

const REST = 5_000;
const inForce = (change: Partial<Deal> = {}, terms: Partial<Terms> = {}): GameState => ({
  ...aGame(),
  deals: [aDeal(change, terms)],
});
const delivery = (kg: number, hinderedBy: string | null = null): Delivery => ({
  deal: 'deal-0-1-1',
  clause: aSupply(),
  promisedKg: 10_000,
  kg,
  hinderedBy,
});
const settled = (kg: number, hinderedBy: string | null = null, state = inForce()) =>
  settleDeals(state, [delivery(kg, hinderedBy)]);
const trust = (state: GameState, of: string, toward: string) =>
  state.open.trust.find((entry) => entry.of === of && entry.toward === toward)?.bp;
const pledged = () => inForce({}, { clauses: [PLEDGE] });
const threat = { type: 'threaten', ...AIM, level: 'full', prepared: false, demand: { type: 'none' } } as const;

describe('agreements in force', () => {
  test('[DEAL-6] what was delivered is counted', () => {
    expect(settled(10_000).state.deals[0]).toMatchObject({ mode: 'inForce', deliveredKg: 10_000, missedKg: 0 });
  });

  test("[DEAL-6] what the seller's own measure kept away is a breach", () => {
    const { state, events } = settled(9_499, 'north');
    expect(state.deals[0]).toMatchObject({ mode: 'breached', endedBy: 'north', missedKg: 501 });
    expect(events).toEqual([
      { audience: 'all', type: 'dealBreached', deal: 'deal-0-1-1', by: 'north', missingKg: 501 },
    ]);
  });

  test('[DEAL-6] a twentieth less is within the tolerance', () => {
    expect(settled(9_500, 'north').state.deals[0]?.mode).toBe('inForce');
  });

  test('[DEAL-6] what anything else kept away is counted and nobody’s fault', () => {
    const { state, events } = settled(0);
    expect(state.deals[0]).toMatchObject({ mode: 'inForce', missedKg: 10_000 });
    expect([events, state.open.promises, trust(state, 'south', 'north')]).toEqual([[], [], REST]);
  });

  test("[DEAL-6] a third country's measure is not the seller's fault", () => {
    expect(settled(0, 'isle').state.deals[0]?.mode).toBe('inForce');
  });

  test('[DEAL-7] a threat breaks the pledge at once', () => {
    const { state, events } = told(pledged(), 'north', threat);
    expect(state.deals[0]).toMatchObject({ mode: 'breached', endedBy: 'north' });
    expect(events.map((event) => event.type)).toEqual(['threatMade', 'dealBreached']);
  });

  test('[DEAL-7] an embargo breaks the pledge when it takes effect', () => {
    const order = { type: 'declareEmbargo', ...AIM, level: 'partial' } as const;
    const ordered = acted(pledged(), 'north', { type: 'placeOrder', order });
    expect(ordered.deals[0]?.mode).toBe('inForce');
    expect(enactOrders(ordered).state.deals[0]?.mode).toBe('breached');
  });

  test('[DEAL-7] a pledge protects only the one it names', () => {
    expect(acted(pledged(), 'north', { ...threat, against: 'west' }).deals[0]?.mode).toBe('inForce');
  });

  test('[DEAL-8] a term that is over expires with a line for each promise', () => {
    const state = withOpen(inForce({}, { clauses: [aSupply(), { ...PLEDGE, by: 'south', toward: 'north' }] }), {
      turn: 3,
    });
    const after = settled(10_000, null, state);
    expect(after.state.deals[0]?.mode).toBe('expired');
    expect(after.state.open.promises).toEqual([
      { turn: 3, deal: 'deal-0-1-1', by: 'north', toward: 'south', kept: true, what: 'supply' },
      { turn: 3, deal: 'deal-0-1-1', by: 'south', toward: 'north', kept: true, what: 'noEmbargo' },
    ]);
    expect(after.events.map((event) => event.type)).toEqual(['promiseKept', 'promiseKept', 'dealExpired']);
  });

  test('[DEAL-8] trust grows with the length of a term that was kept', () => {
    const { state } = settled(10_000, null, withOpen(inForce(), { turn: 3 }));
    expect(trust(state, 'south', 'north')).toBe(REST + 3 * TRUST.keptATurn);
    expect(trust(state, 'west', 'north')).toBe(REST + 3 * TRUST.keptSeenATurn);
  });

  test('[DEAL-8] supply that force majeure kept away gets no line', () => {
    const { state } = settled(10_000, null, withOpen(inForce({ missedKg: 2_000 }), { turn: 3 }));
    expect([state.deals[0]?.mode, state.open.promises]).toEqual(['expired', []]);
  });

  test('[DEAL-9] a breach costs trust here and there, approval and capital, and stands in the ledger', () => {
    const { state } = settled(0, 'north');
    expect(trust(state, 'south', 'north')).toBe(REST + TRUST.breach);
    expect(trust(state, 'west', 'north')).toBe(REST + TRUST.breachSeen);
    expect(trust(state, 'south', 'west')).toBe(REST);
    expect(countryOf(state.open.countries, 'north').approvalBp).toBe(5_000 + APPROVAL.breach);
    expect(secretOf(state, 'north').capital).toBe(6 - CAPITAL.breachLoss);
    expect(state.open.promises).toEqual([
      { turn: 1, deal: 'deal-0-1-1', by: 'north', toward: 'south', kept: false, what: 'supply' },
    ]);
  });

  test('[DEAL-9] a seat without capital can still be in breach', () => {
    expect(secretOf(settled(0, 'north', withMine(inForce(), 'north', { capital: 0 })).state, 'north').capital).toBe(0);
  });

  test('[DEAL-9] an agreement left early ends from that turn on, for capital and some trust', () => {
    const ordered = acted(inForce(), 'south', { type: 'placeOrder', order: { type: 'endDeal', deal: 'deal-0-1-1' } });
    const { state, events } = enactOrders(ordered);
    expect(state.deals[0]).toMatchObject({ mode: 'ended', endedBy: 'south' });
    expect(secretOf(state, 'south').capital).toBe(6 - CAPITAL.endDeal);
    expect(trust(state, 'north', 'south')).toBe(REST + TRUST.ended);
    expect(state.open.promises[0]).toMatchObject({ by: 'south', toward: 'north', kept: false, what: 'term' });
    expect(events).toEqual([{ audience: 'all', type: 'dealEnded', deal: 'deal-0-1-1', by: 'south' }]);
  });

  test('[DEAL-12] a signature meets the threat that asked for it', () => {
    const offered = acted(aGame(), 'north', {
      type: 'offerDeal',
      to: 'south',
      terms: { clauses: [aSupply()], turns: 1 },
    });
    const demand = { type: 'sign', deal: offered.deals[0]?.id ?? '' } as const;
    const threatened = acted(offered, 'north', { ...threat, demand });
    const { state, events } = told(threatened, 'south', { type: 'acceptDeal', deal: demand.deal });
    expect(state.embargoes[0]?.mode).toBe('dropped');
    expect(events.map((event) => event.type)).toEqual(['dealAgreed', 'threatWithdrawn']);
    expect(events[1]).toMatchObject({ demandMet: true });
  });

  test('[DEAL-12] whoever pledges ends its embargoes and threats against the other there and then', () => {
    const order = { type: 'declareEmbargo', ...AIM, level: 'full' } as const;
    const cut = enactOrders(acted(aGame(), 'north', { type: 'placeOrder', order })).state;
    const both = acted(cut, 'north', { ...threat, stage: 'ore' });
    const offered = acted(both, 'south', { type: 'offerDeal', to: 'north', terms: { clauses: [PLEDGE], turns: 2 } });
    const signed = acted(offered, 'north', { type: 'acceptDeal', deal: offered.deals[0]?.id ?? '' });
    expect(signed.embargoes.map((embargo) => embargo.mode)).toEqual(['lifted', 'dropped']);
    expect(settleDeals(signed, []).state.deals[0]?.mode).toBe('inForce');
  });
});
