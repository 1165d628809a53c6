import type { LawView } from '../commands/lawView.ts';
import { type Refusal, refuse } from '../commands/refusal.ts';
import { isSeat } from '../commands/subjects.ts';
import { mostMoney } from '../money/purse.ts';
import type { CountryId } from '../state/gameState.ts';

/** Help for a country's security: who gives it, and how much a turn where it is money. */
interface Help {
  readonly by: CountryId;
  readonly to: CountryId;
  readonly thousandUsdPerTurn?: number;
}

/** The level reckons with the country's security. */
export function isAtRisk({ scenario }: Pick<LawView, 'scenario'>, country: CountryId): boolean {
  return scenario.conflict?.countries.some((each) => each.country === country) ?? false;
}

/** Why one may not promise the other such help, or null: a seat gives it, the level reckons with the other's security, and the sum is in its means (CONF-5, DEAL-15). */
export function securityRefusal(
  view: LawView,
  { by, to, thousandUsdPerTurn }: Help,
  between: readonly [CountryId, CountryId],
): Refusal | null {
  if (!between.includes(by) || !between.includes(to) || by === to) return refuse('wrongParties', { from: by, to });
  if (!isSeat(view.scenario, by)) return refuse('partnerCannotPromise', { country: by });
  if (!isAtRisk(view, to)) return refuse('nothingToSecure', { country: to });
  if (thousandUsdPerTurn === undefined) return null;
  const most = mostMoney(view, by);
  const isInRange = thousandUsdPerTurn >= 1 && thousandUsdPerTurn <= most;
  return isInRange ? null : refuse('moneyOutOfRange', { thousandUsd: thousandUsdPerTurn, least: 1, most });
}
