import { advance, createGame, type GameState, hashState, submit } from '../core/referee.ts';
import { commandSchema, PHASES, type SeatId } from '../core/seat.ts';
import type { Problem } from '../scenario/problem.ts';
import { hashOfStep } from './hashStep.ts';
import { levelProblem } from './levelHash.ts';
import { type OldIds, oldIds } from './oldIds.ts';
import { ENGINE_VERSION, type GameRecord, type Migration, type Said } from './record.ts';

export type Migrated =
  | { readonly ok: true; readonly record: GameRecord; readonly state: GameState; readonly migration: Migration }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Phases of a turn of older rules; the host's word ended each. */
const PHASES_A_TURN = 4;
/** The present rules may take more steps than the older ones to the same place, but not many. */
const MOST_STEPS = 8;

interface Course {
  state: GameState;
  readonly commands: Said[];
  readonly hashes: string[];
  said: number;
  leftOut: number;
}

/**
 * A record of older rules played again by the present ones (REC-4): what is no longer lawful is left out with what hangs on
 * it, phases end where the record ends them, hashes are worked out anew. The game stands at the same turn and phase, or it
 * is a problem.
 */
export function migrateRecord(old: GameRecord): Migrated {
  const otherLevel = levelProblem(old);
  if (otherLevel !== null) return { ok: false, problems: [otherLevel] };
  const created = createGame(old.scenario, old.seed);
  if (!created.ok) return created;
  const ids = oldIds(old.scenario, old.engine);
  const course: Course = {
    state: created.state,
    commands: [],
    hashes: [hashState(created.state)],
    said: 0,
    leftOut: 0,
  };
  let phasesEnded = 0;
  for (const said of old.commands) {
    if (said.seat !== 'host') {
      hear(course, ids, said.seat, said);
      continue;
    }
    phasesEnded += 1;
    if (!goTo(course, phasesEnded)) return lost(old, phasesEnded);
    ids.phaseEnded(course.state);
  }
  const { commands, hashes, state, said, leftOut } = course;
  const turnsThatDiffer = hashes.flatMap((hash, turn) => ([hash, undefined].includes(old.hashes[turn]) ? [] : [turn]));
  const record = { ...old, engine: ENGINE_VERSION, commands, hashes };
  return { ok: true, record, state, migration: { from: old.engine, turnsThatDiffer, said, leftOut } };
}

/** One thing said in the old game, said again where it can be. */
function hear(course: Course, ids: OldIds, seat: SeatId, { command }: Said): void {
  if (command.type === 'advance') return;
  const before = course.state;
  const now = commandSchema.safeParse(command).success ? ids.translate(before, seat, command) : null;
  const sent = now === null ? null : submit(before, seat, now);
  const isHeard = sent?.ok === true;
  ids.note(before, isHeard ? sent.state : null, seat, command);
  const isWord = command.type !== 'ready' && command.type !== 'notReady';
  if (isWord) course.said += 1;
  if (isWord && !isHeard) course.leftOut += 1;
  if (!isHeard || now === null) return;
  course.commands.push({ turn: before.open.turn, seat, command: now });
  course.state = sent.state;
}

/** Ends phases until the game stands where the old one stood after so many; false where it never gets there. */
function goTo(course: Course, phasesEnded: number): boolean {
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (steps > 0 && standsAt(course.state, phasesEnded)) return true;
    const before = course.state;
    course.commands.push({ turn: before.open.turn, seat: 'host', command: { type: 'advance' } });
    course.state = advance(before).state;
    const hash = hashOfStep(before, course.state);
    if (hash !== null) course.hashes.push(hash);
  }
  return standsAt(course.state, phasesEnded);
}

function standsAt({ open, scenario }: GameState, phasesEnded: number): boolean {
  const turn = 1 + Math.floor(phasesEnded / PHASES_A_TURN);
  if (turn > scenario.time.turns) return open.phase === 'debrief';
  return open.turn === turn && open.phase === PHASES[phasesEnded % PHASES_A_TURN];
}

function lost(old: GameRecord, phasesEnded: number): Migrated {
  const turn = 1 + Math.floor((phasesEnded - 1) / PHASES_A_TURN);
  const problem: Problem = {
    severity: 'error',
    code: 'notMigrated',
    path: `hashes[${turn}]`,
    message: `Rules ${ENGINE_VERSION} do not bring this game of rules ${old.engine} past turn ${turn}.`,
    suggestion: 'Open it with the version of the game that made it, or start the level again.',
  };
  return { ok: false, problems: [problem] };
}
