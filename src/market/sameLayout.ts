/** Says whether two inputs have the same nodes and arcs in the same order, whatever their amounts and prices. */

import type { MarketInput } from './marketInput.ts';

/** True where the network of one input can be refreshed to serve the other. */
export function hasSameLayout(a: MarketInput, b: MarketInput): boolean {
  return (
    a.lanes.length === b.lanes.length &&
    a.demand.length === b.demand.length &&
    isSameList(a.countries, b.countries, (x, y) => x === y) &&
    isSameList(a.stages, b.stages, (x, y) => x.id === y.id) &&
    isSameList(a.supply, b.supply, (x, y) => isSameBlock(x, y) && x.at === y.at) &&
    isSameList(a.plants, b.plants, isSameBlock) &&
    isSameList(a.lanes, b.lanes, isSameLink) &&
    isSameList(a.detours, b.detours, (x, y) => isSameLink(x, y) && x.out === y.out) &&
    isSameList(a.demand, b.demand, (x, y) => isSameBlock(x, y) && x.at === y.at)
  );
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (x: T, y: T) => boolean): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as T;
    const y = b[i] as T;
    if (x !== y && !isSame(x, y)) return false;
  }
  return true;
}

type Placed = { readonly id: string; readonly country: string; readonly stage: string };
type Linked = { readonly id: string; readonly from: string; readonly to: string; readonly stage: string };

function isSameBlock(a: Placed, b: Placed): boolean {
  return a.id === b.id && a.country === b.country && a.stage === b.stage;
}

function isSameLink(a: Linked, b: Linked): boolean {
  return a.id === b.id && a.from === b.from && a.to === b.to && a.stage === b.stage;
}
