import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { anchorOf } from '../../src/client/map/anchors.ts';
import type { LonLat } from '../../src/client/map/mapModel.ts';
import { homeView, type Size, toScreen } from '../../src/client/map/view.ts';
import type { Served } from '../../src/tools/staticServer.ts';
import { theWorld } from '../client/map/theWorld.ts';
import { launchChromium } from '../support/chromium.ts';
import { demoModel } from './mapDemo/demoModel.ts';
import type { DemoWindow } from './mapDemo/main.ts';
import { serveDemo } from './mapDemo/serveDemo.ts';

/** The map alone on a page, drawn by a real browser under the game's own content policy. */

declare const window: DemoWindow & Window;

const state: { served?: Served; browser?: Browser; without3d?: Browser } = {};
beforeAll(async () => {
  state.served = await serveDemo();
  state.browser = await launchChromium();
});
afterAll(async () => {
  await state.browser?.close();
  await state.without3d?.close();
  await state.served?.close();
});

interface Opening {
  readonly query?: string;
  readonly ratio?: number;
  readonly browser?: Browser;
}

const laptop = { width: 1366, height: 768 };

async function openMap({
  query = '',
  ratio = 1,
  browser,
}: Opening = {}): Promise<{ page: Page; complaints: string[] }> {
  const used = browser ?? state.browser;
  if (used === undefined || state.served === undefined) throw new Error('the map page is not served');
  const context = await used.newContext({ viewport: laptop, deviceScaleFactor: ratio });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(`${state.served.url}?${query}`);
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined);
  await settle(page);
  return { page, complaints };
}

/** Lets the frames that were asked for be drawn. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let i = 0; i < 5; i++) await new Promise((done) => requestAnimationFrame(done));
  });

const frames = (page: Page): Promise<number> => page.evaluate(() => window.map.painter.frames);
const kind = (page: Page): Promise<string> => page.evaluate(() => window.map.painter.kind);
const chosen = (page: Page): Promise<(string | null)[]> => page.evaluate(() => window.selected);

/** Where a place of the world is on the screen when the map has just opened. */
function onScreen(at: LonLat): { x: number; y: number } {
  const world = theWorld();
  const { countries } = demoModel('flows');
  const size: Size = { ...laptop, ratio: 1 };
  const anchors = countries.map((country) => anchorOf(world, country));
  const [x, y] = toScreen(homeView(world, size, anchors, anchors[0] ?? [0, 0]), size, world.project(at));
  return { x, y };
}

test('the map is drawn by the graphics card, without a complaint under the content policy', async () => {
  const { page, complaints } = await openMap();
  expect(await kind(page)).toBe('webgl');
  expect(complaints).toEqual([]);
});

test('with its phase pinned the map is the same picture every time, pixel by pixel', async () => {
  const pictures = [];
  for (const query of ['phase=5', 'phase=5', 'phase=8'])
    pictures.push(await (await openMap({ query })).page.screenshot());
  const [first, again, later] = pictures.map((picture) => picture.toString('base64'));
  expect(again === first).toBe(true);
  expect(later === first).toBe(false);
});

test('without WebGL the same map is shown as SVG, with the same names', async () => {
  state.without3d = await launchChromium(['--disable-3d-apis', '--disable-gpu']);
  const { page, complaints } = await openMap({ browser: state.without3d });
  expect(await kind(page)).toBe('svg');
  expect(await page.locator('svg text').allTextContents()).toEqual(
    expect.arrayContaining(['Japan', 'China', 'United States', 'European Union', 'D · halted by China']),
  );
  expect(await page.locator('canvas').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a lost graphics context comes back with the same picture', async () => {
  const { page } = await openMap({ query: 'phase=5' });
  const before = await page.screenshot();
  await page.evaluate(async () => {
    const canvas = document.querySelector('canvas');
    const extension = canvas?.getContext('webgl')?.getExtension('WEBGL_lose_context');
    if (!canvas || !extension) throw new Error('there is no context to lose');
    const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done, { once: true }));
    const restored = new Promise((done) => canvas.addEventListener('webglcontextrestored', done, { once: true }));
    extension.loseContext();
    await lost;
    await new Promise((done) => setTimeout(done, 0)); // a context may be restored only after its loss was handled
    extension.restoreContext();
    await restored;
  });
  await settle(page);
  expect((await page.screenshot()).equals(before)).toBe(true);
});

