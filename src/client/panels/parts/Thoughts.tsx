import { startLetter } from '../../store/desk.ts';
import { mostTurns } from '../../store/draft.ts';
import { useView } from '../../store/game.ts';
import { termsNow } from '../../store/inbox.ts';
import { investmentSlip } from '../../store/moneySlips.ts';
import { siteLine } from '../../store/sites.ts';
import { type Thought, thoughtsOf } from '../../store/thoughts.ts';
import { formatMoney, formatWeeks } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from './Icon.tsx';

const TRIAL_TURNS = 4;

/** What a thought says, and the place it leads to; it orders and offers nothing by itself. */
function useThought(): (thought: Thought) => { readonly says: string; readonly go: (() => void) | null } {
  const { view, names, ui } = useView();
  const turns = Math.min(TRIAL_TURNS, mostTurns(view));
  const toSites = (): void => {
    ui.drawer.value = 'sites';
  };
  return (thought) => {
    switch (thought.kind) {
      case 'termEnds': {
        const deal = view.deals.find((each) => each.id === thought.deal);
        const terms = deal === undefined ? null : { ...termsNow(deal), turns };
        return {
          says: m.thoughtTermEnds({ other: names.the(thought.other) }),
          go: terms === null ? null : () => startLetter({ ui, view }, thought.other, terms),
        };
      }
      case 'bareCover':
        return {
          says: m.thoughtBare({ weeks: formatWeeks(thought.weeks), material: names.material(thought.material) }),
          go: null,
        };
      case 'siteAbroad': {
        const line = siteLine(view, thought.site);
        const facts = { site: names.site(thought.site), amount: formatMoney(thought.missing) };
        return {
          says: m.thoughtSiteAbroad({ ...facts, country: names.the(line?.def.country ?? '') }),
          go:
            line === null
              ? null
              : () =>
                  startLetter({ ui, view }, line.def.country, {
                    clauses: [investmentSlip(view, view.seat, line)],
                    turns,
                  }),
        };
      }
      case 'siteAtHome':
        return {
          says: m.thoughtSiteAtHome({ site: names.site(thought.site), amount: formatMoney(thought.missing) }),
          go: toSites,
        };
      case 'troubled':
        return { says: m.thoughtTroubled({ site: names.site(thought.site) }), go: toSites };
      case 'fullPurse':
        return { says: m.thoughtFullPurse({ amount: formatMoney(thought.thousandUsd) }), go: null };
      case 'fullCapital':
        return { says: m.thoughtFullCapital(), go: null };
    }
  };
}

/** Two or three things worth a thought. */
export function Thoughts() {
  const { view } = useView();
  const thoughts = thoughtsOf(view);
  const tell = useThought();
  return thoughts.length === 0 ? null : (
    <section class="thoughts" aria-labelledby="thoughts-title">
      <h3 id="thoughts-title">
        <Icon id="bulb" /> {m.worthAThought()}
      </h3>
      <ul>
        {thoughts.map((thought) => {
          const { says, go } = tell(thought);
          return (
            <li key={says}>
              {says}{' '}
              {go !== null && (
                <button type="button" class="link small" onClick={go}>
                  {m.lookAtIt()}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
