import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { Term } from '../guide/Term.tsx';
import { Sourced } from '../parts/Sourced.tsx';

/** Political capital as dots, filled for what is left. */
export function CapitalDots({ have, most }: { readonly have: number; readonly most: number }) {
  return (
    <span class="dots" aria-hidden="true">
      {Array.from({ length: Math.max(have, most) }, (_, index) => (
        <span key={index} class={index < have ? 'dot full' : 'dot'} />
      ))}
    </span>
  );
}

export function CapitalLine() {
  const { view } = useView();
  const seat = view.scenario.seats.find((each) => each.country === view.seat);
  const most = seat?.capital.most ?? view.mine.capital;
  return (
    <div class="rail-line">
      <Term id="capital">{m.capitalShort()}</Term>
      <Sourced
        title={m.capital()}
        explains={m.capitalExplained({ perTurn: seat?.capital.perTurn ?? 0, most })}
        sources={seat?.source ?? []}
      >
        <CapitalDots have={view.mine.capital} most={most} />
        <span class="visually-hidden">{m.outOf({ have: view.mine.capital, most })}</span>
      </Sourced>
    </div>
  );
}
