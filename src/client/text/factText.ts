import { CLAUSE_TYPES } from '../../core/seat.ts';
import type { Fact, FactPart, LeafFact } from '../../scenario/factSchema.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { measureWord } from './caseText.ts';
import { formatKg, formatPerTurn, formatPoints, formatPrice, formatShare, formatTurn } from './formats.ts';
import { m } from './generated/messages.js';
import { type Names, namesOf } from './names.ts';
import { promiseWord } from './promiseText.ts';
import { GROUP_MODE_TEXT, groupName } from './securityText.ts';
import { modeWord } from './siteText.ts';

type Of<T extends LeafFact['type']> = Extract<LeafFact, { readonly type: T }>;
interface Known {
  readonly names: Names;
  readonly scenario: Scenario;
}
type Teller = { readonly [T in LeafFact['type']]: (fact: Of<T>, known: Known) => string };

const side = (is: 'above' | 'below'): string => (is === 'above' ? m.sideAbove() : m.sideBelow());

const priceFacts = ({ country, material, stage, is, cents }: Of<'price'> | Of<'exportPrice'>, { names }: Known) => ({
  goods: names.goods(material, stage),
  side: side(is),
  price: formatPrice(cents),
  country: names.the(country),
});

const PLAIN: Teller = {
  price: (fact, known) => m.factPrice(priceFacts(fact, known)),
  exportPrice: (fact, known) => m.factExportPrice(priceFacts(fact, known)),
  embargo: ({ by, against, material }, { names }) => {
    const facts = { by: names.the(by), against: against === null ? m.factAnyone() : names.the(against) };
    return material === null
      ? m.factEmbargo(facts)
      : m.factEmbargoMetal({ ...facts, material: names.material(material) });
  },
  quota: ({ country, material, stage, belowKg }, { names, scenario }) => {
    const facts = { country: names.the(country), goods: names.goods(material, stage) };
    return belowKg === null
      ? m.factQuota(facts)
      : m.factQuotaBelow({ ...facts, amount: formatKg(belowKg), each: formatPerTurn(scenario) });
  },
  exports: ({ country, to, material, stage, is, kg }, { names }) => {
    const facts = {
      country: names.the(country),
      side: side(is),
      amount: formatKg(kg),
      goods: names.goods(material, stage),
    };
    return to === null ? m.factExports(facts) : m.factExportsTo({ ...facts, to: names.the(to) });
  },
  site: ({ site, mode }, { names }) => m.factSite({ site: names.site(site), mode: modeWord(mode) }),
  approval: ({ country, is, shareBp }, { names }) =>
    m.factApproval({ country: names.the(country), side: side(is), share: formatShare(shareBp) }),
  security: ({ country, is, shareBp }, { names }) =>
    m.factSecurity({ country: names.the(country), side: side(is), share: formatShare(shareBp) }),
  group: ({ group, mode }, { scenario }) =>
    m.factGroup({ group: groupName(scenario, group), mode: GROUP_MODE_TEXT[mode]() }),
  leverage: ({ country, is, centi }, { names }) =>
    m.factLeverage({ country: names.the(country), side: side(is), points: formatPoints(centi) }),
  turn: ({ turn }, { scenario }) => m.factTurn({ time: formatTurn(scenario, turn).toLowerCase() }),
  case: ({ against, material, measure, is }, { names }) => {
    const about = {
      country: names.the(against),
      measure: measure === null ? m.factAnyMeasure() : measureWord(measure),
    };
    const subject =
      material === null
        ? m.factCaseSubject(about)
        : m.factCaseSubjectMetal({ ...about, material: names.material(material) });
    return is === 'filed' ? m.factCaseFiled({ subject }) : m.factCaseAdopted({ subject });
  },
  deal: ({ between: [a, b], clause }, { names }) => {
    const facts = { a: names.the(a), b: names.the(b) };
    const known = CLAUSE_TYPES.find((each) => each === clause);
    return known === undefined ? m.factDeal(facts) : m.factDealClause({ ...facts, clause: promiseWord(known) });
  },
  output: ({ sector, is, shareBp }, { names, scenario }) => {
    const country = scenario.sectors.find((each) => each.id === sector)?.country ?? '';
    return m.factOutput({
      sector: names.sector(sector),
      country: names.the(country),
      side: side(is),
      share: formatShare(shareBp),
    });
  },
  knowhow: ({ country, is, shareBp }, { names }) =>
    m.factKnowhow({ country: names.the(country), side: side(is), share: formatShare(shareBp) }),
};

const leafText = (scenario: Scenario, leaf: LeafFact): string =>
  (PLAIN[leaf.type] as (fact: LeafFact, known: Known) => string)(leaf, { scenario, names: namesOf(scenario) });

const partText = (scenario: Scenario, part: FactPart): string =>
  part.type === 'not' ? m.factNot({ fact: leafText(scenario, part.of) }) : leafText(scenario, part);

/** A fact as a half-sentence that "while", "until" or "if" can stand before. */
export function factText(scenario: Scenario, fact: Fact): string {
  if (fact.type !== 'all' && fact.type !== 'any') return partText(scenario, fact);
  const join = fact.type === 'all' ? m.factAnd : m.factOr;
  const [first, ...others] = fact.of.map((part) => partText(scenario, part));
  return others.reduce((text, second) => join({ first: text, second }), first ?? '');
}
