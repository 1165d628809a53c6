import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src/core/commands/commandSchema.ts';
import type { Command } from '../../../src/core/commands/orderTypes.ts';
import type { Clause, Condition, Terms } from '../../../src/core/deals/dealTypes.ts';
import { termsEqual, withClausesOf } from '../../../src/core/deals/terms.ts';
import { isWeighty } from '../../../src/core/deals/weight.ts';
import type { GameState } from '../../../src/core/referee.ts';
import { breachesOf, nearestTerms } from '../../../src/core/seat.ts';
import { landOf } from '../../../src/core/sites/startSite.ts';
import { resolveTurn } from '../../../src/core/turn/resolveTurn.ts';
import type { Fact, LeafFact } from '../../../src/scenario/factSchema.ts';
import { acted, aGame, aSupply, aView, PLEDGE, refusalOf, someTerms } from '../../support/aGame.ts';

const lane = { material: 'metal', stage: 'alloy' } as const;
const EMBARGO: LeafFact = { type: 'embargo', by: 'west', against: null, material: null };
const DEAR: LeafFact = { type: 'price', country: 'south', ...lane, is: 'above', cents: 50_000 };
const CHEAP: LeafFact = { type: 'price', country: 'south', ...lane, is: 'below', cents: 50_000 };
const ASLEEP: Fact = { type: 'turn', turn: 2 };
const AID: Clause = { type: 'aid', from: 'south', to: 'north', thousandUsdPerTurn: 1_000 };

function hung(kind: Condition['kind'], fact: Fact, clause: number | null = null): Condition {
  return { kind, fact, clause };
}

function offer(change: Partial<Terms>): Command {
  return { type: 'offerDeal', to: 'south', terms: someTerms(change) };
}

/** North has offered such terms to south, and south has signed. */
function signed(change: Partial<Terms>, state: GameState = aGame()): GameState {
  const offered = acted(state, 'north', offer(change));
  return acted(offered, 'south', { type: 'acceptDeal', deal: offered.deals[0]?.id ?? '' });
}

/** The turn is over, and the next one has come to its talks. */
function resolved(state: GameState): { readonly state: GameState; readonly types: readonly string[] } {
  const { state: next, events } = resolveTurn(state);
  const open = { ...next.open, turn: state.open.turn + 1, phase: 'negotiation' as const };
  return { state: { ...next, open }, types: events.map((event) => event.type) };
}

const embargoed = (state: GameState): GameState =>
  acted({ ...state, open: { ...state.open, phase: 'orders' } }, 'west', {
    type: 'placeOrder',
    order: { type: 'declareEmbargo', against: 'south', ...lane, level: 'full' },
  });

/** West can make the metal too, so that it has something to hold back. */
function withWestPlant(): GameState {
  const base = aGame();
  const plant = base.scenario.sites.find((site) => site.id === 'isle-plant');
  if (!plant) throw new Error('the small world has changed');
  return aGame({}, { sites: [...base.scenario.sites, { ...plant, id: 'west-plant', country: 'west' }] });
}

