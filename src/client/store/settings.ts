import { effect, signal } from '@preact/signals';

export const THEMES = ['auto', 'light', 'dark'] as const;
export const MOTIONS = ['auto', 'still'] as const;
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const;
export const SWITCHES = ['off', 'on'] as const;
export const VOLUMES = ['low', 'normal', 'high'] as const;
export const INTENSITIES = ['economy', 'people', 'testimony'] as const;
export const WORDINGS = ['full', 'shorter'] as const;
export type Wording = (typeof WORDINGS)[number];
export type Theme = (typeof THEMES)[number];
export type Motion = (typeof MOTIONS)[number];
export type TextSize = (typeof TEXT_SIZES)[number];
export type Intensity = (typeof INTENSITIES)[number];
type OffOrOn = (typeof SWITCHES)[number];
export type Volume = (typeof VOLUMES)[number];

export interface Settings {
  readonly theme: Theme;
  readonly motion: Motion;
  readonly text: TextSize;
  readonly effects: OffOrOn; // sounds of what happens
  readonly music: OffOrOn;
  readonly volume: Volume; // of both
  readonly words: Wording; // of briefs and summaries, where the level has shorter ones
  readonly intensity: Intensity; // how much is told of violence; what happens is the same
}

const KEY = 'rare-terms-settings';
/** Silent until the player asks: thirty pages open in one class. */
const FIRST: Settings = {
  theme: 'auto',
  motion: 'auto',
  text: 'normal',
  effects: 'off',
  music: 'off',
  volume: 'normal',
  words: 'full',
  intensity: 'economy',
};
const pick = <T extends string>(list: readonly T[], value: unknown, otherwise: T): T =>
  list.find((each) => each === value) ?? otherwise;

/** Reads what was stored, whatever it is: anything unknown falls back to the first choice. */
export function readSettings(stored: string | null): Settings {
  try {
    const found: unknown = JSON.parse(stored ?? '{}');
    if (typeof found !== 'object' || found === null) return FIRST;
    const get = (key: keyof Settings): unknown => Object.getOwnPropertyDescriptor(found, key)?.value;
    return {
      theme: pick(THEMES, get('theme'), FIRST.theme),
      motion: pick(MOTIONS, get('motion'), FIRST.motion),
      text: pick(TEXT_SIZES, get('text'), FIRST.text),
      effects: pick(SWITCHES, get('effects'), FIRST.effects),
      music: pick(SWITCHES, get('music'), FIRST.music),
      volume: pick(VOLUMES, get('volume'), FIRST.volume),
      words: pick(WORDINGS, get('words'), FIRST.words),
      intensity: pick(INTENSITIES, get('intensity'), FIRST.intensity),
    };
  } catch {
    return FIRST; // a broken value is no reason to stop the game
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is denied: settings hold for this visit
  }
}

export const settings = signal<Settings>(FIRST);

const asks = (query: string): boolean => matchMedia(query).matches;
export const isDark = (): boolean =>
  settings.value.theme === 'auto' ? systemDark.value : settings.value.theme === 'dark';
export const isStill = (): boolean => settings.value.motion === 'still' || systemStill.value;
const systemDark = signal(false);
const systemStill = signal(false);

/** Applies the settings to the page now and whenever they or the system's wishes change. */
export function applySettings(root: HTMLElement): void {
  settings.value = readSettings(stored());
  for (const [query, wish] of [
    ['(prefers-color-scheme: dark)', systemDark],
    ['(prefers-reduced-motion: reduce)', systemStill],
  ] as const) {
    wish.value = asks(query);
    matchMedia(query).addEventListener('change', (event) => {
      wish.value = event.matches;
    });
  }
  effect(() => {
    const { theme, text } = settings.value;
    root.dataset['theme'] = theme;
    root.dataset['text'] = text;
    root.dataset['motion'] = isStill() ? 'still' : 'moving';
    try {
      localStorage.setItem(KEY, JSON.stringify(settings.value));
    } catch {
      // see stored()
    }
  });
}
