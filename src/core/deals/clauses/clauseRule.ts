import type { Scenario } from '../../../scenario/schema.ts';
import type { LawView } from '../../commands/lawView.ts';
import type { Outcome } from '../../commands/outcome.ts';
import type { Refusal } from '../../commands/refusal.ts';
import type { Embargo } from '../../embargoes/embargoTypes.ts';
import type { CountryId, GameState, GroupState, Policy, SiteState } from '../../state/gameState.ts';
import type { Delivery } from '../../trade/clearTurn.ts';
import type { Clause, Deal } from '../dealTypes.ts';

/** What a turn did to an agreement: its own deliveries, and the embargoes and policies that stand. */
export interface ClauseFacts {
  readonly deliveries: readonly Delivery[];
  readonly embargoes: readonly Pick<Embargo, 'by' | 'against' | 'mode'>[];
  readonly policies: readonly Policy[];
  readonly scenario: Scenario;
  readonly sites: readonly SiteState[];
  readonly groups: readonly GroupState[]; // after the turn's fighting and smuggling; none while the turn is not over
}

/** What one clause found in a turn. Kilograms are 0 for promises that move nothing. */
export interface ClauseFinding {
  readonly isBroken: boolean;
  readonly brokenBy?: CountryId; // absent: by who makes the promise
  readonly promisedKg: number;
  readonly deliveredKg: number;
}

/** A promise of money or of forbearance is kept unless something broke it: it moves no goods. */
export const UNBROKEN: ClauseFinding = { isBroken: false, promisedKg: 0, deliveredKg: 0 };

/** Money that changes hands the moment a clause is signed. */
export interface Due {
  readonly by: CountryId;
  readonly thousandUsd: number;
}

/** All the game knows of one clause type; a new type is a new file with one of these. Methods, so that each may name its own clause. */
export interface ClauseRule<C extends Clause> {
  readonly type: C['type'];
  /** Why the clause may not stand in an offer between these two, or be signed by them now, or null. */
  refusal(view: LawView, clause: C, between: readonly [CountryId, CountryId]): Refusal | null;
  /** Two such clauses in one agreement would speak of the same thing. */
  isSameSubject(a: C, b: C): boolean;
  /** The two promise the same to the letter. */
  isEqual(a: C, b: C): boolean;
  /** Who promises whom. */
  promise(clause: C, between: readonly [CountryId, CountryId]): { readonly by: CountryId; readonly toward: CountryId };
  /** What the turn did to the promise. A payment that fails is a default, found where it is paid (MON-7). */
  perTurn(clause: C, facts: ClauseFacts): ClauseFinding;
  /** What must be paid at signing, or null. */
  dueAtSigning?(clause: C): Due | null;
  /** What signing does at once. */
  atSigning?(state: GameState, deal: Deal, clause: C): Outcome;
}
