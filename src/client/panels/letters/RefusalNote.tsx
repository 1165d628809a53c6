import { type Deal, judge } from '../../../core/seat.ts';
import { startLetter } from '../../store/desk.ts';
import { useView } from '../../store/game.ts';
import { otherParty } from '../../store/inbox.ts';
import { m } from '../../text/generated/messages.js';
import { reasonText } from '../../text/reasonText.ts';
import { refusalText } from '../../text/refusalText.ts';
import { EffectPanel } from '../composer/EffectPanel.tsx';
import { ActionButton } from '../parts/ActionButton.tsx';
import { useSendOffer } from '../parts/useSendOffer.ts';
import { TermsSlips } from './TermsSlips.tsx';

/** Why they said no, in their words, and the nearest deal they would take: one press offers it. */
export function RefusalNote({ deal }: { readonly deal: Deal }) {
  const { view, names, ui } = useView();
  const other = otherParty(deal, view.seat);
  const { send, problem } = useSendOffer(other);
  const { refusal } = deal;
  if (refusal === null) return <p>{m.noReasonGiven()}</p>;
  const nearest = refusal.nearest;
  const blocked = nearest === null ? null : judge(view, { type: 'offerDeal', to: other, terms: nearest });
  return (
    <>
      <blockquote class="reason serif">{reasonText(view.scenario, refusal)}</blockquote>
      {nearest === null && <p class="small soft">{m.nothingNearer()}</p>}
      {nearest !== null && (
        <section class="nearest" aria-labelledby="nearest-title">
          <h3 id="nearest-title">{m.nearestTitle({ other: names.the(other) })}</h3>
          <TermsSlips terms={nearest} />
          <EffectPanel proposal={{ terms: nearest, partner: other }} />
          {problem !== null && <p class="why small">{problem}</p>}
          <div class="foot-row">
            <button type="button" class="button" onClick={() => startLetter({ ui, view }, other, nearest)}>
              {m.changeFirst()}
            </button>
            <ActionButton
              class="primary"
              why={blocked === null ? null : refusalText(blocked)}
              onPress={() => void send({ type: 'offerDeal', to: other, terms: nearest })}
            >
              {m.offerThis()}
            </ActionButton>
          </div>
        </section>
      )}
    </>
  );
}
