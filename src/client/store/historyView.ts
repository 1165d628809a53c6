import type { SeatView, SiteState, TurnRecord } from '../../core/seat.ts';
import { pastNews } from './historyNews.ts';

const BP = 10_000;

/** The record of a turn; undefined where none was kept. */
export const recordOf = (view: SeatView, turn: number): TurnRecord | undefined =>
  view.history.find((record) => record.turn === turn);

/** Turns that can be looked back at, oldest first. */
export const pastTurns = (view: SeatView): readonly number[] =>
  view.history.map((record) => record.turn).filter((turn) => turn > 0);

/** Turns after the last one: the world played on without orders. */
export const isEpilogue = (view: SeatView, turn: number): boolean => turn > view.scenario.time.turns;

/**
 * The world as a turn left it, from what every turn leaves behind: flows, prices, output, scores, pressure. What is kept of
 * no turn (money, stocks, goals, trust) stays as it is today, so panels that show it must not be given this view.
 */
export function pastView(view: SeatView, turn: number): SeatView {
  const record = recordOf(view, turn);
  if (record === undefined) return view;
  return {
    ...view,
    turn,
    phase: 'report',
    ready: [],
    history: view.history.filter((each) => each.turn <= turn),
    prices: record.prices,
    leverage: record.leverage,
    countries: view.countries.map((country) => ({
      ...country,
      score: record.scores.find((each) => each.country === country.id)?.centi ?? country.score,
    })),
    sectors: view.sectors.map((sector) => ({
      ...sector,
      outputBp: record.sectors.find((each) => each.id === sector.id)?.outputBp ?? sector.outputBp,
    })),
    sites: sitesThen(view, record),
    lanes: lanesThen(view, record),
    embargoes: embargoesThen(view, record),
    deals: view.deals.filter((deal) => deal.signedTurn !== null && deal.signedTurn <= turn),
    news: pastNews(view, turn),
    ending: null,
  };
}

type SiteDef = SeatView['scenario']['sites'][number];

/** A turn keeps what a country made of a stage, not of a site: the first site that ran then stands for it. */
function sitesThen(view: SeatView, record: TurnRecord): readonly SiteState[] {
  const defs = new Map(view.scenario.sites.map((site) => [site.id, site]));
  const open = view.sites.map((site) => shareThen(site, defs.get(site.id), record.turn));
  const isSame = (a: SiteDef | undefined, b: SiteDef | undefined): boolean =>
    a !== undefined && a.country === b?.country && a.material === b.material && a.stage === b.stage;
  return view.sites.map((site, at): SiteState => {
    const def = defs.get(site.id);
    const alike = view.sites.flatMap((each, index) => (isSame(defs.get(each.id), def) ? [index] : []));
    const stands = alike.find((index) => (open[index] ?? 0) > 0) ?? alike[0];
    const made = record.made.find(
      (each) => each.country === def?.country && each.material === def.material && each.stage === def.stage,
    );
    const mode = (site.openedTurn ?? 0) > record.turn ? 'construction' : site.mode;
    return { ...site, mode, shareBp: open[at] ?? 0, madeKg: stands === at ? (made?.kg ?? 0) : 0 };
  });
}

/** What share of a site could run then: by its plan, or where it opened in play from that turn on. */
function shareThen(site: SiteState, def: SiteDef | undefined, turn: number): number {
  if (def === undefined || (site.openedTurn ?? 0) > turn) return 0;
  if (site.openedTurn !== null) return site.shareBp;
  if (def.start === 'idled' || def.start === 'proposed') return 0;
  if (def.plan.length === 0) return BP;
  return def.plan.filter((step) => step.turn <= turn).at(-1)?.shareBp ?? 0;
}

/** What flowed then; habit is not kept, so that no lane is called thin. */
function lanesThen(view: SeatView, record: TurnRecord): SeatView['lanes'] {
  return view.lanes.map((lane) => {
    const kg = record.flows.reduce(
      (sum, flow) =>
        flow.from === lane.from && flow.to === lane.to && flow.material === lane.material && flow.stage === lane.stage
          ? sum + flow.kg
          : sum,
      0,
    );
    return { ...lane, habitKg: 0, lastKg: kg };
  });
}

/** Embargoes in force then: a turn keeps by whom and against whom; what they were about comes from the list. */
function embargoesThen(view: SeatView, record: TurnRecord): SeatView['embargoes'] {
  return record.embargoes.flatMap(({ by, against, level }) => {
    const found = view.embargoes.find(
      (each) => each.by === by && each.against === against && (each.level === level || each.mode === level),
    );
    return found === undefined ? [] : [{ ...found, mode: level, level }];
  });
}
