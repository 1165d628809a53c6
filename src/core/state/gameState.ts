import type { Scenario } from '../../scenario/schema.ts';
import type { Bar } from '../bars/bars.ts';
import type { Order } from '../commands/orderTypes.ts';
import type { Deal, LedgerEntry } from '../deals/dealTypes.ts';
import type { LawCase } from '../disputes/caseTypes.ts';
import type { Embargo } from '../embargoes/embargoTypes.ts';
import type { GameEvent } from './gameEvent.ts';

/** Ids are the scenario's own; a seat is named by its country's id. */
export type CountryId = string;
export type SeatId = string;
export type MaterialId = string;
export type StageId = string;

export const PHASES = ['briefing', 'negotiation', 'orders', 'report', 'debrief'] as const; // resolution takes no input and is never stored
export type Phase = (typeof PHASES)[number];

/** A policy in force. Amounts are per turn. */
export type Policy =
  | {
      readonly type: 'quota';
      readonly country: CountryId;
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly kgPerTurn: number;
      readonly sinceTurn: number;
    }
  | {
      readonly type: 'duty';
      readonly country: CountryId;
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly shareBp: number;
      readonly sinceTurn: number;
    }
  | {
      readonly type: 'tariff';
      readonly country: CountryId;
      readonly partner: CountryId;
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly shareBp: number;
      readonly sinceTurn: number;
    }
  | {
      readonly type: 'licence'; // exports need papers, and only a part of usual trade gets them
      readonly country: CountryId;
      readonly partner: CountryId | null; // null: whoever buys
      readonly material: MaterialId;
      readonly stage: StageId;
      readonly shareBp: number; // of usual trade that gets through; under the whole
      readonly usual: readonly { readonly to: CountryId; readonly kg: number }[]; // what was usual when it was set
      readonly sinceTurn: number;
    };

/** Price at a country's border for one material and stage: what the buyer pays. */
export interface PricePoint {
  readonly country: CountryId;
  readonly material: MaterialId;
  readonly stage: StageId;
  readonly centsPerKg: number; // delivered, what one more kilogram costs here
  readonly madeCentsPerKg: number; // at the door of the mine or plant here
  readonly isMarket: boolean; // false: nothing to be had, the price is the last one known
}

/** One lane's habit and what flowed last turn. The order of lanes is fixed by the scenario (`laneKey`). */
export interface LaneState {
  readonly from: CountryId;
  readonly to: CountryId;
  readonly material: MaterialId;
  readonly stage: StageId;
  readonly habitKg: number;
  readonly lastKg: number;
  readonly fobCentsPerKg: number; // paid to the seller for one kilogram in the last turn it flowed; 0: never
}

/** What anyone can know of a sector. */
export interface SectorOpen {
  readonly id: string;
  readonly country: CountryId;
  readonly outputBp: number; // last turn, of full
  readonly capacityBp: number; // full until it has starved too long
  readonly starvedTurns: number;
  readonly thriftBp: readonly number[]; // share of need saved for good, by material in scenario order
  readonly substituteBp: readonly number[]; // share of need that another design could do without, by material, at the substitute's price
  readonly demandBp: number; // demand against the scenario's need, grown by turns and events
  readonly willingBp?: number; // what it would pay against what the level says, as events left it; absent: 10 000
}

/** What only the owner of a sector's country knows exactly. */
export interface SectorStock {
  readonly id: string;
  readonly stockKg: readonly number[]; // working stock by material in scenario order
  readonly usedKg: readonly number[]; // used up last turn
}

export interface StockpileEntry {
  readonly material: MaterialId;
  readonly stage: StageId;
  readonly kg: number;
}

/** Everything about a country that is public. */
export interface CountryOpen {
  readonly id: CountryId;
  readonly isSeat: boolean;
  readonly approvalBp: number; // 0 for partners
  readonly credibilityBp: number; // 10 000: every threat so far was carried out
  readonly fearBp: number; // extra cover its industry wants, in bp of calm cover
  readonly knowhowBp: number; // processing know-how: grows where plants run, decays where they close
  readonly recyclingBp: number; // part of what could come back out of old goods that does
  readonly score: number; // headline leverage score in hundredths, 0–10 000
  readonly securityBp?: number; // how safe its ground is; only where the level has it
  readonly geologyBp?: number; // how far what lies in its ground is proven by programmes; absent: not at all
  readonly moreIncomeThousandUsd?: number; // of its government a turn beside the level's, by events; may be below 0; absent: none
}

