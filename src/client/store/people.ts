import type { GameEvent, SeatView } from '../../core/seat.ts';
import type { PeopleLine } from '../../scenario/schema.ts';

/** What the turn's report says of people: of a place where something happened if the level has a line on it, else the lines in turn; null: it has none. */
export function peopleLine(view: SeatView): PeopleLine | null {
  const lines = view.scenario.people ?? [];
  const seen = view.news.filter((event) => event.audience === 'all');
  const near = lines.find((line) => seen.some((event) => isAbout(view, line, event)));
  return near ?? lines[view.turn % Math.max(1, lines.length)] ?? null;
}

function isAbout(view: SeatView, { site, country }: PeopleLine, event: GameEvent): boolean {
  if (!('site' in event)) return false;
  const at = view.scenario.sites.find((each) => each.id === event.site);
  return site === undefined ? country !== undefined && at?.country === country : site === event.site;
}
