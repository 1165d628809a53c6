import fc from 'fast-check';
import { LIMITS } from '../../src/balance/politics.ts';
import { PROGRAMMES } from '../../src/core/commands/orderTypes.ts';
import { PHRASES } from '../../src/core/commands/phrases.ts';
import { REASON_CODES } from '../../src/core/deals/dealTypes.ts';
import { advance, type GameState, submit, viewFor } from '../../src/core/referee.ts';
import { optionsFor } from '../../src/core/view/options.ts';

/** One step of random play: something said, one of the seat's own options, or the end of some phases. */
export type Step =
  | { readonly kind: 'say'; readonly seat: string; readonly command: unknown }
  | { readonly kind: 'option'; readonly seat: string; readonly pick: number }
  | { readonly kind: 'advance'; readonly phases: number };

const country = fc.constantFrom('north', 'south', 'west', 'isle', 'nowhere', 'toString');
const seat = fc.constantFrom('north', 'south', 'west');
const place = {
  material: fc.constantFrom('metal', 'metal', 'metal', 'gold'),
  stage: fc.constantFrom('ore', 'alloy', 'alloy', 'magnet'),
};
const level = fc.constantFrom('partial', 'full');
const bp = fc.integer({ min: 0, max: 10_000 });
const kg = fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.constant(1_000_000_000));
const cents = fc.oneof(fc.integer({ min: 0, max: 110_000 }), fc.constant(4_000_000));
const money = fc.oneof(fc.nat(60_000), fc.constant(50_000_000_000));
const site = fc.constantFrom('north-mine', 'isle-plant', 'north-new', 'isle-new', 'nowhere');
const deal = fc.oneof(
  fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 3 })).map((parts) => `deal-${parts.join('-')}`),
  fc.constant('deal'),
);
const embargo = fc.integer({ min: 1, max: 8 }).map((number) => `embargo-${number}`);

function typed(type: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}): fc.Arbitrary<unknown> {
  return fc.record({ type: fc.constant(type), ...fields });
}

const clause = fc.oneof(
  typed('supply', { from: country, to: country, ...place, kgPerTurn: kg, centsPerKg: cents }),
  typed('noEmbargo', { by: country, toward: country }),
  typed('aid', { from: country, to: country, thousandUsdPerTurn: money }),
  typed('investment', { by: country, site, thousandUsd: money, stakeBp: bp, offtakeBp: bp }),
  typed('loan', {
    from: country,
    to: country,
    thousandUsd: money,
    interestBp: fc.nat(2_500),
    pledge: fc.option(fc.record({ site, shareBp: bp })),
  }),
  typed('tariffCeiling', { by: country, toward: country, material: fc.constantFrom('metal', 'gold'), shareBp: bp }),
  typed('militaryAid', { from: country, to: country, thousandUsdPerTurn: money }),
  typed('securityGuarantee', { by: country, toward: country }),
  typed('peacekeepers', { by: country, to: country, thousandUsdPerTurn: money }),
  typed('withdrawSupport', { by: country, group: fc.constantFrom('movement', 'nobody') }),
  typed('dueDiligence', { by: country, material: fc.constantFrom('metal', 'gold') }),
);
const terms = fc.record({ clauses: fc.array(clause, { maxLength: LIMITS.clauses + 1 }), turns: fc.nat(8) });
const reason = fc.record({
  code: fc.constantFrom(...REASON_CODES),
  interest: fc.constantFrom('metal', 'south-cars'),
  alternative: fc.record({ partner: fc.option(country), centsPerKg: fc.option(cents) }),
  nearest: fc.option(terms),
});
const demand = fc.oneof(typed('sign', { deal }), typed('liftPressure'), typed('none'));
const order = fc.oneof(
  typed('setQuota', { ...place, kgPerTurn: fc.option(kg) }),
  typed('setDuty', { ...place, shareBp: bp }),
  typed('setTariff', { partner: country, ...place, shareBp: bp }),
  typed('declareEmbargo', { against: country, ...place, level }),
  typed('liftEmbargo', { embargo }),
  typed('buyStock', { ...place, kg, mostCentsPerKg: cents }),
  typed('releaseStock', { ...place, kg, leastCentsPerKg: cents }),
  typed('standingStock', { ...place, holdKg: kg, mostCentsPerKg: cents, thousandUsd: fc.nat(60_000) }),
  typed('fundThrift', { sector: fc.constantFrom('south-cars', 'west-wind', 'none'), thousandUsd: fc.nat(60_000) }),
  ...['buildSite', 'idleSite', 'rescueSite', 'careForSite'].map((type) => typed(type, { site })),
  typed('fundProgramme', { programme: fc.constantFrom(...PROGRAMMES), thousandUsd: fc.nat(60_000) }),
  typed('setSupport', { group: fc.constantFrom('movement', 'nobody'), isBacked: fc.boolean() }),
  ...['endDeal', 'giveNotice', 'suspendDeal', 'resumeDeal'].map((type) => typed(type, { deal })),
);

