import type { EventEffect } from '../../scenario/schema.ts';
import { begin, happened, type Outcome } from '../commands/outcome.ts';
import { isInForce, stepEmbargo } from '../embargoes/embargoMachine.ts';
import { declareEmbargo } from '../embargoes/enforce.ts';
import { withMode } from '../embargoes/withMode.ts';
import { withOpen } from '../state/access.ts';
import type { GameState, Policy } from '../state/gameState.ts';
import { quotaOf } from '../trade/policyOf.ts';

type Of<T extends EventEffect['type']> = Extract<EventEffect, { type: T }>;

/** What a detour carries at most from now on. */
export function capDetour(state: GameState, { detour, kg }: Of<'detourCap'>): GameState {
  const others = state.open.detourCaps.filter((each) => each.detour !== detour);
  return withOpen(state, { detourCaps: [...others, { detour, kg }] });
}

/** What people are used to buying over a lane. */
export function habitOf(state: GameState, { from, to, material, stage, habitKg }: Of<'laneHabit'>): GameState {
  const lanes = state.open.lanes.map((lane) =>
    lane.from === from && lane.to === to && lane.material === material && lane.stage === stage
      ? { ...lane, habitKg }
      : lane,
  );
  return withOpen(state, { lanes });
}

/** A partner holds trade back, or lets it go again at once; it moves nobody's politics but those it hits (EVT-5, EMB-2). */
export function partnerEmbargo(state: GameState, effect: Of<'partnerEmbargo'>): Outcome {
  const { by, against, material, stage, level } = effect;
  const standing = state.embargoes.find(
    (each) =>
      each.by === by &&
      each.against === against &&
      each.material === material &&
      each.stage === stage &&
      isInForce(each),
  );
  if (level !== 'none') {
    if (standing?.mode === level) return begin(state);
    return declareEmbargo(state, by, { type: 'declareEmbargo', against, material, stage, level });
  }
  const mode = standing && stepEmbargo(standing, 'settle', state.open.turn);
  if (!standing || !mode) return begin(state);
  const facts = { audience: 'all' as const, embargo: standing.id, by, against };
  return happened(withMode(state, standing, mode), { ...facts, type: 'embargoLifted' });
}

/** A partner rations what leaves it of a stage, or ends that. */
export function partnerQuota(state: GameState, effect: Of<'partnerQuota'>): Outcome {
  const { country, material, stage, kgPerTurn } = effect;
  const fromKg = quotaOf(state.open.policies, country, material, stage);
  if (fromKg === kgPerTurn) return begin(state);
  const isThis = (policy: Policy) =>
    policy.type === 'quota' && policy.country === country && policy.material === material && policy.stage === stage;
  const others = state.open.policies.filter((policy) => !isThis(policy));
  const set: readonly Policy[] =
    kgPerTurn === null ? [] : [{ type: 'quota', country, material, stage, kgPerTurn, sinceTurn: state.open.turn }];
  const told = { audience: 'all' as const, by: country, material, stage, fromKg, toKg: kgPerTurn };
  return happened(withOpen(state, { policies: [...others, ...set] }), { ...told, type: 'quotaSet' });
}
