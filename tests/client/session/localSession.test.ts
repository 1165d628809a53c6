import { describe, expect, test, vi } from 'vitest';
import { resumeLocal, startLocal } from '../../../src/client/session/localSession.ts';
import type { Kept } from '../../../src/client/session/saves.ts';
import type { GameSession } from '../../../src/client/session/session.ts';
import type { GameRecord } from '../../../src/match/record.ts';
import { replay } from '../../../src/match/replay.ts';
import { cutOff } from '../fixtures/playedGame.ts';
import { type FakePort, fakePort, fakeSaves } from './fakePort.ts';

const level = cutOff();

type Ports = readonly FakePort[];

/** Hands out these workers one after the other; one more is more than a game should need. */
function handOut(ports: Ports) {
  let used = 0;
  const newPort = () => {
    const next = ports[used];
    used += 1;
    if (next === undefined) throw new Error('more workers than a game should need');
    return next.port;
  };
  return { newPort, used: () => used };
}

const now = () => 1_000;

async function started(answer: Kept = 'kept', ports: Ports = [fakePort(), fakePort(), fakePort()]) {
  const shelf = fakeSaves(answer);
  const { newPort, used } = handOut(ports);
  const opened = await startLocal({ saves: shelf.saves, newPort, now }, level, 'japan', 7);
  if (!opened.ok) throw new Error(opened.detail);
  return { session: opened.session, shelf, ports, used };
}

const kinds = (session: GameSession) => session.notices.value.map((notice) => notice.kind);

const recordOf = (session: GameSession): GameRecord => JSON.parse(session.record()) as GameRecord;

const attempt = (text: string, id: string | null = null, shelf = fakeSaves()) =>
  resumeLocal({ saves: shelf.saves, newPort: () => fakePort().port, now }, text, id);

describe('a local session', () => {
  test('begins at the briefing of turn 1 with the view of its own seat', async () => {
    const { session } = await started();
    expect(session.view.value).toMatchObject({ seat: 'japan', turn: 1, phase: 'briefing' });
    const others = session.view.value.scenario.seats.filter((seat) => seat.country !== 'japan');
    expect(others.flatMap((seat) => seat.goals).filter((goal) => goal.secret)).toEqual([]);
  });

  test('saves after every command that was taken, and not after one that was refused', async () => {
    const { session, shelf } = await started();
    await session.send({ type: 'ready' });
    const refused = await session.send({ type: 'acceptDeal', deal: 'nothing' });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'unknownDeal' } });
    await vi.waitFor(() => expect(shelf.counts.writes).toBe(2)); // the start and one command
    expect([...shelf.games.values()]).toMatchObject([
      { note: { kind: 'running', scenario: 'the-cut-off', country: 'Japan', turn: 1, savedAt: 1_000 } },
    ]);
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
    expect(kinds(session)).toEqual(['restarted']);
    expect(recordOf(session).hashes).toEqual(before.hashes);
    expect(recordOf(session).commands.slice(0, before.commands.length)).toEqual(before.commands);
  });

  test('says once that the browser keeps no saves, goes on, and takes it back when it does', async () => {
    const { session, shelf } = await started('denied');
    await vi.waitFor(() => expect(kinds(session)).toEqual(['denied']));
    session.dismiss('denied');
    expect((await session.send({ type: 'ready' })).ok).toBe(true);
    await vi.waitFor(() => expect(shelf.counts.writes).toBe(2));
    expect([kinds(session), session.isKept.value]).toEqual([[], false]);
    shelf.counts.answer = 'kept';
    await session.send({ type: 'say', to: null, phrase: 'greeting' });
    await vi.waitFor(() => expect(session.isKept.value).toBe(true));
  });

  test('is resumed from its save with every hash the same', async () => {
    const { session } = await started();
    for (let steps = 0; steps < 6; steps++) await session.send({ type: 'ready' });
    const opened = await attempt(session.record());
    if (!opened.ok) throw new Error(opened.detail);
    expect(recordOf(opened.session)).toEqual(recordOf(session));
    expect(opened.session.view.value).toEqual(session.view.value);
    expect(replay(recordOf(session)).ok).toBe(true);
  });
});

describe('a save that cannot be opened', () => {
  test.each([
    ['cut off', '{"format":1,"engine":', 'notASave'],
    ['without a game in it', '{"format":1,"engine":"0.2.0"}', 'notASave'],
    ['of something else', '{"name":"photo"}', 'foreignFile'],
    ['of another kind', '[1,2,3]', 'foreignFile'],
    ['of a newer format', '{"format":99,"engine":"9.0.0"}', 'newerSave'],
    ['of newer rules', '{"format":1,"engine":"0.99.0"}', 'newerSave'],
    ['of unknown rules', '{"format":1,"engine":"0.0.1"}', 'unknownSave'],
    ['a level', JSON.stringify(level), 'levelFile'],
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
