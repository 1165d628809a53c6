import { IDEA } from '../../../balance/persona.ts';
import { shareOf } from '../../../balance/units.ts';
import { type Clause, type CountryId, groupsOf, type SeatView } from '../../../core/seat.ts';
import { roundedUp } from '../rounding.ts';
import type { IdeaRoom } from './ideaTypes.ts';

/** Money for the defence of the one whose security the level counts, asked for or offered: a little, and what moves it by a tenth. */
export function militaryAidIdeas(room: IdeaRoom): readonly Clause[] {
  return bothWays(room, (payer, host) => {
    const tenth = defOf(host)?.tenthThousandUsd;
    if (tenth === undefined || payer.seat === host.seat) return [];
    return IDEA.tenthsBp.flatMap((bp): readonly Clause[] => {
      const thousandUsdPerTurn = roundedUp(shareOf(tenth, bp));
      return canPay(payer, room.turns, thousandUsdPerTurn)
        ? [{ type: 'militaryAid', from: payer.seat, to: host.seat, thousandUsdPerTurn }]
        : [];
    });
  });
}

/** Peacekeepers for a country with armed groups in it, paid by the other: a part of what the group lives on. */
export function peacekeepersIdeas(room: IdeaRoom): readonly Clause[] {
  return bothWays(room, (payer, host) => {
    const upkeep = groupsIn(host, host.seat).reduce((sum, { def }) => sum + def.upkeepThousandUsd, 0);
    if (upkeep === 0) return [];
    return IDEA.peaceBp.flatMap((bp): readonly Clause[] => {
      const thousandUsdPerTurn = roundedUp(shareOf(upkeep, bp));
      return canPay(payer, room.turns, thousandUsdPerTurn)
        ? [{ type: 'peacekeepers', by: payer.seat, to: host.seat, thousandUsdPerTurn }]
        : [];
    });
  });
}

/** The word to answer for the safety of the one who is not safe. */
export function securityGuaranteeIdeas(room: IdeaRoom): readonly Clause[] {
  return bothWays(room, (guarantor, host) => {
    const now = host.countries.find((each) => each.id === host.seat)?.securityBp;
    const isInDanger = defOf(host) !== undefined && now !== undefined && now < IDEA.unsafeBp;
    return isInDanger ? [{ type: 'securityGuarantee', by: guarantor.seat, toward: host.seat }] : [];
  });
}

/** A sponsor's stepping back, asked by whoever suffers and offered by the sponsor. */
export function withdrawSupportIdeas({ view, them }: IdeaRoom): readonly Clause[] {
  return groupsOf(view)
    .filter(({ def, now }) => now.isBacked && now.mode !== 'withdrawn' && [view.seat, them].includes(def.sponsor ?? ''))
    .map(({ def }): Clause => ({ type: 'withdrawSupport', by: def.sponsor ?? '', group: def.id }));
}

/** The promise to refuse tainted ore, of each side that buys a metal that armed groups sell. */
export function dueDiligenceIdeas({ view, them }: IdeaRoom): readonly Clause[] {
  const sold = new Set(groupsOf(view).map(({ def }) => def.detour));
  const materials = new Set(
    view.scenario.trade.detours.filter(({ id }) => sold.has(id)).map(({ material }) => material),
  );
  return [view.seat, them].flatMap((by) =>
    [...materials]
      .filter((material) => view.lanes.some((lane) => lane.to === by && lane.material === material && lane.lastKg > 0))
      .map((material): Clause => ({ type: 'dueDiligence', by, material })),
  );
}

function bothWays(
  { view, theirs }: IdeaRoom,
  ideas: (payer: SeatView, host: SeatView) => readonly Clause[],
): readonly Clause[] {
  return view.scenario.conflict ? [...ideas(theirs, view), ...ideas(view, theirs)] : [];
}

function defOf(host: SeatView) {
  return host.scenario.conflict?.countries.find((each) => each.country === host.seat);
}

function groupsIn(view: SeatView, host: CountryId) {
  return groupsOf(view).filter(({ def, now }) => def.host === host && now.mode !== 'withdrawn');
}

function canPay(payer: SeatView, turns: number, thousandUsdPerTurn: number): boolean {
  return thousandUsdPerTurn * Math.max(2, turns) <= payer.mine.treasuryThousandUsd;
}
