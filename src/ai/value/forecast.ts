import { type Effect, type Proposal, whatIf } from '../../core/imagine.ts';
import type { Deal, SeatView } from '../../core/seat.ts';

/** Forecasts from one situation: the first view that was in it, and what has been asked of it. */
interface Situation {
  readonly view: SeatView;
  readonly signature: string;
  readonly effects: Map<string, Effect>;
}

/**
 * A seat is asked several times a turn and the situation seldom changes between: forecasts are kept as long as all that
 * they depend on is the same, so that keeping them can never change an answer. Old turns go with their price lists.
 */
const situations = new WeakMap<SeatView['prices'], Situation[]>();

/** Worth and goals with and without the proposal, by the resolver, leverage left as it is; asked once per situation. */
export function forecast(view: SeatView, proposal: Proposal): Effect {
  const situation = situationOf(view);
  const key = JSON.stringify(proposal);
  const kept = situation.effects.get(key);
  if (kept) return kept;
  const effect = whatIf(situation.view, proposal, { withLeverage: false });
  situation.effects.set(key, effect);
  return effect;
}

const found = new WeakMap<SeatView, Situation>();

function situationOf(view: SeatView): Situation {
  const known = found.get(view) ?? lookUp(view);
  found.set(view, known);
  return known;
}

function lookUp(seen: SeatView): Situation {
  const view = digested(seen);
  const list = situations.get(view.prices) ?? [];
  situations.set(view.prices, list);
  const signature = signatureOf(view);
  const same = list.find((each) => each.signature === signature && hasSameParts(each.view, view));
  if (same) return same;
  const situation: Situation = { view, signature, effects: new Map() };
  list.push(situation);
  return situation;
}

/** The large parts are never changed in place, so that the same object is the same content. */
function hasSameParts(a: SeatView, b: SeatView): boolean {
  return (
    a.scenario === b.scenario &&
    a.lanes === b.lanes &&
    a.sectors === b.sectors &&
    a.sites === b.sites &&
    a.debts === b.debts &&
    a.policies === b.policies &&
    a.history === b.history &&
    a.disputes === b.disputes &&
    a.mine.stockpile === b.mine.stockpile &&
    a.mine.sectorStocks === b.mine.sectorStocks
  );
}

function signatureOf(view: SeatView): string {
  const { mine } = view;
  return JSON.stringify([
    view.seat,
    view.turn,
    mine.treasuryThousandUsd,
    mine.exportIncomeThousandUsd,
    mine.orders,
    mine.capital,
    view.trust.flatMap((entry) => (entry.of === view.seat ? [entry.bp] : [])), // what pressure costs
    view.stocksOfOthers.map((each) => each.band),
    view.countries.map((country) => [country.fearBp, country.score, country.knowhowBp, country.recyclingBp]),
    view.embargoes,
    view.deals.flatMap((deal) =>
      deal.mode === 'inForce' || deal.mode === 'expired' ? [[deal.id, deal.mode, deal.signedTurn]] : [],
    ),
  ]);
}

/** What others have signed among themselves today is not reckoned with until tomorrow: no ministry works that fast. */
function digested(view: SeatView): SeatView {
  const isNews = (deal: Deal) => deal.signedTurn === view.turn && !deal.between.includes(view.seat);
  return view.deals.some(isNews) ? { ...view, deals: view.deals.filter((deal) => !isNews(deal)) } : view;
}
