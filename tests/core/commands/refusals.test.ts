import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/balance/politics.ts';
import { refusalText } from '../../../src/client/text/refusalText.ts';
import type { Refusal, RefusalCode } from '../../../src/core/commands/refusal.ts';
import { CLAUSE_TYPES, type Clause } from '../../../src/core/deals/dealTypes.ts';
import { canBeSecret } from '../../../src/core/deals/secrecy.ts';
import { type GameState, submit } from '../../../src/core/referee.ts';
import { withOpen } from '../../../src/core/state/access.ts';
import { aConflict } from '../../support/aConflict.ts';
import { aSupply } from '../../support/aGame.ts';
import { aLoan, anAid, anInvestment } from '../../support/aMoney.ts';

/** One lawful clause of every kind in the world with a front: between north, where the front is, and south or the sponsor west. */
const LAWFUL: Readonly<Record<Clause['type'], Clause>> = {
  supply: aSupply(),
  noEmbargo: { type: 'noEmbargo', by: 'north', toward: 'south' },
  aid: anAid(),
  investment: anInvestment({ site: 'valley', offtakeBp: 0 }),
  loan: aLoan(),
  tariffCeiling: { type: 'tariffCeiling', by: 'south', toward: 'north', material: 'metal', shareBp: 500 },
  militaryAid: { type: 'militaryAid', from: 'south', to: 'north', thousandUsdPerTurn: 500 },
  securityGuarantee: { type: 'securityGuarantee', by: 'south', toward: 'north' },
  peacekeepers: { type: 'peacekeepers', by: 'south', to: 'north', thousandUsdPerTurn: 500 },
  withdrawSupport: { type: 'withdrawSupport', by: 'west', group: 'movement' },
  dueDiligence: { type: 'dueDiligence', by: 'south', material: 'metal' },
  credit: { type: 'credit', by: 'north', to: 'south' },
  concession: { type: 'concession', by: 'south', to: 'north', site: 'valley', shareBp: 1_000, thousandUsdPerTurn: 500 },
  settlement: { type: 'settlement' },
};
/** The world with a front, where north and south have a quarrel to settle. */
const quarrelling = (): GameState =>
  withOpen(aConflict(), { disputes: [{ between: ['north', 'south'], heatBp: 3_000 }] });
const ALL = CLAUSE_TYPES.map((type) => [type, LAWFUL[type]] as const);
const partnerOf = (clause: Clause): string => (clause.type === 'withdrawSupport' ? 'west' : 'south');

/** The refusal of an offer by north, or null. */
function refusal(clauses: readonly unknown[], { to = 'south', turns = 3, state = quarrelling() } = {}): Refusal | null {
  const answer = submit(state, 'north', { type: 'offerDeal', to, terms: { clauses, turns } });
  return answer.ok ? null : answer.refusal;
}

/** Refused for this reason, and told so in whole words: no hole where a number belongs. */
function expectSaid(refused: Refusal | null, code: RefusalCode): void {
  expect(refused?.code).toBe(code);
  if (refused) expect(refusalText(refused)).toMatch(/^[A-Z][^?{}]+\.$/);
}

/** The clause with every field that names a country or holds a number set, one at a time. */
function changed(clause: Clause, isWanted: (value: unknown, field: string) => boolean, value: unknown) {
  return Object.entries(clause)
    .filter(([field, was]) => field !== 'type' && isWanted(was, field))
    .map(([field]) => [field, { ...clause, [field]: value } as unknown as Clause] as const);
}
const isCountry = (value: unknown) => ['north', 'south', 'west'].includes(String(value));
const isNumber = (value: unknown) => typeof value === 'number';