describe('conditions of an agreement', () => {
  test('[DEAL-31] while its fact does not hold a supply rests: nothing comes, nothing is paid, and nobody broke a word', () => {
    const before = signed({ clauses: [aSupply(), AID], conditions: [hung('while', DEAR, 0)] });
    expect(before.deals[0]?.resting).toEqual([0]);
    const { state, types } = resolved(before);
    expect(state.deals[0]).toMatchObject({ mode: 'inForce', deliveredKg: 0, missedKg: 0 });
    expect(types).toContain('aidPaid');
    expect(types).not.toContain('delivered');
  });

  test('[DEAL-31] when its fact comes about it binds again', () => {
    const { state } = resolved(signed({ conditions: [hung('while', ASLEEP)] }));
    const later = resolved(state);
    expect(later.types).toEqual(expect.arrayContaining(['clauseResumed', 'delivered']));
    expect(later.state.deals[0]).toMatchObject({ resting: [], deliveredKg: 10_000 });
  });

  test('[DEAL-31] aid that rests is not owed, and a pledge that rests is not broken', () => {
    const state = signed({ clauses: [AID, PLEDGE], conditions: [hung('while', DEAR)] });
    expect(resolved(state).types).not.toContain('aidPaid');
    const threatened = acted(state, 'north', {
      type: 'threaten',
      against: 'south',
      ...lane,
      level: 'full',
      prepared: false,
      demand: { type: 'none' },
    });
    expect(threatened.deals[0]?.mode).toBe('inForce');
  });

  test('[DEAL-31] until its fact holds one promise binds, then it is over and the rest goes on', () => {
    const first = resolved(signed({ clauses: [aSupply(), AID], conditions: [hung('until', ASLEEP, 1)] }));
    expect(first.types).toContain('aidPaid');
    const second = resolved(first.state);
    expect(second.types).toEqual(expect.arrayContaining(['clauseOver', 'delivered']));
    expect(second.types).not.toContain('aidPaid');
    expect(second.state.deals[0]?.mode).toBe('inForce');
  });

  test('[DEAL-31] an agreement whose fact ends all of it runs out with its promises kept', () => {
    const { state, types } = resolved(resolved(signed({ conditions: [hung('until', ASLEEP)] })).state);
    expect(types).toEqual(expect.arrayContaining(['dealExpired', 'promiseKept']));
    expect(types).not.toContain('delivered');
    expect(state.deals[0]).toMatchObject({ mode: 'expired', untilTurn: 2 });
  });

  test('[DEAL-31] what rests moves nothing to speak of, so it is worth nobody’s notice', () => {
    const weight = (conditions: readonly Condition[]) => {
      const state = signed({ conditions });
      return state.deals.map((deal) => isWeighty(landOf(state), deal));
    };
    expect([weight([]), weight([hung('while', DEAR)])]).toEqual([[true], [false]]);
  });

  test('[DEAL-32] an embargo that makes it void does so before anything is delivered, without blame', () => {
    const state = signed({ conditions: [hung('voidIf', EMBARGO)] }, withWestPlant());
    const trust = state.open.trust;
    const { state: next, types } = resolved(embargoed(state));
    expect(types).toContain('dealVoided');
    expect(types).not.toContain('delivered');
    expect(next.deals[0]?.mode).toBe('voided');
    expect(next.open.promises).toMatchObject([{ by: 'north', toward: 'south', kept: true, what: 'supply' }]);
    const between = (entry: (typeof trust)[number]) => entry.of === 'south' && entry.toward === 'north';
    expect(next.open.trust.find(between)?.bp).toBeLessThanOrEqual(trust.find(between)?.bp ?? 0);
  });

  test('[DEAL-32] a price of the turn’s market voids it when deals are settled', () => {
    const priceIn = ({ open }: GameState) =>
      open.prices.find((each) => each.country === 'south' && each.stage === 'alloy')?.centsPerKg ?? 0;
    const before = priceIn(aGame());
    const then = priceIn(resolved(signed({})).state);
    expect(then).not.toBe(before);
    const moved: Fact = then > before ? { ...DEAR, cents: then - 1 } : { ...CHEAP, cents: then + 1 };
    const { state, types } = resolved(signed({ conditions: [hung('voidIf', moved)] }));
    expect(types).toEqual(expect.arrayContaining(['delivered', 'dealVoided']));
    expect(state.deals[0]).toMatchObject({ mode: 'voided', deliveredKg: 10_000 });
  });

  test('[DEAL-32] what has come about since the offer cannot be signed any more', () => {
    const offered = acted(withWestPlant(), 'north', offer({ conditions: [hung('voidIf', EMBARGO)] }));
    const embargo = {
      id: 'e',
      by: 'west',
      against: 'isle',
      ...lane,
      mode: 'full',
      level: 'full',
      prepared: false,
      demand: { type: 'none' },
      sinceTurn: 1,
      deadlineTurn: null,
    } as const;
    const now = { ...offered, embargoes: [embargo] };
    expect(refusalOf(now, 'south', { type: 'acceptDeal', deal: now.deals[0]?.id ?? '' })).toBe('conditionMet');
  });
});

