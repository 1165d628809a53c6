import { useView } from '../../store/game.ts';
import { opposedSite, peopleLine } from '../../store/people.ts';
import { m } from '../../text/generated/messages.js';
import { Sourced } from '../parts/Sourced.tsx';

/** What the metal means to people somewhere, with the way to its source. */
export function PeopleNote() {
  const { view } = useView();
  const opposed = opposedSite(view);
  const says =
    opposed === null ? null : { says: m.peopleOpposed({ site: opposed.name }), source: opposed.burden?.source ?? [] };
  const isTheirTurn = view.turn % 2 === 0;
  const line = (isTheirTurn ? says : null) ?? peopleLine(view) ?? says;
  return line === null ? null : (
    <p class="people small">
      <strong>{m.peopleHead()}</strong> {line.says}{' '}
      <Sourced title={m.peopleHead()} explains={m.peopleExplained()} sources={line.source} class="small">
        {m.whereFrom()}
      </Sourced>
    </p>
  );
}
