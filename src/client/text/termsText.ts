import type { Clause, Deal, Terms } from '../../core/seat.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { formatKg, formatPerTurn, formatPrice, formatTerm } from './formats.ts';
import { m } from './generated/messages.js';
import { asSentence, namesOf } from './names.ts';

/** A clause as a whole sentence. */
export function clauseText(scenario: Scenario, clause: Clause): string {
  const names = namesOf(scenario);
  if (clause.type === 'noEmbargo') {
    return asSentence(m.clauseNoEmbargo({ by: names.the(clause.by), toward: names.the(clause.toward) }));
  }
  return asSentence(
    m.clauseSupply({
      from: names.the(clause.from),
      to: names.the(clause.to),
      amount: formatKg(clause.kgPerTurn),
      goods: names.goods(clause.material, clause.stage),
      each: formatPerTurn(scenario),
      price: formatPrice(clause.centsPerKg),
    }),
  );
}

/** Terms in one line, for a subject: "60 t of heavy oxide at $310 · no embargo · 2 half-years". */
export function termsLine(scenario: Scenario, terms: Terms): string {
  const names = namesOf(scenario);
  const parts = terms.clauses.map((clause) =>
    clause.type === 'noEmbargo'
      ? m.lineNoEmbargo({ by: names.the(clause.by) })
      : m.lineSupply({
          amount: formatKg(clause.kgPerTurn),
          goods: names.goods(clause.material, clause.stage),
          price: formatPrice(clause.centsPerKg),
        }),
  );
  return [...parts, formatTerm(scenario, terms.turns)].join(' · ');
}

/** A name for an agreement, so that people can speak of it: "the Japan–Australia light ore agreement". */
export const dealName = (scenario: Scenario, deal: Deal): string => m.dealName(partsOf(scenario, deal));

/** The same for a letter that nobody has signed: "the Japan–Australia offer on light ore". */
export const offerName = (scenario: Scenario, deal: Deal): string => m.offerName(partsOf(scenario, deal));

function partsOf(scenario: Scenario, deal: Deal): { a: string; b: string; goods: string } {
  const names = namesOf(scenario);
  const [a, b] = deal.between;
  const supply = deal.moves.at(-1)?.terms.clauses.find((clause) => clause.type === 'supply');
  const goods = supply?.type === 'supply' ? names.goods(supply.material, supply.stage) : m.pledgeWord();
  return { a: names.country(a), b: names.country(b), goods };
}
