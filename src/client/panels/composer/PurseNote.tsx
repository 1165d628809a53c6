import { useView } from '../../store/game.ts';
import { freeOf, purseOf, takesFrom } from '../../store/purse.ts';
import type { Draft } from '../../store/ui.ts';
import { formatMoney } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';

/** What is promised against the purse, where the letter costs us money. */
export function PurseNote({ draft }: { readonly draft: Draft }) {
  const { view } = useView();
  const takes = draft.terms.clauses.reduce((sum, clause) => sum + takesFrom(view.seat, clause), 0);
  if (takes === 0) return null;
  const purse = purseOf(view, draft.deal);
  const left = freeOf(purse) - takes;
  return (
    <p class="purse small">
      <span class="soft">
        {m.purseHas({ amount: formatMoney(purse.hasThousandUsd) })}{' '}
        {purse.dueThousandUsd > 0 && m.purseDue({ amount: formatMoney(purse.dueThousandUsd) })}{' '}
        {purse.offeredThousandUsd > 0 && m.purseOffered({ amount: formatMoney(purse.offeredThousandUsd) })}
      </span>{' '}
      <strong class={left < 0 ? 'why' : 'money'}>
        {left < 0 ? m.purseOver({ amount: formatMoney(-left) }) : m.purseLeft({ amount: formatMoney(left) })}
      </strong>
    </p>
  );
}
