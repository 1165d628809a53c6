import type { Clause, Terms } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { formatKg, formatMoney, formatPerTurn, formatPrice, formatTerm } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';
import { MaterialMark } from '../parts/MaterialMark.tsx';

const CENTS_TO_THOUSAND_USD = 100_000;

function ClauseSlip({ clause, turns }: { readonly clause: Clause; readonly turns: number }) {
  const { view, names } = useView();
  if (clause.type === 'noEmbargo') {
    return (
      <li class="slip pledge">
        <Icon id="hand" />
        <div>
          <strong>{m.slipPledge({ by: names.country(clause.by) })}</strong>
          <p class="small soft">{m.slipPledgeMore({ toward: names.country(clause.toward) })}</p>
        </div>
      </li>
    );
  }
  const total = (clause.kgPerTurn * clause.centsPerKg * turns) / CENTS_TO_THOUSAND_USD;
  return (
    <li class="slip supply">
      <MaterialMark material={clause.material} />
      <div>
        <p class="small soft">{m.slipRoute({ from: names.country(clause.from), to: names.country(clause.to) })}</p>
        <strong>
          {m.slipAmount({ amount: formatKg(clause.kgPerTurn), goods: names.goods(clause.material, clause.stage) })}
        </strong>{' '}
        {formatPerTurn(view.scenario)}
        <p>
          {m.slipPrice({ price: formatPrice(clause.centsPerKg) })}
          <span class="soft small"> · {m.slipTotal({ total: formatMoney(total) })}</span>
        </p>
      </div>
    </li>
  );
}

/** The clauses of a letter, one slip each, and how long it binds. */
export function TermsSlips({ terms }: { readonly terms: Terms }) {
  const { view } = useView();
  return (
    <ul class="slips">
      {terms.clauses.map((clause, index) => (
        <ClauseSlip key={index} clause={clause} turns={terms.turns} />
      ))}
      <li class="slip term">
        <Icon id="clock" />
        <span>{m.slipTerm({ term: formatTerm(view.scenario, terms.turns) })}</span>
      </li>
    </ul>
  );
}
