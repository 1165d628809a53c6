import { agentFor } from '../../ai/agent.ts';
import { newDice, type Order, optionsFor, type SeatId } from '../../core/seat.ts';
import { startPlay } from '../../match/play.ts';
import type { Said } from '../../match/record.ts';
import { playBranch } from './branch.ts';
import type { OldGame, Outcome } from './oldGame.ts';
import type { NoEffect } from './saidNo.ts';

/** Another way to play one turn: an adviser's orders, none at all, or a yes to an offer that lay there. */
export interface Alternative {
  readonly kind: 'adviser' | 'none';
  readonly turn: number;
  readonly at: number; // first moment of the orders phase
  readonly did: readonly Order[]; // as sealed
  readonly instead: readonly Order[];
}

/** One turn played otherwise, and what it would have brought. */
export interface Otherwise {
  readonly kind: 'adviser' | 'none' | 'yes';
  readonly turn: number;
  readonly gainCenti: number; // of the seat's score
  readonly did: readonly Order[];
  readonly instead: readonly Order[];
  readonly deal: string | null; // the offer taken, where the kind is yes
  readonly goals: readonly { readonly goal: string; readonly centi: number }[]; // points of the seat's goals, largest move first
}

/** Most games that are played to find it. */
const MOST_TRIED = 20;

/** Turns in which other orders are worth a try: the adviser's in each, and in turns with orders also none (LAB-4). */
export function alternativesOf(game: OldGame, seat: SeatId): readonly Alternative[] {
  const turns = game.moments.flatMap((moment, at) =>
    moment.said.seat === 'host' && moment.before.open.phase === 'negotiation'
      ? [{ turn: moment.said.turn, at: at + 1 }]
      : [],
  );
  const advised = turns.flatMap(({ turn, at }): Alternative[] => {
    const did = sealedOrders(game, seat, turn);
    const instead = adviceAt(game, seat, at);
    return isSame(did, instead) ? [] : [{ kind: 'adviser', turn, at, did, instead }];
  });
  const without = turns.flatMap(({ turn, at }): Alternative[] => {
    const did = sealedOrders(game, seat, turn);
    const isTried = advised.some((each) => each.turn === turn && each.instead.length === 0);
    return did.length === 0 || isTried ? [] : [{ kind: 'none', turn, at, did, instead: [] }];
  });
  return [...advised, ...without].slice(0, MOST_TRIED);
}

function sealedOrders(game: OldGame, seat: SeatId, turn: number): readonly Order[] {
  const sealed = game.moments.find(
    ({ said, before }) => said.seat === 'host' && said.turn === turn && before.open.phase === 'orders',
  );
  return sealed?.before.secrets.find((secret) => secret.seat === seat)?.orders ?? [];
}

/** What an AI adviser would order for the seat, from what the seat could see then. */
function adviceAt(game: OldGame, seat: SeatId, at: number): readonly Order[] {
  const state = game.moments[at]?.before;
  if (state === undefined) return [];
  const view = startPlay(state, [], null).view(seat);
  const { commands } = agentFor(seat)(view, optionsFor(view), newDice(game.record.seed * 31 + at * 7_919));
  return commands.flatMap((command) => (command.type === 'placeOrder' ? [command.order] : []));
}

function isSame(a: readonly Order[], b: readonly Order[]): boolean {
  const texts = b.map((order) => JSON.stringify(order));
  return a.length === b.length && a.every((order) => texts.includes(JSON.stringify(order)));
}

/** The game with one turn's orders of the seat replaced, all else as recorded (LAB-4). */
export function tryOtherwise(game: OldGame, seat: SeatId, alternative: Alternative): Otherwise {
  const { at, turn, kind, did, instead } = alternative;
  const orders = instead.map((order): Said => ({ turn, seat, command: { type: 'placeOrder', order } }));
  const outcome = playBranch(game, at, (said, index) => {
    const isOwn =
      said.seat === seat &&
      said.turn === turn &&
      (said.command.type === 'placeOrder' || said.command.type === 'undoOrder');
    const rest = isOwn ? [] : [said];
    return index === at ? [...orders, ...rest] : rest;
  });
  return { kind, turn, did, instead, deal: null, ...gainOf(game, seat, outcome) };
}

/** A yes of the seat as a turn played otherwise. */
export function otherwiseFromNo(game: OldGame, no: NoEffect): Otherwise {
  return { kind: 'yes', turn: no.turn, did: [], instead: [], deal: no.deal, ...gainOf(game, no.by, no.outcome) };
}

function gainOf(game: OldGame, seat: SeatId, outcome: Outcome): Pick<Otherwise, 'gainCenti' | 'goals'> {
  const before = game.outcome.scores.get(seat) ?? 0;
  const own = game.record.scenario.seats.find((each) => each.country === seat)?.goals ?? [];
  const goals = own
    .map((goal) => {
      const key = `${seat}/${goal.id}`;
      return { goal: goal.id, centi: (outcome.points.get(key) ?? 0) - (game.outcome.points.get(key) ?? 0) };
    })
    .filter((each) => each.centi !== 0)
    .sort((a, b) => Math.abs(b.centi) - Math.abs(a.centi));
  return { gainCenti: (outcome.scores.get(seat) ?? before) - before, goals };
}

/** The one that gains most; null where nothing tried would have gained. */
export function bestOf(tried: readonly Otherwise[]): Otherwise | null {
  return tried.reduce<Otherwise | null>((top, each) => (each.gainCenti > (top?.gainCenti ?? 0) ? each : top), null);
}

/** The turn in which other orders would have gained the seat most (LAB-4); at most twenty games are played for it. */
export function turnToPlayOtherwise(game: OldGame, seat: SeatId): Otherwise | null {
  return bestOf(alternativesOf(game, seat).map((each) => tryOtherwise(game, seat, each)));
}
