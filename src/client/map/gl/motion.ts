import type { RenderGate } from './renderGate.ts';

/**
 * Moves the ribbons toward the buyer for a while after something changed, then lets them come to rest, so that an
 * open map costs nothing while nobody acts.
 */

const PIXELS_PER_SECOND = 14;
/** While ships are under way. */
const HURRY = 5;
const LASTS_MS = 9000;
const EASE_OUT_MS = 2500;
/** A frame that took longer (a hidden tab) moves the ribbons no further than this. */
const LONGEST_FRAME_MS = 100;

export class Motion {
  moved: number;
  private readonly gate: RenderGate;
  private readonly pinned: boolean;
  private still: boolean;
  private anything = false;
  private pace = 1;
  private until = 0;
  private last = 0;
  private release: (() => void) | null = null;

  constructor(gate: RenderGate, how: { readonly still: boolean; readonly phase: number | null }) {
    this.gate = gate;
    this.still = how.still;
    this.pinned = how.phase !== null;
    this.moved = how.phase ?? 0;
  }

  get running(): boolean {
    return this.release !== null;
  }

  setAnything(anything: boolean): void {
    this.anything = anything;
    if (!anything) this.stop();
  }

  setHurried(hurried: boolean): void {
    this.pace = hurried ? HURRY : 1;
  }

  setStill(still: boolean): void {
    this.still = still;
    if (still) this.stop();
  }

  stir(now: number): void {
    if (this.still || this.pinned || !this.anything || document.hidden) return;
    this.until = now + LASTS_MS;
    if (this.release !== null) return;
    this.last = now;
    this.release = this.gate.hold();
  }

  afterFrame(now: number): void {
    if (this.release === null) return;
    const left = this.until - now;
    if (left <= 0 || document.hidden) {
      this.stop();
      return;
    }
    const speed = PIXELS_PER_SECOND * this.pace * Math.min(1, left / EASE_OUT_MS);
    this.moved += (speed * Math.min(LONGEST_FRAME_MS, now - this.last)) / 1000;
    this.last = now;
  }

  stop(): void {
    this.release?.();
    this.release = null;
  }
}
