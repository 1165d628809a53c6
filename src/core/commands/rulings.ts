import type { CountryId } from '../state/gameState.ts';
import type { LawView } from './lawView.ts';

/** A ruling that has fallen forbids the country export quotas, or export duties, from its turn on (POL-4). */
export function isRuledOut(
  view: Pick<LawView, 'scenario' | 'turn'>,
  country: CountryId,
  what: 'endQuotas' | 'endDuties',
): boolean {
  return view.scenario.events.some(
    (event) =>
      event.turn <= view.turn && event.effects.some((effect) => effect.type === what && effect.country === country),
  );
}
