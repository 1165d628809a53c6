import { createHost } from '../../../src/client/session/gameHost.ts';
import type { HostPort } from '../../../src/client/session/hostLine.ts';
import type { SavedGame, Saves } from '../../../src/client/session/saves.ts';

/** A worker's port with the real host behind it, that can be made to die. */
export function fakePort(): { port: HostPort; die(): void; readonly asked: string[] } {
  const host = createHost();
  const asked: string[] = [];
  let reply: Parameters<HostPort['onReply']>[0] = () => {};
  let lost = (): void => {};
  let dead = false;
  const port: HostPort = {
    postMessage: ({ id, body }) => {
      asked.push(body.type);
      if (dead) return;
      const answer = structuredClone({ id, body: host.answer(structuredClone(body)) }); // as over a worker's wire
      queueMicrotask(() => reply(answer));
    },
    onReply: (listener) => {
      reply = listener;
    },
    onLost: (listener) => {
      lost = listener;
    },
    terminate: () => {
      dead = true;
    },
  };
  return {
    port,
    asked,
    die: () => {
      dead = true;
      lost();
    },
  };
}

/** Saves in memory; `denied` behaves as a browser that keeps nothing. */
export function fakeSaves(denied = false): Saves & { kept: SavedGame | null; writes: number } {
  return {
    kept: null,
    writes: 0,
    async read() {
      return this.kept;
    },
    async write(game) {
      this.writes += 1;
      if (!denied) this.kept = game;
      return !denied;
    },
    async clear() {
      this.kept = null;
    },
  };
}
