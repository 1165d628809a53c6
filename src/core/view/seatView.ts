import type { Scenario } from '../../scenario/schema.ts';
import type { Bar } from '../bars/bars.ts';
import type { Deal, LedgerEntry } from '../deals/dealTypes.ts';
import type { LawCase } from '../disputes/caseTypes.ts';
import type { Embargo } from '../embargoes/embargoTypes.ts';
import type { ScoreInTruth } from '../leverage/scores.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type {
  CountryId,
  CountryOpen,
  Debt,
  DetourCap,
  Election,
  GroupState,
  LaneState,
  LeverageEntry,
  MaterialId,
  PastEvent,
  Phase,
  Policy,
  PricePoint,
  SeatId,
  SeatSecret,
  SectorOpen,
  SiteState,
  TrustEntry,
  TurnRecord,
} from '../state/gameState.ts';

/** What others see of a stock: a word, not a number. */
export const STOCK_BANDS = ['none', 'thin', 'normal', 'deep'] as const; // none; under half, up to one and a half of, over one and a half of calm cover
export type StockBand = (typeof STOCK_BANDS)[number];

/** An embargo as others see it: `prepared` is null until the threat is called or carried out. */
export type EmbargoView = Omit<Embargo, 'prepared'> & { readonly prepared: boolean | null };

/** A goal with where it stands now. */
export interface GoalStanding {
  readonly seat: SeatId;
  readonly goal: string; // id in the seat's goals
  readonly value: number; // in the goal's own unit
  readonly pointsCenti: number; // 0–10 000
  readonly secret: boolean;
}

/** The end: opened to all in the debrief. */
export interface Ending {
  readonly standings: readonly GoalStanding[]; // every goal of every seat, private ones too
  readonly ranking: readonly {
    readonly seat: SeatId;
    readonly scoreCenti: number;
    readonly parCenti: number | null;
    readonly againstParCenti: number | null;
    readonly rank: number;
  }[]; // against par, in hundredths of a deviation
  readonly leverage: readonly ScoreInTruth[]; // what the headline scores were by public estimates and by true stocks, both at the end
}

/** All one seat may know. Built field by field from the state; what is new stays hidden until it is named here. */
export interface SeatView {
  readonly seat: SeatId;
  readonly scenario: Scenario; // others' private goals and briefs are taken out
  readonly turn: number;
  readonly phase: Phase;
  readonly round: number;
  readonly ready: readonly SeatId[];
  readonly countries: readonly CountryOpen[];
  readonly policies: readonly Policy[];
  readonly prices: readonly PricePoint[];
  readonly lanes: readonly LaneState[];
  readonly sectors: readonly SectorOpen[];
  readonly sites: readonly SiteState[];
  readonly trust: readonly TrustEntry[];
  readonly disputes: readonly { readonly between: readonly [CountryId, CountryId]; readonly heatBp: number }[];
  readonly promises: readonly LedgerEntry[];
  readonly leverage: readonly LeverageEntry[];
  readonly debts: readonly Debt[];
  readonly bars: readonly Bar[]; // technology bans and sanctions
  readonly groups: readonly GroupState[]; // armed groups, in the order of the level
  readonly cases: readonly LawCase[];
  readonly pastEvents: readonly PastEvent[]; // events of the level that came about, oldest first
  readonly detourCaps: readonly DetourCap[];
  readonly elections?: readonly Election[]; // held so far
  readonly history: readonly TurnRecord[];
  readonly mine: SeatSecret; // my own capital, money, stocks and orders
  readonly stocksOfOthers: readonly {
    readonly country: CountryId;
    readonly material: MaterialId;
    readonly band: StockBand;
  }[];
  readonly deals: readonly Deal[]; // all of mine; others' once signed
  readonly embargoes: readonly EmbargoView[];
  readonly news: readonly GameEvent[]; // of the last resolution and since, for my eyes
  readonly goals: readonly GoalStanding[]; // mine, and others' public ones
  readonly ending: Ending | null;
}
