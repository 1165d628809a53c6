import { useEffect, useRef, useState } from 'preact/hooks';
import type { Effect, Proposal } from '../../session/session.ts';
import { useView } from '../../store/game.ts';
import { effectLines, verdict } from '../../text/effectText.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';

/** A hand on a slider settles in about this time; asking at every step would only make the model late. */
const SETTLE_MS = 250;

type Asked =
  | { readonly state: 'asking' }
  | { readonly state: 'unknown' }
  | { readonly state: 'known'; readonly effect: Effect };

function useEffectOf(proposal: Proposal): Asked {
  const { session } = useView();
  const [asked, setAsked] = useState<Asked>({ state: 'asking' });
  const key = JSON.stringify(proposal);
  const latest = useRef(key);
  latest.current = key;
  useEffect(() => {
    const timer = setTimeout(() => {
      session
        .whatIf(proposal)
        .catch(() => null)
        .then((effect) => {
          if (latest.current === key) setAsked(effect === null ? { state: 'unknown' } : { state: 'known', effect });
        });
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return asked;
}

/** What a proposal changes for us: the verdict in words, then the numbers, by the model that will play the turn. */
export function EffectPanel({ proposal }: { readonly proposal: Proposal }) {
  const { view } = useView();
  const asked = useEffectOf(proposal);
  return (
    <section class="effect" aria-labelledby="effect-title">
      <h3 id="effect-title">{m.whatThisChanges()}</h3>
      {asked.state === 'asking' && <p class="soft">{m.workingItOut()}</p>}
      {asked.state === 'unknown' && <p class="soft">{m.effectUnknown()}</p>}
      {asked.state === 'known' && <Known effect={asked.effect} />}
      <p class="small soft">{m.effectNote({ turn: view.turn })}</p>
    </section>
  );
}

function Known({ effect }: { readonly effect: Effect }) {
  const { view } = useView();
  const says = verdict(effect);
  const lines = effectLines(view, effect);
  return (
    <>
      <p class={`verdict ${says.tone}`}>{says.words}</p>
      {lines.length > 0 && (
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
                <td class="n">
                  <Icon id="next" /> <strong>{line.after}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
