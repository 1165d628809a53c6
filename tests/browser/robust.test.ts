import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type OpenGame, openGame } from '../support/browser.ts';
import { axeFindings } from './axeFindings.ts';
import { button, expectQuiet, heading, passTurn, playButton, SEED, saveFile } from './player.ts';

const TIME = { timeout: 120_000 };

/** Takes Japan's seat on a page that was changed before it loaded. */
async function sitDown(prepare: (page: Page) => Promise<unknown>, reducedMotion = true): Promise<OpenGame> {
  const game = await openGame({ path: SEED, reducedMotion });
  await prepare(game.page);
  await game.page.reload();
  await playButton(game.page).click();
  await button(game.page, 'Take the seat of Japan').click();
  await heading(game.page, 'The Assay').waitFor();
  return game;
}

const notice = (page: Page, text: string) => page.locator('.notice', { hasText: text });

/** The file that the button of a notice hands out. */
async function fileFrom(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save to a file').click()]);
  return download.suggestedFilename();
}

describe('storage', () => {
  test('that is denied is told once with a way to keep the game, and the game goes on', TIME, async () => {
    const { page } = await sitDown((page) =>
      page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('denied', 'SecurityError');
        };
      }),
    );
    await notice(page, 'This browser does not keep saves').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await fileFrom(page)).toBe('rare-terms-save.json');
    await notice(page, 'This browser does not keep saves').getByRole('button', { name: 'Close' }).click();
    await passTurn(page, false);
    expect(await page.locator('.notice').count()).toBe(0);
    await button(page, 'Menu').click();
    await page.getByText('This game is not being kept').waitFor();
    await page.keyboard.press('Escape');
    const record = await saveFile(page);
    await button(page, 'Menu').click();
    await button(page, 'Save and open').click();
    await page.getByText('This browser does not keep saves. Use files instead.').waitFor();
    const file = { name: 'save.json', mimeType: 'application/json', buffer: Buffer.from(record) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('alert').filter({ hasText: 'would be lost' }).waitFor(); // the game on the table is nowhere else
    await button(page, 'Open all the same').click();
    await heading(page, 'The Assay').waitFor();
  });

  test('that is full in mid-game is told once, and what was kept before is still there', TIME, async () => {
    const { page } = await sitDown((page) =>
      page.addInitScript(() => {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
          if ('isFull' in window) throw new DOMException('full', 'QuotaExceededError');
          return put.call(this, value, key);
        };
      }),
    );
    await page.evaluate(() => Object.assign(window, { isFull: true }));
    await button(page, 'Open the talks').click();
    await notice(page, 'The browser’s storage is full').waitFor();
    await fileFrom(page);
    await notice(page, 'storage is full').getByRole('button', { name: 'Close' }).click();
    await button(page, 'Done talking').click();
    await heading(page, 'Your orders').waitFor();
    await button(page, 'Menu').click();
    await button(page, 'Save and open').click();
    await button(page, 'Save').click();
    await page.getByText('Not saved: the browser’s storage is full.').waitFor();
    expect(await page.locator('.notice').count()).toBe(0);
    await page.reload();
    await button(page, 'Go on as Japan, turn 1').click();
    await heading(page, 'The Assay').waitFor();
  });
});

/** Lets the test reach the page's workers, and keep new ones from starting. */
const watchWorkers = (page: Page) =>
  page.addInitScript(() => {
    const workers: Worker[] = [];
    const Real = window.Worker;
    window.Worker = class extends Real {
      constructor(...how: ConstructorParameters<typeof Real>) {
        if ('noWorkers' in window) throw new Error('blocked');
        super(...how);
        workers.push(this);
      }
    };
    Object.assign(window, {
      endWorker: (withWord: boolean) => {
        workers.at(-1)?.terminate();
        if (withWord) workers.at(-1)?.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
      },
    });
  });

const endWorker = (page: Page, withWord: boolean) =>
  page.evaluate((word) => (window as unknown as { endWorker(word: boolean): void }).endWorker(word), withWord);

