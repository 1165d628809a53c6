import { useView } from '../../store/game.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { promiseWord } from '../../text/promiseText.ts';
import { beliefWord, trustWord } from '../../text/trustText.ts';
import { Term } from '../guide/Term.tsx';

function Ledger() {
  const { view, names } = useView();
  if (view.promises.length === 0) return <p class="soft">{m.emptyLedger()}</p>;
  return (
    <ul class="ledger">
      {[...view.promises].reverse().map((entry, index) => (
        <li key={index} class={entry.kept ? 'kept' : 'broken'}>
          <span class={`stamp-word ${entry.kept ? 'deal' : 'pressure'}`}>{entry.kept ? m.kept() : m.broken()}</span>
          <span>
            {m.ledgerLine({
              by: names.country(entry.by),
              toward: names.country(entry.toward),
              what: promiseWord(entry.what),
            })}
            <span class="small soft under">{formatTurn(view.scenario, entry.turn)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function TrustTable() {
  const { view, names } = useView();
  const word = (of: string, toward: string): string => {
    const found = view.trust.find((each) => each.of === of && each.toward === toward);
    return found === undefined ? '–' : trustWord(found.bp);
  };
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{m.country()}</th>
          <th scope="col">{m.towardUs()}</th>
          <th scope="col">{m.weToward()}</th>
          <th scope="col">
            <Term id="credibility">{m.threatsBelieved()}</Term>
          </th>
        </tr>
      </thead>
      <tbody>
        {view.scenario.countries
          .filter((country) => country.id !== view.seat)
          .map((country) => {
            const isSeat = view.scenario.seats.some((seat) => seat.country === country.id);
            return (
              <tr key={country.id}>
                <th scope="row">{names.country(country.id)}</th>
                <td>{word(country.id, view.seat)}</td>
                <td>{word(view.seat, country.id)}</td>
                <td>
                  {isSeat ? beliefWord(view.countries.find((each) => each.id === country.id)?.credibilityBp ?? 0) : '–'}
                </td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}

/** The promise ledger and who trusts whom. */
export function PromisesSheet() {
  return (
    <div class="stack">
      <h3>
        <Term id="trust">{m.trust()}</Term>
      </h3>
      <p class="small soft">{m.trustExplained()}</p>
      <TrustTable />
      <h3>
        <Term id="ledger">{m.ledger()}</Term>
      </h3>
      <p class="small soft">{m.ledgerExplained()}</p>
      <Ledger />
    </div>
  );
}
