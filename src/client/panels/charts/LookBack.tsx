import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SeatView } from '../../../core/seat.ts';
import { useGame, useView } from '../../store/game.ts';
import { reportSteps } from '../../store/reportSteps.ts';
import { eventText } from '../../text/eventText.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { dealName, termsLine } from '../../text/termsText.ts';
import { PriceTable } from '../paper/PriceTable.tsx';
import { Desk } from '../parts/Desk.tsx';
import { Icon } from '../parts/Icon.tsx';
import { HistorySlider } from './HistorySlider.tsx';

/** The table while the player looks back: one past turn as it was, and nothing that could be ordered. */
export function LookBack({ today }: { readonly today: SeatView }) {
  const { view } = useView();
  const { ui } = useGame();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const toToday = (): void => {
    ui.lookBack.value = null;
    ui.saying.value = m.backToTodaySaid({ time: formatTurn(today.scenario, today.turn).toLowerCase() });
  };
  const signed = view.deals.filter((deal) => deal.signedTurn === view.turn);
  const steps = reportSteps(view);
  return (
    <main
      class="table looking"
      id="table"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && ui.drawer.peek() === null) toToday();
      }}
    >
      <Desk
        foot={
          <footer class="table-foot">
            <p class="small soft">{m.lookBackNote()}</p>
            <button type="button" class="button primary big wide" onClick={toToday}>
              <Icon id="undo" /> {m.backToToday()}
            </button>
          </footer>
        }
      >
        <article class="paper sheet then" aria-labelledby="then-title">
          <header class="masthead">
            <h2 id="then-title" class="serif" tabIndex={-1} ref={heading}>
              {m.lookBackTitle()}
            </h2>
          </header>
          <HistorySlider turn={view.turn} onTurn={(turn) => (ui.lookBack.value = turn)} />
          <section class="briefs">
            <h3>{m.whatHappenedThen()}</h3>
            {steps.length === 0 && <p>{m.quietTurn()}</p>}
            <ul class="then-lines">
              {steps.flatMap((step) =>
                step.events.map((event, index) => <li key={`${step.id}${index}`}>{eventText(today, event)}</li>),
              )}
            </ul>
          </section>
          <section class="briefs">
            <h3>{m.signedThen()}</h3>
            {signed.length === 0 && <p class="soft">{m.nothingSignedThen()}</p>}
            <ul>
              {signed.map((deal) => (
                <li key={deal.id}>
                  {dealName(view.scenario, deal)}
                  <p class="small soft">
                    {termsLine(view.scenario, deal.moves.at(-1)?.terms ?? { clauses: [], turns: 0 })}
                  </p>
                </li>
              ))}
            </ul>
          </section>
          <PriceTable />
        </article>
      </Desk>
    </main>
  );
}
