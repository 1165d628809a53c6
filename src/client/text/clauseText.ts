import type { Clause } from '../../core/seat.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { formatKg, formatMoney, formatPerTurn, formatPrice, formatShare, formatTenth } from './formats.ts';
import { m } from './generated/messages.js';
import { asSentence, type Names, namesOf } from './names.ts';

type Of<T extends Clause['type']> = Extract<Clause, { readonly type: T }>;
interface Known {
  readonly names: Names;
  readonly each: string; // "a half-year"
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
};

const tell = (tellers: Teller, scenario: Scenario, clause: Clause): string =>
  (tellers[clause.type] as (clause: Clause, known: Known) => string)(clause, {
    names: namesOf(scenario),
    each: formatPerTurn(scenario),
  });

/** A clause as a whole sentence. */
export const clauseText = (scenario: Scenario, clause: Clause): string => asSentence(tell(SENTENCES, scenario, clause));

/** A clause in a few words, for a subject line. */
export const clauseLine = (scenario: Scenario, clause: Clause): string => tell(LINES, scenario, clause);
