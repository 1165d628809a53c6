import { incomeThousandUsd } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { formatMoney } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Term } from '../guide/Term.tsx';
import { Sourced } from '../parts/Sourced.tsx';

/** What the government can still spend. */
export function MoneyLine() {
  const { view } = useView();
  const seat = view.scenario.seats.find((each) => each.country === view.seat);
  const explains = m.moneyExplained({
    income: formatMoney(incomeThousandUsd(view.scenario, view.countries, view.seat)),
  });
  return (
    <div class="rail-line">
      <Term id="money">{m.money()}</Term>
      <Sourced title={m.money()} explains={explains} sources={seat?.source ?? []}>
        <span class="numeral money">{formatMoney(view.mine.treasuryThousandUsd)}</span>
      </Sourced>
    </div>
  );
}
