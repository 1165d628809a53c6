import { useEffect, useRef, useState } from 'preact/hooks';
import type { Effect, Proposal } from '../../session/session.ts';
import { useView } from '../../store/game.ts';

/** A hand on a slider settles in about this time; asking at every step would only make the model late. */
const SETTLE_MS = 250;

export type Asked =
  | { readonly state: 'asking' }
  | { readonly state: 'unknown' }
  | { readonly state: 'known'; readonly effect: Effect; readonly fresh: boolean }; // not fresh: of the proposal before

/** What a proposal would change, asked of the model once the hand rests. */
export function useEffectOf(proposal: Proposal): Asked {
  const { session, view } = useView();
  const [asked, setAsked] = useState<Asked>({ state: 'asking' });
  const key = `${view.turn} ${view.phase} ${JSON.stringify(proposal)}`;
  const latest = useRef(key);
  latest.current = key;
  useEffect(() => {
    setAsked((before) => (before.state === 'known' ? { ...before, fresh: false } : before));
    const timer = setTimeout(() => {
      session
        .whatIf(proposal)
        .catch(() => null)
        .then((effect) => {
          if (latest.current !== key) return;
          setAsked(effect === null ? { state: 'unknown' } : { state: 'known', effect, fresh: true });
        });
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return asked;
}
