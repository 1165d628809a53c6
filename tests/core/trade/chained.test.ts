import { expect, test } from 'vitest';
import type { Deal } from '../../../src/core/deals/dealTypes.ts';
import { clearTurn } from '../../../src/core/trade/clearTurn.ts';
import { aDealInForce } from '../../support/aTrade.ts';
import { aGame } from '../../support/aWorld.ts';

const KG = 250_000;

/** Digland digs just what is promised to Farland, which has a plant and no mine of its own. */
const start = () =>
  aGame((draft) => ({
    ...draft,
    sites: draft.sites.flatMap((site) => {
      if (site.id === 'far-mine') return [];
      return site.id === 'dig-mine' ? [{ ...site, steps: [{ kg: KG, centsPerKg: 900 }] }] : [site];
    }),
  }));

/** Ore from Digland to Farland, and what Farland makes of it on to Makeland. */
function chain(oreTurn: number, oxideTurn: number): readonly Deal[] {
  const ore = aDealInForce('ore', { from: 'digland', to: 'farland', kgPerTurn: KG, centsPerKg: 3_000 }, oreTurn);
  const oxide = aDealInForce('oxide', { from: 'farland', to: 'makeland', kgPerTurn: KG, centsPerKg: 6_000 }, oxideTurn);
  const moves = ore.moves.map((move) => ({
    ...move,
    terms: {
      ...move.terms,
      clauses: move.terms.clauses.map((clause) => (clause.type === 'supply' ? { ...clause, stage: 'ore' } : clause)),
    },
  }));
  return [{ ...ore, moves }, oxide];
}

const delivered = (state: ReturnType<typeof start>) =>
  Object.fromEntries(clearTurn(state).deliveries.map((each) => [each.deal, each.kg]));

test.each([
  ['older', 1, 2],
  ['younger', 2, 1],
])('[TRD-10] what arrives under an %s contract is worked up for another in the same turn', (_, ore, oxide) => {
  expect(delivered({ ...start(), deals: chain(ore, oxide) })).toEqual({ ore: KG, oxide: KG });
});

test('[TRD-10] what does not arrive is not promised on', () => {
  const cut = (stage: string) => ({
    id: `embargo-${stage}`,
    by: 'digland',
    against: 'farland',
    material: 'metal',
    stage,
    mode: 'full' as const,
    level: 'full' as const,
    prepared: false,
    demand: { type: 'none' as const },
    sinceTurn: 1,
    deadlineTurn: null,
  });
  const state = { ...start(), embargoes: [cut('ore'), cut('oxide')], deals: chain(1, 1) };
  expect(delivered(state)).toEqual({ ore: 0, oxide: 0 });
});

test('[CON-1] where the way for feed costs as much as the ceiling, what is promised is still made of what was dug', () => {
  const created = start();
  const stages = created.scenario.materials.flatMap((material) => material.stages);
  const freightCentsPerKg = Math.max(...stages.map((stage) => stage.ceilingCentsPerKg));
  const scenario = { ...created.scenario, trade: { ...created.scenario.trade, freightCentsPerKg } };
  const oxide = { from: 'farland', to: 'makeland', kgPerTurn: KG, centsPerKg: 6_000 };
  const state = { ...created, scenario, deals: [aDealInForce('oxide', oxide, 1)] };
  const { clearings, deliveries } = clearTurn(state);
  const [clearing] = clearings;
  expect(deliveries.map((each) => each.kg)).toEqual([KG]);
  expect([...(clearing?.result.ceiling ?? [])]).toEqual([]);
  expect(clearing?.result.lanes.get('lane/ore/digland>farland')).toEqual({ habitKg: 0, newKg: KG });
});
