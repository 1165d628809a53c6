import type { Scenario } from '../schema.ts';
import type { Report } from './report.ts';

/** By-products come from mines and are other metals, recycled metal comes back where there is a use, substitutes can be bought. */
export function chainMakesSense(scenario: Scenario, report: Report): void {
  byProductsMakeSense(scenario, report);
  recyclingMakesSense(scenario, report);
  substitutesMakeSense(scenario, report);
}

function byProductsMakeSense(scenario: Scenario, report: Report): void {
  const materials = new Set(scenario.materials.map((material) => material.id));
  scenario.sites.forEach((site, at) => {
    const seen = new Set<string>([site.material]);
    (site.byProducts ?? []).forEach((each, k) => {
      const path = `sites[${at}].byProducts[${k}]`;
      if (!materials.has(each.material))
        report(
          'error',
          'unknownMaterial',
          path,
          `There is no material "${each.material}".`,
          `Use one of: ${[...materials].join(', ')}.`,
        );
      if (seen.has(each.material))
        report(
          'error',
          'byProductTwice',
          path,
          `${site.id} already gives ${each.material}.`,
          'Name each other metal of the rock once.',
        );
      seen.add(each.material);
    });
    const stages = scenario.materials.find((material) => material.id === site.material)?.stages ?? [];
    if (site.byProducts !== undefined && stages.findIndex((stage) => stage.id === site.stage) > 0)
      report(
        'error',
        'byProductOfPlant',
        `sites[${at}].byProducts`,
        `${site.id} is a plant; only rock holds other metals.`,
        'Move them to the mine.',
      );
  });
}

function recyclingMakesSense(scenario: Scenario, report: Report): void {
  const countries = new Set(scenario.countries.map((country) => country.id));
  const seen = new Set<string>();
  (scenario.recycling ?? []).forEach(({ country, material, stage, mostKg }, at) => {
    const path = `recycling[${at}]`;
    if (!countries.has(country))
      report(
        'error',
        'unknownCountry',
        `${path}.country`,
        `There is no country "${country}".`,
        `Use one of: ${[...countries].join(', ')}.`,
      );
    const stages = scenario.materials.find((each) => each.id === material)?.stages.map((each) => each.id);
    if (!stages?.includes(stage)) {
      const message = `There is no stage "${stage}" of a material "${material}".`;
      report('error', 'unknownStage', path, message, 'Use a material and a stage of the level.');
    }
    const key = [country, material, stage].join('/');
    if (seen.has(key))
      report('error', 'duplicateRecycling', path, `Recycling of ${key} stands twice.`, 'Add the amounts up.');
    seen.add(key);
    const uses = scenario.sectors.some(
      (sector) => sector.country === country && sector.needs.some((need) => need.material === material),
    );
    if (!uses || mostKg === 0) {
      const message = `Nothing of ${material} comes back in ${country}: industry there does not use it, or the amount is 0.`;
      report('warning', 'deadRecycling', path, message, 'Remove it.');
    }
  });
}

function substitutesMakeSense(scenario: Scenario, report: Report): void {
  scenario.sectors.forEach((sector, at) => {
    sector.needs.forEach(({ material, substitute, mostThriftBp }, k) => {
      if (substitute === undefined) return;
      const path = `sectors[${at}].needs[${k}].substitute`;
      const stages = scenario.materials.find((each) => each.id === material)?.stages ?? [];
      const last = stages[stages.length - 1];
      if (last && substitute.centsPerKg <= last.startCentsPerKg) {
        const message = `Another design at ${substitute.centsPerKg} cents is no dearer than the metal at its start price of ${last.startCentsPerKg}.`;
        report('error', 'cheapSubstitute', path, message, 'Nobody would have used the metal: raise the price.');
      }
      if (last && substitute.centsPerKg >= last.ceilingCentsPerKg) {
        const message = `Another design at ${substitute.centsPerKg} cents costs as much as the ceiling price: it is never used.`;
        report('warning', 'deadSubstitute', path, message, 'Lower it or leave it out.');
      }
      if (substitute.mostBp + mostThriftBp > 10_000) {
        const message = `Thrift and another design save ${substitute.mostBp + mostThriftBp} bp of ${material}: more than there is.`;
        report('error', 'savesTooMuch', path, message, 'Lower one of them.');
      }
    });
  });
}
