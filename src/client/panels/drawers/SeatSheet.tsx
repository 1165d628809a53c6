import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { WhyBehind } from '../ending/GapList.tsx';
import { Bookmarks } from '../game/Bookmarks.tsx';
import { CapitalLine } from '../game/CapitalLine.tsx';
import { CoverSection } from '../game/CoverSection.tsx';
import { GoalBars } from '../game/GoalBars.tsx';
import { MoneyLine } from '../game/MoneyLine.tsx';
import { ScoreLine } from '../game/ScoreLine.tsx';
import { SecurityLine } from '../game/SecurityLine.tsx';

/** The rail as a sheet, for narrow screens. */
export function SeatSheet() {
  const { view, names } = useView();
  return (
    <div class="stack rail-sheet">
      <p class="serif">{m.seatOf({ country: names.the(view.seat) })}</p>
      <GoalBars />
      <WhyBehind />
      <CapitalLine />
      <SecurityLine />
      <MoneyLine />
      <CoverSection />
      <ScoreLine />
      <Bookmarks />
    </div>
  );
}
