import type { StudyNews } from '../../session/studyLine.ts';
import { useView } from '../../store/game.ts';
import { formatPoints, formatTurnShort } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { Figure } from '../charts/Figure.tsx';
import { LineChart, type Series } from '../charts/LineChart.tsx';
import { shortName } from '../parts/Seal.tsx';
import { Working } from './Working.tsx';

const HUNDRED = 100;

/** Everyone's goals over time, opened: the score each would have had if the game had ended there. */
export function ScoreRace({ news }: { readonly news: StudyNews | null }) {
  const { view, names } = useView();
  const track = news?.findings?.track ?? null;
  if (track === null) return <Working news={news} of="track" />;
  const seats = view.scenario.seats.map(({ country }) => country);
  const scoreAt = (at: number, seat: string): number =>
    track[at]?.standings.find((each) => each.seat === seat)?.scoreCenti ?? 0;
  const leaders = track.map((_, at) =>
    seats.reduce((top, seat) => (scoreAt(at, seat) > scoreAt(at, top) ? seat : top)),
  );
  const changes = leaders.filter((leader, at) => at > 0 && leader !== leaders[at - 1]).length;
  const last = leaders.at(-1);
  if (last === undefined) return null;
  const since = leaders.reduce((from, leader, at) => (leader === last ? from : at + 1), 0);
  const ticks = track.map(({ turn }) => formatTurnShort(view.scenario, turn));
  const title = asSentence(m.raceFinding({ leader: names.the(last), time: ticks[since] ?? '' }));
  const summary = m.raceSummary({ count: changes });
  const head = [m.time(), ...seats.map((seat) => names.country(seat))];
  return (
    <Figure
      id="goals"
      title={title}
      summary={summary}
      head={head}
      rows={ticks.map((tick, at) => [tick, ...seats.map((seat) => formatPoints(scoreAt(at, seat)))])}
      csv={{ head, rows: ticks.map((tick, at) => [tick, ...seats.map((seat) => scoreAt(at, seat) / HUNDRED)]) }}
    >
      <LineChart
        series={seats.map(
          (seat): Series => ({
            id: seat,
            label: shortName(names.country(seat)),
            values: track.map((_, at) => scoreAt(at, seat)),
            tone: seat === view.seat ? 'mine' : 'other',
          }),
        )}
        ticks={ticks}
        show={formatPoints}
        unit={m.unitScore()}
        label={`${title}. ${summary}`}
      />
    </Figure>
  );
}
