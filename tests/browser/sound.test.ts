import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openGame } from '../support/browser.ts';
import { button, expectQuiet, heading, playButton, SEED } from './player.ts';

/** What Howler leaves on the window: all it was asked to play. */
interface Heard {
  readonly context: string;
  readonly playing: readonly string[]; // files that sound now
  readonly opened: readonly string[];
}

const heardOn = (page: Page): Promise<Heard | null> =>
  page.evaluate(() => {
    interface Howl {
      readonly _src: string;
      playing(): boolean;
    }
    const found = Object.getOwnPropertyDescriptor(window, 'Howler')?.value as
      | { readonly ctx: AudioContext | null; readonly _howls: readonly Howl[] }
      | undefined;
    const nameOf = (howl: Howl): string => /(\w+)\.\w+$/.exec(howl._src)?.[1] ?? '';
    return found === undefined
      ? null
      : {
          context: found.ctx?.state ?? 'none',
          playing: found._howls.filter((howl) => howl.playing()).map(nameOf),
          opened: found._howls.map(nameOf),
        };
  });

/** Puts a meter behind the page's mixer, and says how far the two layers of the music are apart, in seconds. */
const meterOn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    interface Mixer {
      readonly ctx: AudioContext;
      readonly masterGain: GainNode;
      readonly _howls: readonly { readonly _src: string; seek(): number }[];
    }
    const { ctx, masterGain, _howls } = (window as unknown as { readonly Howler: Mixer }).Howler;
    const meter = new AnalyserNode(ctx, { fftSize: 32768 });
    masterGain.connect(meter);
    Object.assign(window, { meter });
    const at = (name: string): number => _howls.find((howl) => howl._src.includes(name))?.seek() ?? Number.NaN;
    return Math.abs(at('calm') - at('tension'));
  });

/** The loudest sample of the last two thirds of a second. */
const peakOn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { meter } = window as unknown as { readonly meter: AnalyserNode };
    const samples = new Float32Array(meter.fftSize);
    meter.getFloatTimeDomainData(samples);
    return samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  });

async function sitDownWith(page: Page, switches: readonly string[]): Promise<void> {
  await page
    .getByText('Menu', { exact: true })
    .or(page.getByText('Settings', { exact: true }))
    .first()
    .click();
  for (const name of switches) await page.getByRole('group', { name }).getByText('On', { exact: true }).click();
  await playButton(page).click();
  await button(page, 'Take the seat of Japan').click();
  await heading(page, 'The Assay').waitFor();
}

describe('sound in the browser', () => {
  test('is off in a new profile, and none of it is fetched', async () => {
    const { page, ...game } = await openGame({ path: SEED });
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await sitDownWith(page, []);
    await button(page, 'Open the talks').click();
    await heading(page, 'Your post').waitFor();
    expect(await heardOn(page)).toBeNull();
    expect(fetched.filter((path) => /sounds|soundPlayer/.test(path))).toEqual([]);
    expectQuiet({ page, ...game });
  });

  test('plays music and effects once both are on, and is still while the page is hidden', async () => {
    const { page, ...game } = await openGame({ path: SEED });
    await sitDownWith(page, ['Sounds', 'Music']);
    await expect.poll(async () => (await heardOn(page))?.playing, { timeout: 15_000 }).toContain('calm');
    await button(page, 'Open the talks').click();
    await expect.poll(async () => (await heardOn(page))?.playing, { timeout: 15_000 }).toContain('letter');
    const heard = await heardOn(page);
    expect(heard?.context).toBe('running');
    expect(heard?.playing).toEqual(expect.arrayContaining(['calm', 'tension']));
    expect(await meterOn(page)).toBeLessThan(0.01);
    await expect.poll(() => peakOn(page), { timeout: 15_000 }).toBeGreaterThan(0.005);
    expect(await peakOn(page)).toBeLessThan(0.9);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect((await heardOn(page))?.playing).toEqual([]);
    expectQuiet({ page, ...game });
  });

  test('says once that files are missing, and the game goes on', async () => {
    const { page, url, strayRequests } = await openGame({ path: SEED });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.route(/\/sounds\//, (route) => route.fulfill({ status: 404, body: 'Not found.' }));
    await sitDownWith(page, ['Sounds', 'Music']);
    await page.getByText('Some sound could not be played.').waitFor({ state: 'attached' });
    await button(page, 'Open the talks').click();
    await heading(page, 'Your post').waitFor();
    await page.getByText(/sound could not be played/).waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    expect(strayRequests.filter((stray) => !stray.startsWith(url))).toEqual([]);
  });

  test('made by the script is what the browser decodes: as long, and no louder than it should be', async () => {
    const { page } = await openGame();
    const decoded = await page.evaluate(async () => {
      const measured: { name: string; seconds: number; peak: number; ends: number }[] = [];
      const names = ['letter', 'seal', 'snap', 'furnace', 'page', 'bell', 'calm', 'tension'];
      for (const name of names.flatMap((each) => [`${each}.ogg`, `${each}.mp3`])) {
        const bytes = await (await fetch(`./sounds/${name}`)).arrayBuffer();
        const rate = /calm|tension/.test(name) ? 24000 : 32000;
        const buffer = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes);
        const samples = buffer.getChannelData(0);
        const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
        const ends = Math.max(Math.abs(samples[0] ?? 1), Math.abs(samples.at(-1) ?? 1));
        measured.push({ name, seconds: buffer.duration, peak, ends });
      }
      return measured;
    });
    for (const { name, seconds, peak, ends } of decoded) {
      expect(20 * Math.log10(peak), name).toBeLessThan(-1);
      expect(ends, name).toBeLessThan(0.01);
      if (/(calm|tension)\.ogg/.test(name)) expect(seconds, name).toBe(72);
      if (/(calm|tension)\.mp3/.test(name)) expect(Math.abs(seconds - 72), name).toBeLessThan(0.15);
    }
  });
});
