import { CONFLICT, SECURITY_WORTH } from '../../balance/conflict.ts';
import { clamp, costThousandUsd, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import {
  type Clause,
  type CountryId,
  type DueDiligenceClause,
  type GroupAt,
  groupsOf,
  type PaidClause,
  payerOf,
  type SeatView,
  taintedBp,
  type WithdrawSupportClause,
} from '../../core/seat.ts';
import { seatOf } from '../persona/persona.ts';
import type { Part } from './dealWorth.ts';
import { goalThousandUsd, pointThousandUsd, turnsBp } from './goals.ts';

type SecurityClause = Extract<
  Clause,
  { type: 'militaryAid' | 'peacekeepers' | 'securityGuarantee' | 'withdrawSupport' | 'dueDiligence' }
>;

/** What a clause about security is worth to the view's seat over the term, in thousand US$: security has worth to who has a goal on it or mines that others hold or could take. */
export function securityParts(view: SeatView, clause: SecurityClause, turns: number): readonly Part[] {
  switch (clause.type) {
    case 'militaryAid':
    case 'peacekeepers':
      return paidParts(view, clause, turns);
    case 'securityGuarantee': {
      const cost = shareOf(shareOf(pointThousandUsd(view), SECURITY_WORTH.guaranteeCostBp), turnsBp(view, turns));
      if (clause.by === view.seat) return [{ key: 'security', thousandUsd: -cost, interest: clause.toward }];
      const spared = shareOf(drainBp(view), CONFLICT.guaranteeBp) * turns;
      return [{ key: 'security', thousandUsd: saferThousandUsd(view, spared), interest: clause.by }];
    }
    case 'withdrawSupport':
      return supportParts(view, clause, turns);
    case 'dueDiligence':
      return diligenceParts(view, clause, turns);
  }
}

function paidParts(view: SeatView, clause: Exclude<PaidClause, { type: 'aid' }>, turns: number): readonly Part[] {
  const { to, thousandUsdPerTurn } = clause;
  const payer = payerOf(clause);
  if (payer === view.seat) {
    const sum = shareOf(thousandUsdPerTurn, turnsBp(view, turns));
    return [
      { key: 'money', thousandUsd: -sum, interest: payer },
      { key: 'security', thousandUsd: orderAbroad(view, clause, turns), interest: to },
    ];
  }
  if (to !== view.seat) return [];
  const perTurn = clause.type === 'militaryAid' ? aidBp(view, thousandUsdPerTurn) : peaceBp(view, thousandUsdPerTurn);
  return [{ key: 'security', thousandUsd: saferThousandUsd(view, perTurn * turns), interest: payer }];
}

/** What order in the country paid for is worth to a buyer of its metals: fewer stops of what armed groups or a war could take. */
function orderAbroad(view: SeatView, { to, thousandUsdPerTurn }: PaidClause, turns: number): number {
  const risky = riskySites(view);
  const metals = new Set(view.scenario.sites.flatMap((site) => (risky.has(site.id) ? [site.material] : [])));
  const bought = view.lanes.reduce(
    (sum, lane) =>
      lane.to === view.seat && lane.from === to && metals.has(lane.material)
        ? sum + costThousandUsd(lane.lastKg, lane.fobCentsPerKg)
        : sum,
    0,
  );
  const tenth = view.scenario.conflict?.countries.find((each) => each.country === to)?.tenthThousandUsd ?? 0;
  const gainBp = tenth === 0 ? 0 : clamp(mulDiv(FULL_BP / 10, thousandUsdPerTurn, tenth), 0, CONFLICT.mostGainBp);
  return shareOf(shareOf(bought, turnsBp(view, turns)), clamp(gainBp * turns, 0, FULL_BP));
}

/** Sites that armed groups hold or want, or that a war could take. */
function riskySites(view: SeatView): ReadonlySet<string> {
  const { conflict } = view.scenario;
  return new Set([
    ...(conflict?.groups ?? []).flatMap((group) => group.sites),
    ...(conflict?.wars ?? []).flatMap((war) => war.losses.flatMap((loss) => loss.sites)),
  ]);
}

function aidBp(view: SeatView, thousandUsd: number): number {
  const def = view.scenario.conflict?.countries.find((each) => each.country === view.seat);
  return def
    ? clamp(mulDiv(FULL_BP / 10, thousandUsd, def.tenthThousandUsd), 0, CONFLICT.mostGainBp + drainBp(view))
    : 0;
}

function peaceBp(view: SeatView, thousandUsd: number): number {
  return groupsAt(view, view.seat).reduce((sum, { def }) => {
    return sum + clamp(mulDiv(CONFLICT.peacePressBp, thousandUsd, def.upkeepThousandUsd), 0, CONFLICT.mostPeaceBp);
  }, 0);
}

function groupsAt(view: SeatView, host: CountryId): readonly GroupAt[] {
  return groupsOf(view).filter(({ def, now }) => def.host === host && now.mode !== 'withdrawn');
}

/** What my security loses a turn as things stand, in bp. */
function drainBp(view: SeatView): number {
  const wars = (view.scenario.conflict?.wars ?? []).filter((war) => war.country === view.seat);
  const worn = groupsAt(view, view.seat).reduce((sum, { now }) => sum + shareOf(now.strengthBp, CONFLICT.wearBp), 0);
  return wars.reduce((sum, war) => sum + war.drainBp, worn);
}

/** So much more security, or so much less strength against it, by my goals and by what my mines that are or could be taken would sell. */
function saferThousandUsd(view: SeatView, gainBp: number): number {
  const now = view.countries.find((each) => each.id === view.seat)?.securityBp ?? 0;
  const gain = clamp(gainBp, 0, FULL_BP);
  const goals = seatOf(view).goals.reduce((sum, goal) => {
    if (goal.kind !== 'security' || goal.full <= goal.none) return sum;
    const points = clamp(mulDiv(Math.min(gain, FULL_BP - now), FULL_BP, goal.full - goal.none), 0, FULL_BP);
    return sum + goalThousandUsd(view, goal, points);
  }, 0);
  return goals + shareOf(atStakeThousandUsd(view), gain);
}

/** What my own mines that others hold, or could take, would sell until the end, in thousand US$. */
function atStakeThousandUsd(view: SeatView): number {
  const { sites } = view.scenario;
  const risky = riskySites(view);
  const aTurn = sites.reduce((sum, site, at) => {
    const mode = view.sites[at]?.mode;
    if (site.country !== view.seat || !risky.has(site.id)) return sum;
    const weight = mode === 'occupied' ? FULL_BP : mode === 'operating' ? SECURITY_WORTH.atRiskBp : 0;
    const kg = site.steps.reduce((all, step) => all + step.kg, 0);
    return sum + shareOf(costThousandUsd(kg, centsAt(view, site.country, site)), weight);
  }, 0);
  return shareOf(aTurn, turnsBp(view, view.scenario.time.turns - view.turn + 1));
}

function centsAt(
  view: SeatView,
  country: CountryId,
  { material, stage }: { readonly material: string; readonly stage: string },
): number {
  const point = view.prices.find(
    (each) => each.country === country && each.material === material && each.stage === stage,
  );
  return point?.madeCentsPerKg ?? 0;
}

/** The sponsor gives up cheap ore; the host is rid of what the backing gave the group. */
function supportParts(view: SeatView, clause: WithdrawSupportClause, turns: number): readonly Part[] {
  const group = groupsOf(view).find(({ def }) => def.id === clause.group);
  if (!group) return [];
  const { def, now } = group;
  const detour = view.scenario.trade.detours.find((each) => each.id === def.detour);
  if (clause.by === view.seat && !detour) return [];
  if (clause.by === view.seat && detour) {
    const saved = shareOf(costThousandUsd(now.smuggledKg, centsAt(view, detour.to, detour)), def.discountBp);
    return [{ key: 'security', thousandUsd: -shareOf(saved, turnsBp(view, turns)), interest: detour.material }];
  }
  if (!now.isBacked || clause.by === view.seat) return [];
  if (def.host !== view.seat) {
    const cleaner = detour ? shareOf(cleanThousandUsd(view, turns), SECURITY_WORTH.steppedBackBp) : 0;
    return [{ key: 'security', thousandUsd: cleaner, interest: clause.by }];
  }
  const weaker = (def.supportBp + CONFLICT.steppedBackBp) * turns;
  return [{ key: 'security', thousandUsd: saferThousandUsd(view, weaker), interest: clause.by }];
}

/** Checking costs a part of all that is bought; who promised a clean intake gains it, and the host gains by every buyer that its lost ore loses. */
function diligenceParts(view: SeatView, clause: DueDiligenceClause, turns: number): readonly Part[] {
  const bought = view.lanes.reduce(
    (sum, lane) =>
      lane.to === clause.by && lane.material === clause.material
        ? sum + costThousandUsd(lane.lastKg, lane.fobCentsPerKg)
        : sum,
    0,
  );
  if (clause.by !== view.seat) {
    const isHost = groupsOf(view).some(({ def, now }) => def.host === view.seat && now.held.length > 0);
    const gain = isHost ? shareOf(shareOf(bought, SECURITY_WORTH.refusedBp), turnsBp(view, turns)) : 0;
    return [{ key: 'security', thousandUsd: gain, interest: clause.by }];
  }
  const cost = shareOf(shareOf(bought, CONFLICT.premiumBp), turnsBp(view, turns));
  return [
    { key: 'money', thousandUsd: -cost, interest: clause.material },
    { key: 'security', thousandUsd: cleanThousandUsd(view, turns), interest: clause.material },
  ];
}

/** What a clean intake for so many turns would do for my goals on it. */
function cleanThousandUsd(view: SeatView, turns: number): number {
  const last = view.history[view.history.length - 1];
  return seatOf(view).goals.reduce((sum, goal) => {
    if (goal.kind !== 'tainted' || goal.none <= goal.full) return sum;
    const tainted = last ? taintedBp(view.scenario, last, view.seat, goal.material) : 0;
    const points = clamp(mulDiv(tainted, FULL_BP, goal.none - goal.full), 0, FULL_BP);
    return sum + mulDiv(goalThousandUsd(view, goal, points), turns, view.scenario.time.turns);
  }, 0);
}
