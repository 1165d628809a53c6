import type { SeatId, SeatView } from '../../core/seat.ts';
import { startPlay } from '../../match/play.ts';
import type { OldGame, State } from './oldGame.ts';

/** How a seat stood when a turn was played, opened after the end. */
export interface Standing {
  readonly seat: SeatId;
  readonly scoreCenti: number; // goals by weight, as if the game had ended there
  readonly goals: readonly { readonly goal: string; readonly pointsCenti: number }[];
  readonly weeksTenth: number | null; // cover by the scarcest metal its industry needs; null: it needs none
  readonly priceBp: number; // mean price at its border of what industry uses, against the start
}

export interface TrackPoint {
  readonly turn: number;
  readonly standings: readonly Standing[];
}

const BP = 10_000;

/** Every seat's standing at every report and after the epilogue, oldest first; shares in basis points, cover in tenths of a week. */
export function trackOf(game: OldGame): readonly TrackPoint[] {
  const seats = game.record.scenario.seats.map((seat) => seat.country);
  return game.moments
    .filter(({ before, after }) => isPlayed(before, after))
    .map(({ after }) => {
      const play = startPlay(after, [], null);
      return { turn: after.open.turn, standings: seats.map((seat) => standingOf(play.view(seat))) };
    });
}

/** A turn was resolved: by its orders, or after the last one without any. */
function isPlayed(before: State, after: State): boolean {
  if (before.open.phase === 'orders') return after.open.phase === 'report';
  return after.open.phase === 'debrief' && after.open.turn > before.open.turn;
}

function standingOf(view: SeatView): Standing {
  const goals = view.scenario.seats.find((seat) => seat.country === view.seat)?.goals ?? [];
  const points = goals.map((goal) => ({
    goal: goal.id,
    weight: goal.weight,
    pointsCenti: view.goals.find((each) => each.seat === view.seat && each.goal === goal.id)?.pointsCenti ?? 0,
  }));
  const weights = points.reduce((sum, each) => sum + each.weight, 0);
  const weighed = points.reduce((sum, each) => sum + each.weight * each.pointsCenti, 0);
  return {
    seat: view.seat,
    scoreCenti: weights === 0 ? 0 : Math.floor(weighed / weights),
    goals: points.map(({ goal, pointsCenti }) => ({ goal, pointsCenti })),
    weeksTenth: coverTenthWeeks(view),
    priceBp: priceBp(view),
  };
}

/** Working stock and stockpile of the last stage against a turn's need; the scarcest metal counts. */
function coverTenthWeeks(view: SeatView): number | null {
  const { scenario, mine } = view;
  const tenthWeeksATurn = Math.floor(3_650 / 7 / scenario.time.turnsPerYear);
  const sectors = scenario.sectors.filter((sector) => sector.country === view.seat);
  const covers = scenario.materials.flatMap((material, index) => {
    const last = material.stages[material.stages.length - 1]?.id;
    const need = sectors.reduce(
      (sum, sector) => sum + (sector.needs.find((each) => each.material === material.id)?.kg ?? 0),
      0,
    );
    if (need === 0) return [];
    const working = mine.sectorStocks.reduce((sum, stock) => sum + (stock.stockKg[index] ?? 0), 0);
    const piled = mine.stockpile.reduce(
      (sum, pile) => sum + (pile.material === material.id && pile.stage === last ? pile.kg : 0),
      0,
    );
    return [Math.floor(((working + piled) * tenthWeeksATurn) / need)];
  });
  return covers.length === 0 ? null : Math.min(...covers);
}

function priceBp(view: SeatView): number {
  const ratios = view.scenario.materials.flatMap((material) => {
    const last = material.stages[material.stages.length - 1];
    const now = view.prices.find(
      (price) => price.country === view.seat && price.material === material.id && price.stage === last?.id,
    );
    if (last === undefined || now === undefined || last.startCentsPerKg === 0) return [];
    return [Math.floor((now.centsPerKg * BP) / last.startCentsPerKg)];
  });
  return ratios.length === 0 ? BP : Math.floor(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length);
}
