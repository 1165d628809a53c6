/** A level of seven seats for measuring alone: the shipped level of four with more countries, metals, sites and a conflict put on. */

import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario, SeatDef, Sector, Site } from '../../src/scenario/schema.ts';
import { theCutOff } from '../support/cutOff.ts';

const source = ['d-play'];
const REFINERS = ['china', 'european-union', 'rest-of-world', 'indonesia'];
const MINERS: Readonly<Record<string, readonly string[]>> = {
  ukraine: ['NdPr', 'Ta'],
  'dr-congo': ['Co', 'Ta'],
  rwanda: ['Ta'],
  myanmar: ['DyTb'],
  brazil: ['NdPr', 'Ta'],
  india: ['NdPr'],
  vietnam: ['NdPr', 'DyTb'],
  indonesia: ['Co'],
  'rest-of-world': ['Co', 'Ta'],
};
const NEW_SEATS = ['ukraine', 'dr-congo', 'rwanda'];
const MINE_KG: Readonly<Record<string, number>> = { NdPr: 150_000, DyTb: 20_000, Co: 20_000_000, Ta: 400_000 };
/** What one of the 15 sectors of the level asks a turn. */
const NEED_KG: Readonly<Record<string, number>> = { Co: 4_000_000, Ta: 90_000 };

/** Seven seats, 15 countries, 4 metals and 8 turns of two years; throws where the level format has moved on. */
export function sevenSeats(): Scenario {
  const base = theCutOff();
  const countries = [...base.countries, ...Object.keys(MINERS).flatMap((id) => newCountry(base, id))];
  const level: Scenario = {
    ...base,
    id: 'seven-seats',
    time: { turns: 8, turnsPerYear: 0.5, startYear: 2025, startPart: 1 },
    materials: [...base.materials.map(reckonable), metal('Co', 'cobalt', 1_500), metal('Ta', 'tantalum', 15_000)],
    countries,
    seats: [...base.seats, ...NEW_SEATS.map((country) => seat(base, country))],
    sites: [
      ...base.sites,
      ...Object.entries(MINERS).flatMap(([country, of]) => mines(base, country, of)),
      ...plants(base),
    ],
    sectors: [...base.sectors.map(hungrier), ...NEW_SEATS.map((country) => industry(base, country))],
    trade: { ...base.trade, detours: [...base.trade.detours, pass()] },
    conflict: conflict(),
  };
  const parsed = parseScenario(JSON.stringify(level));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return parsed.scenario;
}

function newCountry(base: Scenario, id: string): Scenario['countries'] {
  const [first] = base.countries;
  const isKnown = base.countries.some((country) => country.id === id);
  return first === undefined || isKnown
    ? []
    : [{ ...first, id, name: id, adjective: id, iso: [], gdpMillionUsd: 180_000 }];
}

/** So many countries can only be reckoned with under lower ceilings. */
function reckonable(material: Scenario['materials'][number]): Scenario['materials'][number] {
  const lower = (cents: number) => Math.min(cents, 900_000);
  const stages = material.stages.map((each) => ({ ...each, ceilingCentsPerKg: lower(each.ceilingCentsPerKg) }));
  return { ...material, stages };
}

function metal(id: string, kind: 'cobalt' | 'tantalum', cents: number): Scenario['materials'][number] {
  const stage = (stageId: string, times: number) => ({
    id: stageId,
    name: stageId,
    ceilingCentsPerKg: 30 * times * cents,
    startCentsPerKg: times * cents,
  });
  return { id, name: kind, symbol: id, kind, stages: [stage('ore', 1), stage('refined', 2)], source };
}

