import {
  ballotTemplates,
  barTemplates,
  caseTemplates,
  dealTemplates,
  groupsOf,
  judge,
  type Order,
  type SeatView,
  standingOf,
} from '../../core/seat.ts';
import { priceNow } from './draft.ts';
import { programmeOrders } from './programmes.ts';

export const ORDER_GROUPS = [
  'home',
  'programmes',
  'stock',
  'exports',
  'tariffs',
  'law',
  'pressure',
  'agreements',
] as const;
export type OrderGroup = (typeof ORDER_GROUPS)[number];

interface Goods {
  readonly material: string;
  readonly stage: string;
}

const allGoods = (view: SeatView): readonly Goods[] =>
  view.scenario.materials.flatMap((material) =>
    material.stages.map((stage) => ({ material: material.id, stage: stage.id })),
  );

const makes = (view: SeatView, country: string, goods: Goods): boolean =>
  view.scenario.sites.some(
    (site) => site.country === country && site.material === goods.material && site.stage === goods.stage,
  );

/** Goods that the seat's own mines and plants make. */
export const madeByMe = (view: SeatView): readonly Goods[] =>
  allGoods(view).filter((goods) => makes(view, view.seat, goods));

/** What I sold abroad of some goods last turn, or usually do. */
export const exportsOf = (view: SeatView, { material, stage }: Goods): number =>
  view.lanes.reduce(
    (sum, lane) =>
      lane.from === view.seat && lane.material === material && lane.stage === stage
        ? sum + Math.max(lane.lastKg, lane.habitKg)
        : sum,
    0,
  );

/** What is in force of mine on the subject of an order: a quota in kg (null: no limit), a duty or tariff in basis points. */
export function inForce(view: SeatView, order: Order): number | null {
  const { policies, seat } = view;
  for (const policy of policies) {
    const isMine = policy.country === seat && 'stage' in order && policy.material === order.material;
    if (!isMine || policy.stage !== order.stage) continue;
    if (order.type === 'setQuota' && policy.type === 'quota') return policy.kgPerTurn;
    if (order.type === 'setDuty' && policy.type === 'duty') return policy.shareBp;
    if (order.type === 'setLicence' && policy.type === 'licence' && policy.partner === order.partner) {
      return policy.shareBp;
    }
    if (order.type === 'setTariff' && policy.type === 'tariff' && policy.partner === order.partner) {
      return policy.shareBp;
    }
  }
  return order.type === 'setQuota' ? null : 0;
}

/** The form begins with what is in force, so that a look at it lowers nothing by accident; else with the suggestion. */
function fromInForce(view: SeatView, order: Order): Order {
  const now = inForce(view, order);
  if (now === null || now === 0) return order;
  if (order.type === 'setQuota') return { ...order, kgPerTurn: now };
  return order.type === 'setDuty' || order.type === 'setTariff' || order.type === 'setLicence'
    ? { ...order, shareBp: now }
    : order;
}

const others = (view: SeatView): readonly string[] =>
  view.scenario.countries.map((country) => country.id).filter((id) => id !== view.seat);

/** Goods that come, or could come, to me from a country. */
const importsFrom = (view: SeatView, partner: string): readonly Goods[] =>
  allGoods(view).filter((goods) => makes(view, partner, goods));

const START_STOCK_KG = 10_000;
const START_THRIFT_THOUSAND_USD = 20_000;
const START_STANDING = 20_000;
const START_TARIFF_BP = 1000;
/** Half of usual trade: what a first licence lets through until its owner says otherwise. */
export const START_LICENCE_BP = 5000;

function stockOrders(view: SeatView): readonly Order[] {
  const buys = allGoods(view).map((goods): Order => {
    const price = priceNow(view, { from: '', to: view.seat, ...goods });
    return { type: 'buyStock', ...goods, kg: START_STOCK_KG, mostCentsPerKg: Math.round(price * 1.1) };
  });
  const releases = view.mine.stockpile
    .filter((entry) => entry.kg > 0)
    .map(({ material, stage, kg }): Order => ({ type: 'releaseStock', material, stage, kg, leastCentsPerKg: 0 }));
  return [...releases, ...buys];
}

