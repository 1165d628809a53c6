import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { WhyBehind } from '../ending/GapList.tsx';
import { Term } from '../guide/Term.tsx';
import { Bookmarks } from './Bookmarks.tsx';
import { CapitalLine } from './CapitalLine.tsx';
import { CoverSection } from './CoverSection.tsx';
import { GoalBars } from './GoalBars.tsx';
import { MoneyLine } from './MoneyLine.tsx';
import { ScoreLine } from './ScoreLine.tsx';
import { SecurityLine } from './SecurityLine.tsx';

/** Who I am and how I stand: everything here is always in sight. */
export function SeatRail() {
  const { view, names } = useView();
  return (
    <aside class="rail" aria-label={m.yourSeat()}>
      <div class="rail-head">
        <p class="small soft">{m.youArgueFor()}</p>
        <h2 class="serif">{names.country(view.seat)}</h2>
      </div>
      <section aria-labelledby="goals-title">
        <h3 id="goals-title">
          <Term id="goal">{m.goals()}</Term>
        </h3>
        <GoalBars />
        <WhyBehind />
      </section>
      <section aria-labelledby="means-title">
        <h3 id="means-title">{m.means()}</h3>
        <CapitalLine />
        <SecurityLine />
        <MoneyLine />
      </section>
      <CoverSection />
      <ScoreLine />
      <Bookmarks />
    </aside>
  );
}
