import { type Deal, isHidden, leakChanceBp } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { termsNow } from '../../store/inbox.ts';
import { formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { secretLine } from '../../text/termsText.ts';
import { Icon } from '../parts/Icon.tsx';

/** What of a letter is secret, and how likely it comes out now. */
export function SecretMark({ deal }: { readonly deal: Deal }) {
  const { view } = useView();
  const { clauses } = termsNow(deal);
  if (!clauses.some((clause) => clause.secret === true)) return null;
  const hidden = clauses.filter((clause) => isHidden(deal, clause));
  const age = view.turn - (deal.sinceTurn ?? deal.signedTurn ?? view.turn);
  const risk = leakChanceBp(view, { between: deal.between, clauses }, Math.max(1, age));
  const says =
    hidden.length === 0
      ? m.secretLeaked()
      : hidden.length === clauses.length
        ? m.secretAll()
        : m.secretSome({ what: secretLine(view.scenario, deal) });
  return (
    <p class="small secret-mark">
      <Icon id="lock" /> {says}{' '}
      {hidden.length > 0 && <span class="soft">{m.secretRisk({ share: formatShare(risk) })}</span>}
    </p>
  );
}
