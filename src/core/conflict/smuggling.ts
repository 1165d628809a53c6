import { CONFLICT } from '../../balance/conflict.ts';
import { clamp, costThousandUsd, FULL_BP, shareOf } from '../../balance/units.ts';
import type { SupplyBlock } from '../../market/marketInput.ts';
import type { ArmedGroup } from '../../scenario/conflictSchema.ts';
import type { Material, Scenario } from '../../scenario/schema.ts';
import { type Books, pay } from '../money/transfer.ts';
import { must } from '../state/access.ts';
import type { CountryId, GameState, OpenState } from '../state/gameState.ts';
import { industryOf, nameOf, nameOfThree } from '../state/names.ts';
import type { Clearing } from '../trade/clearTurn.ts';
import { type GroupAt, groupAccount, groupsOf } from './groups.ts';
import { hasDueDiligence } from './inForce.ts';

/** What one group's ore came to in a turn. */
export interface Smuggled {
  readonly group: string;
  readonly from: CountryId; // the host
  readonly to: CountryId;
  readonly stage: string;
  readonly kg: number;
  readonly paidThousandUsd: number; // by the industry across the border
  readonly taxThousandUsd: number; // of that, to the group
}

type Detour = Scenario['trade']['detours'][number];

/** The detour over which a group's ore leaves; none where it is after no mines. */
export function detourOf(scenario: Scenario, group: ArmedGroup): Detour | undefined {
  return scenario.trade.detours.find((each) => each.id === group.detour);
}

/** The detour belongs to a group: it carries what that group holds and nothing else (CONF-3). */
export function isGroupsDetour(scenario: Scenario, detour: string): boolean {
  return scenario.conflict?.groups.some((group) => group.detour === detour) ?? false;
}

/**
 * Ore of occupied mines as the country across the border meets it: at its cash cost and the way, up to what the detour holds.
 * Of a sponsor that has stepped back only a leak gets through; into a country that refuses tainted ore nothing does (CONF-3, CONF-8).
 */
export function smuggledBlocks(state: GameState, material: Material): readonly SupplyBlock[] {
  const land = { scenario: state.scenario, groups: state.open.groups };
  return groupsOf(land).flatMap((group) => {
    const detour = detourOf(state.scenario, group.def);
    return detour?.material === material.id ? blocksOf(state, group, detour) : [];
  });
}

function blocksOf(state: GameState, { def, now }: GroupAt, detour: Detour): readonly SupplyBlock[] {
  const isRefused = hasDueDiligence(state, detour.to, detour.material);
  const isShut = def.sponsor !== null && !now.isBacked;
  let left = isRefused ? 0 : capKg(detour, state.open);
  return def.sites.flatMap((id) => {
    const site = must(
      state.scenario.sites.find((each) => each.id === id),
      id,
    );
    const shareBp = now.held.find((each) => each.site === id)?.shareBp ?? 0;
    return site.steps.map((step, k) => {
      const able = shareOf(shareOf(step.kg, shareBp), isShut ? CONFLICT.leakBp : FULL_BP);
      const kg = clamp(able, 0, left);
      left -= kg;
      const centsPerKg = step.centsPerKg + detour.centsPerKg;
      return {
        id: nameOfThree('occupied', id, k),
        country: detour.to,
        stage: detour.stage,
        at: 'available',
        kg,
        centsPerKg,
      };
    });
  });
}

/** What a detour carries in a turn at most, in kg: what an event set, else what its plan gives (TRD-9, EVT-5). */
export function capKg(detour: Detour, { turn, detourCaps }: Pick<OpenState, 'turn' | 'detourCaps'>): number {
  const set = detourCaps.find((each) => each.detour === detour.id);
  return set?.kg ?? detour.plan.reduce((cap, step) => (step.turn <= turn ? step.kg : cap), 0);
}

/**
 * What each group's ore brought in one clearing: its buyers pay the price of the day across the border less the group's
 * discount and the way, never under what digging it cost; the group takes its share of that (CONF-4).
 */
export function smuggledIn(scenario: Scenario, { material, result }: Clearing): readonly Smuggled[] {
  return (scenario.conflict?.groups ?? []).flatMap((def) => {
    const detour = detourOf(scenario, def);
    if (detour?.material !== material.id) return [];
    const price = must(result.available.get(nameOf(detour.to, detour.stage)), 'price').centsPerKg;
    const offered = shareOf(price, FULL_BP - def.discountBp) - detour.centsPerKg;
    const steps = def.sites.flatMap((id) => {
      const site = scenario.sites.find((each) => each.id === id);
      return (site?.steps ?? []).map((step, k) => {
        const kg = result.kg.get(nameOfThree('occupied', id, k)) ?? 0;
        return { kg, paid: costThousandUsd(kg, Math.max(offered, step.centsPerKg)) };
      });
    });
    const kg = steps.reduce((sum, step) => sum + step.kg, 0);
    const paidThousandUsd = steps.reduce((sum, step) => sum + step.paid, 0);
    const taxThousandUsd = shareOf(paidThousandUsd, def.taxShareBp);
    return [{ group: def.id, from: def.host, to: detour.to, stage: detour.stage, kg, paidThousandUsd, taxThousandUsd }];
  });
}

/** Books what was paid for a group's ore: the group its tax, diggers and traders the rest, carriers the way; the host gets nothing (CONF-4). */
export function bookSmuggled(scenario: Scenario, smuggled: Smuggled, books: Books): void {
  const def = must(
    scenario.conflict?.groups.find((each) => each.id === smuggled.group),
    'group',
  );
  const buyer = industryOf(smuggled.to);
  pay(books, buyer, groupAccount(def.id), smuggled.taxThousandUsd);
  pay(books, buyer, 'extraction', smuggled.paidThousandUsd - smuggled.taxThousandUsd);
  pay(books, buyer, 'transport', costThousandUsd(smuggled.kg, detourOf(scenario, def)?.centsPerKg ?? 0));
}
