import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { SourceCard } from './SourceCard.tsx';

/** The dossier: my brief, what the level is about, what the model leaves out, every source. */
export function DossierSheet() {
  const { view, names } = useView();
  const { scenario } = view;
  const seat = scenario.seats.find((each) => each.country === view.seat);
  return (
    <div class="stack prose">
      {seat !== undefined && (
        <>
          <h3>{m.briefOf({ country: names.country(view.seat) })}</h3>
          <p>{seat.brief.public}</p>
          <p>
            <span class="chip">{m.forYourEyes()}</span> {seat.brief.private}
          </p>
        </>
      )}
      <h3>{scenario.title}</h3>
      <p>{scenario.summary}</p>
      <h3>{m.words()}</h3>
      <dl class="glossary">
        <dt>{m.glossaryLight()}</dt>
        <dd>{m.glossaryLightSays()}</dd>
        <dt>{m.glossaryHeavy()}</dt>
        <dd>{m.glossaryHeavySays()}</dd>
        <dt>{m.glossaryStages()}</dt>
        <dd>{m.glossaryStagesSays()}</dd>
        <dt>{m.glossaryLeverage()}</dt>
        <dd>{m.glossaryLeverageSays()}</dd>
        <dt>{m.glossaryCapital()}</dt>
        <dd>{m.glossaryCapitalSays()}</dd>
      </dl>
      {scenario.simplifies.length > 0 && <h3>{m.simplifies()}</h3>}
      <ul class="bullets">
        {scenario.simplifies.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <h3>{m.sources()}</h3>
      <ul class="sources">
        {scenario.sources.map((source) => (
          <SourceCard key={source.id} source={source} />
        ))}
      </ul>
    </div>
  );
}
