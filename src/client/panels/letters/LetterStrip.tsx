import { useView } from '../../store/game.ts';
import { directionOf, type Letter, refusedByMe } from '../../store/inbox.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { termsLine } from '../../text/termsText.ts';
import { Icon } from '../parts/Icon.tsx';
import { Seal } from '../parts/Seal.tsx';

const SAYS: Readonly<Record<Exclude<Letter['kind'], 'toAnswer'>, (facts: { other: string }) => string>> = {
  refused: m.letterRefused,
  waiting: m.letterWaiting,
  signed: m.letterSigned,
  over: m.letterOver,
};
const TONE = { toAnswer: 'pressure', refused: 'ink', waiting: 'ink', signed: 'deal', over: 'ink' } as const;

const titleOf = (letter: Letter, me: string, other: string): string => {
  if (refusedByMe(letter.deal, me)) return m.letterRefusedByUs({ other });
  if (letter.kind !== 'toAnswer') return SAYS[letter.kind]({ other });
  return { buys: m.letterBuys, sells: m.letterSells, both: m.letterProposes }[directionOf(letter)]({ other });
};

/** A folded letter in the tray. */
export function LetterStrip({ letter }: { readonly letter: Letter }) {
  const { view, names, ui } = useView();
  const other = names.country(letter.other);
  const thisTurn = letter.deal.openUntilTurn <= view.turn;
  return (
    <li>
      <button
        type="button"
        class={`letter-strip ${letter.kind}`}
        onClick={() => {
          ui.desk.value = { kind: 'letter', deal: letter.deal.id };
        }}
      >
        <Seal name={other} tone={TONE[letter.kind]} />
        <span class="letter-words">
          <strong>{asSentence(titleOf(letter, view.seat, names.the(letter.other)))}</strong>
          <span class="small">{termsLine(view.scenario, letter.terms)}</span>
          {letter.kind === 'toAnswer' && (
            <span class="small soft">
              <Icon id="clock" /> {thisTurn ? m.answerThisTurn() : m.answerNextTurn()}
            </span>
          )}
          {letter.kind === 'refused' && letter.deal.refusal?.nearest != null && (
            <span class="small deal-ink">{m.theyWouldTake()}</span>
          )}
        </span>
        <Icon id="next" />
      </button>
    </li>
  );
}
