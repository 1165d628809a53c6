import { useEffect, useRef } from 'preact/hooks';
import { useView } from '../../store/game.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { PriceChart } from '../charts/PriceChart.tsx';
import { ScoreChart } from '../charts/ScoreChart.tsx';
import { saveToFile } from '../parts/saveToFile.ts';
import { GoalsOpened } from './GoalsOpened.tsx';
import { Ranking } from './Ranking.tsx';

/** The end: ranking against par, every goal opened, and the question to argue about. */
export function Ending() {
  const game = useView();
  const { view, names } = game;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const own = view.ending?.ranking.find((each) => each.seat === view.seat);
  return (
    <main class="ending">
      <header class="ending-head">
        <p class="soft">
          {view.scenario.title} · {formatTurn(view.scenario, view.turn)}
        </p>
        <h1 class="serif" tabIndex={-1} ref={heading}>
          {own === undefined
            ? m.gameOver()
            : own.rank === 1
              ? m.endingFirst({ country: names.country(view.seat) })
              : m.endingPlace({ country: names.country(view.seat), rank: own.rank, of: view.scenario.seats.length })}
        </h1>
        <p class="standfirst">{view.scenario.question}</p>
      </header>
      <Ranking />
      <GoalsOpened />
      <section class="ending-charts">
        <PriceChart />
        <ScoreChart />
      </section>
      <footer class="foot-row wrap">
        <button type="button" class="button primary big" onClick={() => game.again()}>
          {m.playAgain()}
        </button>
        <button type="button" class="button big" onClick={() => (game.ui.drawer.value = 'promises')}>
          {m.promisesAndTrust()}
        </button>
        <button type="button" class="button big" onClick={() => saveToFile(game.session.record())}>
          {m.saveFile()}
        </button>
        <button type="button" class="button big" onClick={() => game.leave()}>
          {m.toTitle()}
        </button>
      </footer>
    </main>
  );
}
