import { useState } from 'preact/hooks';
import { findSources, twoAccounts, usesOf } from '../../store/dossier.ts';
import { useView } from '../../store/game.ts';
import { briefFor, summaryFor } from '../../store/reading.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';
import { SideBySide, SourceList } from './SourceList.tsx';

function Brief() {
  const { view, names } = useView();
  const seat = view.scenario.seats.find((each) => each.country === view.seat);
  if (seat === undefined) return null;
  return (
    <>
      <h3>{m.briefOf({ country: names.country(view.seat) })}</h3>
      <p>{briefFor(seat).public}</p>
      <p>
        <span class="chip">{m.forYourEyes()}</span> {briefFor(seat).private}
      </p>
    </>
  );
}

function Differences() {
  const { view } = useView();
  const all = twoAccounts(view.scenario);
  if (all.length === 0) return null;
  return (
    <>
      <h3>{m.whereAccountsDiffer()}</h3>
      <p class="small soft">{m.whereAccountsDifferSays()}</p>
      {all.map((accounts) => (
        <details key={accounts.what} class="difference">
          <summary>{accounts.what}</summary>
          <SideBySide accounts={accounts} />
        </details>
      ))}
    </>
  );
}

function AllSources() {
  const { view } = useView();
  const [sought, setSought] = useState('');
  const found = findSources(view.scenario, sought);
  return (
    <>
      <h3>{m.sources()}</h3>
      <p class="small soft">{m.sourcesIntro()}</p>
      <label class="field search">
        <span class="small soft">{m.sourcesSearch()}</span>
        <input type="search" value={sought} onInput={(event) => setSought(event.currentTarget.value)} />
      </label>
      <p class="small soft" role="status">
        {found.length === 0
          ? m.sourcesNone()
          : m.sourcesFound({ count: found.length, all: view.scenario.sources.length })}
      </p>
      <SourceList sources={found} uses={usesOf(view.scenario)} />
    </>
  );
}

/** The dossier: my brief, what the level is about, where accounts differ, what the model leaves out, every source. */
export function DossierSheet() {
  const { view, ui } = useView();
  const { scenario } = view;
  return (
    <div class="stack prose">
      <Brief />
      <h3>{scenario.title}</h3>
      <p>{summaryFor(scenario)}</p>
      <p>
        <button type="button" class="button" onClick={() => (ui.drawer.value = 'glossary')}>
          <Icon id="letters" /> {m.openGlossary()}
        </button>
      </p>
      <Differences />
      {scenario.simplifies.length > 0 && <h3>{m.simplifies()}</h3>}
      <ul class="bullets">
        {scenario.simplifies.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <AllSources />
    </div>
  );
}
