import type { BarKind } from '../bars/bars.ts';
import type { Order, Programme } from '../commands/orderTypes.ts';
import type { RefusalCode } from '../commands/refusal.ts';
import type { RefusalReason } from '../deals/dealTypes.ts';
import type { CountryId, MaterialId, SeatId, StageId } from './gameState.ts';

/** Who may see an event: everyone, or the seats named. */
export type Audience = 'all' | readonly SeatId[];

/** What happened, past tense, with facts only; words for people are made in the client. */
export type GameEvent = { readonly audience: Audience } & (
  | { readonly type: 'phaseBegan'; readonly phase: string; readonly turn: number }
  | { readonly type: 'newsBroke'; readonly event: string } // a scenario event's id
  | { readonly type: 'dealOffered'; readonly deal: string; readonly by: CountryId; readonly to: CountryId }
  | { readonly type: 'dealCountered'; readonly deal: string; readonly by: CountryId; readonly to: CountryId }
  | { readonly type: 'dealAgreed'; readonly deal: string; readonly by: CountryId; readonly to: CountryId }
  | {
      readonly type: 'dealRefused';
      readonly deal: string;
      readonly by: CountryId;
      readonly to: CountryId;
      readonly reason: RefusalReason | null;
    }
  | { readonly type: 'dealWithdrawn'; readonly deal: string; readonly by: CountryId }
  | { readonly type: 'dealLapsed'; readonly deal: string }
  | { readonly type: 'dealExpired'; readonly deal: string }
  | { readonly type: 'dealEnded'; readonly deal: string; readonly by: CountryId } // ended early, with penalty
  | { readonly type: 'annexLeaked'; readonly deal: string; readonly by: CountryId; readonly to: CountryId } // a secret annex of these two is known to all
  | { readonly type: 'noticeGiven'; readonly deal: string; readonly by: CountryId; readonly lastTurn: number }
  | { readonly type: 'noticeOver'; readonly deal: string; readonly by: CountryId } // the agreement has ended by its notice
  | { readonly type: 'dealSuspended'; readonly deal: string; readonly by: CountryId; readonly untilTurn: number }
  | { readonly type: 'dealResumed'; readonly deal: string; readonly by: CountryId | null } // null: its time of rest was over
  | { readonly type: 'dealBreached'; readonly deal: string; readonly by: CountryId; readonly missingKg: number }
  | { readonly type: 'dealVoided'; readonly deal: string } // by one of its conditions, without blame
  | { readonly type: 'clauseRested'; readonly deal: string; readonly clause: number } // its position among the clauses
  | { readonly type: 'clauseResumed'; readonly deal: string; readonly clause: number }
  | { readonly type: 'clauseOver'; readonly deal: string; readonly clause: number }
  | { readonly type: 'promiseKept'; readonly deal: string; readonly by: CountryId }
  | { readonly type: 'threatMade'; readonly embargo: string; readonly by: CountryId; readonly against: CountryId }
  | {
      readonly type: 'threatCalled';
      readonly embargo: string;
      readonly by: CountryId;
      readonly against: CountryId;
      readonly wasPrepared: boolean;
    } // its time ran out and nothing came
  | {
      readonly type: 'threatWithdrawn';
      readonly embargo: string;
      readonly by: CountryId;
      readonly against: CountryId;
      readonly demandMet: boolean;
    }
  | {
      readonly type: 'embargoDeclared';
      readonly embargo: string;
      readonly by: CountryId;
      readonly against: CountryId;
      readonly level: 'partial' | 'full';
    }
  | { readonly type: 'embargoLifted'; readonly embargo: string; readonly by: CountryId; readonly against: CountryId }
  | {
      readonly type: 'quotaSet';
      readonly by: CountryId;
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly fromKg: number | null;
      readonly toKg: number | null;
    }
  | {
      readonly type: 'dutySet';
      readonly by: CountryId;
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly fromBp: number;
      readonly toBp: number;
    }
  | {
      readonly type: 'tariffSet';
      readonly by: CountryId;
      readonly partner: CountryId;
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly fromBp: number;
      readonly toBp: number;
    }
  | {
      readonly type: 'licenceSet'; // share of usual trade that gets its papers; 10 000: no licence is asked for
      readonly by: CountryId;
      readonly partner: CountryId | null; // null: all who buy
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly fromBp: number;
      readonly toBp: number;
    }
  | {
      readonly type: 'barSet'; // a technology ban or sanctions, set or lifted
      readonly kind: BarKind;
      readonly by: CountryId;
      readonly against: CountryId;
      readonly isOn: boolean;
    }
  | {
      readonly type: 'stockpileMoved';
      readonly seat: SeatId;
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly kg: number;
    } // + bought, − released; owner only
  | { readonly type: 'orderDropped'; readonly by: SeatId; readonly order: Order['type']; readonly code: RefusalCode } // no longer lawful or paid for when its turn came; owner only
  | {
      readonly type: 'stockOrderUnfilled'; // the price passed the limit, or there was none to be had; owner only
      readonly seat: SeatId;
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly wantedKg: number;
      readonly gotKg: number;
      readonly kind: 'buy' | 'release';
    }
  | { readonly type: 'thriftFunded'; readonly by: CountryId; readonly sector: string; readonly thousandUsd: number }
  | {
      readonly type: 'delivered';
      readonly deal: string;
      readonly kg: number;
      readonly promisedKg: number;
      readonly paidThousandUsd: number;
    }
  | {
      readonly type: 'priceMoved';
      readonly country: CountryId;
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly fromCents: number;
      readonly toCents: number;
    }
  | { readonly type: 'sectorSlowed'; readonly sector: string; readonly fromBp: number; readonly toBp: number }
  | { readonly type: 'sectorRecovered'; readonly sector: string; readonly fromBp: number; readonly toBp: number }
  | { readonly type: 'sectorLostCapacity'; readonly sector: string; readonly capacityBp: number }
  | { readonly type: 'siteOpened'; readonly site: string; readonly shareBp: number }
  | {
      readonly type: 'siteStarted'; // permits asked for or work begun, by a government or by private money
      readonly site: string;
      readonly by: CountryId | 'private';
      readonly dueTurn: number;
    }
  | {
      readonly type: 'siteDelayed';
      readonly site: string;
      readonly dueTurn: number;
      readonly extraThousandUsd: number; // what it costs more
    }
  | { readonly type: 'siteIdled'; readonly site: string; readonly why: 'price' | 'order' | 'event' }
  | { readonly type: 'siteBankrupt'; readonly site: string; readonly debtThousandUsd: number }
  | { readonly type: 'siteRescued'; readonly site: string; readonly by: CountryId; readonly thousandUsd: number }
  | {
      readonly type: 'siteCared'; // cleaned up, with a fund for those who live there
      readonly site: string;
      readonly by: CountryId;
      readonly thousandUsd: number;
      readonly oppositionBp: number; // how much people around still object
    }
  | {
      readonly type: 'stakeTaken'; // by paying into a site, or as the pledge of a loan in default
      readonly site: string;
      readonly by: CountryId;
      readonly shareBp: number;
      readonly thousandUsd: number;
    }
  | { readonly type: 'dividendPaid'; readonly site: string; readonly to: CountryId; readonly thousandUsd: number } // to the owner's treasury; owner only
  | {
      readonly type: 'offtakeDelivered'; // a stake's part of what the site made; owner and host only
      readonly site: string;
      readonly to: CountryId;
      readonly kg: number;
      readonly promisedKg: number;
      readonly hinderedBy: CountryId | null; // the host, where its embargo or quota held the rest back
    }
  | {
      readonly type: 'aidPaid';
      readonly deal: string;
      readonly from: CountryId;
      readonly to: CountryId;
      readonly thousandUsd: number;
    }
  | {
      readonly type: 'feePaid'; // a turn of a concession
      readonly deal: string;
      readonly site: string;
      readonly from: CountryId;
      readonly to: CountryId;
      readonly thousandUsd: number;
    }
  | {
      readonly type: 'loanGiven';
      readonly deal: string;
      readonly from: CountryId;
      readonly to: CountryId;
      readonly thousandUsd: number;
    }
  | {
      readonly type: 'loanRepaid'; // a part of it and the interest; the two sides only
      readonly deal: string;
      readonly thousandUsd: number;
      readonly leftThousandUsd: number;
    }
  | {
      readonly type: 'defaulted'; // could not pay what it owed under an agreement
      readonly by: CountryId;
      readonly to: CountryId;
      readonly deal: string;
      readonly thousandUsd: number;
    }
  | {
      readonly type: 'programmeFunded';
      readonly by: CountryId;
      readonly programme: Programme;
      readonly thousandUsd: number;
    }
  | {
      readonly type: 'securityPaid'; // a turn of military aid or of peacekeepers
      readonly deal: string;
      readonly from: CountryId;
      readonly to: CountryId;
      readonly thousandUsd: number;
      readonly kind: 'militaryAid' | 'peacekeepers';
    }
  | { readonly type: 'supportSet'; readonly by: CountryId; readonly group: string; readonly isBacked: boolean }
  | { readonly type: 'securityFell'; readonly country: CountryId; readonly fromBp: number; readonly toBp: number }
  | { readonly type: 'groupAdvanced'; readonly group: string } // it goes over to an offensive
  | { readonly type: 'siteOccupied'; readonly site: string; readonly group: string }
  | { readonly type: 'siteFreed'; readonly site: string; readonly group: string | null } // who held it; null: lost in a war
  | { readonly type: 'talksBegan'; readonly group: string }
  | { readonly type: 'groupWithdrew'; readonly group: string }
  | { readonly type: 'siteLost'; readonly site: string; readonly country: CountryId } // in a war
  | { readonly type: 'caseFiled'; readonly case: string; readonly by: CountryId }
  | { readonly type: 'caseJoined'; readonly case: string; readonly by: CountryId }
  | { readonly type: 'panelBegan'; readonly case: string }
  | { readonly type: 'reportIssued'; readonly case: string; readonly upheld: boolean } // for those who complain
  | { readonly type: 'reportAppealed'; readonly case: string; readonly by: CountryId }
  | { readonly type: 'caseAdopted'; readonly case: string }
  | { readonly type: 'caseRejected'; readonly case: string }
  | { readonly type: 'complied'; readonly case: string; readonly by: CountryId }
  | { readonly type: 'retaliationAllowed'; readonly case: string }
  | { readonly type: 'caseDropped'; readonly case: string; readonly by: CountryId } // one complainant less; without the last it is closed
  | {
      readonly type: 'voteCalled'; // terms taken that a parliament must agree to
      readonly deal: string;
      readonly by: CountryId;
      readonly to: CountryId;
      readonly turn: number;
    }
  | { readonly type: 'voteLobbied'; readonly deal: string; readonly by: CountryId }
  | { readonly type: 'voteStalled'; readonly deal: string; readonly by: CountryId; readonly turn: number }
  | {
      readonly type: 'unionVoted'; // a union's members, by name, on an order of its seat
      readonly by: CountryId;
      readonly about: Order;
      readonly yes: readonly string[];
      readonly no: readonly string[];
      readonly passed: boolean;
    }
  | { readonly type: 'voteHeld'; readonly deal: string; readonly seat: CountryId; readonly passed: boolean }
  | { readonly type: 'electionHeld'; readonly seat: SeatId; readonly government: string | null } // id of who takes office; null: who governed stays
  | { readonly type: 'epilogueTurn'; readonly turn: number } // a turn after the last, without orders
  | {
      readonly type: 'leverageMoved';
      readonly country: CountryId;
      readonly fromCenti: number;
      readonly toCenti: number;
    }
  | { readonly type: 'said'; readonly by: CountryId; readonly to: CountryId | null; readonly phrase: string } // a phrase-book message
  | { readonly type: 'gameEnded'; readonly turn: number }
);
