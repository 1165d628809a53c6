import type { Scenario } from '../../../scenario/schema.ts';
import type { SaveNote } from '../../session/saves.ts';
import { summaryFor } from '../../store/reading.ts';
import { MOST_STARS } from '../../store/stars.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { namesOf } from '../../text/names.ts';

interface LevelCardProps {
  readonly level: Scenario;
  readonly save: SaveNote | null; // the newest game of it that is not over
  onPlay(): void;
  onResume(): void;
  readonly onShowMe: (() => void) | null; // the level that is played with a guide
  readonly stars: number | null; // the most so far; null: never played to its end
}

/** A level on its card: when, how long, which seats, and the way in. */
export function LevelCard({ level, save, onPlay, onResume, onShowMe, stars }: LevelCardProps) {
  const names = namesOf(level);
  const span = m.span({ from: formatTurn(level, 1), to: formatTurn(level, level.time.turns).toLowerCase() });
  return (
    <article class="level-card sheet" aria-labelledby={`level-${level.id}`}>
      <p class="small soft kicker">{span}</p>
      <h2 id={`level-${level.id}`} class="serif">
        {level.title}
      </h2>
      <p class="subtitle serif">{level.subtitle}</p>
      <p>{summaryFor(level)}</p>
      <p class="row wrap">
        <span class="chip">{m.minutes({ count: level.minutes })}</span>
        <span class="chip">{m.turnsCount({ count: level.time.turns })}</span>
        {stars !== null && (
          <span class="stars" role="img" aria-label={m.starsOf({ stars })}>
            {'★'.repeat(stars)}
            <span class="off">{'★'.repeat(MOST_STARS - stars)}</span>
          </span>
        )}
        {level.seats.map((seat) => (
          <span key={seat.country} class="chip">
            {names.country(seat.country)}
          </span>
        ))}
      </p>
      {save !== null && (
        <button type="button" class="button primary big" onClick={onResume}>
          {m.resumeAs({ country: save.country, turn: save.turn })}
        </button>
      )}
      {onShowMe !== null && (
        <button type="button" class={`button big ${save === null ? 'primary' : ''}`} onClick={onShowMe}>
          {m.showMeHow()}
        </button>
      )}
      <button
        type="button"
        class={`button big ${save === null && onShowMe === null ? 'primary' : ''}`}
        onClick={onPlay}
      >
        {save === null ? m.play() : m.newGame()}
      </button>
    </article>
  );
}
