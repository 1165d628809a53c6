import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { SeatView } from '../../core/seat.ts';
import type { Notices } from './notices.ts';
import { type Kept, newId, noteOf, type Saves } from './saves.ts';

/** Keeps one running game, step by step, and says once when it cannot. */
export interface Keeper {
  readonly id: ReadonlySignal<string>; // of the running game
  readonly isKept: ReadonlySignal<boolean>;
  keep(view: SeatView, record: string): Promise<void>;
}

interface KeeperOptions {
  readonly saves: Saves;
  readonly notices: Notices;
  readonly id: string | null; // of the running game that is taken up; null: a new one
  now(): number;
}

/** Two pages never write the same game: who took it up last holds it, and the other goes on under a new name. */
class RunningKeeper implements Keeper {
  readonly isKept = signal(true);
  readonly #options: KeeperOptions;
  readonly #holder = newId();
  readonly id: Signal<string>;
  #takeOver = true; // until it is held
  #last = Promise.resolve();

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.id = signal(options.id ?? newId());
  }

  /** One after the other: two that overlap would both find the game elsewhere. */
  keep(view: SeatView, record: string): Promise<void> {
    this.#last = this.#last.then(() => this.#keep(view, record));
    return this.#last;
  }

  async #keep(view: SeatView, record: string): Promise<void> {
    const { notices } = this.#options;
    const kept = await this.#write(view, record);
    if (kept === 'elsewhere') {
      this.id.value = newId();
      notices.tell({ kind: 'elsewhere' });
      return this.#keep(view, record);
    }
    this.isKept.value = kept === 'kept';
    if (kept !== 'kept') return notices.tellOnce({ kind: kept });
    this.#takeOver = false;
    notices.dismiss('denied');
    notices.dismiss('full');
  }

  #write(view: SeatView, record: string): Promise<Kept> {
    const { saves, now } = this.#options;
    const as = { id: this.id.peek(), kind: 'running', name: '', holder: this.#holder, savedAt: now() } as const;
    return saves.write({ note: noteOf(view, as), record }, { takeOver: this.#takeOver });
  }
}

export const createKeeper = (options: KeeperOptions): Keeper => new RunningKeeper(options);
