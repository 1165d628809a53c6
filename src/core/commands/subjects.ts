import { mulDiv } from '../../balance/units.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { CountryId, MaterialId, StageId } from '../state/gameState.ts';
import { laneKey, worldOf } from '../state/world.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The country is a playable seat. */
export function isSeat(scenario: Scenario, country: CountryId): boolean {
  return scenario.seats.some((seat) => seat.country === country);
}

/** Why another country cannot be spoken to or acted on, or null: it must exist and be another. */
export function otherRefusal(scenario: Scenario, seat: CountryId, other: CountryId): Refusal | null {
  if (!worldOf(scenario).countryIndex.has(other)) return refuse('unknownCountry', { country: other });
  return other === seat ? refuse('withYourself', { country: other }) : null;
}

/** Why a material and stage do not exist, or null. */
export function stageRefusal(scenario: Scenario, material: MaterialId, stage: StageId): Refusal | null {
  const found = scenario.materials.find((each) => each.id === material);
  if (!found) return refuse('unknownMaterial', { material });
  return found.stages.some((each) => each.id === stage) ? null : refuse('unknownStage', { material, stage });
}

/** A lane runs from one country to the other: the first has mines or plants for the stage. */
export function hasLane(
  scenario: Scenario,
  from: CountryId,
  to: CountryId,
  material: MaterialId,
  stage: StageId,
): boolean {
  return worldOf(scenario).laneIndex.has(laneKey(from, to, material, stage));
}

/** The country has mines or plants that make the stage. */
export function isMaker(scenario: Scenario, country: CountryId, material: MaterialId, stage: StageId): boolean {
  return makersAt(scenario, material, stage).some((maker) => maker.country === country);
}

/** All that a country's sites at a stage could make in a turn once they stand, in kg. */
export function capacityKg(scenario: Scenario, country: CountryId, material: MaterialId, stage: StageId): number {
  return sumKg(makersAt(scenario, material, stage).filter((maker) => maker.country === country));
}

/** All that the world's sites at a stage could make in a turn, in kg. */
export function worldCapacityKg(scenario: Scenario, material: MaterialId, stage: StageId): number {
  return sumKg(makersAt(scenario, material, stage));
}

/** A stage's ceiling price in cents per kg; 0 where there is no such stage. */
export function ceilingCents(scenario: Scenario, material: MaterialId, stage: StageId): number {
  const stages = scenario.materials.find((each) => each.id === material)?.stages;
  return stages?.find((each) => each.id === stage)?.ceilingCentsPerKg ?? 0;
}

/** What could be made of a stage in a turn and where: by sites of its own, and as a by-product of other metals' mines. */
function makersAt(
  scenario: Scenario,
  material: MaterialId,
  stage: StageId,
): readonly { readonly country: CountryId; readonly kg: number }[] {
  const first = scenario.materials.find((each) => each.id === material)?.stages[0]?.id;
  return scenario.sites.flatMap((site) => {
    const kg = site.steps.reduce((sum, step) => sum + step.kg, 0);
    if (site.material === material) return site.stage === stage ? [{ country: site.country, kg }] : [];
    const beside = stage === first ? site.byProducts?.find((each) => each.material === material) : undefined;
    return beside ? [{ country: site.country, kg: mulDiv(kg, beside.perMille, 1_000) }] : [];
  });
}

function sumKg(makers: readonly { readonly kg: number }[]): number {
  return makers.reduce((sum, maker) => sum + maker.kg, 0);
}
