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
  readonly deals: readonly Deal[]; // signed, with a term that reaches this turn, as they stand now
  readonly hash: string;
}

/** Puts together what the seats see once a turn has resolved; stocks are each seat's own. */
export function turnFacts(scenario: Scenario, views: readonly SeatView[], hash: string): TurnFacts | null {
  const record = views[0]?.history.at(-1);
  if (record === undefined) return null;
  const deals = new Map(views.flatMap((view) => view.deals.map((deal) => [deal.id, deal] as const)));
  return {
    turn: record.turn,
    record,
    hash,
    sites: views[0]?.sites ?? [],
    siteNews: siteNews(views),
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
  'stakeTaken',
  'dividendPaid',
  'offtakeDelivered',
];

/** What any seat heard of sites, each thing once. */
function siteNews(views: readonly SeatView[]): readonly GameEvent[] {
  const heard = new Map<string, GameEvent>();
  for (const view of views)
    for (const event of view.news) if (ABOUT_SITES.includes(event.type)) heard.set(JSON.stringify(event), event);
  return [...heard.values()];
}
