import { useState } from 'preact/hooks';
import type { Order } from '../../../core/seat.ts';
import { type Otherwise, type StudyNews, saveAtTurn } from '../../session/studyLine.ts';
import { useGame, useView } from '../../store/game.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { orderText } from '../../text/orderText.ts';
import { offerName, termsLine } from '../../text/termsText.ts';
import { Icon } from '../parts/Icon.tsx';
import { pointsSize, signedPoints } from './signedPoints.ts';
import { Working } from './Working.tsx';

/** One turn that would have brought me more, what was different in it, and a way to play it. */
export function PlayOtherwise({ news }: { readonly news: StudyNews | null }) {
  const found = news?.findings?.otherwise ?? null;
  if (found === null) return <Working news={news} of="otherwise" />;
  return (
    <div class="stack">
      {found.best === null ? (
        <p class="finding">{m.otherwiseNone({ count: found.tried })}</p>
      ) : (
        <Found best={found.best} tried={found.tried} />
      )}
      <AnyTurn suggested={found.best?.turn ?? 1} />
    </div>
  );
}

function Found({ best, tried }: { readonly best: Otherwise; readonly tried: number }) {
  const { view } = useView();
  const goals = view.scenario.seats.find((seat) => seat.country === view.seat)?.goals ?? [];
  const deal = view.deals.find((each) => each.id === best.deal);
  const time = formatTurn(view.scenario, best.turn).toLowerCase();
  return (
    <>
      <p class="finding serif">{m.otherwiseFinding({ turn: best.turn, time, points: pointsSize(best.gainCenti) })}</p>
      <div class="sheet pad two-ways">
        {deal !== undefined ? (
          <section>
            <h3>{m.otherwiseYes()}</h3>
            <p>{asSentence(offerName(view.scenario, deal))}</p>
            <p class="small soft">{termsLine(view.scenario, deal.moves.at(-1)?.terms ?? { clauses: [], turns: 0 })}</p>
          </section>
        ) : (
          <>
            <OrderList title={m.otherwiseDid()} orders={best.did} />
            <OrderList
              title={best.kind === 'adviser' ? m.otherwiseAdviser() : m.otherwiseInstead()}
              orders={best.instead}
            />
          </>
        )}
        {best.goals.length > 0 && (
          <section>
            <h3>{m.otherwiseGoals()}</h3>
            <ul class="small">
              {best.goals.map(({ goal, centi }) => (
                <li key={goal}>
                  {goals.find((each) => each.id === goal)?.label ?? goal}: {signedPoints(centi)}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <p class="small soft">{m.otherwiseHow({ count: tried })}</p>
    </>
  );
}

function OrderList({ title, orders }: { readonly title: string; readonly orders: readonly Order[] }) {
  const { view } = useView();
  return (
    <section>
      <h3>{title}</h3>
      {orders.length === 0 && <p class="soft">{m.noOrdersThen()}</p>}
      <ul class="bullets">
        {orders.map((order, index) => (
          <li key={index}>{orderText(view, order)}</li>
        ))}
      </ul>
    </section>
  );
}

/** The way back into the game: from the turn that is suggested, or from any other. */
function AnyTurn({ suggested }: { readonly suggested: number }) {
  const { view } = useView();
  const { session, openRecord } = useGame();
  const [turn, setTurn] = useState(suggested);
  const [problem, setProblem] = useState<string | null>(null);
  const turns = Array.from({ length: view.scenario.time.turns }, (_, index) => index + 1);
  const play = async (): Promise<void> => setProblem(await openRecord(saveAtTurn(session.record(), turn), null));
  return (
    <div class="again-from">
      <label class="field">
        <span>{m.fromWhichTurn()}</span>
        <select value={turn} onChange={(event) => setTurn(Number(event.currentTarget.value))}>
          {turns.map((each) => (
            <option key={each} value={each}>
              {m.historyTurn({ turn: each, time: formatTurn(view.scenario, each).toLowerCase() })}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button agree big" onClick={() => void play()}>
        <Icon id="undo" /> {m.playAgainFrom({ turn })}
      </button>
      <p class="small soft">{m.playAgainNote()}</p>
      {problem !== null && (
        <p class="why" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
