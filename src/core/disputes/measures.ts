import { isInForce } from '../embargoes/embargoMachine.ts';
import type { EmbargoMode } from '../embargoes/embargoTypes.ts';
import type { CountryId, MaterialId, Policy } from '../state/gameState.ts';
import type { CaseSubject, LawCase, Measure } from './caseTypes.ts';

/** What decides whether a measure stands: public, so view and state both have it. */
export interface InForce {
  readonly policies: readonly Policy[];
  readonly embargoes: readonly {
    readonly by: CountryId;
    readonly against: CountryId;
    readonly material: MaterialId;
    readonly mode: EmbargoMode;
  }[];
}

/** The measure stands and one of `hurt` can complain of it: quotas and duties hit all buyers, tariffs and embargoes those they name; a licence that holds trade back counts as a quota (LAW-1, LIC-5). */
export function stands(
  land: InForce,
  { against, material, measure }: CaseSubject,
  hurt: readonly CountryId[],
): boolean {
  if (measure === 'embargo') {
    return land.embargoes.some(
      (each) => each.by === against && each.material === material && isInForce(each) && hurt.includes(each.against),
    );
  }
  return land.policies.some(
    (policy) =>
      measureOf(policy) === measure &&
      policy.country === against &&
      policy.material === material &&
      (!('partner' in policy) || policy.partner === null || hurt.includes(policy.partner)),
  );
}

/** The kind of measure a policy is to the court: papers that hold trade back are a limit like any other (LIC-5). */
export function measureOf(policy: Policy): Measure {
  return policy.type === 'licence' ? 'quota' : policy.type;
}

/** A ruling that was adopted forbids the country this measure on this metal, toward `partner` where it names one (LAW-5). */
export function isBarred(
  cases: readonly LawCase[],
  country: CountryId,
  measure: Measure,
  material: MaterialId,
  partner?: CountryId,
): boolean {
  return cases.some(
    (each) =>
      each.adoptedTurn !== null &&
      each.against === country &&
      each.measure === measure &&
      each.material === material &&
      (partner === undefined || each.complainants.includes(partner)),
  );
}

/** The seat may answer with a tariff this high on anything the country sells it, without capital: its ruling was not followed (LAW-6). */
export function mayRetaliate(
  view: { readonly seat: CountryId; readonly cases: readonly LawCase[]; readonly scenario: RetaliationLaw },
  country: CountryId,
  shareBp: number,
): boolean {
  return (
    shareBp <= (view.scenario.law?.retaliationBp ?? 0) &&
    view.cases.some(
      (each) => each.mode === 'retaliation' && each.against === country && each.complainants.includes(view.seat),
    )
  );
}

interface RetaliationLaw {
  readonly law?: { readonly retaliationBp: number } | undefined;
}
