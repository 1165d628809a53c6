import type { FactPart, LeafFact } from '../../scenario/factSchema.ts';
import type { Condition } from '../deals/dealTypes.ts';
import { canonicalJson } from '../state/hashState.ts';

/** A plain fact that must hold, or must not, for a promise to bind. */
export interface Need {
  readonly leaf: LeafFact;
  readonly isSo: boolean;
}

/** What a condition needs for its promise to bind, as far as it can be told apart; either of several facts is nobody's need alone. */
export function needsOf({ kind, fact }: Pick<Condition, 'kind' | 'fact'>): readonly Need[] {
  const isWanted = kind === 'while';
  const split: readonly FactPart[] =
    fact.type === 'all' || fact.type === 'any'
      ? (fact.type === 'all') === isWanted
        ? fact.of
        : single(fact.of)
      : [fact];
  return split.map((part) =>
    part.type === 'not' ? { leaf: part.of, isSo: !isWanted } : { leaf: part, isSo: isWanted },
  );
}

function single(parts: readonly FactPart[]): readonly FactPart[] {
  return parts.length === 1 ? parts : [];
}

/** The two can never hold together (DEAL-33). */
export function doClash(a: Need, b: Need): boolean {
  if (a.leaf.type !== b.leaf.type) return false;
  if (canonicalJson(a.leaf) === canonicalJson(b.leaf)) return a.isSo !== b.isSo;
  if (subjectOf(a.leaf) !== subjectOf(b.leaf)) return false;
  if (a.leaf.type === 'site' || a.leaf.type === 'group') return a.isSo && b.isSo;
  const [one, other] = [rangeOf(a), rangeOf(b)];
  return one !== null && other !== null && (one.most < other.least || other.most < one.least);
}

/** The same thing measured, whatever the bound or the state asked for. */
function subjectOf(leaf: LeafFact): string {
  const rest = Object.entries(leaf).filter(
    ([key]) => !['is', 'cents', 'kg', 'shareBp', 'centi', 'turn', 'mode'].includes(key),
  );
  return canonicalJson(Object.fromEntries(rest));
}

interface Range {
  readonly least: number;
  readonly most: number;
}

const ENDLESS = Number.MAX_SAFE_INTEGER;

/** Whole values that a measured fact leaves; null for what is not measured. */
function rangeOf({ leaf, isSo }: Need): Range | null {
  const bound = boundOf(leaf);
  if (bound === null) return null;
  if (leaf.type === 'turn') return isSo ? { least: bound, most: ENDLESS } : { least: 0, most: bound - 1 };
  const isAbove = 'is' in leaf && leaf.is === 'above';
  if (isAbove) return isSo ? { least: bound + 1, most: ENDLESS } : { least: 0, most: bound };
  return isSo ? { least: 0, most: bound - 1 } : { least: bound, most: ENDLESS };
}

function boundOf(leaf: LeafFact): number | null {
  switch (leaf.type) {
    case 'price':
    case 'exportPrice':
      return leaf.cents;
    case 'exports':
      return leaf.kg;
    case 'approval':
    case 'security':
    case 'output':
    case 'knowhow':
      return leaf.shareBp;
    case 'leverage':
      return leaf.centi;
    case 'turn':
      return leaf.turn;
    default:
      return null;
  }
}
