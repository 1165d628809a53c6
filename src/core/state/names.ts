/** Names by two parts: the first, then the second. Few enough to be kept for good: ids of levels, and of the deals of a game. */
const known = new Map<string, Map<string | number, string>>();

/**
 * `a/b`, the same string object each time: what has been looked up under a name is found again without reading it letter by
 * letter. Names of places, market blocks and contracts are made of it.
 */
export function nameOf(a: string, b: string | number): string {
  const kept = known.get(a)?.get(b);
  return kept ?? keep(a, b, `${a}/${b}`);
}

/** `a/b/c`, the same string object each time. */
export function nameOfThree(a: string, b: string, c: string | number): string {
  return nameOf(nameOf(a, b), c);
}

/** Name of a lane in the clearing of its metal. */
export function laneName(stage: string, from: string, to: string): string {
  const begun = nameOfThree('lane', stage, from);
  const kept = lanes.get(begun)?.get(to);
  if (kept !== undefined) return kept;
  const name = `${begun}>${to}`;
  lanes.set(begun, (lanes.get(begun) ?? new Map<string, string>()).set(to, name));
  return name;
}

const lanes = new Map<string, Map<string, string>>();

/** Account of a country's government. */
export function treasuryOf(country: string): string {
  return accountOf('treasury', country);
}

/** Account of a country's industry. */
export function industryOf(country: string): string {
  return accountOf('industry', country);
}

const accounts = new Map<string, Map<string, string>>();

function accountOf(kind: string, country: string): string {
  const kept = accounts.get(kind)?.get(country);
  if (kept !== undefined) return kept;
  const name = `${kind}:${country}`;
  accounts.set(kind, (accounts.get(kind) ?? new Map<string, string>()).set(country, name));
  return name;
}

function keep(a: string, b: string | number, name: string): string {
  known.set(a, (known.get(a) ?? new Map<string | number, string>()).set(b, name));
  return name;
}
