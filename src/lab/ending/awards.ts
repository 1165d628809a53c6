import { type Deal, type SeatId, standingTerms } from '../../core/seat.ts';
import { dealSize } from './decidingDeal.ts';
import type { OldGame } from './oldGame.ts';
import type { NoEffect } from './saidNo.ts';
import type { TrackPoint } from './track.ts';

/** A prize of the ending with the fact it rests on; seats that tie share it. */
export type Award =
  | { readonly id: 'wordKept'; readonly seats: readonly SeatId[]; readonly kept: number; readonly broken: number }
  | {
      readonly id: 'bestBluff';
      readonly seats: readonly SeatId[];
      readonly against: string;
      readonly deal: string | null; // what was signed under it
      readonly turn: number;
    }
  | { readonly id: 'coolHead'; readonly seats: readonly SeatId[]; readonly by: string; readonly turn: number }
  | {
      readonly id: 'costliestNo';
      readonly seats: readonly SeatId[];
      readonly to: string;
      readonly deal: string;
      readonly turn: number;
      readonly costCenti: number;
    }
  | {
      readonly id: 'deepestStock';
      readonly seats: readonly SeatId[];
      readonly turn: number;
      readonly weeksTenth: number;
    }
  | {
      readonly id: 'comeback';
      readonly seats: readonly SeatId[];
      readonly turn: number; // when its leverage stood lowest
      readonly fromCenti: number;
      readonly toCenti: number;
    }
  | { readonly id: 'widestNet'; readonly seats: readonly SeatId[]; readonly partners: number };

/** A prize that more than this many seats share says nothing and is left out. */
const MOST_SHARING = 2;
/** Half a point of score: less is no cost worth naming. */
const LEAST_CENTI = 50;
const LEAST_COMEBACK_CENTI = 500;

/** All prizes with a winner, each by one measure that is the same for every seat (LAB-6). */
export function awardsOf(game: OldGame, track: readonly TrackPoint[], nos: readonly NoEffect[]): readonly Award[] {
  return [
    wordKept(game),
    bestBluff(game),
    coolHead(game),
    costliestNo(nos),
    deepestStock(track.filter((point) => point.turn <= game.record.scenario.time.turns)),
    comeback(game),
    widestNet(game),
  ].filter((award): award is Award => award !== null);
}

/** Seats with the highest count, where there is one above 0 and few enough share it. */
function leaders(rows: readonly { readonly seat: SeatId; readonly count: number }[]): readonly SeatId[] {
  const most = rows.reduce((top, row) => Math.max(top, row.count), 0);
  const first = most === 0 ? [] : rows.filter((row) => row.count === most).map((row) => row.seat);
  return first.length > MOST_SHARING ? [] : first;
}

const seatsOf = (game: OldGame): readonly SeatId[] => game.record.scenario.seats.map((seat) => seat.country);

/** Most promises kept in the public ledger, less those broken. */
function wordKept(game: OldGame): Award | null {
  const lines = game.end.open.promises;
  const count = (seat: SeatId, kept: boolean): number =>
    lines.filter((line) => line.by === seat && line.kept === kept).length;
  const seats = leaders(seatsOf(game).map((seat) => ({ seat, count: count(seat, true) - count(seat, false) })));
  const first = seats[0];
  return first === undefined ? null : { id: 'wordKept', seats, kept: count(first, true), broken: count(first, false) };
}

/** An empty threat whose demand was met; of several the one under which most was signed. */
function bestBluff(game: OldGame): Award | null {
  const met = game.moments.flatMap(({ events, said }) =>
    events.flatMap((event) => {
      if (event.type !== 'threatWithdrawn' || !event.demandMet) return [];
      const threat = game.end.embargoes.find((each) => each.id === event.embargo);
      if (threat === undefined || threat.prepared) return [];
      const { demand } = threat;
      const deal = demand.type === 'sign' ? game.end.deals.find((each) => each.id === demand.deal) : undefined;
      return [{ event, turn: said.turn, deal, size: deal === undefined ? 0 : dealSize(deal) }];
    }),
  );
  const best = met.reduce<(typeof met)[number] | null>(
    (top, each) => (top === null || each.size > top.size ? each : top),
    null,
  );
  if (best === null) return null;
  const { by, against } = best.event;
  return { id: 'bestBluff', seats: [by], against, deal: best.deal?.id ?? null, turn: best.turn };
}

