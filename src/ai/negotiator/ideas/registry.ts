import type { Clause } from '../../../core/seat.ts';
import { aidIdeas } from './aid.ts';
import { concessionIdeas } from './concession.ts';
import { creditIdeas } from './credit.ts';
import type { IdeaRoom } from './ideaTypes.ts';
import { investmentIdeas } from './investment.ts';
import { loanIdeas } from './loan.ts';
import { noEmbargoIdeas } from './noEmbargo.ts';
import {
  dueDiligenceIdeas,
  militaryAidIdeas,
  peacekeepersIdeas,
  securityGuaranteeIdeas,
  withdrawSupportIdeas,
} from './security.ts';
import { settlementIdeas } from './settlement.ts';
import { tariffCeilingIdeas } from './tariffCeiling.ts';

/** Clauses of one type that come to mind between two seats, either way: a few amounts each; what they are worth is reckoned later. */
export type Ideas = (room: IdeaRoom) => readonly Clause[];

/** Nothing comes to mind: the type has a talk of its own, or nobody would ask for it. */
export const noIdeas: Ideas = () => [];

/** One file per kind of clause in this folder; a new type is a new file and a line here. */
export const IDEAS: Readonly<Record<Clause['type'], Ideas>> = {
  supply: noIdeas, // goods are bargained over by price, in rooms
  investment: investmentIdeas,
  noEmbargo: noEmbargoIdeas,
  aid: aidIdeas,
  loan: loanIdeas,
  tariffCeiling: tariffCeilingIdeas,
  militaryAid: militaryAidIdeas,
  securityGuarantee: securityGuaranteeIdeas,
  peacekeepers: peacekeepersIdeas,
  withdrawSupport: withdrawSupportIdeas,
  dueDiligence: dueDiligenceIdeas,
  credit: creditIdeas,
  settlement: settlementIdeas,
  concession: concessionIdeas,
};

/** Everything that comes to mind between the two, in the order of the registry. */
export function ideasIn(room: IdeaRoom): readonly Clause[] {
  return Object.values(IDEAS).flatMap((ideas) => ideas(room));
}
