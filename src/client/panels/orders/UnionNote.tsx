import type { Order } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { memberLines, unionLine } from '../../text/unionText.ts';

/** The vote that an order waits for where the seat is a union; with `isFull`, how each member stands on it. */
export function UnionNote({ order, isFull = false }: { readonly order: Order; readonly isFull?: boolean }) {
  const { view } = useView();
  const line = unionLine(view, order);
  if (line === null) return null;
  return (
    <div class="small">
      <p>{line}</p>
      {isFull && (
        <ul>
          {memberLines(view, order).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
