import type { Match } from '../match/match.ts';

type State = ReturnType<Match['state']>;
type TurnFacts = State['open']['history'][number];

/**
 * What does not add up between two states a turn apart: material by country and stage, and money. Empty when all is conserved
 * (CON-1, CON-2, MON-1). Over an epilogue of several turns the last stage is left out: what industry used is only known of the last.
 */
export function conservationFaults(before: State, after: State): readonly string[] {
  const records = after.open.history.slice(before.open.history.length);
  const record = records[records.length - 1];
  if (!record) return ['no record of the turn'];
  const faults = after.scenario.materials.flatMap((material, index) =>
    material.stages.flatMap((_, position) =>
      after.scenario.countries.flatMap((country) => {
        const isUnknown = records.length > 1 && position === material.stages.length - 1;
        const fault = isUnknown ? null : nodeFault(before, after, records, { country: country.id, index, position });
        return fault === null ? [] : [`turn ${record.turn}: ${fault}`];
      }),
    ),
  );
  const money = after.accounts.reduce((total, account) => total + account.thousandUsd, 0);
  const isShort = [
    ...after.secrets.flatMap((secret) => [
      ...secret.stockpile.map((entry) => entry.kg),
      ...secret.sectorStocks.flatMap((stock) => stock.stockKg),
    ]),
    ...after.partnerStocks.flatMap((stock) => stock.stockKg),
  ].some((kg) => kg < 0);
  return [
    ...faults,
    ...(money === 0 ? [] : [`turn ${record.turn}: accounts sum to ${money} thousand dollars, not 0`]),
    ...(isShort ? [`turn ${record.turn}: a stock is below 0`] : []),
  ];
}

interface Place {
  readonly country: string;
  readonly index: number; // of the material
  readonly position: number; // of the stage
}

function nodeFault(before: State, after: State, records: readonly TurnFacts[], place: Place): string | null {
  const { country, index, position } = place;
  const material = after.scenario.materials[index];
  const stage = material?.stages[position];
  if (!material || !stage) return 'no such place';
  const next = material.stages[position + 1];
  const isHere = (row: { readonly country: string; readonly material: string; readonly stage: string }, id: string) =>
    row.country === country && row.material === material.id && row.stage === id;
  const made = (id: string) => sum(records.flatMap((record) => record.made.filter((row) => isHere(row, id))));
  const recycled = sum(records.flatMap((record) => record.recycled.filter((row) => isHere(row, stage.id))));
  const flows = records.flatMap((record) =>
    record.flows.filter((flow) => flow.material === material.id && flow.stage === stage.id),
  );
  const inward =
    held(before, place, stage.id, !next) + made(stage.id) + recycled + sum(flows.filter((flow) => flow.to === country));
  const used = next ? made(next.id) : usedBy(after, country, index);
  const lost = sum(records.flatMap((record) => record.lost.filter((row) => isHere(row, stage.id))));
  const outward =
    held(after, place, stage.id, !next) + used + lost + sum(flows.filter((flow) => flow.from === country));
  return inward === outward
    ? null
    : `${country} ${material.id} ${stage.id}: ${inward} kg came in, ${outward} kg went out`;
}

function sum(rows: readonly { readonly kg: number }[]): number {
  return rows.reduce((total, row) => total + row.kg, 0);
}

function stocksOf(state: State, country: string) {
  const own = state.secrets.find((secret) => secret.seat === country);
  const ids = new Set(state.scenario.sectors.filter((sector) => sector.country === country).map((sector) => sector.id));
  return (own ? own.sectorStocks : state.partnerStocks).filter((stock) => ids.has(stock.id));
}

function held(state: State, place: Place, stage: string, isLast: boolean): number {
  const material = state.scenario.materials[place.index]?.id;
  const piles = state.secrets.find((secret) => secret.seat === place.country)?.stockpile ?? [];
  const piled = sum(piles.filter((entry) => entry.material === material && entry.stage === stage));
  const working = stocksOf(state, place.country).reduce((total, stock) => total + (stock.stockKg[place.index] ?? 0), 0);
  return piled + (isLast ? working : 0);
}

function usedBy(state: State, country: string, index: number): number {
  return stocksOf(state, country).reduce((total, stock) => total + (stock.usedKg[index] ?? 0), 0);
}
