import { whatIf } from '../../core/imagine.ts';
import type { SeatView } from '../../core/seat.ts';
import { createMatch, type Match, resumeMatch } from '../../match/match.ts';
import { parseRecord } from '../../match/parseRecord.ts';
import { parseScenarioJson } from '../../scenario/parse.ts';
import type { Problem } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { agentFor } from './agents.ts';
import type { HostReply, HostRequest, OpenProblem, ViewUpdate } from './hostMessages.ts';

/** The game behind the page: one match, one person's seat. The page never gets more than that seat's view. */
export interface GameHost {
  answer(request: HostRequest): HostReply;
}

interface Running {
  readonly match: Match;
  readonly seat: string;
}

const notOpened = (problem: OpenProblem, problems: readonly Problem[]): HostReply => ({
  type: 'notOpened',
  problem,
  detail: problems[0]?.message ?? '',
});

function openRecord(text: string): Running | HostReply {
  const read = parseRecord(text);
  if (!read.ok) {
    const version = read.problems.some((each) => each.code === 'otherVersion');
    return notOpened(version ? 'otherVersion' : 'notASave', read.problems);
  }
  const seat = read.record.humans[0];
  const known = read.record.scenario.seats.some((each) => each.country === seat);
  if (seat === undefined || !known) return notOpened('notASave', []);
  const made = resumeMatch(read.record, agentFor);
  return made.ok ? { match: made.match, seat } : notOpened('differs', made.problems);
}

function startLevel(level: Scenario, seed: number, seat: string): Running | HostReply {
  const parsed = parseScenarioJson(level);
  if (!parsed.ok) return notOpened('badLevel', parsed.problems);
  const { scenario } = parsed;
  const made = createMatch({
    scenario,
    seed,
    humans: [seat],
    agentFor,
  });
  return made.ok ? { match: made.match, seat } : notOpened('badLevel', made.problems);
}

const isReply = (found: Running | HostReply): found is HostReply => 'type' in found;

export function createHost(): GameHost {
  let running: Running | null = null;
  let seen: SeatView | null = null;
  let sentScenario: string | null = null;
  const update = ({ match, seat }: Running): ViewUpdate => {
    const view = match.view(seat);
    seen = view;
    const { scenario, ...rest } = view;
    const text = JSON.stringify(scenario);
    const isNew = text !== sentScenario;
    sentScenario = text;
    return { view: rest, scenario: isNew ? scenario : null, record: JSON.stringify(match.record()) };
  };
  const open = (found: Running | HostReply): HostReply => {
    if (isReply(found)) return found;
    running = found;
    sentScenario = null;
    return { type: 'opened', update: update(found) };
  };
  const effectOf = (request: Extract<HostRequest, { type: 'whatIf' }>): HostReply => {
    const view = seen ?? running?.match.view(running.seat) ?? null;
    return { type: 'effect', effect: view === null ? null : whatIf(view, request.proposal) };
  };
  return {
    answer: (request) => {
      if (request.type === 'start') return open(startLevel(request.scenario, request.seed, request.seat));
      if (request.type === 'resume') return open(openRecord(request.record));
      if (request.type === 'whatIf') return effectOf(request);
      if (running === null) return notOpened('notASave', []);
      const result = running.match.send(running.seat, request.command);
      return { type: 'sent', result, update: update(running) };
    },
  };
}
