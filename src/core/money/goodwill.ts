import { MONEY } from '../../balance/money.ts';
import { isSeat } from '../commands/subjects.ts';
import type { Clause, Deal } from '../deals/dealTypes.ts';
import { dealOf } from '../deals/negotiate.ts';
import { fairAidThousandUsd, fairClauses, isWeighty } from '../deals/weight.ts';
import { moveApproval, moveTrust } from '../politics/standing.ts';
import { landOf } from '../sites/startSite.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { CountryId, GameState } from '../state/gameState.ts';

type AidPaid = Extract<GameEvent, { type: 'aidPaid' }>;

/**
 * What aid worth notice, and not secret, earns each turn it is paid: trust of the one who gets it, and approval there; once for a pair. What
 * comes back to the giver as aid, from whomever, was not given (MON-11).
 */
export function afterAid(state: GameState, events: readonly GameEvent[]): GameState {
  const paid = events.filter((event): event is AidPaid => event.type === 'aidPaid' && event.audience === 'all');
  const noticed = paid.filter((event) => isWeighty(landOf(state), dealOf(state, event.deal)));
  const thanked = new Set<string>();
  return noticed.reduce((now, { from, to }) => {
    const pair = `${from}>${to}`;
    const between = sum(noticed, from, to) - sum(paid, to, from);
    const given = Math.min(between, sum(paid, from, null) - sum(paid, null, from));
    if (thanked.has(pair) || given < fairAidThousandUsd(now.scenario, from)) return now;
    thanked.add(pair);
    const trusted = moveTrust(now, to, from, MONEY.aidTrustBp);
    return isSeat(now.scenario, to) ? moveApproval(trusted, to, MONEY.aidApprovalBp) : trusted;
  }, state);
}

/** Aid of a turn from one country to another, in thousand US$; null: any. */
function sum(paid: readonly AidPaid[], from: CountryId | null, to: CountryId | null): number {
  const ours = paid.filter((each) => (from === null || each.from === from) && (to === null || each.to === to));
  return ours.reduce((total, each) => total + each.thousandUsd, 0);
}

/** The headline that a gift or an investment worth notice makes at home, the first one of its government in a turn (MON-11). */
export function afterHeadline(state: GameState, deal: Deal): GameState {
  return headlinersOf(state, deal)
    .filter((country) => !state.deals.some((other) => isEarlierHeadline(state, other, deal, country)))
    .reduce((now, country) => moveApproval(now, country, MONEY.headlineApprovalBp), state);
}

/** Who gives or invests enough in an agreement that lasts; a token beside other things makes no headline. */
function headlinersOf(state: GameState, deal: Deal): readonly CountryId[] {
  const land = landOf(state);
  const clauses = isWeighty(land, deal) ? fairClauses(land, deal) : [];
  const givers = clauses.flatMap((clause) => giverOf(clause) ?? []);
  return givers.filter((giver, at) => givers.indexOf(giver) === at);
}

function giverOf(clause: Clause): CountryId | null {
  if (clause.type === 'aid') return clause.from;
  return clause.type === 'investment' ? clause.by : null;
}

function isEarlierHeadline(state: GameState, other: Deal, deal: Deal, country: CountryId): boolean {
  const isToday = other.id !== deal.id && other.signedTurn === deal.signedTurn;
  return isToday && headlinersOf(state, other).includes(country);
}