/** Buying turn by turn: what stands, to be changed, and for other metal that industry here takes, a store of some turns. */
function standingOrders(view: SeatView): readonly Order[] {
  return allGoods(view).map((goods): Order => {
    const now = standingOf(view.mine, goods);
    if (now) {
      const { holdKg, mostCentsPerKg, leftThousandUsd: thousandUsd } = now;
      return { type: 'standingStock', ...goods, holdKg, mostCentsPerKg, thousandUsd };
    }
    const mostCentsPerKg = Math.max(1, Math.round(priceNow(view, { from: '', to: view.seat, ...goods }) * 1.1));
    return { type: 'standingStock', ...goods, holdKg: 5 * START_STOCK_KG, mostCentsPerKg, thousandUsd: START_STANDING };
  });
}

/** Licences that I ask of one country: those that stand, to be eased or tightened. */
const licencesOfMine = (view: SeatView): readonly Order[] =>
  view.policies.flatMap((policy): Order[] => {
    if (policy.type !== 'licence' || policy.country !== view.seat || policy.partner === null) return [];
    const { partner, material, stage, shareBp } = policy;
    return [{ type: 'setLicence', partner, material, stage, shareBp }];
  });

const MENU: Readonly<Record<OrderGroup, (view: SeatView) => readonly Order[]>> = {
  stock: stockOrders,
  home: (view) => [
    ...ballotTemplates(view).map(({ template }) => template),
    ...view.scenario.sectors
      .filter((sector) => sector.country === view.seat)
      .map((sector): Order => ({ type: 'fundThrift', sector: sector.id, thousandUsd: START_THRIFT_THOUSAND_USD })),
  ],
  programmes: (view) => [...programmeOrders(view), ...standingOrders(view)],
  exports: (view) =>
    madeByMe(view).flatMap((goods): Order[] => [
      { type: 'setQuota', ...goods, kgPerTurn: Math.round((exportsOf(view, goods) * 3) / 4 / 1000) * 1000 },
      { type: 'setDuty', ...goods, shareBp: START_TARIFF_BP },
      { type: 'setLicence', partner: null, ...goods, shareBp: START_LICENCE_BP },
    ]),
  tariffs: (view) =>
    others(view).flatMap((partner) =>
      importsFrom(view, partner).map(
        (goods): Order => ({ type: 'setTariff', partner, ...goods, shareBp: START_TARIFF_BP }),
      ),
    ),
  law: (view) => caseTemplates(view).map(({ template }) => template),
  pressure: (view) => [
    ...licencesOfMine(view),
    ...barTemplates(view)
      .map(({ template }) => template)
      .filter((order) => judge(view, { type: 'placeOrder', order })?.code !== 'notAhead'),
    ...groupsOf(view)
      .filter(({ def, now }) => def.sponsor === view.seat && now.mode !== 'withdrawn')
      .map(({ def, now }): Order => ({ type: 'setSupport', group: def.id, isBacked: !now.isBacked })),
    ...view.embargoes
      .filter((each) => each.by === view.seat && (each.mode === 'partial' || each.mode === 'full'))
      .map((each): Order => ({ type: 'liftEmbargo', embargo: each.id })),
    ...others(view).flatMap((against) =>
      madeByMe(view).map((goods): Order => ({ type: 'declareEmbargo', against, ...goods, level: 'partial' })),
    ),
  ],
  agreements: (view) => dealTemplates(view).map(({ template }) => template),
};

/** Orders of a group, each with its subject and a sensible amount to begin with. */
export const orderMenu = (view: SeatView, group: OrderGroup): readonly Order[] =>
  MENU[group](view).map((order) => fromInForce(view, order));