function seat(base: Scenario, country: string): SeatDef {
  const like = found(base.seats, (each) => each.country === 'european-union');
  const goal = (id: string, kind: SeatDef['goals'][number]['kind'], full: number) =>
    ({ id, kind, secret: id === 'purse', weight: 25, none: 0, full, label: id, source }) as const;
  const goals = [
    goal('mines', 'sitesOpened', 2),
    goal('income', 'exportIncome', 4_000_000),
    goal('purse', 'treasury', 1_000_000),
    goal('friends', 'agreements', 3),
  ];
  return { ...like, country, treasuryThousandUsd: 200_000, incomeThousandUsd: 30_000, stocks: [], goals };
}

/** In each country a mine of each metal that runs, and one that waits for money. */
function mines(base: Scenario, country: string, metals: readonly string[]): readonly Site[] {
  const waiting = found(base.sites, (site) => site.id === 'dong-pao');
  return metals.flatMap((material) =>
    (['operating', 'proposed'] as const).map((start) => ({
      ...waiting,
      id: `${country}-${material}-${start}`,
      name: `${country} ${material} ${start}`,
      country,
      material,
      steps: steps(MINE_KG[material] ?? 0, material === 'Ta' ? 6_000 : 700),
      start,
    })),
  );
}

function plants(base: Scenario): readonly Site[] {
  const waiting = found(base.sites, (site) => site.id === 'la-rochelle-line');
  return [...REFINERS, 'dr-congo', 'united-states'].flatMap((country, at) =>
    ['Co', 'Ta'].map(
      (material): Site => ({
        ...waiting,
        id: `${country}-${material}-refinery`,
        name: `${country} ${material} refinery`,
        country,
        material,
        stage: 'refined',
        steps: steps(2 * (MINE_KG[material] ?? 0), material === 'Ta' ? 2_000 : 300),
        start: at < REFINERS.length ? 'operating' : 'proposed',
      }),
    ),
  );
}

function steps(kg: number, centsPerKg: number): Site['steps'] {
  return [0, 1, 2].map((step) => ({ kg: kg - step * Math.floor(kg / 4), centsPerKg: centsPerKg + 100 * step }));
}

function hungrier(sector: Sector): Sector {
  const more = Object.entries(NEED_KG).map(([material, kg]) => ({ material, kg, mostThriftBp: 2_000 }));
  return { ...sector, needs: [...sector.needs, ...more] };
}

function industry(base: Scenario, country: string): Sector {
  const like = hungrier(found(base.sectors, (sector) => sector.id === 'eu-machines'));
  const needs = like.needs.map((need) => ({ ...need, kg: Math.floor(need.kg / 20) }));
  return { ...like, id: `${country}-industry`, country, outputThousandUsd: 300_000, needs };
}

function pass(): Scenario['trade']['detours'][number] {
  const way = { from: 'dr-congo', to: 'rwanda', material: 'Ta', stage: 'ore' };
  return {
    id: 'pass',
    name: 'the pass',
    kind: 'smuggling',
    ...way,
    centsPerKg: 300,
    plan: [{ turn: 1, kg: 300_000 }],
    source,
  };
}

function conflict(): NonNullable<Scenario['conflict']> {
  const safe = (country: string) => ({ country, securityBp: 4_000, tenthThousandUsd: 300_000, source });
  const group = { id: 'movement', name: 'the Movement', host: 'dr-congo', sponsor: 'rwanda', detour: 'pass', source };
  const strength = {
    strengthBp: 5_000,
    supportBp: 500,
    upkeepThousandUsd: 50_000,
    taxShareBp: 2_000,
    discountBp: 2_000,
  };
  const held = ['dr-congo-Ta-operating'];
  return {
    countries: NEW_SEATS.map(safe),
    groups: [{ ...group, ...strength, sites: held, holds: held }],
    wars: [
      { country: 'ukraine', drainBp: 500, losses: [{ belowBp: 2_000, sites: ['ukraine-NdPr-operating'] }], source },
    ],
  };
}

function found<T>(list: readonly T[], is: (each: T) => boolean): T {
  const one = list.find(is);
  if (one === undefined) throw new Error('the shipped level has changed');
  return one;
}
