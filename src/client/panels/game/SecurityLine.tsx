import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { SecurityFact } from '../drawers/ConflictFacts.tsx';

/** Security of my own country, always in sight where the level reckons with it. */
export function SecurityLine() {
  const { view } = useView();
  if (!view.countries.some((each) => each.id === view.seat && each.securityBp !== undefined)) return null;
  return (
    <div class="rail-line">
      <span>{m.security()}</span>
      <SecurityFact country={view.seat} />
    </div>
  );
}
