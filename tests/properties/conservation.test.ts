import { expect, test } from 'vitest';
import { playGame } from '../../src/lab/playGame.ts';
import { gamesAtMost } from '../support/budget.ts';
import { theCutOff } from '../support/cutOff.ts';

/** 1 000 games by `GAMES=1000 npm test -- tests/properties/conservation.test.ts`. */
const GAMES = gamesAtMost(12);

test(`[CON-1] [CON-2] [MON-1] in ${GAMES} AI games nothing is lost or made of nothing, no AI is refused, and all end`, {
  timeout: 20 * 60_000,
}, () => {
  const scenario = theCutOff();
  for (let seed = 1; seed <= GAMES; seed++) {
    const game = playGame({ scenario, seed });
    expect({ seed, faults: game.faults, refusals: game.refusals, ended: game.ended }).toEqual({
      seed,
      faults: [],
      refusals: [],
      ended: true,
    });
  }
});
