import type { Problem } from './problem.ts';
import type { Scenario } from './schema.ts';

type Report = (severity: Problem['severity'], code: string, path: string, message: string, suggestion: string) => void;

/** What the schema cannot see: ids that must exist, sums that must fit, prices in order. All problems of a level at once. */
export function crossCheck(scenario: Scenario): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (severity, code, path, message, suggestion) => problems.push({ severity, code, path, message, suggestion });
  uniqueIds(scenario, report);
  references(scenario, report);
  sourcesExist(scenario, report);
  materialsMakeSense(scenario, report);
  marketMakesSense(scenario, report);
  seatsMakeSense(scenario, report);
  return problems;
}

function uniqueIds(scenario: Scenario, report: Report): void {
  const lists = { sources: scenario.sources, materials: scenario.materials, countries: scenario.countries, sites: scenario.sites, sectors: scenario.sectors, events: scenario.events, 'trade.detours': scenario.trade.detours };
  for (const [name, list] of Object.entries(lists)) {
    const seen = new Set<string>();
    list.forEach((item, index) => {
      if (seen.has(item.id)) report('error', 'duplicateId', `${name}[${index}].id`, `The id "${item.id}" is used twice in ${name}.`, 'Give each its own id.');
      seen.add(item.id);
    });
  }
  const lanes = new Set<string>();
  scenario.trade.lanes.forEach((lane, index) => {
    const key = `${lane.material}/${lane.stage}/${lane.from}/${lane.to}`;
    if (lanes.has(key)) report('error', 'duplicateLane', `trade.lanes[${index}]`, `The lane ${key} stands twice.`, 'Keep one of them.');
    lanes.add(key);
  });
}

function references(scenario: Scenario, report: Report): void {
  const countries = new Set(scenario.countries.map((country) => country.id));
  const stages = new Set(scenario.materials.flatMap((material) => material.stages.map((stage) => `${material.id}/${stage.id}`)));
  const materials = new Set(scenario.materials.map((material) => material.id));
  const country = (id: string, path: string) => {
    if (!countries.has(id)) report('error', 'unknownCountry', path, `There is no country "${id}".`, `Use one of: ${[...countries].join(', ')}.`);
  };
  const stage = (material: string, id: string, path: string) => {
    if (!materials.has(material)) report('error', 'unknownMaterial', path, `There is no material "${material}".`, `Use one of: ${[...materials].join(', ')}.`);
    else if (!stages.has(`${material}/${id}`)) report('error', 'unknownStage', path, `${material} has no stage "${id}".`, 'Use a stage of that material.');
  };
  scenario.seats.forEach((seat, at) => {
    country(seat.country, `seats[${at}].country`);
    seat.stocks.forEach((stock, k) => stage(stock.material, stock.stage, `seats[${at}].stocks[${k}]`));
    seat.goals.forEach((goal, k) => {
      if (goal.country !== undefined) country(goal.country, `seats[${at}].goals[${k}].country`);
      if (goal.material !== undefined && !materials.has(goal.material)) report('error', 'unknownMaterial', `seats[${at}].goals[${k}].material`, `There is no material "${goal.material}".`, 'Use a material of the level.');
    });
  });
  scenario.sites.forEach((site, at) => {
    country(site.country, `sites[${at}].country`);
    stage(site.material, site.stage, `sites[${at}]`);
  });
  scenario.sectors.forEach((sector, at) => {
    country(sector.country, `sectors[${at}].country`);
    sector.needs.forEach((need, k) => {
      if (!materials.has(need.material)) report('error', 'unknownMaterial', `sectors[${at}].needs[${k}].material`, `There is no material "${need.material}".`, 'Use a material of the level.');
    });
  });
  scenario.trade.lanes.forEach((lane, at) => {
    country(lane.from, `trade.lanes[${at}].from`);
    country(lane.to, `trade.lanes[${at}].to`);
    stage(lane.material, lane.stage, `trade.lanes[${at}]`);
    if (lane.from === lane.to) report('error', 'laneToItself', `trade.lanes[${at}]`, `${lane.from} cannot trade with itself.`, 'Remove the lane; home use needs none.');
    const makes = scenario.sites.some((site) => site.country === lane.from && site.material === lane.material && site.stage === lane.stage);
    if (!makes) report('error', 'nothingToShip', `trade.lanes[${at}]`, `${lane.from} makes no ${lane.stage} of ${lane.material}, so nothing can leave it.`, 'Add a site there, or use a named detour.');
  });
  scenario.trade.detours.forEach((detour, at) => {
    country(detour.from, `trade.detours[${at}].from`);
    country(detour.to, `trade.detours[${at}].to`);
    stage(detour.material, detour.stage, `trade.detours[${at}]`);
  });
  scenario.policies.forEach((policy, at) => {
    country(policy.country, `policies[${at}].country`);
    stage(policy.material, policy.stage, `policies[${at}]`);
    if (policy.type === 'tariff') country(policy.partner, `policies[${at}].partner`);
  });
  scenario.events.forEach((event, at) => {
    if (event.turn > scenario.time.turns) report('error', 'afterTheEnd', `events[${at}].turn`, `The event falls on turn ${event.turn}, after the last turn (${scenario.time.turns}).`, 'Move it forward or remove it.');
    event.effects.forEach((effect, k) => {
      if (effect.type === 'dispute') effect.between.forEach((id) => country(id, `events[${at}].effects[${k}].between`));
      else if (effect.type !== 'demand') country(effect.country, `events[${at}].effects[${k}].country`);
    });
  });
}

