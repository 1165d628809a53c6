import { LIMITS } from '../../balance/politics.ts';
import { longestTermTurns } from '../../balance/time.ts';
import { mulDiv } from '../../balance/units.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { SiteLand } from '../sites/siteFacts.ts';
import type { CountryId, MaterialId, SiteState, StageId } from '../state/gameState.ts';
import { nameOf } from '../state/names.ts';
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
  return worldOf(scenario).laneAt.has(laneKey(from, to, material, stage));
}

/** The country has mines or plants that make the stage, or plans for them: its rules may speak of it. */
export function couldMake(scenario: Scenario, country: CountryId, material: MaterialId, stage: StageId): boolean {
  return makersAt(scenario, material, stage).some((maker) => maker.country === country);
}

/** The country has mines or plants of the stage that stand: what is only planned, being built or stopped is of no use yet (SITE-11). */
export function isMaker(land: SiteLand, country: CountryId, material: MaterialId, stage: StageId): boolean {
  return standingKg(land, country, material, stage) > 0;
}

/** All that a country's sites at a stage could make in a turn once every plan stands, in kg. */
export function capacityKg(scenario: Scenario, country: CountryId, material: MaterialId, stage: StageId): number {
  return sumKg(makersAt(scenario, material, stage).filter((maker) => maker.country === country));
}

/** All that a country's standing sites at a stage could make in a turn in full, in kg (SITE-11). */
export function standingKg(land: SiteLand, country: CountryId, material: MaterialId, stage: StageId): number {
  return kgWhere(land, { country, material, stage }, stands);
}

/** Most that a country may promise of a stage: what stands, and what should open within the longest term (SITE-11). */
export function promisableKg(
  land: SiteLand & { readonly turn: number },
  country: CountryId,
  material: MaterialId,
  stage: StageId,
): number {
  const last = land.turn + longestTermTurns(land.scenario.time, LIMITS.turns) - 1;
  const opens = (now: SiteState) => stands(now) || (now.dueTurn !== null && now.dueTurn <= last);
  return kgWhere(land, { country, material, stage }, opens);
}

/** All that the world's sites at a stage could make in a turn, in kg. */
export function worldCapacityKg(scenario: Scenario, material: MaterialId, stage: StageId): number {
  return sumKg(makersAt(scenario, material, stage));
}

function stands({ mode }: SiteState): boolean {
  return mode === 'operating' || mode === 'commissioning';
}

/** A stage's ceiling price in cents per kg; 0 where there is no such stage. */
export function ceilingCents(scenario: Scenario, material: MaterialId, stage: StageId): number {
  const stages = scenario.materials.find((each) => each.id === material)?.stages;
  return stages?.find((each) => each.id === stage)?.ceilingCentsPerKg ?? 0;
}

interface Maker {
  readonly country: CountryId;
  readonly position: number; // of the site in the level
  readonly kg: number;
}

/** Makers by material and stage, worked out once for a level; never stored. */
const known = new WeakMap<Scenario, Map<string, readonly Maker[]>>();

/** What could be made of a stage in a turn and where: by sites of its own, and as a by-product of other metals' mines. */
function makersAt(scenario: Scenario, material: MaterialId, stage: StageId): readonly Maker[] {
  const makers = known.get(scenario) ?? new Map<string, readonly Maker[]>();
  known.set(scenario, makers);
  const name = nameOf(material, stage);
  const found = makers.get(name) ?? findMakers(scenario, material, stage);
  makers.set(name, found);
  return found;
}

function findMakers(scenario: Scenario, material: MaterialId, stage: StageId): readonly Maker[] {
  const first = scenario.materials.find((each) => each.id === material)?.stages[0]?.id;
  return scenario.sites.flatMap((site, position) => {
    const { country } = site;
    const kg = site.steps.reduce((sum, step) => sum + step.kg, 0);
    if (site.material === material) return site.stage === stage ? [{ country, position, kg }] : [];
    const beside = stage === first ? site.byProducts?.find((each) => each.material === material) : undefined;
    return beside ? [{ country, position, kg: mulDiv(kg, beside.perMille, 1_000) }] : [];
  });
}

function kgWhere(
  { scenario, sites }: SiteLand,
  { country, material, stage }: { readonly country: CountryId; readonly material: MaterialId; readonly stage: StageId },
  counts: (now: SiteState) => boolean,
): number {
  return sumKg(
    makersAt(scenario, material, stage).filter((maker) => {
      const now = sites[maker.position];
      return maker.country === country && now !== undefined && counts(now);
    }),
  );
}

function sumKg(makers: readonly { readonly kg: number }[]): number {
  return makers.reduce((sum, maker) => sum + maker.kg, 0);
}
