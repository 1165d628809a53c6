import type { Fact, LeafFact } from './factSchema.ts';
import { leavesOf } from './factSchema.ts';
import type { Scenario } from './schema.ts';

/** A thing that a fact speaks of and the level does not have. */
export interface FactFault {
  readonly what: 'country' | 'material' | 'stage' | 'site' | 'sector' | 'group' | 'seat' | 'security' | 'turn';
  readonly id: string;
}

/** Everything that a fact names and the level does not know; none for a fact that can be checked (FACT-2). */
export function factFaults(scenario: Scenario, fact: Fact): readonly FactFault[] {
  return leavesOf(fact).flatMap((leaf) => leafFaults(scenario, leaf));
}

function leafFaults(scenario: Scenario, leaf: LeafFact): readonly FactFault[] {
  const country = (id: string | null) => unless(id === null || hasId(scenario.countries, id), 'country', id ?? '');
  const seat = (id: string) =>
    unless(
      scenario.seats.some((each) => each.country === id),
      'seat',
      id,
    );
  switch (leaf.type) {
    case 'price':
    case 'exportPrice':
    case 'quota':
      return [...country(leaf.country), ...goodsFaults(scenario, leaf.material, leaf.stage)];
    case 'exports':
      return [...country(leaf.country), ...country(leaf.to), ...goodsFaults(scenario, leaf.material, leaf.stage)];
    case 'embargo':
      return [...country(leaf.by), ...country(leaf.against), ...metalFaults(scenario, leaf.material)];
    case 'case':
      return [...country(leaf.against), ...metalFaults(scenario, leaf.material)];
    case 'deal':
      return leaf.between.flatMap(country);
    case 'approval':
    case 'leverage':
      return seat(leaf.country);
    case 'knowhow':
      return country(leaf.country);
    case 'security': {
      const isMeasured = scenario.conflict?.countries.some((each) => each.country === leaf.country) ?? false;
      return unless(isMeasured, 'security', leaf.country);
    }
    case 'site':
      return unless(hasId(scenario.sites, leaf.site), 'site', leaf.site);
    case 'group':
      return unless(hasId(scenario.conflict?.groups ?? [], leaf.group), 'group', leaf.group);
    case 'output':
      return unless(hasId(scenario.sectors, leaf.sector), 'sector', leaf.sector);
    case 'turn':
      return unless(leaf.turn <= scenario.time.turns, 'turn', String(leaf.turn));
  }
}

function goodsFaults(scenario: Scenario, material: string, stage: string): readonly FactFault[] {
  const found = scenario.materials.find((each) => each.id === material);
  if (!found) return [{ what: 'material', id: material }];
  return unless(hasId(found.stages, stage), 'stage', stage);
}

function metalFaults(scenario: Scenario, material: string | null): readonly FactFault[] {
  return unless(material === null || hasId(scenario.materials, material), 'material', material ?? '');
}

function hasId(list: readonly { readonly id: string }[], id: string): boolean {
  return list.some((each) => each.id === id);
}

function unless(isFine: boolean, what: FactFault['what'], id: string): readonly FactFault[] {
  return isFine ? [] : [{ what, id }];
}
