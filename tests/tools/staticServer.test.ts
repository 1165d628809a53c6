import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, servePath } from '../../src/tools/staticServer.ts';

const folder = mkdtempSync(join(tmpdir(), 'rare-terms-'));
let served: Served | null = null;

beforeAll(async () => {
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'not to be served');
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'dist', 'assets', 'index-Ab3_xY9-.js'), 'let a = 1;'.repeat(100));
  served = await servePath(join(folder, 'dist'), { port: 0 });
});
afterAll(async () => {
  await served?.close();
  rmSync(folder, { recursive: true });
});

/** A request whose path is sent as it stands: `fetch` would tidy the dots away. */
function ask(path: string, method = 'GET') {
  const { hostname, port } = new URL(served?.url ?? '');
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>((resolve, reject) => {
    request({ hostname, port, path, method, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the server behind npm start', () => {
  test('the page comes with a policy that lets nothing in from elsewhere', async () => {
    const { status, headers } = await ask('/');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-security-policy']).toMatch(/^default-src 'self';/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:/);
  });

  test('scripts named by their contents come squeezed and may be kept', async () => {
    const { headers } = await ask('/assets/index-Ab3_xY9-.js');
    expect(headers['content-encoding']).toBe('gzip');
    expect(Number(headers['content-length'])).toBeLessThan(200);
    expect(headers['cache-control']).toMatch(/immutable/);
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/%00',
    '/%E0%A4%A',
    '/assets',
    '//',
  ])('nothing outside the folder is served, nor is it an error: %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toMatch(/not to be/);
  });

  test('it takes no other method', async () => {
    expect((await ask('/', 'POST')).status).toBe(405);
  });

  test('a taken port leads to the next, and no port left to null', async () => {
    const taken = Number(new URL(served?.url ?? '').port);
    expect(await servePath(folder, { port: taken, tries: 1 })).toBeNull();
    const next = await servePath(folder, { port: taken, tries: 20 });
    expect(Number(new URL(next?.url ?? '').port)).toBeGreaterThan(taken);
    await next?.close();
  });
});
