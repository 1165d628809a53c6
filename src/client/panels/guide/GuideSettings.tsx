import { useState } from 'preact/hooks';
import { guideMemory, remember, restartGuide } from '../../store/guideMemory.ts';
import { m } from '../../text/generated/messages.js';
import { Switch } from '../parts/Switch.tsx';

/** Notes and hints: on, off, or from the first again. */
export function GuideSettings() {
  const { guide, hints } = guideMemory();
  const [again, setAgain] = useState(false);
  const options = [
    { value: 'off', label: m.switchOff() },
    { value: 'on', label: m.switchOn() },
  ] as const;
  return (
    <section class="stack" aria-label={m.guideSettings()}>
      <Switch
        label={m.guideSwitch()}
        name="guide"
        value={guide}
        options={options}
        onChange={(to) => remember({ guide: to })}
      />
      <Switch
        label={m.hintsSwitch()}
        name="hints"
        value={hints}
        options={options}
        onChange={(to) => remember({ hints: to })}
      />
      <p>
        <button
          type="button"
          class="button"
          onClick={() => {
            restartGuide();
            setAgain(true);
          }}
        >
          {m.guideRestart()}
        </button>{' '}
        <span class="small soft" role="status">
          {again ? m.guideRestarted() : ''}
        </span>
      </p>
    </section>
  );
}
