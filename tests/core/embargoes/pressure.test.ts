import { describe, expect, test } from 'vitest';
import { CAPITAL, CREDIBILITY, TRUST } from '../../../src/balance/politics.ts';
import type { Command } from '../../../src/core/commands/orderTypes.ts';
import type { Demand } from '../../../src/core/embargoes/embargoTypes.ts';
import { enactOrders } from '../../../src/core/embargoes/enactOrders.ts';
import { laneShareBp } from '../../../src/core/embargoes/laneShare.ts';
import type { GameState } from '../../../src/core/referee.ts';
import { countryOf, secretOf, withOpen } from '../../../src/core/state/access.ts';
import { AIM, acted, aGame, aView, orderRefusal, refusalOf, someTerms } from '../../support/aGame.ts';

const declare = (level: 'partial' | 'full' = 'full') => ({ type: 'declareEmbargo', ...AIM, level }) as const;
const threat = (prepared = false, demand: Demand = { type: 'none' }): Extract<Command, { type: 'threaten' }> => ({
  type: 'threaten',
  ...AIM,
  level: 'full',
  prepared,
  demand,
});
const share = (state: GameState) => laneShareBp(state.embargoes, 'north', 'south', 'metal', 'alloy');
/** The state after north's order took effect in this turn. */
const enacted = (state: GameState, order: Parameters<typeof orderRefusal>[2], seat = 'north') =>
  enactOrders(acted(state, seat, { type: 'placeOrder', order })).state;
/** The next turn's negotiation, orders cleared, as the referee leaves them. */
const nextTurn = (state: GameState) => ({
  ...withOpen(state, { turn: state.open.turn + 1 }),
  secrets: state.secrets.map((secret) => ({ ...secret, orders: [] })),
});
const credibility = (state: GameState) => countryOf(state.open.countries, 'north').credibilityBp;
const trust = (state: GameState) =>
  state.open.trust.find((entry) => entry.of === 'south' && entry.toward === 'north')?.bp ?? 0;

describe('embargoes', () => {
  test('[EMB-1] an embargo needs something to withhold', () => {
    expect(orderRefusal(aGame(), 'south', { ...declare(), against: 'north' })).toBe('noExports');
    expect(orderRefusal(aGame(), 'north', { ...declare(), against: 'north' })).toBe('withYourself');
    expect(orderRefusal(aGame(), 'north', { ...declare(), against: 'nowhere' })).toBe('unknownCountry');
  });

  test('[EMB-1] there is one standing entry for each country and stage', () => {
    const cut = nextTurn(enacted(aGame(), declare()));
    expect(orderRefusal(cut, 'north', declare())).toBe('alreadyInForce');
    expect(refusalOf(cut, 'north', threat())).toBe('alreadyInForce');
    expect(enacted(cut, declare('partial')).embargoes).toMatchObject([{ mode: 'partial', level: 'partial' }]);
  });

  test('[EMB-2] a full embargo shuts its lane from this turn on, and no other', () => {
    const state = enacted(aGame(), declare());
    expect(share(state)).toBe(0);
    expect(laneShareBp(state.embargoes, 'north', 'west', 'metal', 'alloy')).toBe(10_000);
    expect(laneShareBp(state.embargoes, 'north', 'south', 'metal', 'ore')).toBe(10_000);
    expect(laneShareBp(state.embargoes, 'south', 'north', 'metal', 'alloy')).toBe(10_000);
  });

  test('[EMB-3] a partial embargo lets half through', () => {
    expect(share(enacted(aGame(), declare('partial')))).toBe(5_000);
  });

  test('[EMB-4] a lifted embargo gives back half of what it held, and all the turn after', () => {
    const cut = nextTurn(enacted(aGame(), declare()));
    const lifting = enacted(cut, { type: 'liftEmbargo', embargo: 'embargo-1' });
    expect([lifting.embargoes[0]?.mode, share(lifting)]).toEqual(['lifting', 5_000]);
    const lifted = enactOrders(nextTurn(lifting)).state;
    expect([lifted.embargoes[0]?.mode, share(lifted)]).toEqual(['lifted', 10_000]);
  });

  test('[EMB-4] only what is in force is lifted, and only by its owner', () => {
    const cut = nextTurn(enacted(aGame(), declare()));
    expect(orderRefusal(cut, 'south', { type: 'liftEmbargo', embargo: 'embargo-1' })).toBe('notYours');
    expect(orderRefusal(cut, 'north', { type: 'liftEmbargo', embargo: 'embargo-2' })).toBe('unknownEmbargo');
    const threatened = acted(aGame(), 'north', threat());
    expect(orderRefusal(threatened, 'north', { type: 'liftEmbargo', embargo: 'embargo-1' })).toBe('nothingToLift');
  });
});

