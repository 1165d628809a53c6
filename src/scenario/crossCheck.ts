import { agreementsMakeSense } from './checks/agreements.ts';
import { chainMakesSense } from './checks/chain.ts';
import { conflictMakesSense } from './checks/conflict.ts';
import { courtMakesSense } from './checks/law.ts';
import { politicsMakesSense } from './checks/politics.ts';
import { canBeReckoned } from './checks/reckoning.ts';
import { references } from './checks/references.ts';
import type { Report } from './checks/report.ts';
import { seatsMakeSense } from './checks/seats.ts';
import { sitesMakeSense } from './checks/sites.ts';
import { uniqueIds } from './checks/unique.ts';
import type { Problem } from './problem.ts';
import type { Scenario } from './schema.ts';

/** What the schema cannot see: ids that must exist, sums that must fit, prices in order. All problems of a level at once. */
export function crossCheck(scenario: Scenario): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (severity, code, path, message, suggestion) =>
    problems.push({ severity, code, path, message, suggestion });
  uniqueIds(scenario, report);
  references(scenario, report);
  sourcesExist(scenario, report);
  materialsMakeSense(scenario, report);
  sitesMakeSense(scenario, report);
  chainMakesSense(scenario, report);
  conflictMakesSense(scenario, report);
  agreementsMakeSense(scenario, report);
  canBeReckoned(scenario, report);
  marketMakesSense(scenario, report);
  seatsMakeSense(scenario, report);
  courtMakesSense(scenario, report);
  politicsMakesSense(scenario, report);
  return problems;
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
        if (!known.has(String(id)))
          report(
            'error',
            'unknownSource',
            at,
            `There is no source "${String(id)}".`,
            'Add it to sources, with date and confidence.',
          );
      }
    }
  };
  visit({ ...scenario, sources: [] }, '');
  scenario.sources.forEach((source, at) => {
    if (!used.has(source.id))
      report(
        'warning',
        'unusedSource',
        `sources[${at}]`,
        `The source "${source.id}" is never named.`,
        'Name it where its figure is used, or remove it.',
      );
  });
}

function materialsMakeSense(scenario: Scenario, report: Report): void {
  scenario.materials.forEach((material, at) => {
    material.stages.forEach((stage, k) => {
      if (stage.startCentsPerKg >= stage.ceilingCentsPerKg)
        report(
          'error',
          'startAboveCeiling',
          `materials[${at}].stages[${k}]`,
          `${material.id} ${stage.id} starts at or above its ceiling price.`,
          'Raise the ceiling: it should be a price at which no one could buy.',
        );
    });
    const isDug = scenario.sites.some(
      (site) =>
        (site.material === material.id && site.stage === material.stages[0]?.id) ||
        site.byProducts?.some((each) => each.material === material.id),
    );
    if (!isDug)
      report('error', 'noMine', `materials[${at}]`, `No mine makes ${material.id}.`, 'Add a site at its first stage.');
    if (!scenario.sectors.some((sector) => sector.needs.some((need) => need.material === material.id)))
      report(
        'warning',
        'deadMaterial',
        `materials[${at}]`,
        `No sector needs ${material.id}.`,
        'Add it to the needs of a sector, or remove it.',
      );
  });
}

function marketMakesSense(scenario: Scenario, report: Report): void {
  const sum = scenario.market.ladder.reduce((total, rung) => total + rung.shareBp, 0);
  if (sum !== 10_000)
    report(
      'error',
      'ladderSum',
      'market.ladder',
      `The shares of the ladder add up to ${sum}, not 10 000.`,
      'Change the shares until they do.',
    );
  scenario.market.ladder.forEach((rung, at) => {
    const next = scenario.market.ladder[at + 1];
    if (next && next.willingnessBp >= rung.willingnessBp)
      report(
        'error',
        'ladderOrder',
        `market.ladder[${at + 1}]`,
        'The ladder must fall: each step pays less than the one before.',
        'Order the steps by willingness.',
      );
  });
}
