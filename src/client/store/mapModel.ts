import type { SeatView, SiteMode } from '../../core/seat.ts';
import type { MapCountry, MapFlow, MapLayerId, MapModel, MapSite, ShadeStep } from '../map/mapModel.ts';
import { formatKg, formatShare } from '../text/formats.ts';
import { m } from '../text/generated/messages.js';
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
const SITE_STATE: Readonly<Record<Exclude<SiteMode, 'operating'>, MapSite['state']>> = {
  proposed: 'planned',
  permitting: 'planned',
  construction: 'building',
  commissioning: 'building',
  idled: 'idle',
  occupied: 'occupied',
  closed: 'idle',
};

function sitesOf(view: SeatView): readonly MapSite[] {
  return view.scenario.sites.map((site) => {
    const stages = view.scenario.materials.find((each) => each.id === site.material)?.stages ?? [];
    const stage = stages.findIndex((each) => each.id === site.stage);
    const now = view.sites.find((each) => each.id === site.id);
    const opensLater = site.plan.some((step) => step.turn > view.turn && step.shareBp > 0);
    const byPlan = (now?.shareBp ?? 0) === 0 ? (opensLater ? 'building' : 'idle') : 'running';
    const state = now === undefined || now.mode === 'operating' ? byPlan : SITE_STATE[now.mode];
    return {
      id: site.id,
      country: site.country,
      name: site.name,
      kind: SITE_KIND[stage] ?? 'alloy',
      state,
      at: site.at,
    };
  });
}

interface Lane {
  readonly from: string;
  readonly to: string;
  readonly material: string;
  readonly stage: string;
}

const sameLane = (a: Lane, b: Lane): boolean =>
  a.from === b.from && a.to === b.to && a.material === b.material && a.stage === b.stage;

/** Lanes with what went over them, contract and spot together, and those an embargo has closed. */
function lanesNow(view: SeatView): readonly (Lane & { readonly kg: number; readonly cut: boolean })[] {
  const cuts = view.embargoes
    .filter((each) => each.mode === 'full')
    .map(({ by, against, material, stage }) => ({ from: by, to: against, material, stage }));
  const merged = new Map<string, Flow>();
  for (const flow of flowsNow(view)) {
    const key = `${flow.from}/${flow.to}/${flow.material}/${flow.stage}`;
    merged.set(key, { ...flow, kg: flow.kg + (merged.get(key)?.kg ?? 0) });
  }
  const open = [...merged.values()].filter((flow) => flow.kg > 0 && !cuts.some((cut) => sameLane(cut, flow)));
  return [...open.map((flow) => ({ ...flow, cut: false })), ...cuts.map((cut) => ({ ...cut, kg: 0, cut: true }))];
}

/** Every flow and every cut lane. */
export function allFlows(view: SeatView): readonly MapFlow[] {
  const names = namesOf(view.scenario);
  return lanesNow(view).map((lane) => {
    const habit = view.lanes.find((each) => sameLane(each, lane))?.habitKg ?? 0;
    const stageName = names.stage(lane.material, lane.stage);
    const thin = lane.kg * BP < habit * THIN_BP;
    return {
      id: `${lane.from}-${lane.to}-${lane.material}-${lane.stage}`,
      from: lane.from,
      to: lane.to,
      material: names.kind(lane.material),
      stageName,
      kg: lane.cut ? habit : lane.kg,
      label: lane.cut ? m.mapCut({ goods: stageName }) : m.mapFlow({ goods: stageName, amount: formatKg(lane.kg) }),
      state: lane.cut ? 'cut' : thin ? 'thin' : 'open',
    };
  });
}

/** Of the trade between others the map shows the largest only: a knot of ribbons says nothing. */
const MOST_OF_OTHERS = 6;

function shownFlows(view: SeatView): readonly MapFlow[] {
  const flows = allFlows(view);
  const mine = (flow: MapFlow): boolean => flow.from === view.seat || flow.to === view.seat || flow.state === 'cut';
  const others = flows.filter((flow) => !mine(flow)).sort((a, b) => b.kg - a.kg);
  return [...flows.filter(mine), ...others.slice(0, MOST_OF_OTHERS)];
}

/** What the map is told: everything that is on it, from one seat's view. */
export function toMapModel(view: SeatView, layer: MapLayerId, selected: string | null): MapModel {
  return {
    countries: view.scenario.countries.map((country) => countryOf(view, layer, country)),
    sites: sitesOf(view),
    flows: shownFlows(view),
    layer,
    selected,
  };
}
