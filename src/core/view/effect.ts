import type { Order } from '../commands/orderTypes.ts';
import type { Terms } from '../deals/dealTypes.ts';
import type { CountryId, MaterialId, StageId, Stake } from '../state/gameState.ts';

/** A number without and with the thing asked about. */
export interface Change {
  readonly before: number;
  readonly after: number;
}

/** What a deal or a set of orders would change for one seat next turn, from what the seat knows, by the resolver itself. */
export interface Effect {
  readonly sectors: readonly ({ readonly id: string } & Change)[]; // my sectors' output, bp of full
  readonly treasuryThousandUsd: Change;
  readonly industryThousandUsd: Change; // what my industry earns less what it pays, this turn
  readonly coverDays: readonly ({ readonly material: MaterialId } & Change)[]; // working stock and stockpile, days of need
  readonly shareFromBp: readonly ({ readonly country: CountryId; readonly material: MaterialId } & Change)[]; // of what my industry takes in at any stage
  readonly priceCents: readonly ({ readonly material: MaterialId; readonly stage: StageId } & Change)[]; // delivered to my border
  readonly exportIncomeThousandUsd: Change; // this turn
  readonly leverageOver: readonly ({ readonly country: CountryId } & Change)[]; // mine over others, hundredths
  readonly leverageOf: readonly ({ readonly country: CountryId } & Change)[]; // others' over me, hundredths
  readonly scoreCenti: Change; // headline leverage score
  readonly goals: readonly ({ readonly goal: string } & Change)[]; // points in hundredths, if the game ended after the turn
  readonly worthThousandUsd: number; // all of it in one sum, as a cautious government counts: used by AI seats and shown as "good / bad for us"
}

/** A site as it would stand once it is open, or shut: what a plant is worth shows only when it runs. */
export interface SiteAssumption {
  readonly site: string;
  readonly shareBp: number; // of its capacity; 0: closed
  readonly builder: CountryId | 'private' | null;
  readonly stakes: readonly Stake[];
}

/** Something a seat thinks of doing. */
export interface Proposal {
  readonly terms?: Terms; // as if signed now with `partner`
  readonly partner?: CountryId;
  readonly instead?: string; // the agreement that the terms would take the place of
  readonly deal?: string; // as if this offer were accepted as it stands
  readonly orders?: readonly Order[]; // instead of my present ones
  readonly sites?: readonly SiteAssumption[]; // as if these ran so already; the comparison is with them as they are
  readonly assume?: readonly {
    readonly by: CountryId;
    readonly against: CountryId;
    readonly material: MaterialId;
    readonly stage: StageId;
    readonly level: 'partial' | 'full';
  }[]; // embargoes to reckon with on both sides
}
