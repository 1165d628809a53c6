/** So many patterns tell holders apart; more tones than that begin anew. */
export const PATTERNS = 8;

const STROKES = [
  '',
  'M0 8L8 0',
  'M0 4H8',
  'M2 2h1M6 6h1',
  'M0 0L8 8',
  'M4 0V8',
  'M0 8L8 0M0 0L8 8',
  'M0 2H8M0 6H8M2 0V8',
] as const;

/** Hatchings that lie over a tone; `id` keeps those of two drawings apart. */
export function TonePatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {STROKES.map((d, index) => (
        <pattern key={index} id={`${id}-${index}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <path class="hatch" d={d} />
        </pattern>
      ))}
    </defs>
  );
}
