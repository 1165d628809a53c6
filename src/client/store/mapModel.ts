import type { SeatView } from '../../core/seat.ts';
import type { MapCountry, MapFlow, MapLayerId, MapModel, MapSite, ShadeStep } from '../map/mapModel.ts';
import { m } from '../text/generated/messages.js';
import { formatKg, formatShare } from '../text/formats.ts';
import { namesOf } from '../text/names.ts';
import { dependenceOf, type Flow, flowsNow, shareOfWorld } from './trade.ts';

const BP = 10_000;
/** Steps of the ramps, in basis points of the share they show. */
const STEPS = [100, 1000, 2500, 5000, 8000] as const;
const TOP_STEP: ShadeStep = 5;
/** A lane that carries less than this share of its habit is drawn thin. */
const THIN_BP = 5000;

const stepOf = (bp: number): ShadeStep => {
  let step: ShadeStep = 0;
  for (const [index, floor] of STEPS.entries()) if (bp >= floor) step = (index + 1) as ShadeStep;
  return step;
};

const meanOver = (view: SeatView, measure: (material: string) => number): number =>
  view.scenario.materials.reduce((most, material) => Math.max(most, measure(material.id)), 0);

/** What a layer says of a country, in basis points. */
export function layerValue(view: SeatView, layer: MapLayerId, country: string): number {
  if (layer === 'mining') return meanOver(view, (material) => shareOfWorld(view, country, material, 'first'));
  if (layer === 'refining') return meanOver(view, (material) => shareOfWorld(view, country, material, 'second'));
  return layer === 'dependence' ? dependenceOf(view, country) : 0;
}

function countryOf(view: SeatView, layer: MapLayerId, country: SeatView['scenario']['countries'][number]): MapCountry {
  const isSeat = view.scenario.seats.some((seat) => seat.country === country.id);
  const value = layerValue(view, layer, country.id);
  const shade = stepOf(value);
  const role = country.id === view.seat ? 'mySeat' : isSeat ? 'seat' : 'partner';
  const badge =
    shade > 0 ? { badge: { text: formatShare(value), label: m.mapBadge({ share: formatShare(value) }) } } : {};
  return {
    id: country.id,
    name: country.name,
    iso: country.iso,
    role,
    shade,
    pattern: shade === TOP_STEP,
    anchor: country.at,
    ...badge,
  };
}

const SITE_KIND = ['mine', 'separation', 'alloy'] as const;

function sitesOf(view: SeatView): readonly MapSite[] {
  return view.scenario.sites.map((site) => {
    const stages = view.scenario.materials.find((each) => each.id === site.material)?.stages ?? [];
    const stage = stages.findIndex((each) => each.id === site.stage);
    const now = view.sites.find((each) => each.id === site.id);
    const opensLater = site.plan.some((step) => step.turn > view.turn && step.shareBp > 0);
    const idle = (now?.shareBp ?? 0) === 0 ? (opensLater ? 'building' : 'idle') : 'running';
    return {
      id: site.id,
      country: site.country,
      name: site.name,
      kind: SITE_KIND[stage] ?? 'alloy',
      state: idle,
      at: site.at,
    };
  });
}

const isCut = (view: SeatView, flow: Flow): boolean =>
  view.embargoes.some(
    (each) =>
      each.mode === 'full' &&
      each.by === flow.from &&
      each.against === flow.to &&
      each.material === flow.material &&
      each.stage === flow.stage,
  );

function flowsOf(view: SeatView): readonly MapFlow[] {
  const names = namesOf(view.scenario);
  const cutLanes = view.embargoes
    .filter((each) => each.mode === 'full')
    .map(
      ({ by, against, material, stage }): Flow => ({ from: by, to: against, material, stage, kg: 0, kind: 'trade' }),
    );
  const running = flowsNow(view).filter((flow) => flow.kg > 0 && !isCut(view, flow));
  return [...running, ...cutLanes].map((flow, index) => {
    const habit =
      view.lanes.find(
        (lane) =>
          lane.from === flow.from &&
          lane.to === flow.to &&
          lane.material === flow.material &&
          lane.stage === flow.stage,
      )?.habitKg ?? 0;
    const stageName = names.stage(flow.material, flow.stage);
    const goods = names.goods(flow.material, flow.stage);
    const cut = isCut(view, flow);
    return {
      id: `${index}-${flow.from}-${flow.to}-${flow.material}-${flow.stage}-${flow.kind}`,
      from: flow.from,
      to: flow.to,
      material: names.kind(flow.material),
      stageName,
      kg: cut ? habit : flow.kg,
      label: cut ? m.mapCut({ goods }) : m.mapFlow({ goods, amount: formatKg(flow.kg) }),
      state: cut ? 'cut' : flow.kg * BP < habit * THIN_BP ? 'thin' : 'open',
    };
  });
}

/** What the map is told: everything that is on it, from one seat's view. */
export function toMapModel(view: SeatView, layer: MapLayerId, selected: string | null): MapModel {
  return {
    countries: view.scenario.countries.map((country) => countryOf(view, layer, country)),
    sites: sitesOf(view),
    flows: flowsOf(view),
    layer,
    selected,
  };
}
