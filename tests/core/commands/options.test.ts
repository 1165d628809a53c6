import { describe, expect, test } from 'vitest';
import { CAPITAL } from '../../../src/balance/politics.ts';
import { breachesOf } from '../../../src/core/commands/breaches.ts';
import { lawViewOf } from '../../../src/core/commands/lawView.ts';
import { optionsFor } from '../../../src/core/view/options.ts';
import { AIM, aDeal, aGame, aSupply, aView, PLEDGE, withMine } from '../../support/aGame.ts';

const ALLOY = { material: 'metal', stage: 'alloy' } as const;
const cut = { type: 'declareEmbargo', ...AIM, level: 'full' } as const;
const withDeal = (...clauses: Parameters<typeof aDeal>[1][]) => ({
  ...aGame(),
  deals: clauses.map((terms, at) => aDeal({ id: `deal-0-1-${at + 1}` }, terms)),
});

describe('options', () => {
  test('[CMD-3] an option says what it costs and why it is not allowed', () => {
    const { orders } = optionsFor(aView(withMine(aGame(), 'north', { capital: 1 })));
    expect(orders.find((option) => option.key === 'declareEmbargo/south/metal/alloy/full')).toEqual({
      key: 'declareEmbargo/south/metal/alloy/full',
      template: cut,
      allowed: false,
      refusal: { code: 'notEnoughCapital', facts: { needed: 4, has: 1 } },
      cost: { capital: CAPITAL.embargo.full + CAPITAL.noDispute, thousandUsd: 0 },
      breaks: [],
    });
  });

  test('[CMD-3] keys are all different', () => {
    const { orders, moves } = optionsFor(aView(withDeal({})));
    const keys = [...orders, ...moves].map((option) => option.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('[CMD-3] an embargo or a threat breaks the pledge not to, an embargo also the supply it stops', () => {
    const view = lawViewOf(withDeal({ clauses: [PLEDGE] }, { clauses: [aSupply()] }), 'north');
    const threat = { ...cut, type: 'threaten', prepared: false, demand: { type: 'none' } } as const;
    expect(breachesOf(view, threat)).toEqual(['deal-0-1-1']);
    expect(breachesOf(view, cut)).toEqual(['deal-0-1-1', 'deal-0-1-2']);
    expect(breachesOf(view, { ...cut, against: 'west' })).toEqual([]);
  });

  test('[CMD-3] a quota under what is promised breaks supply', () => {
    const view = lawViewOf(withDeal({}, {}), 'north');
    const quota = (kgPerTurn: number) => ({ type: 'setQuota', ...ALLOY, kgPerTurn }) as const;
    expect(breachesOf(view, quota(20_000))).toEqual([]);
    expect(breachesOf(view, quota(19_999))).toEqual(['deal-0-1-1', 'deal-0-1-2']);
  });
});
