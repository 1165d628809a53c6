import type { CreditClause } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { SlipFrame } from './SlipFrame.tsx';

/** The credit for the agreement on the letter: it is given or it is not. */
export function CreditSlip({ clause, onRemove }: { readonly clause: CreditClause; onRemove(): void }) {
  const { names } = useView();
  const facts = { by: names.the(clause.by), to: names.the(clause.to) };
  return (
    <SlipFrame
      kind="pledge"
      icon="hand"
      title={asSentence(m.slipCredit(facts))}
      says={asSentence(m.slipCreditWhy(facts))}
      onRemove={onRemove}
    />
  );
}
