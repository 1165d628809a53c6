import type { Browser, Page } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';
import { launchChromium } from './chromium.ts';

export interface GameOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  readonly path?: string; // after the address, for example `?level=the-cut-off`
  readonly flags?: readonly string[]; // for the browser, for example `--disable-3d-apis`
}

export interface OpenGame {
  readonly page: Page;
  readonly url: string;
  readonly complaints: readonly string[]; // errors on the console and in the page, as they come
  readonly strayRequests: readonly string[]; // requests that left the origin, as they come
}

/** One browser for each set of flags, shared by the tests of a file. */
const browsers = new Map<string, Promise<Browser>>();

afterAll(async () => {
  for (const browser of browsers.values()) await (await browser).close();
  browsers.clear();
});

function browserWith(flags: readonly string[]): Promise<Browser> {
  const key = flags.join(' ');
  const running = browsers.get(key) ?? launchChromium(flags);
  browsers.set(key, running);
  return running;
}

/** Opens the built game in a fresh profile, which is closed when the test ends. */
export async function openGame(options: GameOptions = {}): Promise<OpenGame> {
  const problem = inject('problem');
  if (problem !== '') throw new Error(problem);
  const browser = await browserWith(options.flags ?? []);
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    colorScheme: options.scheme ?? 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const url = inject('gameUrl');
  const complaints: string[] = [];
  const strayRequests: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  context.on('request', (request) => {
    const isOwn = request.url().startsWith(url) || /^(data|blob):/.test(request.url());
    if (!isOwn) strayRequests.push(request.url());
  });
  await page.goto(new URL(options.path ?? '', url).href);
  return { page, url, complaints, strayRequests };
}
