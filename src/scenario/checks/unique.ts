import type { Scenario } from '../schema.ts';
import type { Report } from './report.ts';

/** Ids that stand once in their list, and places that are spoken of once: the second would be lost or counted twice. */
export function uniqueIds(scenario: Scenario, report: Report): void {
  const lists = {
    sources: scenario.sources,
    materials: scenario.materials,
    countries: scenario.countries,
    sites: scenario.sites,
    sectors: scenario.sectors,
    events: scenario.events,
    'trade.detours': scenario.trade.detours,
  };
  for (const [name, list] of Object.entries(lists)) onceEach(report, name, list);
  scenario.materials.forEach((material, at) => {
    onceEach(report, `materials[${at}].stages`, material.stages);
  });
  placesOnce(scenario, report);
}

interface Repeats {
  readonly code: string;
  readonly path: string;
  readonly what: string;
}

function placesOnce(scenario: Scenario, report: Report): void {
  const lanes = scenario.trade.lanes.map((lane) => [lane.material, lane.stage, lane.from, lane.to].join('/'));
  keysOnce(report, { code: 'duplicateLane', path: 'trade.lanes', what: 'The lane' }, lanes);
  const policies = scenario.policies.map((policy) => {
    const partner = 'partner' in policy ? policy.partner : '';
    return [policy.type, policy.country, policy.material, policy.stage, partner].join('/');
  });
  keysOnce(report, { code: 'duplicatePolicy', path: 'policies', what: 'The policy' }, policies);
  scenario.seats.forEach((seat, at) => {
    const stocks = seat.stocks.map((stock) => `${stock.material}/${stock.stage}`);
    keysOnce(report, { code: 'duplicateStock', path: `seats[${at}].stocks`, what: 'The stock' }, stocks);
  });
  scenario.sectors.forEach((sector, at) => {
    const needs = sector.needs.map((need) => need.material);
    keysOnce(report, { code: 'duplicateNeed', path: `sectors[${at}].needs`, what: 'The need' }, needs);
  });
}

function keysOnce(report: Report, { code, path, what }: Repeats, keys: readonly string[]): void {
  const seen = new Set<string>();
  keys.forEach((key, index) => {
    if (seen.has(key)) report('error', code, `${path}[${index}]`, `${what} ${key} stands twice.`, 'Keep one of them.');
    seen.add(key);
  });
}

function onceEach(report: Report, name: string, list: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  list.forEach((item, index) => {
    const message = `The id "${item.id}" is used twice in ${name}.`;
    if (seen.has(item.id)) report('error', 'duplicateId', `${name}[${index}].id`, message, 'Give each its own id.');
    seen.add(item.id);
  });
}