/** Public leverage of one over another, in hundredths of a point (0–10 000), from public estimates. */
export interface LeverageEntry {
  readonly of: CountryId;
  readonly over: CountryId;
  readonly centi: number;
  readonly painPpm: number; // sufferer's loss in ppm of its GDP
  readonly costPpm: number; // what the cut costs its owner, in ppm of its own GDP
  readonly parts: readonly { readonly material: MaterialId; readonly stage: StageId; readonly centi: number }[]; // Shapley split, sums to centi
}

export interface TrustEntry {
  readonly of: SeatId;
  readonly toward: CountryId;
  readonly bp: number;
}

/** Money on hand, in thousand US$, by account: `treasury:ID`, `industry:ID` and the named sinks. */
export interface Account {
  readonly id: string;
  readonly thousandUsd: number;
}

/** Where a mine or plant stands. */
export const SITE_MODES = [
  'proposed',
  'permitting',
  'construction',
  'commissioning',
  'operating',
  'idled',
  'occupied',
  'closed',
] as const;
export type SiteMode = (typeof SITE_MODES)[number];

/** A foreign owner's part of a site. */
export interface Stake {
  readonly country: CountryId;
  readonly shareBp: number; // of what the site earns
  readonly offtakeBp: number; // of what it makes, delivered at the market's price; 0: none
  readonly deal?: string; // held under this agreement while it is in force; absent: for good
}

/** One site as it stands: all public. */
export interface SiteState {
  readonly id: string;
  readonly mode: SiteMode;
  readonly shareBp: number; // share of its capacity that can run this turn
  readonly madeKg: number; // last turn
  readonly dueTurn: number | null; // when the present work should be done; moves with delays
  readonly builder: CountryId | 'private' | null; // whose money builds it and pays what it costs more
  readonly openedTurn: number | null; // null: it ran from the start, or never did
  readonly costThousandUsd: number; // what opening it takes, with all that slips have added; an idled one: what starting again takes
  readonly spentThousandUsd: number; // of that, so far; less than the cost: money is missing
  readonly debtThousandUsd: number; // what its private owners still owe
  readonly stakes: readonly Stake[];
  readonly highTurns: number; // turns in a row at or over the incentive price
  readonly lowTurns: number; // turns in a row under cash cost and debt service
  readonly isHeld: boolean; // stopped by its own government: private money does not start it again
  readonly shelteredUntilTurn: number | null; // last turn in which a rescue keeps it open whatever the price
  readonly dearerCentsPerKg?: number; // what events and clean-ups have added to its cash cost; absent: nothing
  readonly oppositionBp?: number; // how much people around object after what was done for them; absent: as the level says
  readonly slowed?: SiteSlowed; // what an event holds it to for some turns; absent: nothing
}

/** For some turns a site runs at a share of its capacity at most. */
export interface SiteSlowed {
  readonly shareBp: number; // at most
  readonly untilTurn: number; // last turn of it
  readonly freeShareBp: number; // what it could run without
}

/** An event of the level that came about. */
export interface PastEvent {
  readonly event: string;
  readonly turn: number;
}

/** What a detour carries a turn at most since an event, whatever its plan says. */
export interface DetourCap {
  readonly detour: string;
  readonly kg: number;
}

/** Where an armed group stands. */
export const GROUP_MODES = ['dormant', 'offensive', 'occupying', 'talks', 'withdrawn'] as const;
export type GroupMode = (typeof GROUP_MODES)[number];

/** An armed group as it stands: all public. */
export interface GroupState {
  readonly id: string;
  readonly mode: GroupMode;
  readonly strengthBp: number;
  readonly held: readonly { readonly site: string; readonly shareBp: number }[]; // oldest first; share of capacity that is dug for the group
  readonly isBacked: boolean; // its sponsor lets its ore through and backs it
  readonly smuggledKg: number; // across the sponsor's border last turn
  readonly taxThousandUsd: number; // what it took of that
}

/** Money lent and not yet paid back: public where the agreement it comes from is. */
export interface Debt {
  readonly deal: string;
  readonly creditor: CountryId;
  readonly debtor: CountryId;
  readonly leftThousandUsd: number;
  readonly perTurnThousandUsd: number; // of the loan itself; interest comes on top
  readonly interestBp: number; // of what is left, a turn
  readonly fromTurn: number; // first turn whose payments it is part of
  readonly untilTurn: number; // by the payments of this turn all of it is due
  readonly pledge: { readonly site: string; readonly shareBp: number } | null; // goes to the creditor on default
  readonly hidden?: true; // lent under a secret annex: for the two sides until it leaks
}

/** An election held: public. */
export interface Election {
  readonly seat: SeatId;
  readonly turn: number; // with whose opening the outcome took effect
  readonly government: string | null; // id of who took office; null: who governed stays
}

