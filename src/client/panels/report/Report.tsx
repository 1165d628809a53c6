import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SeatView } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { reportSteps } from '../../store/reportSteps.ts';
import { isStill } from '../../store/settings.ts';
import { frontPageOf } from '../../store/stories.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { headlineText } from '../../text/headlineText.ts';
import { ScoreChart } from '../charts/ScoreChart.tsx';
import { Desk } from '../parts/Desk.tsx';
import { Icon } from '../parts/Icon.tsx';
import { PhaseFoot } from '../parts/PhaseFoot.tsx';
import { PeopleNote } from './PeopleNote.tsx';
import { ReportStepCard } from './ReportStepCard.tsx';
import { WhyMoved } from './WhyMoved.tsx';

/** The whole turn is told in this time, but no step is shorter or longer than these. */
const TOLD_IN_MS = 9000;
const SHORTEST_MS = 900;
const LONGEST_MS = 1600;

/** The one line that a reader should take away; null: nothing would carry it. */
function leadOf(view: SeatView): string | null {
  const { leadEvent } = frontPageOf({ ...view, scenario: { ...view.scenario, events: [] } }, view.news);
  return leadEvent === null ? null : headlineText(view, leadEvent);
}

/** The turn as it was played, step by step; it can be skipped and stands still where motion is unwanted. */
export function Report() {
  const { view, ui } = useView();
  const steps = reportSteps(view);
  const headline = leadOf(view);
  const shown = useSignal(isStill() ? steps.length : 1);
  const done = shown.value > steps.length || (isStill() && shown.value >= steps.length);
  const pace = Math.max(SHORTEST_MS, Math.min(LONGEST_MS, TOLD_IN_MS / Math.max(1, steps.length)));
  useEffect(() => {
    const told = done ? null : (steps[shown.value - 1]?.id ?? null);
    ui.reportStep.value = told;
  }, [shown.value, done]);
  useEffect(
    () => () => {
      ui.reportStep.value = null;
      ui.mapOpen.value = false;
    },
    [],
  );
  useEffect(() => {
    if (done) return;
    const timer = setTimeout(() => {
      shown.value += 1;
    }, pace);
    return () => clearTimeout(timer);
  }, [shown.value, done]);
  return (
    <Desk foot={<PhaseFoot label={view.turn >= view.scenario.time.turns ? m.toTheEnd() : m.nextTurn()} />}>
      <article class="paper report sheet" aria-labelledby="report-title">
        <header class="masthead">
          <p class="small">
            <span>{formatTurn(view.scenario, view.turn)}</span>
            <span>{m.turnNumber({ turn: view.turn })}</span>
          </p>
          <h2 id="report-title" class="serif" tabIndex={-1}>
            {m.reportTitle()}
          </h2>
        </header>
        {headline !== null && <p class="serif report-head">{headline}</p>}
        {steps.length === 0 && <p>{m.quietTurn()}</p>}
        <ol class="report-steps">
          {steps.slice(0, shown.value).map((step, index) => (
            <ReportStepCard key={step.id} step={step} number={index + 1} canShow={done} />
          ))}
        </ol>
        {!done && (
          <button type="button" class="button" onClick={() => (shown.value = steps.length + 1)}>
            <Icon id="skip" /> {m.showAll()}
          </button>
        )}
        {done && (
          <>
            <PeopleNote />
            <WhyMoved />
            <ScoreChart />
            <button type="button" class="button" onClick={() => (ui.drawer.value = 'charts')}>
              <Icon id="chart" /> {m.allCharts()}
            </button>
          </>
        )}
      </article>
    </Desk>
  );
}
