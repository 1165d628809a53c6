import { FULL_BP } from '../../balance/units.ts';
import type { Fact, FactPart, LeafFact } from '../../scenario/factSchema.ts';
import type { LawView } from '../commands/lawView.ts';
import { ceilingCents, hasLane, isSeat } from '../commands/subjects.ts';

type Known = Pick<LawView, 'scenario' | 'turn' | 'policies'>;

/** The fact could hold in some turn from now to `last`, as far as the level alone can tell (DEAL-33). */
export function canHappen(view: Known, fact: Fact, last: number): boolean {
  if (fact.type === 'all') return fact.of.every((part) => canBe(view, part, last));
  if (fact.type === 'any') return fact.of.some((part) => canBe(view, part, last));
  return canBe(view, fact, last);
}

function canBe(view: Known, part: FactPart, last: number): boolean {
  if (part.type !== 'not') return canLeaf(view, part, last);
  return part.of.type !== 'turn' || part.of.turn > view.turn;
}

function canLeaf(view: Known, leaf: LeafFact, last: number): boolean {
  const { scenario } = view;
  switch (leaf.type) {
    case 'price':
    case 'exportPrice': {
      const ceiling = ceilingCents(scenario, leaf.material, leaf.stage);
      return leaf.is === 'above' ? leaf.cents < ceiling : leaf.cents > 1;
    }
    case 'embargo':
      return isSeat(scenario, leaf.by) && leaf.by !== leaf.against; // a partner embargoes nobody
    case 'quota': {
      const stands = view.policies.some((each) => each.type === 'quota' && each.country === leaf.country);
      return (isSeat(scenario, leaf.country) || stands) && leaf.belowKg !== 0;
    }
    case 'exports': {
      const isSold = scenario.countries.some(
        ({ id }) =>
          (leaf.to === null || leaf.to === id) && hasLane(scenario, leaf.country, id, leaf.material, leaf.stage),
      );
      return leaf.is === 'above' ? isSold : leaf.kg > 0;
    }
    case 'turn':
      return leaf.turn <= last;
    case 'case':
      return scenario.law !== undefined;
    case 'deal':
      return leaf.between[0] !== leaf.between[1];
    case 'leverage':
      return isInRange(leaf.is, leaf.centi);
    case 'approval':
    case 'security':
    case 'output':
    case 'knowhow':
      return isInRange(leaf.is, leaf.shareBp);
    case 'site':
    case 'group':
      return true;
  }
}

function isInRange(is: 'above' | 'below', bound: number): boolean {
  return is === 'above' ? bound < FULL_BP : bound > 0;
}
