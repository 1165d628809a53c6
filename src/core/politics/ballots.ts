import { RATIFICATION } from '../../balance/politics.ts';
import { clamp, FULL_BP, shareOf } from '../../balance/units.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Deal, Terms } from '../deals/dealTypes.ts';
import type { CountryId, CountryOpen, TrustEntry } from '../state/gameState.ts';
import { nextCandidates } from './governments.ts';

/** What everybody knows of a vote to come. */
export interface VoteFacts {
  readonly scenario: Scenario;
  readonly countries: readonly CountryOpen[];
  readonly trust: readonly TrustEntry[];
}

/** The sides whose parliaments must agree to such terms, in the order of the offer (VOTE-3). */
export function votersOn(
  scenario: Scenario,
  { clauses }: Terms,
  between: readonly [CountryId, CountryId],
): readonly CountryId[] {
  return between.filter((side) => {
    const kinds: readonly string[] = scenario.seats.find((seat) => seat.country === side)?.ratification?.kinds ?? [];
    return clauses.some(({ type, secret }) => !secret && kinds.includes(type)); // a secret annex is shown to no parliament
  });
}

/**
 * Chance in bp that a side's parliament agrees, as things stand and are known to all: the government's approval against what the
 * level asks, what people there think of the other side, and what has been done to win votes (VOTE-3).
 */
export function ratificationChanceBp(facts: VoteFacts, deal: Deal, seat: CountryId): number {
  const needs = facts.scenario.seats.find((each) => each.country === seat)?.ratification?.needsApprovalBp;
  if (needs === undefined) return FULL_BP;
  const approvalBp = facts.countries.find((each) => each.id === seat)?.approvalBp ?? 0;
  const other = deal.between.find((side) => side !== seat);
  const trustBp = facts.trust.find((each) => each.of === seat && each.toward === other)?.bp ?? FULL_BP / 2;
  const opinion = trustBp - FULL_BP / 2;
  const swing = shareOf(Math.abs(opinion), RATIFICATION.opinionBp);
  const won = (deal.vote?.ballots.find((each) => each.seat === seat)?.lobbied ?? 0) * RATIFICATION.lobbyBp;
  const chance = FULL_BP / 2 + approvalBp - needs + (opinion < 0 ? -swing : swing) + won;
  return clamp(chance, RATIFICATION.leastBp, RATIFICATION.mostBp);
}

/** The first turn after this one with which either side's next government could take office; null where none is to come. */
export function comingElection(
  facts: { readonly scenario: Scenario; readonly turn: number },
  { between }: Deal,
): number | null {
  const turns = between.flatMap((side) => nextCandidates(facts, side)[0]?.fromTurn ?? []);
  return turns.length === 0 ? null : Math.min(...turns);
}
