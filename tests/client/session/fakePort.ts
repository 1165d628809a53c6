import { createHost } from '../../../src/client/session/gameHost.ts';
import type { HostPort } from '../../../src/client/session/hostLine.ts';
import type { FromHost } from '../../../src/client/session/hostMessages.ts';
import { type Kept, newestFirst, type SavedGame, type Saves } from '../../../src/client/session/saves.ts';

export interface FakePort {
  readonly port: HostPort;
  readonly asked: string[];
  die(): void; // with an error event
  hang(): void; // without one: nothing comes any more
  beat(): void; // a sign of life
  dieAt(type: string): void; // whenever this is asked
}

/** A worker's port with the real host behind it, that can be made to die. */
export function fakePort(): FakePort {
  const host = createHost();
  const asked: string[] = [];
  let reply: (message: FromHost) => void = () => {};
  let lost = (): void => {};
  let dead = false;
  let deadly: string | null = null;
  const die = (): void => {
    dead = true;
    lost();
  };
  const port: HostPort = {
    postMessage: ({ id, body }) => {
      asked.push(body.type);
      if (body.type === deadly) queueMicrotask(die);
      if (dead || body.type === deadly) return;
      const answer = structuredClone({ id, body: host.answer(structuredClone(body)) }); // as over a worker's wire
      queueMicrotask(() => reply(answer));
    },
    onMessage: (listener) => {
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
    die,
    hang: () => {
      dead = true;
    },
    beat: () => reply('working'),
    dieAt: (type) => {
      deadly = type;
    },
  };
}

/** Saves in memory, with what a write is to answer. */
export function fakeSaves(answer: Kept = 'kept') {
  const games = new Map<string, SavedGame>();
  const counts = { writes: 0, answer };
  const saves: Saves = {
    list: async () => (counts.answer === 'denied' ? null : newestFirst([...games.values()].map((game) => game.note))),
    read: async (id) => games.get(id)?.record ?? null,
    write: async (game, how) => {
      counts.writes += 1;
      if (counts.answer !== 'kept') return counts.answer;
      const before = games.get(game.note.id);
      if (before !== undefined && before.note.holder !== game.note.holder && !how?.takeOver) return 'elsewhere';
      games.set(game.note.id, game);
      return 'kept';
    },
    remove: async (id) => games.delete(id),
  };
  return { saves, counts, games };
}
