import { useView } from '../../store/game.ts';
import { hasTerm, type Letter } from '../../store/inbox.ts';
import { clauseText } from '../../text/clauseText.ts';
import { conditionTexts } from '../../text/conditionText.ts';
import { formatTerm } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Dialog } from '../parts/Dialog.tsx';
import { Seal } from '../parts/Seal.tsx';
import { useSend } from '../parts/useSend.ts';

/** Signing asks once more: an agreement binds, and breaking it is remembered. */
export function SignDialog({ letter, onClose }: { readonly letter: Letter; onClose(): void }) {
  const { view, names, ui } = useView();
  const { send, problem } = useSend();
  const other = names.the(letter.other);
  const sign = async (): Promise<void> => {
    if (!(await send({ type: 'acceptDeal', deal: letter.deal.id }))) return;
    ui.saying.value = m.signedWith({ other });
    onClose();
  };
  return (
    <Dialog title={m.signTitle({ other })} class="narrow" onClose={onClose}>
      <ul class="sign-list">
        {letter.terms.clauses.map((clause, index) => (
          <li key={index}>{clauseText(view.scenario, clause)}</li>
        ))}
        {conditionTexts(view.scenario, letter.terms).map((says) => (
          <li key={says}>{says}</li>
        ))}
        <li>
          {hasTerm(letter.terms)
            ? m.slipTerm({ term: formatTerm(view.scenario, letter.terms.turns) })
            : m.slipTermForGood()}
        </li>
      </ul>
      <p class="small soft">{m.signWarning()}</p>
      {problem !== null && <p class="why">{problem}</p>}
      <div class="foot-row">
        <button type="button" class="button" onClick={onClose}>
          {m.notYet()}
        </button>
        <button type="button" class="button agree big grow" onClick={() => void sign()}>
          <Seal name={names.country(view.seat)} tone="deal" /> {m.sign()}
        </button>
      </div>
    </Dialog>
  );
}
