import { TRUST } from '../../balance/politics.ts';
import { andThen, happened, type Outcome } from '../commands/outcome.ts';
import { settlePressure } from '../embargoes/settlePressure.ts';
import { moveTrust } from '../politics/standing.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import type { Deal } from './dealTypes.ts';
import { standingTerms } from './terms.ts';
import { isWeighty } from './weight.ts';

/** A deal just accepted comes into force: term, trust on both sides, and an end to the pressure it was about (DEAL-1, DEAL-12). */
export function signDeal(state: GameState, accepted: Deal, by: CountryId): Outcome {
  const { turn } = state.open;
  const last = state.scenario.time.turns;
  const untilTurn = Math.min(turn + standingTerms(accepted).turns - 1, last);
  const deal: Deal = { ...accepted, answerFrom: null, signedTurn: turn, untilTurn };
  const [first, second] = deal.between;
  const signed = { ...state, deals: state.deals.map((each) => (each.id === deal.id ? deal : each)) };
  const gained = isWeighty(state.scenario, deal) ? TRUST.signed : 0;
  const trusted = moveTrust(moveTrust(signed, first, second, gained), second, first, gained);
  const to = by === first ? second : first;
  return andThen(happened(trusted, { audience: 'all', type: 'dealAgreed', deal: deal.id, by, to }), (after) =>
    settlePressure(after, deal),
  );
}
