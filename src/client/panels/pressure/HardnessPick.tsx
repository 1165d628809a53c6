import { m } from '../../text/generated/messages.js';

export type Hardness = 'licence' | 'ration' | 'stop';

const RUNGS: readonly { readonly value: Hardness; readonly name: () => string; readonly says: () => string }[] = [
  { value: 'licence', name: m.slow, says: m.slowSays },
  { value: 'ration', name: m.ration, says: m.rationSays },
  { value: 'stop', name: m.stop, says: m.stopSays },
];

/** Three turns of the valve. */
export function HardnessPick({ value, onChange }: { readonly value: Hardness; onChange(value: Hardness): void }) {
  return (
    <fieldset class="rungs">
      <legend class="small soft">{m.howHard()}</legend>
      {RUNGS.map((rung, index) => (
        <label key={rung.value} class={`rung r${index + 1}`}>
          <input type="radio" name="hardness" checked={rung.value === value} onChange={() => onChange(rung.value)} />
          <span>
            <strong>{rung.name()}</strong>
            <span class="small soft">{rung.says()}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
