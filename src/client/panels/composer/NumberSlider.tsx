import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';

interface NumberSliderProps {
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly most: number;
  readonly step: number;
  show(value: number): string;
  readonly note?: string;
  readonly aside?: ComponentChildren; // beside the label, for what can be pressed
  onChange(value: number): void;
}

/** A number by slider, by arrow keys or by one step at a time; never by dragging alone. */
export function NumberSlider({ label, value, least, most, step, show, note, aside, onChange }: NumberSliderProps) {
  const id = useId();
  const low = least ?? step;
  const set = (next: number): void => onChange(Math.max(low, Math.min(most, Math.round(next / step) * step)));
  return (
    <div class="slider">
      <div class="spread">
        <label class="small soft" for={id}>
          {label}
          {note !== undefined && <span> · {note}</span>}
        </label>
        {aside}
        <output for={id}>
          <strong>{show(value)}</strong>
        </output>
      </div>
      <div class="row">
        <button
          type="button"
          class="button tiny"
          aria-label={m.lessOf({ what: label })}
          onClick={() => set(value - step)}
        >
          <Icon id="minus" />
        </button>
        <input
          id={id}
          type="range"
          min={low}
          max={most}
          step={step}
          value={value}
          aria-valuetext={show(value)}
          onInput={(event) => set(Number(event.currentTarget.value))}
        />
        <button
          type="button"
          class="button tiny"
          aria-label={m.moreOf({ what: label })}
          onClick={() => set(value + step)}
        >
          <Icon id="plus" />
        </button>
      </div>
    </div>
  );
}
