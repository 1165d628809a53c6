/** Networks already laid out, so that inputs with the same names need not be read, named and hashed again. */

import { hashArcs, layOutNetwork, type MarketNetwork } from './buildNetwork.ts';
import type { MarketInput } from './marketInput.ts';
import { hasSameLayout } from './sameLayout.ts';

/** A network, the last input it served, and the salt of the hashes in it (-1: none yet). */
export interface Layout {
  readonly network: MarketNetwork;
  input: MarketInput;
  salt: number;
  gates: MarketInput['gates'] | null; // the last ones found sound
}

/** The last few layouts; markets may share them, since every clear writes all amounts and prices anew. [MKT-3] */
export interface Layouts {
  /** The layout of an input, a known one where the names are the same; undefined where a name is wrong. */
  readonly of: (input: MarketInput) => Layout | undefined;
}

/** Keeps at most `most` layouts: enough for an input with each of the contracts that all seats weigh in a turn. */
export function createLayouts(most = 24): Layouts {
  const known: Layout[] = []; // last used first
  return {
    of: (input) => {
      const at = known.findIndex((layout) => hasSameLayout(layout.input, input));
      const layout = at < 0 ? layOut(input) : known[at];
      if (layout === undefined) return undefined;
      if (at !== 0) {
        if (at > 0) known.splice(at, 1);
        known.unshift(layout);
        known.splice(most);
      }
      layout.input = input;
      return layout;
    },
  };
}

/** Sees to it that the hashes in a layout's network are those of a salt. */
export function saltLayout(layout: Layout, salt: number): void {
  if (layout.salt !== salt) hashArcs(layout.network, layout.input, salt);
  layout.salt = salt;
}

function layOut(input: MarketInput): Layout | undefined {
  const network = layOutNetwork(input);
  return network && { network, input, salt: -1, gates: null };
}
