import { expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';
import { LEVEL_IDS, levelText, shippedLevel } from '../support/shippedLevels.ts';

test.each(LEVEL_IDS)('the doctor finds nothing wrong with %s, and nothing to warn of', (id) => {
  const parsed = parseScenario(levelText(id));
  expect(parsed.ok ? parsed.warnings : parsed.problems).toEqual([]);
});

test.each(LEVEL_IDS)('%s bears the name of its file, and each of its seats has goals and a public brief', (id) => {
  const { id: own, seats, countries } = shippedLevel(id);
  expect(own).toBe(id);
  for (const seat of seats) {
    expect(countries.some((country) => country.id === seat.country)).toBe(true);
    expect([seat.country, seat.goals.length > 0, seat.brief.public.length > 0]).toEqual([seat.country, true, true]);
  }
});
