import { chanceBp, type Order } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { chanceWord } from '../../text/caseText.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Sourced } from '../parts/Sourced.tsx';

/** What a complaint may come to, and how long it takes: words for the chance, dates for the clock. */
export function LawFields({ order }: { readonly order: Extract<Order, { readonly type: 'fileCase' }> }) {
  const { view } = useView();
  const { law, time } = view.scenario;
  if (law === undefined) return null;
  const chance = chanceWord(chanceBp(law, { measure: order.measure, complainants: [view.seat] }));
  const report = view.turn + law.turns.consultation + law.turns.panel;
  const end = report + law.turns.appeal + law.turns.compliance - 1;
  const when = (turn: number): string =>
    turn > time.turns ? m.lawAfterTheEnd() : formatTurn(view.scenario, turn).toLowerCase();
  return (
    <>
      <p class="small">
        <Sourced title={m.termWto()} explains={m.lawExplained()} sources={law.source}>
          {m.lawChance({ chance })}
        </Sourced>
      </p>
      <p class="small soft">{m.lawClock({ report: when(report), end: when(end) })}</p>
    </>
  );
}
