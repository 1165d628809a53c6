import { expect, test } from 'vitest';
import { CLAUSE_TYPES } from '../../src/core/deals/dealTypes.ts';
import { balanceOf } from '../../src/core/money/transfer.ts';
import type { GameState } from '../../src/core/referee.ts';
import { conservationFaults } from '../../src/lab/conservation.ts';
import { gamesAtMost } from '../support/budget.ts';
import { lawfulPlay } from '../support/lawfulPlay.ts';
import { LEVEL_IDS, shippedLevel } from '../support/shippedLevels.ts';

/** More by `GAMES=100 npm test -- tests/properties/lawfulGames.test.ts`. */
const GAMES = gamesAtMost(1);
const WORDS = 24;

/** Treasuries that are in debt to nobody or not what the books say. */
function purseFaults(state: GameState): readonly string[] {
  return state.secrets.flatMap(({ seat, treasuryThousandUsd }) => {
    const booked = balanceOf(state.accounts, `treasury:${seat}`);
    if (booked !== treasuryThousandUsd) return [`${seat} holds ${treasuryThousandUsd}, the books say ${booked}`];
    return treasuryThousandUsd < 0 ? [`${seat} holds ${treasuryThousandUsd}`] : [];
  });
}

/** All kinds of clause that were signed in any game of this file, as the games are played. */
const signed = new Set<string>();

test.each(LEVEL_IDS)(
  `[CON-1] [CON-2] [MON-1] %s: ${GAMES} games of random lawful words conserve metal and money`,
  {
    timeout: 20 * 60_000,
  },
  (id) => {
    const scenario = shippedLevel(id);
    for (let seed = 1; seed <= GAMES; seed++) {
      const game = lawfulPlay(scenario, seed);
      for (let phase = 0; phase < scenario.time.turns * 5 && game.state().open.phase !== 'debrief'; phase++) {
        game.play(WORDS);
        const before = game.state();
        game.advance();
        const after = game.state();
        const isResolved = after.open.history.length > before.open.history.length;
        const faults = isResolved ? conservationFaults(before, after) : [];
        const { turn, phase } = after.open;
        expect({ seed, turn, phase, faults: [...faults, ...purseFaults(after)] }).toMatchObject({ faults: [] });
      }
      expect(game.state().open.phase).toBe('debrief');
      for (const deal of game.state().deals)
        if (deal.signedTurn !== null)
          for (const move of deal.moves)
            for (const clause of move.terms.clauses) signed.add(clause.secret ? `secret ${clause.type}` : clause.type);
    }
  },
);

test('[CON-1] those games signed every kind of clause somewhere, and some in secret', () => {
  expect(CLAUSE_TYPES.filter((type) => !signed.has(type))).toEqual([]);
  expect([...signed].some((type) => type.startsWith('secret'))).toBe(true);
});
