import type { Stake } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import type { SiteLine } from '../../store/sites.ts';
import { effectLines } from '../../text/effectText.ts';
import { formatMoney, formatPerTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';
import { useEffectOf } from './useEffectOf.ts';

interface OnceItRunsProps {
  readonly line: SiteLine;
  readonly stake: Stake | null; // mine, that would come on top of those there are
}

const FULL_BP = 10_000;
const MOST_LINES = 4;

/** What pays off later: a turn with all of the site running, against one with the site as it is. */
export function OnceItRuns({ line, stake }: OnceItRunsProps) {
  const { view } = useView();
  const { def, now } = line;
  const stakes =
    stake === null
      ? now.stakes
      : [...now.stakes.filter((each) => each.country !== stake.country || each.deal !== undefined), stake];
  const builder = now.builder ?? view.seat;
  const asked = useEffectOf({ sites: [{ site: def.id, shareBp: FULL_BP, builder, stakes }] });
  const each = formatPerTurn(view.scenario);
  if (asked.state !== 'known') return asked.state === 'asking' ? <p class="small soft">{m.workingItOut()}</p> : null;
  const worth = asked.effect.worthThousandUsd;
  const lines = effectLines(view, asked.effect).slice(0, MOST_LINES);
  return (
    <section class="once small" aria-label={m.onceItRuns()}>
      <p>
        <strong>{m.onceItRuns()}</strong>{' '}
        {worth > 0 ? m.onceWorth({ amount: formatMoney(worth), each }) : m.onceNothing()}
      </p>
      <ul>
        {lines.map((effect) => (
          <li key={effect.label} class={effect.tone}>
            <Icon id={effect.tone === 'good' ? 'better' : 'worse'} /> {effect.label}: {effect.before}
            {effect.before !== '' && ' → '}
            <strong>{effect.after}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
