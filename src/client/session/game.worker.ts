import { createHost } from './gameHost.ts';
import type { HostReply, HostRequest, Numbered } from './hostMessages.ts';

const host = createHost();

self.addEventListener('message', ({ data }: MessageEvent<Numbered<HostRequest>>) => {
  const reply: Numbered<HostReply> = { id: data.id, body: host.answer(data.body) };
  self.postMessage(reply);
});
