import { describe, expect, test } from 'vitest';
import { planOrders } from '../../../src/ai/plan/orders.ts';
import { lobbying, weighed } from '../../../src/ai/plan/union.ts';
import { UNION } from '../../../src/balance/politics.ts';
import type { Order } from '../../../src/core/commands/orderTypes.ts';
import { enactOrders } from '../../../src/core/embargoes/enactOrders.ts';
import { groundOf } from '../../../src/core/facts/publicGround.ts';
import { whatIf } from '../../../src/core/imagine.ts';
import { holdUnionVote } from '../../../src/core/politics/holdUnionVote.ts';
import { memberChances, passChanceBp, voteNeeded } from '../../../src/core/politics/unionVote.ts';
import type { GameState } from '../../../src/core/referee.ts';
import { secretOf } from '../../../src/core/state/access.ts';
import { newDice } from '../../../src/core/state/dice.ts';
import { optionsFor } from '../../../src/core/view/options.ts';
import type { Union } from '../../../src/scenario/politicsSchema.ts';
import { AIM, acted, aDeal, aGame, aView, orderRefusal, withMine } from '../../support/aGame.ts';
import { withSeat } from '../../support/aPolitics.ts';

const MEMBERS: Union['members'] = [
  { name: 'the big one', weight: 50, leanBp: 6_000, briefs: [] },
  {
    name: 'the careful one',
    weight: 30,
    leanBp: 4_000,
    briefs: [
      { when: { type: 'turn', turn: 1 }, bp: 2_000 },
      { when: { type: 'turn', turn: 1 }, toward: 'west', bp: 3_000 },
      { when: { type: 'turn', turn: 8 }, bp: 1_000 },
    ],
  },
  { name: 'the small one', weight: 20, leanBp: 10_000, briefs: [] },
];
const UNION_OF_TESTS: Union = {
  body: 'the council',
  thresholdBp: 5_100,
  kinds: ['declareEmbargo', 'suspendDeal', 'setTariff'],
  members: MEMBERS,
  source: ['made-up'],
};
const EMBARGO: Order = { type: 'declareEmbargo', ...AIM, level: 'partial' };
const TARIFF: Order = { type: 'setTariff', partner: 'isle', material: 'metal', stage: 'alloy', shareBp: 1_000 };
const LOBBY: Order = { type: 'lobby', deal: null };

/** North is a union; whose members vote as `union` says. */
function aUnion(union: Partial<Union> = {}): GameState {
  const state = aGame({}, withSeat('north', { union: { ...UNION_OF_TESTS, ...union } }));
  return withMine(state, 'north', { capital: 8 });
}
/** Members who all but certainly say the same. */
const agreed = (leanBp: number) => aUnion({ members: MEMBERS.map((each) => ({ ...each, leanBp, briefs: [] })) });
const placed = (state: GameState, ...orders: readonly Order[]): GameState =>
  orders.reduce((now, order) => acted(now, 'north', { type: 'placeOrder', order }), state);
/** Orders carried out with dice of which the vote ends as told. */
function voted(state: GameState, passed: boolean): ReturnType<typeof enactOrders> {
  const tries = Array.from({ length: 60 }, (_, seed) => enactOrders({ ...state, dice: newDice(seed) }));
  const found = tries.find(({ events }) => events.some((each) => each.type === 'unionVoted' && each.passed === passed));
  if (!found) throw new Error('no such vote');
  return found;
}
const capital = (state: GameState) => secretOf(state, 'north').capital;

