import { useView } from '../../store/game.ts';
import { formatPoints } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { goalValueText } from '../../text/goalText.ts';
import { Bar } from '../parts/Bar.tsx';
import { Icon } from '../parts/Icon.tsx';

/** Every goal of every seat, the private ones too. */
export function GoalsOpened() {
  const { view, names } = useView();
  return (
    <div class="opened">
      {view.scenario.seats.map((seat) => (
        <article key={seat.country} class="sheet pad" aria-label={names.country(seat.country)}>
          <h3 class="serif">{names.country(seat.country)}</h3>
          <ul class="goals">
            {seat.goals.map((goal) => {
              const standing = view.ending?.standings.find(
                (each) => each.seat === seat.country && each.goal === goal.id,
              );
              return (
                <li key={goal.id} class="goal">
                  <p class="goal-label">
                    {goal.secret && (
                      <span class="chip pressure">
                        <Icon id="lock" /> {m.wasSecret()}
                      </span>
                    )}{' '}
                    {goal.label}
                  </p>
                  <div class="goal-line">
                    <Bar share={(standing?.pointsCenti ?? 0) / 10_000} tone="deal" />
                    <span class="numeral">{m.ofHundred({ points: formatPoints(standing?.pointsCenti ?? 0) })}</span>
                  </div>
                  {standing !== undefined && (
                    <p class="small soft">
                      {m.goalEnded({ value: goalValueText(view.scenario, goal, standing.value) })}
                    </p>
                  )}
                </li>
              );
            })}
          </ul>
        </article>
      ))}
    </div>
  );
}
