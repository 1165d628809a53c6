import type { SeatView } from '../../../core/seat.ts';
import { chartMarks } from '../../store/historyMarks.ts';
import { isEpilogue } from '../../store/historyView.ts';
import { formatTurnShort } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { shortName } from '../parts/Seal.tsx';
import type { PlotMark } from './plot.ts';
import type { Holder } from './StackChart.tsx';

interface TurnAxis {
  readonly ticks: readonly string[];
  readonly marks: readonly PlotMark[];
  readonly afterEnd?: number; // index of the first point after the last turn
}

/** The axis of turns that charts share; the record of turn 0 is the time before the game. */
export function turnAxis(view: SeatView): TurnAxis {
  const turns = view.history.map((record) => record.turn);
  const after = turns.findIndex((turn) => isEpilogue(view, turn));
  return {
    ticks: turns.map((turn) => (turn === 0 ? m.before() : formatTurnShort(view.scenario, turn))),
    marks: chartMarks(view).map(({ turn, kind, says }) => ({ at: turns.indexOf(turn), kind, says })),
    ...(after < 0 ? {} : { afterEnd: after }),
  };
}

const NAME_SIGN = 2;

/** Countries as holders of shares: a tone by their place in the level, so that it is the same in every chart. */
export function holdersOf(view: SeatView, countries: readonly string[]): readonly Holder[] {
  return countries.map((country) => {
    const tone = view.scenario.countries.findIndex((each) => each.id === country);
    const name = view.scenario.countries[tone]?.name ?? country;
    const short = shortName(name);
    return { country, name, sign: short === name ? name.slice(0, NAME_SIGN) : short, tone: Math.max(0, tone) };
  });
}
