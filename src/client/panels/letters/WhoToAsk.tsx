import { startLetter } from '../../store/desk.ts';
import { useView } from '../../store/game.ts';
import { type Correspondent, correspondents, type Ware } from '../../store/sellers.ts';
import { formatPrice, formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { trustWord } from '../../text/trustText.ts';
import { Icon } from '../parts/Icon.tsx';
import { MaterialMark } from '../parts/MaterialMark.tsx';

const MOST_WARES = 2;

function Wares({ of }: { readonly of: Correspondent }) {
  const { names } = useView();
  const sells = of.sells.length > 0;
  const wares: readonly Ware[] = (sells ? of.sells : of.takes).slice(0, MOST_WARES);
  if (wares.length === 0) return <span class="small soft">{m.neitherSellsNorBuys()}</span>;
  return (
    <span class="wares small">
      <span class="soft">{sells ? m.sells() : m.buys()}</span>
      {wares.map((ware) => (
        <span key={`${ware.material}${ware.stage}`} class="ware">
          <MaterialMark material={ware.material} />
          {names.goods(ware.material, ware.stage)}
          {sells && ware.borderCents !== null && (
            <span class="soft">{m.atOurBorder({ price: formatPrice(ware.borderCents) })}</span>
          )}
        </span>
      ))}
    </span>
  );
}

/** Whom to write to: every country, with what it could sell me or take from me. */
export function WhoToAsk() {
  const { view, names, ui } = useView();
  return (
    <section aria-labelledby="who-title" class="stack">
      <h3 id="who-title">{m.writeAnOffer()}</h3>
      <ul class="who">
        {correspondents(view).map((each) => (
          <li key={each.country}>
            <button type="button" class="who-button" onClick={() => startLetter({ ui, view }, each.country)}>
              <Icon id="pen" />
              <span class="letter-words">
                <strong>{names.country(each.country)}</strong>
                <Wares of={each} />
                {each.opensTurn !== null && (
                  <span class="small money">
                    {m.opensIn({ time: formatTurn(view.scenario, each.opensTurn).toLowerCase() })}
                  </span>
                )}
              </span>
              {each.trustBp !== null && <span class="chip">{trustWord(each.trustBp)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
