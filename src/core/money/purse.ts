import { costOfOrders } from '../commands/cost.ts';
import type { LawView } from '../commands/lawView.ts';
import type { CountryId } from '../state/gameState.ts';

/** What the view's seat can still promise to pay now: its treasury less what its placed orders hold back, in thousand US$, 0 at least. */
export function freePurse(view: LawView): number {
  return Math.max(0, view.mine.treasuryThousandUsd - costOfOrders(view, view.mine.orders).thousandUsd);
}

/**
 * Largest sum that terms may name for a payer, in thousand US$: what the level gives it over the whole game, which everyone
 * knows (DEAL-15). What it really has is its own secret and asked when it signs.
 */
export function mostMoney(view: LawView, payer: CountryId): number {
  const def = view.scenario.seats.find((seat) => seat.country === payer);
  if (!def) return 0;
  const given = def.treasuryThousandUsd + def.incomeThousandUsd * view.scenario.time.turns;
  return payer === view.seat ? Math.max(given, view.mine.treasuryThousandUsd) : given;
}
