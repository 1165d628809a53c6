import type { Goal } from '../../../scenario/schema.ts';
import { useView } from '../../store/game.ts';
import { formatPoints } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { GOAL_KIND_TEXT, goalNowText, goalValueText } from '../../text/goalText.ts';
import { Bar } from '../parts/Bar.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Sourced } from '../parts/Sourced.tsx';

function GoalBar({ goal }: { readonly goal: Goal }) {
  const { view } = useView();
  const standing = view.goals.find((each) => each.seat === view.seat && each.goal === goal.id);
  const points = standing?.pointsCenti ?? 0;
  const now = standing === undefined ? '–' : goalNowText(view, goal, standing.value);
  const scale = m.goalScale({
    none: goalValueText(view.scenario, goal, goal.none),
    full: goalValueText(view.scenario, goal, goal.full),
  });
  return (
    <li class="goal">
      <p class="goal-label">
        {goal.secret && (
          <span title={m.secretGoal()}>
            <Icon id="lock" />
            <span class="visually-hidden">{m.secretGoal()}. </span>
          </span>
        )}
        {goal.label}
      </p>
      <div class="goal-line">
        <span class="small soft">{m.nowAt({ value: now })}</span>
        <Sourced
          title={goal.label}
          explains={`${GOAL_KIND_TEXT[goal.kind]()} ${m.goalNow({ value: now })} ${scale}`}
          sources={goal.source}
        >
          <span class="numeral">{m.ofHundred({ points: formatPoints(points) })}</span>
        </Sourced>
      </div>
      <Bar share={points / 10_000} tone={points >= 6000 ? 'deal' : points >= 3000 ? 'money' : 'pressure'} />
    </li>
  );
}

/** My goals, one short bar each. */
export function GoalBars() {
  const { view } = useView();
  const goals = view.scenario.seats.find((seat) => seat.country === view.seat)?.goals ?? [];
  return (
    <ul class="goals">
      {goals.map((goal) => (
        <GoalBar key={goal.id} goal={goal} />
      ))}
    </ul>
  );
}
