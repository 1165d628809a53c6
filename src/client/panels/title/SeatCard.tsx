import type { Scenario, SeatDef } from '../../../scenario/schema.ts';
import { briefFor } from '../../store/reading.ts';
import { formatMoney } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { namesOf } from '../../text/names.ts';
import { Seal } from '../parts/Seal.tsx';

interface SeatCardProps {
  readonly level: Scenario;
  readonly seat: SeatDef;
  readonly busy: boolean;
  readonly starting: boolean;
  onTake(): void;
}

/** What is there to begin with; a mine or plant that still waits for money is no possession. */
function runsFromTheStart(level: Scenario, site: Scenario['sites'][number]): boolean {
  const whole = level.sites.find((each) => each.id === site.partOf) ?? site;
  return (whole.start ?? 'operating') === 'operating';
}

function has(level: Scenario, seat: SeatDef): string {
  const names = namesOf(level);
  const works = level.sites
    .filter((site) => site.country === seat.country && runsFromTheStart(level, site))
    .map((site) => names.stage(site.material, site.stage));
  const goods = [...new Set(works)].join(', ');
  return [
    m.toSpend({ money: formatMoney(seat.treasuryThousandUsd) }),
    goods === '' ? m.makesNothing() : m.makes({ goods }),
  ].join(' · ');
}

/** One seat to take. */
export function SeatCard({ level, seat, busy, starting, onTake }: SeatCardProps) {
  const name = namesOf(level).country(seat.country);
  return (
    <li>
      <article class="seat-card sheet" aria-labelledby={`seat-${seat.country}`}>
        <header class="row">
          <Seal name={name} />
          <h2 id={`seat-${seat.country}`} class="serif">
            {name}
          </h2>
        </header>
        <p>{briefFor(seat).public}</p>
        <dl>
          <dt>{m.youHave()}</dt>
          <dd>{has(level, seat)}</dd>
          <dt>{m.youWant()}</dt>
          <dd>
            <ul class="bullets">
              {seat.goals
                .filter((goal) => !goal.secret)
                .map((goal) => (
                  <li key={goal.id}>{goal.label}</li>
                ))}
              {seat.goals.some((goal) => goal.secret) && <li class="soft">{m.andASecret()}</li>}
            </ul>
          </dd>
        </dl>
        <p class="dilemma serif">{seat.dilemma}</p>
        <button
          type="button"
          class="button primary big wide"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) onTake();
          }}
        >
          {starting ? m.working() : m.sitAt({ country: namesOf(level).the(seat.country) })}
        </button>
      </article>
    </li>
  );
}
