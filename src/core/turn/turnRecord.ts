import type { SectorTurn } from '../sectors/runSectors.ts';
import type { GameState, TurnRecord } from '../state/gameState.ts';
import type { TradeOutcome } from '../trade/clearTurn.ts';
import type { TradeFlow } from '../trade/tradeMoney.ts';

/** What the turn leaves behind for charts, report and debrief: only what is public. */
export function turnRecord(
  state: GameState,
  outcome: TradeOutcome,
  flows: readonly TradeFlow[],
  sectors: readonly SectorTurn[],
): TurnRecord {
  return {
    turn: state.open.turn,
    prices: state.open.prices,
    flows: flows.map(({ from, to, material, stage, kg, kind }) => ({ from, to, material, stage, kg, kind })),
    made: outcome.clearings.flatMap(({ material }) =>
      material.stages.flatMap((stage) =>
        state.scenario.countries.flatMap((country) => {
          const kg = state.scenario.sites.reduce(
            (sum, site, position) =>
              site.country === country.id && site.material === material.id && site.stage === stage.id
                ? sum + (state.open.sites[position]?.madeKg ?? 0)
                : sum,
            0,
          );
          return kg === 0 ? [] : [{ country: country.id, material: material.id, stage: stage.id, kg }];
        }),
      ),
    ),
    sectors: sectors.map((turn) => ({ id: turn.sector.id, outputBp: turn.outputBp })),
    lost: outcome.clearings.flatMap(({ material, input, result }) =>
      input.demand.flatMap((block) => {
        const kg =
          block.id.startsWith('surplus/') && !state.secrets.some((secret) => secret.seat === block.country)
            ? (result.kg.get(block.id) ?? 0)
            : 0;
        return kg === 0 ? [] : [{ country: block.country, material: material.id, stage: block.stage, kg }];
      }),
    ),
    tailings: outcome.clearings.flatMap(({ material, input, result }) =>
      input.supply.flatMap((block) => {
        const kg = block.id.startsWith('byproduct/') ? block.kg - (result.kg.get(block.id) ?? 0) : 0;
        return kg === 0 ? [] : [{ site: block.id.slice('byproduct/'.length), material: material.id, kg }];
      }),
    ),
    recycled: outcome.clearings.flatMap(({ material, input, result }) =>
      input.supply.flatMap((block) => {
        const kg = block.id.startsWith('recycle/') ? (result.kg.get(block.id) ?? 0) : 0;
        return kg === 0 ? [] : [{ country: block.country, material: material.id, stage: block.stage, kg }];
      }),
    ),
    leverage: state.open.leverage,
    scores: state.open.countries.map((country) => ({ country: country.id, centi: country.score })),
    embargoes: state.embargoes.flatMap((embargo) =>
      embargo.mode === 'partial' || embargo.mode === 'full'
        ? [{ by: embargo.by, against: embargo.against, level: embargo.mode }]
        : [],
    ),
    quotas: state.open.policies.flatMap((policy) =>
      policy.type === 'quota'
        ? [{ country: policy.country, material: policy.material, stage: policy.stage, kg: policy.kgPerTurn }]
        : [],
    ),
  };
}
