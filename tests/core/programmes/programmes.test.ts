import { expect, test } from 'vitest';
import { fallingReturn } from '../../../src/core/programmes/fallingReturn.ts';
import { advance, endTurn, submit } from '../../../src/core/referee.ts';
import { countryOf, secretOf } from '../../../src/core/state/access.ts';
import type { GameState } from '../../../src/core/state/gameState.ts';
import { aSecondLife, withSlow } from '../../support/aChain.ts';
import { aGame } from '../../support/aWorld.ts';

const knowhow = (state: GameState, country: string): number => countryOf(state.open.countries, country).knowhowBp;

const atTalks = (): GameState => advance(aGame(aSecondLife)).state;

const funded = (programme: string, thousandUsd: number, seat = 'makeland') =>
  submit(atTalks(), seat, { type: 'placeOrder', order: { type: 'fundProgramme', programme, thousandUsd } });

const afterwards = (programme: string, thousandUsd: number): GameState => {
  const sent = funded(programme, thousandUsd);
  if (!sent.ok) throw new Error(sent.refusal.code);
  return endTurn(sent.state).state;
};

test('[CHAIN-7] know-how grows where plants run and goes with the people where none does', () => {
  const after = endTurn(aGame()).state;
  expect([knowhow(after, 'digland'), knowhow(after, 'makeland')]).toEqual([5_100, 4_750]);
});

test('[CHAIN-7] what stands in books stays', () => {
  const after = endTurn(withSlow(aGame(), 'makeland', { knowhowBp: 1_000 })).state;
  expect(knowhow(after, 'makeland')).toBe(1_000);
});

test('[CHAIN-8] half of what is missing for the half cost, and less for each sum after it', () => {
  expect([fallingReturn(0, 10_000, 600, 600), fallingReturn(5_000, 10_000, 600, 600)]).toEqual([5_000, 7_500]);
});

test.each([
  ['knowhow', (state: GameState) => knowhow(state, 'makeland') > knowhow(endTurn(atTalks()).state, 'makeland')],
  ['recycling', (state: GameState) => countryOf(state.open.countries, 'makeland').recyclingBp > 0],
  ['substitution', (state: GameState) => (state.open.sectors[0]?.substituteBp[0] ?? 0) > 0],
] as const)('[CHAIN-8] a programme for %s moves what it names', (programme, hasMoved) => {
  expect(hasMoved(afterwards(programme, 50_000))).toBe(true);
});

test('[CHAIN-8] a programme costs a point of capital and its money, which goes into the economy', () => {
  const without = endTurn(atTalks()).state;
  const after = afterwards('knowhow', 50_000);
  const spent = (state: GameState) => [
    secretOf(state, 'makeland').capital,
    secretOf(state, 'makeland').treasuryThousandUsd,
    state.accounts.find((account) => account.id === 'economy')?.thousandUsd ?? 0,
  ];
  expect(spent(after).map((value, at) => value - (spent(without)[at] ?? 0))).toEqual([-1, -50_000, 50_000]);
});

test('[CHAIN-8] what a programme could not move is refused', () => {
  const refusal = (programme: string, thousandUsd: number, seat?: string) => {
    const sent = funded(programme, thousandUsd, seat);
    return sent.ok ? null : sent.refusal.code;
  };
  expect([
    refusal('recycling', 1_000, 'digland'),
    refusal('substitution', 1_000, 'digland'),
    refusal('knowhow', 0),
    refusal('knowhow', 1_000_000),
    refusal('knowhow', 1_000, 'digland'),
  ]).toEqual(['nothingChanges', 'nothingChanges', 'amountOutOfRange', 'notEnoughMoney', null]);
});
