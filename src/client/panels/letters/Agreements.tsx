import { useView } from '../../store/game.ts';
import { agreementsOf, hasTerm } from '../../store/inbox.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { termsLine } from '../../text/termsText.ts';

/** Agreements in force, one line each. */
export function Agreements() {
  const { view, names, ui } = useView();
  return (
    <section aria-labelledby="force-title" class="stack">
      <h3 id="force-title">{m.inForce()}</h3>
      <ul class="in-force">
        {agreementsOf(view).map(({ deal, other, terms }) => (
          <li key={deal.id}>
            <button
              type="button"
              class="link"
              onClick={() => {
                ui.desk.value = { kind: 'letter', deal: deal.id };
              }}
            >
              {m.withCountry({ other: names.the(other) })}
            </button>
            <p class="small">{termsLine(view.scenario, terms)}</p>
            {deal.untilTurn !== null && hasTerm(terms) && (
              <p class="small soft">{m.runsUntil({ time: formatTurn(view.scenario, deal.untilTurn).toLowerCase() })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
