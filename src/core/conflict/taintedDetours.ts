import type { Scenario } from '../../scenario/schema.ts';
import { isGroupsDetour } from './smuggling.ts';

type Detour = Scenario['trade']['detours'][number];

/** By level: ids of detours that carry, or may pass on, ore of occupied mines; worked out once, never stored. */
const known = new WeakMap<Scenario, ReadonlySet<string>>();

/** Ore of occupied mines can reach this detour: it is a group's own, or an entrepôt behind one, however many hands further (CONF-8). */
export function isTaintedDetour(scenario: Scenario, detour: Detour): boolean {
  if (scenario.conflict === undefined) return false;
  const found = known.get(scenario) ?? reached(scenario);
  known.set(scenario, found);
  return found.has(detour.id);
}

function reached(scenario: Scenario): ReadonlySet<string> {
  const { detours } = scenario.trade;
  const found = new Set(detours.filter(({ id }) => isGroupsDetour(scenario, id)).map(({ id }) => id));
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const next of detours) if (detours.some((each) => found.has(each.id) && feeds(each, next))) found.add(next.id);
  }
  return found;
}

function feeds(a: Detour, b: Detour): boolean {
  return b.kind === 'entrepot' && b.from === a.to && b.material === a.material && b.stage === a.stage;
}
