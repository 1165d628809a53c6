import { whatIf } from '../../core/imagine.ts';
import type { SeatView } from '../../core/seat.ts';
import { createMatch, type Match, resumeMatch } from '../../match/match.ts';
import { parseRecord } from '../../match/parseRecord.ts';
import type { Migration } from '../../match/record.ts';
import { parseScenarioJson } from '../../scenario/parse.ts';
import type { Problem } from '../../scenario/problem.ts';
import { agentsWith } from './agents.ts';
import type { HostReply, HostRequest, OpenProblem, ViewUpdate } from './hostMessages.ts';
import { createStudyHost } from './studyHost.ts';

/** The game behind the page: one match, one person's seat. The page never gets more than that seat's view. */
export interface GameHost {
  answer(request: HostRequest): HostReply;
}

interface Running {
  readonly match: Match;
  readonly seat: string;
  readonly migration: Migration | null;
}

type AgentFor = ReturnType<typeof agentsWith>;

const notOpened = (problem: OpenProblem, problems: readonly Problem[]): HostReply => ({
  type: 'notOpened',
  problem,
  detail: problems[0]?.message ?? '',
});

/** Codes of a record's problems that the page has a sentence of its own for. */
const KNOWN: Readonly<Record<string, OpenProblem>> = {
  notARecord: 'foreignFile',
  levelFile: 'levelFile',
  newerSave: 'newerSave',
  unknownSave: 'unknownSave',
  differs: 'differs',
  notMigrated: 'noLongerPlayable',
};

const whyNot = (problems: readonly Problem[], otherwise: OpenProblem): HostReply =>
  notOpened(KNOWN[problems[0]?.code ?? ''] ?? otherwise, problems);

function openSave(text: string, agentFor: AgentFor): Running | HostReply {
  const read = parseRecord(text);
  if (!read.ok) return whyNot(read.problems, 'notASave');
  const seat = read.record.humans[0];
  if (seat === undefined) return notOpened('notASave', []);
  const made = resumeMatch(read.record, agentFor);
  return made.ok ? { match: made.match, seat, migration: made.migration } : whyNot(made.problems, 'differs');
}

function startLevel(request: Extract<HostRequest, { type: 'start' }>, agentFor: AgentFor): Running | HostReply {
  const parsed = parseScenarioJson(request.scenario);
  if (!parsed.ok) return notOpened('badLevel', parsed.problems);
  const { scenario } = parsed;
  const { seed, seat } = request;
  const made = createMatch({ scenario, seed, humans: [seat], agentFor });
  return made.ok ? { match: made.match, seat, migration: null } : notOpened('badLevel', made.problems);
}

const isReply = (found: Running | HostReply): found is HostReply => 'type' in found;

/** `beat` is called now and then while a long answer is worked out. */
export function createHost(beat: () => void = () => {}): GameHost {
  const agentFor = agentsWith(beat);
  const study = createStudyHost();
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
    return { type: 'opened', update: update(found), migration: found.migration };
  };
  const effectOf = (request: Extract<HostRequest, { type: 'whatIf' }>): HostReply => {
    const view = seen ?? running?.match.view(running.seat) ?? null;
    return { type: 'effect', effect: view === null ? null : whatIf(view, request.proposal) };
  };
  return {
    answer: (request) => {
      if (request.type === 'start') return open(startLevel(request, agentFor));
      if (request.type === 'resume') return open(openSave(request.record, agentFor));
      if (request.type === 'whatIf') return effectOf(request);
      if (request.type === 'study') return study(request);
      if (running === null) return notOpened('notASave', []);
      const result = running.match.send(running.seat, request.command);
      return { type: 'sent', result, update: update(running) };
    },
  };
}
