import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { PeerWindow } from '../browser/mapDemo/panning.ts';
import { serveDemo } from '../browser/mapDemo/serveDemo.ts';
import { launchChromium } from '../support/chromium.ts';
import type { BenchRow } from './benchRow.ts';

/** The map on a laptop's screen, beside Phaser's own Graphics on its default loop drawing the same. */

const LAPTOP = { width: 1366, height: 768 };
const FRAMES = 90;
const IDLE_MS = 4000;
const ROUNDS = 3;
/** The browser's own start-up is over after this. */
const SETTLE_MS = 3000;

/** Our page says whether its ribbons move; the peer's has an element of that name and no painter. */
interface Resting {
  readonly map?: { readonly painter?: { readonly moving: boolean } };
}

interface Pan {
  readonly mainThreadMs: number; // median of a frame
  readonly slowestMs: number; // 95th percentile
  readonly frameMs: number; // median between frames
}

const middle = (values: readonly number[], share = 0.5): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** Pans by a few pixels a frame and times the main thread: the call and Phaser's step it leads to. */
async function pan(page: Page): Promise<Pan> {
  const { steps, gaps } = await page.evaluate(async (frames) => {
    const { peer } = window as unknown as PeerWindow;
    const steps: number[] = [];
    const gaps: number[] = [];
    let began = 0;
    let called = 0;
    peer.game.events.on('prestep', () => {
      began = performance.now();
    });
    peer.game.events.on('postrender', () => steps.push(performance.now() - began + called));
    let last = performance.now();
    for (let i = 0; i < frames; i++) {
      const start = performance.now();
      peer.panBy(i % 60 < 30 ? 6 : -6);
      called = performance.now() - start;
      await new Promise((done) => requestAnimationFrame(done));
      gaps.push(performance.now() - last);
      last = performance.now();
    }
    return { steps, gaps };
  }, FRAMES);
  if (steps.length < FRAMES / 2)
    throw new Error(`${steps.length} frames were drawn while panning, expected about ${FRAMES}`);
  return { mainThreadMs: middle(steps), slowestMs: middle(steps, 0.95), frameMs: middle(gaps) };
}

/** Share of one core, in percent, that all processes of the browser use while the page lies open. */
async function idle(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const seconds = async (): Promise<number> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  const [before, start] = [await seconds(), performance.now()];
  await pause(IDLE_MS);
  const used = (await seconds()) - before;
  await session.detach();
  return (used * 100_000) / (performance.now() - start);
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: LAPTOP });
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined);
  return page;
}

interface Measured {
  readonly pans: readonly Pan[];
  readonly idles: readonly number[];
}

async function measurePage(url: string): Promise<Measured> {
  const pans: Pan[] = [];
  const idles: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const browser = await launchChromium();
    const page = await open(browser, url);
    await page.waitForFunction(() => !((window as unknown as Resting).map?.painter?.moving ?? false));
    await pause(SETTLE_MS);
    idles.push(await idle(browser));
    pans.push(await pan(page));
    await browser.close();
  }
  return { pans, idles };
}

/** Processor time comes in steps of 10 ms (a quarter of a percent here): a zero is at most that, and gives no infinite ratio. */
const CLOCK_TICK = 0.25;

function row(name: string, unit: string, ours: number, theirs: number): BenchRow {
  const peer = {
    name: 'Phaser Graphics, default loop',
    value: theirs,
    ratio: theirs / Math.max(ours, unit === 'ms' ? 0 : CLOCK_TICK),
  };
  return { name: `map: ${name}`, value: ours, unit, peer };
}

export async function measureMap(): Promise<readonly BenchRow[]> {
  const served = await serveDemo();
  const ours = await measurePage(served.url);
  const theirs = await measurePage(`${served.url}graphics.html`);
  await served.close();
  const of = (measured: Measured, key: keyof Pan): number => middle(measured.pans.map((one) => one[key]));
  return [
    row('main thread a frame while panning, median', 'ms', of(ours, 'mainThreadMs'), of(theirs, 'mainThreadMs')),
    row('main thread a frame while panning, slowest twentieth', 'ms', of(ours, 'slowestMs'), of(theirs, 'slowestMs')),
    row('from frame to frame while panning, software WebGL', 'ms', of(ours, 'frameMs'), of(theirs, 'frameMs')),
    row(
      'idle once the ribbons rest, all processes of the browser',
      '% of core',
      middle(ours.idles),
      middle(theirs.idles),
    ),
  ];
}
