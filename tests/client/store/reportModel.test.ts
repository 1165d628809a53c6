import { describe, expect, test } from 'vitest';
import type { MapFlow } from '../../../src/client/map/mapModel.ts';
import { toMapModel } from '../../../src/client/store/mapModel.ts';
import { flowsBetween, reportModel } from '../../../src/client/store/reportModel.ts';
import type { GameEvent } from '../../../src/core/seat.ts';
import { newGame, playTo } from '../fixtures/playedGame.ts';

const report = playTo(newGame('japan'), 'japan', { turn: 3, phase: 'report' }).view('japan');
const flow = (id: string, kg: number): MapFlow => ({
  id,
  from: 'a',
  to: 'b',
  material: 'light',
  stageName: 'ore',
  kg,
  label: id,
  state: 'open',
});

describe('ribbons between two turns', () => {
  test('grow, shrink, begin and end evenly', () => {
    const half = flowsBetween([flow('kept', 100), flow('ends', 40)], [flow('kept', 200), flow('begins', 60)], 0.5);
    expect(half.map(({ id, kg }) => [id, kg])).toEqual([
      ['kept', 150],
      ['begins', 30],
      ['ends', 20],
    ]);
  });

  test('are those of the new turn at the end', () => {
    const after = [flow('kept', 200)];
    expect(flowsBetween([flow('ends', 40)], after, 1)).toBe(after);
  });
});

describe('the map of a report', () => {
  test('shows the flows of the turn before until the ships arrive', () => {
    const before = reportModel(report, 'measures', null).flows;
    const after = reportModel(report, 'deliveries', null).flows;
    expect(after).toEqual(toMapModel(report, 'flows', null).flows);
    const past = toMapModel({ ...report, history: report.history.slice(0, -1) }, 'flows', null).flows;
    expect(before).toEqual(past);
    expect(before).not.toEqual(after);
  });

  test('lights the works that the step is about, and no others', () => {
    const site = report.scenario.sites[0]?.id ?? '';
    const opened: GameEvent = { type: 'siteOpened', audience: 'all', site, shareBp: 3000 };
    const view = { ...report, news: [opened] };
    const lit = reportModel(view, 'works', null).sites.filter((each) => each.lit === true);
    expect(lit.map(({ id }) => id)).toEqual([site]);
    expect(reportModel(view, 'prices', null).sites.some((each) => each.lit === true)).toBe(false);
  });

  test('names at every seat its factories’ output, dimmed where they run slower', () => {
    const sectors = report.sectors.map((sector) => ({
      ...sector,
      outputBp: sector.country === 'japan' ? 8000 : 10_000,
    }));
    const { countries } = reportModel({ ...report, sectors }, 'industry', null);
    const badge = (id: string) => countries.find((country) => country.id === id);
    expect(badge('japan')).toMatchObject({ dim: true, badge: { text: '80%' } });
    expect(badge('united-states')).toMatchObject({ dim: false, badge: { text: '100%' } });
  });

  test('says who gave money and who got it', () => {
    const aid: GameEvent = {
      type: 'aidPaid',
      audience: 'all',
      deal: 'x',
      from: 'japan',
      to: 'malaysia',
      thousandUsd: 20_000,
    };
    const { countries } = reportModel({ ...report, news: [aid] }, 'money', null);
    const badges = countries.flatMap(({ id, badge }) => (badge === undefined ? [] : [[id, badge.text]]));
    expect(badges).toEqual([
      ['japan', '−$20 m'],
      ['malaysia', '+$20 m'],
    ]);
  });
});