describe('conditions that are refused', () => {
  const refusal = (terms: Partial<Terms>) => refusalOf(aGame(), 'north', offer(terms));
  const CIRCLES: readonly (readonly [string, Clause, LeafFact])[] = [
    ['the embargo that is promised away', PLEDGE, { type: 'embargo', by: 'north', against: 'south', material: null }],
    ['any embargo of the one who pledges', PLEDGE, { type: 'embargo', by: 'north', against: null, material: null }],
    ['the seller’s own embargo', aSupply(), { type: 'embargo', by: 'north', against: 'south', material: 'metal' }],
    ['the seller’s own quota', aSupply(), { type: 'quota', country: 'north', ...lane, belowKg: null }],
    ['what the seller sells', aSupply(), { type: 'exports', country: 'north', to: null, ...lane, is: 'below', kg: 9 }],
    ['the agreement itself', aSupply(), { type: 'deal', between: ['south', 'north'], clause: null }],
  ];

  test.each(CIRCLES)('[DEAL-33] it may not hang on %s', (_, clause, fact) => {
    expect(refusal({ clauses: [clause], conditions: [hung('voidIf', fact)] })).toBe('conditionCircular');
  });

  test('[DEAL-33] two agreements may not wait for each other', () => {
    const waits: Fact = { type: 'not', of: { type: 'deal', between: ['west', 'north'], clause: null } };
    const state = signed({ conditions: [hung('while', { type: 'deal', between: ['north', 'west'], clause: null })] });
    const back: Command = {
      type: 'offerDeal',
      to: 'west',
      terms: {
        clauses: [aSupply({ to: 'west' })],
        turns: 2,
        conditions: [hung('while', { type: 'deal', between: ['north', 'south'], clause: null })],
      },
    };
    expect(refusalOf(state, 'north', back)).toBe('conditionCircular');
    expect(refusalOf(aGame(), 'north', offer({ conditions: [hung('while', waits)] }))).toBe(null);
  });

  test.each([
    ['three of them', [DEAR, CHEAP, EMBARGO].map((fact) => hung('while', fact)), 'tooManyConditions'],
    ['a clause that is not there', [hung('while', DEAR, 3)], 'malformed'],
    ['a void that is about one clause', [hung('voidIf', EMBARGO, 0)], 'malformed'],
    ['a country of nowhere', [hung('voidIf', { ...EMBARGO, by: 'moon' })], 'unknownCountry'],
    [
      'the standing of a partner',
      [hung('while', { type: 'approval', country: 'isle', is: 'above', shareBp: 1 })],
      'conditionUnknown',
    ],
    [
      'a kind of promise that nobody knows',
      [hung('while', { type: 'deal', between: ['south', 'west'], clause: 'gift' })],
      'conditionUnknown',
    ],
    ['what is so already', [hung('voidIf', { ...CHEAP })], 'conditionMet'],
    ['a day that has passed', [hung('while', { type: 'turn', turn: 1 })], 'conditionMet'],
    ['a day after the term', [hung('until', { type: 'turn', turn: 8 })], 'conditionNever'],
    ['a price above the ceiling', [hung('until', { ...DEAR, cents: 100_000 })], 'conditionNever'],
    ['an embargo of a partner', [hung('voidIf', { ...EMBARGO, by: 'isle' })], 'conditionNever'],
    [
      'more and less at once',
      [hung('while', { type: 'all', of: [DEAR, { ...CHEAP, cents: 40_000 }] })],
      'conditionNever',
    ],
    ['while and void for the same fact', [hung('while', DEAR), hung('voidIf', DEAR)], 'conditionClash'],
    ['bounds that leave nothing', [hung('while', DEAR), hung('until', { ...DEAR, cents: 40_000 })], 'conditionClash'],
    ['a fact and its opposite', [hung('while', DEAR), hung('while', { type: 'not', of: DEAR })], 'conditionClash'],
    [
      'two states of a mine',
      [
        hung('while', { type: 'site', site: 'isle-mine', mode: 'idled' }),
        hung('while', { type: 'site', site: 'isle-mine', mode: 'closed' }),
      ],
      'conditionClash',
    ],
  ] as const)('[DEAL-33] %s', (_, conditions, code) => {
    expect(refusal({ conditions: [...conditions] })).toBe(code);
  });

  test('[DEAL-33] money paid at signing cannot wait for anything', () => {
    const loan: Clause = { type: 'loan', from: 'north', to: 'south', thousandUsd: 100, interestBp: 100, pledge: null };
    expect(refusal({ clauses: [loan], conditions: [hung('while', DEAR)] })).toBe('conditionOnPaid');
    expect(refusal({ clauses: [loan], conditions: [hung('voidIf', EMBARGO)] })).toBe(null);
  });

  test('[DEAL-33] two conditions about different promises do not clash', () => {
    expect(refusal({ clauses: [aSupply(), AID], conditions: [hung('while', DEAR, 0), hung('while', CHEAP, 1)] })).toBe(
      null,
    );
  });

  test('[DEAL-33] a condition of unknown shape is malformed', () => {
    const terms = { ...someTerms(), conditions: [{ kind: 'unless', fact: EMBARGO, clause: null }] };
    const parsed = parseCommand({ type: 'offerDeal', to: 'south', terms });
    expect(parsed.ok ? null : parsed.refusal.code).toBe('malformed');
  });
});