/** Who let an empty threat run out; of several the last one, when most had been threatened. */
function coolHead(game: OldGame): Award | null {
  const called = game.moments.flatMap(({ events, said }) =>
    events.flatMap((event) =>
      event.type === 'threatCalled' && !event.wasPrepared && seatsOf(game).includes(event.against)
        ? [{ by: event.by, against: event.against, turn: said.turn }]
        : [],
    ),
  );
  const last = called[called.length - 1];
  return last === undefined ? null : { id: 'coolHead', seats: [last.against], by: last.by, turn: last.turn };
}

/** The refused offer that would have been worth most to the one who refused it. */
function costliestNo(nos: readonly NoEffect[]): Award | null {
  const worst = nos.reduce<NoEffect | null>((top, each) => (each.costCenti > (top?.costCenti ?? 0) ? each : top), null);
  if (worst === null || worst.costCenti < LEAST_CENTI) return null;
  const { by, offeredBy, deal, turn, costCenti } = worst;
  return { id: 'costliestNo', seats: [by], to: offeredBy, deal, turn, costCenti };
}

/** Most weeks of cover in the turn in which prices stood highest for all seats together. */
function deepestStock(track: readonly TrackPoint[]): Award | null {
  const pressure = (point: TrackPoint): number => point.standings.reduce((sum, each) => sum + each.priceBp, 0);
  const worst = track.reduce<TrackPoint | null>(
    (top, each) => (top === null || pressure(each) > pressure(top) ? each : top),
    null,
  );
  if (worst === null) return null;
  const rows = worst.standings.flatMap(({ seat, weeksTenth }) =>
    weeksTenth === null ? [] : [{ seat, count: weeksTenth }],
  );
  const seats = rows.length < 2 ? [] : leaders(rows);
  const weeksTenth = rows.find((row) => row.seat === seats[0])?.count ?? 0;
  return seats.length === 0 ? null : { id: 'deepestStock', seats, turn: worst.turn, weeksTenth };
}

/** The longest climb of a leverage score from its lowest to the last one. */
function comeback(game: OldGame): Award | null {
  const { history } = game.end.open;
  const rows = seatsOf(game).map((seat) => {
    const path = history.map((record) => ({
      turn: record.turn,
      centi: record.scores.find((each) => each.country === seat)?.centi ?? 0,
    }));
    const last = path[path.length - 1] ?? { turn: 0, centi: 0 };
    const low = path.reduce((least, each) => (each.centi < least.centi ? each : least), last);
    return { seat, count: last.centi - low.centi, turn: low.turn, fromCenti: low.centi, toCenti: last.centi };
  });
  const seats = leaders(rows);
  const first = rows.find((row) => row.seat === seats[0]);
  if (first === undefined || first.count < LEAST_COMEBACK_CENTI) return null;
  return { id: 'comeback', seats, turn: first.turn, fromCenti: first.fromCenti, toCenti: first.toCenti };
}

/** Most different countries that an agreement on goods was signed with. */
function widestNet(game: OldGame): Award | null {
  const partners = (seat: SeatId): number =>
    new Set(
      game.end.deals.filter((deal) => isSupply(deal) && deal.between.includes(seat)).map((deal) => other(deal, seat)),
    ).size;
  const seats = leaders(seatsOf(game).map((seat) => ({ seat, count: partners(seat) })));
  const first = seats[0];
  return first === undefined || partners(first) < 2 ? null : { id: 'widestNet', seats, partners: partners(first) };
}

function isSupply(deal: Deal): boolean {
  return deal.signedTurn !== null && standingTerms(deal).clauses.some((clause) => clause.type === 'supply');
}

function other(deal: Deal, seat: SeatId): string {
  return deal.between[0] === seat ? deal.between[1] : deal.between[0];
}
