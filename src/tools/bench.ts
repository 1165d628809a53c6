import { readdirSync, writeFileSync } from 'node:fs';
import type { BenchRow } from '../../tests/bench/benchRow.ts';
import { endWith, readCommandLine } from './commandLine.ts';
import { inRoot } from './paths.ts';
import { BUILD_STEP, GENERATE_STEPS } from './steps.ts';
import { bringUpToDateOrExit } from './upToDate.ts';

const USAGE = `npm run bench [-- NAME … --json FILE]

Measures, and prints one line a number with its peer. NAME picks benches (market, map, …); all run without one.
  --json FILE   writes the rows as JSON too`;

type Measure = () => Promise<readonly BenchRow[]>;

/** The functions `measure…` that a bench file exports. */
async function measuresOf(file: string): Promise<readonly Measure[]> {
  const module = (await import(`../../tests/bench/${file}`)) as Readonly<Record<string, unknown>>;
  return Object.entries(module)
    .filter(([name, value]) => name.startsWith('measure') && typeof value === 'function')
    .map(([, value]) => value as Measure);
}

/** Four significant digits, without exponents. */
function digits(value: number): string {
  return Math.abs(value) >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(4)));
}

function lineOf({ name, value, unit, peer }: BenchRow): string {
  const beside = peer ? `   ${peer.name} ${digits(peer.value)} ${unit}, ratio ${digits(peer.ratio)}` : '';
  return `${name.padEnd(56)} ${digits(value).padStart(10)} ${unit.padEnd(10)}${beside}`.trimEnd();
}

const { values, positionals } = readCommandLine(USAGE, { json: { type: 'string' } });
const files = readdirSync(inRoot('tests', 'bench')).filter((name) => name.endsWith('Bench.ts'));
const picked = files.filter(
  (file) => positionals.length === 0 || positionals.some((name) => file === `${name}Bench.ts`),
);
if (picked.length === 0) endWith(`No such bench. There are: ${files.map((file) => file.slice(0, -8)).join(', ')}.`);

bringUpToDateOrExit([...GENERATE_STEPS, BUILD_STEP]);
const rows: BenchRow[] = [];
for (const file of picked.sort()) {
  for (const measure of await measuresOf(file)) {
    for (const row of await measure()) {
      rows.push(row);
      process.stdout.write(`${lineOf(row)}\n`);
    }
  }
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
