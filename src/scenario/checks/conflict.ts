import type { ArmedGroup, Conflict } from '../conflictSchema.ts';
import type { Scenario } from '../schema.ts';
import type { Report } from './report.ts';

/** Groups and wars that can be played: ids that exist, ore that has one way out, ground that can be lost and started again. */
export function conflictMakesSense(scenario: Scenario, report: Report): void {
  goalsMakeSense(scenario, report);
  const { conflict } = scenario;
  if (!conflict) return;
  securityMakesSense(scenario, conflict, report);
  conflict.groups.forEach((group, at) => {
    groupMakesSense(scenario, group, `conflict.groups[${at}]`, report);
  });
  conflict.wars.forEach((war, at) => {
    const path = `conflict.wars[${at}]`;
    isSecured(conflict, war.country, `${path}.country`, report);
    for (const loss of war.losses)
      for (const site of loss.sites) canBeLost(scenario, site, war.country, `${path}.losses`, report);
  });
  heldOnce(conflict, report);
}

/** Goals about security need a country whose security counts, goals about occupied works a conflict. */
function goalsMakeSense({ seats, conflict }: Scenario, report: Report): void {
  seats.forEach((seat, at) => {
    seat.goals.forEach((goal, k) => {
      const path = `seats[${at}].goals[${k}]`;
      const hasSecurity = conflict?.countries.some((each) => each.country === seat.country) ?? false;
      if (goal.kind === 'security' && !hasSecurity) {
        const message = `${seat.country} has no security to measure.`;
        report('error', 'noSecurity', path, message, 'Add it to "conflict.countries", or leave the goal out.');
      }
      if ((goal.kind === 'occupied' || goal.kind === 'tainted') && !conflict) {
        const message = 'Nothing can be occupied in a level without a conflict.';
        report('error', 'noConflict', path, message, 'Add "conflict", or leave the goal out.');
      }
    });
  });
}

function securityMakesSense(scenario: Scenario, conflict: Conflict, report: Report): void {
  const known = scenario.countries.map((country) => country.id);
  const seen = new Set<string>();
  conflict.countries.forEach(({ country }, at) => {
    const path = `conflict.countries[${at}].country`;
    if (!known.includes(country)) unknownCountry(country, known, path, report);
    if (seen.has(country)) report('error', 'duplicateSecurity', path, `${country} stands twice.`, 'Keep one entry.');
    seen.add(country);
  });
}

function unknownCountry(id: string, known: readonly string[], path: string, report: Report): void {
  report('error', 'unknownCountry', path, `There is no country "${id}".`, `Use one of: ${known.join(', ')}.`);
}

function isSecured(conflict: Conflict, country: string, path: string, report: Report): void {
  if (conflict.countries.some((each) => each.country === country)) return;
  const message = `The level gives "${country}" no security, so nothing could push back there.`;
  report('error', 'noSecurity', path, message, 'Add the country to "conflict.countries".');
}

function groupMakesSense(scenario: Scenario, group: ArmedGroup, path: string, report: Report): void {
  const known = scenario.countries.map((country) => country.id);
  if (scenario.conflict) isSecured(scenario.conflict, group.host, `${path}.host`, report);
  if (group.sponsor !== null && !known.includes(group.sponsor))
    unknownCountry(group.sponsor, known, `${path}.sponsor`, report);
  for (const site of group.sites) canBeLost(scenario, site, group.host, `${path}.sites`, report);
  for (const site of group.holds ?? [])
    if (!group.sites.includes(site))
      report('error', 'heldElsewhere', `${path}.holds`, `${site} is not among its sites.`, 'Add it to "sites".');
  wayOutMakesSense(scenario, group, path, report);
}

/** One detour of its own, out of the host, at the stage that all its mines make; to the sponsor where there is one. */
function wayOutMakesSense(scenario: Scenario, group: ArmedGroup, path: string, report: Report): void {
  const at = `${path}.detour`;
  if (group.sites.length === 0 && group.detour === undefined) return;
  const detour = scenario.trade.detours.find((each) => each.id === group.detour);
  const isOut = detour?.kind === 'smuggling' && detour.from === group.host;
  if (!detour || !isOut || (group.sponsor !== null && detour.to !== group.sponsor)) {
    const message = `"${group.detour}" is no smuggling detour from ${group.host}${group.sponsor ? ` to ${group.sponsor}` : ''}.`;
    report('error', 'noWayOut', at, message, 'Name a detour of the kind "smuggling" that runs there.');
    return;
  }
  const twins = scenario.trade.detours.filter(
    (each) =>
      each.from === detour.from &&
      each.to === detour.to &&
      each.material === detour.material &&
      each.stage === detour.stage,
  );
  const users = scenario.conflict?.groups.filter((each) => each.detour === group.detour) ?? [];
  if (twins.length > 1 || users.length > 1) {
    const message = 'Ore of occupied mines could not be told from other ore on the same way.';
    report('error', 'sharedWayOut', at, message, 'Give each group a detour that nothing else runs beside.');
  }
  const others = group.sites.filter((id) => {
    const site = scenario.sites.find((each) => each.id === id);
    return site && (site.material !== detour.material || site.stage !== detour.stage);
  });
  if (others.length > 0) {
    const message = `${others.join(', ')} make something else than ${detour.id} carries.`;
    report('error', 'wrongGoods', `${path}.sites`, message, 'Name mines of the material and stage of the detour.');
  }
}

/** A site that can be occupied lies in that country, is whole, and has a project so that it can be started again. */
function canBeLost(scenario: Scenario, id: string, country: string, path: string, report: Report): void {
  const site = scenario.sites.find((each) => each.id === id);
  if (!site || site.country !== country) {
    report('error', 'unknownSite', path, `${country} has no site "${id}".`, 'Name a site of that country.');
    return;
  }
  const isWhole = site.partOf === undefined && !scenario.sites.some((each) => each.partOf === id);
  if (!isWhole || site.project === undefined) {
    const message = `${id} ${isWhole ? 'has no project: freed, it could never start again' : 'is part of a whole: half of it cannot be lost'}.`;
    report('error', 'cannotBeLost', path, message, 'Name a site without parts that has a project.');
  }
}

/** No site is held by two groups, or lost to a group and in a war. */
function heldOnce(conflict: Conflict, report: Report): void {
  const seen = new Set<string>();
  const all = [
    ...conflict.groups.flatMap((group) => group.sites),
    ...conflict.wars.flatMap((war) => war.losses.flatMap((loss) => loss.sites)),
  ];
  for (const id of all) {
    if (seen.has(id))
      report('error', 'lostTwice', 'conflict', `${id} could be lost in two ways.`, 'Name each site once.');
    seen.add(id);
  }
}
