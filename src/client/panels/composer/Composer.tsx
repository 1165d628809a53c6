import { type Clause, type Command, judge, withClausesOf } from '../../../core/seat.ts';
import { clearDesk, startLetter } from '../../store/desk.ts';
import { useView } from '../../store/game.ts';
import { hasTerm } from '../../store/inbox.ts';
import type { Draft } from '../../store/ui.ts';
import { m } from '../../text/generated/messages.js';
import { refusalText } from '../../text/refusalText.ts';
import { Coach } from '../guide/Coach.tsx';
import { Words } from '../guide/Words.tsx';
import { ActionButton } from '../parts/ActionButton.tsx';
import { Desk } from '../parts/Desk.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useSendOffer } from '../parts/useSendOffer.ts';
import { AddSlip } from './AddSlip.tsx';
import { ClauseEditor } from './ClauseEditor.tsx';
import { ConditionSlips } from './ConditionSlips.tsx';
import { EffectDetails, Verdict } from './EffectPanel.tsx';
import { PurseNote } from './PurseNote.tsx';
import { marked, SecretSlip } from './SecretSlip.tsx';
import { TermSlip } from './TermSlip.tsx';
import { useEffectOf } from './useEffectOf.ts';

const commandOf = ({
  to,
  deal,
  instead,
  terms,
}: Draft): Extract<Command, { type: 'offerDeal' | 'reopenDeal' | 'counterDeal' }> => {
  if (instead !== undefined) return { type: 'reopenDeal', deal: instead, terms };
  return deal === null ? { type: 'offerDeal', to, terms } : { type: 'counterDeal', deal, terms };
};

const proposalOf = ({ to, instead, terms }: Draft): Parameters<typeof useEffectOf>[0] => ({
  terms,
  partner: to,
  ...(instead === undefined ? {} : { instead }),
});

const titleOf = ({ deal, instead }: Draft, other: string): string => {
  if (instead !== undefined) return m.reopenTo({ other });
  return deal === null ? m.offerTo() : m.counterTo({ other });
};

const WORDS_OF_LETTERS = ['offtake', 'pledge', 'investment', 'stake', 'loan', 'aid', 'tariffCeiling', 'zopa'] as const;

/** A letter being written: slips, a term, and at once what it would change for us. */
export function Composer({ draft }: { readonly draft: Draft }) {
  const { view, names, ui } = useView();
  const { send, problem } = useSendOffer(draft.to);
  const other = names.the(draft.to);
  const command = commandOf(draft);
  const refusal = judge(view, command);
  const asked = useEffectOf(proposalOf(draft));
  const write = (change: Partial<Draft['terms']>): void => {
    ui.draft.value = { ...draft, terms: { ...draft.terms, ...change } };
  };
  const { clauses } = draft.terms;
  const replace = (index: number, clause: Clause | null): void => {
    if (clause !== null)
      write({ clauses: clauses.map((each, at) => (at === index ? marked(clause, each.secret === true) : each)) });
    else
      write(
        withClausesOf(
          draft.terms,
          clauses.filter((_, at) => at !== index),
        ),
      );
  };
  return (
    <Desk
      foot={
        <footer class="table-foot">
          <Coach at="composer" />
          {problem !== null && <p class="why">{problem}</p>}
          <Verdict asked={asked} terms={draft.terms} />
          <ActionButton
            class="primary big wide"
            why={refusal === null ? null : refusalText(refusal)}
            onPress={() => void send(command)}
          >
            {draft.deal === null ? m.sendOffer() : m.sendCounter()}
          </ActionButton>
        </footer>
      }
    >
      <button type="button" class="button quiet back" onClick={() => clearDesk(ui)}>
        <Icon id="back" /> {m.putAway()}
      </button>
      <article class="letter composer sheet" aria-labelledby="compose-title">
        <header class="letter-head">
          <h2 id="compose-title" class="serif" tabIndex={-1}>
            {titleOf(draft, other)}
          </h2>
          {draft.deal === null && draft.instead === undefined && (
            <PartnerPick to={draft.to} onPick={(to) => startLetter({ ui, view }, to)} />
          )}
        </header>
        <ul class="slips">
          {clauses.map((clause, index) => (
            <ClauseEditor
              key={`${clause.type}${index}`}
              clause={clause}
              other={draft.to}
              turns={draft.terms.turns}
              onChange={(next) => replace(index, next)}
            />
          ))}
          <AddSlip draft={draft} onAdd={(clause) => write({ clauses: [...clauses, clause] })} />
          <SecretSlip draft={draft} onChange={(next) => write({ clauses: next })} />
          <ConditionSlips draft={draft} onChange={(conditions) => write({ conditions })} />
          {hasTerm(draft.terms) && <TermSlip turns={draft.terms.turns} onChange={(turns) => write({ turns })} />}
        </ul>
        <PurseNote draft={draft} />
        <EffectDetails asked={asked} bare />
        <Words of={WORDS_OF_LETTERS} />
      </article>
    </Desk>
  );
}

function PartnerPick({ to, onPick }: { readonly to: string; onPick(to: string): void }) {
  const { view } = useView();
  return (
    <select
      class="partner-pick serif"
      aria-label={m.writeToLabel()}
      value={to}
      onChange={(event) => onPick(event.currentTarget.value)}
    >
      {view.scenario.countries
        .filter((country) => country.id !== view.seat)
        .map((country) => (
          <option key={country.id} value={country.id}>
            {country.name}
          </option>
        ))}
    </select>
  );
}
