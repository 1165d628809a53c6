import { startLetter } from '../../store/desk.ts';
import { useView } from '../../store/game.ts';
import { correspondents } from '../../store/sellers.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { trustWord } from '../../text/trustText.ts';
import { Icon } from '../parts/Icon.tsx';
import { Wares } from './Wares.tsx';

/** Whom to write to: every country, with what it could sell me or take from me. */
export function WhoToAsk() {
  const { view, names, ui } = useView();
  return (
    <section aria-labelledby="who-title" class="stack">
      <h3 id="who-title">{m.writeAnOffer()}</h3>
      <ul class="who">
        {correspondents(view).map((each) => (
          <li key={each.country}>
            <button type="button" class="who-button" onClick={() => startLetter({ ui, view }, each.country)}>
              <Icon id="pen" />
              <span class="letter-words">
                <strong>{names.country(each.country)}</strong>
                <Wares of={each} />
                {each.opensTurn !== null && (
                  <span class="small money">
                    {m.opensIn({ time: formatTurn(view.scenario, each.opensTurn).toLowerCase() })}
                  </span>
                )}
              </span>
              {each.trustBp !== null && <span class="chip">{trustWord(each.trustBp)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
