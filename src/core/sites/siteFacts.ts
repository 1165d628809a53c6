import { GEOLOGY } from '../../balance/chain.ts';
import { SITES } from '../../balance/sites.ts';
import { turnsIn } from '../../balance/time.ts';
import { clamp, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import type { Project, Scenario, Site } from '../../scenario/schema.ts';
import { must } from '../state/access.ts';
import type { SiteState } from '../state/gameState.ts';
import { worldOf } from '../state/world.ts';
import type { SiteFacts } from './siteMachine.ts';

/** A site of the level with where it stands. */
export interface SiteAt {
  readonly def: Site;
  readonly now: SiteState;
  readonly project: Project | null; // its own, or null; a part has none
}

/** What all questions about sites are asked of: state and view both have it. */
export interface SiteLand {
  readonly scenario: Scenario;
  readonly sites: readonly SiteState[]; // as the scenario lists them
}

/** A site by its id; undefined where the level has none. */
export function siteAt({ scenario, sites }: SiteLand, id: string): SiteAt | undefined {
  const position = worldOf(scenario).siteAt.get(id) ?? -1;
  const def = scenario.sites[position];
  return def && { def, now: must(sites[position], 'site'), project: def.project ?? null };
}

/** A site and its parts, itself first: they open, stop and earn together (SITE-2). */
export function wholeOf(land: SiteLand, id: string): readonly SiteAt[] {
  const parts = worldOf(land.scenario).partsOf.get(id) ?? [];
  return [id, ...parts].flatMap((each) => siteAt(land, each) ?? []);
}

/** Sites that answer for themselves, parts left out, in the order of the level. */
export function leadsOf(land: SiteLand): readonly SiteAt[] {
  return land.scenario.sites.flatMap((def, position) =>
    def.partOf === undefined ? [{ def, now: must(land.sites[position], 'site'), project: def.project ?? null }] : [],
  );
}

/** What is missing to open it, in thousand US$. */
export function missingThousandUsd(now: SiteState): number {
  return Math.max(0, now.costThousandUsd - now.spentThousandUsd);
}

/** It stood and ran before: starting it again takes money and a turn, no building. */
export function hasRun({ def, now }: SiteAt): boolean {
  return now.openedTurn !== null || (def.start ?? 'operating') === 'operating';
}

/** What the machine's guards ask of a site in a turn. */
export function machineFacts(site: SiteAt, turn: number): SiteFacts {
  return {
    turn,
    dueTurn: site.now.dueTurn,
    permitTurns: site.project?.permitTurns ?? 0,
    buildTurns: site.project?.buildTurns ?? 0,
    isPaid: missingThousandUsd(site.now) === 0,
    hasRun: hasRun(site),
  };
}

/** Cash cost of a step as it stands: the level's and what events have added (EVT-2). */
export function stepCents(step: Site['steps'][number], now: SiteState): number {
  return step.centsPerKg + (now.dearerCentsPerKg ?? 0);
}

/** Capacity in kg a turn when it runs in full. */
export function fullKg(def: Site): number {
  return def.steps.reduce((sum, step) => sum + step.kg, 0);
}

/** Foreign shares of what the site earns, together. */
export function foreignShareBp(now: SiteState): number {
  return clamp(
    now.stakes.reduce((sum, stake) => sum + stake.shareBp, 0),
    0,
    FULL_BP,
  );
}

/** What its private owners must pay their lenders this turn, in thousand US$ (SITE-7). */
export function debtServiceThousandUsd(scenario: Scenario, { now, project }: SiteAt): number {
  const borrowed = Math.max(project?.debtThousandUsd ?? 0, now.debtThousandUsd);
  return Math.min(now.debtThousandUsd, -Math.floor(-borrowed / turnsIn(scenario.time, SITES.debtYears)));
}

/** Share of capacity a turn later while it is being run in, in bp. */
export function nextShareBp(scenario: Scenario, shareBp: number): number {
  const rise = Math.ceil(SITES.rampYearBp / scenario.time.turnsPerYear);
  return clamp(shareBp + rise, 0, FULL_BP);
}

/** Turns until a site at this share runs in full. */
export function turnsToFull(scenario: Scenario, shareBp: number): number {
  const rise = Math.ceil(SITES.rampYearBp / scenario.time.turnsPerYear);
  return Math.ceil((FULL_BP - shareBp) / rise);
}

/** Chance of a slip in a turn of building, in bp: the level's, less where people know the trade, more where nobody does. Mines need no such know-how. */
export function slipBp(site: SiteAt, isMine: boolean, knowhowBp: number, geologyBp = 0): number {
  const base = site.project?.delayBp ?? 0;
  if (isMine) return base - shareOf(base, shareOf(geologyBp, GEOLOGY.surerBp));
  const off = shareOf(knowhowBp - SITES.knowhowMiddleBp, SITES.knowhowWeightBp);
  return clamp(base - mulDiv(base, off, SITES.knowhowMiddleBp), 0, FULL_BP - 1);
}

/** The site makes the first stage of its metal. */
export function isMine(scenario: Scenario, def: Site): boolean {
  return scenario.materials.find((each) => each.id === def.material)?.stages[0]?.id === def.stage;
}
