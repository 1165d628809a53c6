import type { SupplyBlock } from '../../market/marketInput.ts';
import type { SectorTurn } from '../sectors/runSectors.ts';
import { must } from '../state/access.ts';
import type { GameState, TurnRecord } from '../state/gameState.ts';
import { nameOf } from '../state/names.ts';
import { surplusIn } from '../trade/afterTrade.ts';
import type { Clearing, TradeOutcome } from '../trade/clearTurn.ts';
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
    flows: asSeen(flows).map(({ from, to, material, stage, kg, kind }) => ({ from, to, material, stage, kg, kind })),
    made: outcome.clearings.flatMap((clearing) => madeIn(state, clearing)),
    sectors: sectors.map((turn) => ({ id: turn.sector.id, outputBp: turn.outputBp })),
    lost: outcome.clearings.flatMap((clearing) => lostIn(state, clearing)),
    tailings: outcome.clearings.flatMap((clearing) =>
      supplied(clearing, 'byproduct').flatMap(({ block, kg }) =>
        block.kg === kg ? [] : [{ site: idOf(block), material: clearing.material.id, kg: block.kg - kg }],
      ),
    ),
    recycled: outcome.clearings.flatMap((clearing) =>
      supplied(clearing, 'recycle').flatMap(({ block, kg }) =>
        kg === 0 ? [] : [{ country: block.country, material: clearing.material.id, stage: block.stage, kg }],
      ),
    ),
    leverage: state.open.leverage,
    scores: state.open.countries.map((country) => ({ country: country.id, centi: country.score })),
    embargoes: state.embargoes.flatMap((embargo) =>
      embargo.mode === 'partial' || embargo.mode === 'full'
        ? [{ by: embargo.by, against: embargo.against, level: embargo.mode }]
        : [],
    ),
    ...sanctionsOf(state),
    quotas: state.open.policies.flatMap((policy) =>
      policy.type === 'quota'
        ? [{ country: policy.country, material: policy.material, stage: policy.stage, kg: policy.kgPerTurn }]
        : [],
    ),
  };
}

/** Goods of a secret annex are seen at the border like any others, in one sum with them (DEAL-23). */
function asSeen(flows: readonly TradeFlow[]): readonly TradeFlow[] {
  const isSameLane = (a: TradeFlow, b: TradeFlow) =>
    a.from === b.from && a.to === b.to && a.material === b.material && a.stage === b.stage;
  const seen = flows.filter((flow) => !flow.isSecret);
  for (const secret of flows) {
    if (!secret.isSecret) continue;
    const at = seen.findIndex((flow) => flow.kind === 'trade' && isSameLane(flow, secret));
    const beside = seen[at];
    if (beside) seen[at] = { ...beside, kg: beside.kg + secret.kg };
    else seen.push({ ...secret, kind: 'trade' });
  }
  return seen;
}

function sanctionsOf({ open }: GameState): Pick<TurnRecord, 'sanctions'> {
  const sanctions = open.bars.flatMap(({ kind, by, against }) => (kind === 'sanction' ? [{ by, against }] : []));
  return sanctions.length === 0 ? {} : { sanctions };
}

/** What mines and plants made, and what others' rock gave beside it and was taken (CHAIN-1). */
function madeIn(state: GameState, clearing: Clearing): TurnRecord['made'] {
  const { material } = clearing;
  const fromRock = supplied(clearing, 'byproduct');
  const dug = new Map<string, number>();
  const add = (country: string, stage: string, kg: number) => {
    const place = nameOf(country, stage);
    dug.set(place, (dug.get(place) ?? 0) + kg);
  };
  state.scenario.sites.forEach((site, position) => {
    if (site.material === material.id) add(site.country, site.stage, state.open.sites[position]?.madeKg ?? 0);
  });
  for (const { block, kg } of fromRock) add(block.country, block.stage, kg);
  return material.stages.flatMap((stage) =>
    state.scenario.countries.flatMap((country) => {
      const kg = dug.get(nameOf(country.id, stage.id)) ?? 0;
      return kg === 0 ? [] : [{ country: country.id, material: material.id, stage: stage.id, kg }];
    }),
  );
}

function lostIn(state: GameState, { material, input, result }: Clearing): TurnRecord['lost'] {
  return surplusIn(input).flatMap((block) => {
    const isPartners = !state.secrets.some((secret) => secret.seat === block.country);
    const kg = isPartners ? (result.kg.get(block.id) ?? 0) : 0;
    return kg === 0 ? [] : [{ country: block.country, material: material.id, stage: block.stage, kg }];
  });
}

/** Supply blocks of one kind and what was taken of each. */
function supplied(
  { input, result }: Clearing,
  kind: 'byproduct' | 'recycle',
): readonly { readonly block: SupplyBlock; readonly kg: number }[] {
  return input.supply.flatMap((block) =>
    block.id.startsWith(`${kind}/`) ? [{ block, kg: must(result.kg.get(block.id), block.id) }] : [],
  );
}

/** The site of a by-product's block; a site has one block in each metal's clearing. */
function idOf(block: SupplyBlock): string {
  return block.id.slice('byproduct/'.length);
}
