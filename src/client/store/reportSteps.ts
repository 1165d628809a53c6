import type { GameEvent, SeatView } from '../../core/seat.ts';
import { formatPrice } from '../text/formats.ts';
import { pricesForMe } from './stories.ts';

export const REPORT_STEPS = [
  'measures',
  'works',
  'deliveries',
  'prices',
  'industry',
  'money',
  'ground',
  'word',
  'leverage',
] as const;
export type ReportStepId = (typeof REPORT_STEPS)[number];

export interface ReportStep {
  readonly id: ReportStepId;
  readonly events: readonly GameEvent[];
}

const STEP_OF: Partial<Record<GameEvent['type'], ReportStepId>> = {
  quotaSet: 'measures',
  licenceSet: 'measures',
  barSet: 'measures',
  dutySet: 'measures',
  tariffSet: 'measures',
  embargoDeclared: 'measures',
  embargoLifted: 'measures',
  threatCalled: 'measures',
  threatWithdrawn: 'measures',
  thriftFunded: 'measures',
  programmeFunded: 'measures',
  stockpileMoved: 'measures',
  stockOrderUnfilled: 'measures',
  dealEnded: 'measures',
  noticeGiven: 'measures',
  dealSuspended: 'measures',
  dealResumed: 'word',
  noticeOver: 'word',
  orderDropped: 'measures',
  caseFiled: 'measures',
  caseJoined: 'measures',
  reportAppealed: 'measures',
  caseDropped: 'measures',
  complied: 'word',
  siteStarted: 'works',
  siteDelayed: 'works',
  siteOpened: 'works',
  siteIdled: 'works',
  siteBankrupt: 'works',
  siteRescued: 'works',
  siteCared: 'works',
  stakeTaken: 'works',
  delivered: 'deliveries',
  offtakeDelivered: 'deliveries',
  dividendPaid: 'money',
  aidPaid: 'money',
  feePaid: 'money',
  loanGiven: 'money',
  loanRepaid: 'money',
  defaulted: 'money',
  sectorSlowed: 'industry',
  sectorRecovered: 'industry',
  sectorLostCapacity: 'industry',
  securityPaid: 'ground',
  supportSet: 'measures',
  securityFell: 'ground',
  groupAdvanced: 'ground',
  siteOccupied: 'ground',
  siteFreed: 'ground',
  talksBegan: 'ground',
  groupWithdrew: 'ground',
  siteLost: 'ground',
  annexLeaked: 'word',
  voteLobbied: 'measures',
  voteStalled: 'measures',
  voteHeld: 'word',
  unionVoted: 'measures',
  dealAgreed: 'word',
  promiseKept: 'word',
  dealBreached: 'word',
  dealVoided: 'word',
  clauseRested: 'word',
  clauseResumed: 'word',
  clauseOver: 'word',
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

type PriceMoved = Extract<GameEvent, { readonly type: 'priceMoved' }>;

/** Prices at my border, first of what I take in, however small the move that shows; then of what else is told. */
function priceEvents(view: SeatView): readonly PriceMoved[] {
  const told = view.news.flatMap((event) => (event.type === 'priceMoved' && isMine(view, event) ? [event] : []));
  const bought = pricesForMe(view)
    .filter((line) => line.isMarket && formatPrice(line.cents) !== formatPrice(line.beforeCents))
    .map(({ material, stage, cents, beforeCents }): PriceMoved => {
      const goods = { country: view.seat, material, stage };
      return { type: 'priceMoved', audience: 'all', ...goods, fromCents: beforeCents, toCents: cents };
    });
  const isBought = (event: PriceMoved): boolean =>
    bought.some((each) => each.material === event.material && each.stage === event.stage);
  return [...bought, ...told.filter((event) => !isBought(event))].sort(
    (a, b) => Number(isBought(b)) - Number(isBought(a)) || size(b) - size(a),
  );
}

const size = (event: GameEvent): number => {
  if (event.type === 'priceMoved') return Math.abs(event.toCents - event.fromCents) / Math.max(1, event.fromCents);
  if (event.type === 'leverageMoved') return Math.abs(event.toCenti - event.fromCenti);
  return 0;
};

const eventsOf = (view: SeatView, id: ReportStepId): readonly GameEvent[] =>
  view.news
    .filter((event) => STEP_OF[event.type] === id)
    .sort((a, b) => Number(isMine(view, b)) - Number(isMine(view, a)) || size(b) - size(a));

/** The turn as it was played, in the order of its resolution; what is mine first, small things left to the charts. */
export function reportSteps(view: SeatView): readonly ReportStep[] {
  return REPORT_STEPS.flatMap((id) => {
    const events = (id === 'prices' ? priceEvents(view) : eventsOf(view, id)).slice(0, MOST_IN_STEP);
    return events.length === 0 ? [] : [{ id, events }];
  });
}
