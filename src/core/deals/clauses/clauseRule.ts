import type { LawView } from '../../commands/lawView.ts';
import type { Refusal } from '../../commands/refusal.ts';
import type { Embargo } from '../../embargoes/embargoTypes.ts';
import type { CountryId } from '../../state/gameState.ts';
import type { Delivery } from '../../trade/clearTurn.ts';
import type { Clause } from '../dealTypes.ts';

/** What a turn did to an agreement: its own deliveries and the embargoes that stand. */
export interface ClauseFacts {
  readonly deliveries: readonly Delivery[];
  readonly embargoes: readonly Pick<Embargo, 'by' | 'against' | 'mode'>[];
}

/** What one clause found in a turn. Kilograms are 0 for promises that move nothing. */
export interface ClauseFinding {
  readonly isBroken: boolean;
  readonly promisedKg: number;
  readonly deliveredKg: number;
}

/** All the game knows of one clause type; a new type is a new file with one of these. Methods, so that each may name its own clause. */
export interface ClauseRule<C extends Clause> {
  readonly type: C['type'];
  /** Why the clause may not stand in an offer between these two, or null. */
  refusal(view: LawView, clause: C, between: readonly [CountryId, CountryId]): Refusal | null;
  /** Two such clauses in one agreement would speak of the same thing. */
  isSameSubject(a: C, b: C): boolean;
  /** The two promise the same to the letter. */
  isEqual(a: C, b: C): boolean;
  /** Who promises whom. */
  promise(clause: C): { readonly by: CountryId; readonly toward: CountryId };
  /** What the turn did to the promise. */
  perTurn(clause: C, facts: ClauseFacts): ClauseFinding;
}
