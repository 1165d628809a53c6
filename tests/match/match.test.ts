import { expect, test } from 'vitest';
import type { Agent } from '../../src/core/seat.ts';
import { createMatch, type Match, resumeMatch } from '../../src/match/match.ts';
import { parseRecord } from '../../src/match/parseRecord.ts';
import { replay } from '../../src/match/replay.ts';
import { aScenario } from '../support/aWorld.ts';

const silent: Agent = (_view, _options, dice) => ({ commands: [], dice });

function aMatch(humans: readonly string[] = ['makeland']): Match {
  const made = createMatch({ scenario: aScenario(), seed: 3, humans, agentFor: () => silent });
  if (!made.ok) throw new Error('no match');
  return made.match;
}

function playTurn(match: Match): void {
  for (let phase = 0; phase < 4; phase++) match.send('makeland', { type: 'ready' });
}

test('[REC-1] a record played again gives its own hashes', () => {
  const match = aMatch();
  playTurn(match);
  playTurn(match);
  const replayed = replay(JSON.parse(JSON.stringify(match.record())));
  expect([replayed.ok, replayed.ok && replayed.hashes.length]).toEqual([true, 3]);
});

test('[REC-1] a record whose hash was changed is refused with the turn', () => {
  const match = aMatch();
  playTurn(match);
  const record = match.record();
  const replayed = replay({ ...record, hashes: [record.hashes[0] ?? '', '0000000000000000'] });
  expect(!replayed.ok && replayed.problems[0]?.path).toBe('hashes[1]');
});

test('[REC-2] a game taken up from its record ends like one that never stopped', () => {
  const whole = aMatch();
  for (let turn = 0; turn < 4; turn++) playTurn(whole);
  const first = aMatch();
  playTurn(first);
  first.send('makeland', { type: 'ready' });
  const resumed = resumeMatch(first.record(), () => silent);
  if (!resumed.ok) throw new Error(resumed.problems[0]?.message);
  for (let phase = 0; phase < 3; phase++) resumed.match.send('makeland', { type: 'ready' });
  for (let turn = 0; turn < 2; turn++) playTurn(resumed.match);
  expect(resumed.match.record().hashes).toEqual(whole.record().hashes);
});

test.each([
  ['cut off in the middle', (text: string) => text.slice(0, 500), 'notJson'],
  ['a list', () => '[]', 'notARecord'],
  ['of another format', (text: string) => text.replace('"format":1', '"format":9'), 'unknownSave'],
  ['that is other JSON', () => '{"name":"photo","width":3}', 'notARecord'],
  ['that is a level', () => JSON.stringify(aScenario()), 'levelFile'],
  ['with a text for a seed', (text: string) => text.replace('"seed":3', '"seed":"three"'), 'badRecord'],
  [
    'with a prototype key in its level',
    (text: string) => text.replace('"minutes":5', '"__proto__":{"x":1},"minutes":5'),
    'forbiddenKey',
  ],
  ['of 10 MB', (text: string) => text + ' '.repeat(10_000_000), 'tooLong'],
  [
    'with a bottomless level',
    (text: string) => text.replace('"minutes":5', `"minutes":${'['.repeat(60)}${']'.repeat(60)}`),
    'tooDeep',
  ],
])('[REC-3] a save %s is refused with a sentence and a way out', (_what, damage, code) => {
  const read = parseRecord(damage(JSON.stringify(aMatch().record())));
  const [problem] = read.ok ? [] : read.problems;
  expect([problem?.code, (problem?.message.length ?? 0) > 10, (problem?.suggestion.length ?? 0) > 5]).toEqual([
    code,
    true,
    true,
  ]);
});

test.each([
  ['newer', '0.4.0', 'newerSave'],
  ['newer by two digits', '0.3.10', 'newerSave'],
  ['unknown', '0.0.7', 'unknownSave'],
  ['nameless', '<b>', 'unknownSave'],
])('[REC-5] a save of %s rules is refused with the reason', (_what, engine, code) => {
  const read = parseRecord(JSON.stringify({ ...aMatch().record(), engine }));
  expect(!read.ok && read.problems).toMatchObject([{ code, path: 'engine', message: expect.stringContaining(engine) }]);
});

test('a person in a seat of a program is not heard', () => {
  const sent = aMatch().send('digland', { type: 'ready' });
  expect(!sent.ok && sent.refusal.code).toBe('notASeat');
});

test('a host who ends the phase before people are ready still lets programs give their orders', () => {
  const buyer: Agent = (view, _options, dice) => {
    const order = { type: 'buyStock', material: 'metal', stage: 'oxide', kg: 1, mostCentsPerKg: 2_500 } as const;
    const isDue = view.phase === 'orders' && view.mine.orders.length === 0;
    return { commands: isDue ? [{ type: 'placeOrder', order }] : [], dice };
  };
  const made = createMatch({ scenario: aScenario(), seed: 3, humans: ['makeland'], agentFor: () => buyer });
  if (!made.ok) throw new Error('no match');
  for (let phase = 0; phase < 3; phase++) made.match.advance();
  expect(made.match.record().commands.filter((said) => said.command.type === 'placeOrder')).toHaveLength(1);
});

test.each([[['atlantis']], [['makeland', 'makeland']]])(
  '[REC-3] people in %j are refused: a game would wait for ever',
  (humans) => {
    const record = { ...aMatch().record(), humans };
    const read = parseRecord(JSON.stringify(record));
    expect(!read.ok && read.problems.map((problem) => problem.path)).toEqual(['humans']);
  },
);
