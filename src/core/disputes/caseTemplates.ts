import type { LawView } from '../commands/lawView.ts';
import type { Template } from '../commands/orderTemplates.ts';
import type { Order } from '../commands/orderTypes.ts';
import { MEASURES } from './caseTypes.ts';
import { hasLost, judgeCaseOrder } from './judgeCase.ts';
import { isOpenCase } from './wtoMachine.ts';

/** What the seat could say at the court now: complaints about what stands, and its word in every open case. */
export function caseTemplates(view: LawView): readonly Template<Order>[] {
  if (!view.scenario.law) return [];
  const complaints = view.scenario.countries.flatMap(({ id: against }) =>
    view.scenario.materials.flatMap(({ id: material }) =>
      MEASURES.map((measure): Template<Order> => {
        const template = { type: 'fileCase', against, material, measure } as const;
        return { key: `fileCase/${against}/${material}/${measure}`, template };
      }).filter(({ template }) => template.type === 'fileCase' && judgeCaseOrder(view, template) === null),
    ),
  );
  return [...complaints, ...view.cases.filter(isOpenCase).flatMap((each) => wordsIn(view, each))];
}

function wordsIn(view: LawView, found: LawView['cases'][number]): readonly Template<Order>[] {
  const say = (type: 'joinCase' | 'dropCase' | 'appealReport'): Template<Order> => ({
    key: `${type}/${found.id}`,
    template: { type, case: found.id },
  });
  const isMine = found.complainants.includes(view.seat);
  const appeals = found.mode === 'report' && hasLost(found, view.seat) ? [say('appealReport')] : [];
  if (isMine) return [...appeals, say('dropCase')];
  return found.against === view.seat ? appeals : [say('joinCase')];
}
