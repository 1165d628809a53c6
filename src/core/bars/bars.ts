import type { CountryId } from '../state/gameState.ts';

export const BAR_KINDS = ['techBan', 'sanction'] as const;
export type BarKind = (typeof BAR_KINDS)[number];

/** What one country has shut to another, and since when: all public. */
export interface Bar {
  readonly kind: BarKind;
  readonly by: CountryId;
  readonly against: CountryId;
  readonly sinceTurn: number;
}

/** The country keeps such a bar against the other. */
export function hasBar(bars: readonly Bar[], kind: BarKind, by: CountryId, against: CountryId): boolean {
  return bars.some((bar) => bar.kind === kind && bar.by === by && bar.against === against);
}

interface Knowing {
  readonly bars: readonly Bar[];
  readonly countries: readonly { readonly id: CountryId; readonly knowhowBp: number }[];
}

/** Somebody who knows the trade better has shut it to this country; one who knows less holds nothing back (TECH-2). */
export function isShutOff({ bars, countries }: Knowing, country: CountryId): boolean {
  return bars.some((bar) => bar.kind === 'techBan' && bar.against === country && isAhead(countries, bar.by, country));
}

/** The first knows processing better than the second. */
export function isAhead(countries: Knowing['countries'], first: CountryId, second: CountryId): boolean {
  const know = (id: CountryId) => countries.find((each) => each.id === id)?.knowhowBp ?? 0;
  return know(first) > know(second);
}
