import type { Fact } from '../../scenario/factSchema.ts';
import type { CountryId, MaterialId, StageId } from '../state/gameState.ts';

/** Where a deal stands. `countered` goes on for as long as the two trade terms. */
export const DEAL_MODES = [
  'offered',
  'countered',
  'ratifying',
  'inForce',
  'suspended',
  'replaced',
  'refused',
  'rejected',
  'withdrawn',
  'lapsed',
  'expired',
  'breached',
  'ended',
  'voided', // a condition came true that both had agreed would end it, without blame
] as const;
export type DealMode = (typeof DEAL_MODES)[number];

/** `from` delivers `kgPerTurn` of `stage` to `to` each turn of the term; `to` pays the price. */
export interface SupplyClause {
  readonly type: 'supply';
  readonly from: CountryId;
  readonly to: CountryId;
  readonly material: MaterialId;
  readonly stage: StageId;
  readonly kgPerTurn: number;
  readonly centsPerKg: number; // delivered price, fixed for the term
}

/** `by` promises not to embargo `toward`, nor to threaten it, while the deal is in force. */
export interface NoEmbargoClause {
  readonly type: 'noEmbargo';
  readonly by: CountryId;
  readonly toward: CountryId;
}

/** `from` gives `to` money each turn of the term; nothing is owed for it. */
export interface AidClause {
  readonly type: 'aid';
  readonly from: CountryId;
  readonly to: CountryId;
  readonly thousandUsdPerTurn: number;
}

/** `by` pays into a site of the other side at signing, and owns a part of it from then on. */
export interface InvestmentClause {
  readonly type: 'investment';
  readonly by: CountryId;
  readonly site: string; // in the other side's country
  readonly thousandUsd: number;
  readonly stakeBp: number; // part of what the site earns, for good
  readonly offtakeBp: number; // part of what it makes that is delivered to `by` at the market's price, for good
}

/** `from` lends at signing; `to` pays back in equal parts over the term, with interest, from the turn after signing. */
export interface LoanClause {
  readonly type: 'loan';
  readonly from: CountryId;
  readonly to: CountryId;
  readonly thousandUsd: number;
  readonly interestBp: number; // of what is left, a turn
  readonly pledge: { readonly site: string; readonly shareBp: number } | null; // a stake that the lender gets on default
}

/** `by` promises to take no tariff above the ceiling on a metal from `toward`, at any stage; higher ones come down at signing. */
export interface TariffCeilingClause {
  readonly type: 'tariffCeiling';
  readonly by: CountryId;
  readonly toward: CountryId;
  readonly material: MaterialId;
  readonly shareBp: number;
}

/** `from` pays for the defence of `to` each turn of the term. */
export interface MilitaryAidClause {
  readonly type: 'militaryAid';
  readonly from: CountryId;
  readonly to: CountryId;
  readonly thousandUsdPerTurn: number;
}

/** `by` answers for the safety of `toward`: less of it is lost while the deal is in force. */
export interface SecurityGuaranteeClause {
  readonly type: 'securityGuarantee';
  readonly by: CountryId;
  readonly toward: CountryId;
}

/** `by` pays for peacekeepers in `to` each turn of the term: they press the armed groups there. */
export interface PeacekeepersClause {
  readonly type: 'peacekeepers';
  readonly by: CountryId;
  readonly to: CountryId;
  readonly thousandUsdPerTurn: number;
}

/** `by` steps back from an armed group: no backing, and its ore is kept out. */
export interface WithdrawSupportClause {
  readonly type: 'withdrawSupport';
  readonly by: CountryId;
  readonly group: string;
}

/** `by` lets in no ore of occupied mines, and pays for checking where its metal comes from. */
export interface DueDiligenceClause {
  readonly type: 'dueDiligence';
  readonly by: CountryId;
  readonly material: MaterialId;
}

/** `by` says in public that the agreement is a success of the government of `to`. */
export interface CreditClause {
  readonly type: 'credit';
  readonly by: CountryId;
  readonly to: CountryId;
}

/** The two end the quarrel between them: what each holds against the other goes at signing. */
export interface SettlementClause {
  readonly type: 'settlement';
}

/** `by` holds a part of a site of `to` for the term, and pays for it each turn; it all goes back at the end. */
export interface ConcessionClause {
  readonly type: 'concession';
  readonly by: CountryId;
  readonly to: CountryId; // the host of the site
  readonly site: string;
  readonly shareBp: number; // part of what it earns, and of what it makes at the market's price
  readonly thousandUsdPerTurn: number;
}

