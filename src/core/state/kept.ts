type Facts = Readonly<Record<string, unknown>>;

interface Known<Result> {
  readonly facts: Facts;
  readonly result: Result;
}

/**
 * A pure function of a thing of the level and some facts that remembers its last few answers to each thing. Forecasts ask the
 * same again and again with little changed; a function that may read its facts alone can be asked for less without ever
 * answering otherwise. Facts are alike where they are the same, or lists of the same things, or of rows with the same fields.
 */
export function keptFor<Of extends object, Given extends Facts, Result>(
  compute: (of: Of, facts: Given) => Result,
  most = 32,
): (of: Of, facts: Given) => Result {
  const all = new WeakMap<Of, Known<Result>[]>();
  return (of, facts) => {
    const known = all.get(of) ?? [];
    all.set(of, known);
    const at = known.findIndex((each) => areAlike(each.facts, facts));
    const found = known[at] ?? { facts, result: compute(of, facts) };
    if (at !== 0) {
      if (at > 0) known.splice(at, 1);
      known.unshift(found);
      known.splice(most);
    }
    return found.result;
  };
}

function areAlike(a: Facts, b: Facts): boolean {
  for (const name in b) if (a[name] !== b[name] && !areSameLists(a[name], b[name])) return false;
  return true;
}

function areSameLists(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  for (let at = 0; at < b.length; at++) if (a[at] !== b[at] && !areSameRows(a[at], b[at])) return false;
  return true;
}

function areSameRows(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  let count = 0;
  for (const name in b) {
    if ((a as Facts)[name] !== (b as Facts)[name]) return false;
    count++;
  }
  for (const _ in a) count--;
  return count === 0;
}
