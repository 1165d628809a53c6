import { type Command, judge, mostRenewalTurns } from '../../../core/seat.ts';
import { startReopen } from '../../store/desk.ts';
import { useView } from '../../store/game.ts';
import type { Letter } from '../../store/inbox.ts';
import { m } from '../../text/generated/messages.js';
import { refusalText } from '../../text/refusalText.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import { useSendOffer } from '../parts/useSendOffer.ts';

/** Under a signed letter: go on with it for another term, or ask for other terms. Leaving it is an order. */
export function StandingFoot({ letter }: { readonly letter: Letter }) {
  const { view, ui } = useView();
  const { deal, other, terms } = letter;
  const { send, problem } = useSendOffer(other);
  if (view.phase !== 'negotiation') return null;
  const turns = Math.min(terms.turns, mostRenewalTurns(view));
  const again = { type: 'reopenDeal', deal: deal.id, terms: { ...terms, turns } } as const satisfies Command;
  const refusal = judge(view, again);
  return (
    <footer class="table-foot">
      {problem !== null && <p class="why">{problem}</p>}
      <div class="foot-row">
        <button type="button" class="button" onClick={() => startReopen({ ui, view }, deal)}>
          {m.askOtherTerms()}
        </button>
        {deal.untilTurn === view.turn && turns > 0 && (
          <ActionButton
            class="agree"
            why={refusal === null ? null : refusalText(refusal)}
            onPress={() => void send(again)}
          >
            {m.renewIt()}
          </ActionButton>
        )}
      </div>
    </footer>
  );
}
