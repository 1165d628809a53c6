import type { SeatDef } from '../../../scenario/schema.ts';
import { m } from '../../text/generated/messages.js';

interface NewWishesProps {
  readonly seat: SeatDef; // as it is governed now
  readonly name: string; // of the government that took office
}

/** The memo of a government that has just taken office: what it wants, the heaviest wish first. */
export function NewWishes({ seat, name }: NewWishesProps) {
  const whole = seat.goals.reduce((sum, goal) => sum + goal.weight, 0);
  const goals = [...seat.goals].sort((a, b) => b.weight - a.weight);
  return (
    <>
      <p>
        <strong>{m.memoElection({ name })}</strong>
      </p>
      <p>{seat.brief.public}</p>
      <p>{seat.brief.private}</p>
      <ul>
        {goals.map((goal) => (
          <li key={goal.id}>{m.memoWish({ goal: goal.label, share: Math.round((goal.weight * 100) / whole) })}</li>
        ))}
      </ul>
    </>
  );
}
