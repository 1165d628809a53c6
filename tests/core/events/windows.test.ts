import { describe, expect, test } from 'vitest';
import { expectedEvents } from '../../../src/core/events/expected.ts';
import type { GameState } from '../../../src/core/referee.ts';
import type { ScenarioEvent } from '../../../src/scenario/schema.ts';
import { aGame, aView } from '../../support/aGame.ts';
import { anEvent, nextBriefing, secondTurn } from './anEvent.ts';

const came = (state: GameState): readonly string[] => state.open.pastEvents.map(({ event }) => event);
const seeds = Array.from({ length: 60 }, (_, seed) => seed);
const share = (events: readonly ScenarioEvent[], id: string): number =>
  seeds.filter((seed) => came(secondTurn(events, {}, seed)).includes(id)).length / seeds.length;

describe('what may happen', () => {
  test('[EVT-3] an event with a window and a chance comes in some turn of it, once, and not in every game', () => {
    const rains = anEvent({ id: 'rains', untilTurn: 6, chanceBp: 3_000 });
    const turnsOf = (seed: number) => {
      let state = secondTurn([rains], {}, seed);
      for (let turn = 3; turn <= 8; turn++) state = nextBriefing(state);
      return state.open.pastEvents.map(({ turn }) => turn);
    };
    const all = [1, 2, 3, 4, 5, 6, 7, 8].map(turnsOf);
    expect(all.every((turns) => turns.length <= 1 && turns.every((turn) => turn >= 2 && turn <= 6))).toBe(true);
    expect(new Set(all.flat()).size).toBeGreaterThan(1);
    expect(turnsOf(3)).toEqual(turnsOf(3));
  });

  test('[EVT-3] one that may come again does, as often as its chance says', () => {
    const again = anEvent({ untilTurn: 8, once: false, chanceBp: 10_000 });
    expect(came(nextBriefing(secondTurn([again])))).toEqual(['news', 'news']);
  });

  test('[EVT-3] a chance of one in four comes about as often as that', () => {
    const found = share([anEvent({ chanceBp: 2_500 })], 'news');
    expect(found).toBeGreaterThan(0.1);
    expect(found).toBeLessThan(0.42);
  });

  test('[EVT-4] of alternatives one comes, by weight', () => {
    const pair = [anEvent({ id: 'dry', oneOf: 'weather', weight: 3 }), anEvent({ id: 'wet', oneOf: 'weather' })];
    const counts = seeds.map((seed) => came(secondTurn(pair, {}, seed)));
    expect(counts.every((each) => each.length === 1)).toBe(true);
    const dry = counts.filter((each) => each[0] === 'dry').length / seeds.length;
    expect(dry).toBeGreaterThan(0.6);
    expect(dry).toBeLessThan(0.9);
  });

  test('[EVT-4] when one alternative came no other does', () => {
    const early = anEvent({ id: 'early', oneOf: 'vote' });
    const late = anEvent({ id: 'late', turn: 3, oneOf: 'vote' });
    expect(came(nextBriefing(secondTurn([early, late])))).toEqual(['early']);
  });
});

describe('conditions', () => {
  const dear = {
    type: 'price',
    country: 'south',
    material: 'metal',
    stage: 'alloy',
    is: 'above',
    cents: 50_000,
  } as const;

  test('[EVT-7] an event waits in its window until its facts hold', () => {
    const untilFourth = anEvent({ untilTurn: 6, when: { type: 'turn', turn: 4 } });
    const third = nextBriefing(secondTurn([untilFourth]));
    expect([came(third), came(nextBriefing(third))]).toEqual([[], ['news']]);
  });

  test('[EVT-7] what never holds never comes, and its opposite does', () => {
    expect(came(secondTurn([anEvent({ when: dear })]))).toEqual([]);
    expect(came(secondTurn([anEvent({ when: { type: 'not', of: dear } })]))).toEqual(['news']);
  });
});

describe('what may be known of it', () => {
  const odds = (events: readonly ScenarioEvent[]) =>
    expectedEvents(aView(aGame({}, { events: [...events] }))).map(({ event, oddsBp }) => [event.id, oddsBp]);

  test('[EVT-6] a sure event is announced without odds and an unsure one with them', () => {
    const sure = anEvent({ id: 'sure', warnTurns: 2 });
    const maybe = anEvent({ id: 'maybe', warnTurns: 2, chanceBp: 5_000, untilTurn: 3 });
    expect(odds([sure, maybe])).toEqual([
      ['sure', null],
      ['maybe', 7_500],
    ]);
  });

  test('[EVT-6] of alternatives each has its share, and none is told that the level keeps to itself', () => {
    const told = anEvent({ id: 'told', warnTurns: 1, oneOf: 'vote', weight: 2 });
    const kept = anEvent({ id: 'kept', oneOf: 'vote' });
    expect(odds([told, kept])).toEqual([['told', 6_666]]);
  });

  test('[EVT-6] what cannot come any more is not told', () => {
    const early = anEvent({ id: 'early', oneOf: 'vote' });
    const late = anEvent({ id: 'late', turn: 4, warnTurns: 4, oneOf: 'vote' });
    expect(expectedEvents(aView(secondTurn([early, late])))).toEqual([]);
  });

  test('[EVT-6] odds of a chance turn by turn are near what games show', () => {
    const event = anEvent({ warnTurns: 3, chanceBp: 4_000 });
    const [told] = expectedEvents(aView(aGame({}, { events: [event] })));
    expect(Math.abs((told?.oddsBp ?? 0) / 10_000 - share([event], 'news'))).toBeLessThan(0.2);
  });
});
