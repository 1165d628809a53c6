import type { HostReply, HostRequest, Numbered } from './hostMessages.ts';

/** What of a worker the line uses; a test may put a host of its own behind it. */
export interface HostPort {
  postMessage(message: Numbered<HostRequest>): void;
  onReply(listener: (reply: Numbered<HostReply>) => void): void;
  onLost(listener: () => void): void; // the worker died; nothing more will come
  terminate(): void;
}

export interface HostLine {
  ask(request: HostRequest): Promise<HostReply>; // rejects when the worker is lost
  close(): void;
}

class HostLost extends Error {}

/** Questions and answers by number over one worker. */
export function openLine(port: HostPort): HostLine {
  const open = new Map<number, { resolve(reply: HostReply): void; reject(reason: Error): void }>();
  let next = 1;
  let lost = false;
  const fail = (): void => {
    lost = true;
    for (const { reject } of open.values()) reject(new HostLost('the game’s worker stopped'));
    open.clear();
  };
  port.onReply(({ id, body }) => {
    open.get(id)?.resolve(body);
    open.delete(id);
  });
  port.onLost(fail);
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (lost) {
          reject(new HostLost('the game’s worker stopped'));
          return;
        }
        const id = next;
        next += 1;
        open.set(id, { resolve, reject });
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
    onReply: (listener) =>
      worker.addEventListener('message', ({ data }: MessageEvent<Numbered<HostReply>>) => listener(data)),
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
