import { CONFLICT } from '../../balance/conflict.ts';
import { shareOf } from '../../balance/units.ts';
import type { ArmedGroup } from '../../scenario/conflictSchema.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { must } from '../state/access.ts';
import type { CountryId, CountryOpen, GroupState } from '../state/gameState.ts';

/** A group of the level with where it stands. */
export interface GroupAt {
  readonly def: ArmedGroup;
  readonly now: GroupState;
}

/** What questions about groups are asked of: state and view both have it. */
export interface GroupLand {
  readonly scenario: Scenario;
  readonly groups: readonly GroupState[]; // as the scenario lists them
}

/** All groups of the level, in its order; none where it has no conflict. */
export function groupsOf({ scenario, groups }: GroupLand): readonly GroupAt[] {
  return (scenario.conflict?.groups ?? []).map((def, at) => ({ def, now: must(groups[at], 'group') }));
}

/** Account of what a group has taken, in the game's books. */
export function groupAccount(id: string): string {
  return `group:${id}`;
}

/** Groups before the first turn: one that holds mines occupies them, the others wait (CONF-1). */
export function startGroups(scenario: Scenario): readonly GroupState[] {
  return (scenario.conflict?.groups ?? []).map((def) => {
    const held = (def.holds ?? []).map((site) => ({ site, shareBp: CONFLICT.ranBp }));
    const mode = held.length > 0 ? 'occupying' : 'dormant';
    const isBacked = def.sponsor !== null;
    return { id: def.id, mode, strengthBp: def.strengthBp, held, isBacked, smuggledKg: 0, taxThousandUsd: 0 };
  });
}

/** A group holds the site before the first turn. */
export function heldAtStart(scenario: Scenario, site: string): boolean {
  return scenario.conflict?.groups.some((group) => group.holds?.includes(site)) ?? false;
}

/** The security that the level gives a country, ready to be put among its values; nothing where the level has none. */
export function startSecurity(scenario: Scenario, country: CountryId): Pick<CountryOpen, 'securityBp'> {
  const def = scenario.conflict?.countries.find((each) => each.country === country);
  return def ? { securityBp: def.securityBp } : {};
}

/** What the mines that a group holds can dig in a turn, in kg. */
export function heldKg(scenario: Scenario, now: GroupState): number {
  return now.held.reduce((sum, { site, shareBp }) => {
    const steps = scenario.sites.find((each) => each.id === site)?.steps ?? [];
    return sum + steps.reduce((kg, step) => kg + shareOf(step.kg, shareBp), 0);
  }, 0);
}
