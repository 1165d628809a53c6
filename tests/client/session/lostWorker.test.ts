import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { resumeLocal, startLocal } from '../../../src/client/session/localSession.ts';
import type { GameSession } from '../../../src/client/session/session.ts';
import { cutOff } from '../fixtures/playedGame.ts';
import { type FakePort, fakePort, fakeSaves } from './fakePort.ts';

const level = cutOff();
const now = () => 1_000;
const READY = { type: 'ready' } as const;
const kinds = (session: GameSession) => session.notices.value.map((notice) => notice.kind);

/** Workers handed out in turn; null is one the browser does not let start. */
function options(ports: readonly (FakePort | null)[]) {
  let used = 0;
  const newPort = () => {
    const next = ports[used];
    used += 1;
    if (next === undefined || next === null) throw new Error('no worker');
    return next.port;
  };
  return { saves: fakeSaves().saves, newPort, now };
}

async function started(ports: readonly (FakePort | null)[]): Promise<GameSession> {
  const opened = await startLocal(options(ports), level, 'japan', 7);
  if (!opened.ok) throw new Error(opened.problem);
  return opened.session;
}

describe('a worker that is lost', () => {
  test('before the first answer is replaced by a second', async () => {
    const first = fakePort();
    first.dieAt('start');
    const session = await started([first, fakePort()]);
    expect([session.view.value.turn, kinds(session)]).toEqual([1, []]);
  });

  test('and never starts at all is a reason the page has a sentence for', async () => {
    expect(await startLocal(options([null, null]), level, 'japan', 7)).toMatchObject({
      ok: false,
      problem: 'noWorker',
    });
    expect(await resumeLocal(options([]), '{}', null)).toMatchObject({ ok: false, problem: 'noWorker' });
  });

  test('and cannot be replaced leaves the record, says so, and is tried again with the next command', async () => {
    const first = fakePort();
    const session = await started([first, null, null, fakePort()]);
    const before = session.record();
    first.die();
    await expect(session.send(READY)).rejects.toThrow();
    expect([kinds(session), session.record() === before, session.busy.value]).toEqual([['lost'], true, false]);
    expect(await session.send(READY)).toMatchObject({ ok: true });
    expect([kinds(session), session.view.value.phase]).toEqual([['restarted'], 'negotiation']);
  });

  test('twice by the same command is told, and the game stands as before', async () => {
    const ports = [fakePort(), fakePort(), fakePort()];
    for (const port of ports) port.dieAt('send');
    const session = await started(ports);
    const before = session.view.value;
    await expect(session.send(READY)).rejects.toThrow();
    expect(kinds(session)).toContain('stumbled');
    expect(session.view.value).toEqual(before);
    expect(await session.whatIf({ orders: [] })).not.toBeUndefined();
  });

  test('by two questions at once is replaced once', async () => {
    const [first, second] = [fakePort(), fakePort()];
    const session = await started([first, second]);
    await session.send(READY);
    first.die();
    const [sent, effect] = await Promise.allSettled([
      session.send({ type: 'say', to: null, phrase: 'greeting' }),
      session.whatIf({ orders: [] }),
    ]);
    expect([sent.status, effect.status]).toEqual(['fulfilled', 'rejected']);
    expect(second.asked).toEqual(['resume', 'send']);
  });

  test('after the game was left is not replaced', async () => {
    const first = fakePort();
    const session = await started([first, fakePort()]);
    first.hang();
    const asked = session.whatIf({ orders: [] });
    session.close();
    await expect(asked).rejects.toThrow();
    expect(kinds(session)).toEqual([]);
  });
});

describe('a worker that falls silent', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is given up after half a minute and what was said is said again', async () => {
    const first = fakePort();
    const session = await started([first, fakePort()]);
    first.hang();
    const sent = session.send(READY);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(kinds(session)).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await sent).toMatchObject({ ok: true });
    expect(kinds(session)).toEqual(['restarted']);
  });

  test('but gives signs of life is waited for', async () => {
    const first = fakePort();
    const session = await started([first, fakePort()]);
    first.hang();
    void session.send(READY).catch(() => {});
    for (let beats = 0; beats < 5; beats++) {
      await vi.advanceTimersByTimeAsync(20_000);
      first.beat();
    }
    expect([kinds(session), session.busy.value]).toEqual([[], true]);
  });

  test('costs no ticks while nothing is asked', async () => {
    await started([fakePort()]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
