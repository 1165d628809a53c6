import type { Deal, GameEvent, LawCase, SeatView, SiteState, StockpileEntry, TurnRecord } from '../core/seat.ts';
import type { Scenario } from '../scenario/schema.ts';

/** What a turn left behind, for people and programs: one object a turn. */
export interface TurnFacts {
  readonly turn: number;
  readonly record: TurnRecord;
  readonly stocks: readonly {
    readonly country: string;
    readonly stockpile: readonly StockpileEntry[];
    readonly sectors: readonly { readonly sector: string; readonly material: string; readonly kg: number }[];
  }[];
  readonly sites: readonly SiteState[]; // as the turn left them
  readonly siteNews: readonly GameEvent[]; // what was begun, delayed, opened, stopped, paid into and earned in the turn
  readonly cases: readonly LawCase[]; // at the court, as the turn left them
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
    stocks: views.map(({ seat, mine }) => ({
      country: seat,
      stockpile: mine.stockpile,
      sectors: mine.sectorStocks.flatMap(({ id, stockKg }) =>
        stockKg.map((kg, k) => ({ sector: id, material: scenario.materials[k]?.id ?? '', kg })),
      ),
    })),
    deals: [...deals.values()].filter((deal) => deal.signedTurn !== null && (deal.untilTurn ?? 0) >= record.turn),
  };
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
