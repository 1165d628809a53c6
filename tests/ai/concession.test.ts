import { describe, expect, test } from 'vitest';
import { concessionIdeas } from '../../src/ai/negotiator/ideas/concession.ts';
import { ideaRoom } from '../../src/ai/negotiator/ideas/ideaTypes.ts';
import { leaseParts } from '../../src/ai/value/leaseWorth.ts';
import type { ConcessionClause } from '../../src/core/deals/dealTypes.ts';
import { leasePrice } from '../../src/core/deals/siteTerms.ts';
import type { GameState } from '../../src/core/referee.ts';
import { viewFor } from '../../src/core/view/viewFor.ts';
import { aGameWithWorks, aWorks, withWorks } from '../support/aSite.ts';

const running = (): GameState =>
  withWorks(aGameWithWorks(aWorks({ start: 'operating' })), { mode: 'operating', shareBp: 10_000 });
const CONCESSION: ConcessionClause = {
  type: 'concession',
  by: 'south',
  to: 'north',
  site: 'works',
  shareBp: 1_000,
  thousandUsdPerTurn: 10,
};
const sum = (seat: string, fee: number, reckoning: 'facts' | 'forecast') =>
  leaseParts(viewFor(running(), seat), { ...CONCESSION, thousandUsdPerTurn: fee }, 4, reckoning).reduce(
    (all, part) => all + part.thousandUsd,
    0,
  );
const fair = () => leasePrice(viewFor(running(), 'south'), 'works', 1_000);

describe('concessions to programs', () => {
  test.each(['facts', 'forecast'] as const)('[AI-10] a host lets nothing under its price, by %s', (reckoning) => {
    expect(sum('north', Math.max(1, fair() - 1), reckoning)).toBeLessThan(0);
    expect(sum('north', fair() * 10, reckoning)).toBeGreaterThan(sum('north', fair(), reckoning));
  });

  test('[AI-10] the higher the fee the less it is to its holder, and by facts the going price is worth paying', () => {
    expect(sum('south', fair(), 'facts')).toBeGreaterThanOrEqual(0);
    expect(sum('south', fair() * 10, 'forecast')).toBeLessThan(sum('south', fair(), 'forecast'));
    expect(sum('south', fair() * 10, 'facts')).toBeLessThan(0);
  });

  test('[AI-10] none comes to mind between two that earn alike', () => {
    const room = ideaRoom(viewFor(running(), 'south'), 'north');
    expect(room && concessionIdeas(room)).toEqual([]);
  });
});
