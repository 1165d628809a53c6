import type { GameEvent, SeatView } from '../../core/seat.ts';

export const EFFECTS = ['letter', 'seal', 'snap', 'furnace', 'page', 'bell'] as const;
export type EffectId = (typeof EFFECTS)[number];

type Of<T extends GameEvent['type']> = Extract<GameEvent, { readonly type: T }>;
type Ears = { readonly [T in GameEvent['type']]: (event: Of<T>, view: SeatView) => EffectId | null };

/** A price has jumped when it moved by this share of what it was. */
const JUMP_BP = 2500;
const WHOLE_BP = 10000;
/** More at once is noise. */
const MOST_AT_ONCE = 3;

const silent = (): null => null;
const isMyDeal = (view: SeatView, id: string): boolean =>
  view.deals.some((deal) => deal.id === id && deal.between.includes(view.seat));
const ifToMe = (event: { readonly to: string | null }, view: SeatView): EffectId | null =>
  event.to === view.seat ? 'letter' : null;
const ifMyDeal =
  (effect: EffectId) =>
  (event: { readonly deal: string }, view: SeatView): EffectId | null =>
    isMyDeal(view, event.deal) ? effect : null;

/** What each event sounds like from my seat; most are silent. */
const EARS: Ears = {
  phaseBegan: silent,
  newsBroke: () => 'page',
  dealOffered: ifToMe,
  dealCountered: ifToMe,
  dealAgreed: ifMyDeal('seal'),
  dealRefused: ifToMe,
  dealWithdrawn: silent,
  dealLapsed: silent,
  dealExpired: silent,
  dealEnded: ifMyDeal('snap'),
  annexLeaked: () => 'page',
  noticeGiven: ifMyDeal('letter'),
  noticeOver: silent,
  dealSuspended: ifMyDeal('snap'),
  dealResumed: silent,
  dealVoided: ifMyDeal('snap'),
  clauseRested: ifMyDeal('page'),
  clauseResumed: ifMyDeal('page'),
  clauseOver: ifMyDeal('page'),
  dealBreached: ifMyDeal('snap'),
  promiseKept: silent,
  threatMade: (event, view) => (event.against === view.seat ? 'letter' : null),
  threatCalled: silent,
  threatWithdrawn: silent,
  embargoDeclared: () => 'snap',
  embargoLifted: silent,
  quotaSet: silent,
  dutySet: silent,
  tariffSet: silent,
  licenceSet: silent,
  barSet: (event, view) => (event.isOn && event.against === view.seat ? 'snap' : null),
  stockpileMoved: silent,
  stockOrderUnfilled: silent,
  orderDropped: silent,
  thriftFunded: silent,
  delivered: silent,
  priceMoved: ({ country, fromCents, toCents }, view) =>
    country === view.seat && Math.abs(toCents - fromCents) * WHOLE_BP >= fromCents * JUMP_BP ? 'bell' : null,
  sectorSlowed: silent,
  sectorRecovered: silent,
  sectorLostCapacity: silent,
  siteOpened: () => 'furnace',
  siteStarted: silent,
  siteDelayed: silent,
  siteIdled: silent,
  siteBankrupt: () => 'snap',
  siteRescued: silent,
  siteCared: silent,
  stakeTaken: ({ by }, view) => (by === view.seat ? 'seal' : null),
  dividendPaid: silent,
  offtakeDelivered: silent,
  aidPaid: ifToMe,
  feePaid: ifToMe,
  loanGiven: ifToMe,
  loanRepaid: silent,
  defaulted: ifMyDeal('snap'),
  programmeFunded: silent,
  securityPaid: ifToMe,
  supportSet: silent,
  securityFell: silent,
  groupAdvanced: silent, // no sound of battle
  siteOccupied: silent,
  siteFreed: silent,
  talksBegan: silent,
  groupWithdrew: silent,
  siteLost: silent,
  caseFiled: ({ case: id }, view) =>
    view.cases.some((each) => each.id === id && each.against === view.seat) ? 'letter' : null,
  caseJoined: silent,
  panelBegan: silent,
  reportIssued: () => 'page',
  reportAppealed: silent,
  caseAdopted: () => 'page',
  caseRejected: () => 'page',
  complied: silent,
  retaliationAllowed: () => 'snap',
  caseDropped: silent,
  voteCalled: ifMyDeal('seal'),
  voteLobbied: silent,
  voteStalled: silent,
  voteHeld: () => 'page',
  unionVoted: () => 'page',
  electionHeld: () => 'page',
  epilogueTurn: () => 'page',
  leverageMoved: silent,
  said: ifToMe,
  gameEnded: () => 'page',
};

/** The effects of some events in their order, each once. */
export function effectsOf(view: SeatView, events: readonly GameEvent[]): readonly EffectId[] {
  const heard = events.flatMap((event) => {
    const ear = EARS[event.type] as (event: GameEvent, view: SeatView) => EffectId | null;
    return ear(event, view) ?? [];
  });
  return [...new Set(heard)].slice(0, MOST_AT_ONCE);
}

const isSame = (a: GameEvent | undefined, b: GameEvent): boolean => JSON.stringify(a) === JSON.stringify(b);

/** News that came since: news only grows within a turn, and is begun anew by a resolution and by a new turn. */
function newsSince(before: SeatView, now: SeatView): readonly GameEvent[] {
  const isLonger = before.turn === now.turn && before.news.every((event, k) => isSame(now.news[k], event));
  return isLonger ? now.news.slice(before.news.length) : now.news;
}

/** What is heard when one view follows another. A report is not: it is heard step by step as it is shown. */
export function effectsBetween(before: SeatView, now: SeatView): readonly EffectId[] {
  if (now.phase === 'report' && before.phase !== 'report') return [];
  const heard = effectsOf(now, newsSince(before, now));
  if (now.turn === before.turn || heard.includes('page')) return heard;
  return ['page', ...heard.slice(0, MOST_AT_ONCE - 1)];
}
