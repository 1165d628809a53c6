/**
 * Makes the cheapest flow unique: every arc's cost is its cents × COST_SCALE + 16 bits hashed from its own name.
 * A cycle has at most MAX_NODES arcs, so the hashes on it never add up to one cent and the true optimum is kept.
 */

export const COST_SCALE = 16777216; // 2^24
export const HASH_SPAN = 65536; // 2^16
export const MAX_NODES = COST_SCALE / HASH_SPAN;
/** Salts are tried in the order 0, 1, 2 … until no tie is left; one tie survives a salt in about 1 of 65536 cases. */
export const SALT_COUNT = 64;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Starts the hash of an arc's name from its kind and the salt; a 32-bit integer. [MKT-3] */
export function hashKind(kind: number, salt: number): number {
  return Math.imul(FNV_OFFSET ^ kind ^ Math.imul(salt, 0x9e3779b1), FNV_PRIME);
}

/** Hashes a text on from `seed` to a whole number from 0 to 65535; the same in every engine. [MKT-3] */
export function hashText(seed: number, text: string): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash >>> 16;
}
