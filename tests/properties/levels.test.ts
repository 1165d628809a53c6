import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, createGame, endTurn, viewFor } from '../../src/core/referee.ts';
import { conservationFaults } from '../../src/lab/conservation.ts';
import { parseScenarioJson } from '../../src/scenario/parse.ts';
import { aScenario } from '../support/aScenario.ts';
import { theCutOff } from '../support/cutOff.ts';

/** Numbers at which limits, divisors and products give way. */
const NUMBERS = [
  0, 1, 2, 9_999, 10_000, 100_000, 2_000_000, 3_999_999, 4_000_000, 1_000_000_000, 50_000_000_000, -1, 0.5,
];

/** One change of a level file: the leaf or list at a place (by weight of position) is spoilt in one of several ways. */
interface Change {
  readonly at: number;
  readonly how: 'number' | 'other' | 'drop' | 'double' | 'empty';
  readonly pick: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(1_000_000),
  how: fc.constantFrom(
    'number' as const,
    'number' as const,
    'other' as const,
    'drop' as const,
    'double' as const,
    'empty' as const,
  ),
  pick: fc.nat(10_000),
});

interface Place {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string;
}

function places(value: unknown, isWanted: (inner: unknown) => boolean): readonly Place[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(isWanted(inner) ? [{ holder: value as Record<string, unknown>, key }] : []),
    ...places(inner, isWanted),
  ]);
}

function write({ holder, key }: Place, value: unknown): void {
  (holder as Record<string, unknown>)[key] = value;
}

function spoil(level: unknown, { at, how, pick }: Change): void {
  const isKind = (inner: unknown) =>
    how === 'number' ? typeof inner === 'number' : how === 'other' ? typeof inner === 'string' : Array.isArray(inner);
  const found = places(level, isKind);
  const place = found[at % found.length];
  if (!place) return;
  const old = (place.holder as Record<string, unknown>)[place.key];
  if (how === 'number') write(place, NUMBERS[pick % NUMBERS.length]);
  if (how === 'other') {
    const alike = found.filter((each) => each.key === place.key);
    const other = alike[pick % alike.length];
    if (other) write(place, (other.holder as Record<string, unknown>)[other.key]);
  }
  if (!Array.isArray(old)) return;
  if (how === 'drop')
    write(
      place,
      old.filter((_, index) => index !== pick % Math.max(1, old.length)),
    );
  if (how === 'double' && old.length > 0) write(place, [...old, structuredClone(old[pick % old.length])]);
  if (how === 'empty') write(place, []);
}

/** What is wrong with a level that the checks let pass: it must make a game that plays and conserves. */
function faultsOf(level: unknown): readonly string[] {
  const parsed = parseScenarioJson(level);
  if (!parsed.ok) return [];
  const created = createGame(parsed.scenario, 1);
  if (!created.ok) return ['parsed, but no game'];
  const first = endTurn(created.state).state;
  const next = endTurn(advance(first).state).state;
  viewFor(next, parsed.scenario.seats[0]?.country ?? '');
  return conservationFaults(created.state, first);
}

const budget = {
  numRuns: Number(process.env['LEVEL_RUNS'] ?? 1_500),
  interruptAfterTimeLimit: 6_000,
  markInterruptAsFailure: false,
};

test('[CON-1] a small level with anything changed is refused with problems, or plays two turns and conserves', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const level: unknown = structuredClone(aScenario());
      for (const each of changes) spoil(level, each);
      expect(faultsOf(level)).toEqual([]);
    }),
    budget,
  );
});

test('[CON-1] The Cut-off with anything changed is refused with problems, or plays two turns and conserves', () => {
  const text = JSON.stringify(theCutOff());
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const level: unknown = JSON.parse(text);
      for (const each of changes) spoil(level, each);
      expect(faultsOf(level)).toEqual([]);
    }),
    budget,
  );
});
