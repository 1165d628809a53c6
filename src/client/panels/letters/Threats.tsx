import type { EmbargoView } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { demandText, threatText } from '../../text/embargoText.ts';
import { m } from '../../text/generated/messages.js';
import { beliefWord } from '../../text/trustText.ts';
import { Icon } from '../parts/Icon.tsx';
import { useSend } from '../parts/useSend.ts';

function ThreatNote({ threat }: { readonly threat: EmbargoView }) {
  const { view, names, ui } = useView();
  const { send, problem } = useSend();
  const mine = threat.by === view.seat;
  const belief = view.countries.find((country) => country.id === threat.by)?.credibilityBp ?? 0;
  const demanded = threat.demand.type === 'sign' ? threat.demand.deal : null;
  return (
    <li class="threat-note">
      <p>
        <Icon id="valve" /> <strong>{threatText(view.scenario, threat)}</strong>
      </p>
      <p class="small">
        {demandText(threat)}{' '}
        {mine
          ? m.threatMine({ prepared: threat.prepared ? m.prepared() : m.empty() })
          : m.threatBelief({ by: names.the(threat.by), belief: beliefWord(belief) })}
      </p>
      {mine && (
        <button type="button" class="link" onClick={() => void send({ type: 'dropThreat', embargo: threat.id })}>
          {m.takeBack()}
        </button>
      )}
      {!mine && demanded !== null && (
        <button
          type="button"
          class="link"
          onClick={() => {
            ui.desk.value = { kind: 'letter', deal: demanded };
          }}
        >
          {m.readDemand()}
        </button>
      )}
      {problem !== null && <p class="why small">{problem}</p>}
    </li>
  );
}

/** Threats on the table, by me and against me. */
export function Threats() {
  const { view } = useView();
  const threats = view.embargoes.filter(
    (each) => each.mode === 'threatened' && [each.by, each.against].includes(view.seat),
  );
  return threats.length === 0 ? null : (
    <section aria-labelledby="threats-title" class="stack">
      <h3 id="threats-title">{m.onTheTable()}</h3>
      <ul class="threats">
        {threats.map((threat) => (
          <ThreatNote key={threat.id} threat={threat} />
        ))}
      </ul>
    </section>
  );
}
