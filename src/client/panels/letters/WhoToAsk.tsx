import { startLetter } from '../../store/desk.ts';
import { useView } from '../../store/game.ts';
import { sellersFor } from '../../store/sellers.ts';
import { formatPrice } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { trustWord } from '../../text/trustText.ts';
import { Icon } from '../parts/Icon.tsx';

/** Whom to write to: every country, with what it could sell me or take from me. */
export function WhoToAsk() {
  const { view, names, ui } = useView();
  return (
    <section aria-labelledby="who-title" class="stack">
      <h3 id="who-title">{m.writeAnOffer()}</h3>
      <ul class="who">
        {sellersFor(view).map((seller) => (
          <li key={seller.country}>
            <button type="button" class="who-button" onClick={() => startLetter({ ui, view }, seller.country)}>
              <Icon id="pen" />
              <span class="letter-words">
                <strong>{names.country(seller.country)}</strong>
                <span class="small soft">
                  {seller.sells.length > 0
                    ? m.sells({
                        goods: seller.sells.map((each) => names.goods(each.material, each.stage)).join(', '),
                        price: formatPrice(seller.fromCents),
                      })
                    : seller.takes.length > 0
                      ? m.buys({ goods: seller.takes.map((each) => names.goods(each.material, each.stage)).join(', ') })
                      : m.neitherSellsNorBuys()}
                </span>
              </span>
              {seller.trustBp !== null && <span class="chip">{trustWord(seller.trustBp)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
