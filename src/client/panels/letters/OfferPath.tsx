import type { Deal } from '../../../core/seat.ts';
import { startLetter } from '../../store/desk.ts';
import { useView } from '../../store/game.ts';
import { otherParty } from '../../store/inbox.ts';
import { m } from '../../text/generated/messages.js';
import { termsLine } from '../../text/termsText.ts';
import { Icon } from '../parts/Icon.tsx';

/** How the terms came about: every offer and counter-offer, and the way back to each. */
export function OfferPath({ deal }: { readonly deal: Deal }) {
  const { view, names, ui } = useView();
  if (deal.moves.length < 2) return null;
  const canGoBack = view.phase === 'negotiation' && deal.answerFrom === view.seat;
  return (
    <section class="path" aria-labelledby="path-title">
      <h3 id="path-title">{m.pathOfOffers()}</h3>
      <ol>
        {deal.moves.map((move, index) => (
          <li key={index}>
            <strong>{names.country(move.by)}</strong>
            <p class="small">{termsLine(view.scenario, move.terms)}</p>
            {canGoBack && index < deal.moves.length - 1 && (
              <button
                type="button"
                class="link small"
                onClick={() => {
                  startLetter({ ui, view }, otherParty(deal, view.seat), move.terms);
                  ui.draft.value = { to: otherParty(deal, view.seat), deal: deal.id, terms: move.terms };
                }}
              >
                <Icon id="undo" /> {m.backToTheseTerms()}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
