import type { Scenario, Site } from '../../scenario/schema.ts';
import type { CountryId, MaterialId, StageId } from './gameState.ts';
import { nameOf, nameOfThree } from './names.ts';

/** A place where a price is known: country, material and stage by their positions. */
export interface PriceSlot {
  readonly country: CountryId;
  readonly material: MaterialId;
  readonly stage: StageId;
}

/** One step of a mine. */
export interface MineStep {
  readonly position: number; // of the site
  readonly step: Site['steps'][number];
}

export interface LaneSlot {
  readonly from: CountryId;
  readonly to: CountryId;
  readonly material: MaterialId;
  readonly stage: StageId;
}

/** What a scenario fixes once for all: orders and positions that state lists follow. Derived, never stored. */
export interface World {
  readonly countryIndex: ReadonlyMap<CountryId, number>;
  readonly materialIndex: ReadonlyMap<MaterialId, number>;
  readonly priceSlots: readonly PriceSlot[]; // country by country, material by material, stage by stage
  readonly priceAt: ReadonlyMap<CountryId, ReadonlyMap<MaterialId, ReadonlyMap<StageId, number>>>; // position of its slot
  readonly laneSlots: readonly LaneSlot[]; // every pair where the first can make the stage
  readonly laneAt: ReadonlyMap<string, number>; // position by `laneKey`
  readonly siteAt: ReadonlyMap<string, number>; // position by id
  readonly partsOf: ReadonlyMap<string, readonly string[]>; // sites that open and stop with another, by its id
  readonly mineSteps: ReadonlyMap<string, MineStep>; // by the name of the block in the market
  readonly lanesOf: readonly (readonly number[])[]; // lane positions by material
  readonly sitesOf: readonly (readonly Site[])[]; // by material
  readonly lastStage: readonly StageId[]; // by material
}

const worlds = new WeakMap<Scenario, World>();

/** Key of a price slot. */
function priceKey(country: CountryId, material: MaterialId, stage: StageId): string {
  return `${country}/${material}/${stage}`;
}

/** Key of a lane. */
export function laneKey(from: CountryId, to: CountryId, material: MaterialId, stage: StageId): string {
  return nameOf(nameOfThree(material, stage, from), to);
}

/** The world of a scenario: the same object for the same scenario, so that it is worked out once. */
export function worldOf(scenario: Scenario): World {
  const known = worlds.get(scenario);
  if (known) return known;
  const world = buildWorld(scenario);
  worlds.set(scenario, world);
  return world;
}

function buildWorld(scenario: Scenario): World {
  const priceSlots = scenario.countries.flatMap((country) =>
    scenario.materials.flatMap((material) =>
      material.stages.map((stage) => ({ country: country.id, material: material.id, stage: stage.id })),
    ),
  );
  const makes = new Set(
    scenario.sites.flatMap((site) => [
      priceKey(site.country, site.material, site.stage),
      ...(site.byProducts ?? []).map((each) => {
        const first = scenario.materials.find((material) => material.id === each.material)?.stages[0]?.id ?? '';
        return priceKey(site.country, each.material, first);
      }),
    ]),
  );
  const laneSlots = scenario.materials.flatMap((material) =>
    material.stages.flatMap((stage) =>
      scenario.countries
        .filter((from) => makes.has(priceKey(from.id, material.id, stage.id)))
        .flatMap((from) =>
          scenario.countries
            .filter((to) => to.id !== from.id)
            .map((to) => ({ from: from.id, to: to.id, material: material.id, stage: stage.id })),
        ),
    ),
  );
  return {
    countryIndex: new Map(scenario.countries.map((country, index) => [country.id, index])),
    materialIndex: new Map(scenario.materials.map((material, index) => [material.id, index])),
    priceSlots,
    priceAt: positions(priceSlots),
    laneSlots,
    laneAt: new Map(laneSlots.map((slot, index) => [laneKey(slot.from, slot.to, slot.material, slot.stage), index])),
    ...sitesIn(scenario),
    lanesOf: scenario.materials.map((material) =>
      laneSlots.flatMap((slot, index) => (slot.material === material.id ? [index] : [])),
    ),
    lastStage: scenario.materials.map((material) => material.stages[material.stages.length - 1]?.id ?? ''),
  };
}

function sitesIn(scenario: Scenario): Pick<World, 'siteAt' | 'partsOf' | 'mineSteps' | 'sitesOf'> {
  return {
    siteAt: new Map(scenario.sites.map(({ id }, position) => [id, position])),
    partsOf: partsBySite(scenario),
    mineSteps: new Map(
      scenario.sites.flatMap(({ id, steps }, position) =>
        steps.map((step, k) => [nameOfThree('mine', id, k), { position, step }] as const),
      ),
    ),
    sitesOf: scenario.materials.map((material) => scenario.sites.filter((site) => site.material === material.id)),
  };
}

function partsBySite({ sites }: Scenario): World['partsOf'] {
  const parts = new Map<string, string[]>();
  for (const { id, partOf } of sites) if (partOf !== undefined) parts.set(partOf, [...(parts.get(partOf) ?? []), id]);
  return parts;
}

function positions(slots: readonly PriceSlot[]): World['priceAt'] {
  const found = new Map<CountryId, Map<MaterialId, Map<StageId, number>>>();
  slots.forEach(({ country, material, stage }, position) => {
    const here = found.get(country) ?? new Map<MaterialId, Map<StageId, number>>();
    found.set(country, here.set(material, (here.get(material) ?? new Map<StageId, number>()).set(stage, position)));
  });
  return found;
}

/** Weeks or days of a turn: days that one turn of this scenario lasts, whole. */
export function daysATurn(scenario: Scenario): number {
  return Math.floor(365 / scenario.time.turnsPerYear);
}