describe('terms with conditions', () => {
  const whole = [hung('voidIf', EMBARGO), hung('while', DEAR, 0)];
  const terms = someTerms({ clauses: [aSupply(), AID], conditions: whole });

  test('are the same whatever the order of clauses and conditions', () => {
    const turned = {
      ...terms,
      clauses: [AID, aSupply()],
      conditions: [hung('while', DEAR, 1), hung('voidIf', EMBARGO)],
    };
    expect(termsEqual(terms, turned)).toBe(true);
    expect(termsEqual(terms, { ...turned, conditions: [hung('while', DEAR, 0), hung('voidIf', EMBARGO)] })).toBe(false);
    expect(termsEqual(terms, { clauses: terms.clauses, turns: terms.turns })).toBe(false);
    expect(termsEqual(terms, { ...terms, conditions: [whole[0] as Condition, whole[0] as Condition] })).toBe(false);
  });

  test('lose the conditions of a clause that is taken off', () => {
    expect(withClausesOf(terms, [AID]).conditions).toEqual([hung('voidIf', EMBARGO)]);
    expect(withClausesOf({ ...terms, conditions: [hung('while', DEAR, 1)] }, [AID]).conditions).toEqual([
      hung('while', DEAR, 0),
    ]);
  });

  test('[DEAL-34] a partner takes an end by embargo, and names the terms without other conditions', () => {
    const state = aGame();
    const supply = aSupply({ from: 'isle', kgPerTurn: 2_000, centsPerKg: 9_000 });
    const to = (conditions: readonly Condition[]): Command => ({
      type: 'offerDeal',
      to: 'isle',
      terms: { clauses: [supply], turns: 2, conditions },
    });
    const taken = acted(state, 'south', to([hung('voidIf', EMBARGO)]));
    expect(taken.deals[0]?.mode).toBe('inForce');
    const refused = acted(state, 'south', to([hung('while', DEAR)]));
    expect(refused.deals[0]).toMatchObject({ mode: 'refused', refusal: { code: 'tooUncertain' } });
    const facts = { ...aView(state, 'south') };
    expect(nearestTerms(facts, 'isle', refused.deals[0]?.moves[0]?.terms ?? someTerms())?.conditions).toBeUndefined();
  });

  test('[DEAL-31] an order is told to break what binds, and not what rests', () => {
    const order = { type: 'declareEmbargo', against: 'south', ...lane, level: 'full' } as const;
    const breaks = (conditions: readonly Condition[]) =>
      breachesOf(aView(signed({ clauses: [PLEDGE], conditions })), order).length;
    expect([breaks([]), breaks([hung('while', DEAR)])]).toEqual([1, 0]);
  });
});
