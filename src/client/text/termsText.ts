import type { Clause, Deal, Terms } from '../../core/seat.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { hasTerm } from '../store/inbox.ts';
import { clauseLine } from './clauseText.ts';
import { formatTerm } from './formats.ts';
import { m } from './generated/messages.js';
import { type Names, namesOf } from './names.ts';

/** Terms in one line, for a subject: "60 t of heavy oxide at $310 · no embargo · 2 half-years". */
export function termsLine(scenario: Scenario, terms: Terms): string {
  const parts = terms.clauses.map((clause) => clauseLine(scenario, clause));
  const hangs = (terms.conditions?.length ?? 0) > 0 ? [m.lineCondition()] : [];
  return [...parts, ...hangs, ...(hasTerm(terms) ? [formatTerm(scenario, terms.turns)] : [])].join(' · ');
}

/** What a secret annex held, in one line. */
export function secretLine(scenario: Scenario, deal: Deal): string {
  const clauses = (deal.moves.at(-1)?.terms.clauses ?? []).filter((clause) => clause.secret === true);
  return clauses.map((clause) => clauseLine(scenario, clause)).join(' · ');
}

/** A name for an agreement, so that people can speak of it: "the Japan–Australia light ore agreement". */
export const dealName = (scenario: Scenario, deal: Deal): string => m.dealName(partsOf(scenario, deal));

/** The same for a letter that nobody has signed: "the Japan–Australia offer on light ore". */
export const offerName = (scenario: Scenario, deal: Deal): string => m.offerName(partsOf(scenario, deal));

/** What names an agreement that holds several things: what is delivered, then what is paid for, then pledges. */
const NAMING: readonly Clause['type'][] = [
  'supply',
  'investment',
  'concession',
  'loan',
  'aid',
  'militaryAid',
  'peacekeepers',
  'withdrawSupport',
  'securityGuarantee',
  'dueDiligence',
  'tariffCeiling',
  'settlement',
  'noEmbargo',
  'credit',
];

const subjectOf = (clause: Clause, names: Names): string => {
  if (clause.type === 'supply') return names.goods(clause.material, clause.stage);
  if (clause.type === 'investment' || clause.type === 'concession') return names.site(clause.site);
  if (clause.type === 'militaryAid') return m.militaryAidWord();
  if (clause.type === 'peacekeepers') return m.peacekeepersWord();
  if (clause.type === 'securityGuarantee') return m.guaranteeWord();
  if (clause.type === 'withdrawSupport') return m.stepBackWord();
  if (clause.type === 'dueDiligence') return m.diligenceWord();
  if (clause.type === 'settlement') return m.settlementWord();
  if (clause.type === 'credit') return m.creditWord();
  if (clause.type === 'loan') return m.loanWord();
  if (clause.type === 'aid') return m.aidWord();
  return clause.type === 'tariffCeiling' ? m.tariffsWord() : m.pledgeWord();
};

function partsOf(scenario: Scenario, deal: Deal): { a: string; b: string; goods: string } {
  const names = namesOf(scenario);
  const [a, b] = deal.between;
  const clauses = deal.moves.at(-1)?.terms.clauses ?? [];
  const first = [...clauses].sort((x, y) => NAMING.indexOf(x.type) - NAMING.indexOf(y.type))[0];
  const goods = first === undefined ? m.pledgeWord() : subjectOf(first, names);
  return { a: names.country(a), b: names.country(b), goods };
}
