import { type GameEvent, type SeatView, standingTerms } from '../../core/seat.ts';
import { capacityOf } from '../store/sites.ts';
import { formatKg, formatPerTurn, formatPoints, formatPrice, formatShare, formatTurn } from './formats.ts';
import { m } from './generated/messages.js';
import { asSentence, namesOf } from './names.ts';

const BP = 10_000;

/** What stands behind a headline, from the facts that everyone can see; null: nothing to add. */
export function secondSentence(view: SeatView, event: GameEvent): string | null {
  const says = behind(view, event);
  return says === null ? null : asSentence(says);
}

function behind(view: SeatView, event: GameEvent): string | null {
  switch (event.type) {
    case 'priceMoved':
      return sinceTheStart(view, event);
    case 'leverageMoved':
      return otherWay(view, event);
    case 'dealAgreed':
      return whatItHolds(view, event.deal);
    case 'siteOpened':
    case 'siteIdled':
    case 'siteBankrupt':
    case 'siteStarted':
    case 'siteDelayed':
    case 'siteRescued':
    case 'siteCared':
    case 'siteOccupied':
    case 'siteLost':
      return partOfTheWorld(view, event.site);
    case 'embargoDeclared':
    case 'threatMade':
      return whatUsuallyFlows(view, event.embargo);
    case 'sectorSlowed':
    case 'sectorRecovered':
    case 'sectorLostCapacity':
      return coverBand(view, event.sector);
    default:
      return null;
  }
}

type Of<T extends GameEvent['type']> = Extract<GameEvent, { readonly type: T }>;

function sinceTheStart(view: SeatView, { material, stage }: Of<'priceMoved'>): string | null {
  const start = view.scenario.materials
    .find((each) => each.id === material)
    ?.stages.find((each) => each.id === stage)?.startCentsPerKg;
  return start === undefined ? null : m.newsSinceStart({ price: formatPrice(start) });
}

/** Who moved most the other way in the same turn. */
function otherWay(view: SeatView, event: Of<'leverageMoved'>): string | null {
  const now = view.history.at(-1)?.scores ?? [];
  const before = view.history.at(-2)?.scores ?? [];
  const sign = event.toCenti > event.fromCenti ? -1 : 1;
  const moves = now
    .filter(({ country }) => view.scenario.seats.some((seat) => seat.country === country))
    .map(({ country, centi }) => ({
      country,
      centi,
      by: sign * (centi - (before.find((each) => each.country === country)?.centi ?? centi)),
    }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by);
  const most = moves[0];
  if (most === undefined) return null;
  const facts = { country: namesOf(view.scenario).the(most.country), points: formatPoints(most.centi) };
  return sign < 0 ? m.newsOthersFell(facts) : m.newsOthersRose(facts);
}

function whatItHolds(view: SeatView, id: string): string | null {
  const deal = view.deals.find((each) => each.id === id);
  if (deal === undefined) return null;
  const count = standingTerms(deal).clauses.length;
  return deal.untilTurn === null
    ? null
    : m.newsDealHolds({ count: String(count), time: formatTurn(view.scenario, deal.untilTurn).toLowerCase() });
}

function partOfTheWorld(view: SeatView, id: string): string | null {
  const site = view.scenario.sites.find((each) => each.id === id);
  if (site === undefined) return null;
  const alike = view.scenario.sites.filter((each) => each.material === site.material && each.stage === site.stage);
  const world = alike.reduce((sum, each) => sum + capacityOf(each), 0);
  const kg = capacityOf(site);
  return m.newsSiteMakes({
    amount: formatKg(kg),
    goods: namesOf(view.scenario).goods(site.material, site.stage),
    each: formatPerTurn(view.scenario),
    share: formatShare(world === 0 ? 0 : Math.round((kg * BP) / world)),
  });
}

function whatUsuallyFlows(view: SeatView, id: string): string | null {
  const found = view.embargoes.find((each) => each.id === id);
  if (found === undefined) return null;
  const { by, against, material, stage } = found;
  const into = view.lanes.filter((lane) => lane.to === against && lane.material === material && lane.stage === stage);
  const all = into.reduce((sum, lane) => sum + lane.habitKg, 0);
  const own = into.find((lane) => lane.from === by)?.habitKg ?? 0;
  if (all === 0 || own === 0) return null;
  const names = namesOf(view.scenario);
  return m.newsUsualShare({
    against: names.the(against),
    by: names.the(by),
    goods: names.goods(material, stage),
    share: formatShare(Math.round((own * BP) / all)),
  });
}

/** Stocks of others are known as a band only; my own are not the paper's to print. */
function coverBand(view: SeatView, id: string): string | null {
  const sector = view.scenario.sectors.find((each) => each.id === id);
  const isShort = view.stocksOfOthers.some(
    (each) => each.country === sector?.country && (each.band === 'none' || each.band === 'thin'),
  );
  return sector !== undefined && isShort
    ? m.newsStocksThin({ country: namesOf(view.scenario).the(sector.country) })
    : null;
}
