import type { SeatView } from '../../core/seat.ts';

/** Stars against par, in hundredths of a deviation: near it one, above it two, far above three. */
const STARS_FROM = [-50, 50, 150] as const;
export const MOST_STARS = STARS_FROM.length;
export const starsOf = (againstParCenti: number): number => STARS_FROM.filter((from) => againstParCenti >= from).length;

const KEY = 'rare-terms-stars';
type Best = Readonly<Record<string, number>>;

/** The most stars in each level so far, by its id. Whatever is stored, only whole numbers of stars are believed. */
export function bestStars(): Best {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    const isStars = (entry: [string, unknown]): entry is [string, number] =>
      Number.isSafeInteger(entry[1]) && Number(entry[1]) >= 0 && Number(entry[1]) <= MOST_STARS;
    return Object.fromEntries(Object.entries(found).filter(isStars));
  } catch {
    return {}; // storage is denied or broken: no stars are shown
  }
}

/** Keeps the stars of a game that is over, if they are the most so far in its level. */
export function keepStars(view: SeatView): void {
  const mine = view.ending?.ranking.find((each) => each.seat === view.seat);
  if (mine === undefined || mine.againstParCenti === null) return;
  const best = bestStars();
  const stars = starsOf(mine.againstParCenti);
  if (stars <= (best[view.scenario.id] ?? -1)) return;
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...best, [view.scenario.id]: stars }));
  } catch {
    // see bestStars()
  }
}
