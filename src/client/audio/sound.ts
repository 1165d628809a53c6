import type { EffectId } from './effects.ts';
import type { Mood } from './mood.ts';

/** What the player of this page wants to hear; nothing until they say so. */
export interface SoundWishes {
  readonly effects: boolean;
  readonly music: boolean;
  readonly volume: number; // 0 to 1
}

/** What makes the sound; it is fetched only when some is wanted. */
export interface SoundPlayer {
  readyEffects(): void;
  play(effect: EffectId): void;
  setMusic(mood: Mood | null): void;
  setVolume(volume: number): void;
  setHidden(isHidden: boolean): void;
}

/** The page's sound. None of it throws or has to be waited for: a game without sound is a whole game. */
export interface Sound {
  wish(wishes: SoundWishes): void;
  hear(effects: readonly EffectId[]): void;
  setMood(mood: Mood | null): void; // null: no game is on
  setHidden(isHidden: boolean): void;
}

interface SoundParts {
  load(complain: () => void): Promise<SoundPlayer>;
  complain(): void; // something could not be heard; called once at most
  later(run: () => void, ms: number): void;
}

/** From one effect to the next: two at once are neither. */
const GAP_MS = 450;
const SILENCE: SoundWishes = { effects: false, music: false, volume: 0 };

class LazySound implements Sound {
  #wishes = SILENCE;
  #mood: Mood | null = null;
  #isHidden = false;
  #player: SoundPlayer | null = null;
  #isLoading = false;
  #hasFailed = false;
  #isWaiting = false;
  #queue: readonly EffectId[] = [];
  readonly #parts: SoundParts;

  constructor(parts: SoundParts) {
    this.#parts = parts;
  }

  wish(wishes: SoundWishes): void {
    this.#wishes = wishes;
    if (!wishes.effects) this.#queue = [];
    this.#bringUp();
  }

  hear(effects: readonly EffectId[]): void {
    if (!this.#wishes.effects || this.#isHidden) return;
    this.#queue = [...new Set([...this.#queue, ...effects])];
    this.#next();
  }

  setMood(mood: Mood | null): void {
    this.#mood = mood;
    if (mood === null) this.#queue = [];
    this.#bringUp();
  }

  setHidden(isHidden: boolean): void {
    this.#isHidden = isHidden;
    if (isHidden) this.#queue = [];
    this.#bringUp();
  }

  /** Tells the player what is wanted now; fetches it first where something is. */
  #bringUp(): void {
    const { effects, music, volume } = this.#wishes;
    const player = this.#player;
    if (player === null) {
      if (effects || music) this.#load();
      return;
    }
    this.#safely(() => {
      player.setVolume(volume);
      player.setHidden(this.#isHidden);
      if (effects) player.readyEffects();
      player.setMusic(music ? this.#mood : null);
    });
  }

  #load(): void {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#parts
      .load(() => this.#fail())
      .then(
        (player) => {
          this.#player = player;
          this.#bringUp();
          this.#next();
        },
        () => this.#fail(),
      )
      .finally(() => {
        this.#isLoading = false;
      });
  }

  #next(): void {
    const player = this.#player;
    const [effect, ...rest] = this.#queue;
    if (player === null || effect === undefined || this.#isWaiting) return;
    this.#queue = rest;
    this.#isWaiting = true;
    this.#safely(() => player.play(effect));
    this.#parts.later(() => {
      this.#isWaiting = false;
      this.#next();
    }, GAP_MS);
  }

  #safely(act: () => void): void {
    try {
      act();
    } catch {
      this.#fail(); // an audio device can fail in ways no browser documents
    }
  }

  #fail(): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.#parts.complain();
  }
}

export const createSound = (parts: SoundParts): Sound => new LazySound(parts);
