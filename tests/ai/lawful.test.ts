import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agentFor } from '../../src/ai/agent.ts';
import { submit, viewFor } from '../../src/core/referee.ts';
import { createMatch } from '../../src/match/match.ts';
import { aGame } from '../support/aGame.ts';
import { steps, take } from '../support/randomPlay.ts';
import { theCutOff, wordsOf } from './aTable.ts';

describe('a program is lawful', () => {
  test('[AI-1] whatever others do, the referee refuses nothing that a program says', () => {
    let said = 0;
    fc.assert(
      fc.property(fc.array(steps(true), { minLength: 30, maxLength: 60 }), fc.nat(), (played, dice) => {
        let state = aGame();
        for (const step of played) {
          state = take(state, step).state;
          if (step.kind === 'say') continue;
          for (const seat of ['north', 'south', 'west']) {
            for (const command of wordsOf(viewFor(state, seat), dice)) {
              const sent = submit(state, seat, command);
              expect([command, sent.ok || sent.refusal]).toEqual([command, true]);
              if (sent.ok) state = sent.state;
              said++;
            }
          }
        }
      }),
      { numRuns: 40, seed: 2010, endOnFailure: true },
    );
    expect(said).toBeGreaterThan(200);
  });

  test('[AI-1] a game among programs ends, is never idle long, and every seat signs something', () => {
    const made = createMatch({ scenario: theCutOff(), seed: 5, humans: [], agentFor });
    if (!made.ok) throw new Error('no match');
    const { match } = made;
    for (let phase = 0; phase < 60 && match.state().open.phase !== 'debrief'; phase++) match.advance();
    const heard = new Set(
      match
        .record()
        .commands.flatMap(({ turn, seat, command }) =>
          seat === 'host' || command.type === 'ready' ? [] : [`${seat}/${turn}`],
        ),
    );
    const signed = match.state().deals.filter((deal) => deal.signedTurn !== null);
    expect(match.agentRefusals()).toEqual([]);
    expect(match.state().open.phase).toBe('debrief');
    expect(heard.size).toBeGreaterThanOrEqual(36);
    expect(new Set(signed.flatMap((deal) => deal.between)).size).toBeGreaterThanOrEqual(4);
  });
});
