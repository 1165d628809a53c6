import { LICENCE } from '../../balance/politics.ts';
import { clamp, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import { barTemplates } from '../bars/barOrders.ts';
import { supportTemplates } from '../conflict/setSupport.ts';
import { isStanding } from '../deals/dealMachine.ts';
import { caseTemplates } from '../disputes/caseTemplates.ts';
import { isInForce } from '../embargoes/embargoMachine.ts';
import { ballotTemplates } from '../politics/ballotOrders.ts';
import { metalBillThousandUsd } from '../politics/fundThrift.ts';
import { programmeTemplates } from '../programmes/programmeTemplates.ts';
import { type StandingOrder, standingOf } from '../programmes/standingStock.ts';
import { priceAt } from '../state/access.ts';
import type { LaneState } from '../state/gameState.ts';
import { licenceOf } from '../trade/licences.ts';
import { dutyBpOf, quotaOf, tariffBpOf } from '../trade/policyOf.ts';
import { costOfOrders, usualExportsKg } from './cost.ts';
import type { LawView } from './lawView.ts';
import type { Order } from './orderTypes.ts';
import { capacityKg, ceilingCents, isMaker, worldCapacityKg } from './subjects.ts';

/** Something worth offering to a player, with numbers to begin from. */
export interface Template<T> {
  readonly key: string; // stays the same from turn to turn
  readonly template: T;
}

/** First steps that a composer opens with: a third less, a tenth more. */
const STEP = {
  quotaBp: 7_000,
  looserBp: 13_000,
  policyBp: 1_000,
  purchaseBp: 2_500,
  priceUpBp: 11_000,
  priceDownBp: 9_000,
};

/** Every kind of order with the subjects this seat has for it. */
export function orderTemplates(view: LawView): readonly Template<Order>[] {
  return [
    ...exportTemplates(view),
    ...laneTemplates(view),
    ...stockTemplates(view),
    ...thriftTemplates(view),
    ...siteTemplates(view),
    ...programmeTemplates(view),
    ...supportTemplates(view),
    ...barTemplates(view),
    ...caseTemplates(view),
    ...ballotTemplates(view),
    ...view.embargoes.flatMap((embargo): readonly Template<Order>[] =>
      embargo.by === view.seat && isInForce(embargo)
        ? [{ key: `liftEmbargo/${embargo.id}`, template: { type: 'liftEmbargo', embargo: embargo.id } }]
        : [],
    ),
    ...dealTemplates(view),
  ];
}

/** What can be done about an agreement that stands. */
export function dealTemplates(view: LawView): readonly Template<Order>[] {
  return view.deals
    .filter((deal) => isStanding(deal) && deal.between.includes(view.seat))
    .flatMap((deal) => {
      const types = ['giveNotice', deal.mode === 'suspended' ? 'resumeDeal' : 'suspendDeal', 'endDeal'] as const;
      return types.map((type): Template<Order> => ({ key: `${type}/${deal.id}`, template: { type, deal: deal.id } }));
    });
}

function exportTemplates(view: LawView): readonly Template<Order>[] {
  const made = view.scenario.materials.flatMap((material) =>
    material.stages
      .filter((stage) => hasRules(view, material.id, stage.id))
      .map((stage) => ({ material: material.id, stage: stage.id })),
  );
  return made.flatMap((place) => {
    const key = `${place.material}/${place.stage}`;
    const quota = quotaOf(view.policies, view.seat, place.material, place.stage);
    const base = quota ?? usualExportsKg(view, place.material, place.stage);
    const most = capacityKg(view.scenario, view.seat, place.material, place.stage);
    const looser = Math.min(shareOf(base, STEP.looserBp) + 1, most); // above all it can make a quota binds nothing
    const duty = dutyBpOf(view.policies, view.seat, place.material, place.stage);
    const toQuota = (name: string, kgPerTurn: number | null): Template<Order> => ({
      key: `setQuota/${key}/${name}`,
      template: { type: 'setQuota', ...place, kgPerTurn },
    });
    const toDuty = (name: string, shareBp: number): Template<Order> => ({
      key: `setDuty/${key}/${name}`,
      template: { type: 'setDuty', ...place, shareBp },
    });
    return [
      ...(base > 0 ? [toQuota('tighten', shareOf(base, STEP.quotaBp))] : []),
      ...(quota === null ? [] : [...(looser > base ? [toQuota('loosen', looser)] : []), toQuota('end', null)]),
      toDuty('raise', Math.min(duty + STEP.policyBp, 10_000)),
      ...(duty > 0 ? [toDuty('end', 0)] : []),
      ...(base > 0 ? licenceTemplates(view, null, place) : []),
    ];
  });
}

/** What the seat makes, or has a quota or duty on from when it did. */
function hasRules(view: LawView, material: string, stage: string): boolean {
  return (
    isMaker(view, view.seat, material, stage) ||
    quotaOf(view.policies, view.seat, material, stage) !== null ||
    dutyBpOf(view.policies, view.seat, material, stage) > 0
  );
}

/** Lanes over which something flows, or used to. */
export function isInUse(lane: LaneState): boolean {
  return lane.habitKg > 0 || lane.lastKg > 0;
}

function laneTemplates(view: LawView): readonly Template<Order>[] {
  return view.lanes.filter(isInUse).flatMap((lane): readonly Template<Order>[] => {
    const { from, to, material, stage } = lane;
    const place = { material, stage };
    if (to === view.seat) {
      const tariff = tariffBpOf(view.policies, view.seat, from, material, stage);
      const toTariff = (name: string, shareBp: number): Template<Order> => ({
        key: `setTariff/${from}/${material}/${stage}/${name}`,
        template: { type: 'setTariff', partner: from, ...place, shareBp },
      });
      const raise = toTariff('raise', Math.min(tariff + STEP.policyBp, 10_000));
      return tariff > 0 ? [raise, toTariff('end', 0)] : [raise];
    }
    if (from !== view.seat) return [];
    const stops = (['partial', 'full'] as const).map(
      (level): Template<Order> => ({
        key: `declareEmbargo/${to}/${material}/${stage}/${level}`,
        template: { type: 'declareEmbargo', against: to, ...place, level },
      }),
    );
    return [...stops, ...licenceTemplates(view, to, place)];
  });
}

/** Papers for half of what they let through now, and no more papers (LIC-1). */
function licenceTemplates(
  view: LawView,
  partner: string | null,
  place: { readonly material: string; readonly stage: string },
): readonly Template<Order>[] {
  const now = licenceOf(view.policies, view.seat, partner, place.material, place.stage)?.shareBp ?? FULL_BP;
  const toLicence = (name: string, shareBp: number): Template<Order> => ({
    key: `setLicence/${partner ?? 'all'}/${place.material}/${place.stage}/${name}`,
    template: { type: 'setLicence', partner, ...place, shareBp },
  });
  const half = toLicence('tighten', Math.max(Math.floor(now / 2), LICENCE.leastBp));
  return now < FULL_BP ? [half, toLicence('end', FULL_BP)] : [half];
}

function stockTemplates(view: LawView): readonly Template<Order>[] {
  return view.scenario.materials.flatMap((material) =>
    material.stages.flatMap((stage, at): readonly Template<Order>[] => {
      const place = { material: material.id, stage: stage.id };
      const key = `${material.id}/${stage.id}`;
      const price = priceAt(view.scenario, view.prices, view.seat, material.id, stage.id).centsPerKg;
      const held =
        view.mine.stockpile.find((entry) => entry.material === material.id && entry.stage === stage.id)?.kg ?? 0;
      const next = material.stages[at + 1];
      const use = next ? plantUseKg(view, material.id, next.id) : sectorUseKg(view, material.id);
      const most = worldCapacityKg(view.scenario, material.id, stage.id);
      const kg = Math.min(shareOf(use, STEP.purchaseBp), most);
      const mostCentsPerKg = clamp(
        shareOf(price, STEP.priceUpBp),
        1,
        ceilingCents(view.scenario, material.id, stage.id),
      );
      const leastCentsPerKg = shareOf(price, STEP.priceDownBp);
      return [
        ...(kg > 0
          ? [{ key: `buyStock/${key}`, template: { type: 'buyStock' as const, ...place, kg, mostCentsPerKg } }]
          : []),
        ...standingTemplates(view, { ...place, holdKg: Math.min(held + 2 * kg, most), mostCentsPerKg }),
        ...(held > 0
          ? [
              {
                key: `releaseStock/${key}`,
                template: { type: 'releaseStock' as const, ...place, kg: held, leastCentsPerKg },
              },
            ]
          : []),
      ];
    }),
  );
}

/** A store of what a turn's purchases would bring and as much again, with a quarter of the purse; and the end of the one that stands. */
function standingTemplates(
  view: LawView,
  goods: Pick<StandingOrder, 'material' | 'stage' | 'holdKg' | 'mostCentsPerKg'>,
): readonly Template<Order>[] {
  const key = `standingStock/${goods.material}/${goods.stage}`;
  const order = { type: 'standingStock' as const, ...goods };
  if (standingOf(view.mine, goods)) return [{ key: `${key}/end`, template: { ...order, holdKg: 0, thousandUsd: 0 } }];
  const thousandUsd = Math.max(1, mulDiv(view.mine.treasuryThousandUsd, 1, 4));
  return goods.holdKg > 0 ? [{ key: `${key}/begin`, template: { ...order, thousandUsd } }] : [];
}

function thriftTemplates(view: LawView): readonly Template<Order>[] {
  const reserved = costOfOrders(
    view,
    view.mine.orders.filter((order) => order.type !== 'fundThrift'),
  ).thousandUsd;
  const free = view.mine.treasuryThousandUsd - reserved;
  return view.scenario.sectors
    .filter((sector) => sector.country === view.seat)
    .map((sector) => ({
      key: `fundThrift/${sector.id}`,
      template: {
        type: 'fundThrift',
        sector: sector.id,
        thousandUsd: clamp(mulDiv(free, 1, 4), 1, metalBillThousandUsd(view.scenario, sector) + 1),
      },
    }));
}

/** Works at home that can be built or started, stopped, or that are in trouble; for those that cannot, the referee says why. */
function siteTemplates(view: LawView): readonly Template<Order>[] {
  return view.scenario.sites.flatMap((site, position): readonly Template<Order>[] => {
    if (site.country !== view.seat) return [];
    const now = view.sites[position];
    const order = (type: 'buildSite' | 'idleSite' | 'rescueSite' | 'careForSite'): Template<Order> => ({
      key: `${type}/${site.id}`,
      template: { type, site: site.id },
    });
    const care = site.burden ? [order('careForSite')] : [];
    if (!site.project) return care;
    if (now?.mode !== 'operating' && now?.mode !== 'commissioning') return [order('buildSite'), ...care];
    return [...(now.lowTurns > 0 ? [order('rescueSite')] : []), order('idleSite'), ...care];
  });
}

function plantUseKg(view: LawView, material: string, stage: string): number {
  return view.scenario.sites.reduce((sum, site, position) => {
    if (site.country !== view.seat || site.material !== material || site.stage !== stage) return sum;
    const full = site.steps.reduce((kg, step) => kg + step.kg, 0);
    return sum + shareOf(full, view.sites[position]?.shareBp ?? 0);
  }, 0);
}

function sectorUseKg(view: LawView, material: string): number {
  const own = view.scenario.sectors.filter((sector) => sector.country === view.seat);
  return own.reduce((sum, sector) => sum + (sector.needs.find((need) => need.material === material)?.kg ?? 0), 0);
}
