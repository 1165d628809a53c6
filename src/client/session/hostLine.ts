import type { FromHost, HostReply, HostRequest, Numbered } from './hostMessages.ts';

/** What of a worker the line uses; a test may put a host of its own behind it. */
export interface HostPort {
  postMessage(message: Numbered<HostRequest>): void;
  onMessage(listener: (message: FromHost) => void): void;
  onLost(listener: () => void): void; // the worker died; nothing more will come
  terminate(): void;
}

export interface HostLine {
  ask(request: HostRequest): Promise<HostReply>; // rejects when the worker is lost
  close(): void;
}

class HostLost extends Error {}

const lostError = (): Error => new HostLost('the game’s worker stopped');

/** A worker with a question open that gives no sign of life for so long is dead: a killed worker tells nobody. */
const PATIENCE_TICKS = 30;
const TICK_MS = 1000;

/** Questions and answers by number over one worker. */
export function openLine(port: HostPort): HostLine {
  const open = new Map<number, { resolve(reply: HostReply): void; reject(reason: Error): void }>();
  let next = 1;
  let lost = false;
  let ticks = 0;
  let watch: ReturnType<typeof setInterval> | undefined;
  const rest = (): void => {
    ticks = 0;
    if (open.size > 0) return;
    clearInterval(watch);
    watch = undefined;
  };
  const fail = (): void => {
    lost = true;
    for (const { reject } of open.values()) reject(lostError());
    open.clear();
    rest();
  };
  // Ticks, not a clock: a tab that is frozen for an hour stops its worker and its ticks together.
  const tick = (): void => {
    ticks += 1;
    if (ticks < PATIENCE_TICKS) return;
    fail();
    port.terminate();
  };
  port.onMessage((message) => {
    if (message !== 'working') {
      open.get(message.id)?.resolve(message.body);
      open.delete(message.id);
    }
    rest();
  });
  port.onLost(fail);
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (lost) {
          reject(lostError());
          return;
        }
        const id = next;
        next += 1;
        open.set(id, { resolve, reject });
        watch ??= setInterval(tick, TICK_MS);
        port.postMessage({ id, body: request });
      }),
    close: () => {
      fail();
      port.terminate();
    },
  };
}

/** The worker that runs the game in this browser. */
export function workerPort(): HostPort {
  const worker = new Worker(new URL('./game.worker.ts', import.meta.url), { type: 'module' });
  return {
    postMessage: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.addEventListener('message', ({ data }: MessageEvent<FromHost>) => listener(data)),
    onLost: (listener) => {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        listener();
      });
      worker.addEventListener('messageerror', listener);
    },
    terminate: () => worker.terminate(),
  };
}
