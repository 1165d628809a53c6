import type { SeatView } from '../../core/seat.ts';
import type { Goal } from '../../scenario/schema.ts';

/** Where points of a seat are: got, still to be had, and gone for good; in hundredths of its score. */
export interface Gap {
  readonly goal: Goal;
  readonly value: number; // in the goal's own unit
  readonly gotCenti: number;
  readonly openCenti: number;
  readonly goneCenti: number; // turns that are played cannot be played again
  readonly wholeCenti: number; // what the goal is worth in full
}

const FULL_CENTI = 10_000;
const FULL_BP = 10_000;

/** Points of a goal at a value, in hundredths: straight between what is worth nothing and what is worth all. */
export function pointsAt({ none, full }: Pick<Goal, 'none' | 'full'>, value: number): number {
  if (none === full) return value >= full ? FULL_CENTI : 0;
  const share = (value - none) / (full - none);
  return Math.floor(Math.min(1, Math.max(0, share)) * FULL_CENTI);
}

/** The best that a goal can still come to: means and counts carry the turns already played with them. */
export function bestReachable(
  goal: Goal,
  value: number,
  turns: { readonly played: number; readonly all: number },
): number {
  const left = Math.max(0, turns.all - turns.played);
  const meanWith = (best: number): number => (value * turns.played + best * left) / Math.max(1, turns.all);
  if (left === 0) return value;
  if (goal.kind === 'sectorOutput') return turns.played === 0 ? FULL_BP : meanWith(FULL_BP);
  if (goal.kind === 'priceCalm') return turns.played === 0 ? goal.full : meanWith(Math.min(goal.full, FULL_BP));
  return goal.kind === 'calm' ? value + left : goal.full;
}

/** Every goal of the seat by what is still to gain, the most first; after the end by what was left. */
export function whyBehind(view: SeatView): readonly Gap[] {
  const goals = view.scenario.seats.find((seat) => seat.country === view.seat)?.goals ?? [];
  const weights = goals.reduce((sum, goal) => sum + goal.weight, 0);
  const all = view.scenario.time.turns;
  const played = view.ending === null ? view.history.filter(({ turn }) => turn > 0 && turn <= all).length : all;
  const standings = view.ending?.standings ?? view.goals;
  return goals
    .flatMap((goal): Gap[] => {
      const now = standings.find((each) => each.seat === view.seat && each.goal === goal.id);
      if (now === undefined || weights === 0) return [];
      const inScore = (centi: number): number => (centi * goal.weight) / weights;
      const best =
        played >= all
          ? now.pointsCenti
          : Math.max(now.pointsCenti, pointsAt(goal, bestReachable(goal, now.value, { played, all })));
      return [
        {
          goal,
          value: now.value,
          gotCenti: inScore(now.pointsCenti),
          openCenti: inScore(best - now.pointsCenti),
          goneCenti: inScore(FULL_CENTI - best),
          wholeCenti: inScore(FULL_CENTI),
        },
      ];
    })
    .sort((a, b) => b.openCenti - a.openCenti || b.goneCenti - a.goneCenti);
}

/** The score as it stands, in hundredths. */
export const scoreNow = (gaps: readonly Gap[]): number => gaps.reduce((sum, gap) => sum + gap.gotCenti, 0);
