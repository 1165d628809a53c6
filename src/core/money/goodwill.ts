import { MONEY } from '../../balance/money.ts';
import { isSeat } from '../commands/subjects.ts';
import type { Clause, Deal } from '../deals/dealTypes.ts';
import { dealOf } from '../deals/negotiate.ts';
import { standingTerms } from '../deals/terms.ts';
import { isWeighty } from '../deals/weight.ts';
import { moveApproval, moveTrust } from '../politics/standing.ts';
import { landOf } from '../sites/startSite.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { CountryId, GameState } from '../state/gameState.ts';

/** What aid worth notice earns each turn it is paid: trust of the one who gets it, and approval there; once for a pair (MON-11). */
export function afterAid(state: GameState, events: readonly GameEvent[]): GameState {
  const thanked = new Set<string>();
  return events.reduce((now, event) => {
    if (event.type !== 'aidPaid' || event.thousandUsd === 0) return now;
    const { from, to, deal } = event;
    const pair = `${from}>${to}`;
    if (thanked.has(pair) || !isWeighty(landOf(now), dealOf(now, deal))) return now;
    thanked.add(pair);
    const trusted = moveTrust(now, to, from, MONEY.aidTrustBp);
    return isSeat(now.scenario, to) ? moveApproval(trusted, to, MONEY.aidApprovalBp) : trusted;
  }, state);
}

/** The headline that a gift or an investment worth notice makes at home, the first one of its government in a turn (MON-11). */
export function afterHeadline(state: GameState, deal: Deal): GameState {
  if (!isWeighty(landOf(state), deal)) return state;
  return headlinersOf(deal)
    .filter((country) => !state.deals.some((other) => isEarlierHeadline(state, other, deal, country)))
    .reduce((now, country) => moveApproval(now, country, MONEY.headlineApprovalBp), state);
}

function headlinersOf(deal: Deal): readonly CountryId[] {
  const givers = standingTerms(deal).clauses.flatMap((clause) => giverOf(clause) ?? []);
  return givers.filter((giver, at) => givers.indexOf(giver) === at);
}

function giverOf(clause: Clause): CountryId | null {
  if (clause.type === 'aid') return clause.from;
  return clause.type === 'investment' ? clause.by : null;
}

function isEarlierHeadline(state: GameState, other: Deal, deal: Deal, country: CountryId): boolean {
  const isToday = other.id !== deal.id && other.signedTurn === deal.signedTurn;
  return isToday && headlinersOf(other).includes(country) && isWeighty(landOf(state), other);
}
