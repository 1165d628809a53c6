import { expect, test } from 'vitest';
import { imagine, whatIf } from '../../../src/core/imagine.ts';
import { bandOf } from '../../../src/core/leverage/publicEstimate.ts';
import { endTurn, hashState, viewFor } from '../../../src/core/referee.ts';
import type { GameState } from '../../../src/core/state/gameState.ts';
import { maySee } from '../../../src/core/view/viewFor.ts';
import { aDealInForce } from '../../support/aTrade.ts';
import { aGame } from '../../support/aWorld.ts';

const offered = (state: GameState): GameState => ({
  ...state,
  deals: [
    {
      ...aDealInForce('deal-1', { from: 'digland', to: 'makeland', kgPerTurn: 1_000, centsPerKg: 2_000 }, 1),
      mode: 'offered',
      signedTurn: null,
      untilTurn: null,
      answerFrom: 'makeland',
    },
  ],
});

const threatened = (mode: 'threatened' | 'called'): GameState => ({
  ...aGame(),
  embargoes: [
    {
      id: 'e1',
      by: 'digland',
      against: 'makeland',
      material: 'metal',
      stage: 'oxide',
      mode,
      prepared: true,
      level: 'full',
      demand: { type: 'sign', deal: 'deal-9' },
      sinceTurn: 1,
      deadlineTurn: 2,
    },
  ],
});

test('[VIEW-1] a field the view does not name stays hidden', () => {
  const state = { ...aGame(), open: { ...aGame().open, brandNew: 'secret plans' } };
  expect(JSON.stringify(viewFor(state, 'makeland'))).not.toContain('secret plans');
});

test('[VIEW-2] an event reaches those it names', () => {
  const event = { audience: ['digland'], type: 'gameEnded', turn: 1 } as const;
  expect([maySee(event, 'digland'), maySee(event, 'makeland')]).toEqual([true, false]);
});

test('[VIEW-3] an offer shows to its two parties and, once signed, to all', () => {
  const world = (state: GameState) => ({
    ...state,
    deals: state.deals.map((deal) => ({ ...deal, between: ['digland', 'farland'] as const, answerFrom: null })),
  });
  const open = viewFor(world(offered(aGame())), 'makeland').deals.length;
  const signed = viewFor(
    world({
      ...aGame(),
      deals: [aDealInForce('deal-1', { from: 'digland', to: 'farland', kgPerTurn: 1, centsPerKg: 1 }, 1)],
    }),
    'makeland',
  ).deals.length;
  expect([viewFor(offered(aGame()), 'makeland').deals.length, open, signed]).toEqual([1, 0, 1]);
});

test('[VIEW-4] whether a threat was prepared shows to others only when it is called', () => {
  const seen = (mode: 'threatened' | 'called') => viewFor(threatened(mode), 'makeland').embargoes[0]?.prepared;
  expect([
    seen('threatened'),
    seen('called'),
    viewFor(threatened('threatened'), 'digland').embargoes[0]?.prepared,
  ]).toEqual([null, true, true]);
});

test.each([
  [0, 100, 'none'],
  [40, 100, 'thin'],
  [100, 100, 'normal'],
  [200, 100, 'deep'],
])('[VIEW-6] %i kg where %i are calm cover show as %s', (stock, calm, band) => {
  expect(bandOf(stock, calm)).toBe(band);
});

test('[VIEW-7] equal views imagine equal states', () => {
  const one = aGame();
  const two = {
    ...one,
    dice: [1, 2, 3, 4],
    secrets: one.secrets.map((secret) =>
      secret.seat === 'digland'
        ? { ...secret, capital: 1, treasuryThousandUsd: 5, stockpile: [{ material: 'metal', stage: 'oxide', kg: 77 }] }
        : secret,
    ),
  };
  expect(hashState(imagine(viewFor(two, 'makeland')))).toBe(hashState(imagine(viewFor(one, 'makeland'))));
});

test('[VIEW-8] a forecast of nothing new changes nothing', () => {
  const effect = whatIf(viewFor(aGame(), 'makeland'), {});
  expect([effect.worthThousandUsd, effect.sectors.every((each) => each.before === each.after)]).toEqual([0, true]);
});

test('[VIEW-8] a forecast of a cheap contract says what the treasury of the day will say', () => {
  const state = aGame();
  const view = viewFor(state, 'makeland');
  const terms = {
    turns: 2,
    clauses: [
      {
        type: 'supply' as const,
        from: 'digland',
        to: 'makeland',
        material: 'metal',
        stage: 'oxide',
        kgPerTurn: 500_000,
        centsPerKg: 500,
      },
    ],
  };
  const foretold = whatIf(view, { terms, partner: 'digland' });
  const industry = (after: GameState) =>
    after.accounts.find((account) => account.id === 'industry:makeland')?.thousandUsd ?? 0;
  const signed = {
    ...state,
    deals: [
      {
        ...aDealInForce('deal-1', { from: 'digland', to: 'makeland', kgPerTurn: 500_000, centsPerKg: 500 }, 1),
        untilTurn: 2,
      },
    ],
  };
  expect(foretold.industryThousandUsd).toEqual({
    before: industry(endTurn(state).state),
    after: industry(endTurn(signed).state),
  });
});

test('[VIEW-8] under an assumed embargo both sides of a forecast know of it', () => {
  const view = viewFor(aGame(), 'makeland');
  const assume = [{ by: 'digland', against: 'makeland', material: 'metal', stage: 'oxide', level: 'full' as const }];
  expect(whatIf(view, { assume }).sectors[0]?.before).toBeLessThan(whatIf(view, {}).sectors[0]?.before ?? 0);
});

test('[VIEW-8] a forecast of orders that are already placed still shows what they change', () => {
  const start = aGame();
  const orders = [{ type: 'setQuota' as const, material: 'metal', stage: 'oxide', kgPerTurn: 400_000 }];
  const placed = {
    ...start,
    secrets: start.secrets.map((secret) => (secret.seat === 'digland' ? { ...secret, orders } : secret)),
  };
  const income = (state: GameState) => whatIf(viewFor(state, 'digland'), { orders }).treasuryThousandUsd;
  expect([income(placed), income(placed).before !== income(placed).after]).toEqual([income(start), true]);
});
