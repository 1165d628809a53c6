import type { EventEffect, Scenario } from '../../scenario/schema.ts';
import { formatKg, formatMoney, formatPrice, formatShare } from './formats.ts';
import { m } from './generated/messages.js';
import { asSentence, type Names, namesOf } from './names.ts';

type Of<T extends EventEffect['type']> = Extract<EventEffect, { readonly type: T }>;
type Teller = { readonly [T in EventEffect['type']]: (effect: Of<T>, names: Names, scenario: Scenario) => string };

const share = (bp: number): string => formatShare(Math.abs(bp));
const SECTORS = {
  automotive: m.sectorKindAutomotive,
  electronics: m.sectorKindElectronics,
  defence: m.sectorKindDefence,
  wind: m.sectorKindWind,
  industry: m.sectorKindIndustry,
} as const;
const HELD = { none: m.effectPartnerFree, partial: m.effectPartnerPartial, full: m.effectPartnerFull } as const;

const TELL: Teller = {
  dispute: ({ between: [a, b], heatBp }, names) =>
    (heatBp > 0 ? m.effectDispute : m.effectDisputeOver)({ a: names.the(a), b: names.the(b) }),
  endQuotas: ({ country }, names) => m.effectEndQuotas({ country: names.the(country) }),
  endDuties: ({ country }, names) => m.effectEndDuties({ country: names.the(country) }),
  fear: ({ country }, names) => m.effectFear({ country: names.the(country) }),
  siteCost: ({ site, centsPerKg }, names) =>
    m.effectSiteCost({ site: names.site(site), price: formatPrice(centsPerKg) }),
  demand: ({ sectorKind, shareBp }) =>
    (shareBp >= 0 ? m.effectDemandUp : m.effectDemandDown)({ sector: SECTORS[sectorKind](), share: share(shareBp) }),
  willingness: ({ sectorKind, shareBp }) =>
    (shareBp >= 0 ? m.effectWillingUp : m.effectWillingDown)({ sector: SECTORS[sectorKind](), share: share(shareBp) }),
  approval: ({ seat, bp }, names) =>
    (bp >= 0 ? m.effectApprovalUp : m.effectApprovalDown)({ country: names.the(seat), share: share(bp) }),
  trust: ({ between: [a, b], bp }, names) =>
    (bp >= 0 ? m.effectTrustUp : m.effectTrustDown)({ a: names.the(a), b: names.the(b) }),
  capital: ({ seat, points }, names) =>
    (points >= 0 ? m.effectCapitalUp : m.effectCapitalDown)({
      country: names.the(seat),
      points: String(Math.abs(points)),
    }),
  treasury: ({ seat, thousandUsd }, names) =>
    (thousandUsd >= 0 ? m.effectTreasuryUp : m.effectTreasuryDown)({
      country: names.the(seat),
      amount: formatMoney(Math.abs(thousandUsd)),
    }),
  income: ({ seat, thousandUsd }, names) =>
    (thousandUsd >= 0 ? m.effectIncomeUp : m.effectIncomeDown)({
      country: names.the(seat),
      amount: formatMoney(Math.abs(thousandUsd)),
    }),
  security: ({ country, bp }, names) =>
    (bp >= 0 ? m.effectSecurityUp : m.effectSecurityDown)({ country: names.the(country), share: share(bp) }),
  groupStrength: ({ group, bp }, _, scenario) =>
    (bp >= 0 ? m.effectGroupUp : m.effectGroupDown)({
      group: scenario.conflict?.groups.find((each) => each.id === group)?.name ?? group,
    }),
  knowhow: ({ country, bp }, names) =>
    (bp >= 0 ? m.effectKnowhowUp : m.effectKnowhowDown)({ country: names.the(country), share: share(bp) }),
  siteStop: ({ site, forGood }, names) =>
    (forGood ? m.effectSiteClosed : m.effectSiteStops)({ site: names.site(site) }),
  siteDelay: ({ site, turns }, names) => m.effectSiteDelay({ site: names.site(site), turns: String(turns) }),
  siteOutput: ({ site, shareBp, turns }, names) =>
    m.effectSiteOutput({ site: names.site(site), share: formatShare(shareBp), turns: String(turns) }),
  detourCap: ({ detour, kg }, _, scenario) =>
    m.effectDetour({
      detour: scenario.trade.detours.find((each) => each.id === detour)?.name ?? detour,
      amount: formatKg(kg),
    }),
  laneHabit: ({ from, to, material, stage, habitKg }, names) =>
    m.effectHabit({
      from: names.the(from),
      to: names.the(to),
      goods: names.goods(material, stage),
      amount: formatKg(habitKg),
    }),
  partnerEmbargo: ({ by, against, material, stage, level }, names) =>
    HELD[level]({ by: names.the(by), against: names.the(against), goods: names.goods(material, stage) }),
  partnerQuota: ({ country, material, stage, kgPerTurn }, names) =>
    kgPerTurn === null
      ? m.effectPartnerQuotaEnds({ country: names.the(country), goods: names.goods(material, stage) })
      : m.effectPartnerQuota({
          country: names.the(country),
          goods: names.goods(material, stage),
          amount: formatKg(kgPerTurn),
        }),
  stockpile: ({ seat, material, stage, kg }, names) =>
    (kg >= 0 ? m.effectStockFound : m.effectStockLost)({
      country: names.the(seat),
      goods: names.goods(material, stage),
      amount: formatKg(Math.abs(kg)),
    }),
};

/** What an effect of the level's news changes in the game, in a sentence. */
export function eventEffectText(scenario: Scenario, effect: EventEffect): string {
  const tell = TELL[effect.type] as (effect: EventEffect, names: Names, scenario: Scenario) => string;
  return asSentence(tell(effect, namesOf(scenario), scenario));
}
