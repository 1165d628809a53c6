import type { StudyNews } from '../../session/studyLine.ts';
import { useView } from '../../store/game.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { dealName, termsLine } from '../../text/termsText.ts';
import { Icon } from '../parts/Icon.tsx';
import { pointsSize, signedPoints } from './signedPoints.ts';
import { Working } from './Working.tsx';

/** The signature that moved my score most, and what it was worth to everyone. */
export function Deciding({ news }: { readonly news: StudyNews | null }) {
  const { view, names, ui } = useView();
  const found = news?.findings?.deciding ?? null;
  if (found === null) return <Working news={news} of="deciding" />;
  const { effect, tried } = found;
  const deal = view.deals.find((each) => each.id === effect?.deal);
  if (effect === null || deal === undefined) return <p class="finding">{m.decidingNone({ count: tried })}</p>;
  const mine = effect.moved.find((each) => each.seat === view.seat)?.centi ?? 0;
  const isOurs = effect.between.includes(view.seat);
  const says = mine > 0 ? m.decidingGain : m.decidingLoss;
  return (
    <div class="stack">
      <p class="finding serif">{asSentence(says({ deal: dealName(view.scenario, deal), points: pointsSize(mine) }))}</p>
      <div class="sheet pad deciding">
        <p>
          {m.decidingSigned({
            a: names.country(effect.between[0]),
            b: names.country(effect.between[1]),
            time: formatTurn(view.scenario, effect.turn).toLowerCase(),
          })}{' '}
          {!isOurs && m.decidingOthers()}
        </p>
        <p class="soft">{termsLine(view.scenario, deal.moves.at(-1)?.terms ?? { clauses: [], turns: 0 })}</p>
        <table>
          <caption class="small soft">{m.decidingTable()}</caption>
          <tbody>
            {effect.moved.map(({ seat, centi }) => (
              <tr key={seat}>
                <th scope="row">{names.country(seat)}</th>
                <td class="n">
                  <Icon id={centi > 0 ? 'up' : centi < 0 ? 'down' : 'flat'} /> {signedPoints(centi)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small soft">
        {m.decidingHow({ count: tried })}{' '}
        <button type="button" class="link" onClick={() => (ui.drawer.value = 'promises')}>
          {m.promisesAndTrust()}
        </button>
      </p>
    </div>
  );
}
