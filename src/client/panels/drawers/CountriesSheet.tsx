import { startLetter } from '../../store/desk.ts';
import { useView } from '../../store/game.ts';
import { layerValue } from '../../store/mapModel.ts';
import { formatPoints, formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { trustWord } from '../../text/trustText.ts';
import { ScrollRegion } from '../parts/ScrollRegion.tsx';
import { CountryFacts } from './CountryFacts.tsx';
import { FlowTable } from './FlowTable.tsx';

function CountryRow({ id }: { readonly id: string }) {
  const { view, names } = useView();
  const trust = view.trust.find((each) => each.of === id && each.toward === view.seat);
  const leverage = (of: string, over: string): string =>
    formatPoints(view.leverage.find((each) => each.of === of && each.over === over)?.centi ?? 0);
  const me = id === view.seat;
  return (
    <tr>
      <th scope="row">
        {names.country(id)}
        {me && <span class="chip">{m.you()}</span>}
      </th>
      <td class="n">{formatShare(layerValue(view, 'mining', id))}</td>
      <td class="n">{formatShare(layerValue(view, 'refining', id))}</td>
      <td class="n">{formatShare(layerValue(view, 'dependence', id))}</td>
      <td class="n">{me ? '–' : leverage(id, view.seat)}</td>
      <td class="n">{me ? '–' : leverage(view.seat, id)}</td>
      <td>{trust === undefined ? '–' : trustWord(trust.bp)}</td>
    </tr>
  );
}

function CountryDetails({ id }: { readonly id: string }) {
  const { view, names, ui } = useView();
  return (
    <details class="country-details" name="country">
      <summary>{names.country(id)}</summary>
      <CountryFacts country={id} />
      {view.phase === 'negotiation' && id !== view.seat && (
        <button
          type="button"
          class="button"
          onClick={() => {
            ui.drawer.value = null;
            startLetter({ ui, view }, id);
          }}
        >
          {m.writeTo({ country: names.country(id) })}
        </button>
      )}
    </details>
  );
}

/** All that the map shows, as tables: every country, then every flow. */
export function CountriesSheet() {
  const { view } = useView();
  return (
    <div class="stack">
      <ScrollRegion label={m.countriesShort()}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.country()}</th>
              <th scope="col" class="n">
                {m.layerMining()}
              </th>
              <th scope="col" class="n">
                {m.layerRefining()}
              </th>
              <th scope="col" class="n">
                {m.layerDependence()}
              </th>
              <th scope="col" class="n">
                {m.overUs()}
              </th>
              <th scope="col" class="n">
                {m.weOver()}
              </th>
              <th scope="col">{m.trustsUs()}</th>
            </tr>
          </thead>
          <tbody>
            {view.scenario.countries.map((country) => (
              <CountryRow key={country.id} id={country.id} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p class="small soft">{m.countriesNote()}</p>
      <h3>{m.countryByCountry()}</h3>
      {view.scenario.countries.map((country) => (
        <CountryDetails key={country.id} id={country.id} />
      ))}
      <h3>{m.tradeLastTurn()}</h3>
      <FlowTable />
    </div>
  );
}
