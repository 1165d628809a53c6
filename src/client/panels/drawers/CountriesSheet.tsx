import { startLetter } from '../../store/desk.ts';
import { sourcesBehind } from '../../store/dossier.ts';
import { useView } from '../../store/game.ts';
import { layerValue } from '../../store/mapModel.ts';
import { formatPoints, formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { trustWord } from '../../text/trustText.ts';
import { Term } from '../guide/Term.tsx';
import { ScrollRegion } from '../parts/ScrollRegion.tsx';
import { Sourced } from '../parts/Sourced.tsx';
import { CountryFacts } from './CountryFacts.tsx';
import { FlowTable } from './FlowTable.tsx';

const SHARES = ['mining', 'refining', 'dependence'] as const;
const EXPLAINS = {
  mining: m.shareMiningExplained,
  refining: m.shareRefiningExplained,
  dependence: m.shareDependenceExplained,
} as const;
const TITLE = { mining: m.layerMining, refining: m.layerRefining, dependence: m.layerDependence } as const;

function Share({ layer, id }: { readonly layer: (typeof SHARES)[number]; readonly id: string }) {
  const { view, names } = useView();
  const lanes = view.scenario.trade.lanes.filter((lane) => lane.to === id).flatMap((lane) => lane.source);
  const sources = layer === 'dependence' ? lanes : sourcesBehind(view.scenario, { country: id });
  return (
    <Sourced title={`${names.country(id)}: ${TITLE[layer]()}`} explains={EXPLAINS[layer]()} sources={sources}>
      {formatShare(layerValue(view, layer, id))}
    </Sourced>
  );
}

function Leverage({ of, over }: { readonly of: string; readonly over: string }) {
  const { view, names } = useView();
  const centi = view.leverage.find((each) => each.of === of && each.over === over)?.centi ?? 0;
  return (
    <Sourced
      title={m.leverageOfTitle({ of: names.country(of), over: names.country(over) })}
      explains={m.leverageOfExplained({ of: names.the(of), over: names.the(over) })}
      sources={sourcesBehind(view.scenario, { country: of })}
    >
      {formatPoints(centi)}
    </Sourced>
  );
}

function CountryRow({ id }: { readonly id: string }) {
  const { view, names } = useView();
  const trust = view.trust.find((each) => each.of === id && each.toward === view.seat);
  const me = id === view.seat;
  return (
    <tr>
      <th scope="row">
        {names.country(id)}
        {me && <span class="chip">{m.you()}</span>}
      </th>
      {SHARES.map((layer) => (
        <td key={layer} class="n">
          <Share layer={layer} id={id} />
        </td>
      ))}
      <td class="n">{me ? '–' : <Leverage of={id} over={view.seat} />}</td>
      <td class="n">{me ? '–' : <Leverage of={view.seat} over={id} />}</td>
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
          {m.writeTo({ country: names.the(id) })}
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
                <Term id="separationPlant">{m.layerRefining()}</Term>
              </th>
              <th scope="col" class="n">
                <Term id="exposure">{m.layerDependence()}</Term>
              </th>
              <th scope="col" class="n">
                {m.overUs()}
              </th>
              <th scope="col" class="n">
                {m.weOver()}
              </th>
              <th scope="col">
                <Term id="trust">{m.trustsUs()}</Term>
              </th>
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
