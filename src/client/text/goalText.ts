import type { SeatView } from '../../core/seat.ts';
import type { Goal, Scenario } from '../../scenario/schema.ts';
import { formatKg, formatMoney, formatShare, formatTerm } from './formats.ts';
import { m } from './generated/messages.js';
import { namesOf } from './names.ts';

const times = (bp: number): string => m.times({ count: Math.round(bp / 1000) / 10 });

/** Where a goal stands, in its own unit. */
export function goalValueText(scenario: Scenario, goal: Goal, value: number): string {
  const words: Readonly<Record<Goal['kind'], () => string>> = {
    sectorOutput: () => formatShare(value),
    shareFrom: () => formatShare(value),
    weeksOfCover: () => m.weeksTenths({ count: Math.round(value) / 10 }),
    stageShare: () => formatShare(value),
    exportIncome: () => formatMoney(value),
    leverageScore: () => m.points({ count: Math.round(value / 100) }),
    calm: () => formatTerm(scenario, value),
    agreements: () => m.agreements({ count: value }),
    credits: () => m.agreements({ count: value }),
    signedBefore: () => m.agreements({ count: value }),
    priceCalm: () => times(value),
    sitesOpened: () => m.sitesCount({ count: value }),
    security: () => formatShare(value),
    occupied: () => formatKg(value),
    tainted: () => formatShare(value),
    treasury: () => formatMoney(value),
  };
  return words[goal.kind]();
}

/** Kinds that count turns or money over the game: before the first turn there is nothing to count. */
const COUNTED: readonly Goal['kind'][] = ['calm', 'exportIncome', 'sectorOutput', 'priceCalm', 'tainted'];

/** Where a goal stands now; before the first turn some have no figure yet. */
export const goalNowText = (view: SeatView, goal: Goal, value: number): string =>
  view.turn === 1 && view.phase !== 'report' && COUNTED.includes(goal.kind)
    ? m.notCountedYet()
    : goalValueText(view.scenario, goal, value);

/** What a goal asks, in general words: shown where its number is explained. */
export const GOAL_KIND_TEXT: Readonly<Record<Goal['kind'], () => string>> = {
  sectorOutput: m.goalSectorOutput,
  shareFrom: m.goalShareFrom,
  weeksOfCover: m.goalWeeksOfCover,
  stageShare: m.goalStageShare,
  exportIncome: m.goalExportIncome,
  leverageScore: m.goalLeverageScore,
  calm: m.goalCalm,
  agreements: m.goalAgreements,
  signedBefore: m.goalSignedBefore,
  credits: m.goalCredits,
  priceCalm: m.goalPriceCalm,
  sitesOpened: m.goalSitesOpened,
  security: m.goalSecurity,
  occupied: m.goalOccupied,
  tainted: m.goalTainted,
  treasury: m.goalTreasury,
};

const FULL_CENTI = 10_000;

/** The goal of mine that still costs most, as it stands now; null: all are reached. */
export function memoGap(view: SeatView): string | null {
  const goals = view.scenario.seats.find((seat) => seat.country === view.seat)?.goals ?? [];
  const open = goals
    .flatMap((goal) => {
      const now = view.goals.find((each) => each.seat === view.seat && each.goal === goal.id);
      return now === undefined ? [] : [{ goal, value: now.value, lost: goal.weight * (FULL_CENTI - now.pointsCenti) }];
    })
    .sort((a, b) => b.lost - a.lost)[0];
  if (open === undefined || open.lost <= 0) return null;
  const value = goalValueText(view.scenario, open.goal, open.value);
  const full = goalValueText(view.scenario, open.goal, open.goal.full);
  if (open.goal.kind === 'shareFrom' && open.goal.country !== undefined) {
    return m.memoShare({ value, full, country: namesOf(view.scenario).the(open.goal.country) });
  }
  return m.memoGap({ goal: open.goal.label, value, full });
}
