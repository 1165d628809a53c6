import { describe, expect, test } from 'vitest';
import { additions } from '../../../src/client/store/additions.ts';
import { deadlinesOf } from '../../../src/client/store/deadlines.ts';
import { firstTerms } from '../../../src/client/store/draft.ts';
import { investmentSlip } from '../../../src/client/store/moneySlips.ts';
import { chainNeed, investable, type SiteLine, siteLine, siteLines, stageOf } from '../../../src/client/store/sites.ts';
import { thoughtsOf } from '../../../src/client/store/thoughts.ts';
import { chainText, modeText, opensText } from '../../../src/client/text/siteText.ts';
import { judge, type SeatView } from '../../../src/core/seat.ts';
import { newGame, playTo } from '../fixtures/playedGame.ts';

const talks = playTo(newGame('japan'), 'japan', { turn: 2, phase: 'negotiation' }).view('japan');

function line(view: SeatView, wanted: (line: SiteLine) => boolean): SiteLine {
  const found = siteLines(view).find(wanted);
  if (found === undefined) throw new Error('the level has no such site');
  return found;
}
const withSite = (view: SeatView, id: string, change: Partial<SeatView['sites'][number]>): SeatView => ({
  ...view,
  sites: view.sites.map((site) => (site.id === id ? { ...site, ...change } : site)),
});
const project = (each: SiteLine): boolean => each.def.project !== undefined && each.now.mode === 'proposed';

describe('mines and plants', () => {
  test('are told apart by the stage they make', () => {
    for (const each of siteLines(talks)) {
      const stages = talks.scenario.materials.find((material) => material.id === each.def.material)?.stages;
      expect(each.kind).toBe(stages?.[0]?.id === each.def.stage ? 'mine' : 'plant');
    }
  });

  test('that nobody has begun say when they could open, and that it may slip', () => {
    const site = line(talks, project);
    expect(site.opensTurn).toBe(
      talks.turn + (site.def.project?.permitTurns ?? 0) + (site.def.project?.buildTurns ?? 0),
    );
    expect(opensText(talks, site)).toMatch(/^It could run in the .*, if nothing slips\.$/);
  });

  test('at work stand on the deadlines track with the turn they are due', () => {
    const site = line(talks, project);
    const view = withSite(talks, site.def.id, { mode: 'construction', dueTurn: 6 });
    expect(deadlinesOf(view)).toContainEqual({ kind: 'opening', turn: 6, site: site.def.id });
    expect(modeText(line(view, (each) => each.def.id === site.def.id))).toBe('being built');
  });

  test('a plant without ore is said to stand still, one with ore at home is not', () => {
    const isWhole = ({ def }: SiteLine): boolean =>
      def.partOf === undefined && !talks.scenario.sites.some((site) => site.partOf === def.id);
    const plant = line(talks, (each) => stageOf(talks, each.def) === 1 && project(each) && isWhole(each));
    const alone: SeatView = {
      ...talks,
      sites: talks.sites.map((site, at) => {
        const def = talks.scenario.sites[at];
        const isOre = def?.material === plant.def.material && siteLine(talks, site.id)?.kind === 'mine';
        return isOre ? { ...site, mode: 'closed', shareBp: 0 } : site;
      }),
    };
    expect(chainNeed(alone, plant)).toMatchObject({ atHome: [], abroad: [] });
    expect(chainText(alone, plant)).toMatch(/stands still\.$/);
    expect(chainText(talks, plant)).not.toMatch(/stands still\.$/);
  });
});

describe('a letter about money', () => {
  test.each(['malaysia', 'united-states', 'china', 'european-union'])(
    'to %s offers only slips that may be sent, supply first',
    (to) => {
      const terms = firstTerms(talks, to);
      const list = additions(talks, { to, deal: null, terms: { ...terms, clauses: [] } });
      expect(list.length).toBeGreaterThan(0);
      const order = ['goods', 'money', 'promises'];
      const groups = list.map(({ group }) => order.indexOf(group));
      expect(groups).toEqual([...groups].sort((a, b) => a - b));
      for (const { clause } of list) {
        expect(judge(talks, { type: 'offerDeal', to, terms: { clauses: [clause], turns: 4 } })).toBeNull();
      }
    },
  );

  test('asks of a partner neither loans nor pledges, since it has no purse and sets no embargo', () => {
    const list = additions(talks, { to: 'malaysia', deal: null, terms: { clauses: [], turns: 4 } });
    expect(list.map(({ kind }) => kind)).not.toEqual(expect.arrayContaining(['loan']));
    expect(list.map(({ kind }) => kind)).not.toEqual(expect.arrayContaining(['theirPledge']));
  });

  test('an investment names no more than the purse, what is missing and what the host allows', () => {
    for (const country of talks.scenario.countries.filter((each) => each.id !== 'japan')) {
      for (const site of investable(talks, country.id)) {
        const slip = investmentSlip(talks, 'japan', site);
        expect(slip.thousandUsd).toBeLessThanOrEqual(talks.mine.treasuryThousandUsd);
        expect(slip.stakeBp).toBeLessThanOrEqual(site.def.project?.mostStakeBp ?? 0);
        const terms = { clauses: [slip], turns: 2 };
        expect(judge(talks, { type: 'offerDeal', to: country.id, terms })).toBeNull();
      }
    }
  });
});

describe('what is worth a thought', () => {
  test('is three things at most, and nothing on the first turn', () => {
    const first = playTo(newGame('japan'), 'japan', { turn: 1, phase: 'negotiation' }).view('japan');
    expect(thoughtsOf(first)).toEqual([]);
    expect(thoughtsOf(talks).length).toBeGreaterThan(0);
    expect(thoughtsOf(talks).length).toBeLessThanOrEqual(3);
  });

  test('names a site of mine that earns less than it costs before anything else about sites', () => {
    const mine = line(talks, (each) => each.def.country === 'japan' && each.now.mode === 'operating');
    const view = withSite(talks, mine.def.id, { lowTurns: 1 });
    expect(thoughtsOf(view)).toContainEqual({ kind: 'troubled', site: mine.def.id });
  });
});
