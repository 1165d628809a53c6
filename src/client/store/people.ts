import { BURDEN } from '../../balance/sites.ts';
import { feltBp, type GameEvent, oppositionBp, type SeatView } from '../../core/seat.ts';
import type { PeopleLine, Site } from '../../scenario/schema.ts';

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

/** The works whose neighbours object most, where many do and it ran this turn: those at home before those abroad; null: none. */
export function opposedSite({ scenario, sites, seat }: SeatView): Site | null {
  const found = scenario.sites.flatMap((def, position) => {
    const now = sites[position];
    if (!now || oppositionBp({ def, now }) < BURDEN.highFromBp) return [];
    const felt = feltBp({ def, now });
    return felt === 0 ? [] : [{ def, rank: felt + (def.country === seat ? BURDEN.mostApprovalBp : 0) }];
  });
  return found.sort((a, b) => b.rank - a.rank)[0]?.def ?? null;
}
