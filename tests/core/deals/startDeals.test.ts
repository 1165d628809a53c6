import { describe, expect, test } from 'vitest';
import { balanceOf } from '../../../src/core/money/transfer.ts';
import { endTurn, type GameState, viewFor } from '../../../src/core/referee.ts';
import type { StartAgreement } from '../../../src/scenario/agreementSchema.ts';
import { crossCheck } from '../../../src/scenario/crossCheck.ts';
import { aConflictScenario } from '../../support/aConflict.ts';
import { acted, aGame, refusalOf } from '../../support/aGame.ts';
import { nextTurn } from '../../support/aMoney.ts';

const AID = { type: 'aid', from: 'south', to: 'west', thousandUsdPerTurn: 500 } as const;
const PLEDGE = { type: 'noEmbargo', by: 'south', toward: 'west' } as const;
const AGREEMENT: StartAgreement = { between: ['south', 'west'], clauses: [AID, PLEDGE], turns: 3, source: ['made-up'] };
const level = (change: Partial<StartAgreement> = {}) => ({
  ...aConflictScenario(),
  agreements: [{ ...AGREEMENT, ...change }],
});
const start = (): GameState => aGame({}, level());
const standing = (state: GameState) => state.deals.find((deal) => deal.id === 'standing-0');

describe('an agreement that a level begins with', () => {
  test('[START-1] is in force from turn 1, and everyone may read it', () => {
    expect(standing(start())).toMatchObject({ mode: 'inForce', signedTurn: 1, untilTurn: 3 });
    expect(viewFor(start(), 'north').deals.map((deal) => deal.id)).toEqual(['standing-0']);
  });

  test('[START-1] pays in turn 1 and runs out at its end, kept', () => {
    const first = endTurn(start());
    const treasury = (state: GameState) => balanceOf(state.accounts, 'treasury:west');
    const without = endTurn(aGame({}, aConflictScenario())).state;
    expect(treasury(first.state) - treasury(without)).toBe(AID.thousandUsdPerTurn);
    const third = endTurn(nextTurn(nextTurn(start())));
    expect(standing(third.state)?.mode).toBe('expired');
    expect(third.events).toContainEqual(
      expect.objectContaining({ type: 'promiseKept', deal: 'standing-0', by: 'south' }),
    );
  });

  test('[START-1] is left and broken like any other', () => {
    const leave = { type: 'placeOrder', order: { type: 'endDeal', deal: 'standing-0' } } as const;
    expect(refusalOf(start(), 'west', leave)).toBeNull();
    expect(standing(endTurn(acted(start(), 'west', leave)).state)?.mode).toBe('ended');
  });

  test.each<readonly [string, Partial<StartAgreement>, string]>([
    ['a country that is none', { between: ['south', 'nowhere'] }, 'unknownCountry'],
    ['one side twice', { between: ['south', 'south'] }, 'dealWithItself'],
    ['nobody who plays', { between: ['isle', 'isle'] }, 'noSeatBound'],
    ['a promise of others', { clauses: [{ ...AID, to: 'north' }] }, 'wrongParties'],
    [
      'a promise of a partner',
      { between: ['south', 'isle'], clauses: [{ ...AID, from: 'isle', to: 'south' }] },
      'partnerCannotPromise',
    ],
    ['a metal that is none', { clauses: [{ type: 'dueDiligence', by: 'south', material: 'air' }] }, 'unknownMaterial'],
    ['a term beyond the end', { turns: 30 }, 'beyondEnd'],
  ])('[START-1] that names %s is an error of the level', (_, change, code) => {
    expect(crossCheck(level(change)).map((problem) => problem.code)).toContain(code);
  });
});