/** One file per clause type under `clauses/`; the closed list of what may be promised. */
export const CLAUSE_TYPES = [
  'supply',
  'noEmbargo',
  'aid',
  'investment',
  'loan',
  'tariffCeiling',
  'militaryAid',
  'securityGuarantee',
  'peacekeepers',
  'withdrawSupport',
  'dueDiligence',
  'credit',
  'settlement',
  'concession',
] as const;
type AnyClause =
  | SupplyClause
  | NoEmbargoClause
  | AidClause
  | InvestmentClause
  | LoanClause
  | TariffCeilingClause
  | MilitaryAidClause
  | SecurityGuaranteeClause
  | PeacekeepersClause
  | WithdrawSupportClause
  | DueDiligenceClause
  | CreditClause
  | SettlementClause
  | ConcessionClause;

/** What is promised, and whether it stands in a secret annex, for the two sides' eyes alone until it leaks. */
export type Clause = AnyClause & { readonly secret?: true };

export const CONDITION_KINDS = ['while', 'until', 'voidIf'] as const;

/**
 * What an agreement hangs on: *while* a fact does not hold, the clause rests; *until* it holds, the clause stands; *void if*
 * it holds, the whole agreement ends without blame.
 */
export interface Condition {
  readonly kind: (typeof CONDITION_KINDS)[number];
  readonly fact: Fact;
  readonly clause: number | null; // its position among the clauses; null: all of them
}

/** What the two sides agree on: this, and nothing else, is compared when a deal is called "unchanged". */
export interface Terms {
  readonly clauses: readonly Clause[];
  readonly turns: number; // length of the term, from the turn of signing
  readonly conditions?: readonly Condition[]; // absent: none
}

/** Why a side said no; every AI refusal carries one. */
export const REASON_CODES = [
  'priceTooLow',
  'priceTooHigh',
  'tooMuch',
  'tooLong',
  'needItMyself',
  'betterElsewhere',
  'tooDependent',
  'noTrust',
  'nothingInItForMe',
  'cannotDeliver',
  'noMoney',
  'tooUncertain', // it hangs on conditions
] as const;
export interface RefusalReason {
  readonly code: (typeof REASON_CODES)[number];
  readonly interest: string; // id of the sector, material or goal it is about
  readonly alternative: { readonly partner: CountryId | null; readonly centsPerKg: number | null }; // its BATNA: with whom, at what price
  readonly nearest: Terms | null; // nearest terms it would accept now; null: none with these parties
}

export interface Move {
  readonly by: CountryId;
  readonly terms: Terms;
  readonly turn: number;
}

/** A side's promises, and with them the other's, rest for some turns; a side can ask for it once in an agreement. */
export interface Rest {
  readonly by: CountryId;
  readonly fromTurn: number;
  readonly untilTurn: number; // last turn of it; sooner if the side that asked for it comes back
}

/** A side whose parliament votes, and how often votes were won there. */
export interface Ballot {
  readonly seat: CountryId;
  readonly lobbied: number;
}

/** The vote that an agreement waits for: public. */
export interface Vote {
  readonly by: CountryId; // who accepted the terms
  readonly acceptedTurn: number;
  readonly turn: number; // at the end of this turn
  readonly ballots: readonly Ballot[];
  readonly stalledBy: CountryId | null; // who holds it for an election
}

export interface Deal {
  readonly id: string;
  readonly mode: DealMode;
  readonly between: readonly [CountryId, CountryId]; // who offered first, to whom
  readonly moves: readonly Move[]; // first offer and counter-offers, oldest first: the way back
  readonly answerFrom: CountryId | null; // who must answer; null when nobody
  readonly refusal: RefusalReason | null; // of the last refusal
  readonly offeredTurn: number;
  readonly openUntilTurn: number; // an unanswered offer lapses after this turn
  readonly signedTurn: number | null;
  readonly untilTurn: number | null; // last turn of the term
  readonly deliveredKg: number;
  readonly missedKg: number;
  readonly endedBy: CountryId | null;
  readonly vote?: Vote; // absent: no parliament was asked
  readonly notice?: { readonly by: CountryId; readonly lastTurn: number }; // it ends with this turn; absent: nobody has given notice
  readonly instead?: string; // the agreement whose place it takes once signed (DEAL-25)
  readonly sinceTurn?: number; // first turn of the agreement that it goes on with; absent: it began with its own signature
  readonly leakedTurn?: number; // its secret annex is known to everyone since then
  readonly rests?: readonly Rest[]; // oldest first; the last one runs while the deal is suspended
  readonly resting?: readonly number[]; // positions of clauses that a condition lets rest for now
  readonly over?: readonly number[]; // positions of clauses that a condition has ended
}

/** A line of the promise ledger: public, for good, but for those about a secret annex. */
export interface LedgerEntry {
  readonly turn: number;
  readonly deal: string;
  readonly by: CountryId;
  readonly toward: CountryId;
  readonly kept: boolean;
  readonly what: (typeof CLAUSE_TYPES)[number] | 'threat' | 'term';
  readonly hidden?: true; // about a secret annex: for the two sides until it leaks
}