function sourcesExist(scenario: Scenario, report: Report): void {
  const known = new Set(scenario.sources.map((source) => source.id));
  const used = new Set<string>();
  const visit = (value: unknown, path: string): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      const at = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
      if (key !== 'source' || !Array.isArray(inner)) {
        visit(inner, at);
        continue;
      }
      for (const id of inner) {
        used.add(String(id));
        if (!known.has(String(id))) report('error', 'unknownSource', at, `There is no source "${String(id)}".`, 'Add it to sources, with date and confidence.');
      }
    }
  };
  visit({ ...scenario, sources: [] }, '');
  scenario.sources.forEach((source, at) => {
    if (!used.has(source.id)) report('warning', 'unusedSource', `sources[${at}]`, `The source "${source.id}" is never named.`, 'Name it where its figure is used, or remove it.');
  });
}

function materialsMakeSense(scenario: Scenario, report: Report): void {
  scenario.materials.forEach((material, at) => {
    material.stages.forEach((stage, k) => {
      if (stage.startCentsPerKg >= stage.ceilingCentsPerKg) report('error', 'startAboveCeiling', `materials[${at}].stages[${k}]`, `${material.id} ${stage.id} starts at or above its ceiling price.`, 'Raise the ceiling: it should be a price at which no one could buy.');
    });
    if (!scenario.sites.some((site) => site.material === material.id && site.stage === material.stages[0]?.id)) report('error', 'noMine', `materials[${at}]`, `No mine makes ${material.id}.`, 'Add a site at its first stage.');
    if (!scenario.sectors.some((sector) => sector.needs.some((need) => need.material === material.id))) report('warning', 'deadMaterial', `materials[${at}]`, `No sector needs ${material.id}.`, 'Add it to the needs of a sector, or remove it.');
  });
}

function marketMakesSense(scenario: Scenario, report: Report): void {
  const sum = scenario.market.ladder.reduce((total, rung) => total + rung.shareBp, 0);
  if (sum !== 10_000) report('error', 'ladderSum', 'market.ladder', `The shares of the ladder add up to ${sum}, not 10 000.`, 'Change the shares until they do.');
  scenario.market.ladder.forEach((rung, at) => {
    const next = scenario.market.ladder[at + 1];
    if (next && next.willingnessBp >= rung.willingnessBp) report('error', 'ladderOrder', `market.ladder[${at + 1}]`, 'The ladder must fall: each step pays less than the one before.', 'Order the steps by willingness.');
  });
}

function seatsMakeSense(scenario: Scenario, report: Report): void {
  const seen = new Set<string>();
  scenario.seats.forEach((seat, at) => {
    if (seen.has(seat.country)) report('error', 'duplicateSeat', `seats[${at}]`, `${seat.country} has two seats.`, 'Keep one of them.');
    seen.add(seat.country);
    const ids = new Set<string>();
    seat.goals.forEach((goal, k) => {
      if (ids.has(goal.id)) report('error', 'duplicateId', `seats[${at}].goals[${k}].id`, `The goal "${goal.id}" stands twice.`, 'Give each its own id.');
      ids.add(goal.id);
      if (goal.none === goal.full) report('error', 'flatGoal', `seats[${at}].goals[${k}]`, `The goal "${goal.id}" gives no points between none and full.`, 'Make "none" and "full" differ.');
      if ((goal.kind === 'shareFrom' || goal.kind === 'calm') && goal.country === undefined) report('error', 'goalNeedsCountry', `seats[${at}].goals[${k}]`, `The goal "${goal.id}" needs a country.`, 'Add "country".');
      if (goal.kind === 'stageShare' && goal.stage === undefined) report('error', 'goalNeedsStage', `seats[${at}].goals[${k}]`, `The goal "${goal.id}" needs a stage.`, 'Add "stage".');
    });
    if (!seat.goals.some((goal) => goal.secret)) report('warning', 'noPrivateGoal', `seats[${at}]`, `${seat.country} has no private goal.`, 'Give it one: envelopes make the ending.');
  });
}
