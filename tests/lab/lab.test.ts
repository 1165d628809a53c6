import { expect, test } from 'vitest';
import { endTurn } from '../../src/core/referee.ts';
import { conservationFaults } from '../../src/lab/conservation.ts';
import { measurePar } from '../../src/lab/par.ts';
import { aGame, aScenario } from '../support/aWorld.ts';

test('[CON-1] a kilogram that appears from nowhere is found', () => {
  const before = aGame();
  const after = endTurn(before).state;
  const more = {
    ...after,
    secrets: after.secrets.map((secret) => ({
      ...secret,
      sectorStocks: secret.sectorStocks.map((stock) => ({ ...stock, stockKg: stock.stockKg.map((kg) => kg + 1) })),
    })),
  };
  expect([conservationFaults(before, after), conservationFaults(before, more).length]).toEqual([[], 1]);
});

test('[MON-1] a thousand dollars that appear from nowhere are found', () => {
  const before = aGame();
  const after = endTurn(before).state;
  const [first, ...rest] = after.accounts;
  if (!first) throw new Error('no accounts');
  const richer = { ...after, accounts: [{ ...first, thousandUsd: first.thousandUsd + 1 }, ...rest] };
  expect(conservationFaults(before, richer).length).toBe(1);
});

test('[CON-2] a stock below nothing is found', () => {
  const before = aGame();
  const after = endTurn(before).state;
  const short = {
    ...after,
    secrets: after.secrets.map((secret) => ({ ...secret, stockpile: [{ material: 'metal', stage: 'ore', kg: -1 }] })),
  };
  expect(conservationFaults(before, short).some((fault) => fault.includes('below 0'))).toBe(true);
});

test('[GOAL-3] a par measured twice is the same, whatever par the level carries', () => {
  const bare = aScenario();
  const par = { games: 2, engine: 'x', seats: [{ country: 'digland', meanCenti: 1, deviationCenti: 1 }] };
  expect(measurePar({ ...bare, par }, 2, 9)).toEqual(measurePar(bare, 2, 9));
});
