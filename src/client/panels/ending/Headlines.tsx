import { epilogueTurns, type Fate, fatesOf, lastHeadlines } from '../../store/endingNews.ts';
import { useView } from '../../store/game.ts';
import { formatPoints, formatShare, formatTerm, formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { Seal } from '../parts/Seal.tsx';

const FULL = 10_000;
/** A point of leverage: less is no move worth a word. */
const MOVED_CENTI = 100;

function fateText(fate: Fate): string {
  const { lowestOutputBp, fromCenti, toCenti } = fate;
  const [from, to] = [formatPoints(fromCenti), formatPoints(toCenti)];
  const moved = toCenti - fromCenti;
  const weight =
    moved > MOVED_CENTI
      ? m.fateRose({ from, to })
      : moved < -MOVED_CENTI
        ? m.fateFell({ from, to })
        : m.fateHeld({ to });
  if (lowestOutputBp === null) return weight;
  const industry = lowestOutputBp >= FULL ? m.fateRan() : m.fateSlowed({ share: formatShare(lowestOutputBp) });
  return `${industry} ${weight}`;
}

/** What the papers printed when it was over, and how every seat came through. */
export function Headlines() {
  const { view, names } = useView();
  const after = epilogueTurns(view);
  const [lead, ...more] = lastHeadlines(view);
  return (
    <div class="last-paper sheet">
      <header class="masthead">
        <h3 class="serif paper-name">{m.paperName()}</h3>
        <p class="small">
          <span>{m.lastEdition()}</span>
          <span>{formatTurn(view.scenario, view.turn)}</span>
        </p>
      </header>
      <p class="small soft">
        {after > 0 ? m.epilogueRan({ term: formatTerm(view.scenario, after) }) : m.epilogueNone()}
      </p>
      <div class="last-columns">
        <div class="stack">
          {lead !== undefined && (
            <section class="story lead">
              <h4 class="serif">{lead.head}</h4>
              <p>{lead.body}</p>
            </section>
          )}
          {more.map((each) => (
            <section key={each.head} class="story">
              <h4 class="serif">{each.head}</h4>
              <p class="small">{each.body}</p>
            </section>
          ))}
          {lead === undefined && <p>{m.quietTurn()}</p>}
        </div>
        <ul class="fates">
          {fatesOf(view).map((fate) => (
            <li key={fate.country}>
              <Seal name={names.country(fate.country)} tone="ink" />
              <p>
                <strong>{asSentence(names.country(fate.country))}.</strong> {fateText(fate)}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
