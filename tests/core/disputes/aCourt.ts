import type { LawCase } from '../../../src/core/disputes/caseTypes.ts';
import { advance, type GameState } from '../../../src/core/referee.ts';
import { must, withOpen } from '../../../src/core/state/access.ts';
import type { OpenState, Policy } from '../../../src/core/state/gameState.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { aGame } from '../../support/aGame.ts';

export const LAW_OF_TESTS: NonNullable<Scenario['law']> = {
  turns: { consultation: 1, panel: 2, report: 1, appeal: 1, compliance: 2 },
  winBp: { quota: 10_000, duty: 0, embargo: 10_000, tariff: 10_000 },
  retaliationBp: 2_500,
  source: ['made-up'],
};

const QUOTA: Policy = {
  type: 'quota',
  country: 'north',
  material: 'metal',
  stage: 'alloy',
  kgPerTurn: 40_000,
  sinceTurn: 0,
};
export const DUTY: Policy = {
  type: 'duty',
  country: 'north',
  material: 'metal',
  stage: 'alloy',
  shareBp: 500,
  sinceTurn: 0,
};
/** What south complains of. */
export const SUBJECT = { against: 'north', material: 'metal', measure: 'quota' } as const;
export const FILE = { type: 'fileCase', ...SUBJECT } as const;

/** The small world with a court, in which north holds a quota on alloy. */
export function aCourt(change: Partial<OpenState> = {}, law: Partial<Scenario['law']> = {}): GameState {
  return aGame({ policies: [QUOTA], ...change }, { law: { ...LAW_OF_TESTS, ...law } });
}

/** A case of south against north's quota in its panel, filed in turn 1. */
export function aCase(change: Partial<LawCase> = {}): LawCase {
  return {
    id: 'case-1',
    ...SUBJECT,
    complainants: ['south'],
    mode: 'panel',
    filedTurn: 1,
    sinceTurn: 2,
    dueTurn: 4,
    upheld: null,
    appealedBy: null,
    adoptedTurn: null,
    ...change,
  };
}

/** The world with one case in it. */
export const withACase = (change: Partial<LawCase> = {}, open: Partial<OpenState> = {}): GameState =>
  aCourt({ cases: [aCase(change)], ...open });

/** The only case. */
export const theCase = (state: GameState): LawCase => must(state.open.cases[0], 'case');

/** The same state at the opening of its turn, from the report of the one before. */
export function opened(state: GameState): GameState {
  return advance(withOpen(state, { turn: state.open.turn - 1, phase: 'report' })).state;
}

export const trustOf = (state: GameState, of: string, toward: string): number =>
  state.open.trust.find((each) => each.of === of && each.toward === toward)?.bp ?? 0;
