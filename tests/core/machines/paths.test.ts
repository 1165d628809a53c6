import { describe, expect, test } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { getSimplePaths } from 'xstate/graph';
import { type StepTable, step, stepByDefinition } from '../../../src/core/machines/step.ts';
import { type Facts, TRIED } from './someFacts.ts';

type Table = StepTable<string, string, Facts>;

interface Happening {
  readonly type: string;
  readonly facts: Facts;
}

/** One happening for each mode that an event can lead to from here. */
function waysOut(table: Table, mode: string, facts: readonly Facts[]): readonly Happening[] {
  return table.events.flatMap((type) => {
    const targets = new Map<string, Happening>();
    for (const each of facts) {
      const target = stepByDefinition(table, mode, type, each);
      if (target !== null && !targets.has(target)) targets.set(target, { type, facts: each });
    }
    return [...targets.values()];
  });
}

/** Every way through the machine that comes to no mode twice, as XState's graph finds them. */
function simplePaths(table: Table, facts: readonly Facts[]) {
  const events = (snapshot: { readonly value: unknown }) =>
    [...waysOut(table, String(snapshot.value), facts)] as never[];
  return getSimplePaths(table.machine as AnyStateMachine, { events }).map((path) => ({
    end: String(path.state.value),
    happenings: path.steps.flatMap(({ event }) =>
      event.type === 'xstate.init' ? [] : [event as unknown as Happening],
    ),
  }));
}

describe.each(TRIED)('the machine $title', ({ table, facts }) => {
  const paths = simplePaths(table, facts);
  const initial = String(table.machine.config.initial);

  test('has facts to be tried with, and XState’s graph reaches each of its modes', () => {
    expect(facts.length).toBeGreaterThan(1);
    expect(table.modes.filter((mode) => !paths.some(({ end }) => end === mode))).toEqual([]);
  });

  test('is walked along every simple path to the same end by the table that the game uses', () => {
    const wrong = paths.filter(({ end, happenings }) => {
      const walked = happenings.reduce<string | null>(
        (mode, each) => (mode === null ? null : step(table, mode, each.type, each.facts)),
        initial,
      );
      return walked !== end;
    });
    expect(paths.length).toBeGreaterThan(table.modes.length - 1);
    expect(wrong).toEqual([]);
  });

  test('steps from every mode, by every event and with every facts as XState does, ways back included', () => {
    const differ = table.modes.flatMap((mode) =>
      table.events.flatMap((event) =>
        facts.filter((each) => step(table, mode, event, each) !== stepByDefinition(table, mode, event, each)),
      ),
    );
    expect(differ).toEqual([]);
  });

  test('every step of its definition can be taken', () => {
    const unwalked = [...table.branches].flatMap(([way, branches]) => {
      const [mode = '', event = ''] = way.split('/');
      return branches
        .filter(({ target }) => !facts.some((each) => step(table, mode, event, each) === target))
        .map(({ target }) => `${way} ${target}`);
    });
    expect(unwalked).toEqual([]);
  });

  test('nothing happens any more in a mode that ends', () => {
    const ends = table.modes.filter((mode) => table.machine.states[mode]?.type === 'final');
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.filter((mode) => waysOut(table, mode, facts).length > 0)).toEqual([]);
  });
});