describe.each(ALL)('a clause of %s', (_type, clause) => {
  const to = partnerOf(clause);

  test('[DEAL-15] is taken as it should be', () => {
    expect(refusal([clause], { to })).toBeNull();
  });

  test('[DEAL-2] is refused a second time in the same agreement', () => {
    expectSaid(refusal([clause, clause], { to }), 'duplicateClause');
  });

  test('[DEAL-15] is refused where a side is a country that is not at the table, or none at all', () => {
    for (const other of ['isle', 'nowhere', 'toString'])
      for (const [field, wrong] of changed(clause, isCountry, other)) {
        const refused = refusal([wrong], { to });
        expect([field, refused?.code]).toEqual([field, expect.stringMatching(/^(wrongParties|notItsSponsor)$/)]);
      }
  });

  test('[DEAL-15] is refused between a country and itself', () => {
    const sides = changed(clause, isCountry, 'north');
    if (sides.length < 2) return; // it names one side only; with oneself there is no agreement
    const both = Object.fromEntries(sides.map(([field]) => [field, 'north']));
    expectSaid(refusal([{ ...clause, ...both }], { to }), 'wrongParties');
  });

  test('[DEAL-2] [DEAL-15] is refused with a number beyond every limit, below nothing, or in parts', () => {
    for (const [field, wrong] of changed(clause, isNumber, 1_000_000_000)) {
      const code = refusal([wrong], { to })?.code ?? 'taken';
      expect([field, code]).toEqual([field, expect.stringMatching(/OutOfRange$|^malformed$/)]);
    }
    for (const value of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null])
      for (const [, wrong] of changed(clause, isNumber, value)) expectSaid(refusal([wrong], { to }), 'malformed');
  });

  test('[CMD-1] is refused with a field too many, one too few, or of a kind that nobody knows', () => {
    expectSaid(refusal([{ ...clause, gift: 1 }], { to }), 'malformed');
    expectSaid(refusal([{ ...clause, type: `${clause.type}s` }], { to }), 'malformed');
    for (const field of Object.keys(clause)) {
      const { [field]: _, ...rest } = { ...clause } as Record<string, unknown>;
      expectSaid(refusal([rest], { to }), 'malformed');
    }
  });

  test('[DEAL-23] is refused in a secret annex where everyone would see it', () => {
    const refused = refusal([{ ...clause, secret: true }], { to });
    if (canBeSecret(clause)) expect(refused).toBeNull();
    else expectSaid(refused, 'cannotBeSecret');
  });

  test('[DEAL-2] is refused for a term of no turns, of too many, or beyond the end', () => {
    expectSaid(refusal([clause], { to, turns: 0 }), 'termTooLong');
    expectSaid(refusal([clause], { to, turns: LIMITS.turns + 1 }), 'termTooLong');
    const late = withOpen(quarrelling(), { turn: aConflict().scenario.time.turns - 1 });
    expectSaid(refusal([clause], { to, turns: 3, state: late }), 'beyondEnd');
  });
});

describe('an agreement', () => {
  test.each<readonly [string, string, RefusalCode]>([
    ['with oneself', 'north', 'withYourself'],
    ['with a country that is not on the map', 'nowhere', 'unknownCountry'],
    ['with something out of the prototype', 'constructor', 'unknownCountry'],
  ])('[DEAL-2] %s is refused', (_, to, code) => {
    expectSaid(refusal([LAWFUL.noEmbargo], { to }), code);
  });

  test('[DEAL-2] of nothing, or of more than the rules allow, is refused', () => {
    expectSaid(refusal([]), 'noClauses');
    expectSaid(refusal(Array(LIMITS.clauses + 1).fill(LAWFUL.aid)), 'tooManyClauses');
  });

  test.each<readonly [string, readonly Clause[], RefusalCode]>([
    ['two prices for the same metal', [aSupply(), aSupply({ centsPerKg: 1 })], 'duplicateClause'],
    [
      'two limits for the same tariff',
      [LAWFUL.tariffCeiling, { ...LAWFUL.tariffCeiling, shareBp: 900 } as Clause],
      'duplicateClause',
    ],
    ['a loan each way', [aLoan(), aLoan({ from: 'south', to: 'north' })], 'duplicateClause'],
    ['credit each way', [LAWFUL.credit, { type: 'credit', by: 'south', to: 'north' }], 'duplicateClause'],
    ['more of a mine than its host lets go', [anInvestment({ site: 'valley', stakeBp: 9_999 })], 'shareOutOfRange'],
    [
      'a stake and a pledge that are more together',
      [
        anInvestment({ site: 'valley', stakeBp: 4_000 }),
        aLoan({ from: 'south', to: 'north', pledge: { site: 'valley', shareBp: 4_000 } }),
      ],
      'shareOutOfRange',
    ],
    ['a mine that is not there', [anInvestment({ site: 'el-dorado' })], 'unknownSite'],
    ['a mine of the payer', [anInvestment({ by: 'north', site: 'valley' })], 'wrongParties'],
    ['an armed group that is not there', [{ type: 'withdrawSupport', by: 'west', group: 'nobody' }], 'unknownGroup'],
    [
      'help for a country that is at peace',
      [{ type: 'peacekeepers', by: 'north', to: 'south', thousandUsdPerTurn: 1 }],
      'nothingToSecure',
    ],
  ])('[DEAL-2] [DEAL-17] with %s is refused', (_, clauses, code) => {
    expectSaid(refusal(clauses), code);
  });

  test('[DEAL-16] over money that its payer has not got is refused', () => {
    expectSaid(refusal([aLoan({ thousandUsd: 50_001 })]), 'notEnoughMoney');
  });

  test('[DEAL-18] that lends for one turn alone is refused', () => {
    expectSaid(refusal([aLoan()], { turns: 1 }), 'termTooShort');
  });
});

test('[CMD-1] an offer is refused before and after the talks', () => {
  const in_ = (phase: GameState['open']['phase']) => refusal([LAWFUL.aid], { state: withOpen(aConflict(), { phase }) });
  for (const phase of ['briefing', 'orders', 'report'] as const) expectSaid(in_(phase), 'wrongPhase');
  expectSaid(in_('debrief'), 'gameOver');
});
