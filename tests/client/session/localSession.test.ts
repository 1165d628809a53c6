import { describe, expect, test, vi } from 'vitest';
import { resumeLocal, startLocal } from '../../../src/client/session/localSession.ts';
import type { GameSession } from '../../../src/client/session/session.ts';
import type { GameRecord } from '../../../src/match/record.ts';
import { replay } from '../../../src/match/replay.ts';
import { cutOff } from '../fixtures/playedGame.ts';
import { fakePort, fakeSaves } from './fakePort.ts';

const level = cutOff();

async function started(denied = false) {
  const saves = fakeSaves(denied);
  const ports = [fakePort(), fakePort(), fakePort()];
  let used = 0;
  const newPort = () => {
    const next = ports[used];
    used += 1;
    if (next === undefined) throw new Error('more workers than a game should need');
    return next.port;
  };
  const opened = await startLocal({ saves, newPort }, level, 'japan', 7);
  if (!opened.ok) throw new Error(opened.detail);
  return { session: opened.session, saves, ports, used: () => used };
}

const recordOf = (session: GameSession): GameRecord => JSON.parse(session.record()) as GameRecord;

describe('a local session', () => {
  test('begins at the briefing of turn 1 with the view of its own seat', async () => {
    const { session } = await started();
    expect(session.view.value).toMatchObject({ seat: 'japan', turn: 1, phase: 'briefing' });
    const others = session.view.value.scenario.seats.filter((seat) => seat.country !== 'japan');
    expect(others.flatMap((seat) => seat.goals).filter((goal) => goal.secret)).toEqual([]);
  });

  test('saves after every command that was taken, and not after one that was refused', async () => {
    const { session, saves } = await started();
    await session.send({ type: 'ready' });
    const refused = await session.send({ type: 'acceptDeal', deal: 'nothing' });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'unknownDeal' } });
    expect(saves.writes).toBe(2); // the start and one command
    expect(saves.kept).toMatchObject({ scenario: 'the-cut-off', seat: 'japan', turn: 1 });
  });

  test('says what a proposal would change, in its own seat’s numbers', async () => {
    const { session } = await started();
    await session.send({ type: 'ready' });
    const effect = await session.whatIf({ orders: [] });
    expect(effect?.worthThousandUsd).toBe(0);
    expect(effect?.sectors.map((each) => each.id)).toEqual(['jp-cars', 'jp-electronics', 'jp-machines']);
  });

  test('comes back from its record when the worker dies, with the same game and a word to the player', async () => {
    const { session, ports, used } = await started();
    await session.send({ type: 'ready' });
    const before = recordOf(session);
    ports[0]?.die();
    const sent = await session.send({ type: 'say', to: null, phrase: 'greeting' });
    expect(sent.ok).toBe(true);
    expect(used()).toBe(2);
    expect(session.notice.value).toBe('restarted');
    expect(recordOf(session).hashes).toEqual(before.hashes);
    expect(recordOf(session).commands.slice(0, before.commands.length)).toEqual(before.commands);
  });

  test('goes on when the browser keeps no saves, and says so', async () => {
    const { session } = await started(true);
    await vi.waitFor(() => expect(session.notice.value).toBe('notSaved'));
    expect((await session.send({ type: 'ready' })).ok).toBe(true);
  });

  test('is resumed from its save with every hash the same', async () => {
    const { session, saves } = await started();
    for (let steps = 0; steps < 6; steps++) await session.send({ type: 'ready' });
    const opened = await resumeLocal({ saves, newPort: () => fakePort().port }, session.record());
    if (!opened.ok) throw new Error(opened.detail);
    expect(recordOf(opened.session)).toEqual(recordOf(session));
    expect(opened.session.view.value).toEqual(session.view.value);
    expect(replay(recordOf(session)).ok).toBe(true);
  });
});

describe('a save that cannot be opened', () => {
  const attempt = (text: string) => resumeLocal({ saves: fakeSaves(), newPort: () => fakePort().port }, text);

  test.each([
    ['cut off', '{"format":1,"engine":', 'notASave'],
    ['not a save', '{"format":1}', 'notASave'],
    ['of another kind', '[1,2,3]', 'notASave'],
    ['of another version', '{"format":99}', 'otherVersion'],
  ])('is refused with a reason when it is %s', async (_, text, problem) => {
    expect(await attempt(text)).toMatchObject({ ok: false, problem });
  });

  test('is refused when its moves and its hashes do not agree', async () => {
    const { session } = await started();
    for (let steps = 0; steps < 4; steps++) await session.send({ type: 'ready' });
    const record = recordOf(session);
    const forged = { ...record, hashes: [...record.hashes.slice(0, -1), '0000000000000000'] };
    expect(await attempt(JSON.stringify(forged))).toMatchObject({ ok: false, problem: 'differs' });
  });

  test('is refused when it names a seat the level does not have', async () => {
    const { session } = await started();
    expect(await attempt(JSON.stringify({ ...recordOf(session), humans: ['atlantis'] }))).toMatchObject({ ok: false });
  });
});
