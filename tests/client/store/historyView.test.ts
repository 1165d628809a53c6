import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { Game } from '../../../src/client/store/game.ts';
import { lookingGame } from '../../../src/client/store/historyGame.ts';
import { chartMarks } from '../../../src/client/store/historyMarks.ts';
import { pastNews } from '../../../src/client/store/historyNews.ts';
import { pastTurns, pastView } from '../../../src/client/store/historyView.ts';
import { allFlows, layerValue } from '../../../src/client/store/mapModel.ts';
import { createUi } from '../../../src/client/store/ui.ts';
import type { GameEvent } from '../../../src/core/seat.ts';
import { newGame, playTo } from '../fixtures/playedGame.ts';

const match = newGame('japan');
const seen = new Map([1, 2, 3].map((turn) => [turn, playTo(match, 'japan', { turn, phase: 'report' }).view('japan')]));
const today = playTo(match, 'japan', { turn: 4, phase: 'negotiation' }).view('japan');
const then = (turn: number) => {
  const view = seen.get(turn);
  if (view === undefined) throw new Error(`turn ${turn} was not seen`);
  return view;
};

describe('a past turn looked back at', () => {
  test('every played turn can be', () => {
    expect(pastTurns(today)).toEqual([1, 2, 3]);
  });

  test.each([1, 2, 3])('shows turn %d’s prices, leverage, output and flows as its report showed them', (turn) => {
    const back = pastView(today, turn);
    const was = then(turn);
    expect([back.turn, back.phase]).toEqual([turn, 'report']);
    expect([back.prices, back.leverage, back.history]).toEqual([was.prices, was.leverage, was.history]);
    expect(back.sectors.map((sector) => sector.outputBp)).toEqual(was.sectors.map((sector) => sector.outputBp));
    expect(back.countries.map((country) => country.score)).toEqual(was.countries.map((country) => country.score));
    const open = (view: typeof was) => allFlows(view).filter((flow) => flow.state !== 'cut');
    expect(open(back).map(({ id, kg }) => ({ id, kg }))).toEqual(open(was).map(({ id, kg }) => ({ id, kg })));
    // Records count by-products with the country, sites do not: less than a part in a hundred of the world.
    for (const layer of ['mining', 'refining'] as const)
      expect(Math.abs(layerValue(back, layer, 'china') - layerValue(was, layer, 'china'))).toBeLessThan(100);
  });

  test('knows no agreement that was signed later', () => {
    expect(pastView(today, 1).deals.every((deal) => (deal.signedTurn ?? 9) <= 1)).toBe(true);
  });

  test('tells the news that its records can bear witness to', () => {
    const witnessed: readonly GameEvent['type'][] = ['quotaSet', 'embargoDeclared'];
    for (const turn of [2, 3]) {
      const told = (news: readonly GameEvent[]) =>
        news
          .filter((event) => witnessed.includes(event.type))
          .map((event) => ({ ...event, audience: 'all' }))
          .map((event) => JSON.stringify(event, Object.keys(event).sort()))
          .sort((a, b) => (a < b ? -1 : 1));
      expect(told(pastNews(today, turn))).toEqual(told(then(turn).news));
    }
  });

  test('a turn that was not played is today', () => {
    expect(pastView(today, 9)).toBe(today);
  });
});

test('charts mark a turn’s quotas, embargoes and rulings once each', () => {
  const marks = chartMarks(today);
  expect(new Set(marks.map((mark) => `${mark.turn}${mark.kind}`)).size).toBe(marks.length);
  expect(marks.every((mark) => mark.says.length > 0)).toBe(true);
});

describe('while the player looks back', () => {
  const sent: unknown[] = [];
  const ui = createUi();
  const session = {
    view: signal(today),
    send: async (command: unknown) => {
      sent.push(command);
      return { ok: true, events: [] };
    },
    whatIf: async () => null,
  } as unknown as Game['session'];
  const looking = lookingGame({ session, ui } as unknown as Game);

  test('nothing can be said, and the past is shown; back today all is as it was', async () => {
    ui.lookBack.value = 2;
    expect(looking.session.view.value.turn).toBe(2);
    expect(await looking.session.send({ type: 'ready' })).toMatchObject({ ok: false });
    expect(sent).toEqual([]);
    ui.lookBack.value = null;
    expect(looking.session.view.value).toBe(today);
    expect(await looking.session.send({ type: 'ready' })).toMatchObject({ ok: true });
    expect(sent).toHaveLength(1);
  });
});
