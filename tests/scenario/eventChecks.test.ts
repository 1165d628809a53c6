import { describe, expect, test } from 'vitest';
import { parseScenarioJson } from '../../src/scenario/parse.ts';
import type { EventEffect, ScenarioEvent } from '../../src/scenario/schema.ts';
import { aScenario } from '../support/aScenario.ts';

const anEvent = (change: Partial<ScenarioEvent>): ScenarioEvent => ({
  id: 'news',
  turn: 2,
  headline: 'News',
  body: 'It is told.',
  effects: [],
  warnTurns: 0,
  source: ['made-up'],
  ...change,
});
const found = (...events: readonly Partial<ScenarioEvent>[]): readonly string[] => {
  const level = { ...aScenario(), events: events.map((each, at) => anEvent({ id: `news-${at}`, ...each })) };
  const parsed = parseScenarioJson(level);
  return (parsed.ok ? parsed.warnings : parsed.problems).map(({ code, path }) => `${code} ${path}`);
};
const place = { material: 'metal', stage: 'alloy' };

describe('events of a level', () => {
  test('a window, a chance and alternatives that make sense are taken without a word', () => {
    const oneOf = 'weather';
    expect(found({ untilTurn: 6, chanceBp: 3_000, once: false }, { oneOf, weight: 2 }, { oneOf })).toEqual([]);
  });

  test.each<readonly [string, Partial<ScenarioEvent>, string]>([
    ['after the last turn', { turn: 9 }, 'afterTheEnd events[0].turn'],
    ['in a window that ends before it begins', { untilTurn: 1 }, 'emptyWindow events[0].untilTurn'],
    ['in a window past the last turn', { untilTurn: 12 }, 'windowAfterTheEnd events[0].untilTurn'],
    ['again in a window of one turn', { once: false }, 'comesOnce events[0].once'],
    ['with a weight against nothing', { weight: 3 }, 'weightAlone events[0].weight'],
    ['as the only one of its kind', { oneOf: 'weather' }, 'noAlternative events[0].oneOf'],
    [
      'on a condition about what the level lacks',
      { when: { type: 'site', site: 'nowhere', mode: 'idled' } },
      'unknownSite events[0].when',
    ],
  ])('an event %s is told', (_, event, problem) => {
    expect(found(event)).toEqual([problem]);
  });

  test.each<readonly [EventEffect, string]>([
    [{ type: 'approval', seat: 'isle', bp: 1 }, 'unknownSeat events[0].effects[0].seat'],
    [{ type: 'trust', between: ['north', 'atlantis'], bp: 1 }, 'unknownCountry events[0].effects[0].between'],
    [{ type: 'trust', between: ['north', 'north'], bp: 1 }, 'pairOfOne events[0].effects[0].between'],
    [{ type: 'security', country: 'north', bp: 1 }, 'noSecurity events[0].effects[0]'],
    [{ type: 'groupStrength', group: 'nobody', bp: 1 }, 'unknownGroup events[0].effects[0].group'],
    [{ type: 'siteStop', site: 'nowhere', forGood: true }, 'unknownSite events[0].effects[0].site'],
    [{ type: 'siteDelay', site: 'north-mine', turns: 1 }, 'noProject events[0].effects[0].site'],
    [{ type: 'detourCap', detour: 'pass', kg: 1 }, 'unknownDetour events[0].effects[0].detour'],
    [{ type: 'laneHabit', from: 'south', to: 'west', ...place, habitKg: 1 }, 'nothingToShip events[0].effects[0]'],
    [
      { type: 'partnerEmbargo', by: 'north', against: 'south', ...place, level: 'full' },
      'seatDecides events[0].effects[0]',
    ],
    [
      { type: 'stockpile', seat: 'north', material: 'metal', stage: 'soup', kg: 1 },
      'unknownStage events[0].effects[0]',
    ],
  ])('%o is refused at load', (effect, problem) => {
    expect(found({ effects: [effect] })).toEqual([problem]);
  });

  test('all that is wrong is told at once', () => {
    const effects: EventEffect[] = [
      { type: 'knowhow', country: 'atlantis', bp: 1 },
      { type: 'partnerQuota', country: 'isle', material: 'gold', stage: 'ore', kgPerTurn: 1 },
    ];
    expect(found({ untilTurn: 1, effects })).toHaveLength(3);
  });
});
