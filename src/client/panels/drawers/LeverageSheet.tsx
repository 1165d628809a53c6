import type { LeverageEntry } from '../../../core/seat.ts';
import { sourcesBehind } from '../../store/dossier.ts';
import { useView } from '../../store/game.ts';
import { ofMine, overMe } from '../../store/leverage.ts';
import { formatPoints } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { ScoreChart } from '../charts/ScoreChart.tsx';
import { Words } from '../guide/Words.tsx';
import { Bar } from '../parts/Bar.tsx';
import { MaterialMark } from '../parts/MaterialMark.tsx';
import { Sourced } from '../parts/Sourced.tsx';

const PPM_PER_PERCENT = 10_000;
const share = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

function Entry({
  entry,
  other,
  tone,
}: {
  readonly entry: LeverageEntry;
  readonly other: string;
  readonly tone: 'pressure' | 'deal';
}) {
  const { view, names } = useView();
  const parts = entry.parts.filter((part) => part.centi !== 0).sort((a, b) => b.centi - a.centi);
  return (
    <li class="leverage-entry">
      <div class="spread">
        <strong>{names.country(other)}</strong>
        <Sourced
          title={m.leverageOfTitle({ of: names.country(entry.of), over: names.country(entry.over) })}
          explains={m.leverageOfExplained({ of: names.the(entry.of), over: names.the(entry.over) })}
          sources={sourcesBehind(view.scenario, { country: entry.of })}
        >
          <span class="numeral">{m.ofHundred({ points: formatPoints(entry.centi) })}</span>
        </Sourced>
      </div>
      <Bar share={entry.centi / 10_000} tone={tone} />
      <p class="small soft">
        {m.painAndCost({
          pain: share.format(entry.painPpm / PPM_PER_PERCENT),
          cost: share.format(entry.costPpm / PPM_PER_PERCENT),
        })}
      </p>
      <ul class="parts">
        {parts.map((part) => (
          <li key={`${part.material}${part.stage}`}>
            <MaterialMark material={part.material} /> {names.goods(part.material, part.stage)}{' '}
            <span class="numeral">{formatPoints(part.centi)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Who could hurt whom, how much, and through which goods. */
export function LeverageSheet() {
  const { view } = useView();
  const own = view.countries.find((country) => country.id === view.seat)?.score ?? 0;
  const theirs = overMe(view);
  const ours = ofMine(view);
  return (
    <div class="stack">
      <p>
        {m.leverageExplained({ score: formatPoints(own) })} {view.history.length === 0 && m.leverageMeasured()}
      </p>
      <Words of={['leverage', 'exposure', 'credibility', 'cover', 'hhi']} />
      <div class="two">
        <section aria-labelledby="over-us">
          <h3 id="over-us">{m.whoCouldHurtUs()}</h3>
          <ul class="leverage-list">
            {theirs.map((entry) => (
              <Entry key={entry.of} entry={entry} other={entry.of} tone="pressure" />
            ))}
          </ul>
          {theirs.length === 0 && <p class="soft">{m.nobody()}</p>}
        </section>
        <section aria-labelledby="we-over">
          <h3 id="we-over">{m.whomWeCouldHurt()}</h3>
          <ul class="leverage-list">
            {ours.map((entry) => (
              <Entry key={entry.over} entry={entry} other={entry.over} tone="deal" />
            ))}
          </ul>
          {ours.length === 0 && <p class="soft">{m.nobody()}</p>}
        </section>
      </div>
      <ScoreChart />
      <p class="small soft">{m.leverageEstimate()}</p>
    </div>
  );
}
