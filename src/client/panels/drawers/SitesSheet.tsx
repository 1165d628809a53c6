import { useState } from 'preact/hooks';
import { startLetter } from '../../store/desk.ts';
import { mostTurns } from '../../store/draft.ts';
import { useView } from '../../store/game.ts';
import { investmentSlip } from '../../store/moneySlips.ts';
import { isInvestable, type SiteKind, type SiteLine, siteLines } from '../../store/sites.ts';
import { formatPerTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { ScrollRegion } from '../parts/ScrollRegion.tsx';
import { Switch } from '../parts/Switch.tsx';
import { SiteRow } from './SiteRow.tsx';

type KindFilter = SiteKind | 'all';
const FIRST_TERM_TURNS = 4;

/** Every mine and plant of the world: where it stands, what it makes, who owns it; and the way to put money into it. */
export function SitesSheet() {
  const { view, names, ui } = useView();
  const [kind, setKind] = useState<KindFilter>('all');
  const [country, setCountry] = useState('');
  const all = siteLines(view);
  const countries = [...new Set(all.map((line) => line.def.country))];
  const shown = all.filter(
    (line) => (kind === 'all' || line.kind === kind) && (country === '' || line.def.country === country),
  );
  const invest = (line: SiteLine): void => {
    ui.drawer.value = null;
    const clauses = [investmentSlip(view, view.seat, line)];
    startLetter({ ui, view }, line.def.country, { clauses, turns: Math.min(FIRST_TERM_TURNS, mostTurns(view)) });
  };
  const canInvest = (line: SiteLine): boolean =>
    view.phase === 'negotiation' && line.def.country !== view.seat && isInvestable(view, line);
  const heads = [m.siteHead(), m.makesHead(), m.state(), m.sinceHead(), m.ownersHead()];
  return (
    <div class="stack">
      <div class="row wrap filters">
        <Switch<KindFilter>
          label={m.mineOrPlant()}
          name="site-kind"
          hideLabel
          value={kind}
          options={[
            { value: 'all', label: m.allOfThem() },
            { value: 'mine', label: m.mines() },
            { value: 'plant', label: m.plants() },
          ]}
          onChange={(next) => setKind(next)}
        />
        <label class="row">
          <span class="small soft">{m.country()}</span>
          <select value={country} onChange={(event) => setCountry(event.currentTarget.value)}>
            <option value="">{m.allCountries()}</option>
            {countries.map((id) => (
              <option key={id} value={id}>
                {names.country(id)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ScrollRegion label={m.minesAndPlants()}>
        <table class="sites-table stacks">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col">
                <span class="visually-hidden">{m.whatToDo()}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <SiteRow key={line.def.id} line={line} onInvest={canInvest(line) ? () => invest(line) : null} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p class="small soft">{m.sitesNote({ each: formatPerTurn(view.scenario) })}</p>
    </div>
  );
}
