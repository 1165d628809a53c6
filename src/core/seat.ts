/** All a player may know or say. Light: types and the rules of legality; nothing here resolves a turn. */

export { barTemplates } from './bars/barOrders.ts';
export { type Bar, hasBar, isShutOff } from './bars/bars.ts';
export { breachesOf } from './commands/breaches.ts';
export { commandSchema } from './commands/commandSchema.ts';
export { orderCost, threatCost } from './commands/cost.ts';
export { judge } from './commands/judge.ts';
export { mostTermTurns } from './commands/judgeTerms.ts';
export { dealTemplates } from './commands/orderTemplates.ts';
export type { Command, Order, Programme } from './commands/orderTypes.ts';
export { PROGRAMMES } from './commands/orderTypes.ts';
export { PHRASES } from './commands/phrases.ts';
export type { Refusal, RefusalCode } from './commands/refusal.ts';
export { isRuledOut } from './commands/rulings.ts';
export { type GroupAt, groupsOf } from './conflict/groups.ts';
export { taintedBp } from './conflict/tainted.ts';
export { isSameSubject } from './deals/clauses/registry.ts';
export { hasToShow } from './deals/clauses/settlement.ts';
export { isFreeToLeave, isStanding } from './deals/dealMachine.ts';
export type {
  AidClause,
  Clause,
  ConcessionClause,
  Condition,
  CreditClause,
  Deal,
  DealMode,
  DueDiligenceClause,
  InvestmentClause,
  LedgerEntry,
  LoanClause,
  MilitaryAidClause,
  Move,
  NoEmbargoClause,
  PeacekeepersClause,
  RefusalReason,
  SecurityGuaranteeClause,
  SupplyClause,
  TariffCeilingClause,
  Terms,
  WithdrawSupportClause,
} from './deals/dealTypes.ts';
export { CLAUSE_TYPES, REASON_CODES } from './deals/dealTypes.ts';
export { isPaidEachTurn, type PaidClause, payerOf } from './deals/paidEachTurn.ts';
export { nearestTerms } from './deals/partnerPolicy.ts';
export { freshTerms, isRenewal, mostRenewalTurns, replacedBy } from './deals/reopen.ts';
export { canBeSecret, isHidden, leakChanceBp, leakWithinBp } from './deals/secrecy.ts';
export { freeLeaseBp, freeOfftakeBp, freeShareBp, leasePrice, siteWorth, stakePrice } from './deals/siteTerms.ts';
export {
  clausesAtWork,
  conditionsOf,
  dueAtSigning,
  isAtWork,
  standingTerms,
  termsEqual,
  withClausesOf,
} from './deals/terms.ts';
export { fairAidThousandUsd, isWeighty, weightyDeals } from './deals/weight.ts';
export { caseTemplates } from './disputes/caseTemplates.ts';
export type { CaseMode, LawCase, Measure } from './disputes/caseTypes.ts';
export { MEASURES } from './disputes/caseTypes.ts';
export { chanceBp } from './disputes/chance.ts';
export { hasLost } from './disputes/judgeCase.ts';
export { measureOf, stands } from './disputes/measures.ts';
export { isOpenCase } from './disputes/wtoMachine.ts';
export type { Demand, Embargo, EmbargoMode } from './embargoes/embargoTypes.ts';
export { isUnderPressure } from './embargoes/pressureOn.ts';
export { type ExpectedEvent, expectedEvents } from './events/expected.ts';
export { holds } from './facts/holds.ts';
export { goalPointsCenti } from './goals/goalValue.ts';
export { dueOf } from './money/debts.ts';
export { incomeThousandUsd } from './money/income.ts';
export { owedThisTurn } from './money/owed.ts';
export { freePurse, mostMoney } from './money/purse.ts';
export { ballotTemplates } from './politics/ballotOrders.ts';
export { comingElection, ratificationChanceBp, votersOn } from './politics/ballots.ts';
export { electionChanceBp, governmentsOf, nextCandidates } from './politics/governments.ts';
export { memberChances, passChanceBp, unionOf, voteNeeded } from './politics/unionVote.ts';
export { fallingReturn } from './programmes/fallingReturn.ts';
export { halfCostThousandUsd } from './programmes/scope.ts';
export { standingOf } from './programmes/standingStock.ts';
export { feltBp, isClean, objectionBp, oppositionBp } from './sites/burden.ts';
export { afterCare } from './sites/careForSite.ts';
export type { Dice } from './state/dice.ts';
export { newDice, rollBelow, rollBp } from './state/dice.ts';
export type { Audience, GameEvent } from './state/gameEvent.ts';
export type {
  CountryId,
  CountryOpen,
  Debt,
  GroupMode,
  LaneState,
  LeverageEntry,
  MaterialId,
  Phase,
  Policy,
  PricePoint,
  SeatId,
  SeatSecret,
  SectorOpen,
  SectorStock,
  SiteMode,
  SiteState,
  StageId,
  Stake,
  StockpileEntry,
  TrustEntry,
  TurnRecord,
} from './state/gameState.ts';
export { PHASES } from './state/gameState.ts';
export { licenceOf } from './trade/licences.ts';
export type { CountryIndices, MaterialIndices } from './view/indicesOf.ts';
export { indicesOf } from './view/indicesOf.ts';
export type { MoveOption, Options, OrderOption } from './view/options.ts';
export { optionsFor } from './view/options.ts';
export type { EmbargoView, Ending, GoalStanding, SeatView, StockBand } from './view/seatView.ts';
export { STOCK_BANDS } from './view/seatView.ts';

import type { Command } from './commands/orderTypes.ts';
import type { Dice } from './state/dice.ts';
import type { Options } from './view/options.ts';
import type { SeatView } from './view/seatView.ts';

/** A player that is a program: sees what its seat sees, says what a person could say, throws its own dice. */
export type Agent = (
  view: SeatView,
  options: Options,
  dice: Dice,
) => { readonly commands: readonly Command[]; readonly dice: Dice };