describe('threats', () => {
  test('[EMB-5] a threat stands for one more turn and is then called', () => {
    const made = enactOrders(acted(aGame(), 'north', threat())).state;
    expect(made.embargoes[0]).toMatchObject({ mode: 'threatened', deadlineTurn: 2 });
    const { state, events } = enactOrders(nextTurn(made));
    expect(state.embargoes[0]?.mode).toBe('called');
    expect(events).toMatchObject([{ type: 'threatCalled', wasPrepared: false }]);
    expect(state.open.promises[0]).toMatchObject({ deal: 'embargo-1', by: 'north', kept: false, what: 'threat' });
  });

  test('[EMB-5] a called threat costs credibility, most of all when it was empty', () => {
    const called = (prepared: boolean) =>
      credibility(enactOrders(withOpen(acted(aGame(), 'north', threat(prepared)), { turn: 2 })).state);
    expect(called(false)).toBe(6_000 + CREDIBILITY.calledEmpty);
    expect(called(true)).toBe(6_000 + CREDIBILITY.calledPrepared);
    expect(CREDIBILITY.calledEmpty).toBeLessThan(CREDIBILITY.calledPrepared);
  });

  test('[EMB-5] a threat carried out becomes the embargo and raises credibility', () => {
    const state = enacted(acted(aGame(), 'north', threat()), declare());
    expect(state.embargoes).toMatchObject([{ id: 'embargo-1', mode: 'full', deadlineTurn: null }]);
    expect(credibility(state)).toBe(6_000 + CREDIBILITY.carriedOut);
    expect(state.open.promises[0]).toMatchObject({ kept: true, what: 'threat' });
  });

  test('[EMB-5] a threat taken back costs less than one that is called', () => {
    const state = acted(acted(aGame(), 'north', threat()), 'north', { type: 'dropThreat', embargo: 'embargo-1' });
    expect(state.embargoes[0]?.mode).toBe('dropped');
    expect(credibility(state)).toBe(6_000 + CREDIBILITY.withdrawn);
    expect(CREDIBILITY.withdrawn).toBeGreaterThan(CREDIBILITY.calledPrepared);
  });

  test('[EMB-6] whether a threat was prepared shows to others only when it is called', () => {
    const made = acted(aGame(), 'north', threat(true));
    const seen = (state: GameState, seat: string) => aView(state, seat).embargoes[0]?.prepared;
    expect([seen(made, 'north'), seen(made, 'south')]).toEqual([true, null]);
    expect(seen(enactOrders(withOpen(made, { turn: 2 })).state, 'south')).toBe(true);
  });

  test('[EMB-7] a threat against a tariff is taken back when the tariff goes', () => {
    const place = { material: 'metal', stage: 'alloy' };
    const policies = [
      { type: 'tariff' as const, country: 'south', partner: 'north', ...place, shareBp: 1_000, sinceTurn: 0 },
    ];
    const made = acted(aGame({ policies }), 'north', threat(false, { type: 'liftPressure' }));
    const { state, events } = enactOrders(
      acted(made, 'south', {
        type: 'placeOrder',
        order: { type: 'setTariff', partner: 'north', ...place, shareBp: 0 },
      }),
    );
    expect(state.embargoes[0]?.mode).toBe('dropped');
    expect(events[1]).toMatchObject({ type: 'threatWithdrawn', demandMet: true });
    expect(credibility(state)).toBe(6_000 + CREDIBILITY.demandMet);
  });

  test('[EMB-7] two threats that ask for one signature gain no more than one', () => {
    const asked = acted(aGame(), 'north', { type: 'offerDeal', to: 'south', terms: someTerms() });
    const demand = { type: 'sign', deal: asked.deals[0]?.id ?? '' } as const;
    const both = acted(acted(asked, 'north', threat(false, demand)), 'north', {
      ...threat(false, demand),
      stage: 'ore',
    });
    const signed = acted(both, 'south', { type: 'acceptDeal', deal: demand.deal });
    expect(signed.embargoes.map((embargo) => embargo.mode)).toEqual(['dropped', 'dropped']);
    expect(credibility(signed)).toBe(6_000 + CREDIBILITY.demandMet);
  });

  test('[EMB-7] a demand must be one that the other can meet', () => {
    expect(refusalOf(aGame(), 'north', threat(false, { type: 'liftPressure' }))).toBe('nothingToLift');
    expect(refusalOf(aGame(), 'north', threat(false, { type: 'sign', deal: 'deal-0-1-1' }))).toBe('unknownDeal');
    const asked = acted(aGame(), 'south', { type: 'offerDeal', to: 'north', terms: someTerms() });
    expect(refusalOf(asked, 'north', threat(false, { type: 'sign', deal: asked.deals[0]?.id ?? '' }))).toBe('notOpen');
  });

  test('[EMB-7] a quota on what the other usually buys is pressure', () => {
    const quota = { type: 'setQuota', material: 'metal', stage: 'alloy', kgPerTurn: 1_000 } as const;
    const rationed = nextTurn(enacted(aGame(), quota));
    const demand = { type: 'liftPressure' } as const;
    const aim = { against: 'north', material: 'metal', stage: 'ore' };
    const mined = {
      ...rationed,
      scenario: {
        ...rationed.scenario,
        sites: rationed.scenario.sites.map((site) => (site.id === 'isle-mine' ? { ...site, country: 'south' } : site)),
      },
    };
    expect(refusalOf(mined, 'south', { ...threat(false, demand), ...aim })).toBe(null);
    expect(refusalOf(aGame({}, { sites: mined.scenario.sites }), 'south', { ...threat(false, demand), ...aim })).toBe(
      'nothingToLift',
    );
  });

  test('a seat has at most three threats open', () => {
    const lanes = [
      { against: 'south', stage: 'alloy' },
      { against: 'south', stage: 'ore' },
      { against: 'west', stage: 'alloy' },
    ];
    const made = lanes.reduce((state, lane) => acted(state, 'north', { ...threat(), ...lane }), aGame());
    expect(refusalOf(made, 'north', { ...threat(), against: 'west', stage: 'ore' })).toBe('tooManyThreats');
  });

  test('[POL-1] a prepared threat is paid for at once, an empty one not', () => {
    const paid = CAPITAL.preparedThreat.full + CAPITAL.noDispute;
    expect(secretOf(acted(aGame(), 'north', threat(true)), 'north').capital).toBe(6 - paid);
    expect(secretOf(acted(aGame(), 'north', threat()), 'north').capital).toBe(6);
  });

  test('[POL-1] what placed orders will cost cannot prepare a threat', () => {
    const ordered = acted(aGame(), 'north', { type: 'placeOrder', order: { ...declare(), against: 'west' } });
    expect(refusalOf(ordered, 'north', threat(true))).toBe('notEnoughCapital');
    expect(refusalOf(ordered, 'north', threat())).toBe(null);
  });

  test('[POL-7] threats and embargoes cost the trust of the one they hit', () => {
    expect(trust(acted(aGame(), 'north', threat()))).toBe(5_000 + TRUST.threatened);
    expect(trust(enacted(aGame(), declare('partial')))).toBe(5_000 + TRUST.embargoed.partial);
  });
});
