import { SUBSTITUTES } from '../../balance/chain.ts';
import { aTurnsWayBp } from '../../balance/time.ts';
import { clamp, costThousandUsd, shareOf } from '../../balance/units.ts';
import type { DemandBlock, MarketInput } from '../../market/marketInput.ts';
import type { Scenario, Sector } from '../../scenario/schema.ts';
import { must, priceAt } from '../state/access.ts';
import type { PricePoint } from '../state/gameState.ts';
import type { Clearing } from '../trade/clearTurn.ts';

type Substitute = NonNullable<Sector['needs'][number]['substitute']>;

/** Another design that the sector could use instead of a metal; undefined where there is none. */
export function substituteOf(sector: Sector, material: string): Substitute | undefined {
  return sector.needs.find((need) => need.material === material)?.substitute;
}

/** Metal that the sector did without because another design was cheaper, in kg of the metal (CHAIN-5). */
export function doneWithoutKg(clearing: Clearing, sector: Sector): number {
  if (!substituteOf(sector, clearing.material.id)) return 0;
  const swaps = swapsIn(clearing.input).get(sector.id) ?? [];
  return swaps.reduce((sum, block) => sum + block.kg - (clearing.result.kg.get(block.id) ?? 0), 0);
}

const swapped = new WeakMap<MarketInput, ReadonlyMap<string, readonly DemandBlock[]>>();

/** The uses that another design could do without, by sector; looked for once in an input. */
function swapsIn(input: MarketInput): ReadonlyMap<string, readonly DemandBlock[]> {
  const known = swapped.get(input);
  if (known) return known;
  const found = new Map<string, DemandBlock[]>();
  for (const block of input.demand) {
    if (!block.id.startsWith('swap/')) continue;
    const sector = block.id.slice('swap/'.length, block.id.lastIndexOf('/'));
    found.set(sector, [...(found.get(sector) ?? []), block]);
  }
  swapped.set(input, found);
  return found;
}

/** What the other designs of a turn cost, in thousand US$; `kg` by material in scenario order. */
export function substituteBillThousandUsd(scenario: Scenario, sector: Sector, kg: readonly number[]): number {
  return scenario.materials.reduce((sum, material, index) => {
    const substitute = substituteOf(sector, material.id);
    return substitute ? sum + costThousandUsd(kg[index] ?? 0, substitute.centsPerKg) : sum;
  }, 0);
}

/** Share of need that another design could do without after a turn: while metal is dearer than that, industry redesigns for good (CHAIN-6). */
export function substituteAfter(
  scenario: Scenario,
  sector: Sector,
  now: number,
  index: number,
  prices: readonly PricePoint[],
): number {
  const material = must(scenario.materials[index], 'material');
  const substitute = substituteOf(sector, material.id);
  if (!substitute) return now;
  const last = must(material.stages[material.stages.length - 1], 'stage').id;
  const price = priceAt(scenario, prices, sector.country, material.id, last).centsPerKg;
  if (price < substitute.centsPerKg) return now;
  return clamp(
    now + shareOf(substitute.mostBp - now, aTurnsWayBp(scenario.time, SUBSTITUTES.learntBp)),
    now,
    substitute.mostBp,
  );
}

/** A need's steps split in two: the part another design could do without pays at most what that costs (CHAIN-5). */
export function splitStep(
  step: { readonly kg: number; readonly centsPerKg: number },
  substitute: Substitute | undefined,
  shareBp: number,
): { readonly kg: number; readonly swap: { readonly kg: number; readonly centsPerKg: number } | null } {
  if (!substitute || step.centsPerKg <= substitute.centsPerKg) return { kg: step.kg, swap: null };
  const kg = shareOf(step.kg, shareBp);
  return { kg: step.kg - kg, swap: { kg, centsPerKg: Math.max(1, substitute.centsPerKg) } };
}
