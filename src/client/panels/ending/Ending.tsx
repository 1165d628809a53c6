import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { StudyNews } from '../../session/studyLine.ts';
import { useView } from '../../store/game.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Argument } from './Argument.tsx';
import { Awards } from './Awards.tsx';
import { Deciding } from './Deciding.tsx';
import { EndingFoot } from './EndingFoot.tsx';
import { GoalsOpened } from './GoalsOpened.tsx';
import { Headlines } from './Headlines.tsx';
import { PlayOtherwise } from './PlayOtherwise.tsx';
import { Ranking } from './Ranking.tsx';
import { useStudy } from './useStudy.ts';

interface Step {
  readonly id: string;
  readonly name: () => string; // in the row of steps
  readonly title: () => string;
  draw(news: StudyNews | null): ComponentChildren;
}

const STEPS: readonly Step[] = [
  { id: 'papers', name: m.endPapers, title: m.endPapersTitle, draw: () => <Headlines /> },
  { id: 'goals', name: m.endGoals, title: m.goalsOpened, draw: () => <GoalsOpened /> },
  { id: 'deal', name: m.endDeal, title: m.endDealTitle, draw: (news) => <Deciding news={news} /> },
  { id: 'awards', name: m.endAwards, title: m.endAwardsTitle, draw: (news) => <Awards news={news} /> },
  { id: 'ranking', name: m.endRanking, title: m.endRankingTitle, draw: (news) => <Ranking news={news} /> },
  { id: 'otherwise', name: m.endOtherwise, title: m.endOtherwiseTitle, draw: (news) => <PlayOtherwise news={news} /> },
  { id: 'argument', name: m.endArgument, title: m.endArgumentTitle, draw: () => <Argument /> },
];
const ALL = STEPS.length;

/** The end in seven short steps: papers, goals, the deal, prizes, ranking, one turn otherwise, the argument. */
export function Ending() {
  const { view } = useView();
  const at = useSignal(0); // ALL: the whole on one page
  const news = useStudy();
  const page = useRef<HTMLElement>(null);
  const headings = useRef(new Map<number, HTMLHeadingElement>());
  const first = useRef(true);
  const isWhole = at.value === ALL;
  useLayoutEffect(() => {
    const heading = isWhole ? page.current?.querySelector('h1') : headings.current.get(at.value);
    heading?.focus({ preventScroll: true });
    if (!first.current) scrollTo({ top: 0 });
    first.current = false;
    showStep(page.current);
  }, [at.value]);
  return (
    <main class={`ending ${isWhole ? 'whole' : ''}`} ref={page}>
      <header class="ending-head">
        <p class="soft">{formatTurn(view.scenario, Math.min(view.turn, view.scenario.time.turns))}</p>
        <h1 class="serif" tabIndex={-1}>
          {m.endingOf({ level: view.scenario.title })}
        </h1>
        <StepRow at={at.value} onStep={(step) => (at.value = step)} />
      </header>
      {STEPS.map((step, index) => (
        <section
          key={step.id}
          class={`ending-step step-${step.id} ${isWhole || index === at.value ? 'now' : ''}`}
          aria-labelledby={`end-${step.id}`}
        >
          <h2
            id={`end-${step.id}`}
            tabIndex={-1}
            ref={(heading) => {
              if (heading !== null) headings.current.set(index, heading);
            }}
          >
            {step.title()}
          </h2>
          {step.draw(news.value)}
        </section>
      ))}
      <EndingFoot at={at.value} all={ALL} onStep={(step) => (at.value = step)} />
    </main>
  );
}

/** On a phone the row of steps is wider than the screen: the present one is brought into sight, the page stays where it is. */
function showStep(page: HTMLElement | null): void {
  const step = page?.querySelector<HTMLElement>('.end-steps [aria-current]');
  const row = step?.closest('ol');
  if (step && row) row.scrollTo({ left: step.offsetLeft - (row.clientWidth - step.clientWidth) / 2 });
}

function StepRow({ at, onStep }: { readonly at: number; onStep(step: number): void }) {
  return (
    <nav aria-label={m.endSteps()}>
      <ol class="end-steps">
        {STEPS.map((step, index) => (
          <li key={step.id}>
            <button
              type="button"
              class={index < at ? 'done' : ''}
              {...(index === at ? { 'aria-current': 'step' as const } : {})}
              onClick={() => onStep(index)}
            >
              <span class="numeral" aria-hidden="true">
                {index + 1}
              </span>{' '}
              {step.name()}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
