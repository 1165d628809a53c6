import type { Scenario } from '../schema.ts';
import { eventsMakeSense } from './events.ts';
import type { Report } from './report.ts';

/** Looks ids up and reports those that lead nowhere. */
export interface Lookup {
  country(id: string, path: string): void;
  material(id: string, path: string): void;
  stage(material: string, stage: string, path: string): void;
}

/** Every id that a part of the level names must exist in it. */
export function references(scenario: Scenario, report: Report): void {
  const look = lookup(scenario, report);
  seatReferences(scenario, look);
  industryReferences(scenario, look);
  laneReferences(scenario, look, report);
  policyReferences(scenario, look);
  eventsMakeSense(scenario, look, report);
  peopleReferences(scenario, look, report);
}

function lookup(scenario: Scenario, report: Report): Lookup {
  const countries = new Set(scenario.countries.map((country) => country.id));
  const materials = new Set(scenario.materials.map((material) => material.id));
  const stages = new Set(
    scenario.materials.flatMap((material) => material.stages.map((stage) => `${material.id}/${stage.id}`)),
  );
  const list = (ids: ReadonlySet<string>) => `Use one of: ${[...ids].join(', ')}.`;
  const material = (id: string, path: string) => {
    if (!materials.has(id)) report('error', 'unknownMaterial', path, `There is no material "${id}".`, list(materials));
  };
  return {
    material,
    country: (id, path) => {
      if (!countries.has(id)) report('error', 'unknownCountry', path, `There is no country "${id}".`, list(countries));
    },
    stage: (of, id, path) => {
      material(of, path);
      if (materials.has(of) && !stages.has(`${of}/${id}`))
        report('error', 'unknownStage', path, `${of} has no stage "${id}".`, 'Use a stage of that material.');
    },
  };
}

function seatReferences(scenario: Scenario, look: Lookup): void {
  for (const [at, seat] of scenario.seats.entries()) {
    look.country(seat.country, `seats[${at}].country`);
    for (const [k, stock] of seat.stocks.entries())
      look.stage(stock.material, stock.stage, `seats[${at}].stocks[${k}]`);
    const added = (seat.governments ?? []).flatMap((each) => each.goalsAdd ?? []);
    for (const [k, goal] of [...seat.goals, ...added].entries()) {
      const path = `seats[${at}].goals[${k}]`;
      if (goal.country !== undefined) look.country(goal.country, `${path}.country`);
      if (goal.material !== undefined) look.material(goal.material, `${path}.material`);
    }
  }
}

function industryReferences(scenario: Scenario, look: Lookup): void {
  for (const [at, site] of scenario.sites.entries()) {
    look.country(site.country, `sites[${at}].country`);
    look.stage(site.material, site.stage, `sites[${at}]`);
  }
  for (const [at, sector] of scenario.sectors.entries()) {
    look.country(sector.country, `sectors[${at}].country`);
    for (const [k, need] of sector.needs.entries()) look.material(need.material, `sectors[${at}].needs[${k}].material`);
  }
}

function laneReferences(scenario: Scenario, look: Lookup, report: Report): void {
  for (const [at, lane] of scenario.trade.lanes.entries()) {
    const path = `trade.lanes[${at}]`;
    look.country(lane.from, `${path}.from`);
    look.country(lane.to, `${path}.to`);
    look.stage(lane.material, lane.stage, path);
    if (lane.from === lane.to)
      report(
        'error',
        'laneToItself',
        path,
        `${lane.from} cannot trade with itself.`,
        'Remove the lane; home use needs none.',
      );
    const makes = scenario.sites.some(
      (site) =>
        site.country === lane.from &&
        ((site.material === lane.material && site.stage === lane.stage) ||
          (lane.stage === firstStage(scenario, lane.material) &&
            site.byProducts?.some((each) => each.material === lane.material) === true)),
    );
    if (!makes) {
      const message = `${lane.from} makes no ${lane.stage} of ${lane.material}, so nothing can leave it.`;
      report('error', 'nothingToShip', path, message, 'Add a site there, or use a named detour.');
    }
  }
  for (const [at, detour] of scenario.trade.detours.entries()) {
    look.country(detour.from, `trade.detours[${at}].from`);
    look.country(detour.to, `trade.detours[${at}].to`);
    look.stage(detour.material, detour.stage, `trade.detours[${at}]`);
  }
}

function firstStage(scenario: Scenario, material: string): string | undefined {
  return scenario.materials.find((each) => each.id === material)?.stages[0]?.id;
}

function policyReferences(scenario: Scenario, look: Lookup): void {
  for (const [at, policy] of scenario.policies.entries()) {
    look.country(policy.country, `policies[${at}].country`);
    look.stage(policy.material, policy.stage, `policies[${at}]`);
    if ('partner' in policy && policy.partner !== null) look.country(policy.partner, `policies[${at}].partner`);
  }
}

function peopleReferences(scenario: Scenario, look: Lookup, report: Report): void {
  for (const [at, line] of (scenario.people ?? []).entries()) {
    if (line.country !== undefined) look.country(line.country, `people[${at}].country`);
    if (line.site !== undefined && !scenario.sites.some((site) => site.id === line.site))
      report(
        'error',
        'unknownSite',
        `people[${at}].site`,
        `There is no site ${line.site}.`,
        'Name a site of the level.',
      );
  }
}
