import type { StartAgreement } from '../agreementSchema.ts';
import type { Scenario } from '../schema.ts';
import type { Report } from './report.ts';

type Clause = StartAgreement['clauses'][number];

/** Agreements of the start bind two countries of the level, one of them a seat, within its turns, over goods that it has. */
export function agreementsMakeSense(scenario: Scenario, report: Report): void {
  (scenario.agreements ?? []).forEach((agreement, at) => {
    const path = `agreements[${at}]`;
    partiesMakeSense(scenario, agreement, `${path}.between`, report);
    if (agreement.turns > scenario.time.turns) {
      const message = `It would stand until turn ${agreement.turns}; the level has ${scenario.time.turns}.`;
      report('error', 'beyondEnd', `${path}.turns`, message, 'Shorten it to the turns of the level.');
    }
    agreement.clauses.forEach((clause, k) => {
      clauseMakesSense(scenario, agreement, clause, `${path}.clauses[${k}]`, report);
    });
  });
}

function partiesMakeSense(scenario: Scenario, { between }: StartAgreement, path: string, report: Report): void {
  const known = scenario.countries.map((country) => country.id);
  for (const side of between)
    if (!known.includes(side))
      report('error', 'unknownCountry', path, `There is no country "${side}".`, `Use one of: ${known.join(', ')}.`);
  if (between[0] === between[1])
    report('error', 'dealWithItself', path, `${between[0]} cannot agree with itself.`, 'Name two countries.');
  if (!between.some((side) => isSeat(scenario, side)))
    report('error', 'noSeatBound', path, 'Nobody who plays is bound by it.', 'Name at least one seat.');
}

/** Whose doing a clause is, and for whom. */
function sidesOf(clause: Clause, [first, second]: StartAgreement['between']): readonly [string, string] {
  switch (clause.type) {
    case 'supply':
    case 'aid':
    case 'militaryAid':
      return [clause.from, clause.to];
    case 'peacekeepers':
      return [clause.by, clause.to];
    case 'dueDiligence':
      return [clause.by, clause.by === first ? second : first];
    case 'noEmbargo':
    case 'tariffCeiling':
    case 'securityGuarantee':
      return [clause.by, clause.toward];
  }
}

function clauseMakesSense(
  scenario: Scenario,
  { between }: StartAgreement,
  clause: Clause,
  path: string,
  report: Report,
): void {
  const [by, to] = sidesOf(clause, between);
  if (by === to || !between.includes(by) || !between.includes(to)) {
    const message = `A promise of "${by}" to "${to}" is none between ${between.join(' and ')}.`;
    report('error', 'wrongParties', path, message, 'Name the two sides of the agreement.');
  }
  if (clause.type !== 'supply' && !isSeat(scenario, by))
    report('error', 'partnerCannotPromise', path, `Nobody plays ${by}: it only sells and buys.`, 'Let a seat promise.');
  if ('material' in clause) goodsExist(scenario, clause, path, report);
}

function goodsExist(scenario: Scenario, clause: Extract<Clause, { material: string }>, path: string, report: Report) {
  const material = scenario.materials.find((each) => each.id === clause.material);
  if (!material) {
    const known = scenario.materials.map((each) => each.id).join(', ');
    report('error', 'unknownMaterial', path, `There is no material "${clause.material}".`, `Use one of: ${known}.`);
    return;
  }
  if (clause.type !== 'supply' || material.stages.some((stage) => stage.id === clause.stage)) return;
  const message = `${clause.material} has no stage "${clause.stage}".`;
  const known = material.stages.map((stage) => stage.id).join(', ');
  report('error', 'unknownStage', path, message, `Use one of: ${known}.`);
}

function isSeat(scenario: Scenario, country: string): boolean {
  return scenario.seats.some((seat) => seat.country === country);
}
