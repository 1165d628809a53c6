import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { agentFor } from '../../src/ai/agent.ts';
import { type Match, resumeMatch } from '../../src/match/match.ts';
import { parseRecord } from '../../src/match/parseRecord.ts';
import { ENGINE_VERSION, type GameRecord } from '../../src/match/record.ts';
import { replay } from '../../src/match/replay.ts';
import { inRoot } from '../../src/tools/paths.ts';

const FOLDER = inRoot('tests', 'replays');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const PHASES = ['briefing', 'negotiation', 'orders', 'report'];

function read(name: string): GameRecord {
  const parsed = parseRecord(readFileSync(`${FOLDER}/${name}`, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.record;
}

function resume(record: GameRecord) {
  const resumed = resumeMatch(record, agentFor);
  if (!resumed.ok) throw new Error(resumed.problems[0]?.message);
  return resumed;
}

/** Where a record leaves its game: every phase ends by the host's word. */
function placeOf({ commands, scenario }: GameRecord): string {
  const ended = commands.filter((said) => said.seat === 'host').length;
  const turn = 1 + Math.floor(ended / 4);
  return turn > scenario.time.turns ? 'debrief' : `${turn} ${PHASES[ended % 4]}`;
}

function placeIn(match: Match): string {
  const { turn, phase } = match.state().open;
  return phase === 'debrief' ? 'debrief' : `${turn} ${phase}`;
}

function playToEnd(match: Match): void {
  const most = match.state().scenario.time.turns * PHASES.length;
  for (let phase = 0; phase < most && match.state().open.phase !== 'debrief'; phase++) match.advance();
}

test('there are golden records to open, of the first rules among them', () => {
  expect(FILES).toEqual(expect.arrayContaining(['rules-0.1.0-mid-game.json', 'rules-0.1.0-whole-game.json']));
});

describe.each(FILES)('the golden record %s', (name) => {
  const record = read(name);
  const isOld = record.engine !== ENGINE_VERSION;

  const itself = (): void => expect(replay(record)).toMatchObject({ ok: true, hashes: record.hashes });

  const again = (): void => {
    const { match, migration } = resume(record);
    expect(placeIn(match)).toBe(placeOf(record));
    expect(match.record()).toMatchObject({ engine: ENGINE_VERSION, humans: record.humans, seed: record.seed });
    expect(migration).toMatchObject({ from: record.engine });
    expect(migration?.leftOut).toBeLessThan((migration?.said ?? 0) / 2);
  };

  if (isOld) test('[REC-4] stands at the same turn and phase by the present rules, and says what it left out', again);
  else test('[REC-1] gives its own hashes', itself);

  test('[REC-2] is played on to the end by programs, and opens again hash for hash', () => {
    const { match } = resume(record);
    playToEnd(match);
    expect(placeIn(match)).toBe('debrief');
    expect(match.agentRefusals()).toEqual([]);
    expect(resume(JSON.parse(JSON.stringify(match.record())) as GameRecord).migration).toBeNull();
  });
});
