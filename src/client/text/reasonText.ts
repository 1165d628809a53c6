import type { RefusalReason } from '../../core/seat.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { formatPrice } from './formats.ts';
import { m } from './generated/messages.js';
import { namesOf } from './names.ts';

const REASONS: Readonly<Record<RefusalReason['code'], () => string>> = {
  priceTooLow: m.reasonPriceTooLow,
  priceTooHigh: m.reasonPriceTooHigh,
  tooMuch: m.reasonTooMuch,
  tooLong: m.reasonTooLong,
  needItMyself: m.reasonNeedItMyself,
  betterElsewhere: m.reasonBetterElsewhere,
  tooDependent: m.reasonTooDependent,
  noTrust: m.reasonNoTrust,
  nothingInItForMe: m.reasonNothingInItForMe,
  cannotDeliver: m.reasonCannotDeliver,
  noMoney: m.reasonNoMoney,
  tooUncertain: m.reasonTooUncertain,
};

/** Why they said no, in their own voice, with the alternative they have. */
export function reasonText(scenario: Scenario, reason: RefusalReason): string {
  const because = REASONS[reason.code]();
  const { partner, centsPerKg } = reason.alternative;
  const other = partner === null ? null : namesOf(scenario).the(partner);
  if (centsPerKg === null) return because;
  const price = formatPrice(centsPerKg);
  const instead = other === null ? m.reasonElsewhereMarket({ price }) : m.reasonElsewhere({ other, price });
  return `${because} ${instead}`;
}
