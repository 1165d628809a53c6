import { judge, PHRASES } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { phraseText } from '../../text/phraseText.ts';
import { refusalText } from '../../text/refusalText.ts';
import { Icon } from '../parts/Icon.tsx';
import { useSend } from '../parts/useSend.ts';

/** The phrase book: a sentence to a government, without promise or price. */
export function SayMenu({ to }: { readonly to: string }) {
  const { view, names, ui } = useView();
  const { send, problem } = useSend();
  const first = PHRASES[0];
  const isSeat = view.scenario.seats.some((seat) => seat.country === to);
  if (view.phase !== 'negotiation' || !isSeat || to === view.seat) return null;
  const refusal = judge(view, { type: 'say', to, phrase: first });
  const say = async (phrase: string): Promise<void> => {
    if (await send({ type: 'say', to, phrase })) ui.saying.value = m.saidTo({ to: names.the(to) });
  };
  return (
    <details class="say">
      <summary class="small">
        <Icon id="speech" /> {m.saySomething({ to: names.the(to) })}
      </summary>
      {refusal !== null && <p class="why small">{refusalText(refusal)}</p>}
      {problem !== null && <p class="why small">{problem}</p>}
      {refusal === null && (
        <ul class="phrases">
          {PHRASES.map((phrase) => (
            <li key={phrase}>
              <button
                type="button"
                class="button phrase"
                onClick={(event) => {
                  event.currentTarget.closest('details')?.removeAttribute('open');
                  void say(phrase);
                }}
              >
                “{phraseText(phrase)}”
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
