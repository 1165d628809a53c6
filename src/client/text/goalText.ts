import type { Goal, Scenario } from '../../scenario/schema.ts';
import { formatMoney, formatShare, formatTerm } from './formats.ts';
import { m } from './generated/messages.js';

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
    priceCalm: () => times(value),
  };
  return words[goal.kind]();
}

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
  priceCalm: m.goalPriceCalm,
};
