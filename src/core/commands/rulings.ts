import type { Measure } from '../disputes/caseTypes.ts';
import { isBarred } from '../disputes/measures.ts';
import { hasHappened } from '../events/dueEvents.ts';
import type { CountryId, MaterialId } from '../state/gameState.ts';
import type { LawView } from './lawView.ts';

/** A ruling of the level or of a case forbids the country export quotas, or export duties, on a metal from its turn on (POL-4, LAW-5). */
export function isRuledOut(
  view: Pick<LawView, 'scenario' | 'turn' | 'cases' | 'pastEvents'>,
  country: CountryId,
  measure: Extract<Measure, 'quota' | 'duty'>,
  material: MaterialId,
): boolean {
  const what = measure === 'quota' ? 'endQuotas' : 'endDuties';
  const byEvent = view.scenario.events.some(
    (event) =>
      hasHappened(view, event) && event.effects.some((effect) => effect.type === what && effect.country === country),
  );
  return byEvent || isBarred(view.cases, country, measure, material);
}
