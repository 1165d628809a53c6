import { signal } from '@preact/signals';

/** What the page remembers of notes and hints, over all games in this browser. */
export interface GuideMemory {
  readonly guide: 'on' | 'off'; // the notes of the guided first game
  readonly hints: 'on' | 'off'; // the short hints elsewhere
  readonly known: readonly string[]; // notes and hints that were waved away, or whose thing was done
  readonly shown: Readonly<Record<string, number>>; // how often each hint was laid out
}

const KEY = 'rare-terms-guide';
export const FRESH: GuideMemory = { guide: 'on', hints: 'on', known: [], shown: {} };

const isRecord = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null && !Array.isArray(found);

/** Reads what was stored, whatever it is: anything unknown is forgotten. */
export function readMemory(stored: string | null): GuideMemory {
  try {
    const found: unknown = JSON.parse(stored ?? '{}');
    if (!isRecord(found)) return FRESH;
    const { known, shown } = found;
    return {
      guide: found['guide'] === 'off' ? 'off' : 'on',
      hints: found['hints'] === 'off' ? 'off' : 'on',
      known: Array.isArray(known) ? known.filter((each): each is string => typeof each === 'string') : [],
      shown: isRecord(shown)
        ? Object.fromEntries(
            Object.entries(shown).filter((each): each is [string, number] => Number.isSafeInteger(each[1])),
          )
        : {},
    };
  } catch {
    return FRESH; // a broken value costs a hint seen twice
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is denied: it holds for this visit
  }
}

let loaded = false;
const memory = signal<GuideMemory>(FRESH);

/** The memory as it is now; read from the browser the first time it is asked for. */
export function guideMemory(): GuideMemory {
  if (!loaded) {
    loaded = true;
    memory.value = readMemory(stored());
  }
  return memory.value;
}

export function remember(change: Partial<GuideMemory>): void {
  memory.value = { ...guideMemory(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(memory.value));
  } catch {
    // see stored()
  }
}

/** A note that need not come again. */
export function markKnown(ids: readonly string[]): void {
  const { known } = guideMemory();
  const fresh = ids.filter((id) => !known.includes(id));
  if (fresh.length > 0) remember({ known: [...known, ...fresh] });
}

export function countShown(id: string): void {
  const { shown } = guideMemory();
  remember({ shown: { ...shown, [id]: (shown[id] ?? 0) + 1 } });
}

/** Notes and hints begin again from the first. */
export const restartGuide = (): void => remember(FRESH);
