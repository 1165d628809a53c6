import { describe, expect, test } from 'vitest';
import { BURDEN } from '../../../src/balance/sites.ts';
import { opposedSite } from '../../../src/client/store/people.ts';
import { siteLines } from '../../../src/client/store/sites.ts';
import { burdenText } from '../../../src/client/text/siteText.ts';
import type { SeatView } from '../../../src/core/seat.ts';
import { newGame, playTo } from '../fixtures/playedGame.ts';

const china = playTo(newGame('china'), 'china', { turn: 2, phase: 'negotiation' }).view('china');
const withOpposition = (view: SeatView, oppositionBp: number): SeatView => ({
  ...view,
  sites: view.sites.map((site) => ({ ...site, oppositionBp })),
});
const saidOf = (view: SeatView, id: string) =>
  siteLines(view).flatMap((line) => (line.def.id === id ? [burdenText(line)] : []));

describe('what people around think of a works', () => {
  test('stands on its sheet: many object, some object, or it is clean', () => {
    expect(saidOf(china, 'southern-clays')[0]).toMatch(/^Many people around object to it \(50\s?%\)/);
    expect(saidOf(withOpposition(china, BURDEN.highFromBp - 1), 'southern-clays')[0]).toMatch(/^Some people/);
    expect(saidOf(withOpposition(china, 0), 'southern-clays')).toEqual(['Clean: people around live with it.']);
  });

  test('is not spoken of where the level names no burden', () => {
    expect(saidOf(china, 'silmet')).toEqual([null]);
  });

  test('is in the report where many object and it ran, at home first', () => {
    expect(opposedSite(china)?.id).toBe('southern-clays');
    expect(opposedSite(withOpposition(china, BURDEN.highFromBp - 1))).toBeNull();
  });
});