describe('a union', () => {
  test('[VOTE-7] votes before such an order takes effect, for everyone to see, by name', () => {
    const { state, events } = voted(placed(agreed(9_000), EMBARGO), true);
    const vote = events.find((each) => each.type === 'unionVoted');
    expect(vote).toMatchObject({ audience: 'all', by: 'north', about: EMBARGO, passed: true });
    expect(vote?.type === 'unionVoted' && [...vote.yes, ...vote.no].sort()).toEqual(
      MEMBERS.map(({ name }) => name).sort(),
    );
    expect(events.map((each) => each.type)).toEqual(['unionVoted', 'embargoDeclared']);
    expect(state.embargoes).toMatchObject([{ by: 'north', mode: 'partial' }]);
  });

  test('[VOTE-7] what is voted down has no effect, and its capital is spent', () => {
    const before = placed(agreed(1_000), EMBARGO);
    const yes = voted(before, true).state;
    const { state, events } = voted(before, false);
    expect(events.map((each) => each.type)).toEqual(['unionVoted']);
    expect(state.embargoes).toEqual([]);
    expect(capital(state)).toBe(capital(yes));
    expect(secretOf(state, 'north').orders).toEqual([]);
    expect(secretOf(yes, 'north').orders).toEqual([EMBARGO]);
  });

  test('[VOTE-7] only tightening needs a vote, of the kinds that the level names, and never on a paper nobody knows of', () => {
    const deal = aDeal();
    const ground = groundOf({ ...aUnion(), deals: [deal] });
    const needs = (order: Order, seat = 'north') => voteNeeded(ground, seat, order) !== null;
    expect([EMBARGO, TARIFF, { ...TARIFF, shareBp: 0 }].map((order) => needs(order))).toEqual([true, true, false]);
    expect(needs({ type: 'suspendDeal', deal: deal.id })).toBe(true);
    expect(needs({ type: 'endDeal', deal: deal.id })).toBe(false);
    expect(needs(EMBARGO, 'south')).toBe(false);
    const move = deal.moves[0];
    const clauses = move?.terms.clauses.map((clause) => ({ ...clause, secret: true as const })) ?? [];
    const secret = { ...deal, moves: [{ by: 'north', turn: 1, terms: { turns: 3, clauses } }] };
    expect(voteNeeded({ ...ground, deals: [secret] }, 'north', { type: 'suspendDeal', deal: deal.id })).toBe(null);
  });

  test('[VOTE-7] the weight of those who say yes decides', () => {
    const outcomes = Array.from({ length: 60 }, (_, seed) =>
      holdUnionVote({ ...aUnion(), dice: newDice(seed) }, 'north', EMBARGO, false),
    );
    for (const each of outcomes) {
      const vote = each?.outcome.events[0];
      if (vote?.type !== 'unionVoted') throw new Error('no vote');
      const weight = MEMBERS.reduce((sum, member) => (vote.yes.includes(member.name) ? sum + member.weight : sum), 0);
      expect(vote.passed).toBe(weight >= 51);
    }
    expect(new Set(outcomes.map((each) => each?.passed)).size).toBe(2);
  });

  test('[VOTE-8] members lean, and public facts move them; no member is sure', () => {
    const ground = groundOf(aUnion());
    const chances = (order: Order, isLobbied = false) =>
      memberChances(ground, UNION_OF_TESTS, order, isLobbied).map(({ chanceBp }) => chanceBp);
    expect(chances(EMBARGO)).toEqual([6_000, 6_000, UNION.mostBp]);
    expect(chances({ ...EMBARGO, against: 'west' })).toEqual([6_000, 9_000, UNION.mostBp]);
    expect(chances(EMBARGO, true)).toEqual([6_000 + UNION.lobbyBp, 6_000 + UNION.lobbyBp, UNION.mostBp]);
  });

  test('[VOTE-8] the chance that is told is the share of votes that pass', () => {
    const state = aUnion();
    const told = passChanceBp(groundOf(state), 'north', EMBARGO, false);
    const throws = 2_000;
    const passed = Array.from({ length: throws }, (_, seed) =>
      holdUnionVote({ ...state, dice: newDice(seed) }, 'north', EMBARGO, false),
    ).filter((each) => each?.passed).length;
    expect(Math.abs((passed * 10_000) / throws - told)).toBeLessThan(400);
    expect(passChanceBp(groundOf(state), 'south', EMBARGO, false)).toBe(10_000);
  });

  test('[VOTE-8] everyone sees the same chance, and the study of an order shows what a yes would bring', () => {
    const state = agreed(1_000);
    const chances = ['north', 'south', 'west'].map((seat) => passChanceBp(aView(state, seat), 'north', EMBARGO, false));
    expect(new Set(chances).size).toBe(1);
    const free = aGame();
    const effect = (now: GameState) => whatIf(aView(withMine(now, 'north', { capital: 8 })), { orders: [EMBARGO] });
    expect(effect(state)).toEqual(effect(free));
  });

  test('[VOTE-9] members are won over for a point of capital, before any vote of the turn, where one is waiting', () => {
    const state = aUnion();
    expect(orderRefusal(state, 'north', LOBBY)).toBe('nothingChanges');
    expect(orderRefusal(state, 'south', LOBBY)).toBe('nothingChanges');
    const plain = placed(state, EMBARGO);
    const lobbied = placed(plain, LOBBY);
    const carried = (now: GameState) => voted(now, true).state;
    expect(capital(carried(plain)) - capital(carried(lobbied))).toBe(UNION.lobbyCapital);
    const wins = (now: GameState) =>
      Array.from({ length: 200 }, (_, seed) => enactOrders({ ...now, dice: newDice(seed) })).filter(
        ({ state: each }) => each.embargoes.length > 0,
      ).length;
    expect(wins(lobbied)).toBeGreaterThan(wins(plain) + 10);
  });

  test('[VOTE-9] the option stands among a union’s orders and says why not', () => {
    const found = (state: GameState, seat: string) =>
      optionsFor(aView(state, seat)).orders.find(({ key }) => key === 'lobby/members');
    expect(found(aUnion(), 'north')).toMatchObject({ allowed: false, refusal: { code: 'nothingChanges' } });
    expect(found(placed(aUnion(), EMBARGO), 'north')).toMatchObject({ allowed: true, cost: { capital: 1 } });
    expect(found(aUnion(), 'south')).toBe(undefined);
  });
});

describe('a program that speaks for a union', () => {
  test('[VOTE-8] counts an order by its chance and lets go of what is hopeless', () => {
    const view = aView(aUnion());
    const chance = passChanceBp(view, 'north', EMBARGO, false);
    expect(weighed(view, { order: EMBARGO, thousandUsd: 100_000 }).thousandUsd).toBe(10 * chance);
    expect(weighed(aView(agreed(0)), { order: EMBARGO, thousandUsd: 100_000 }).thousandUsd).toBe(0);
    expect(weighed(view, { order: EMBARGO, thousandUsd: -5 }).thousandUsd).toBe(-5);
    expect(weighed(aView(aGame()), { order: EMBARGO, thousandUsd: 7 }).thousandUsd).toBe(7);
  });

  test('[VOTE-9] wins members over where a vote is open, and calls nobody where it is safe or none is held', () => {
    expect(lobbying(aView(aUnion()), [EMBARGO])).toEqual([LOBBY]);
    expect(lobbying(aView(agreed(9_500)), [EMBARGO])).toEqual([]);
    expect(lobbying(aView(aUnion()), [])).toEqual([]);
    expect(lobbying(aView(aGame()), [EMBARGO])).toEqual([]);
    expect(() => planOrders(aView(aUnion()), newDice(3))).not.toThrow();
  });
});
