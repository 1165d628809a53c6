import type { Clause, Deal } from '../../src/core/deals/dealTypes.ts';
import type { GameState } from '../../src/core/referee.ts';
import { withOpen } from '../../src/core/state/access.ts';
import type { GroupState } from '../../src/core/state/gameState.ts';
import type { Conflict } from '../../src/scenario/conflictSchema.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { aDeal, aGame } from './aGame.ts';
import { PROJECT } from './aMoney.ts';
import { aScenario } from './aScenario.ts';

const source = ['made-up'];

/** A movement of north that holds the hill, wants the valley, and sells over the pass to west. */
export const GROUP: Conflict['groups'][number] = {
  id: 'movement',
  name: 'the Movement',
  host: 'north',
  sponsor: 'west',
  strengthBp: 6_000,
  supportBp: 500,
  upkeepThousandUsd: 200,
  sites: ['hill', 'valley'],
  holds: ['hill'],
  taxShareBp: 2_000,
  detour: 'pass',
  discountBp: 2_000,
  words: { people: 'Half of the hill’s people have fled.', testimony: '“We left at night.”', source },
  source,
};

export const SECURITY: Conflict['countries'][number] = {
  country: 'north',
  securityBp: 4_000,
  tenthThousandUsd: 1_000,
  source,
};

/** A war of north that takes the valley when its security falls under 3 000. */
export const WAR: Conflict['wars'][number] = {
  country: 'north',
  drainBp: 1_000,
  losses: [{ belowBp: 3_000, sites: ['valley'] }],
  source,
};

/** North has two mines more, far from its capital, south a plant that works up ore; what is in west can go on to south over the market. */
export function aConflictScenario(change: Partial<Conflict> = {}): Scenario {
  const base = aScenario();
  const [mine] = base.sites;
  const plant = base.sites.find((site) => site.id === 'isle-plant');
  if (!mine || !plant) throw new Error('the small world has changed');
  const dug = { ...mine, project: PROJECT, steps: [{ kg: 10_000, centsPerKg: 300 }] };
  const way = { material: 'metal', stage: 'ore', centsPerKg: 50, plan: [{ turn: 1, kg: 15_000 }], source };
  return {
    ...base,
    sites: [
      ...base.sites,
      { ...dug, id: 'hill', name: 'hill' },
      { ...dug, id: 'valley', name: 'valley' },
      { ...plant, id: 'south-plant', name: 'south-plant', country: 'south', steps: [{ kg: 40_000, centsPerKg: 900 }] },
    ],
    trade: {
      ...base.trade,
      detours: [
        { id: 'pass', name: 'the pass', kind: 'smuggling', from: 'north', to: 'west', ...way },
        { id: 'market', name: 'the market', kind: 'entrepot', from: 'west', to: 'south', ...way },
      ],
    },
    conflict: { countries: [SECURITY], groups: [GROUP], wars: [], ...change },
  };
}

/** A game in that world at the negotiation of turn 1. */
export function aConflict(change: Partial<Conflict> = {}): GameState {
  return aGame({}, aConflictScenario(change));
}

/** The state with the movement changed. */
export function withGroup(state: GameState, change: Partial<GroupState>): GameState {
  return withOpen(state, { groups: state.open.groups.map((each) => ({ ...each, ...change })) });
}

/** The state with north's security set. */
export function withSecurity(state: GameState, securityBp: number): GameState {
  const countries = state.open.countries.map((each) => (each.id === 'north' ? { ...each, securityBp } : each));
  return withOpen(state, { countries });
}

/** The state with an agreement in force from turn 1 to 8 between these two. */
export function bound(state: GameState, between: readonly [string, string], ...clauses: readonly Clause[]): GameState {
  const deal: Deal = aDeal({ id: `bound-${state.deals.length}`, between, untilTurn: 8 }, { clauses, turns: 8 });
  return { ...state, deals: [...state.deals, deal] };
}

/** The movement as it stands. */
export function theGroup(state: GameState): GroupState {
  const group = state.open.groups[0];
  if (!group) throw new Error('no group');
  return group;
}

/** Security of north. */
export function securityOf(state: GameState): number {
  return state.open.countries.find((each) => each.id === 'north')?.securityBp ?? -1;
}

/** Kilograms that went from one country to another in the last turn, over detours only. */
export function overDetours(state: GameState, from: string, to: string): number {
  const flows = state.open.history.at(-1)?.flows ?? [];
  return flows.reduce(
    (sum, flow) => (flow.kind === 'detour' && flow.from === from && flow.to === to ? sum + flow.kg : sum),
    0,
  );
}

/** The sites of the state by id, each with its mode. */
export function modeOf(state: GameState, id: string): string {
  return state.open.sites.find((site) => site.id === id)?.mode ?? 'none';
}
