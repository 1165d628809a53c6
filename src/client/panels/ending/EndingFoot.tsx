import { useGame } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';
import { saveToFile } from '../parts/saveToFile.ts';

interface EndingFootProps {
  readonly at: number;
  readonly all: number; // as a step: the whole on one page
  onStep(step: number): void;
}

/** Back and on through the ending, the whole at once, and the ways out of it. */
export function EndingFoot({ at, all, onStep }: EndingFootProps) {
  const game = useGame();
  const isWhole = at === all;
  const isLast = at >= all - 1;
  return (
    <footer class="ending-foot">
      <div class="foot-row">
        {!isWhole && (
          <>
            <button type="button" class="button big" aria-disabled={at === 0} onClick={() => at > 0 && onStep(at - 1)}>
              <Icon id="back" /> {m.endBack()}
            </button>
            {!isLast && (
              <button type="button" class="button primary big grow" onClick={() => onStep(at + 1)}>
                {m.endNext()} <Icon id="next" />
              </button>
            )}
          </>
        )}
        {(isLast || isWhole) && (
          <button type="button" class="button primary big grow" onClick={() => game.again()}>
            {m.playAgain()}
          </button>
        )}
      </div>
      <div class="foot-row wrap ways">
        <button type="button" class="button quiet" onClick={() => onStep(isWhole ? 0 : all)}>
          <Icon id="layers" /> {isWhole ? m.endStepByStep() : m.endWhole()}
        </button>
        {isWhole && (
          <button type="button" class="button quiet" onClick={() => print()}>
            <Icon id="news" /> {m.printPage()}
          </button>
        )}
        <button type="button" class="button quiet" onClick={() => saveToFile(game.session.record())}>
          {m.saveFile()}
        </button>
        <button type="button" class="button quiet" onClick={() => game.leave()}>
          {m.toTitle()}
        </button>
      </div>
    </footer>
  );
}
