import { expect, test } from 'vitest';
import { announcedText } from '../../../src/client/text/deadlineText.ts';
import { eventEffectText } from '../../../src/client/text/eventEffectText.ts';
import { oddsText } from '../../../src/client/text/oddsText.ts';
import type { EventEffect } from '../../../src/scenario/schema.ts';
import { aConflictScenario } from '../../support/aConflict.ts';

const place = { material: 'metal', stage: 'alloy' };
const EFFECTS: readonly EventEffect[] = [
  { type: 'dispute', between: ['north', 'south'], heatBp: 1_000 },
  { type: 'dispute', between: ['north', 'south'], heatBp: 0 },
  { type: 'endQuotas', country: 'north' },
  { type: 'endDuties', country: 'north' },
  { type: 'fear', country: 'north', shareBp: 1_000 },
  { type: 'siteCost', site: 'north-mine', centsPerKg: 100 },
  { type: 'demand', sectorKind: 'wind', shareBp: -1_000 },
  { type: 'willingness', sectorKind: 'defence', shareBp: 1_000 },
  { type: 'approval', seat: 'north', bp: -500 },
  { type: 'trust', between: ['north', 'south'], bp: 500 },
  { type: 'capital', seat: 'north', points: -1 },
  { type: 'treasury', seat: 'north', thousandUsd: 1_000 },
  { type: 'income', seat: 'north', thousandUsd: -1_000 },
  { type: 'security', country: 'north', bp: 500 },
  { type: 'groupStrength', group: 'movement', bp: 500 },
  { type: 'knowhow', country: 'north', bp: 500 },
  { type: 'siteStop', site: 'north-mine', forGood: true },
  { type: 'siteDelay', site: 'north-mine', turns: 2 },
  { type: 'siteOutput', site: 'north-mine', shareBp: 4_000, turns: 2 },
  { type: 'detourCap', detour: 'pass', kg: 0 },
  { type: 'laneHabit', from: 'north', to: 'south', ...place, habitKg: 1_000 },
  { type: 'partnerEmbargo', by: 'isle', against: 'south', ...place, level: 'partial' },
  { type: 'partnerQuota', country: 'isle', ...place, kgPerTurn: null },
  { type: 'stockpile', seat: 'north', ...place, kg: -1_000 },
];

test('every effect of an event is told in a sentence that names no id and no raw number', () => {
  const scenario = aConflictScenario();
  const told = EFFECTS.map((effect) => eventEffectText(scenario, effect));
  expect(
    told.filter((says) => !/^[A-Z].*\.$/.test(says) || says.includes('undefined') || /_|\d{4}/.test(says)),
  ).toEqual([]);
  expect(new Set(told).size).toBe(EFFECTS.length);
});

test('odds are said as people say them', () => {
  expect([6_666, 5_000, 2_600, 120, 9_990].map(oddsText)).toEqual([
    'two in three',
    'one in two',
    'one in four',
    'one in twenty',
    'nineteen in twenty',
  ]);
});

test('a rumour stands on the track with its odds, its last turn and its condition', () => {
  const scenario = aConflictScenario();
  const rumour = { headline: 'Strike at the mine', turn: 2, untilTurn: 2, oddsBp: 6_666, when: null };
  expect(announcedText(scenario, rumour)).toBe('Rumour, two in three: Strike at the mine');
  expect(announcedText(scenario, { ...rumour, oddsBp: null })).toBe('Strike at the mine');
  const late = announcedText(scenario, { ...rumour, untilTurn: 4, when: { type: 'turn', turn: 3 } });
  expect(late).toMatch(/^Rumour, two in three, until .*: Strike at the mine \(if .*\)$/);
});
