import { useRef } from 'preact/hooks';
import type { Command } from '../../../core/seat.ts';
import { showAnswer } from '../../store/desk.ts';
import { useView } from '../../store/game.ts';
import type { LetterKind } from '../../store/inbox.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { useSend } from './useSend.ts';

type Offer = Extract<Command, { readonly type: 'offerDeal' | 'reopenDeal' | 'counterDeal' }>;

const SAYS: Readonly<Record<LetterKind, (facts: { other: string }) => string>> = {
  waiting: m.offerSent,
  refused: m.letterRefused,
  signed: m.signedWith,
  toAnswer: m.otherTerms,
  over: m.letterOver,
};

/** Sends an offer or a counter-offer; what is answered at once is laid on the table at once. */
export function useSendOffer(to: string): { send(offer: Offer): Promise<void>; readonly problem: string | null } {
  const { session, ui, names } = useView();
  const { send, problem } = useSend();
  const isDone = useRef<string | null>(null);
  return {
    problem,
    send: async (offer) => {
      const key = JSON.stringify(offer);
      if (isDone.current === key) return; // the same letter is on its way, or was sent from this sheet already
      isDone.current = key;
      if (!(await send(offer))) {
        isDone.current = null;
        return;
      }
      const deal = offer.type === 'counterDeal' ? offer.deal : null;
      const kind = showAnswer({ ui, view: session.view.peek() }, to, deal);
      ui.saying.value = asSentence(SAYS[kind]({ other: names.the(to) }));
    },
  };
}
