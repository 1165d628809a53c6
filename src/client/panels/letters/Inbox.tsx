import { useState } from 'preact/hooks';
import { clearDesk, startLetter } from '../../store/desk.ts';
import { useView } from '../../store/game.ts';
import { agreementsOf, inboxOf } from '../../store/inbox.ts';
import { correspondents } from '../../store/sellers.ts';
import { m } from '../../text/generated/messages.js';
import { Desk } from '../parts/Desk.tsx';
import { Icon } from '../parts/Icon.tsx';
import { PhaseFoot } from '../parts/PhaseFoot.tsx';
import { Thoughts } from '../parts/Thoughts.tsx';
import { Agreements } from './Agreements.tsx';
import { LetterStrip } from './LetterStrip.tsx';
import { Talk } from './Talk.tsx';
import { Threats } from './Threats.tsx';
import { WhoToAsk } from './WhoToAsk.tsx';

const TRAY = 3;

/** Negotiation: the post, threats on the table, whom to write to. */
export function Inbox() {
  const { view, ui } = useView();
  const [all, setAll] = useState(false);
  const letters = inboxOf(view);
  const waiting = letters.filter((letter) => letter.kind === 'toAnswer').length;
  const first = correspondents(view)[0]?.country ?? view.seat;
  const shown = all ? letters : letters.slice(0, TRAY);
  const pressure = (): void => {
    clearDesk(ui);
    ui.desk.value = { kind: 'pressure', against: null };
  };
  return (
    <Desk
      foot={
        <PhaseFoot label={m.toOrders()}>
          <button type="button" class="button" onClick={() => startLetter({ ui, view }, first)}>
            <Icon id="pen" /> {m.write()}
          </button>
          <button type="button" class="button press" onClick={pressure}>
            <Icon id="valve" /> {m.tighten()}
          </button>
        </PhaseFoot>
      }
    >
      <section aria-labelledby="post-title" class="stack">
        <header class="desk-head">
          <h2 id="post-title" class="serif" tabIndex={-1}>
            {m.post()}
          </h2>
          <p class="soft small">{waiting > 0 ? m.lettersWait({ count: waiting }) : m.noLettersWait()}</p>
        </header>
        <ul class="letters">
          {shown.map((letter) => (
            <LetterStrip key={letter.deal.id} letter={letter} />
          ))}
        </ul>
        {letters.length > TRAY && (
          <button type="button" class="link small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? m.showLess() : m.olderLetters({ count: letters.length - TRAY })}
          </button>
        )}
      </section>
      <Talk />
      <Threats />
      <Thoughts />
      <WhoToAsk />
      {agreementsOf(view).length > 0 && <Agreements />}
    </Desk>
  );
}
