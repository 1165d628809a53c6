import type { GameEvent, SeatView } from '../../core/seat.ts';

export const REPORT_STEPS = ['measures', 'deliveries', 'prices', 'industry', 'word', 'leverage'] as const;
export type ReportStepId = (typeof REPORT_STEPS)[number];

export interface ReportStep {
  readonly id: ReportStepId;
  readonly events: readonly GameEvent[];
}

const STEP_OF: Partial<Record<GameEvent['type'], ReportStepId>> = {
  quotaSet: 'measures',
  dutySet: 'measures',
  tariffSet: 'measures',
  embargoDeclared: 'measures',
  embargoLifted: 'measures',
  threatCalled: 'measures',
  threatWithdrawn: 'measures',
  thriftFunded: 'measures',
  stockpileMoved: 'measures',
  stockOrderUnfilled: 'measures',
  dealEnded: 'measures',
  orderDropped: 'measures',
  delivered: 'deliveries',
  priceMoved: 'prices',
  sectorSlowed: 'industry',
  sectorRecovered: 'industry',
  sectorLostCapacity: 'industry',
  siteOpened: 'industry',
  promiseKept: 'word',
  dealBreached: 'word',
  dealExpired: 'word',
  dealLapsed: 'word',
  leverageMoved: 'leverage',
};
const MOST_IN_STEP = 5;

const isMine = (view: SeatView, event: GameEvent): boolean => {
  if (event.type === 'priceMoved' || event.type === 'leverageMoved') return event.country === view.seat;
  if (event.type === 'sectorSlowed' || event.type === 'sectorRecovered' || event.type === 'sectorLostCapacity') {
    return view.scenario.sectors.some((sector) => sector.id === event.sector && sector.country === view.seat);
  }
  return true;
};

/** The price of goods that I take in: what my factories pay comes before what they could pay. */
const isBought = (view: SeatView, event: GameEvent): boolean =>
  event.type === 'priceMoved' &&
  view.lanes.some(
    (lane) =>
      lane.to === view.seat &&
      lane.from !== view.seat &&
      lane.material === event.material &&
      lane.stage === event.stage &&
      lane.lastKg > 0,
  );

const size = (event: GameEvent): number => {
  if (event.type === 'priceMoved') return Math.abs(event.toCents - event.fromCents) / Math.max(1, event.fromCents);
  if (event.type === 'leverageMoved') return Math.abs(event.toCenti - event.fromCenti);
  return 0;
};

/** The turn as it was played, in the order of its resolution; what is mine first, small things left to the charts. */
export function reportSteps(view: SeatView): readonly ReportStep[] {
  return REPORT_STEPS.flatMap((id) => {
    const events = view.news
      .filter((event) => STEP_OF[event.type] === id)
      .filter((event) => event.type !== 'priceMoved' || isMine(view, event))
      .sort(
        (a, b) =>
          Number(isMine(view, b)) - Number(isMine(view, a)) ||
          Number(isBought(view, b)) - Number(isBought(view, a)) ||
          size(b) - size(a),
      )
      .slice(0, MOST_IN_STEP);
    return events.length === 0 ? [] : [{ id, events }];
  });
}
