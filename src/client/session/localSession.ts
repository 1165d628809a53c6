import { type Signal, signal } from '@preact/signals';
import type { Command, SeatView } from '../../core/seat.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { type HostLine, type HostPort, openLine } from './hostLine.ts';
import type { HostReply, HostRequest, OpenProblem, ViewUpdate } from './hostMessages.ts';
import type { SavedGame, Saves } from './saves.ts';
import type { GameSession, Notice, SendResult } from './session.ts';

export type Opened =
  | { readonly ok: true; readonly session: GameSession }
  | { readonly ok: false; readonly problem: OpenProblem | 'noWorker'; readonly detail: string };

interface LocalOptions {
  readonly saves: Saves;
  newPort(): HostPort;
}

/** A game in this browser: runs in a worker, is saved after every command, comes back from its record if the worker is lost. */
class LocalSession implements GameSession {
  readonly busy = signal(false);
  readonly notice = signal<Notice | null>(null);
  readonly view: Signal<SeatView>;
  #text: string;
  #line: HostLine;
  readonly #options: LocalOptions;

  constructor(options: LocalOptions, line: HostLine, scenario: Scenario, update: ViewUpdate) {
    this.#options = options;
    this.#line = line;
    this.#text = update.record;
    this.view = signal({ ...update.view, scenario });
    this.#keep();
  }

  record(): string {
    return this.#text;
  }

  close(): void {
    this.#line.close();
  }

  async send(command: Command): Promise<SendResult> {
    this.busy.value = true;
    try {
      const reply = await this.#ask({ type: 'send', command });
      if (reply.type !== 'sent') throw new Error(`the game answered a command with ${reply.type}`);
      this.#take(reply.update);
      if (reply.result.ok) this.#keep();
      return reply.result;
    } finally {
      this.busy.value = false;
    }
  }

  async whatIf(proposal: Parameters<GameSession['whatIf']>[0]): ReturnType<GameSession['whatIf']> {
    const reply = await this.#ask({ type: 'whatIf', proposal });
    return reply.type === 'effect' ? reply.effect : null;
  }

  /** Asks the worker; a lost worker is replaced once from the record, and the question is asked again. */
  async #ask(request: HostRequest): Promise<HostReply> {
    const line = this.#line;
    try {
      return await line.ask(request);
    } catch {
      if (this.#line === line) await this.#restart();
      return await this.#line.ask(request);
    }
  }

  async #restart(): Promise<void> {
    this.#line = openLine(this.#options.newPort());
    try {
      const reply = await this.#line.ask({ type: 'resume', record: this.#text });
      if (reply.type !== 'opened') throw new Error(reply.type === 'notOpened' ? reply.detail : reply.type);
      this.#take(reply.update);
      this.notice.value = 'restarted';
    } catch (problem) {
      this.notice.value = 'lost';
      throw problem;
    }
  }

  #take(update: ViewUpdate): void {
    this.#text = update.record;
    this.view.value = { ...update.view, scenario: update.scenario ?? this.view.peek().scenario };
  }

  #keep(): void {
    const { scenario, seat, turn } = this.view.peek();
    const game: SavedGame = { scenario: scenario.id, seat, turn, record: this.#text };
    void this.#options.saves.write(game).then((kept) => {
      if (!kept && this.notice.peek() === null) this.notice.value = 'notSaved';
    });
  }
}

async function openWith(options: LocalOptions, request: HostRequest): Promise<Opened> {
  const line = openLine(options.newPort());
  try {
    const reply = await line.ask(request);
    if (reply.type === 'opened' && reply.update.scenario !== null) {
      return { ok: true, session: new LocalSession(options, line, reply.update.scenario, reply.update) };
    }
    line.close();
    if (reply.type === 'notOpened') return { ok: false, problem: reply.problem, detail: reply.detail };
    return { ok: false, problem: 'noWorker', detail: reply.type };
  } catch (problem) {
    return { ok: false, problem: 'noWorker', detail: problem instanceof Error ? problem.message : '' };
  }
}

/** A new game of a level. */
export const startLocal = (options: LocalOptions, level: Scenario, seat: string, seed: number): Promise<Opened> =>
  openWith(options, { type: 'start', scenario: level, seed, seat });

/** A saved game, taken up where it was left; its hashes are checked on the way. */
export const resumeLocal = (options: LocalOptions, record: string): Promise<Opened> =>
  openWith(options, { type: 'resume', record });
