import { describe, expect, test } from 'vitest';
import { parseScript } from '../../src/tools/script.ts';

const seats = ['japan', 'china'];
const line = { turn: 1, seat: 'china', command: { type: 'ready' } };

const problemsOf = (text: string): readonly string[] => {
  const parsed = parseScript(text, seats);
  return parsed.ok ? [] : parsed.problems;
};

describe('a script of commands', () => {
  test('well-formed lines are kept in their order, commands unread', () => {
    const lines = [
      line,
      { turn: 2, seat: 'japan', command: { type: 'placeOrder', order: { type: 'liftEmbargo', embargo: 'e1' } } },
    ];
    expect(parseScript(JSON.stringify(lines), seats)).toEqual({ ok: true, lines });
  });

  test.each([
    ['truncated', '[{"turn": 1', /not complete JSON/],
    ['no list', '{}', /expected array/],
    ['a turn that is none', JSON.stringify([{ ...line, turn: 0 }]), /0\.turn/],
    ['a turn in words', JSON.stringify([line, { ...line, turn: 'two' }]), /1\.turn/],
    ['a field too many', JSON.stringify([{ ...line, say: 'hi' }]), /say/],
    ['a command that is none', JSON.stringify([{ ...line, command: 'ready' }]), /0\.command/],
    ['a seat the level lacks', JSON.stringify([{ ...line, seat: 'brazil' }]), /"brazil" is no seat/],
    ['a prototype key as a seat', '[{"turn":1,"seat":"__proto__","command":{"type":"ready"}}]', /is no seat/],
    ['deep nesting', '['.repeat(20_000), /not complete JSON|expected/],
  ])('%s is refused with the place', (_, text, sentence) => {
    expect(problemsOf(text).join('\n')).toMatch(sentence);
  });

  test('all lines that are wrong are named at once', () => {
    expect(
      problemsOf(
        JSON.stringify([
          { ...line, turn: 0 },
          { ...line, turn: 99 },
        ]),
      ),
    ).toHaveLength(2);
  });
});
