import { useView } from '../../store/game.ts';
import type { SiteLine } from '../../store/sites.ts';
import { formatKg, formatMoney, formatPerTurn, formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { kindText, missingText, modeText, opensText, ownersText, shownMode } from '../../text/siteText.ts';
import { Icon } from '../parts/Icon.tsx';
import { MaterialMark } from '../parts/MaterialMark.tsx';
import { SiteMark } from '../parts/SiteMark.tsx';
import { Sourced } from '../parts/Sourced.tsx';

const NONE = '–';

interface SiteRowProps {
  readonly line: SiteLine;
  readonly onInvest: (() => void) | null; // null: no money can go into it now
}

/** A mine or plant in the table of all of them. */
export function SiteRow({ line, onInvest }: SiteRowProps) {
  const { view, names } = useView();
  const { def, now, capacityKg } = line;
  const opened =
    now.openedTurn === null
      ? null
      : m.openedIn({ time: formatTurn(view.scenario, Math.max(1, now.openedTurn)).toLowerCase() });
  const since = opensText(view, line) ?? opened ?? NONE;
  const owners = ownersText(view, line) ?? NONE;
  return (
    <tr>
      <th scope="row" data-label={m.siteHead()}>
        <span class="site-name">
          <SiteMark mode={shownMode(line)} kind={line.kind} />
          <span>
            {def.name}
            <span class="small soft under">
              {kindText(line)} · {names.country(def.country)}
            </span>
          </span>
        </span>
      </th>
      <td data-label={m.makesHead()}>
        <MaterialMark material={def.material} /> {names.goods(def.material, def.stage)}
        <span class="under">
          <Sourced
            title={def.name}
            explains={m.siteCapacity({
              capacity: formatKg(capacityKg),
              made: formatKg(now.madeKg),
              each: formatPerTurn(view.scenario),
            })}
            sources={[...def.source, ...(def.burden?.source ?? [])]}
          >
            {formatKg(capacityKg)}
          </Sourced>
        </span>
      </td>
      <td data-label={m.state()}>
        {modeText(line)}
        {line.isTroubled && (
          <span class="trouble small under">
            <Icon id="worse" /> {m.siteTrouble()}
          </span>
        )}
        {now.debtThousandUsd > 0 && (
          <span class="small under">{m.siteDebt({ amount: formatMoney(now.debtThousandUsd) })}</span>
        )}
      </td>
      <td data-label={m.sinceHead()} class={since === NONE ? 'small none' : 'small'}>
        {since}
        <span class="under">{missingText(line)}</span>
      </td>
      <td data-label={m.ownersHead()} class={owners === NONE ? 'small none' : 'small'}>
        {owners}
      </td>
      <td>
        {onInvest !== null && (
          <button type="button" class="button" onClick={onInvest}>
            <Icon id="coin" /> {m.investIn()}
            <span class="visually-hidden"> {def.name}</span>
          </button>
        )}
      </td>
    </tr>
  );
}
