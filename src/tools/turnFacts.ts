import {
  type Deal,
  type GameEvent,
  type LawCase,
  type SeatView,
  type SiteState,
  type StockpileEntry,
  type TurnRecord,
  taintedBp,
} from '../core/seat.ts';
import type { Scenario } from '../scenario/schema.ts';

/** What a turn left behind, for people and programs: one object a turn. */
export interface TurnFacts {
  readonly turn: number;
  readonly record: TurnRecord;
  readonly stocks: readonly {
    readonly country: string;
    readonly treasuryThousandUsd: number;
    readonly stockpile: readonly StockpileEntry[];
    readonly sectors: readonly { readonly sector: string; readonly material: string; readonly kg: number }[];
  }[];
  readonly sites: readonly SiteState[]; // as the turn left them
  readonly siteNews: readonly GameEvent[]; // what was begun, delayed, opened, stopped, paid into and earned in the turn
  readonly cases: readonly LawCase[]; // at the court, as the turn left them
  readonly groups: SeatView['groups']; // armed groups as the turn left them
  readonly security: readonly { readonly country: string; readonly bp: number }[];
  readonly tainted: readonly { readonly country: string; readonly material: string; readonly bp: number }[]; // part of each seat's intake that came from occupied mines
  readonly dealNews: readonly GameEvent[]; // what was noticed, let rest, left, broken and leaked in the turn
  readonly elections: NonNullable<SeatView['elections']>; // that this turn opened with
  readonly standing: readonly { readonly country: string; readonly approvalBp: number; readonly meanTrustBp: number }[]; // of each seat, at home and in the other seats
  readonly deals: readonly Deal[]; // signed, with a term that reaches this turn, as they stand now
  readonly hash: string;
}

/** Puts together what the seats see once a turn has resolved; stocks are each seat's own. */
export function turnFacts(scenario: Scenario, views: readonly SeatView[], hash: string): TurnFacts | null {
  const record = views[0]?.history.at(-1);
  if (record === undefined) return null;
  const told = (view: SeatView) => view.deals.filter((deal) => deal.between.includes(view.seat)); // whole for its sides alone
  const deals = new Map(views.flatMap(told).map((deal) => [deal.id, deal] as const));
  return {
    turn: record.turn,
    record,
    hash,
    sites: views[0]?.sites ?? [],
    siteNews: newsOf(views, ABOUT_SITES),
    dealNews: newsOf(views, ABOUT_DEALS),
    elections: (views[0]?.elections ?? []).filter((each) => each.turn === record.turn),
    standing: standingOf(views),
    cases: views[0]?.cases ?? [],
    groups: views[0]?.groups ?? [],
    security: (views[0]?.countries ?? []).flatMap(({ id, securityBp }) =>
      securityBp === undefined ? [] : [{ country: id, bp: securityBp }],
    ),
    tainted: taintedOf(scenario, views, record),
    stocks: views.map(({ seat, mine }) => ({
      country: seat,
      treasuryThousandUsd: mine.treasuryThousandUsd,
      stockpile: mine.stockpile,
      sectors: mine.sectorStocks.flatMap(({ id, stockKg }) =>
        stockKg.map((kg, k) => ({ sector: id, material: scenario.materials[k]?.id ?? '', kg })),
      ),
    })),
    deals: [...deals.values()].filter((deal) => deal.signedTurn !== null && (deal.untilTurn ?? 0) >= record.turn),
  };
}

/** What each seat took in from occupied mines, metal by metal; nothing where the level has no conflict. */
function taintedOf(scenario: Scenario, views: readonly SeatView[], record: TurnRecord): TurnFacts['tainted'] {
  return views.flatMap(({ seat }) =>
    scenario.materials
      .map(({ id }) => ({ country: seat, material: id, bp: taintedBp(scenario, record, seat, id) }))
      .filter(({ bp }) => bp > 0),
  );
}

const ABOUT_SITES: readonly GameEvent['type'][] = [
  'siteStarted',
  'siteDelayed',
  'siteOpened',
  'siteIdled',
  'siteBankrupt',
  'siteRescued',
  'siteCared',
  'stakeTaken',
  'dividendPaid',
  'offtakeDelivered',
];

const ABOUT_DEALS: readonly GameEvent['type'][] = [
  'voteLobbied',
  'voteStalled',
  'voteHeld',
  'unionVoted',
  'annexLeaked',
  'noticeGiven',
  'noticeOver',
  'dealSuspended',
  'dealResumed',
  'dealEnded',
  'dealBreached',
  'defaulted',
];

/** What any seat heard of such things, each once. */
function newsOf(views: readonly SeatView[], about: readonly GameEvent['type'][]): readonly GameEvent[] {
  const heard = new Map<string, GameEvent>();
  for (const view of views)
    for (const event of view.news) if (about.includes(event.type)) heard.set(JSON.stringify(event), event);
  return [...heard.values()];
}

/** How each seat stands with its own people and, on the mean, with the other seats. */
function standingOf(views: readonly SeatView[]): TurnFacts['standing'] {
  return views.map(({ seat, countries, trust }) => {
    const felt = trust.filter((entry) => entry.toward === seat);
    return {
      country: seat,
      approvalBp: countries.find(({ id }) => id === seat)?.approvalBp ?? 0,
      meanTrustBp: Math.floor(felt.reduce((sum, entry) => sum + entry.bp, 0) / Math.max(1, felt.length)),
    };
  });
}
