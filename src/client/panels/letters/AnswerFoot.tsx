import { useState } from 'preact/hooks';
import { judge } from '../../../core/seat.ts';
import { clearDesk, startCounter } from '../../store/desk.ts';
import { useView } from '../../store/game.ts';
import type { Letter } from '../../store/inbox.ts';
import { m } from '../../text/generated/messages.js';
import { refusalText } from '../../text/refusalText.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import { useSend } from '../parts/useSend.ts';
import { SignDialog } from './SignDialog.tsx';
import { StandingFoot } from './StandingFoot.tsx';

/** Accept, counter or refuse; or take back what I sent. */
export function AnswerFoot({ letter }: { readonly letter: Letter }) {
  const { view, ui } = useView();
  const { send, problem } = useSend();
  const [signing, setSigning] = useState(false);
  const { deal, kind } = letter;
  if (kind === 'signed') return <StandingFoot letter={letter} />;
  if (kind !== 'toAnswer' && kind !== 'waiting') return null;
  const why = (refusal: ReturnType<typeof judge>): string | null => (refusal === null ? null : refusalText(refusal));
  const leave = async (sent: Promise<boolean>): Promise<void> => {
    if (await sent) clearDesk(ui);
  };
  const withdraw = { type: 'withdrawOffer', deal: deal.id } as const;
  const refuse = { type: 'refuseDeal', deal: deal.id, reason: null } as const;
  return (
    <footer class="table-foot">
      {problem !== null && <p class="why">{problem}</p>}
      {kind === 'waiting' ? (
        <ActionButton class="wide" why={why(judge(view, withdraw))} onPress={() => void leave(send(withdraw))}>
          {m.withdraw()}
        </ActionButton>
      ) : (
        <div class="foot-row">
          <ActionButton why={why(judge(view, refuse))} onPress={() => void leave(send(refuse))}>
            {m.refuse()}
          </ActionButton>
          <button type="button" class="button" onClick={() => startCounter({ ui, view }, deal)}>
            {m.counter()}
          </button>
          <ActionButton
            class="agree big"
            why={why(judge(view, { type: 'acceptDeal', deal: deal.id }))}
            onPress={() => setSigning(true)}
          >
            {m.accept()}
          </ActionButton>
        </div>
      )}
      {signing && <SignDialog letter={letter} onClose={() => setSigning(false)} />}
    </footer>
  );
}
