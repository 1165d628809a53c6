import type { SeatId } from '../../core/seat.ts';
import type { GameRecord } from '../../match/record.ts';
import { type Award, awardsOf } from './awards.ts';
import { type DealEffect, effectOf, mostMoving, signaturesOf } from './decidingDeal.ts';
import { type OldGame, readGame } from './oldGame.ts';
import { alternativesOf, bestOf, type Otherwise, otherwiseFromNo, tryOtherwise } from './otherwise.ts';
import { effectOfNo, type NoEffect, refusalsOf } from './saidNo.ts';
import { type TrackPoint, trackOf } from './track.ts';

/** What a look back at a finished game has found so far; a part that is not finished yet is null. */
export interface Findings {
  readonly done: number; // games played again
  readonly total: number; // and to be played; 0 before the first look
  readonly failed: boolean; // the record could not be played
  readonly track: readonly TrackPoint[] | null;
  readonly awards: readonly Award[] | null;
  readonly deciding: { readonly tried: number; readonly effect: DealEffect | null } | null;
  readonly otherwise: { readonly tried: number; readonly best: Otherwise | null } | null;
}

/** A look back in small steps, so that whoever runs it can stop between two of them. */
export interface Study {
  step(): boolean; // plays one more game; false: nothing is left
  findings(): Findings;
}

const NOTHING: Findings = {
  done: 0,
  total: 0,
  failed: false,
  track: null,
  awards: null,
  deciding: null,
  otherwise: null,
};

/** What the ending tells of a game to one seat: first the way it went, then the deal that decided, the prizes, the turn to play otherwise (LAB-2, LAB-3, LAB-4, LAB-6). */
export function studyGame(record: GameRecord, seat: SeatId): Study {
  let found = NOTHING;
  let left: (() => Partial<Findings>)[] = [];
  const begin = (): void => {
    const read = readGame(record);
    if (!read.ok) {
      found = { ...found, failed: true };
      return;
    }
    const track = trackOf(read.game);
    left = tasksOf(read.game, seat, track);
    found = { ...found, total: left.length, track };
  };
  let begun = false;
  return {
    findings: () => found,
    step: () => {
      if (!begun) {
        begun = true;
        begin();
        return left.length > 0;
      }
      const next = left.shift();
      if (next === undefined) return false;
      found = { ...found, ...next(), done: found.done + 1 };
      return left.length > 0;
    },
  };
}

/** One task a game to be played again; the last of a part brings its finding. */
function tasksOf(game: OldGame, seat: SeatId, track: readonly TrackPoint[]): (() => Partial<Findings>)[] {
  const effects: DealEffect[] = [];
  const nos: NoEffect[] = [];
  const tried: Otherwise[] = [];
  const signatures = signaturesOf(game, seat);
  const refusals = refusalsOf(game);
  const alternatives = alternativesOf(game, seat);
  const deciding = () => ({ deciding: { tried: effects.length, effect: mostMoving(effects, seat) } });
  const awards = () => ({ awards: awardsOf(game, track, nos) });
  const otherwise = () => ({ otherwise: { tried: tried.length, best: bestOf(tried) } });
  const mine = (no: NoEffect) => (no.by === seat ? [otherwiseFromNo(game, no)] : []);
  return [
    ...inTurn(signatures, (each) => effects.push(effectOf(game, each)), deciding),
    ...inTurn(
      refusals,
      (each) => {
        const no = effectOfNo(game, each);
        nos.push(no);
        tried.push(...mine(no));
      },
      awards,
    ),
    ...inTurn(alternatives, (each) => tried.push(tryOtherwise(game, seat, each)), otherwise),
  ];
}

/** Works through a list one by one and tells what was found after the last; an empty list is told at once. */
function inTurn<T>(
  list: readonly T[],
  work: (item: T) => void,
  tell: () => Partial<Findings>,
): (() => Partial<Findings>)[] {
  if (list.length === 0) return [tell];
  return list.map((item, at) => () => {
    work(item);
    return at === list.length - 1 ? tell() : {};
  });
}
