import { TRUST } from '../../balance/politics.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { settlePressure } from '../embargoes/settlePressure.ts';
import { inTurn } from '../money/debts.ts';
import { afterHeadline } from '../money/goodwill.ts';
import { moveTrust } from '../politics/standing.ts';
import { landOf } from '../sites/startSite.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { ruleOf } from './clauses/registry.ts';
import { meetConditions } from './conditions.ts';
import type { Deal } from './dealTypes.ts';
import { dealOf } from './negotiate.ts';
import { beginsWith, takePlace } from './reopen.ts';
import { audienceOf } from './secrecy.ts';
import { clausesAtWork, standingTerms } from './terms.ts';
import { isNews } from './weight.ts';

/**
 * A deal just accepted comes into force: term, trust on both sides, what its clauses do at once, and an end to the pressure
 * it was about (DEAL-1, DEAL-12); what it takes the place of is over, and earns nothing twice (DEAL-25). That the payers have the money is asked before (DEAL-16).
 */
export function signDeal(state: GameState, accepted: Deal, by: CountryId): Outcome {
  const { turn } = state.open;
  const last = state.scenario.time.turns;
  const begins = accepted.vote === undefined ? turn : turn + 1; // a vote ends its turn, and the term begins with the next
  const untilTurn = Math.min(begins + standingTerms(accepted).turns - 1, last);
  const placed = takePlace(state, { ...accepted, answerFrom: null, signedTurn: turn, untilTurn }, by);
  const { deal, old } = placed;
  const [first, second] = deal.between;
  const signed = { ...placed.state, deals: placed.state.deals.map((each) => (each.id === deal.id ? deal : each)) };
  const gained = old === null && isNews(landOf(state), state.deals, deal) ? TRUST.signed : 0;
  const trusted = moveTrust(moveTrust(signed, first, second, gained), second, first, gained);
  const to = by === first ? second : first;
  const agreed = happened(old === null ? afterHeadline(trusted, deal) : trusted, {
    audience: audienceOf(deal),
    type: 'dealAgreed',
    deal: deal.id,
    by,
    to,
  });
  const met = andThen(agreed, (now) => meetConditions(now, deal.id));
  const done = andThen(met, (now) => atSigning(now, dealOf(now, deal.id), old));
  return andThen(done, (now) => settlePressure(now, dealOf(now, deal.id)));
}

function atSigning(state: GameState, deal: Deal, old: Deal | null): Outcome {
  return inTurn(
    state,
    clausesAtWork(deal).filter((clause) => beginsWith(clause, old)),
    (now, clause) => ruleOf(clause).atSigning?.(now, deal, clause) ?? begin(now),
  );
}
