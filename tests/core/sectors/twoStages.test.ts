import { expect, test } from 'vitest';
import { endTurn } from '../../../src/core/turn/advance.ts';
import { aGame } from '../../support/aGame.ts';
import { aScenario } from '../../support/aScenario.ts';

const source = ['made-up'];
const level = aScenario();
const site = (id: string, country: string, stage: string, kg: number, centsPerKg: number) => {
  const steps = [{ kg, centsPerKg }];
  return { id, country, name: id, material: 'cobalt', stage, at: [0, 0] as [number, number], steps, plan: [], source };
};
/** Cobalt of two stages beside a light and a heavy magnet metal: isle digs cobalt, north refines it, batteries in south use it. */
const stages = (first: string, last: string) => [
  { id: first, name: first, ceilingCentsPerKg: 20_000, startCentsPerKg: 1_000 },
  { id: last, name: last, ceilingCentsPerKg: 100_000, startCentsPerKg: 5_000 },
];
const [metal] = level.materials;
const scenario = {
  materials: [
    ...(metal ? [metal, { ...metal, id: 'heavy', symbol: 'D', kind: 'heavy' as const }] : []),
    { id: 'cobalt', name: 'Cobalt', symbol: 'Co', kind: 'cobalt' as const, stages: stages('ore', 'refined'), source },
  ],
  sites: [
    ...level.sites,
    ...level.sites.map((each) => ({
      ...each,
      id: `${each.id}-heavy`,
      material: 'heavy',
      steps: each.steps.map((step) => ({ ...step, kg: Math.floor(step.kg / 10) })),
    })),
    site('isle-cobalt', 'isle', 'ore', 40_000, 600),
    site('north-refinery', 'north', 'refined', 40_000, 900),
  ],
  sectors: [
    ...level.sectors.map((sector) => ({
      ...sector,
      needs: [...sector.needs, { material: 'heavy', kg: 5_000, mostThriftBp: 0 }],
    })),
    ...level.sectors.slice(0, 1).map((sector) => ({
      ...sector,
      id: 'south-cells',
      name: 'cells',
      needs: [{ material: 'cobalt', kg: 20_000, mostThriftBp: 0 }],
    })),
  ],
};

test('[MKT-13] cobalt of two stages goes from one country’s ore over another’s refinery to a third', () => {
  const after = endTurn(aGame({}, scenario)).state;
  const flows = after.open.history.at(-1)?.flows ?? [];
  const went = (from: string, to: string, stage: string) =>
    flows.some((each) => each.material === 'cobalt' && each.from === from && each.to === to && each.stage === stage);
  expect([went('isle', 'north', 'ore'), went('north', 'south', 'refined')]).toEqual([true, true]);
  expect(after.open.sectors.find((each) => each.id === 'south-cells')?.outputBp).toBeGreaterThan(9_000);
});

test('[SEC-4] magnets need both metals: where the heavy one is short output falls and the light one stays in store', () => {
  const without = {
    ...scenario,
    sites: scenario.sites.map((each) =>
      each.material === 'heavy' ? { ...each, steps: [{ kg: 100, centsPerKg: 500 }] } : each,
    ),
  };
  const cars = (of: typeof scenario) => {
    let state = aGame({}, of);
    state = endTurn(state).state;
    const stock = state.secrets
      .find((each) => each.seat === 'south')
      ?.sectorStocks.find((each) => each.id === 'south-cars');
    return { output: state.open.sectors.find((each) => each.id === 'south-cars')?.outputBp ?? 0, stock };
  };
  const [both, one] = [cars(scenario), cars(without)];
  expect(one.output).toBeLessThan(both.output / 2);
  expect(one.stock?.stockKg[0] ?? 0).toBeGreaterThan(both.stock?.stockKg[0] ?? 0);
});
