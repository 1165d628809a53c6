import type { ReportStepId } from '../store/reportSteps.ts';
import { m } from './generated/messages.js';

/** What each step of a turn is called. */
export const STEP_NAME: Readonly<Record<ReportStepId, () => string>> = {
  measures: m.stepMeasures,
  works: m.stepWorks,
  deliveries: m.stepDeliveries,
  prices: m.stepPrices,
  industry: m.stepIndustry,
  money: m.stepMoney,
  ground: m.stepGround,
  word: m.stepWord,
  leverage: m.stepLeverage,
};
