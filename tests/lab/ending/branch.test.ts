import { describe, expect, test } from 'vitest';
import { isAbout, playBranch } from '../../../src/lab/ending/branch.ts';
import { decidingDeal, effectOf, mostMoving, signaturesOf } from '../../../src/lab/ending/decidingDeal.ts';
import { effectOfNo, refusalsOf } from '../../../src/lab/ending/saidNo.ts';
import { anOffer, aPlayedGame, aStop } from './aPlayedGame.ts';

const accept = (deal: string) => ['makeland', { type: 'acceptDeal', deal }] as const;
const refuse = (deal: string) => ['makeland', { type: 'refuseDeal', deal, reason: null }] as const;

describe('a game played on from one of its moments', () => {
  const game = aPlayedGame({
    1: {
      talks: [['digland', anOffer(100_000)], refuse('#1'), ['digland', anOffer(200_000)], accept('#2')],
    },
    2: { orders: [['digland', aStop]] },
  });

  test('[LAB-1] comes out the same where nothing is said otherwise, from wherever it begins', () => {
    for (const from of [0, 3, game.moments.length])
      expect(playBranch(game, from, (said) => [said])).toEqual(game.outcome);
  });

  test('[LAB-1] follows a deal that has another number because one before it was never offered', () => {
    const first = game.moments.findIndex(({ said }) => said.command.type === 'offerDeal');
    const without = playBranch(game, first, (said, at) => (at === first ? [] : [said]));
    // The second offer is the first of the pair now; its signature must still find it.
    expect(without).toEqual(game.outcome);
  });

  test('[LAB-1] leaves out what speaks of a deal that never came to be', () => {
    const second = game.moments.map(({ said }) => said.command.type).lastIndexOf('offerDeal');
    const none = playBranch(game, 0, (said) => (said.command.type === 'offerDeal' ? [] : [said]));
    const dropped = playBranch(game, second, (said, at) => (at === second ? [] : [said]));
    expect(dropped).toEqual(none);
  });

  test('an order that ends a deal is about it', () => {
    const order = { type: 'endDeal', deal: '#1' } as const;
    const said = { turn: 1, seat: 'digland', command: { type: 'placeOrder', order } } as const;
    expect([isAbout(said, '#1'), isAbout(said, '#2')]).toEqual([true, false]);
  });
});

describe('the deal that decided it', () => {
  const game = aPlayedGame({
    1: { talks: [['digland', anOffer(400_000, 4)], accept('#1')] },
    3: { orders: [['digland', aStop]] },
  });

  test('[LAB-2] is worth the score as played less the score of the game without its signature', () => {
    const unsigned = aPlayedGame({
      1: { talks: [['digland', anOffer(400_000, 4)]] },
      3: { orders: [['digland', aStop]] },
    });
    const [signature] = signaturesOf(game, 'makeland');
    if (!signature) throw new Error('nothing was signed');
    const { moved } = effectOf(game, signature);
    for (const { seat, centi } of moved)
      expect(centi).toBe((game.outcome.scores.get(seat) ?? 0) - (unsigned.outcome.scores.get(seat) ?? 0));
    expect(moved.some(({ centi }) => centi !== 0)).toBe(true);
    expect(decidingDeal(game, 'makeland')?.deal).toBe(signature.deal.id);
  });

  test('[LAB-2] is the one that moved the seat most, up or down, and none where none did', () => {
    const effect = (deal: string, centi: number) =>
      ({ deal, between: ['a', 'b'], turn: 1, moved: [{ seat: 'a', centi }] }) as const;
    expect(mostMoving([effect('one', 120), effect('two', -300), effect('three', 0)], 'a')?.deal).toBe('two');
    expect(mostMoving([effect('one', 0)], 'a')).toBe(null);
  });
});

describe('an offer refused', () => {
  test('[LAB-3] cost what a yes in its place would have brought, and a lapsed one is a no too', () => {
    const said = { 3: { orders: [['digland', aStop]] as const } };
    const refused = aPlayedGame({ 1: { talks: [['digland', anOffer(400_000, 4)], refuse('#1')] }, ...said });
    const lapsed = aPlayedGame({ 1: { talks: [['digland', anOffer(400_000, 4)]] }, ...said });
    const signed = aPlayedGame({ 1: { talks: [['digland', anOffer(400_000, 4)], accept('#1')] }, ...said });
    for (const game of [refused, lapsed]) {
      const [no] = refusalsOf(game);
      if (!no) throw new Error('nobody said no');
      const found = effectOfNo(game, no);
      const gained = (signed.outcome.scores.get('makeland') ?? 0) - (game.outcome.scores.get('makeland') ?? 0);
      expect([found.by, found.costCenti]).toEqual(['makeland', gained]);
    }
  });

  test('[LAB-3] is none where it was signed after all or taken back', () => {
    const game = aPlayedGame({
      1: {
        talks: [
          ['digland', anOffer(100_000)],
          ['digland', { type: 'withdrawOffer', deal: '#1' }],
          ['digland', anOffer(200_000)],
          accept('#2'),
        ],
      },
    });
    expect(refusalsOf(game)).toEqual([]);
  });
});
