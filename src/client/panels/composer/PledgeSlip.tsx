import type { NoEmbargoClause } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { Icon } from '../parts/Icon.tsx';

/** A pledge on the letter: it is there or it is not. */
export function PledgeSlip({ clause, onRemove }: { readonly clause: NoEmbargoClause; onRemove(): void }) {
  const { names } = useView();
  return (
    <li class="slip pledge edit">
      <Icon id="hand" />
      <div class="row">
        <div class="grow">
          <strong>{asSentence(m.slipPledge({ by: names.the(clause.by) }))}</strong>
          <p class="small soft">{m.slipPledgeMore({ toward: names.the(clause.toward) })}</p>
        </div>
        <button type="button" class="button quiet" aria-label={m.removeSlip()} onClick={onRemove}>
          <Icon id="close" />
        </button>
      </div>
    </li>
  );
}
