import { describe, expect, test } from 'vitest';
import { ideaRoom } from '../../src/ai/negotiator/ideas/ideaTypes.ts';
import { ideasIn } from '../../src/ai/negotiator/ideas/registry.ts';
import { settlementParts } from '../../src/ai/value/settlementWorth.ts';
import type { Clause } from '../../src/core/deals/dealTypes.ts';
import type { Embargo } from '../../src/core/embargoes/embargoTypes.ts';
import type { GameState } from '../../src/core/referee.ts';
import { viewFor } from '../../src/core/view/viewFor.ts';
import { aGame } from '../support/aGame.ts';
import { turnsLater } from '../support/aSite.ts';

const SETTLE: Clause = { type: 'settlement' };
const PLEDGE: Clause = { type: 'noEmbargo', by: 'north', toward: 'south' };
const heated = (heatBp: number): GameState => {
  const game = turnsLater(aGame(), 1);
  return { ...game, open: { ...game.open, disputes: heatBp === 0 ? [] : [{ between: ['north', 'south'], heatBp }] } };
};
const worth = (state: GameState, seat: string, other: string, clauses: readonly Clause[] = [SETTLE]) =>
  settlementParts(viewFor(state, seat), other, { clauses, turns: 4 }).reduce((sum, part) => sum + part.thousandUsd, 0);
const stop: Embargo = {
  ...{ id: 'stop', by: 'north', against: 'south', mode: 'full', material: 'metal', stage: 'alloy', prepared: false },
  ...{ level: 'full', demand: { type: 'none' }, sinceTurn: 1, deadlineTurn: null },
};

describe('programs and settlements', () => {
  test('[AI-17] whoever buys there fears less after it, the more the hotter the quarrel and most under an embargo', () => {
    const [cool, hot] = [worth(heated(2_000), 'south', 'north'), worth(heated(9_000), 'south', 'north')];
    expect(hot).toBeGreaterThan(cool);
    const held = { ...heated(9_000), embargoes: [stop] };
    expect(worth(held, 'south', 'north')).toBeGreaterThan(hot);
    expect(worth(heated(0), 'south', 'north')).toBe(0);
  });

  test('[AI-17] something to show at home makes it cheaper to who gets it', () => {
    const hot = heated(9_000);
    expect(worth(hot, 'north', 'south')).toBeLessThan(0); // sells there and fears nothing: pressure is its trump
    const back: Clause = { type: 'aid', from: 'south', to: 'north', thousandUsdPerTurn: 1 };
    expect(worth(hot, 'north', 'south', [SETTLE, back])).toBeGreaterThan(worth(hot, 'north', 'south'));
    expect(worth(hot, 'south', 'north', [SETTLE, PLEDGE])).toBeGreaterThanOrEqual(0);
  });

  test('[AI-17] it comes to mind where there is a quarrel, and nowhere else', () => {
    const ideas = (state: GameState) => {
      const room = ideaRoom(viewFor(state, 'north'), 'south');
      return (room ? ideasIn(room) : []).some((clause) => clause.type === 'settlement');
    };
    expect(ideas(heated(3_000))).toBe(true);
    expect(ideas(heated(0))).toBe(false);
  });
});
