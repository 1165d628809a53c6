import { m } from '../../text/generated/messages.js';

interface ReadOutProps {
  readonly count: number;
  readonly at: number;
  onAt(at: number): void;
  readonly says: string; // the values at that point, in words
  readonly left: number; // pixels, so that the slider lies under the plot
  readonly width: number;
}

/** Values of one point: pointed at on the drawing or chosen with the slider under it. */
export function ReadOut({ count, at, onAt, says, left, width }: ReadOutProps) {
  return (
    <div class="read-out">
      {count > 1 && (
        <input
          type="range"
          min={0}
          max={count - 1}
          step={1}
          value={at}
          aria-label={m.readOff()}
          aria-valuetext={says}
          style={{ marginLeft: `${left - 8}px`, width: `${width + 16}px` }}
          onInput={(event) => onAt(Number(event.currentTarget.value))}
        />
      )}
      <p class="small read-says">{says}</p>
    </div>
  );
}
