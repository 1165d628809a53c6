import { costOfOrders } from '../commands/cost.ts';
import type { LawView } from '../commands/lawView.ts';
import type { Clause } from '../deals/dealTypes.ts';
import { isPaidEachTurn, payerOf } from '../deals/paidEachTurn.ts';
import type { CountryId } from '../state/gameState.ts';

/** What the view's seat can still promise to pay now: its treasury less what its placed orders hold back, in thousand US$, 0 at least. */
export function freePurse(view: LawView): number {
  return Math.max(0, view.mine.treasuryThousandUsd - costOfOrders(view, view.mine.orders).thousandUsd);
}

/**
 * Largest sum that terms may name for a payer, in thousand US$: what the level gives it over the whole game, which everyone
 * knows, or what it has itself offered this seat (DEAL-15). What it really has is its own secret and asked when it signs.
 */
export function mostMoney(view: LawView, payer: CountryId): number {
  const def = view.scenario.seats.find((seat) => seat.country === payer);
  if (!def) return 0;
  const given = def.treasuryThousandUsd + def.incomeThousandUsd * view.scenario.time.turns;
  return Math.max(given, payer === view.seat ? view.mine.treasuryThousandUsd : named(view, payer));
}

/** The largest sum that a payer has named for itself in its talks with the view's seat; a government may earn more than the level gives. */
function named(view: LawView, payer: CountryId): number {
  return view.deals
    .filter((deal) => deal.between.includes(payer) && deal.between.includes(view.seat))
    .flatMap((deal) => deal.moves.filter((move) => move.by === payer))
    .flatMap((move) => move.terms.clauses)
    .reduce((most, clause) => Math.max(most, sumFrom(clause, payer)), 0);
}

function sumFrom(clause: Clause, payer: CountryId): number {
  if (isPaidEachTurn(clause)) return payerOf(clause) === payer ? clause.thousandUsdPerTurn : 0;
  if (clause.type === 'loan') return clause.from === payer ? clause.thousandUsd : 0;
  return clause.type === 'investment' && clause.by === payer ? clause.thousandUsd : 0;
}
