import { coverOf } from '../../store/cover.ts';
import { useView } from '../../store/game.ts';
import { formatMoney, formatPoints } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';
import { CapitalDots } from './CapitalLine.tsx';

/** On a phone the rail is a row of four marks; it opens to the whole. */
export function SeatMarks() {
  const { view, names, ui } = useView();
  const goals = view.goals.filter((goal) => goal.seat === view.seat);
  const points = goals.reduce((sum, goal) => sum + goal.pointsCenti, 0) / Math.max(1, goals.length);
  const least = coverOf(view).reduce<number | null>(
    (low, each) => (low === null || each.weeks < low ? each.weeks : low),
    null,
  );
  return (
    <button
      type="button"
      class="marks"
      onClick={() => {
        ui.drawer.value = 'seat';
      }}
    >
      <span>
        <span class="small soft">{m.goals()}</span>
        <b class="numeral">{formatPoints(points)}</b>
      </span>
      <span>
        <span class="small soft">{m.capitalShort()}</span>
        <CapitalDots have={view.mine.capital} most={view.mine.capital} />
        <span class="visually-hidden">{view.mine.capital}</span>
      </span>
      <span>
        <span class="small soft">{m.money()}</span>
        <b class="numeral">{formatMoney(view.mine.treasuryThousandUsd)}</b>
      </span>
      <span>
        <span class="small soft">{m.coverShort()}</span>
        <b class="numeral">{least === null ? '–' : m.weeksShort({ count: Math.round(least) })}</b>
      </span>
      <span class="visually-hidden">. {m.openSeat({ country: names.country(view.seat) })}</span>
      <Icon id="next" />
    </button>
  );
}
