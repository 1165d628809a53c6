import { type LeafFact, leavesOf } from '../../scenario/factSchema.ts';
import type { LawView } from '../commands/lawView.ts';
import type { Clause, Condition, Terms } from '../deals/dealTypes.ts';
import { conditionsOf, standingTerms } from '../deals/terms.ts';
import type { CountryId } from '../state/gameState.ts';

type Pair = readonly [CountryId, CountryId];

/**
 * The condition names the very thing that its clause promises, the agreement itself, or one that hangs on an agreement of
 * these two: whoever promised could free itself by its own act, or two agreements would wait for each other (DEAL-33).
 */
export function hangsOnItself(
  view: Pick<LawView, 'deals'>,
  terms: Terms,
  condition: Condition,
  between: Pair,
): boolean {
  const about = condition.clause === null ? terms.clauses : [terms.clauses[condition.clause]];
  return leavesOf(condition.fact).some(
    (leaf) =>
      about.some((clause) => clause !== undefined && isOwnPromise(leaf, clause)) ||
      (leaf.type === 'deal' && (isSamePair(leaf.between, between) || isHangingOn(view, leaf.between, between))),
  );
}

/** What the fact tells of is what the clause promises not to do, or to do. */
function isOwnPromise(leaf: LeafFact, clause: Clause): boolean {
  if (leaf.type === 'embargo' && clause.type === 'noEmbargo') {
    return leaf.by === clause.by && (leaf.against === null || leaf.against === clause.toward);
  }
  if (clause.type !== 'supply') return false;
  if (leaf.type === 'embargo') {
    const isAimed = leaf.against === null || leaf.against === clause.to;
    return leaf.by === clause.from && isAimed && (leaf.material === null || leaf.material === clause.material);
  }
  if (leaf.type !== 'quota' && leaf.type !== 'exports') return false;
  const isSame = leaf.country === clause.from && leaf.material === clause.material && leaf.stage === clause.stage;
  return isSame && (leaf.type === 'quota' || leaf.to === null || leaf.to === clause.to);
}

/** An agreement of that pair, offered or in force, waits for one of this pair. */
function isHangingOn({ deals }: Pick<LawView, 'deals'>, pair: Pair, between: Pair): boolean {
  return deals.some(
    (deal) =>
      (deal.mode === 'inForce' || deal.mode === 'offered' || deal.mode === 'countered') &&
      isSamePair(deal.between, pair) &&
      conditionsOf(standingTerms(deal)).some(({ fact }) =>
        leavesOf(fact).some((leaf) => leaf.type === 'deal' && isSamePair(leaf.between, between)),
      ),
  );
}

function isSamePair(a: Pair, b: Pair): boolean {
  return a.includes(b[0]) && a.includes(b[1]) && b.includes(a[0]) && b.includes(a[1]);
}
