/** A seed for a new game; `?seed=7` in the address asks for a certain one, so that two people can play the same game. */
export function newSeed(): number {
  const asked = Number(new URLSearchParams(location.search).get('seed') ?? Number.NaN);
  if (Number.isSafeInteger(asked)) return asked;
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
}
