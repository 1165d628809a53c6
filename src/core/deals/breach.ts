import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { callLoan } from '../money/debts.ts';
import { hiddenIf, writeLedger } from '../politics/standing.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { ruleOf } from './clauses/registry.ts';
import { stepDeal } from './dealMachine.ts';
import type { Clause, Deal } from './dealTypes.ts';
import { withDeal } from './negotiate.ts';
import { afterBreach } from './penalties.ts';
import { audienceOf, isHidden } from './secrecy.ts';
import { clausesAtWork } from './terms.ts';

/** A promise that was not kept, and by how many kilograms where it was one of goods. */
export interface Broken {
  readonly clause: Clause;
  readonly missingKg: number;
  readonly brokenBy?: CountryId | undefined; // the other side of the clause; absent: who makes the promise
}

/**
 * Promises broken end the agreement: the ledger says who, and the natural penalties follow for each side that broke one,
 * also for both in the same turn (DEAL-9). What is left of its loan falls due if the debtor broke it (MON-10). A default
 * after the agreement was over is a broken promise all the same, unless that side had broken the agreement before.
 */
export function breakDeal(state: GameState, deal: Deal, broken: readonly Broken[]): Outcome {
  const blamed = broken.map((each) => {
    const promise = ruleOf(each.clause).promise(each.clause, deal.between);
    const isOther = each.brokenBy !== undefined && each.brokenBy !== promise.by;
    return { ...each, ...(isOther ? { by: promise.toward, toward: promise.by } : promise) };
  });
  const breakers = blamed.filter((each, at) => blamed.findIndex((other) => other.by === each.by) === at);
  const [first] = breakers;
  if (!first) return begin(state);
  const mode = stepDeal(deal, 'breach', state.open.turn, first.by);
  if (mode === null && deal.mode === 'breached' && deal.endedBy === first.by) return begin(state);
  const ended = mode === null ? state : withDeal(state, { ...deal, mode, endedBy: first.by });
  return breakers.reduce(
    (outcome, each) => andThen(outcome, (now) => blame(now, deal, each, mode !== null)),
    begin(ended),
  );
}

function blame(
  state: GameState,
  deal: Deal,
  { clause, by, toward, missingKg }: Broken & { readonly by: CountryId; readonly toward: CountryId },
  isNews: boolean,
): Outcome {
  const { turn } = state.open;
  const isSecret = isHidden(deal, clause);
  const line = { turn, deal: deal.id, by, toward, kept: false, what: clause.type, ...hiddenIf(isSecret) };
  const after = callIfDebtor(writeLedger(afterBreach(state, by, toward, isSecret), line), deal, by);
  const audience = audienceOf(deal);
  const toldKg = isSecret && audience === 'all' ? 0 : missingKg;
  return isNews
    ? happened(after, { audience, type: 'dealBreached', deal: deal.id, by, missingKg: toldKg })
    : begin(after);
}

/** Whoever leaves or breaks an agreement in which it borrowed owes the rest at once; the lender's leaving changes nothing for it (MON-10). */
export function callIfDebtor(state: GameState, deal: Deal, by: CountryId): GameState {
  const isDebtor = state.open.debts.some((debt) => debt.deal === deal.id && debt.debtor === by);
  return isDebtor ? callLoan(state, deal.id) : state;
}

/** Pledges that a threat, an embargo or a tariff has just broken; promises of goods wait for the turn's deliveries (DEAL-7, DEAL-19). */
export function breakPledges(state: GameState): Outcome {
  const { embargoes, scenario } = state;
  const { policies, sites } = state.open;
  const facts = { deliveries: [], embargoes, policies, sites, groups: [], scenario };
  return state.deals.reduce((outcome, deal) => {
    if (deal.mode !== 'inForce') return outcome;
    const broken = clausesAtWork(deal).flatMap((clause): readonly Broken[] => {
      const { isBroken, brokenBy } = ruleOf(clause).perTurn(clause, facts);
      return isBroken ? [{ clause, missingKg: 0, brokenBy }] : [];
    });
    return andThen(outcome, (now) => breakDeal(now, deal, broken));
  }, begin(state));
}
