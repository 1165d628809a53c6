import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scenario } from '../../../scenario/schema.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';
import { SeatCard } from './SeatCard.tsx';

interface SeatChoiceProps {
  readonly level: Scenario;
  readonly starting: boolean;
  readonly problem: string | null;
  onBack(): void;
  onTake(seat: string): void;
}

/** Four seats: who you are, what you have, what you want, what you cannot have both of. */
export function SeatChoice({ level, starting, problem, onBack, onTake }: SeatChoiceProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [taken, setTaken] = useState<string | null>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main class="seat-choice">
      <button type="button" class="button quiet back" onClick={onBack}>
        <Icon id="back" /> {m.back()}
      </button>
      <header>
        <p class="small soft kicker">{level.title}</p>
        <h1 class="serif" tabIndex={-1} ref={heading}>
          {m.takeASeat()}
        </h1>
        <p>{m.notAPeople()}</p>
      </header>
      {problem !== null && (
        <p class="why sheet pad" role="alert">
          {problem}
        </p>
      )}
      <ul class="seats">
        {level.seats.map((seat) => (
          <SeatCard
            key={seat.country}
            level={level}
            seat={seat}
            busy={starting}
            starting={starting && taken === seat.country}
            onTake={() => {
              setTaken(seat.country);
              onTake(seat.country);
            }}
          />
        ))}
      </ul>
    </main>
  );
}
