import type { LawView } from '../commands/lawView.ts';
import type { Order } from '../commands/orderTypes.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { otherRefusal } from '../commands/subjects.ts';
import type { CaseMode, CaseSubject, LawCase } from './caseTypes.ts';
import { stands } from './measures.ts';
import { isOpenCase, stepCase } from './wtoMachine.ts';

export type CaseOrder = Extract<Order, { type: 'fileCase' | 'joinCase' | 'dropCase' | 'appealReport' }>;

/** While one of these runs others may join: once there is a report it is too late (LAW-2). */
const JOINABLE: readonly CaseMode[] = ['filed', 'consultation', 'panel'];

/** Why a seat may not file, join, leave or appeal, or null (LAW-1, LAW-2, LAW-4). */
export function judgeCaseOrder(view: LawView, order: CaseOrder): Refusal | null {
  if (!view.scenario.law) return refuse('noCourt');
  if (order.type === 'fileCase') return judgeFile(view, order);
  const found = view.cases.find((each) => each.id === order.case);
  if (!found) return refuse('unknownCase', { case: order.case });
  if (order.type === 'joinCase') return judgeJoin(view, found);
  const isParty = found.complainants.includes(view.seat);
  if (order.type === 'dropCase') {
    if (!isParty) return refuse('notYours', { case: found.id });
    return isOpenCase(found) ? null : refuse('wrongStage', { mode: found.mode });
  }
  if (!isParty && found.against !== view.seat) return refuse('notYours', { case: found.id });
  const canAppeal = stepCase(found, 'appeal', view.turn) !== null && hasLost(found, view.seat);
  return canAppeal ? null : refuse('wrongStage', { mode: found.mode });
}

/** The report, as it stands, is against the seat. */
export function hasLost(found: LawCase, seat: string): boolean {
  if (found.upheld === null) return false;
  return found.upheld ? found.against === seat : found.complainants.includes(seat);
}

/** The case on a subject that was not dropped or closed by the measure's end, if there is one. */
export function caseOn(cases: readonly LawCase[], subject: CaseSubject): LawCase | null {
  const found = cases.find(
    (each) =>
      (isOpenCase(each) || each.mode === 'rejected') &&
      each.against === subject.against &&
      each.material === subject.material &&
      each.measure === subject.measure,
  );
  return found ?? null;
}

/** Who files on the morning on which another does stands beside it: nobody could know. */
function judgeFile(view: LawView, order: Extract<Order, { type: 'fileCase' }>): Refusal | null {
  const wrong = otherRefusal(view.scenario, view.seat, order.against);
  if (wrong) return wrong;
  if (!view.scenario.materials.some((each) => each.id === order.material))
    return refuse('unknownMaterial', { material: order.material });
  const same = caseOn(view.cases, order);
  if (same?.mode === 'rejected') return refuse('alreadyRuled', { case: same.id });
  if (same && (same.filedTurn < view.turn || same.complainants.includes(view.seat)))
    return refuse('alreadyFiled', { case: same.id });
  return stands(view, order, [view.seat]) ? null : refuse('noMeasure', { country: order.against });
}

function judgeJoin(view: LawView, found: LawCase): Refusal | null {
  if (found.against === view.seat) return refuse('withYourself', { country: view.seat });
  if (found.complainants.includes(view.seat)) return refuse('alreadyFiled', { case: found.id });
  if (!JOINABLE.includes(found.mode)) return refuse('wrongStage', { mode: found.mode });
  return stands(view, found, [view.seat]) ? null : refuse('noMeasure', { country: found.against });
}
