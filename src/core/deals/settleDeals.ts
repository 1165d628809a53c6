import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { payCalled } from '../money/payPromised.ts';
import { writeLedger } from '../politics/standing.ts';
import { landOf } from '../sites/startSite.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { GameState } from '../state/gameState.ts';
import type { Delivery } from '../trade/clearTurn.ts';
import { breakDeal } from './breach.ts';
import type { ClauseFinding } from './clauses/clauseRule.ts';
import { ruleOf } from './clauses/registry.ts';
import { meetConditions } from './conditions.ts';
import { isOpenOffer, stepDeal } from './dealMachine.ts';
import type { Clause, Deal } from './dealTypes.ts';
import { resumeDeal, runOut } from './endDeal.ts';
import { keptPromises } from './keptPromises.ts';
import { leakAnnexes } from './leaks.ts';
import { dealOf, withDeal } from './negotiate.ts';
import { afterKept } from './penalties.ts';
import { audienceOf } from './secrecy.ts';
import { clausesAtWork, turnsInForce } from './terms.ts';
import { weightyDeals } from './weight.ts';

/**
 * Step 9: each agreement in force is checked against the turn's deliveries and the embargoes that stand; breaches end it,
 * terms that are over expire with a line in the ledger, unanswered offers lapse (DEAL-5 … DEAL-9). Loans that a breach
 * made due are paid last (MON-10).
 */
export function settleDeals(state: GameState, deliveries: readonly Delivery[]): Outcome {
  const settled = state.deals.reduce((outcome, { id }) => {
    const deal = outcome.state.deals.find((each) => each.id === id);
    if (!deal) return outcome;
    if (isOpenOffer(deal)) return andThen(outcome, (now) => lapse(now, deal));
    if (deal.mode === 'suspended') return andThen(outcome, (now) => settleRest(now, deal));
    if (deal.mode !== 'inForce') return outcome;
    return andThen(outcome, (now) =>
      settleDeal(
        now,
        deal,
        deliveries.filter((each) => each.deal === id),
      ),
    );
  }, begin(state));
  return andThen(andThen(settled, leakAnnexes), payCalled);
}

interface Found extends ClauseFinding {
  readonly clause: Clause;
}

function settleDeal(state: GameState, deal: Deal, deliveries: readonly Delivery[]): Outcome {
  const { policies, groups, sites } = state.open;
  const facts = { deliveries, embargoes: state.embargoes, policies, groups, sites, scenario: state.scenario };
  const found: readonly Found[] = clausesAtWork(deal).map((clause) => ({
    clause,
    ...ruleOf(clause).perTurn(clause, facts),
  }));
  const booked: Deal = {
    ...deal,
    deliveredKg: deal.deliveredKg + sum(found.map((each) => each.deliveredKg)),
    missedKg: deal.missedKg + sum(found.map((each) => each.promisedKg - each.deliveredKg)),
  };
  const after = withDeal(state, booked);
  const broken = found
    .filter((each) => each.isBroken)
    .map(({ clause, promisedKg, deliveredKg, brokenBy }) => ({
      clause,
      missingKg: promisedKg - deliveredKg,
      brokenBy,
    }));
  if (broken.length > 0) return breakDeal(after, booked, broken);
  return andThen(meetConditions(after, deal.id), (now) => expireOrEnd(now, dealOf(now, deal.id)));
}

/** Nothing is owed while an agreement rests; it may come to its end all the same, or bind again from the next turn (DEAL-22). */
function settleRest(state: GameState, deal: Deal): Outcome {
  const over = expireOrEnd(state, deal);
  return over.events.length > 0 ? over : resumeDeal(state, null, deal.id);
}

function expireOrEnd(state: GameState, deal: Deal): Outcome {
  const expired = expire(state, deal);
  return expired.events.length > 0 ? expired : runOut(state, deal);
}

/** At the end of the term every promise kept gets its line; goods that others' doing kept away get none, good or bad, nor does a side that let its promises rest. */
function expire(state: GameState, deal: Deal): Outcome {
  const { turn } = state.open;
  const mode = stepDeal(deal, 'expire', turn, null);
  if (mode === null) return begin(state);
  const promises = keptPromises(deal);
  const lines = promises.map((promise) => ({ turn, deal: deal.id, ...promise, kept: true }));
  const seen = promises.filter((promise) => !promise.hidden || audienceOf(deal) !== 'all');
  const keepers = seen.filter((promise, at) => seen.findIndex((each) => each.by === promise.by) === at);
  const isCounted = weightyDeals(landOf(state), state.deals, deal.between[0]).some((each) => each.id === deal.id);
  const trusted = keepers.reduce(
    (now, { by, toward }) => (isCounted ? afterKept(now, by, toward, turnsInForce(deal)) : now),
    writeLedger(withDeal(state, { ...deal, mode }), ...lines),
  );
  const events: readonly GameEvent[] = keepers.map(({ by }) => ({
    audience: audienceOf(deal),
    type: 'promiseKept',
    deal: deal.id,
    by,
  }));
  return happened(trusted, ...events, { audience: audienceOf(deal), type: 'dealExpired', deal: deal.id });
}

function lapse(state: GameState, deal: Deal): Outcome {
  const mode = stepDeal(deal, 'lapse', state.open.turn, null);
  if (mode === null) return begin(state);
  const after = withDeal(state, { ...deal, mode, answerFrom: null });
  return happened(after, { audience: deal.between, type: 'dealLapsed', deal: deal.id });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
