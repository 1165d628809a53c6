import { freeLeaseBp, freeShareBp, type SeatView, type SiteState } from '../../core/seat.ts';
import type { Site } from '../../scenario/schema.ts';
import { coverOf } from './cover.ts';

export type SiteKind = 'mine' | 'plant';

/** A mine or plant as the page speaks of it. */
export interface SiteLine {
  readonly def: Site;
  readonly now: SiteState;
  readonly kind: SiteKind;
  readonly capacityKg: number; // a turn, when all of it runs
  readonly missingThousandUsd: number; // what is left to pay until it opens; 0: nothing is being built
  readonly opensTurn: number | null; // when it should run: by the work in hand, else if it were begun now and nothing slips
  readonly isTroubled: boolean; // earns less than it costs, or owes more than it can bear
}

export const capacityOf = (site: Site): number => site.steps.reduce((sum, step) => sum + step.kg, 0);

/** Position in the chain of its metal: 0 is a mine. */
export function stageOf(view: SeatView, site: Site): number {
  const stages = view.scenario.materials.find((each) => each.id === site.material)?.stages ?? [];
  return stages.findIndex((each) => each.id === site.stage);
}

const NOT_BEGUN = ['proposed', 'idled'] as const;
export const isNotBegun = ({ mode }: SiteState): boolean => NOT_BEGUN.some((each) => each === mode);
const IN_WORK = ['permitting', 'construction', 'commissioning'] as const;
export const isInWork = ({ mode }: SiteState): boolean => IN_WORK.some((each) => each === mode);

/** A level without projects opens by its plan: the next turn in which more of it runs. */
function planned(view: SeatView, { plan }: Site): number | null {
  const turns = plan.filter((step) => step.shareBp > 0 && step.turn > view.turn).map((step) => step.turn);
  return turns.length === 0 ? null : Math.min(...turns);
}

/** Starting again what stood before takes crews, not building. */
const RESTART_TURNS = 1;

function opensTurn(view: SeatView, def: Site, now: SiteState): number | null {
  if (isInWork(now)) return now.dueTurn;
  const { project } = def;
  if (project === undefined) return now.shareBp === 0 ? planned(view, def) : null;
  if (!isNotBegun(now)) return null;
  return view.turn + (now.mode === 'idled' ? RESTART_TURNS : project.permitTurns + project.buildTurns);
}

function lineOf(view: SeatView, def: Site, now: SiteState): SiteLine {
  const { project } = def;
  const isOpen = now.mode === 'operating' || now.mode === 'closed' || now.mode === 'occupied';
  return {
    def,
    now,
    kind: stageOf(view, def) === 0 ? 'mine' : 'plant',
    capacityKg: capacityOf(def),
    missingThousandUsd: project === undefined || isOpen ? 0 : Math.max(0, now.costThousandUsd - now.spentThousandUsd),
    opensTurn: opensTurn(view, def, now),
    isTroubled: now.mode === 'operating' && now.lowTurns > 0,
  };
}

/** All mines and plants of a country, or of the world, in the level's order. */
export function siteLines(view: SeatView, country: string | null = null): readonly SiteLine[] {
  return view.scenario.sites.flatMap((def, index) => {
    const now = view.sites[index];
    return now === undefined || (country !== null && def.country !== country) ? [] : [lineOf(view, def, now)];
  });
}

export const siteLine = (view: SeatView, id: string): SiteLine | null =>
  siteLines(view).find((line) => line.def.id === id) ?? null;

/** What it makes in a turn against what my industry uses, as a share of 1; null: I use none. */
export function shareOfNeed(view: SeatView, { def, capacityKg }: SiteLine): number | null {
  const need = coverOf(view).find((each) => each.material === def.material)?.needKg ?? 0;
  return need > 0 ? capacityKg / need : null;
}

/** Foreign shares that the host still allows, in basis points. */
export const stakeLeftBp = (view: SeatView, { def }: SiteLine): number => freeShareBp(view, def.id);

/** Money from abroad can go into it. */
export const isInvestable = (view: SeatView, line: SiteLine): boolean =>
  line.def.project !== undefined && line.now.mode !== 'closed' && stakeLeftBp(view, line) > 0;

/** Sites in a country into which money from abroad can go. */
export const investable = (view: SeatView, country: string): readonly SiteLine[] =>
  siteLines(view, country).filter((line) => isInvestable(view, line));

/** Sites in a country of which a part can be let to another for a time. */
export const lettable = (view: SeatView, country: string): readonly SiteLine[] =>
  investable(view, country).filter(({ def, now }) => !now.isHeld && freeLeaseBp(view, def.id) > 0);

/** What a site needs of others: ore for a plant, a plant for ore. */
export interface ChainNeed {
  readonly kind: SiteKind;
  readonly atHome: readonly SiteLine[]; // sites of the same country that supply it, or take what it makes
  readonly abroad: readonly SiteLine[]; // the same elsewhere, largest first
  readonly together: SiteLine | null; // one that is a part of the same whole: it opens with it
  readonly asleep: SiteLine | null; // one at home that would, but does not run
}

/** Who has what a site cannot do without: the step before a plant, the step after a mine. */
export function chainNeed(view: SeatView, { def, kind }: SiteLine): ChainNeed {
  const wanted = stageOf(view, def) + (kind === 'mine' ? 1 : -1);
  const all = siteLines(view)
    .filter((line) => line.def.material === def.material && stageOf(view, line.def) === wanted)
    .sort((a, b) => b.capacityKg - a.capacityKg);
  const isHome = (line: SiteLine): boolean => line.def.country === def.country;
  const fitting = all.filter((line) => line.now.shareBp > 0 || isInWork(line.now));
  const whole = def.partOf ?? def.id;
  const together = all.find((line) => line.def.id === whole || line.def.partOf === whole) ?? null;
  const asleep = all.find((line) => isHome(line) && isNotBegun(line.now)) ?? null;
  return { kind, atHome: fitting.filter(isHome), abroad: fitting.filter((line) => !isHome(line)), together, asleep };
}
