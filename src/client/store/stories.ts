import type { GameEvent, SeatView } from '../../core/seat.ts';
import type { ScenarioEvent } from '../../scenario/schema.ts';
import { ranked } from './newsRank.ts';

const MOST_BRIEFS = 4;
/** What can carry a front page by itself. */
export const HEADLINES = [
  'electionHeld',
  'siteLost',
  'siteOccupied',
  'groupWithdrew',
  'siteFreed',
  'talksBegan',
  'siteBankrupt',
  'embargoDeclared',
  'defaulted',
  'annexLeaked',
  'retaliationAllowed',
  'caseAdopted',
  'caseRejected',
  'reportIssued',
  'dealBreached',
  'dealVoided',
  'embargoLifted',
  'siteOpened',
  'sectorLostCapacity',
  'stakeTaken',
  'dealAgreed',
  'voteHeld',
  'unionVoted',
  'voteStalled',
  'voteCalled',
  'complied',
  'caseFiled',
  'siteRescued',
  'siteCared',
  'siteIdled',
  'siteStarted',
  'loanGiven',
  'siteDelayed',
  'priceMoved',
  'leverageMoved',
  'sectorSlowed',
  'sectorRecovered',
  'quotaSet',
  'tariffSet',
  'threatMade',
  'threatCalled',
  'dealEnded',
  'groupAdvanced',
  'securityFell',
] as const satisfies readonly GameEvent['type'][];

/** What voters and the court say with the opening of a turn: news of this turn, not of the one before. */
const RULED = [
  'electionHeld',
  'panelBegan',
  'reportIssued',
  'caseAdopted',
  'caseRejected',
  'retaliationAllowed',
] as const;

export interface FrontPageNews {
  readonly lead: ScenarioEvent | null;
  readonly leadEvent: GameEvent | null; // what makes the headline where the level has none for this turn
  readonly more: readonly ScenarioEvent[];
  readonly briefs: readonly GameEvent[];
}

/** The paper of this turn: scenario news first, then what the court rules, then what governments and markets did in the turn before. */
export function frontPageOf(view: SeatView, before: readonly GameEvent[]): FrontPageNews {
  const broke = view.news.flatMap((event) => {
    const found = event.type === 'newsBroke' ? view.scenario.events.find((each) => each.id === event.event) : undefined;
    return found === undefined ? [] : [found];
  });
  const ruled = view.news.filter(({ type }) => RULED.some((each) => each === type));
  const briefs = ranked(view, [...ruled, ...before]);
  const lead = broke[0] ?? null;
  const leadEvent = lead === null ? (briefs.find(({ type }) => HEADLINES.some((each) => each === type)) ?? null) : null;
  const rest = briefs.filter((event) => event !== leadEvent).slice(0, MOST_BRIEFS);
  return { lead, leadEvent, more: broke.slice(1), briefs: rest };
}

export interface PriceLine {
  readonly material: string;
  readonly stage: string;
  readonly cents: number;
  readonly beforeCents: number;
  readonly series: readonly number[]; // one price a turn, oldest first, the present one last
  readonly isMarket: boolean;
}

/** Prices at my border of what my country takes in, with their past. */
export function pricesForMe(view: SeatView): readonly PriceLine[] {
  const takes = (material: string, stage: string): boolean =>
    view.lanes.some(
      (lane) =>
        lane.to === view.seat &&
        lane.material === material &&
        lane.stage === stage &&
        (lane.habitKg > 0 || lane.lastKg > 0),
    );
  return view.scenario.materials.flatMap((material) => {
    const wanted = material.stages.filter((stage) => takes(material.id, stage.id));
    const stages = wanted.length > 0 ? wanted : material.stages.slice(1, 2);
    return stages.flatMap((stage): PriceLine[] => {
      const at = (prices: SeatView['prices']) =>
        prices.find((each) => each.country === view.seat && each.material === material.id && each.stage === stage.id);
      const now = at(view.prices);
      if (now === undefined) return [];
      const past = view.history.flatMap((record) => at(record.prices)?.centsPerKg ?? []);
      const series = [stage.startCentsPerKg, ...past];
      return [
        {
          material: material.id,
          stage: stage.id,
          cents: now.centsPerKg,
          beforeCents: series.at(-2) ?? now.centsPerKg,
          series,
          isMarket: now.isMarket,
        },
      ];
    });
  });
}
