import { type Signal, signal } from '@preact/signals';
import type { Command, SeatView } from '../../core/seat.ts';
import type { Migration } from '../../match/record.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { type HostLine, type HostPort, openLine } from './hostLine.ts';
import type { HostReply, HostRequest, OpenProblem, ViewUpdate } from './hostMessages.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { createNotices, type Notices } from './notices.ts';
import type { Saves } from './saves.ts';
import type { GameSession, NoticeKind, SendResult } from './session.ts';

export type Opened =
  | { readonly ok: true; readonly session: GameSession }
  | { readonly ok: false; readonly problem: OpenProblem | 'noWorker'; readonly detail: string };

interface LocalOptions {
  readonly saves: Saves;
  newPort(): HostPort; // throws where the browser lets no worker start
  now(): number; // milliseconds since 1970
}

interface Parts {
  readonly newPort: () => HostPort;
  readonly notices: Notices;
  readonly keeper: Keeper;
}

/** A game in this browser: runs in a worker, is kept after every command, comes back from its record if the worker is lost. */
class LocalSession implements GameSession {
  readonly busy = signal(false);
  readonly view: Signal<SeatView>;
  readonly #parts: Parts;
  #text: string;
  #line: HostLine;
  #restarting: Promise<void> | null = null;
  #isClosed = false;

  constructor(parts: Parts, line: HostLine, scenario: Scenario, update: ViewUpdate) {
    this.#parts = parts;
    this.#line = line;
    this.#text = update.record;
    this.view = signal({ ...update.view, scenario });
    this.#keep();
  }

  get notices() {
    return this.#parts.notices.list;
  }

  get id() {
    return this.#parts.keeper.id;
  }

  get isKept() {
    return this.#parts.keeper.isKept;
  }

  dismiss(kind: NoticeKind): void {
    this.#parts.notices.dismiss(kind);
  }

  record(): string {
    return this.#text;
  }

  close(): void {
    this.#isClosed = true;
    this.#line.close();
  }

  async send(command: Command): Promise<SendResult> {
    this.busy.value = true;
    try {
      const reply = await this.#askTwice({ type: 'send', command });
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

  /** Asks a worker that runs; one that is lost meanwhile is replaced, and the question fails. */
  async #ask(request: HostRequest): Promise<HostReply> {
    await this.#restarting;
    const line = this.#line;
    try {
      return await line.ask(request);
    } catch (problem) {
      await this.#replace(line);
      throw problem;
    }
  }

  /** What was said when the worker was lost is said again to the next; what stops that one too is left out. */
  async #askTwice(request: HostRequest): Promise<HostReply> {
    const line = this.#line;
    try {
      return await this.#ask(request);
    } catch (problem) {
      if (this.#line === line) throw problem; // no other could be had
    }
    const second = this.#line;
    try {
      return await this.#ask(request);
    } catch (problem) {
      if (this.#line !== second) this.#parts.notices.tell({ kind: 'stumbled' });
      throw problem;
    }
  }

  /** A new worker with the game as it stands, once for all who found the old one lost. */
  #replace(lost: HostLine): Promise<void> {
    if (this.#isClosed || this.#restarting !== null || this.#line !== lost)
      return this.#restarting ?? Promise.resolve();
    this.#restarting = this.#restart().finally(() => {
      this.#restarting = null;
    });
    return this.#restarting;
  }

  async #restart(): Promise<void> {
    const { newPort, notices } = this.#parts;
    const found = await firstAnswer(newPort, { type: 'resume', record: this.#text });
    if (found?.reply.type !== 'opened') {
      found?.line.close();
      notices.tell({ kind: 'lost' });
      return;
    }
    this.#line = found.line;
    this.#take(found.reply.update);
    notices.dismiss('lost');
    notices.tell({ kind: 'restarted' });
  }

  #take(update: ViewUpdate): void {
    this.#text = update.record;
    this.view.value = { ...update.view, scenario: update.scenario ?? this.view.peek().scenario };
  }

  #keep(): void {
    void this.#parts.keeper.keep(this.view.peek(), this.#text);
  }
}

/** The answer of a new worker, or of a second one where the first is lost; null where neither lives. */
async function firstAnswer(
  newPort: () => HostPort,
  request: HostRequest,
): Promise<{ readonly line: HostLine; readonly reply: HostReply } | null> {
  for (let tries = 0; tries < 2; tries++) {
    try {
      const line = openLine(newPort());
      return { line, reply: await line.ask(request) };
    } catch {
      // the next may live
    }
  }
  return null;
}

async function openWith(options: LocalOptions, request: HostRequest, id: string | null): Promise<Opened> {
  const found = await firstAnswer(options.newPort, request);
  if (found === null) return { ok: false, problem: 'noWorker', detail: '' };
  const { line, reply } = found;
  if (reply.type !== 'opened' || reply.update.scenario === null) {
    line.close();
    return reply.type === 'notOpened'
      ? { ok: false, problem: reply.problem, detail: reply.detail }
      : { ok: false, problem: 'noWorker', detail: reply.type };
  }
  const { update, migration } = reply;
  const notices = createNotices();
  // A game of older rules goes on as a new one: the old save is left as it was.
  const runningId = migration === null ? id : null;
  const keeper = createKeeper({ saves: options.saves, notices, id: runningId, now: options.now });
  const parts: Parts = { newPort: options.newPort, notices, keeper };
  if (migration !== null) tellMigration(notices, migration);
  return { ok: true, session: new LocalSession(parts, line, reply.update.scenario, update) };
}

function tellMigration(notices: Notices, { from, said, leftOut }: Migration): void {
  notices.tell({ kind: 'olderRules', from, said, leftOut });
}

/** A new game of a level. */
export const startLocal = (options: LocalOptions, level: Scenario, seat: string, seed: number): Promise<Opened> =>
  openWith(options, { type: 'start', scenario: level, seed, seat }, null);

/** A saved game, taken up where it was left; its hashes are checked on the way. `id` names the running game it goes on as; null: a new one. */
export const resumeLocal = (options: LocalOptions, record: string, id: string | null): Promise<Opened> =>
  openWith(options, { type: 'resume', record }, id);
