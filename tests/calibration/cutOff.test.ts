import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { createGame } from '../../src/core/referee.ts';
import type { TurnRecord } from '../../src/core/seat.ts';
import { parseScript } from '../../src/tools/script.ts';
import type { TurnFacts } from '../../src/tools/turnFacts.ts';
import { watchGame } from '../../src/tools/watchGame.ts';
import { theCutOff } from '../support/cutOff.ts';

/**
 * The record against the model: `npm run simulate -- --script tests/calibration/scripts/the-cut-off-history.json --only-script`.
 * Oxide prices in US$/kg as in the level's sources (p-nd-*, p-dy-*); what the model misses stands in the level's notes.
 */
const turns: TurnFacts[] = [];
let complaints: readonly string[] = [];

beforeAll(() => {
  const scenario = theCutOff();
  const text = readFileSync(new URL('./scripts/the-cut-off-history.json', import.meta.url), 'utf8');
  const script = parseScript(
    text,
    scenario.seats.map((seat) => seat.country),
  );
  if (!script.ok) throw new Error(script.problems.join('\n'));
  complaints = watchGame({
    scenario,
    seed: 1,
    script: script.lines,
    onlyScript: true,
    eachTurn: (facts) => turns.push(facts),
  }).complaints;
});

/** Oxide delivered to Japan in US$/kg, by turn from 1; turn 3 is the second half of 2011. */
const oxide = (material: string, turn: number): number => {
  const point = turns[turn - 1]?.record.prices.find(
    (each) => each.country === 'japan' && each.material === material && each.stage === 'oxide',
  );
  return Math.round((point?.centsPerKg ?? 0) / 100);
};

/** Share of Japan's labelled imports that China sent, in percent. */
const shareFromChina = (record: TurnRecord | undefined): number => {
  const into = (record?.flows ?? []).filter((flow) => flow.to === 'japan' && flow.kind !== 'detour');
  const kg = (list: typeof into) => list.reduce((sum, flow) => sum + flow.kg, 0);
  return Math.round((100 * kg(into.filter((flow) => flow.from === 'china'))) / Math.max(1, kg(into)));
};

test('every line of history could be said and everything adds up', () => {
  expect(complaints).toEqual([]);
});

test('heavy prices rise more than light ones: record about 15 and 10 times from 2009 to the end of 2011', () => {
  const rise = { heavy: oxide('DyTb', 3) / 150, light: oxide('NdPr', 3) / 20 };
  expect([rise.heavy > rise.light, rise.light > 5, rise.heavy > 7]).toEqual([true, true, true]);
});

test('prices rise for more than a year after the cut, not at once', () => {
  expect(oxide('DyTb', 1) < oxide('DyTb', 2) && oxide('DyTb', 2) < oxide('DyTb', 3)).toBe(true);
});

test('then they fall: heavy oxide at the end of 2012 within a third of the recorded 615', () => {
  expect(Math.abs(oxide('DyTb', 5) - 615)).toBeLessThan(205);
});

test('heavy oxide averages 2014 and 2015 within two fifths of the recorded 395 and 279', () => {
  expect([
    Math.abs((oxide('DyTb', 8) + oxide('DyTb', 9)) / 2 - 395) < 158,
    Math.abs(oxide('DyTb', 10) - 279) < 112,
  ]).toEqual([true, true]);
});

test('light oxide peaks and loses two thirds, as from 195 to 48', () => {
  const peak = Math.max(...[1, 2, 3, 4, 5].map((turn) => oxide('NdPr', turn)));
  expect(oxide('NdPr', 10) * 3).toBeLessThan(peak);
});

test("China's part of Japan's labelled imports falls from above nine tenths to under three quarters before the quotas end", () => {
  const created = createGame(theCutOff(), 1);
  const before = created.ok ? created.state.open.history[0] : undefined;
  expect([shareFromChina(before) > 90, shareFromChina(turns[8]?.record) < 75]).toEqual([true, true]);
});

/** What became of a site, by turn from 1. */
const site = (id: string, turn: number) => turns[turn - 1]?.sites.find((each) => each.id === id);

test('Mountain Pass is begun with private money in 2011, digs in the first half of 2012 and is bankrupt in mid-2015', () => {
  expect([
    site('mountain-pass-separation', 2)?.builder,
    site('mountain-pass-separation', 9)?.openedTurn,
    site('mountain-pass-separation', 9)?.mode,
    turns[9]?.siteNews.filter((event) => event.type === 'siteBankrupt').map((event) => event.site),
  ]).toEqual(['private', 4, 'operating', ['mountain-pass-separation']]);
});

test('Mountain Pass makes more than half of what it did, and no more, in 2012 and 2013: record 3 000 and 5 500 t, of which 15.7 % are light magnet metals', () => {
  const made = (turn: number) => site('mountain-pass-separation', turn)?.madeKg ?? 0;
  const shareOfRecord = (kg: number, tonnes: number) => Math.round((100 * kg) / (tonnes * 157));
  const years = [shareOfRecord(made(4) + made(5), 3_000), shareOfRecord(made(6) + made(7), 5_500)];
  expect(years.every((percent) => percent > 50 && percent <= 100)).toBe(true);
});

test('Gebeng waits for money until Japan pays in 2011, and opens in the winter of 2012 to 2013', () => {
  expect([site('gebeng', 1)?.mode, site('gebeng', 2)?.builder, site('gebeng', 6)?.openedTurn]).toEqual([
    'proposed',
    'japan',
    6,
  ]);
});

test("Japan's part of Gebeng reaches the agreed 8 500 t a year, of which 23 % are light magnet metals", () => {
  const kg = turns[8]?.siteNews.find((event) => event.type === 'offtakeDelivered')?.kg ?? 0;
  expect(Math.abs(kg - 977_500)).toBeLessThan(20_000);
});

test('the quotas last through 2014 and are gone in the first half of 2015, by a ruling that China followed', () => {
  const quotas = turns.map(({ record }) => record.quotas.length);
  expect(quotas).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 2, 0]);
});

test('the court keeps the dates of the record: complaints in early 2012, judges in late 2012, report and appeal in early 2014, ruling in late 2014', () => {
  const modes = turns.map(({ cases }) => [...new Set(cases.map((each) => each.mode))].join());
  expect(modes.slice(2)).toEqual(['', 'consultation', 'panel', 'panel', 'panel', 'appeal', 'adopted', 'complied']);
  expect(turns[9]?.cases.map((each) => each.complainants.length)).toEqual([3, 3, 3, 3]);
});

test('the cut pays China in score for a while and the calm takes it back', () => {
  const score = (turn: number) => turns[turn - 1]?.record.scores.find((each) => each.country === 'china')?.centi ?? 0;
  expect([score(5) > score(1), score(10) < score(5)]).toEqual([true, true]);
});
