import { signal } from '@preact/signals';
import type { SeatView, Terms } from '../../core/seat.ts';
import { startLetter } from './desk.ts';
import { firstTerms, supplySlip, tradeChoices } from './draft.ts';
import { guideFacts } from './guideFacts.ts';
import { GUIDED_LEVEL, investmentLetter, openingTerms, requestLetter } from './guideLetters.ts';
import { countShown, guideMemory, markKnown } from './guideMemory.ts';
import { chooseHint, chooseStep, type Note, type NoteAct } from './guideNote.ts';
import { GUIDE_STEPS } from './guideSteps.ts';
import { HINTS } from './hints.ts';
import type { Ui } from './ui.ts';

interface At {
  readonly ui: Ui;
  readonly view: SeatView;
}

/** The hint that lies out now: its second showing must not end itself. */
const lyingOut = signal<string | null>(null);

export const isGuided = (view: SeatView): boolean => view.scenario.id === GUIDED_LEVEL && guideMemory().guide === 'on';

/** The one note or hint of this moment, if any. */
export function noteNow({ ui, view }: At): Note | null {
  const memory = guideMemory();
  const facts = guideFacts(view, { desk: ui.desk.value, draft: ui.draft.value });
  if (isGuided(view)) return chooseStep(GUIDE_STEPS, facts, memory);
  return memory.hints === 'on' ? chooseHint(HINTS, facts, memory, lyingOut.value) : null;
}

/** Keeps count: a hint that is newly laid out, and every hint whose thing is done. */
export function keepCount({ ui, view }: At, note: Note | null): void {
  const hint = HINTS.find((each) => each.id === note?.id);
  if ((hint?.id ?? null) !== lyingOut.peek()) {
    lyingOut.value = hint?.id ?? null;
    if (hint !== undefined) countShown(hint.id);
  }
  const facts = guideFacts(view, { desk: ui.desk.peek(), draft: ui.draft.peek() });
  markKnown(HINTS.filter((each) => each.done(facts)).map((each) => each.id));
}

/** Does what a note offers. */
export function doAct({ ui, view }: At, act: NoteAct): void {
  if (act.do === 'open') {
    ui.desk.value = { kind: 'letter', deal: act.deal };
    return;
  }
  if (act.do === 'group') {
    openGroup(act.group);
    return;
  }
  startLetter({ ui, view }, act.to, termsOf(view, act));
}

function termsOf(view: SeatView, { to, terms }: Extract<NoteAct, { readonly do: 'write' }>): Terms {
  if (terms === 'first') return openingTerms(view, to);
  if (terms === 'request') return requestLetter(view)?.terms ?? firstTerms(view, to);
  const wares = tradeChoices(view, to).find((choice) => choice.from === to);
  const plain = { ...firstTerms(view, to), clauses: wares === undefined ? [] : [supplySlip(view, wares)] };
  return terms === 'invest' ? (investmentLetter(view)?.terms ?? plain) : plain;
}

/** Opens one kind of order and takes the reader there. */
function openGroup(group: string): void {
  const card = document.querySelector<HTMLDetailsElement>(`.order-group[data-group="${group}"]`);
  if (card === null) return;
  card.open = true;
  card.scrollIntoView({ block: 'nearest' });
  card.querySelector('summary')?.focus();
}
