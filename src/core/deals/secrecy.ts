import { LEAK } from '../../balance/politics.ts';
import { clamp } from '../../balance/units.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Audience } from '../state/gameEvent.ts';
import type { CountryId, LaneState, SeatId } from '../state/gameState.ts';
import type { Clause, Deal } from './dealTypes.ts';
import { standingTerms } from './terms.ts';

/** What two governments can keep to themselves: what stands in a land register, a tariff book or on the ground is seen by all. */
const CAN_BE_SECRET: readonly Clause['type'][] = [
  'supply',
  'noEmbargo',
  'aid',
  'loan',
  'militaryAid',
  'securityGuarantee',
];

/** The clause may stand in a secret annex (DEAL-23). */
export function canBeSecret(clause: Clause): boolean {
  return CAN_BE_SECRET.includes(clause.type) && !(clause.type === 'loan' && clause.pledge !== null);
}

/** The clause is known to the two sides alone: secret, and no leak has told of it yet. */
export function isHidden(deal: Pick<Deal, 'leakedTurn'>, clause: Clause): boolean {
  return clause.secret === true && deal.leakedTurn === undefined;
}

/** What anyone may know of an agreement: all of it but a secret annex. */
export function openClauses(deal: Deal): readonly Clause[] {
  const { clauses } = standingTerms(deal);
  return clauses.some((clause) => isHidden(deal, clause))
    ? clauses.filter((clause) => !isHidden(deal, clause))
    : clauses;
}

/** The agreement holds a secret annex that has not leaked. */
export function hasAnnex(deal: Deal): boolean {
  return standingTerms(deal).clauses.some((clause) => isHidden(deal, clause));
}

/** All of the agreement is secret: others do not know that there is one. */
export function isUnknown(deal: Deal): boolean {
  return hasAnnex(deal) && openClauses(deal).length === 0;
}

/** Who hears of what happens to an agreement, or to one clause of it. */
export function audienceOf(deal: Deal, clause?: Clause): Audience {
  const isSecret = clause ? isHidden(deal, clause) : isUnknown(deal);
  return isSecret ? deal.between : 'all';
}

/** A signed agreement as anyone may know it: without talks, without a secret annex and what came of it; null: unknown (DEAL-10, DEAL-23). */
export function publicDeal(deal: Deal): Deal | null {
  const signedTurn = deal.signedTurn ?? deal.vote?.acceptedTurn ?? null; // what waits for a vote is open too
  if (signedTurn === null || isUnknown(deal)) return null;
  const open = hasAnnex(deal);
  const { instead: _instead, ...signed } = deal; // what it took the place of may have been secret
  const told = open ? withoutConditions(signed) : signed;
  const last = deal.moves.slice(-1).map((move) => {
    const terms = open ? { turns: move.terms.turns, clauses: openClauses(deal) } : move.terms;
    return { ...move, terms, turn: signedTurn };
  });
  const counts = open ? { deliveredKg: 0, missedKg: 0 } : {};
  return { ...told, ...counts, moves: last, refusal: null, offeredTurn: signedTurn, openUntilTurn: signedTurn };
}

/** What an agreement with a secret annex hangs on is as secret as the annex, and so is what of it rests or is over. */
function withoutConditions({ resting: _resting, over: _over, ...deal }: Deal): Deal {
  return deal;
}

/** What the chance of a leak is reckoned from: all public but the deal itself. */
export interface LeakGround {
  readonly scenario: Scenario;
  readonly lanes: readonly LaneState[];
}

/** Seats that a secret supply passes by: they buy such goods from its seller, or sell them to its buyer. */
function losersOf(
  { scenario, lanes }: LeakGround,
  between: Deal['between'],
  clauses: readonly Clause[],
): readonly SeatId[] {
  const supplies = clauses.flatMap((clause) => (clause.type === 'supply' && clause.secret === true ? [clause] : []));
  const isHit = (seat: CountryId) =>
    lanes.some(
      (lane) =>
        (lane.habitKg > 0 || lane.lastKg > 0) &&
        supplies.some(
          ({ from, to, material, stage }) =>
            lane.material === material &&
            lane.stage === stage &&
            ((lane.from === from && lane.to === seat) || (lane.to === to && lane.from === seat)),
        ),
    );
  return scenario.seats.map((seat) => seat.country).filter((seat) => !between.includes(seat) && isHit(seat));
}

/** Chance in bp that a secret annex leaks at the end of a turn: none in the turn of signing, then more with age and with losers (DEAL-24). */
export function leakChanceBp(
  ground: LeakGround,
  { between, clauses }: { readonly between: Deal['between']; readonly clauses: readonly Clause[] },
  age: number,
): number {
  if (age < 1 || !clauses.some((clause) => clause.secret === true)) return 0;
  const losers = losersOf(ground, between, clauses).length;
  return clamp(LEAK.firstBp + LEAK.aTurnBp * (age - 1) + LEAK.aLoserBp * losers, 0, LEAK.mostBp);
}

/** Chance in bp that it leaks at some time within a term of `turns`. */
export function leakWithinBp(
  ground: LeakGround,
  annex: { readonly between: Deal['between']; readonly clauses: readonly Clause[] },
  turns: number,
): number {
  let keptBp = 10_000;
  for (let age = 1; age < turns; age++)
    keptBp = Math.floor((keptBp * (10_000 - leakChanceBp(ground, annex, age))) / 10_000);
  return 10_000 - keptBp;
}
