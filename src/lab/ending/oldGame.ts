import type { GameEvent, SeatId } from '../../core/seat.ts';
import { createMatch, type Match } from '../../match/match.ts';
import { startPlay } from '../../match/play.ts';
import type { GameRecord, Said } from '../../match/record.ts';
import type { Problem } from '../../scenario/problem.ts';

export type State = ReturnType<Match['state']>;

/** Names of what a command brought into the world, so that a branch in which they are numbered otherwise can follow. */
export interface Born {
  readonly deals: readonly string[];
  readonly embargoes: readonly { readonly id: string; readonly subject: string }[];
}

/** One thing said in a game, with the state it was said in and what came of it. */
export interface Moment {
  readonly said: Said;
  readonly before: State;
  readonly after: State;
  readonly events: readonly GameEvent[];
  readonly born: Born;
}

/** A game looked at from its end: every moment of it, and what every seat came to. */
export interface OldGame {
  readonly record: GameRecord;
  readonly moments: readonly Moment[];
  readonly end: State;
  readonly outcome: Outcome;
}

/** What a game came to: scores and goal points of every seat in hundredths; empty before the debrief. */
export interface Outcome {
  readonly scores: ReadonlyMap<SeatId, number>;
  readonly points: ReadonlyMap<string, number>; // by `seat/goal`
}

export type ReadGame =
  | { readonly ok: true; readonly game: OldGame }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Plays a record once through the referee and keeps every state on the way; what is refused is passed over (REC-1 judges that elsewhere). */
export function readGame(record: GameRecord): ReadGame {
  const { scenario, seed } = record;
  const everyone = scenario.seats.map((seat) => seat.country);
  const made = createMatch({
    scenario,
    seed,
    humans: everyone,
    agentFor: () => (_view, _options, dice) => ({ commands: [], dice }),
  });
  if (!made.ok) return made;
  const play = startPlay(made.match.state(), [], null);
  const moments: Moment[] = [];
  for (const said of record.commands) {
    const before = play.state();
    const events = tell(play, said);
    if (events === null) continue;
    const after = play.state();
    moments.push({ said, before, after, events, born: bornBetween(before, after) });
  }
  return { ok: true, game: { record, moments, end: play.state(), outcome: outcomeOf(play, everyone) } };
}

/** Says one thing of a log in a play: the events, or null where the referee refused it. */
export function tell(play: ReturnType<typeof startPlay>, { seat, command }: Said): readonly GameEvent[] | null {
  if (seat === 'host') return play.step();
  const sent = play.tell(seat, command);
  return sent.ok ? sent.events : null;
}

/** Deals and embargoes that are in the second state and not in the first; both lists only ever grow. */
export function bornBetween(before: State, after: State): Born {
  return {
    deals: after.deals.slice(before.deals.length).map((deal) => deal.id),
    embargoes: after.embargoes
      .slice(before.embargoes.length)
      .map(({ id, by, against, material, stage }) => ({ id, subject: `${by}/${against}/${material}/${stage}` })),
  };
}

/** Scores and goal points as they stand opened in the debrief; before it there are none. */
export function outcomeOf(play: Pick<ReturnType<typeof startPlay>, 'view'>, seats: readonly SeatId[]): Outcome {
  const ending = seats[0] === undefined ? null : play.view(seats[0]).ending;
  return {
    scores: new Map(ending?.ranking.map((row) => [row.seat, row.scoreCenti])),
    points: new Map(ending?.standings.map((each) => [`${each.seat}/${each.goal}`, each.pointsCenti])),
  };
}
