import type { Material, Scenario } from '../schema.ts';
import type { Report } from './report.ts';

/**
 * What the solver of the market can reckon with exactly: the most nodes of a network (three for each country and stage and
 * one outside), and the most that prices may add up to along its longest path. A test holds them to the solver's own.
 */
const MARKET = { places: 3, mostNodes: 256, mostSum: 536_870_904, contractCents: 4_500_000 } as const;

/** Nothing may be divided by a price of nought, and no market may be larger than the solver can add up exactly. */
export function canBeReckoned(scenario: Scenario, report: Report): void {
  scenario.materials.forEach((material, at) => {
    const path = `materials[${at}]`;
    material.stages.forEach((stage, k) => {
      if (stage.startCentsPerKg > 0) return;
      const message = `${material.id} ${stage.id} starts at a price of nothing, against which no rise can be told.`;
      report('error', 'noStartPrice', `${path}.stages[${k}].startCentsPerKg`, message, 'Write at least 1.');
    });
    sizeOf(scenario, material, path, report);
  });
}

function sizeOf(scenario: Scenario, material: Material, path: string, report: Report): void {
  const nodes = 1 + MARKET.places * scenario.countries.length * material.stages.length;
  if (nodes > MARKET.mostNodes) {
    const message = `${scenario.countries.length} countries and ${material.stages.length} stages are too many for one market.`;
    const most = Math.floor((MARKET.mostNodes - 1) / MARKET.places / material.stages.length);
    report('error', 'marketTooLarge', path, message, `Have ${most} countries at most, or fewer stages.`);
    return;
  }
  const dearest = dearestStep(scenario, material);
  // The solver's own bound: five prices at the ends of two paths, and four times the dearest step from node to node.
  const most = Math.floor((MARKET.mostSum - 5 * MARKET.contractCents) / (4 * nodes + 1));
  if (dearest <= most) return;
  const message = `Between ${scenario.countries.length} countries, ceilings, costs of plants and detours of ${material.id} can be added up exactly to ${most} cents per kg; here is one of ${dearest}.`;
  report('error', 'pricesTooHigh', path, message, `Lower it to ${most} at most.`);
}

/** The most that a step from node to node can cost: a plant, a detour, or a lane, which is never dearer than the ceiling. */
function dearestStep(scenario: Scenario, material: Material): number {
  const plants = scenario.sites
    .filter((site) => site.material === material.id && site.stage !== material.stages[0]?.id)
    .flatMap((site) => site.steps.map((step) => step.centsPerKg));
  const detours = scenario.trade.detours
    .filter((detour) => detour.material === material.id)
    .map((detour) => detour.centsPerKg);
  return Math.max(...material.stages.map((stage) => stage.ceilingCentsPerKg), ...plants, ...detours);
}
