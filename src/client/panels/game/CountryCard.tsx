import { startLetter } from '../../store/desk.ts';
import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { CountryFacts } from '../drawers/CountryFacts.tsx';
import { SayMenu } from '../letters/SayMenu.tsx';
import { Talk } from '../letters/Talk.tsx';
import { Icon } from '../parts/Icon.tsx';

/** What is known of the country chosen on the map or in the list. */
export function CountryCard() {
  const { view, names, ui } = useView();
  const id = ui.selected.value;
  if (id === null || !view.scenario.countries.some((country) => country.id === id)) return null;
  const canWrite = view.phase === 'negotiation' && id !== view.seat;
  return (
    <section class="country-card sheet" aria-label={names.country(id)}>
      <header class="spread">
        <h3 class="serif">{names.country(id)}</h3>
        <button
          type="button"
          class="button quiet"
          aria-label={m.close()}
          onClick={() => {
            ui.selected.value = null;
          }}
        >
          <Icon id="close" />
        </button>
      </header>
      <CountryFacts country={id} />
      {canWrite && (
        <button type="button" class="button wide" onClick={() => startLetter({ ui, view }, id)}>
          <Icon id="pen" /> {m.writeTo({ country: names.the(id) })}
        </button>
      )}
      <Talk between={id} />
      <SayMenu to={id} />
    </section>
  );
}
