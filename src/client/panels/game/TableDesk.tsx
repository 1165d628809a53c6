import { useLayoutEffect, useRef } from 'preact/hooks';
import { useView } from '../../store/game.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Composer } from '../composer/Composer.tsx';
import { Inbox } from '../letters/Inbox.tsx';
import { LetterSheet } from '../letters/LetterSheet.tsx';
import { OrdersDesk } from '../orders/OrdersDesk.tsx';
import { FrontPage } from '../paper/FrontPage.tsx';
import { PressureCard } from '../pressure/PressureCard.tsx';
import { Report } from '../report/Report.tsx';
import { PHASE_NAME } from './PhaseSteps.tsx';

function Sheet() {
  const { view, ui } = useView();
  const desk = ui.desk.value;
  if (desk.kind === 'compose' && ui.draft.value !== null) return <Composer draft={ui.draft.value} />;
  if (desk.kind === 'pressure') return <PressureCard against={desk.against} />;
  const deal = desk.kind === 'letter' ? view.deals.find((each) => each.id === desk.deal) : undefined;
  if (deal !== undefined) return <LetterSheet key={deal.id} deal={deal} />;
  if (view.phase === 'briefing') return <FrontPage />;
  if (view.phase === 'orders') return <OrdersDesk />;
  return view.phase === 'report' ? <Report /> : <Inbox />;
}

/** The table on the right: one sheet lies on top. A new phase clears it and takes the focus to its heading. */
export function TableDesk() {
  const { view, ui } = useView();
  const ref = useRef<HTMLElement>(null);
  const seen = useRef({ phase: view.phase, turn: view.turn });
  const desk = ui.desk.value;
  useLayoutEffect(() => {
    if (seen.current.phase === view.phase && seen.current.turn === view.turn) return;
    seen.current = { phase: view.phase, turn: view.turn };
    ui.desk.value = { kind: 'phase' };
    ui.draft.value = null;
    ui.saying.value = m.nowPhase({
      phase: PHASE_NAME[view.phase](),
      turn: view.turn,
      time: formatTurn(view.scenario, view.turn),
    });
    ref.current?.querySelector('.desk')?.scrollTo({ top: 0 });
    ref.current?.querySelector('h2')?.focus(); // now, not at the next frame: a slow map must not hold it up
  }, [view.phase, view.turn]);
  const key = desk.kind === 'letter' ? `letter-${desk.deal}` : desk.kind;
  const first = useRef(true);
  useLayoutEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    ref.current?.querySelector('.desk')?.scrollTo({ top: 0 });
    ref.current?.querySelector('h2')?.focus();
  }, [key]);
  return (
    <main class="table" id="table" ref={ref} tabIndex={-1}>
      <Sheet />
    </main>
  );
}
