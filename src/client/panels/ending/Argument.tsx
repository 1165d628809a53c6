import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { PriceChart } from '../charts/PriceChart.tsx';
import { ScoreChart } from '../charts/ScoreChart.tsx';
import { Icon } from '../parts/Icon.tsx';

/** What to argue about: the level's question, and what in the world is otherwise than in the model. */
export function Argument() {
  const { view, ui } = useView();
  const { question, simplifies } = view.scenario;
  return (
    <div class="stack argument">
      <blockquote class="question serif">{question}</blockquote>
      <div class="reality">
        <section class="stack">
          <h3>{m.modelAndReality()}</h3>
          <ul class="bullets">
            {simplifies.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <p>
            <button type="button" class="button" onClick={() => (ui.drawer.value = 'dossier')}>
              <Icon id="book" /> {m.toDossier()}
            </button>{' '}
            <button type="button" class="button" onClick={() => (ui.drawer.value = 'charts')}>
              <Icon id="chart" /> {m.allCharts()}
            </button>
          </p>
        </section>
        <section class="stack">
          <PriceChart />
          <ScoreChart />
        </section>
      </div>
    </div>
  );
}
