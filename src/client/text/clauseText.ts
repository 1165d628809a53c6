import type { Clause } from '../../core/seat.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { formatKg, formatMoney, formatPerTurn, formatPrice, formatShare, formatTenth } from './formats.ts';
import { m } from './generated/messages.js';
import { asSentence, type Names, namesOf } from './names.ts';
import { groupName } from './securityText.ts';

type Of<T extends Clause['type']> = Extract<Clause, { readonly type: T }>;
interface Known {
  readonly names: Names;
  readonly each: string; // "a half-year"
  group(id: string): string; // name of an armed group
}
type Teller = { readonly [T in Clause['type']]: (clause: Of<T>, known: Known) => string };

const SENTENCES: Teller = {
  noEmbargo: ({ by, toward }, { names }) => m.clauseNoEmbargo({ by: names.the(by), toward: names.the(toward) }),
  supply: ({ from, to, material, stage, kgPerTurn, centsPerKg }, { names, each }) =>
    m.clauseSupply({
      from: names.the(from),
      to: names.the(to),
      amount: formatKg(kgPerTurn),
      goods: names.goods(material, stage),
      each,
      price: formatPrice(centsPerKg),
    }),
  aid: ({ from, to, thousandUsdPerTurn }, { names, each }) =>
    m.clauseAid({ from: names.the(from), to: names.the(to), amount: formatMoney(thousandUsdPerTurn), each }),
  investment: ({ by, site, thousandUsd, stakeBp, offtakeBp }, { names }) =>
    (offtakeBp > 0 ? m.clauseInvestmentOfftake : m.clauseInvestment)({
      by: names.the(by),
      amount: formatMoney(thousandUsd),
      site: names.site(site),
      stake: formatShare(stakeBp),
      offtake: formatShare(offtakeBp),
    }),
  loan: ({ from, to, thousandUsd, interestBp, pledge }, { names, each }) => {
    const facts = {
      from: names.the(from),
      to: names.the(to),
      amount: formatMoney(thousandUsd),
      interest: formatTenth(interestBp),
      each,
    };
    return pledge === null
      ? m.clauseLoan(facts)
      : m.clauseLoanPledge({ ...facts, share: formatShare(pledge.shareBp), site: names.site(pledge.site) });
  },
  tariffCeiling: ({ by, toward, material, shareBp }, { names }) =>
    m.clauseTariffCeiling({
      by: names.the(by),
      toward: names.the(toward),
      material: names.material(material),
      share: formatShare(shareBp),
    }),
  militaryAid: ({ from, to, thousandUsdPerTurn }, { names, each }) =>
    m.clauseMilitaryAid({ from: names.the(from), to: names.the(to), amount: formatMoney(thousandUsdPerTurn), each }),
  peacekeepers: ({ by, to, thousandUsdPerTurn }, { names, each }) =>
    m.clausePeacekeepers({ by: names.the(by), to: names.the(to), amount: formatMoney(thousandUsdPerTurn), each }),
  securityGuarantee: ({ by, toward }, { names }) => m.clauseGuarantee({ by: names.the(by), toward: names.the(toward) }),
  withdrawSupport: ({ by, group }, { names, group: name }) =>
    m.clauseStepBack({ by: names.the(by), group: name(group) }),
  dueDiligence: ({ by, material }, { names }) =>
    m.clauseDiligence({ by: names.the(by), material: names.material(material) }),
  credit: ({ by, to }, { names }) => m.clauseCredit({ by: names.the(by), to: names.the(to) }),
  settlement: () => m.clauseSettlement(),
  concession: ({ by, to, site, shareBp, thousandUsdPerTurn }, { names, each }) =>
    m.clauseConcession({
      by: names.the(by),
      to: names.the(to),
      site: names.site(site),
      share: formatShare(shareBp),
      amount: formatMoney(thousandUsdPerTurn),
      each,
    }),
};

const LINES: Teller = {
  noEmbargo: ({ by }, { names }) => m.lineNoEmbargo({ by: names.the(by) }),
  supply: ({ material, stage, kgPerTurn, centsPerKg }, { names }) =>
    m.lineSupply({ amount: formatKg(kgPerTurn), goods: names.goods(material, stage), price: formatPrice(centsPerKg) }),
  aid: ({ thousandUsdPerTurn }, { each }) => m.lineAid({ amount: formatMoney(thousandUsdPerTurn), each }),
  investment: ({ site, thousandUsd, stakeBp }, { names }) =>
    m.lineInvestment({ amount: formatMoney(thousandUsd), site: names.site(site), stake: formatShare(stakeBp) }),
  loan: ({ thousandUsd, interestBp }) =>
    m.lineLoan({ amount: formatMoney(thousandUsd), interest: formatTenth(interestBp) }),
  tariffCeiling: ({ material, shareBp }, { names }) =>
    m.lineTariffCeiling({ material: names.material(material), share: formatShare(shareBp) }),
  militaryAid: ({ thousandUsdPerTurn }, { each }) =>
    m.lineMilitaryAid({ amount: formatMoney(thousandUsdPerTurn), each }),
  peacekeepers: ({ thousandUsdPerTurn }, { each }) =>
    m.linePeacekeepers({ amount: formatMoney(thousandUsdPerTurn), each }),
  securityGuarantee: ({ by }, { names }) => m.lineGuarantee({ by: names.the(by) }),
  withdrawSupport: ({ group }, { group: name }) => m.lineStepBack({ group: name(group) }),
  dueDiligence: ({ material }, { names }) => m.lineDiligence({ material: names.material(material) }),
  credit: ({ to }, { names }) => m.lineCredit({ to: names.the(to) }),
  settlement: () => m.settlementWord(),
  concession: ({ site, shareBp, thousandUsdPerTurn }, { names, each }) =>
    m.lineConcession({
      site: names.site(site),
      share: formatShare(shareBp),
      amount: formatMoney(thousandUsdPerTurn),
      each,
    }),
};

const tell = (tellers: Teller, scenario: Scenario, clause: Clause): string =>
  (tellers[clause.type] as (clause: Clause, known: Known) => string)(clause, {
    names: namesOf(scenario),
    each: formatPerTurn(scenario),
    group: (id) => groupName(scenario, id),
  });

/** A clause as a whole sentence. */
export const clauseText = (scenario: Scenario, clause: Clause): string => asSentence(tell(SENTENCES, scenario, clause));

/** A clause in a few words, for a subject line. */
export const clauseLine = (scenario: Scenario, clause: Clause): string => tell(LINES, scenario, clause);
