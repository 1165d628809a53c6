import type { GameEvent } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { phraseText } from '../../text/phraseText.ts';

type Said = Extract<GameEvent, { readonly type: 'said' }>;

/** What was said this turn, to me or by me, oldest first; `between` keeps to one government. */
export function Talk({ between = null }: { readonly between?: string | null }) {
  const { view, names } = useView();
  const said = view.news.filter(
    (event): event is Said =>
      event.type === 'said' && (between === null || event.by === between || event.to === between),
  );
  const who = ({ by, to }: Said): string => {
    if (by === view.seat) return to === null ? m.youToAll() : m.youTo({ to: names.the(to) });
    return asSentence(to === null ? m.theyToAll({ by: names.the(by) }) : m.theyToYou({ by: names.the(by) }));
  };
  return said.length === 0 ? null : (
    <section class="talk" aria-label={m.saidThisTurn()}>
      {between === null && <h3>{m.saidThisTurn()}</h3>}
      <ul>
        {said.map((event, index) => (
          <li key={index} class={event.by === view.seat ? 'ours' : 'theirs'}>
            <span class="small soft">{who(event)}</span>
            <span class="serif">“{phraseText(event.phrase)}”</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
