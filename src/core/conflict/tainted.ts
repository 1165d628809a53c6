import { mulDiv, toBp } from '../../balance/units.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { CountryId, MaterialId, StageId, TurnRecord } from '../state/gameState.ts';
import { isGroupsDetour } from './smuggling.ts';

/** Goods may pass so many hands within a turn before they are used. */
const HANDS = 4;

type Flow = TurnRecord['flows'][number];

/**
 * Public estimate of how much of what a country took in in a turn came from occupied mines, in bp (CONF-9). Flows and makers
 * are public; where metal of several mines came together, what goes on holds as much of each as what came in.
 */
export function taintedBp(
  scenario: Scenario,
  record: TurnRecord,
  country: CountryId,
  only?: MaterialId, // of this metal alone; absent: of all together
): number {
  if (!scenario.conflict) return 0;
  const counted = scenario.materials.filter((material) => only === undefined || material.id === only);
  const sums = counted.reduce(
    (sum, material) => {
      const into = taintedInto(scenario, record, material.id);
      const flows = record.flows.filter((flow) => flow.material === material.id && flow.to === country);
      const tainted = flows.reduce((kg, flow) => kg + mulDiv(flow.kg, into(flow), 10_000), 0);
      return { kg: sum.kg + flows.reduce((kg, flow) => kg + flow.kg, 0), tainted: sum.tainted + tainted };
    },
    { kg: 0, tainted: 0 },
  );
  return toBp(sums.tainted, sums.kg);
}

/** Tainted part of any flow of a metal, in bp, once goods have passed through as many hands as they can in a turn. */
function taintedInto(scenario: Scenario, record: TurnRecord, material: MaterialId): (flow: Flow) => number {
  const stages = scenario.materials.find((each) => each.id === material)?.stages.map((stage) => stage.id) ?? [];
  let pools = new Map<string, number>();
  const flowBp = (flow: Flow): number => {
    if (flow.kind !== 'detour') return madeBp(flow.from, flow.stage);
    return isFromOccupied(scenario, flow) ? 10_000 : (pools.get(`${flow.from}/${flow.stage}`) ?? 0);
  };
  const madeBp = (country: CountryId, stage: StageId): number => {
    const before = stages[stages.indexOf(stage) - 1];
    return before === undefined ? 0 : (pools.get(`${country}/${before}`) ?? 0);
  };
  const made = (country: CountryId, stage: StageId): number =>
    record.made.reduce(
      (sum, row) => (row.country === country && row.stage === stage && row.material === material ? sum + row.kg : sum),
      0,
    );
  for (let hand = 0; hand < HANDS; hand++) {
    const next = new Map<string, number>();
    for (const { id } of scenario.countries)
      for (const stage of stages) {
        const into = record.flows.filter(
          (flow) => flow.material === material && flow.to === id && flow.stage === stage,
        );
        const own = Math.max(0, made(id, stage) - leftUnseen(scenario, record, id, material, stage));
        const all = into.reduce((sum, flow) => sum + flow.kg, own);
        const tainted = into.reduce(
          (sum, flow) => sum + mulDiv(flow.kg, flowBp(flow), 10_000),
          mulDiv(own, madeBp(id, stage), 10_000),
        );
        next.set(`${id}/${stage}`, toBp(tainted, all));
      }
    pools = next;
  }
  return flowBp;
}

/** Ore of occupied mines stands among what its country made, and never comes on its market. */
function leftUnseen(
  scenario: Scenario,
  record: TurnRecord,
  from: CountryId,
  material: MaterialId,
  stage: StageId,
): number {
  return record.flows.reduce(
    (sum, flow) =>
      flow.from === from && flow.material === material && flow.stage === stage && isFromOccupied(scenario, flow)
        ? sum + flow.kg
        : sum,
    0,
  );
}

function isFromOccupied(scenario: Scenario, flow: Flow): boolean {
  if (flow.kind !== 'detour') return false;
  return scenario.trade.detours.some(
    (detour) =>
      detour.from === flow.from &&
      detour.to === flow.to &&
      detour.material === flow.material &&
      detour.stage === flow.stage &&
      isGroupsDetour(scenario, detour.id),
  );
}
