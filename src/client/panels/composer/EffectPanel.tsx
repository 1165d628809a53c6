import type { Terms } from '../../../core/seat.ts';
import type { Effect, Proposal } from '../../session/session.ts';
import { useView } from '../../store/game.ts';
import { effectLines, verdict, verdictLater } from '../../text/effectText.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';
import { type Asked, useEffectOf } from './useEffectOf.ts';

/** The verdict alone, in words. */
export function Verdict({ asked, terms = null }: { readonly asked: Asked; readonly terms?: Terms | null }) {
  const { view } = useView();
  if (asked.state === 'asking') return <p class="verdict soft">{m.workingItOut()}</p>;
  if (asked.state === 'unknown') return <p class="verdict soft">{m.effectUnknown()}</p>;
  const isInvesting = terms?.clauses.some((each) => each.type === 'investment' && each.by === view.seat) === true;
  const says = isInvesting ? verdictLater(asked.effect) : verdict(view, asked.effect);
  return <p class={`verdict ${says.tone} ${asked.fresh ? '' : 'stale'}`}>{says.words}</p>;
}

/** What a proposal changes for us: the verdict in words, then the numbers, by the model that will play the turn. */
export function EffectDetails({ asked, bare = false }: { readonly asked: Asked; readonly bare?: boolean }) {
  const { view } = useView();
  return (
    <section class="effect" aria-labelledby="effect-title">
      <h3 id="effect-title">{m.whatThisChanges()}</h3>
      {!bare && <Verdict asked={asked} />}
      {asked.state === 'known' && <Lines effect={asked.effect} />}
      <p class="small soft">{m.effectNote({ turn: view.turn })}</p>
    </section>
  );
}

export function EffectPanel({ proposal }: { readonly proposal: Proposal }) {
  return <EffectDetails asked={useEffectOf(proposal)} />;
}

function Lines({ effect }: { readonly effect: Effect }) {
  const { view } = useView();
  const lines = effectLines(view, effect);
  if (lines.length === 0) return null;
  return (
    <table class="effect-lines">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{m.what()}</th>
          <th scope="col">{m.without()}</th>
          <th scope="col">{m.withIt()}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.label} class={line.tone}>
            <th scope="row">{line.label}</th>
            <td class="n soft">{line.before}</td>
            <td class="n after">
              <Icon id={line.tone === 'good' ? 'better' : 'worse'} /> <strong>{line.after}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
