import type { CountryId, MaterialId, Policy, StageId } from '../state/gameState.ts';

/** Export quota in kg a turn of a country for a stage; null where none is in force. */
export function quotaOf(
  policies: readonly Policy[],
  country: CountryId,
  material: MaterialId,
  stage: StageId,
): number | null {
  const found = policies.find(
    (policy) =>
      policy.type === 'quota' && policy.country === country && policy.material === material && policy.stage === stage,
  );
  return found?.type === 'quota' ? found.kgPerTurn : null;
}

/** Export duty in bp of the price at the door; 0 where none is in force. */
export function dutyBpOf(
  policies: readonly Policy[],
  country: CountryId,
  material: MaterialId,
  stage: StageId,
): number {
  const found = policies.find(
    (policy) =>
      policy.type === 'duty' && policy.country === country && policy.material === material && policy.stage === stage,
  );
  return found?.type === 'duty' ? found.shareBp : 0;
}

/** Import tariff in bp of the border value that `country` takes on what comes from `partner`; 0 where none is in force. */
export function tariffBpOf(
  policies: readonly Policy[],
  country: CountryId,
  partner: CountryId,
  material: MaterialId,
  stage: StageId,
): number {
  const found = policies.find(
    (policy) =>
      policy.type === 'tariff' &&
      policy.country === country &&
      policy.partner === partner &&
      policy.material === material &&
      policy.stage === stage,
  );
  return found?.type === 'tariff' ? found.shareBp : 0;
}
