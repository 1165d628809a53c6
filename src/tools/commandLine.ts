import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Prints a sentence to stderr and ends the process with status 2: the command itself was wrong. */
export function endWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** Reads options and positionals; answers `--help`, and refuses unknown options in a sentence. */
export function readCommandLine<const T extends Options>(usage: string, options: T) {
  if (process.argv.includes('--help') || process.argv.includes('-h')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. ');
    return endWith(`${sentence}. Try --help.`);
  }
}

/** A whole number from `least` to `most` out of an option, or `otherwise` where the option is absent. */
export function wholeNumber(
  name: string,
  text: string | undefined,
  range: { readonly least: number; readonly most: number; readonly otherwise: number },
): number {
  if (text === undefined) return range.otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= range.least && value <= range.most) return value;
  return endWith(`--${name} is a whole number from ${range.least} to ${range.most}, not "${text}".`);
}
