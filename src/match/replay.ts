import { advance, createGame, type GameState, hashState, submit } from '../core/referee.ts';
import type { Problem } from '../scenario/problem.ts';
import { hashOfStep } from './hashStep.ts';
import { levelProblem } from './levelHash.ts';
import type { GameRecord, Said } from './record.ts';

export type Replayed =
  | { readonly ok: true; readonly state: GameState; readonly hashes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Plays a record through the same referee; every turn's hash must be the one written down (REC-1). `each` is shown every resolved turn. */
export function replay(record: GameRecord, each: (state: GameState) => void = () => {}): Replayed {
  const otherLevel = levelProblem(record);
  if (otherLevel !== null) return { ok: false, problems: [otherLevel] };
  const created = createGame(record.scenario, record.seed);
  if (!created.ok) return created;
  let state = created.state;
  const hashes = [hashState(state)];
  for (const [at, said] of record.commands.entries()) {
    const before = state;
    const next = say(state, said);
    if (next === null)
      return differs(
        `commands[${at}]`,
        `What ${said.seat} said in turn ${said.turn} (${said.command.type}) is not legal here.`,
      );
    state = next;
    const hash = hashOfStep(before, state);
    if (hash === null) continue;
    hashes.push(hash);
    each(state);
  }
  const wrong = hashes.findIndex((hash, turn) => record.hashes[turn] !== hash);
  if (wrong < 0 && hashes.length === record.hashes.length) return { ok: true, state, hashes };
  const turn = wrong >= 0 ? wrong : Math.min(hashes.length, record.hashes.length);
  return differs(`hashes[${turn}]`, `Turn ${turn} comes out differently from what the save says.`);
}

function say(state: GameState, said: Said): GameState | null {
  if (said.seat === 'host') return advance(state).state;
  const sent = submit(state, said.seat, said.command);
  return sent.ok ? sent.state : null;
}

function differs(path: string, message: string): Replayed {
  const problem: Problem = {
    severity: 'error',
    code: 'differs',
    path,
    message,
    suggestion: 'Open it with the version of the game that made it, or start the level again.',
  };
  return { ok: false, problems: [problem] };
}
