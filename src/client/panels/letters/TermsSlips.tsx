import type { Terms } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { hasTerm } from '../../store/inbox.ts';
import { conditionTexts } from '../../text/conditionText.ts';
import { formatTerm } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';
import { ClauseSlip } from './ClauseSlip.tsx';

/** The clauses of a letter, one slip each, and how long it binds. */
export function TermsSlips({ terms }: { readonly terms: Terms }) {
  const { view } = useView();
  return (
    <ul class="slips">
      {terms.clauses.map((clause, index) => (
        <ClauseSlip key={index} clause={clause} turns={terms.turns} />
      ))}
      {conditionTexts(view.scenario, terms).map((says) => (
        <li key={says} class="slip condition">
          <Icon id="scales" />
          <span>{says}</span>
        </li>
      ))}
      <li class="slip term">
        <Icon id="clock" />
        <span>
          {hasTerm(terms) ? m.slipTerm({ term: formatTerm(view.scenario, terms.turns) }) : m.slipTermForGood()}
        </span>
      </li>
    </ul>
  );
}
