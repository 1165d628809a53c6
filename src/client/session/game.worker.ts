import { createHost } from './gameHost.ts';
import type { FromHost, HostRequest, Numbered } from './hostMessages.ts';

const post = (message: FromHost): void => self.postMessage(message);
const host = createHost(() => post('working'));

self.addEventListener('message', ({ data }: MessageEvent<Numbered<HostRequest>>) => {
  post({ id: data.id, body: host.answer(data.body) });
});
