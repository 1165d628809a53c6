import { dealSeenBy, linesSeenBy } from '../deals/dealSeen.ts';
import { embargoSeenBy } from '../embargoes/embargoSeen.ts';
import { secretOf } from '../state/access.ts';
import type { GameState, SeatId } from '../state/gameState.ts';
import type { SeatView } from '../view/seatView.ts';

/** What legality and cost look at: a part of what the seat sees, so nothing hidden can decide them (CMD-2). */
export type LawView = Pick<
  SeatView,
  | 'seat'
  | 'scenario'
  | 'turn'
  | 'phase'
  | 'ready'
  | 'policies'
  | 'prices'
  | 'lanes'
  | 'sectors'
  | 'sites'
  | 'debts'
  | 'bars'
  | 'groups'
  | 'cases'
  | 'pastEvents'
  | 'countries'
  | 'trust'
  | 'disputes'
  | 'mine'
  | 'deals'
  | 'embargoes'
  | 'news'
>;

/** The seat's law view straight from the state: equal to the same fields of its whole view. */
export function lawViewOf(state: GameState, seat: SeatId): LawView {
  const { open } = state;
  return {
    seat,
    scenario: state.scenario,
    turn: open.turn,
    phase: open.phase,
    ready: open.ready,
    policies: open.policies,
    prices: open.prices,
    lanes: open.lanes,
    sectors: open.sectors,
    sites: open.sites,
    debts: linesSeenBy(open.debts, ({ creditor, debtor }) => [creditor, debtor], seat),
    bars: open.bars,
    groups: open.groups,
    cases: open.cases,
    pastEvents: open.pastEvents,
    countries: open.countries,
    trust: open.trust,
    disputes: open.disputes,
    mine: secretOf(state, seat),
    deals: state.deals.flatMap((deal) => dealSeenBy(deal, seat) ?? []),
    embargoes: state.embargoes.map((embargo) => embargoSeenBy(embargo, seat)),
    news: state.news.filter((event) => event.audience === 'all' || event.audience.includes(seat)),
  };
}
