import { createGame, type GameState, hashState, viewFor } from '../core/referee.ts';
import {
  type Agent,
  type GameEvent,
  newDice,
  optionsFor,
  type Refusal,
  type SeatId,
  type SeatView,
} from '../core/seat.ts';
import type { Problem } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/schema.ts';
import { levelHash } from './levelHash.ts';
import { openRecord } from './openRecord.ts';
import { type Play, startPlay } from './play.ts';
import { ENGINE_VERSION, type GameRecord, type Migration, RECORD_FORMAT } from './record.ts';

/** Talk ends for programs after this many rounds a turn, and after this many things said by one seat in a row. */
const MOST_ROUNDS = 4;
const MOST_WORDS = 6;

export interface MatchSetup {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly humans: readonly SeatId[];
  readonly agentFor: (seat: SeatId) => Agent;
}

export type Sent =
  | { readonly ok: true; readonly events: readonly GameEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** A command of a program that the referee refused: always a bug of the program. */
export interface AgentRefusal {
  readonly seat: SeatId;
  readonly turn: number;
  readonly command: unknown;
  readonly refusal: Refusal;
}

/** One running game: people send commands, programs answer at once, everything is written down. */
export interface Match {
  state(): GameState;
  view(seat: SeatId): SeatView;
  /** One thing said by a seat that a person holds; programs answer before it returns. */
  send(seat: SeatId, command: unknown): Sent;
  /** Ends the phase for everyone, as a host may; programs have their say first. */
  advance(): readonly GameEvent[];
  record(): GameRecord;
  agentRefusals(): readonly AgentRefusal[];
}

export type MadeMatch =
  | { readonly ok: true; readonly match: Match }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A new game at the briefing of turn 1. */
export function createMatch(setup: MatchSetup): MadeMatch {
  const created = createGame(setup.scenario, setup.seed);
  if (!created.ok) return created;
  return { ok: true, match: runMatch(setup, startPlay(created.state, [], [hashState(created.state)])) };
}

export type ResumedMatch =
  | { readonly ok: true; readonly match: Match; readonly migration: Migration | null }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A game taken up where a record leaves it; a record of these rules must give its own hashes on the way (REC-2), one of older rules is played again by these (REC-4). */
export function resumeMatch(record: GameRecord, agentFor: (seat: SeatId) => Agent): ResumedMatch {
  const opened = openRecord(record);
  if (!opened.ok) return opened;
  const { scenario, seed, humans, commands, hashes } = opened.record;
  const setup: MatchSetup = { scenario, seed, humans, agentFor };
  return { ok: true, match: runMatch(setup, startPlay(opened.state, commands, hashes)), migration: opened.migration };
}

function runMatch(setup: MatchSetup, play: Play): Match {
  const cast = castOf(setup);
  const refusals: AgentRefusal[] = [];
  const { humans } = setup;
  return {
    state: play.state,
    view: (seat) => viewFor(play.state(), seat),
    send: (seat, command) => {
      if (!humans.includes(seat)) return { ok: false, refusal: { code: 'notASeat', facts: { seat: String(seat) } } };
      const sent = play.tell(seat, command);
      if (!sent.ok) return sent;
      const answers = isTalking(play, seat)
        ? cast.seats.filter((each) => waitsFor(play.state(), each)).flatMap((each) => ask(cast, play, refusals, each))
        : [];
      return { ok: true, events: [...sent.events, ...answers, ...runOn(setup, cast, play, refusals)] };
    },
    advance: () => endPhase(setup, cast, play, refusals),
    record: () => ({
      format: RECORD_FORMAT,
      engine: ENGINE_VERSION,
      scenario: setup.scenario,
      scenarioHash: levelHash(setup.scenario),
      seed: setup.seed,
      humans,
      commands: play.log(),
      hashes: play.hashes(),
    }),
    agentRefusals: () => refusals,
  };
}

/** The seats that programs hold. */
interface Cast {
  readonly seed: number;
  readonly seats: readonly SeatId[];
  readonly agents: ReadonlyMap<SeatId, Agent>;
}

function castOf(setup: MatchSetup): Cast {
  const seats = setup.scenario.seats.map((seat) => seat.country).filter((seat) => !setup.humans.includes(seat));
  return { seed: setup.seed, seats, agents: new Map(seats.map((seat) => [seat, setup.agentFor(seat)])) };
}

/** Lets one program say what it wants now. Its dice come from the seed, the seat and how much was said, so that a resumed game goes on the same. */
function ask(cast: Cast, play: Play, refusals: AgentRefusal[], seat: SeatId): readonly GameEvent[] {
  const agent = cast.agents.get(seat);
  const events: GameEvent[] = [];
  for (let words = 0; agent && words < MOST_WORDS; words++) {
    const view = viewFor(play.state(), seat);
    const dice = newDice(cast.seed * 31 + play.log().length * 7_919 + cast.seats.indexOf(seat) * 104_729);
    const { commands } = agent(view, optionsFor(view), dice);
    if (commands.length === 0) break;
    for (const command of commands) {
      const sent = play.tell(seat, command);
      if (sent.ok) events.push(...sent.events);
      else refusals.push({ seat, turn: play.state().open.turn, command, refusal: sent.refusal });
    }
  }
  return events;
}

/** Everyone in an order that rotates with the turn. */
function askAll(cast: Cast, play: Play, refusals: AgentRefusal[]): readonly GameEvent[] {
  const first = play.state().open.turn - 1;
  return cast.seats.flatMap((_, at) => {
    const seat = cast.seats[(first + at) % cast.seats.length];
    return seat === undefined ? [] : ask(cast, play, refusals, seat);
  });
}

function talk(cast: Cast, play: Play, refusals: AgentRefusal[]): readonly GameEvent[] {
  const events: GameEvent[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const heard = askAll(cast, play, refusals);
    events.push(...heard);
    if (heard.length === 0) break;
  }
  return events;
}

/** When every person is ready the phase ends. */
function runOn(setup: MatchSetup, cast: Cast, play: Play, refusals: AgentRefusal[]): readonly GameEvent[] {
  const { ready } = play.state().open;
  return setup.humans.every((seat) => ready.includes(seat)) ? endPhase(setup, cast, play, refusals) : [];
}

/** The programs say their last, and the phase ends; in a new negotiation they speak first. */
function endPhase(setup: MatchSetup, cast: Cast, play: Play, refusals: AgentRefusal[]): readonly GameEvent[] {
  const events: GameEvent[] = [];
  const { phase } = play.state().open;
  if (phase === 'negotiation') events.push(...talk(cast, play, refusals));
  if (phase === 'orders') events.push(...askAll(cast, play, refusals));
  for (const seat of cast.seats) if (!play.state().open.ready.includes(seat)) play.tell(seat, { type: 'ready' });
  events.push(...play.step());
  if (play.state().open.phase === 'negotiation' && setup.humans.length > 0) events.push(...talk(cast, play, refusals));
  return events;
}

function isTalking(play: Play, seat: SeatId): boolean {
  const { phase, ready } = play.state().open;
  return phase === 'negotiation' && !ready.includes(seat);
}

function waitsFor(state: GameState, seat: SeatId): boolean {
  return state.deals.some((deal) => deal.answerFrom === seat);
}