/** Commands of the right shape, lawful or not. */
const wellFormed = fc.oneof(
  typed('offerDeal', { to: country, terms }),
  typed('counterDeal', { deal, terms }),
  typed('reopenDeal', { deal, terms }),
  typed('acceptDeal', { deal }),
  typed('refuseDeal', { deal, reason: fc.option(reason) }),
  typed('withdrawOffer', { deal }),
  typed('threaten', { against: country, ...place, level, prepared: fc.boolean(), demand }),
  typed('dropThreat', { embargo }),
  typed('say', { to: fc.option(country), phrase: fc.constantFrom(...PHRASES, 'insult') }),
  { weight: 4, arbitrary: typed('placeOrder', { order }) },
  typed('undoOrder', { index: fc.nat(13) }),
  typed('ready'),
  typed('notReady'),
);
/** Anything that JSON can hold, and commands with one field spoilt. */
const malformed = fc.oneof(
  fc.jsonValue(),
  fc
    .tuple(wellFormed, fc.constantFrom('type', 'terms', 'order', 'deal', 'against', '__proto__'), fc.jsonValue())
    .map(
      ([command, field, value]) => JSON.parse(JSON.stringify({ ...(command as object), [field]: value })) as unknown,
    ),
);

/** Steps of random play; `malformed` ones among them only where asked for. */
export function steps(withMalformed: boolean): fc.Arbitrary<Step> {
  const command = withMalformed ? fc.oneof({ weight: 5, arbitrary: wellFormed }, malformed) : wellFormed;
  return fc.oneof(
    { weight: 16, arbitrary: fc.record({ kind: fc.constant('say' as const), seat, command }) },
    { weight: 8, arbitrary: fc.record({ kind: fc.constant('option' as const), seat, pick: fc.nat(10_000) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('advance' as const), phases: fc.integer({ min: 1, max: 3 }) }),
    },
  );
}

export interface Taken {
  readonly state: GameState;
  readonly answer: 'applied' | 'advanced' | string; // else the code of the refusal
}

/** The state after one step. */
export function take(state: GameState, step: Step): Taken {
  if (step.kind === 'advance') {
    const phases = Array.from({ length: step.phases });
    return { state: phases.reduce<GameState>((now) => advance(now).state, state), answer: 'advanced' };
  }
  const command = step.kind === 'say' ? step.command : anOption(state, step.seat, step.pick);
  const answer = submit(state, step.seat, withDealIds(state, command));
  return answer.ok ? { state: answer.state, answer: 'applied' } : { state, answer: answer.refusal.code };
}

/** Agreements are named so that nobody can guess: here they are spoken of by pair and number. */
function withDealIds(state: GameState, command: unknown): unknown {
  const text = JSON.stringify(command);
  if (text === undefined || !text.includes('deal-')) return command;
  return JSON.parse(
    text.replaceAll(/"deal-(\d)-(\d)-(\d)"/g, (whole, by, to, nth) => {
      const ofPair = state.deals.filter((each) => each.id.startsWith(`deal-${by}-${to}-`));
      const found = ofPair[Number(nth) - 1];
      return found ? JSON.stringify(found.id) : whole;
    }),
  ) as unknown;
}

/** One of the options that the seat is told it has. */
function anOption(state: GameState, who: string, pick: number): unknown {
  const { orders, moves } = optionsFor(viewFor(state, who));
  const open = [
    ...orders.filter((option) => option.allowed).map(({ template }) => ({ type: 'placeOrder', order: template })),
    ...moves.filter((option) => option.allowed).map(({ template }) => template),
  ];
  return open[pick % open.length] ?? { type: 'ready' };
}
