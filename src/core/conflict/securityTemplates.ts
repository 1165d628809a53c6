import { CONFLICT } from '../../balance/conflict.ts';
import { clamp, shareOf } from '../../balance/units.ts';
import type { LawView } from '../commands/lawView.ts';
import type { MoneyTemplate } from '../commands/moneyTemplates.ts';
import { mostMoney } from '../money/purse.ts';
import type { CountryId } from '../state/gameState.ts';
import { groupsOf } from './groups.ts';

/** What this seat could begin to talk about where the level has a conflict: help given and asked, stepping back, a clean intake. */
export function securityTemplates(view: LawView): readonly MoneyTemplate[] {
  const { conflict, seats } = view.scenario;
  if (!conflict) return [];
  const others = seats.map((seat) => seat.country).filter((country) => country !== view.seat);
  return others.flatMap((other) => [
    ...help(view, view.seat, other, other),
    ...help(view, other, view.seat, other),
    ...steppingBack(view, other),
    ...refusing(view, other),
  ]);
}

/** `other` is who hears of it; the sum is one that is felt, as far as the level gives the giver so much. */
function help(view: LawView, by: CountryId, to: CountryId, other: CountryId): readonly MoneyTemplate[] {
  const need = view.scenario.conflict?.countries.find((each) => each.country === to);
  if (!need) return [];
  const who = by === view.seat ? 'give' : 'ask';
  const sum = (wanted: number) => clamp(wanted, 1, Math.max(1, mostMoney(view, by)));
  const upkeep = groupsOf(view).reduce((most, { def }) => (def.host === to ? def.upkeepThousandUsd : most), 0);
  const aid = sum(shareOf(need.tenthThousandUsd, CONFLICT.firstAidBp));
  const peace = sum(shareOf(upkeep, CONFLICT.firstPeaceBp));
  return [
    {
      key: `militaryAid/${who}`,
      to: other,
      clause: { type: 'militaryAid', from: by, to, thousandUsdPerTurn: aid },
    },
    { key: `securityGuarantee/${who}`, to: other, clause: { type: 'securityGuarantee', by, toward: to } },
    ...(upkeep === 0
      ? []
      : [
          {
            key: `peacekeepers/${who}`,
            to: other,
            clause: { type: 'peacekeepers', by, to, thousandUsdPerTurn: peace } as const,
          },
        ]),
  ];
}

function steppingBack(view: LawView, other: CountryId): readonly MoneyTemplate[] {
  return groupsOf(view)
    .filter(({ def, now }) => now.mode !== 'withdrawn' && (def.sponsor === view.seat || def.sponsor === other))
    .map(({ def }) => ({
      key: `withdrawSupport/${def.id}`,
      to: other,
      clause: { type: 'withdrawSupport', by: def.sponsor ?? other, group: def.id },
    }));
}

function refusing(view: LawView, other: CountryId): readonly MoneyTemplate[] {
  const groups = view.scenario.conflict?.groups ?? [];
  const metals = view.scenario.trade.detours
    .filter((detour) => groups.some((group) => group.detour === detour.id))
    .map((detour) => detour.material);
  return [...new Set(metals)].flatMap((material) =>
    [view.seat, other].map((by) => ({
      key: `dueDiligence/${by === view.seat ? 'mine' : 'theirs'}/${material}`,
      to: other,
      clause: { type: 'dueDiligence', by, material } as const,
    })),
  );
}
