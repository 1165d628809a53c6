import type { GameEvent, SeatView } from '../../core/seat.ts';

/** What a paper would print, most newsworthy first; prices, leverage and industry by how far they moved. */
const NEWSWORTHY: readonly GameEvent['type'][] = [
  'electionHeld',
  'siteLost',
  'siteOccupied',
  'groupWithdrew',
  'siteFreed',
  'siteBankrupt',
  'embargoDeclared',
  'defaulted',
  'annexLeaked',
  'retaliationAllowed',
  'caseAdopted',
  'caseRejected',
  'reportIssued',
  'threatCalled',
  'dealBreached',
  'embargoLifted',
  'siteOpened',
  'sectorLostCapacity',
  'stakeTaken',
  'dealAgreed',
  'voteHeld',
  'unionVoted',
  'voteStalled',
  'voteCalled',
  'complied',
  'caseFiled',
  'siteRescued',
  'siteCared',
  'siteIdled',
  'siteStarted',
  'loanGiven',
  'talksBegan',
  'groupAdvanced',
  'supportSet',
  'quotaSet',
  'licenceSet',
  'barSet',
  'reportAppealed',
  'panelBegan',
  'voteLobbied',
  'caseJoined',
  'caseDropped',
  'threatMade',
  'threatWithdrawn',
  'tariffSet',
  'dutySet',
  'dealEnded',
  'dealVoided',
  'dealSuspended',
  'noticeGiven',
  'noticeOver',
  'dealResumed',
  'clauseOver',
  'clauseRested',
  'clauseResumed',
  'siteDelayed',
  'aidPaid',
  'feePaid',
  'securityPaid',
  'securityFell',
  'programmeFunded',
  'sectorSlowed',
  'sectorRecovered',
  'thriftFunded',
  'dealExpired',
  'promiseKept',
];
/** Ranks from the front of the list on, a step apart; what moved ranks between them by its size. */
const TOP = 1_000;
const STEP = 15;
/** A move of this much, in bp of what it was (prices) or of full (industry), is a story; five times that leads the page. */
const PRICE_FROM_BP = 2_500;
const SECTOR_FROM_BP = 1_000;
/** So do so many hundredths of a point of leverage. */
const LEVERAGE_FROM_CENTI = 300;
const BIG = 5;
const MOVED = { least: 400, most: 900 };

/** How much a paper makes of an event; 0: it does not print it. Only what everyone may see is printed. */
export function newsRank(view: SeatView, event: GameEvent): number {
  if (event.audience !== 'all') return 0;
  if (event.type === 'priceMoved') return priceRank(view, event);
  if (event.type === 'leverageMoved') return moved(Math.abs(event.toCenti - event.fromCenti), LEVERAGE_FROM_CENTI);
  const at = NEWSWORTHY.indexOf(event.type);
  const listed = at < 0 ? 0 : TOP - STEP * at;
  if (event.type !== 'sectorSlowed' && event.type !== 'sectorRecovered') return listed;
  return Math.max(listed, moved(Math.abs(event.toBp - event.fromBp), SECTOR_FROM_BP));
}

type PriceMoved = Extract<GameEvent, { readonly type: 'priceMoved' }>;

/** A price counts where somebody takes the metal in; my own border's is the one told. */
function priceRank(view: SeatView, { country, material, stage, fromCents, toCents }: PriceMoved): number {
  const isUsed = view.lanes.some(
    (lane) =>
      lane.to === view.seat && lane.material === material && lane.stage === stage && lane.habitKg + lane.lastKg > 0,
  );
  if (country !== view.seat || !isUsed) return 0;
  return moved((Math.abs(toCents - fromCents) * 10_000) / Math.max(1, fromCents), PRICE_FROM_BP);
}

function moved(by: number, from: number): number {
  if (by < from) return 0;
  const way = Math.min(1, (by - from) / (from * (BIG - 1)));
  return Math.round(MOVED.least + way * (MOVED.most - MOVED.least));
}

/** The events a paper would print, the greatest first; of equals the one told first. */
export function ranked(view: SeatView, events: readonly GameEvent[]): readonly GameEvent[] {
  return events
    .map((event) => ({ event, rank: newsRank(view, event) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ event }) => event);
}

/** A number that differs from game to game and turn to turn, from what everyone can see: which of several wordings the paper takes. */
export function paperNumber(view: SeatView): number {
  return view.prices.reduce((sum, { centsPerKg }) => (sum * 31 + centsPerKg) % 65_521, view.turn);
}
