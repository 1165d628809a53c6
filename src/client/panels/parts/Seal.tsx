/** A wax seal with a country's initials; drawn, never a flag. */
function initialsOf(name: string): string {
  const words = name.split(' ').filter((word) => /^[A-Z]/.test(word));
  return words.length > 1 ? words.map((word) => word.charAt(0)).join('') : name.charAt(0);
}

/** A name that fits beside a line: long names by their initials. */
export const shortName = (name: string): string => (name.includes(' ') ? initialsOf(name) : name);

const WAX =
  'M20 2c3 0 4 2 7 2.500s5 0.500 6.500 3.500 1 4.500 2.500 7 2.500 3.500 2 6.500-2.500 4-3.500 6.500-1 5-3.500 6.500-4.500 0.500-7 1.500-3.500 2.500-6.500 2-4-2-6.500-3-5-0.500-6.500-3-0.500-4.500-1.500-7S1 20 1.500 17s2.500-4 3.500-6.500 1-5 3.500-6.500 4.500-0.500 6.500-1S18 2 20 2z';

export function Seal({
  name,
  tone = 'pressure',
}: {
  readonly name: string;
  readonly tone?: 'pressure' | 'deal' | 'ink';
}) {
  return (
    <svg class={`seal ${tone}`} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path class="wax" d={WAX} />
      <circle class="ring" cx="19" cy="19.500" r="12" />
      <text x="19" y="24" text-anchor="middle">
        {initialsOf(name)}
      </text>
    </svg>
  );
}
