/** A rooted spanning tree of a network (root 0) as parent and child lists, with potentials and depths kept up to date. */

export interface SpanningTree {
  readonly parent: Int32Array;
  readonly arc: Int32Array; // the tree arc between a node and its parent
  readonly depth: Int32Array;
  readonly firstChild: Int32Array; // 0: none (the root is nobody's child)
  readonly nextSibling: Int32Array;
  readonly previousSibling: Int32Array;
  readonly potential: Float64Array; // cost of the tree path from the root
  readonly order: Int32Array; // every node after its parent, as of the last `listNodes`
}

/** Makes a tree for `nodeCount` nodes in which nothing hangs yet. */
export function makeTree(nodeCount: number): SpanningTree {
  return {
    parent: new Int32Array(nodeCount),
    arc: new Int32Array(nodeCount).fill(-1),
    depth: new Int32Array(nodeCount),
    firstChild: new Int32Array(nodeCount),
    nextSibling: new Int32Array(nodeCount),
    previousSibling: new Int32Array(nodeCount),
    potential: new Float64Array(nodeCount),
    order: new Int32Array(nodeCount),
  };
}

/** Hangs a loose node under a parent by an arc. */
export function attach(tree: SpanningTree, node: number, parent: number, arc: number): void {
  const first = tree.firstChild[parent] as number;
  tree.parent[node] = parent;
  tree.arc[node] = arc;
  tree.previousSibling[node] = 0;
  tree.nextSibling[node] = first;
  if (first !== 0) tree.previousSibling[first] = node;
  tree.firstChild[parent] = node;
}

/** Takes a node with all that hangs under it from its parent. */
export function detach(tree: SpanningTree, node: number): void {
  const next = tree.nextSibling[node] as number;
  const previous = tree.previousSibling[node] as number;
  if (previous !== 0) tree.nextSibling[previous] = next;
  else tree.firstChild[tree.parent[node] as number] = next;
  if (next !== 0) tree.previousSibling[next] = previous;
}

/** Hangs every node anew by the arc given for it, which must come from the outside or from another node. */
export function resetTree(tree: SpanningTree, tail: Int32Array, arcs: Int32Array): void {
  tree.firstChild.fill(0);
  for (let node = arcs.length - 1; node > 0; node--) {
    const arc = arcs[node] as number;
    attach(tree, node, tail[arc] as number, arc);
  }
}

/** The node that follows in a walk over the tree below `top`, or -1 at its end. */
function nextInWalk(tree: SpanningTree, node: number, top: number): number {
  const child = tree.firstChild[node] as number;
  if (child !== 0) return child;
  let at = node;
  while (at !== top) {
    const sibling = tree.nextSibling[at] as number;
    if (sibling !== 0) return sibling;
    at = tree.parent[at] as number;
  }
  return -1;
}

/** Writes all nodes into `order`, parents first. */
export function listNodes(tree: SpanningTree): void {
  let count = 0;
  for (let node = 0; node !== -1; node = nextInWalk(tree, node, 0)) tree.order[count++] = node;
}

/** Computes all depths and potentials from the tree and the given arc costs into `potential`. */
export function measureTree(tree: SpanningTree, tail: Int32Array, cost: Float64Array, potential: Float64Array): void {
  potential[0] = 0;
  for (let node = nextInWalk(tree, 0, 0); node !== -1; node = nextInWalk(tree, node, 0)) {
    const parent = tree.parent[node] as number;
    const arc = tree.arc[node] as number;
    const step = cost[arc] as number;
    tree.depth[node] = (tree.depth[parent] as number) + 1;
    potential[node] = (potential[parent] as number) + (tail[arc] === parent ? step : -step);
  }
}

/**
 * Turns the branch from `top` down to `foot` round so that `foot` hangs under `parent` by `arc`, and shifts the
 * potentials of all that moved by `shift`.
 */
export function rehang(
  tree: SpanningTree,
  branch: { readonly foot: number; readonly top: number; readonly parent: number; readonly arc: number },
  shift: number,
): void {
  let node = branch.foot;
  let newParent = branch.parent;
  let newArc = branch.arc;
  for (;;) {
    const oldParent = tree.parent[node] as number;
    const oldArc = tree.arc[node] as number;
    detach(tree, node);
    attach(tree, node, newParent, newArc);
    if (node === branch.top) break;
    newParent = node;
    newArc = oldArc;
    node = oldParent;
  }
  for (let at = branch.foot; at !== -1; at = nextInWalk(tree, at, branch.foot)) {
    tree.depth[at] = (tree.depth[tree.parent[at] as number] as number) + 1;
    tree.potential[at] = (tree.potential[at] as number) + shift;
  }
}
