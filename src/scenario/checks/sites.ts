import type { Scenario, Site } from '../schema.ts';
import type { Report } from './report.ts';

/** Sites that begin as they say: what does not run can be opened, owners are others and leave something to the host. */
export function sitesMakeSense(scenario: Scenario, report: Report): void {
  const countries = new Set(scenario.countries.map((country) => country.id));
  scenario.sites.forEach((site, at) => {
    const path = `sites[${at}]`;
    beginsSomehow(site, path, report);
    wholeMakesSense(scenario, site, path, report);
    projectMakesSense(site, path, report);
    stakesMakeSense(site, countries, path, report);
  });
}

function beginsSomehow(site: Site, path: string, report: Report): void {
  const isShut = site.start === 'idled' || site.start === 'proposed';
  if (isShut && site.project === undefined && site.partOf === undefined) {
    const message = `${site.id} begins ${site.start} and nothing says what it takes to open it.`;
    report('error', 'noProject', path, message, 'Add "project", or leave the site out.');
  }
  if (site.start !== undefined && site.plan.length > 0) {
    const message = `${site.id} has both a start and a plan; only one of them can say when it runs.`;
    report('error', 'planAndStart', `${path}.plan`, message, 'Empty the plan, or leave "start" out.');
  }
}

/** A part stands and falls with a whole, which is no part itself; it may lie abroad, as a mine and the plant that was built for it. */
function wholeMakesSense(scenario: Scenario, site: Site, path: string, report: Report): void {
  if (site.partOf === undefined) return;
  const whole = scenario.sites.find((each) => each.id === site.partOf);
  if (whole === undefined || whole.partOf !== undefined || whole.id === site.id) {
    const message = `${site.id} is part of "${site.partOf}", which is no whole site.`;
    report('error', 'unknownWhole', `${path}.partOf`, message, 'Name a site that is no part itself.');
  }
  if (site.project !== undefined || site.start !== undefined) {
    const message = `${site.id} opens with "${site.partOf}"; a start or project of its own would be ignored.`;
    report('error', 'partWithProject', path, message, 'Leave "start" and "project" to the whole.');
  }
}

function projectMakesSense(site: Site, path: string, report: Report): void {
  const { project } = site;
  if (project === undefined) return;
  const cheapest = Math.min(...site.steps.map((step) => step.centsPerKg));
  if (project.incentiveCentsPerKg > 0 && project.incentiveCentsPerKg < cheapest) {
    const message = `Private money would open ${site.id} at ${project.incentiveCentsPerKg} cents, under its own cash cost of ${cheapest}.`;
    report(
      'warning',
      'incentiveUnderCost',
      `${path}.project.incentiveCentsPerKg`,
      message,
      'Raise it, or write 0: never.',
    );
  }
  const given = (site.stakes ?? []).reduce((sum, stake) => sum + stake.shareBp, 0);
  if (given > project.mostStakeBp) {
    const message = `Foreign owners hold ${given} bp of ${site.id}; its host allows ${project.mostStakeBp}.`;
    report('error', 'stakesAboveMost', `${path}.stakes`, message, 'Lower the stakes or raise "mostStakeBp".');
  }
}

function stakesMakeSense(site: Site, countries: ReadonlySet<string>, path: string, report: Report): void {
  const owners = new Set<string>();
  (site.stakes ?? []).forEach((stake, k) => {
    const at = `${path}.stakes[${k}]`;
    if (!countries.has(stake.country))
      report(
        'error',
        'unknownCountry',
        `${at}.country`,
        `There is no country "${stake.country}".`,
        `Use one of: ${[...countries].join(', ')}.`,
      );
    if (stake.country === site.country)
      report('error', 'stakeAtHome', at, `${site.id} belongs to ${site.country} anyway.`, 'Name foreign owners only.');
    if (owners.has(stake.country))
      report('error', 'duplicateStake', at, `${stake.country} stands twice among the owners.`, 'Add the shares up.');
    owners.add(stake.country);
  });
  const all = (site.stakes ?? []).reduce((sum, stake) => sum + stake.shareBp, 0);
  if (all > 10_000)
    report(
      'error',
      'stakesAboveWhole',
      `${path}.stakes`,
      `The stakes add up to ${all} bp.`,
      'Together at most 10 000.',
    );
}
