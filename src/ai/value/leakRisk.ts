import { SECRETS } from '../../balance/persona.ts';
import { pointThousandUsd } from '../../balance/scorePoint.ts';
import { FULL_BP, shareOf } from '../../balance/units.ts';
import { type CountryId, leakWithinBp, type SeatView, type Terms } from '../../core/seat.ts';
import { personaOf } from '../persona/persona.ts';

/** What a secret annex may cost when it comes out, in thousand US$: the chance over its term, times a leak; 0 where nothing is secret. */
export function leakRisk(view: SeatView, partner: CountryId, terms: Terms): number {
  const chance = leakWithinBp(view, { between: [view.seat, partner], clauses: terms.clauses }, terms.turns);
  if (chance === 0) return 0;
  const leak = shareOf(pointThousandUsd(view.scenario, view.seat), SECRETS.leakPointsBp);
  return shareOf(shareOf(leak, chance), FULL_BP / 2 + personaOf(view).riskAversionBp);
}