/** What one turn left behind, all public: history charts, debrief and the report read it. */
export interface TurnRecord {
  readonly turn: number;
  readonly prices: readonly PricePoint[];
  readonly flows: readonly {
    readonly from: CountryId;
    readonly to: CountryId;
    readonly material: MaterialId;
    readonly stage: StageId;
    readonly kg: number;
    readonly kind: 'trade' | 'contract' | 'detour';
  }[];
  readonly made: readonly {
    readonly country: CountryId;
    readonly material: MaterialId;
    readonly stage: StageId;
    readonly kg: number;
  }[];
  readonly sectors: readonly { readonly id: string; readonly outputBp: number }[];
  readonly lost: readonly {
    readonly country: CountryId;
    readonly material: MaterialId;
    readonly stage: StageId;
    readonly kg: number;
  }[]; // delivered under contract to a partner that had no use for it
  readonly tailings: readonly { readonly site: string; readonly material: MaterialId; readonly kg: number }[]; // by-product in the rock that nobody took
  readonly recycled: readonly {
    readonly country: CountryId;
    readonly material: MaterialId;
    readonly stage: StageId;
    readonly kg: number;
  }[];
  readonly leverage: readonly LeverageEntry[];
  readonly scores: readonly { readonly country: CountryId; readonly centi: number }[];
  readonly embargoes: readonly {
    readonly by: CountryId;
    readonly against: CountryId;
    readonly level: 'partial' | 'full';
  }[]; // in force that turn
  readonly sanctions?: readonly { readonly by: CountryId; readonly against: CountryId }[]; // absent: none
  readonly quotas: readonly {
    readonly country: CountryId;
    readonly material: MaterialId;
    readonly stage: StageId;
    readonly kg: number;
  }[];
}

/** All that is known to everyone. */
export interface OpenState {
  readonly turn: number; // 1-based
  readonly phase: Phase;
  readonly round: number; // of the negotiation, from 1
  readonly ready: readonly SeatId[]; // who has finished this phase
  readonly countries: readonly CountryOpen[]; // scenario order
  readonly policies: readonly Policy[];
  readonly prices: readonly PricePoint[];
  readonly lanes: readonly LaneState[];
  readonly sectors: readonly SectorOpen[];
  readonly sites: readonly SiteState[];
  readonly trust: readonly TrustEntry[];
  readonly disputes: readonly { readonly between: readonly [CountryId, CountryId]; readonly heatBp: number }[];
  readonly promises: readonly LedgerEntry[]; // promise ledger
  readonly leverage: readonly LeverageEntry[];
  readonly debts: readonly Debt[]; // oldest first
  readonly bars: readonly Bar[]; // technology bans and sanctions
  readonly groups: readonly GroupState[]; // armed groups, in the order of the level
  readonly cases: readonly LawCase[]; // at the court, all ever filed, oldest first
  readonly pastEvents: readonly PastEvent[]; // events of the level that came about, oldest first
  readonly detourCaps: readonly DetourCap[]; // as events left them, one a detour at most
  readonly elections?: readonly Election[]; // oldest first; absent: none was held
  readonly history: readonly TurnRecord[]; // oldest first; turns after the last are the epilogue
}

/** What only one seat knows until the debrief. */
export interface SeatSecret {
  readonly seat: SeatId;
  readonly capital: number; // political capital
  readonly treasuryThousandUsd: number; // mirrors the account `treasury:ID`
  readonly orders: readonly Order[]; // of this turn, undoable until sealed
  readonly stockpile: readonly StockpileEntry[];
  readonly sectorStocks: readonly SectorStock[];
  readonly exportIncomeThousandUsd: number; // earned abroad so far
  readonly standing?: readonly StandingStock[]; // bought for the stockpile turn by turn; absent: nothing ever was
}

/** Goods that a government buys each turn until its store holds enough, as long as the money for it lasts. */
export interface StandingStock {
  readonly material: MaterialId;
  readonly stage: StageId;
  readonly holdKg: number; // what the store shall hold
  readonly mostCentsPerKg: number;
  readonly leftThousandUsd: number;
}

export interface GameState {
  readonly format: 1;
  readonly scenario: Scenario;
  readonly seed: number; // what the dice began from
  readonly dice: readonly number[]; // state of the seeded generator
  readonly open: OpenState;
  readonly secrets: readonly SeatSecret[]; // seats in scenario order
  readonly partnerStocks: readonly SectorStock[]; // partners' industry
  readonly deals: readonly Deal[]; // all ever offered, with their own audience
  readonly embargoes: readonly Embargo[]; // public but for `prepared`
  readonly accounts: readonly Account[]; // sorted by id; always sums to 0 with `economy`
  readonly news: readonly GameEvent[]; // of the last resolution, with audiences
}
