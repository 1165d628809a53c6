import type { RefusalReason, Terms } from '../deals/dealTypes.ts';
import type { Measure } from '../disputes/caseTypes.ts';
import type { Demand } from '../embargoes/embargoTypes.ts';
import type { CountryId, MaterialId, StageId } from '../state/gameState.ts';

/** What a government can pay research and collecting for. */
export const PROGRAMMES = ['knowhow', 'recycling', 'substitution', 'geology'] as const;
export type Programme = (typeof PROGRAMMES)[number];

/** Secret, simultaneous, undoable until the seat is ready; resolved in a written order. */
export type Order =
  | {
      readonly type: 'setQuota';
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly kgPerTurn: number | null;
    } // null: no quota
  | { readonly type: 'setDuty'; readonly material: MaterialId; readonly stage: StageId; readonly shareBp: number }
  | {
      readonly type: 'setTariff';
      readonly partner: CountryId;
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly shareBp: number;
    }
  | {
      readonly type: 'setLicence';
      readonly partner: CountryId | null; // null: whoever buys
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly shareBp: number; // of usual trade that gets its papers; 10 000: no licence is asked for
    }
  | {
      readonly type: 'declareEmbargo';
      readonly against: CountryId;
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly level: 'partial' | 'full';
    }
  | { readonly type: 'setTechBan'; readonly against: CountryId; readonly isOn: boolean } // shut the know-how of plants to it
  | { readonly type: 'sanction'; readonly against: CountryId; readonly isOn: boolean }
  | { readonly type: 'liftEmbargo'; readonly embargo: string }
  | {
      readonly type: 'buyStock';
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly kg: number;
      readonly mostCentsPerKg: number;
    }
  | {
      readonly type: 'releaseStock';
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly kg: number;
      readonly leastCentsPerKg: number;
    }
  | {
      readonly type: 'standingStock'; // buy each turn until the store holds so much, as long as the money lasts; 0 kg ends it
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly holdKg: number;
      readonly mostCentsPerKg: number;
      readonly thousandUsd: number;
    }
  | { readonly type: 'fundThrift'; readonly sector: string; readonly thousandUsd: number }
  | { readonly type: 'buildSite'; readonly site: string } // begin or restart a mine or plant at home with the treasury's money
  | { readonly type: 'idleSite'; readonly site: string } // stop one at home
  | { readonly type: 'careForSite'; readonly site: string } // clean up one at home, with a fund for those who live there
  | { readonly type: 'rescueSite'; readonly site: string } // pay a failing one at home through its low prices
  | { readonly type: 'fundProgramme'; readonly programme: Programme; readonly thousandUsd: number }
  | { readonly type: 'setSupport'; readonly group: string; readonly isBacked: boolean } // of an armed group by its sponsor
  | { readonly type: 'endDeal'; readonly deal: string } // break the agreement from this turn
  | { readonly type: 'giveNotice'; readonly deal: string } // it ends with the next turn
  | { readonly type: 'suspendDeal'; readonly deal: string } // all its promises rest for a while
  | { readonly type: 'resumeDeal'; readonly deal: string } // they bind again
  | { readonly type: 'lobby'; readonly deal: string | null } // win votes at home for an agreement; null: members of a union for this turn's orders
  | { readonly type: 'stall'; readonly deal: string } // hold its vote for the coming election
  | {
      readonly type: 'fileCase'; // complain at the court
      readonly against: CountryId;
      readonly material: MaterialId;
      readonly measure: Measure;
    }
  | { readonly type: 'joinCase'; readonly case: string }
  | { readonly type: 'dropCase'; readonly case: string }
  | { readonly type: 'appealReport'; readonly case: string };

/** All a seat can say to the referee. */
export type Command =
  | { readonly type: 'offerDeal'; readonly to: CountryId; readonly terms: Terms }
  | { readonly type: 'reopenDeal'; readonly deal: string; readonly terms: Terms } // other terms for an agreement that stands, or the same for another term
  | { readonly type: 'counterDeal'; readonly deal: string; readonly terms: Terms }
  | { readonly type: 'acceptDeal'; readonly deal: string }
  | { readonly type: 'refuseDeal'; readonly deal: string; readonly reason: RefusalReason | null }
  | { readonly type: 'withdrawOffer'; readonly deal: string }
  | {
      readonly type: 'threaten';
      readonly against: CountryId;
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly level: 'partial' | 'full';
      readonly prepared: boolean;
      readonly demand: Demand;
    }
  | { readonly type: 'dropThreat'; readonly embargo: string }
  | { readonly type: 'say'; readonly to: CountryId | null; readonly phrase: string }
  | { readonly type: 'placeOrder'; readonly order: Order } // replaces an order with the same subject
  | { readonly type: 'undoOrder'; readonly index: number }
  | { readonly type: 'ready' } // done with this phase; in the orders phase this seals them
  | { readonly type: 'notReady' };
