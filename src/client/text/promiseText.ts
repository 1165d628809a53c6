import type { LedgerEntry } from '../../core/seat.ts';
import { m } from './generated/messages.js';

const WHAT: Readonly<Record<LedgerEntry['what'], () => string>> = {
  supply: m.promiseSupply,
  noEmbargo: m.promiseNoEmbargo,
  aid: m.promiseAid,
  investment: m.promiseInvestment,
  loan: m.promiseLoan,
  tariffCeiling: m.promiseTariffCeiling,
  militaryAid: m.promiseMilitaryAid,
  peacekeepers: m.promisePeacekeepers,
  securityGuarantee: m.promiseGuarantee,
  withdrawSupport: m.promiseStepBack,
  dueDiligence: m.promiseDiligence,
  credit: m.promiseCredit,
  settlement: m.settlementWord,
  concession: m.promiseConcession,
  threat: m.promiseThreat,
  term: m.promiseTerm,
};

/** A kind of promise in a word or two, as the ledger and conditions name it. */
export const promiseWord = (what: LedgerEntry['what']): string => WHAT[what]();