describe('the worker', () => {
  test('that dies is replaced from the record, says so, and nothing said is lost', TIME, async () => {
    const game = await sitDown(watchWorkers);
    const { page } = game;
    await button(page, 'Open the talks').click();
    await heading(page, 'Your post').waitFor();
    const before = JSON.parse(await saveFile(page)) as { readonly commands: readonly unknown[] };
    await endWorker(page, true);
    await button(page, 'Done talking').click();
    await heading(page, 'Your orders').waitFor();
    await notice(page, 'restored from its record').waitFor();
    const after = JSON.parse(await saveFile(page)) as { readonly commands: readonly unknown[] };
    expect(after.commands.slice(0, before.commands.length)).toEqual(before.commands);
    expectQuiet(game);
  });

  test('that falls silent is given up after half a minute and replaced', TIME, async () => {
    const { page } = await sitDown(async (page) => {
      await watchWorkers(page);
      await page.clock.install();
    });
    await endWorker(page, false);
    await button(page, 'Open the talks').click();
    await page.clock.runFor(31_000);
    await heading(page, 'Your post').waitFor();
    await notice(page, 'restored from its record').waitFor();
  });

  test('that cannot be replaced is told with a way to keep the game, and tried again', TIME, async () => {
    const { page } = await sitDown(watchWorkers);
    await page.evaluate(() => Object.assign(window, { noWorkers: true }));
    await endWorker(page, true);
    await button(page, 'Open the talks').click();
    await notice(page, 'could not be started again').waitFor();
    await fileFrom(page);
    await page.evaluate(() => Reflect.deleteProperty(window, 'noWorkers'));
    await button(page, 'Open the talks').click();
    await heading(page, 'Your post').waitFor();
    await notice(page, 'restored from its record').waitFor();
  });

  test('that never starts is a sentence among the seats, not a page that waits', TIME, async () => {
    const { page } = await openGame({ path: SEED });
    await page.addInitScript(() => {
      Object.defineProperty(window, 'Worker', {
        value: class {
          constructor() {
            throw new Error('blocked');
          }
        },
      });
    });
    await page.reload();
    await playButton(page).click();
    await button(page, 'Take the seat of Japan').click();
    await page.getByRole('alert').filter({ hasText: 'could not be started in this browser' }).waitFor();
  });
});

const setHidden = (page: Page, isHidden: boolean) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);

/** How many animation frames the page asks for while this many are drawn. */
const framesAskedIn = (page: Page, drawn: number) =>
  page.evaluate(
    (count) =>
      new Promise<number>((resolve) => {
        const own = (window as unknown as { readonly realFrame: typeof requestAnimationFrame }).realFrame;
        const before = (window as unknown as { asked: number }).asked;
        let left = count;
        const next = (): void => {
          left -= 1;
          if (left > 0) own(next);
          else resolve((window as unknown as { asked: number }).asked - before);
        };
        own(next);
      }),
    drawn,
  );

describe('a tab in the background', () => {
  test('draws nothing while it is hidden, is frozen with a question open, and goes on where it was', TIME, async () => {
    const game = await sitDown(
      (page) =>
        page.addInitScript(() => {
          const real = window.requestAnimationFrame.bind(window);
          const counts = Object.assign(window, { asked: 0, realFrame: real });
          window.requestAnimationFrame = (run) => {
            counts.asked += 1;
            return real(run);
          };
        }),
      false,
    );
    const { page } = game;
    await page.locator('canvas').first().waitFor();
    await expect.poll(() => framesAskedIn(page, 10), { timeout: 15_000 }).toBeGreaterThan(5); // the ribbons move
    await setHidden(page, true);
    await framesAskedIn(page, 5); // what was asked for before
    expect(await framesAskedIn(page, 30)).toBe(0);
    const cdp = await page.context().newCDPSession(page);
    await page.evaluate(() =>
      [...document.querySelectorAll('button')].find((each) => each.textContent === 'Open the talks')?.click(),
    );
    await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
    await cdp.send('Page.setWebLifecycleState', { state: 'active' });
    await setHidden(page, false);
    await heading(page, 'Your post').waitFor();
    expect(await page.locator('.notice').count()).toBe(0);
    await button(page, 'Done talking').click();
    await heading(page, 'Your orders').waitFor();
    expectQuiet(game);
  });

  test('for an hour of the clock loses nothing and gives nothing up', TIME, async () => {
    const game = await sitDown((page) => page.clock.install());
    const { page } = game;
    await button(page, 'Open the talks').click();
    await heading(page, 'Your post').waitFor();
    const before = await saveFile(page);
    await setHidden(page, true);
    await page.clock.fastForward('01:00:00');
    await setHidden(page, false);
    expect(await saveFile(page)).toBe(before);
    await button(page, 'Done talking').click();
    await page.clock.fastForward('01:00:00'); // with the question open
    await heading(page, 'Your orders').waitFor();
    expect(await page.locator('.notice').count()).toBe(0);
    expectQuiet(game);
  });
});

test('sound that the browser refuses is said at its switch, and the game goes on', TIME, async () => {
  const { page } = await sitDown((page) =>
    page.addInitScript(() => {
      const refused = (): DOMException => new DOMException('blocked', 'NotAllowedError');
      const Blocked = class {
        constructor() {
          throw refused();
        }
      };
      Object.assign(window, { AudioContext: Blocked, webkitAudioContext: Blocked });
      HTMLMediaElement.prototype.play = () => Promise.reject(refused());
    }),
  );
  await button(page, 'Menu').click();
  await page.getByRole('group', { name: 'Sounds' }).getByText('On', { exact: true }).click();
  await page.getByText('This browser did not let some sound play.').waitFor();
  await page.keyboard.press('Escape');
  await passTurn(page, false);
  expect(await page.locator('.notice').count()).toBe(0);
});
