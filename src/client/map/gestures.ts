import type { Point } from './rings.ts';

/** Mouse, pen, touch and wheel on the map, told as moves of the sheet. Keys belong to the page. */
export interface GestureTarget {
  onPan(by: Point): void; // CSS pixels the sheet moves
  onZoom(factor: number, focus: Point): void;
  onTap(at: Point): void;
  onHover(at: Point | null): void;
}

/** A press that moves less than this is a tap. */
const TAP_PX = 6;
const WHEEL_STEP = 0.0015;
/** One turn of the wheel changes the zoom by no more than this many pixels' worth. */
const WHEEL_MOST = 300;
const LINE_PX = 16;

class Gestures {
  private readonly fingers = new Map<number, Point>();
  private travelled = 0;
  private readonly element: HTMLElement;
  private readonly target: GestureTarget;

  constructor(element: HTMLElement, target: GestureTarget) {
    this.element = element;
    this.target = target;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (this.fingers.size === 0) this.travelled = 0;
    this.fingers.set(event.pointerId, this.at(event));
    this.element.setPointerCapture(event.pointerId);
  };

  readonly move = (event: PointerEvent): void => {
    const now = this.at(event);
    const before = this.fingers.get(event.pointerId);
    if (before === undefined) {
      this.target.onHover(now);
      return;
    }
    this.fingers.set(event.pointerId, now);
    const by: Point = [now[0] - before[0], now[1] - before[1]];
    this.travelled += Math.hypot(...by);
    const other = [...this.fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) this.pinch(before, now, other);
    else if (this.travelled >= TAP_PX) this.target.onPan(by);
  };

  readonly up = (event: PointerEvent): void => {
    const had = this.fingers.delete(event.pointerId);
    const isTap = had && this.fingers.size === 0 && this.travelled < TAP_PX && event.type === 'pointerup';
    if (isTap) this.target.onTap(this.at(event));
  };

  readonly wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE_PX : event.deltaY;
    const turn = Math.max(-WHEEL_MOST, Math.min(WHEEL_MOST, pixels));
    this.target.onZoom(Math.exp(-turn * WHEEL_STEP), this.at(event));
  };

  readonly leave = (): void => this.target.onHover(null);

  private pinch(before: Point, now: Point, other: Point): void {
    const was = Math.hypot(before[0] - other[0], before[1] - other[1]);
    const is = Math.hypot(now[0] - other[0], now[1] - other[1]);
    this.target.onPan([(now[0] - before[0]) / 2, (now[1] - before[1]) / 2]);
    if (was > 0 && is > 0) this.target.onZoom(is / was, [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
  }

  private at(event: MouseEvent): Point {
    const box = this.element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }
}

/** Listens on the element until the returned function is called. */
export function listenToGestures(element: HTMLElement, target: GestureTarget): () => void {
  const gestures = new Gestures(element, target);
  const stop = new AbortController();
  const { signal } = stop;
  element.style.touchAction = 'none'; // fingers move the sheet here, and the page everywhere else
  element.addEventListener('pointerdown', gestures.down, { signal });
  element.addEventListener('pointermove', gestures.move, { signal });
  element.addEventListener('pointerup', gestures.up, { signal });
  element.addEventListener('pointercancel', gestures.up, { signal });
  element.addEventListener('pointerleave', gestures.leave, { signal });
  element.addEventListener('wheel', gestures.wheel, { passive: false, signal });
  return () => stop.abort();
}
