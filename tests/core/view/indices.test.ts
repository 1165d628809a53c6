import { expect, test } from 'vitest';
import { createGame, viewFor } from '../../../src/core/referee.ts';
import { indicesOf } from '../../../src/core/seat.ts';
import { theCutOff } from '../../support/cutOff.ts';

function start() {
  const created = createGame(theCutOff(), 1);
  if (!created.ok) throw new Error('no game');
  return created.state;
}

const table = indicesOf(viewFor(start(), 'japan'));
const heavy = table.find((each) => each.material === 'DyTb');
const japan = heavy?.countries.find((each) => each.country === 'japan');

test('[LEV-9] before the cut one country digs nearly all: concentration of mining about the 0.95 of the record', () => {
  const mining = table.map((each) => each.stages[0]?.hhiBp ?? 0);
  expect(mining.every((index) => index > 8_500)).toBe(true);
});

test('[LEV-9] Japan melts its own alloy and yet all of its heavy metal was dug abroad', () => {
  const [ore, , alloy] = japan?.stages ?? [];
  expect([(ore?.abroadBp ?? 0) > 9_000, (alloy?.abroadBp ?? 10_000) < 5_000]).toEqual([true, true]);
});

test('[LEV-9] the supply risk kept is the worst of the stages', () => {
  expect(japan?.supplyRiskBp).toBe(Math.max(...(japan?.stages ?? []).map((stage) => stage.supplyRiskBp)));
});

test('[LEV-9] every seat reads the same indices', () => {
  const state = start();
  expect(indicesOf(viewFor(state, 'china'))).toEqual(indicesOf(viewFor(state, 'japan')));
});

test('[LEV-9] a turn that was never played has none', () => {
  expect(indicesOf(viewFor(start(), 'japan'), 9)).toEqual([]);
});
