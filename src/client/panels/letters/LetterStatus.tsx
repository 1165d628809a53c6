import type { Clause } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { hasTerm, type Letter } from '../../store/inbox.ts';
import { clauseLine } from '../../text/clauseText.ts';
import { formatKg, formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { voteLines } from '../../text/politicsText.ts';

/** A stamp for what became of a letter, and what was delivered. */
export function LetterStatus({ letter }: { readonly letter: Letter }) {
  const { view, names } = useView();
  const { deal, kind } = letter;
  const STAMP = {
    inForce: m.stampSigned,
    suspended: m.stampSuspended,
    ratifying: m.stampRatifying,
    rejected: m.stampRejected,
    replaced: m.stampReplaced,
    refused: m.stampRefused,
    withdrawn: m.stampWithdrawn,
    lapsed: m.stampLapsed,
    expired: m.stampKept,
    breached: m.stampBroken,
    ended: m.stampEnded,
    voided: m.stampVoided,
    offered: null,
    countered: null,
  } as const;
  const resting = deal.mode === 'suspended' ? (deal.rests?.at(-1) ?? null) : null;
  const stamp = STAMP[deal.mode];
  const lineOf = (clause: Clause | undefined): readonly string[] =>
    clause === undefined ? [] : [clauseLine(view.scenario, clause)];
  const isSupply = letter.terms.clauses.some((clause) => clause.type === 'supply');
  return (
    <>
      {stamp !== null && <p class={`stamp ${deal.mode}`}>{stamp()}</p>}
      {voteLines(view, deal).map((line) => (
        <p key={line} class="small">
          {line}
        </p>
      ))}
      {kind === 'signed' && deal.untilTurn !== null && hasTerm(letter.terms) && (
        <p class="small soft">
          {m.runsUntil({ time: formatTurn(view.scenario, deal.untilTurn).toLowerCase() })}{' '}
          {isSupply && m.deliveredSoFar({ amount: formatKg(deal.deliveredKg) })}
        </p>
      )}
      {deal.notice && kind === 'signed' && (
        <p class="small why">
          {m.noticeBy({
            country: names.the(deal.notice.by),
            time: formatTurn(view.scenario, deal.notice.lastTurn).toLowerCase(),
          })}
        </p>
      )}
      {resting !== null && (
        <p class="small why">
          {m.restsBy({
            country: names.the(resting.by),
            time: formatTurn(view.scenario, resting.untilTurn).toLowerCase(),
          })}
        </p>
      )}
      {kind === 'signed' && deal.resting !== undefined && deal.resting.length > 0 && (
        <p class="small why">
          {m.restingNow({ clauses: deal.resting.flatMap((at) => lineOf(letter.terms.clauses[at])).join('; ') })}
        </p>
      )}
      {deal.missedKg > 0 && <p class="small why">{m.missedSoFar({ amount: formatKg(deal.missedKg) })}</p>}
      {deal.endedBy !== null && <p class="small soft">{m.endedByCountry({ country: names.the(deal.endedBy) })}</p>}
    </>
  );
}
