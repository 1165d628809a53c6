import { FORMAT_VERSION } from './schema.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * How a level of an older format becomes one of the next, by the format it has. Format 2 added sites that begin unbuilt,
 * projects, by-products, stakes, substitutes and recycling, all of them optional: a level of format 1 has none.
 */
const STEPS: Readonly<Record<number, (level: Json) => Json>> = {
  1: (level) => ({ ...level, formatVersion: 2 }),
};

/** A level's JSON lifted to the present format, or as it was where there is no way from its format. */
export function migrateLevel(json: Json): Json {
  let level = json;
  for (let steps = 0; steps < FORMAT_VERSION; steps++) {
    const version = level['formatVersion'];
    const step = typeof version === 'number' ? STEPS[version] : undefined;
    if (step === undefined) return level;
    level = step(level);
  }
  return level;
}
