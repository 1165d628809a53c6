import { describe, expect, test } from 'vitest';
import { agentFor } from '../../../src/ai/agent.ts';
import type { Command, Demand } from '../../../src/core/seat.ts';
import { awardsOf } from '../../../src/lab/ending/awards.ts';
import { forkRecord } from '../../../src/lab/ending/forkRecord.ts';
import { alternativesOf, bestOf, tryOtherwise, turnToPlayOtherwise } from '../../../src/lab/ending/otherwise.ts';
import { studyGame } from '../../../src/lab/ending/study.ts';
import { trackOf } from '../../../src/lab/ending/track.ts';
import { playGame } from '../../../src/lab/playGame.ts';
import { resumeMatch } from '../../../src/match/match.ts';
import { aScenario } from '../../support/aWorld.ts';
import { anOffer, aPlayedGame, aPlayedRecord, aStop } from './aPlayedGame.ts';

const stopped = { 2: { orders: [['digland', aStop]] } } as const;
const accept = (deal: string) => ['makeland', { type: 'acceptDeal', deal }] as const;

describe('one turn played otherwise', () => {
  const game = aPlayedGame(stopped);

  test('[LAB-4] gains what the game without that turn’s orders would have scored more', () => {
    const without = aPlayedGame({});
    const none = alternativesOf(game, 'digland').find((each) => each.turn === 2 && each.instead.length === 0);
    if (!none) throw new Error('no orders were not tried');
    const gain = (without.outcome.scores.get('digland') ?? 0) - (game.outcome.scores.get('digland') ?? 0);
    expect(tryOtherwise(game, 'digland', none).gainCenti).toBe(gain);
    expect(gain).toBeGreaterThan(0);
    expect(turnToPlayOtherwise(game, 'digland')?.gainCenti).toBeGreaterThanOrEqual(gain);
  });

  test('[LAB-4] is not tried where it would be the same, and twenty are the most', () => {
    const same = alternativesOf(game, 'digland').filter(
      (each) => JSON.stringify(each.did) === JSON.stringify(each.instead),
    );
    expect(same).toEqual([]);
    const long = aPlayedGame({}, (draft) => ({ ...draft, time: { ...draft.time, turns: 30 } }));
    expect(alternativesOf(long, 'makeland').length).toBeLessThanOrEqual(20);
  });

  test('[LAB-4] is none where nothing that was tried would have gained', () => {
    expect(bestOf([])).toBe(null);
    const tried = alternativesOf(game, 'digland').map((each) => ({
      ...tryOtherwise(game, 'digland', each),
      gainCenti: -1,
    }));
    expect(bestOf(tried)).toBe(null);
  });
});

describe('a game played again from one of its turns', () => {
  test('[LAB-5] stands at the briefing of that turn as it stood then, and goes on to its end', () => {
    const { match } = playGame({ scenario: aScenario(), seed: 5 });
    const record = { ...match.record(), humans: ['makeland'] };
    for (const turn of [1, 3]) {
      const forked = forkRecord(record, turn);
      const made = resumeMatch(forked, agentFor);
      if (!made.ok) throw new Error(made.problems[0]?.message ?? '');
      const view = made.match.view('makeland');
      expect([view.turn, view.phase, forked.hashes]).toEqual([turn, 'briefing', record.hashes.slice(0, turn)]);
      for (let phase = 0; phase < 40 && made.match.view('makeland').phase !== 'debrief'; phase++) made.match.advance();
      expect(made.match.view('makeland').phase).toBe('debrief');
    }
  });
});

describe('awards', () => {
  test('[LAB-6] go to who did most by one measure, with the fact, and not where all are alike', () => {
    const quiet = aPlayedGame({});
    expect(awardsOf(quiet, trackOf(quiet), []).map((award) => award.id)).not.toContain('wordKept');
    const game = aPlayedGame({
      1: { talks: [['digland', anOffer(200_000, 2)], accept('#1')] },
    });
    const kept = awardsOf(game, trackOf(game), []).find((award) => award.id === 'wordKept');
    const lines = game.end.open.promises.filter((line) => line.kept && line.by === 'digland');
    expect(kept).toEqual({ id: 'wordKept', seats: ['digland'], kept: lines.length, broken: 0 });
    expect(lines.length).toBeGreaterThan(0);
  });

  test('[LAB-6] name an empty threat that brought a signature, and who let one run out', () => {
    const threat = (demand: Demand): readonly [string, Command] => [
      'digland',
      {
        type: 'threaten',
        against: 'makeland',
        material: 'metal',
        stage: 'oxide',
        level: 'full',
        prepared: false,
        demand,
      },
    ];
    const bluffed = aPlayedGame({
      1: { talks: [['digland', anOffer(200_000)], threat({ type: 'sign', deal: '#1' }), accept('#1')] },
    });
    expect(awardsOf(bluffed, [], []).find((award) => award.id === 'bestBluff')).toMatchObject({
      seats: ['digland'],
      against: 'makeland',
      deal: bluffed.end.deals[0]?.id,
    });
    const called = aPlayedGame({ 1: { talks: [threat({ type: 'none' })] } });
    expect(awardsOf(called, [], []).find((award) => award.id === 'coolHead')).toMatchObject({
      seats: ['makeland'],
      by: 'digland',
    });
  });
});

describe('a look back in steps', () => {
  const record = aPlayedRecord({
    1: { talks: [['digland', anOffer(200_000)], accept('#1')] },
    ...stopped,
  });

  test('[LAB-7] plays one game a step, tells of each part when it is done, and ends', () => {
    const study = studyGame(record, 'digland');
    const done: number[] = [];
    while (study.step()) done.push(study.findings().done);
    const found = study.findings();
    expect(done).toEqual(done.map((_, at) => at));
    expect(found.done).toBe(found.total);
    expect(found.total).toBeLessThanOrEqual(52);
    expect([found.track, found.deciding, found.awards, found.otherwise].every((part) => part !== null)).toBe(true);
    expect(found.otherwise?.best?.gainCenti).toBe(
      turnToPlayOtherwise(
        aPlayedGame({ 1: { talks: [['digland', anOffer(200_000)], accept('#1')] }, ...stopped }),
        'digland',
      )?.gainCenti,
    );
  });

  test('[LAB-7] says so where the record cannot be played', () => {
    const study = studyGame({ ...record, scenario: { ...record.scenario, sources: [] } }, 'digland');
    expect([study.step(), study.findings().failed]).toEqual([false, true]);
  });
});
