import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const SQUEEZABLE = /^(text\/|application\/(json|manifest|wasm)|image\/svg)/;

/** Everything from this server and nothing from anywhere else; no inline code, no code made from strings. */
const CONTENT_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The file a request names, or null where it is none of ours (outside the folder, malformed, a folder without index). */
async function fileFor(root: string, url: string): Promise<string | null> {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...HEADERS, Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = await fileFor(root, request.url ?? '/');
  if (file === null) {
    response.writeHead(404, { ...HEADERS, 'Content-Type': TYPES['.txt'] }).end('Not found.\n');
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const isSqueezed = SQUEEZABLE.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const bytes = await readFile(file);
  const body = isSqueezed ? gzipSync(bytes) : bytes;
  // Names in the build's own folder carry a digest of their contents; all others may change under their name.
  const isNamedByContent = file.startsWith(join(root, 'assets') + sep) && /-[\w-]{8}\.\w+$/.test(file);
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': type,
    'Content-Length': body.length,
    'Cache-Control': isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(SQUEEZABLE.test(type) ? { Vary: 'Accept-Encoding' } : {}),
    ...(isSqueezed ? { 'Content-Encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Listens on this machine alone; null where the port is taken. */
function listen(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Serves a folder over HTTP on the first free of `tries` ports (0: any free one); null where all are taken. */
export async function servePath(
  root: string,
  options: { readonly port: number; readonly tries?: number },
): Promise<Served | null> {
  for (let k = 0; k < (options.tries ?? 1); k++) {
    const server = createServer((request, response) => {
      answer(root, request, response).catch(() => response.destroy());
    });
    const port = await listen(server, options.port + k);
    if (port === null) continue;
    const close = (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    return { url: `http://localhost:${port}/`, close };
  }
  return null;
}