test('a map at rest draws nothing: no frame in thirty turns of the browser', async () => {
  const { page } = await openMap({ query: 'still=1' });
  const before = await frames(page);
  await page.evaluate(async () => {
    for (let i = 0; i < 30; i++) await new Promise((done) => requestAnimationFrame(done));
  });
  expect((await frames(page)) - before).toBe(0);
});

test('the ribbons move after a change, and come to rest by themselves', { timeout: 60_000 }, async () => {
  const { page } = await openMap();
  const before = await frames(page);
  await settle(page);
  expect(await frames(page)).toBeGreaterThan(before);
  await page.waitForFunction(() => !window.map.painter.moving, undefined, { timeout: 30_000 });
  const rested = await frames(page);
  await settle(page);
  expect(await frames(page)).toBe(rested);
});

test('reduced motion stops the ribbons at once', async () => {
  const { page } = await openMap();
  await page.evaluate(() => window.map.setReducedMotion(true));
  expect(await page.evaluate(() => window.map.painter.moving)).toBe(false);
});

test.each([1, 2])(
  'a click on a country tells its id, one on the sea tells none (%s device pixels a pixel)',
  async (ratio) => {
    const { page } = await openMap({ query: 'still=1', ratio });
    for (const at of [
      [121, -22],
      [-105, 46],
      [10, 63],
      [-170, -10],
    ] as const) {
      const { x, y } = onScreen(at);
      await page.mouse.click(x, y);
    }
    expect(await chosen(page)).toEqual(['au', 'us', null, null]);
  },
);

test('a click on a name chooses the country it names', async () => {
  const { page } = await openMap({ query: 'svg=1' });
  const box = await page.locator('svg text', { hasText: 'European Union' }).boundingBox();
  if (box === null) throw new Error('the name is not shown');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  expect(await chosen(page)).toEqual(['eu']);
});

test('dragging pans, and is not taken for a click', async () => {
  const { page } = await openMap({ query: 'still=1' });
  await page.evaluate(() => window.map.zoomIn());
  await settle(page);
  const before = await page.screenshot();
  await page.mouse.move(700, 400);
  await page.mouse.down();
  await page.mouse.move(500, 350, { steps: 4 });
  await page.mouse.up();
  await settle(page);
  expect((await page.screenshot()).equals(before)).toBe(false);
  expect(await chosen(page)).toEqual([]);
});

test('zooming in and resetting gives the opening picture back', async () => {
  const { page } = await openMap({ query: 'phase=5' });
  const before = await page.screenshot();
  await page.evaluate(() => window.map.zoomIn());
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, -240);
  await settle(page);
  expect((await page.screenshot()).equals(before)).toBe(false);
  await page.evaluate(() => window.map.reset());
  await settle(page);
  expect((await page.screenshot()).equals(before)).toBe(true);
});

test('the keyboard passes the map by, and readers hear nothing of it', async () => {
  const { page } = await openMap();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  expect(await page.locator('#map > div').getAttribute('aria-hidden')).toBe('true');
});

test('a removed map leaves nothing on the page and draws no more', async () => {
  const { page, complaints } = await openMap();
  await page.evaluate(() => window.map.destroy());
  await settle(page);
  expect(await page.locator('#map *').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('the theme can change while the map is open', async () => {
  const { page } = await openMap({ query: 'phase=5&theme=dark' });
  const dark = await page.screenshot();
  const { page: other } = await openMap({ query: 'phase=5' });
  await other.evaluate(() => window.map.setTheme('dark'));
  await settle(other);
  expect((await other.screenshot()).equals(dark)).toBe(true);
});
