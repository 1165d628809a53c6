import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, createGame, submit } from '../../src/core/referee.ts';
import type { GameState } from '../../src/core/state/gameState.ts';
import { commandsAtMost } from '../support/budget.ts';
import { theCutOff } from '../support/cutOff.ts';

/** A million by `COMMANDS=1000000 npm test -- tests/properties/randomCommands.test.ts`. */
const COMMANDS = commandsAtMost(100_000);
const A_RUN = 500;

const country = fc.constantFrom(
  'japan',
  'china',
  'united-states',
  'european-union',
  'australia',
  'malaysia',
  'rest-of-world',
  'atlantis',
);
const material = fc.constantFrom('NdPr', 'DyTb', 'cobalt');
const stage = fc.constantFrom('ore', 'oxide', 'alloy', 'soup');
const amount = fc.oneof(fc.integer({ min: -5, max: 5_000_000 }), fc.constantFrom(0, 1.5, Number.NaN, 1e15, -1));
const dealId = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map((n) => `deal-${n}`),
  fc.string(),
);
const embargoId = fc.integer({ min: 1, max: 40 }).map((n) => `embargo-${n}`);
const level = fc.constantFrom('partial', 'full');
const supply = fc.record({
  type: fc.constant('supply'),
  from: country,
  to: country,
  material,
  stage,
  kgPerTurn: amount,
  centsPerKg: amount,
});
const pledge = fc.record({ type: fc.constant('noEmbargo'), by: country, toward: country });
const site = fc.constantFrom(...theCutOff().sites.map((each) => each.id), 'nowhere');
const money = fc.oneof(
  fc.record({ type: fc.constant('aid'), from: country, to: country, thousandUsdPerTurn: amount }),
  fc.record({
    type: fc.constant('investment'),
    by: country,
    site,
    thousandUsd: amount,
    stakeBp: amount,
    offtakeBp: amount,
  }),
  fc.record({
    type: fc.constant('loan'),
    from: country,
    to: country,
    thousandUsd: amount,
    interestBp: amount,
    pledge: fc.option(fc.record({ site, shareBp: amount })),
  }),
  fc.record({ type: fc.constant('tariffCeiling'), by: country, toward: country, material, shareBp: amount }),
);
const terms = fc.record({
  clauses: fc.array(
    fc.oneof(supply, pledge, money).chain((clause) => fc.constantFrom<object>(clause, { ...clause, secret: true })),
    { maxLength: 5 },
  ),
  turns: fc.integer({ min: -1, max: 12 }),
});
const order = fc.oneof(
  fc.record({ type: fc.constant('setQuota'), material, stage, kgPerTurn: fc.option(amount) }),
  fc.record({ type: fc.constant('setDuty'), material, stage, shareBp: amount }),
  fc.record({ type: fc.constant('setTariff'), partner: country, material, stage, shareBp: amount }),
  fc.record({ type: fc.constant('declareEmbargo'), against: country, material, stage, level }),
  fc.record({ type: fc.constant('liftEmbargo'), embargo: embargoId }),
  fc.record({ type: fc.constant('buyStock'), material, stage, kg: amount, mostCentsPerKg: amount }),
  fc.record({ type: fc.constant('releaseStock'), material, stage, kg: amount, leastCentsPerKg: amount }),
  fc.record({
    type: fc.constant('fundThrift'),
    sector: fc.constantFrom('jp-cars', 'cn-wind', 'nothing'),
    thousandUsd: amount,
  }),
  fc.record({ type: fc.constantFrom('buildSite', 'idleSite', 'rescueSite'), site }),
  fc.record({
    type: fc.constant('fundProgramme'),
    programme: fc.constantFrom('knowhow', 'recycling', 'substitution', 'magic'),
    thousandUsd: amount,
  }),
  fc.record({ type: fc.constantFrom('endDeal', 'giveNotice', 'suspendDeal', 'resumeDeal'), deal: dealId }),
  fc.record({
    type: fc.constant('fileCase'),
    against: country,
    material,
    measure: fc.constantFrom('quota', 'duty', 'embargo', 'tariff'),
  }),
  fc.record({
    type: fc.constantFrom('joinCase', 'dropCase', 'appealReport'),
    case: fc.constantFrom('case-1', 'case-2'),
  }),
);
const demand = fc.oneof(
  fc.record({ type: fc.constant('sign'), deal: dealId }),
  fc.constant({ type: 'liftPressure' }),
  fc.constant({ type: 'none' }),
);
const command = fc.oneof(
  fc.record({ type: fc.constant('offerDeal'), to: country, terms }),
  fc.record({ type: fc.constantFrom('counterDeal', 'reopenDeal'), deal: dealId, terms }),
  fc.record({ type: fc.constant('acceptDeal'), deal: dealId }),
  fc.record({ type: fc.constant('refuseDeal'), deal: dealId, reason: fc.constant(null) }),
  fc.record({ type: fc.constant('withdrawOffer'), deal: dealId }),
  fc.record({
    type: fc.constant('threaten'),
    against: country,
    material,
    stage,
    level,
    prepared: fc.boolean(),
    demand,
  }),
  fc.record({ type: fc.constant('dropThreat'), embargo: embargoId }),
  fc.record({ type: fc.constant('placeOrder'), order }),
  fc.record({ type: fc.constant('undoOrder'), index: fc.integer({ min: -1, max: 9 }) }),
  fc.anything({ maxDepth: 3 }),
);
const said = fc.array(
  fc.tuple(fc.constantFrom('japan', 'china', 'united-states', 'european-union', 'nobody'), command),
  { minLength: A_RUN, maxLength: A_RUN },
);

const created = createGame(theCutOff(), 5);

/** Agreements are named so that nobody can guess: `deal-7` stands for the seventh from the end. */
function withDealId(state: GameState, said: unknown): unknown {
  if (typeof said !== 'object' || said === null || !('deal' in said) || typeof said.deal !== 'string') return said;
  const nth = Number(/^deal-(\d+)$/.exec(said.deal)?.[1] ?? 0);
  return { ...said, deal: state.deals[state.deals.length - nth]?.id ?? said.deal };
}

/** Sends all, ending a phase after every fifty; answers how many were applied. */
function sendAll(start: GameState, list: readonly (readonly [string, unknown])[]): number {
  let state = start;
  let applied = 0;
  for (const [at, [seat, each]] of list.entries()) {
    const sent = submit(state, seat, withDealId(state, each));
    if (sent.ok) {
      state = sent.state;
      applied++;
    } else if (typeof sent.refusal.code !== 'string') throw new Error('a refusal without a reason');
    if (at % 50 === 49) state = advance(state).state;
  }
  return applied;
}

test(`[CMD-1] ${COMMANDS} random commands are refused with a reason or applied, and never throw`, {
  timeout: 30 * 60_000,
}, () => {
  if (!created.ok) throw new Error('no game');
  let applied = 0;
  fc.assert(
    fc.property(said, (list) => {
      applied += sendAll(created.state, list);
    }),
    { numRuns: Math.ceil(COMMANDS / A_RUN), seed: 20_101_109, endOnFailure: true },
  );
  expect(applied).toBeGreaterThan(COMMANDS / 500);
});
