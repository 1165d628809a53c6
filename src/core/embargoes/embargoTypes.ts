import type { CountryId, MaterialId, StageId } from '../state/gameState.ts';

export const EMBARGO_MODES = ['threatened', 'partial', 'full', 'lifting', 'lifted', 'dropped', 'called'] as const; // dropped: threat taken back; called: threat not carried out in time
export type EmbargoMode = (typeof EMBARGO_MODES)[number];

/** What would make a threat go away. */
export type Demand =
  | { readonly type: 'sign'; readonly deal: string } // sign the offer on the table
  | { readonly type: 'liftPressure' } // end quota cuts, tariffs and embargoes against me
  | { readonly type: 'none' };

export interface Embargo {
  readonly id: string;
  readonly by: CountryId;
  readonly against: CountryId;
  readonly material: MaterialId;
  readonly stage: StageId;
  readonly mode: EmbargoMode;
  readonly prepared: boolean; // secret until called or carried out: capital was paid for it
  readonly level: 'partial' | 'full'; // what is threatened or in force
  readonly demand: Demand;
  readonly sinceTurn: number; // of the present mode
  readonly deadlineTurn: number | null; // last turn a threat can be carried out before it is called
}
