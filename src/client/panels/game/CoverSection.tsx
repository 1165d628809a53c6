import { type Cover, coverMood, coverOf } from '../../store/cover.ts';
import { useView } from '../../store/game.ts';
import { formatKg, formatWeeks } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Term } from '../guide/Term.tsx';
import { Bar } from '../parts/Bar.tsx';
import { MaterialMark } from '../parts/MaterialMark.tsx';
import { Sourced } from '../parts/Sourced.tsx';

/** Half a year of cover fills the bar. */
const FULL_WEEKS = 26;
const MOOD_WORD = { bare: m.coverBare, thin: m.coverThin, calm: m.coverCalm } as const;
const MOOD_TONE = { bare: 'pressure', thin: 'money', calm: 'deal' } as const;

function CoverLine({ cover }: { readonly cover: Cover }) {
  const { view, names } = useView();
  const mood = coverMood(cover.weeks);
  const explains = m.coverExplained({ stock: formatKg(cover.stockKg), need: formatKg(cover.needKg) });
  const sectors = view.scenario.sectors.filter((sector) => sector.country === view.seat);
  return (
    <li class="cover-line">
      <MaterialMark material={cover.material} />
      <Sourced
        title={m.coverOf({ material: names.material(cover.material) })}
        explains={explains}
        sources={sectors.flatMap((sector) => sector.source)}
      >
        <span class="visually-hidden">{names.material(cover.material)}: </span>
        <strong>{formatWeeks(cover.weeks)}</strong>
      </Sourced>
      <span class={`mood small ${mood}`}>{MOOD_WORD[mood]()}</span>
      <Bar share={cover.weeks / FULL_WEEKS} tone={MOOD_TONE[mood]} />
    </li>
  );
}

/** How many weeks my stocks would last; nothing for a country whose industry needs none of it. */
export function CoverSection() {
  const { view } = useView();
  const covers = coverOf(view);
  if (covers.length === 0) return null;
  return (
    <section aria-labelledby="cover-title">
      <h3 id="cover-title">
        <Term id="cover">{m.cover()}</Term>
      </h3>
      <ul class="cover">
        {covers.map((cover) => (
          <CoverLine key={cover.material} cover={cover} />
        ))}
      </ul>
    </section>
  );
}
