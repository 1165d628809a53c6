import type { GameEvent, SeatView, TurnRecord } from '../../core/seat.ts';
import type { MapCountry, MapFlow, MapModel, MapSite } from '../map/mapModel.ts';
import { formatMoney, formatPoints, formatPrice, formatShare } from '../text/formats.ts';
import { namesOf } from '../text/names.ts';
import { toMapModel } from './mapModel.ts';
import { type ReportStepId, reportSteps } from './reportSteps.ts';

/** The map as one step of the report tells it: flows before or after, works that changed, and a figure at each country. */

type Badges = ReadonlyMap<string, string>;
const FULL_BP = 10_000;
/** Under this, factories are shown dimmed. */
const DIM_UNDER_BP = 9900;
const UP = '↑';
const DOWN = '↓';

const arrow = (from: number, to: number): string => (to > from ? ` ${UP}` : to < from ? ` ${DOWN}` : '');

/** What moved most of all a country takes in: metal's letter, price, direction. */
function priceBadges(view: SeatView): Badges {
  const names = namesOf(view.scenario);
  const before = view.history.at(-2)?.prices ?? [];
  const badges = new Map<string, string>();
  for (const { id } of view.scenario.countries) {
    let most = 0;
    for (const point of view.prices) {
      const takes = view.lanes.some(
        ({ to, material, stage, lastKg }) =>
          to === id && material === point.material && stage === point.stage && lastKg > 0,
      );
      if (point.country !== id || !point.isMarket || !takes) continue;
      const start = view.scenario.materials
        .find((each) => each.id === point.material)
        ?.stages.find((each) => each.id === point.stage)?.startCentsPerKg;
      const old = before.find(
        (each) => each.country === id && each.material === point.material && each.stage === point.stage,
      );
      const from = old?.centsPerKg ?? start ?? point.centsPerKg;
      const moved = Math.abs(point.centsPerKg - from) / Math.max(1, from);
      if (moved <= most) continue;
      most = moved;
      const says = `${names.symbol(point.material)} ${formatPrice(point.centsPerKg)}`;
      badges.set(id, says + arrow(from, point.centsPerKg));
    }
  }
  return badges;
}

/** Mean output of a country's factories, by what they are worth. */
function outputs(view: SeatView): ReadonlyMap<string, number> {
  const sums = new Map<string, { worth: number; output: number }>();
  for (const [position, sector] of view.scenario.sectors.entries()) {
    const sum = sums.get(sector.country) ?? { worth: 0, output: 0 };
    sum.worth += sector.outputThousandUsd;
    sum.output += sector.outputThousandUsd * (view.sectors[position]?.outputBp ?? FULL_BP);
    sums.set(sector.country, sum);
  }
  return new Map([...sums].map(([id, { worth, output }]) => [id, worth > 0 ? output / worth : FULL_BP]));
}

/** Money that changed hands between governments, summed by country. */
function moneyBadges(events: readonly GameEvent[]): Badges {
  const sums = new Map<string, number>();
  const add = (country: string, thousandUsd: number): void => {
    sums.set(country, (sums.get(country) ?? 0) + thousandUsd);
  };
  for (const event of events) {
    if (event.type === 'dividendPaid') add(event.to, event.thousandUsd);
    if (event.type === 'aidPaid' || event.type === 'loanGiven') {
      add(event.from, -event.thousandUsd);
      add(event.to, event.thousandUsd);
    }
  }
  const signed = (sum: number): string => `${sum > 0 ? '+' : ''}${formatMoney(sum)}`;
  return new Map([...sums].filter(([, sum]) => sum !== 0).map(([id, sum]) => [id, signed(sum)]));
}

const scoreBefore = (record: TurnRecord | undefined, country: string): number | undefined =>
  record?.scores.find((each) => each.country === country)?.centi;

function scoreBadges(view: SeatView): Badges {
  return new Map(
    view.countries
      .filter((country) => country.isSeat)
      .map(({ id, score }) => [id, formatPoints(score) + arrow(scoreBefore(view.history.at(-2), id) ?? score, score)]),
  );
}

function wordBadges(events: readonly GameEvent[]): Badges {
  const badges = new Map<string, string>();
  for (const event of events) {
    if (event.type === 'promiseKept' && !badges.has(event.by)) badges.set(event.by, '✓');
    if (event.type === 'dealBreached') badges.set(event.by, '✕');
  }
  return badges;
}

function badgesFor(view: SeatView, step: ReportStepId, events: readonly GameEvent[]): Badges {
  if (step === 'prices') return priceBadges(view);
  if (step === 'industry') return new Map([...outputs(view)].map(([id, bp]) => [id, formatShare(bp)]));
  if (step === 'money') return moneyBadges(events);
  if (step === 'word') return wordBadges(events);
  return step === 'leverage' ? scoreBadges(view) : new Map();
}

/** Ribbons on their way from one turn to the next: `share` 0 is before, 1 after; what ends grows thin, what begins grows wide. */
export function flowsBetween(before: readonly MapFlow[], after: readonly MapFlow[], share: number): readonly MapFlow[] {
  if (share >= 1) return after;
  const was = new Map(before.map((flow) => [flow.id, flow]));
  const is = new Set(after.map((flow) => flow.id));
  const ending = before.filter((flow) => !is.has(flow.id)).map((flow) => ({ ...flow, kg: flow.kg * (1 - share) }));
  const staying = after.map((flow) => {
    const from = was.get(flow.id)?.kg ?? 0;
    return { ...flow, kg: from + (flow.kg - from) * share };
  });
  return [...staying, ...ending];
}

/** Steps that come before the ships: the map still shows the flows of the turn before. */
const BEFORE_SHIPS: readonly ReportStepId[] = ['measures', 'works'];

/** The map for a step; `share` is how far the ribbons have come in the step of the ships. */
export function reportModel(view: SeatView, step: ReportStepId, selected: string | null, share = 1): MapModel {
  const events = reportSteps(view).find((each) => each.id === step)?.events ?? [];
  const model = toMapModel(view, 'flows', selected);
  const past = toMapModel({ ...view, history: view.history.slice(0, -1) }, 'flows', selected).flows;
  const badges = badgesFor(view, step, events);
  const output = step === 'industry' ? outputs(view) : null;
  const lit = new Set(events.flatMap((event) => ('site' in event ? [event.site] : [])));
  const flows = BEFORE_SHIPS.includes(step)
    ? past
    : step === 'deliveries'
      ? flowsBetween(past, model.flows, share)
      : model.flows;
  return {
    ...model,
    flows,
    hurried: step === 'deliveries',
    countries: model.countries.map((country): MapCountry => {
      const { badge: _, ...rest } = country;
      const text = badges.get(country.id);
      const dim = output !== null && (output.get(country.id) ?? FULL_BP) < DIM_UNDER_BP;
      return { ...rest, dim, ...(text === undefined ? {} : { badge: { text, label: text } }) };
    }),
    sites: model.sites.map((site): MapSite => (lit.has(site.id) ? { ...site, lit: true } : site)),
  };
}
