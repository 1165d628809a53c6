import { useState } from 'preact/hooks';
import { clearDesk } from '../../store/desk.ts';
import { useView } from '../../store/game.ts';
import { madeByMe } from '../../store/orderMenu.ts';
import { m } from '../../text/generated/messages.js';
import { beliefWord } from '../../text/trustText.ts';
import { Words } from '../guide/Words.tsx';
import { Desk } from '../parts/Desk.tsx';
import { Icon } from '../parts/Icon.tsx';
import { type Hardness, HardnessPick } from './HardnessPick.tsx';
import { LicenceForm } from './LicenceForm.tsx';
import { RationForm } from './RationForm.tsx';
import { ThreatForm } from './ThreatForm.tsx';

/** One card for pressure: slow, ration or stop, with price and credibility beside it. */
export function PressureCard({ against }: { readonly against: string | null }) {
  const { view, names, ui } = useView();
  const goods = madeByMe(view);
  const others = view.scenario.countries.filter((country) => country.id !== view.seat);
  const [target, setTarget] = useState(against ?? others[0]?.id ?? '');
  const [index, setIndex] = useState(0);
  const [hard, setHard] = useState<Hardness>('licence');
  const chosen = goods[index];
  const belief = view.countries.find((country) => country.id === view.seat)?.credibilityBp ?? 0;
  return (
    <Desk>
      <button type="button" class="button quiet back" onClick={() => clearDesk(ui)}>
        <Icon id="back" /> {m.putAway()}
      </button>
      <article class="tap sheet" aria-labelledby="pressure-title">
        <h2 id="pressure-title" class="serif" tabIndex={-1}>
          {m.tightenTitle()}
        </h2>
        <p class="small soft">{m.tightenIntro({ belief: beliefWord(belief) })}</p>
        <Words of={['threat', 'licence', 'embargo', 'quota', 'credibility']} />
        {chosen === undefined ? (
          <p>{m.nothingToTighten()}</p>
        ) : (
          <>
            <div class="pair">
              <label class="field">
                <span class="label small soft">{m.whatGoods()}</span>
                <select value={String(index)} onChange={(event) => setIndex(Number(event.currentTarget.value))}>
                  {goods.map((each, at) => (
                    <option key={`${each.material}${each.stage}`} value={String(at)}>
                      {names.goods(each.material, each.stage)}
                    </option>
                  ))}
                </select>
              </label>
              {hard !== 'ration' && (
                <label class="field">
                  <span class="label small soft">{m.againstWhom()}</span>
                  <select value={target} onChange={(event) => setTarget(event.currentTarget.value)}>
                    {others.map((country) => (
                      <option key={country.id} value={country.id}>
                        {country.name}
                      </option>
                    ))}
                  </select>
                </label>
              )}
            </div>
            <HardnessPick value={hard} onChange={setHard} />
            {hard === 'licence' && <LicenceForm key={`${index}${target}`} goods={chosen} partner={target} />}
            {hard === 'ration' && <RationForm key={index} goods={chosen} />}
            {hard === 'stop' && <ThreatForm against={target} goods={chosen} />}
          </>
        )}
      </article>
    </Desk>
  );
}
