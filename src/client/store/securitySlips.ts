import { CONFLICT } from '../../balance/conflict.ts';
import {
  type Clause,
  groupsOf,
  type MilitaryAidClause,
  type PeacekeepersClause,
  type SeatView,
} from '../../core/seat.ts';
import { mostMoney } from './moneySlips.ts';
import { moneyStep, roundMoney } from './purse.ts';

/** Slips about security to begin a letter with: sums of which something is felt, for who needs them. */

const BP = 10_000;

/** The level reckons with the country's security. */
export const isAtRisk = (view: SeatView, country: string): boolean =>
  view.scenario.conflict?.countries.some((each) => each.country === country) ?? false;

const hasGroups = (view: SeatView, country: string): boolean =>
  groupsOf(view).some(({ def, now }) => def.host === country && now.mode !== 'withdrawn');

const first = (view: SeatView, payer: string, sum: number): number =>
  Math.min(roundMoney(sum, mostMoney(view, payer)), Math.max(moneyStep(0), mostMoney(view, payer)));

export function militaryAidSlip(view: SeatView, from: string, to: string): MilitaryAidClause {
  const tenth = view.scenario.conflict?.countries.find((each) => each.country === to)?.tenthThousandUsd ?? 0;
  return {
    type: 'militaryAid',
    from,
    to,
    thousandUsdPerTurn: first(view, from, (tenth * CONFLICT.firstAidBp) / BP),
  };
}

export function peacekeepersSlip(view: SeatView, by: string, to: string): PeacekeepersClause {
  const upkeep = groupsOf(view)
    .filter(({ def }) => def.host === to)
    .reduce((most, { def }) => Math.max(most, def.upkeepThousandUsd), 0);
  return { type: 'peacekeepers', by, to, thousandUsdPerTurn: first(view, by, (upkeep * CONFLICT.firstPeaceBp) / BP) };
}

/** What a letter between these two could say of security: help for the one that needs it, a sponsor that steps back, a clean intake. */
export function securityClauses(view: SeatView, other: string): readonly Clause[] {
  if (view.scenario.conflict === undefined) return [];
  const { seat } = view;
  const [by, to] = isAtRisk(view, other) || !isAtRisk(view, seat) ? [seat, other] : [other, seat];
  const sponsored = groupsOf(view).filter(
    ({ def, now }) => (def.sponsor === seat || def.sponsor === other) && now.mode !== 'withdrawn',
  );
  const material = view.scenario.trade.detours.find((detour) =>
    view.scenario.conflict?.groups.some((group) => group.detour === detour.id),
  )?.material;
  return [
    ...(isAtRisk(view, to) ? [militaryAidSlip(view, by, to)] : []),
    ...(hasGroups(view, to) ? [peacekeepersSlip(view, by, to)] : []),
    ...(isAtRisk(view, to) ? [{ type: 'securityGuarantee', by, toward: to } as const] : []),
    ...sponsored.map(({ def }) => ({ type: 'withdrawSupport', by: def.sponsor ?? seat, group: def.id }) as const),
    ...(material === undefined
      ? []
      : [{ type: 'dueDiligence', by: hasGroups(view, seat) ? other : seat, material } as const]),
  ];
}
