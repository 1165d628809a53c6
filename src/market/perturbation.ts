/**
 * Makes the cheapest flow unique: every arc's cost is its cents × COST_SCALE + 16 bits hashed from its own name.
 * A cycle has at most MAX_NODES arcs, so the hashes on it never add up to one cent and the true optimum is kept.
 */

export const COST_SCALE = 16777216; // 2^24
const HASH_SPAN = 65536; // 2^16
export const MAX_NODES = COST_SCALE / HASH_SPAN;
/** Salts are tried in the order 0, 1, 2 … until no tie is left; one tie survives a salt in about 1 of 65536 cases. */
export const SALT_COUNT = 64;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const OTHER_OFFSET = 0x2545f491;
const OTHER_PRIME = 0x5bd1e995;

/** Folds a name into two 32-bit words that no salt enters, so that a name is read once for all its arcs. */
export function nameWords(name: string, words: Int32Array): void {
  let one = FNV_OFFSET | 0;
  let other = OTHER_OFFSET;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    one = Math.imul(one ^ code, FNV_PRIME);
    other = Math.imul(other ^ code, OTHER_PRIME) ^ (other >>> 15);
  }
  words[0] = one;
  words[1] = other;
}

/** The hash of an arc from its name's words, its kind and the salt: 0 to 65535, the same in every engine. [MKT-3] */
export function arcHash(words: Int32Array, kind: number, salt: number): number {
  return mix((words[0] as number) ^ mix((words[1] as number) + Math.imul(kind + 64 * salt, 0x9e3779b1))) >>> 16;
}

function mix(word: number): number {
  let mixed = word | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
