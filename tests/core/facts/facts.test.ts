import { describe, expect, test } from 'vitest';
import { factText } from '../../../src/client/text/factText.ts';
import { holds } from '../../../src/core/facts/holds.ts';
import { groundOf } from '../../../src/core/facts/publicGround.ts';
import { viewFor } from '../../../src/core/referee.ts';
import { factFaults } from '../../../src/scenario/factFaults.ts';
import { type Fact, factSchema, type LeafFact } from '../../../src/scenario/factSchema.ts';
import { aConflict } from '../../support/aConflict.ts';
import { aDeal, PLEDGE } from '../../support/aGame.ts';

const goods = { material: 'metal', stage: 'alloy' } as const;
const embargo = { by: 'north', against: 'south', ...goods, demand: { type: 'none' } } as const;

/** North embargoes south on the metal, has a quota, a case against it and an agreement with south. */
function aWorld() {
  const base = aConflict();
  const { open } = base;
  return {
    ...base,
    embargoes: [
      { ...embargo, id: 'e', mode: 'full', prepared: true, level: 'full', sinceTurn: 1, deadlineTurn: null } as const,
    ],
    deals: [aDeal({}, { clauses: [PLEDGE] })],
    open: {
      ...open,
      turn: 3,
      policies: [{ type: 'quota', country: 'north', ...goods, kgPerTurn: 40_000, sinceTurn: 1 } as const],
      lanes: open.lanes.map((lane) => ({ ...lane, lastKg: lane.from === 'north' && lane.stage === 'alloy' ? 100 : 0 })),
      cases: [
        {
          id: 'c',
          against: 'north',
          material: 'metal',
          measure: 'quota',
          complainants: ['south'],
          mode: 'panel',
          filedTurn: 1,
          sinceTurn: 2,
          dueTurn: 5,
          upheld: null,
          appealedBy: null,
          adoptedTurn: null,
        } as const,
      ],
    },
  };
}

const state = aWorld();
const ground = groundOf(state);
const known = (id: string) => state.open.countries.find((country) => country.id === id);
const price = state.open.prices.find((each) => each.country === 'south' && each.stage === 'alloy');
const door = state.open.prices.find((each) => each.country === 'north' && each.stage === 'alloy');
const is = 'above' as const;

/** Each kind of fact: one that holds in this world, and one like it that does not. */
const PAIRS: readonly (readonly [LeafFact, LeafFact])[] = [
  [
    { type: 'price', country: 'south', ...goods, is, cents: (price?.centsPerKg ?? 0) - 1 },
    { type: 'price', country: 'south', ...goods, is, cents: price?.centsPerKg ?? 0 },
  ],
  [
    { type: 'exportPrice', country: 'north', ...goods, is: 'below', cents: (door?.madeCentsPerKg ?? 0) + 1 },
    { type: 'exportPrice', country: 'north', ...goods, is: 'below', cents: door?.madeCentsPerKg ?? 0 },
  ],
  [
    { type: 'embargo', by: 'north', against: null, material: null },
    { type: 'embargo', by: 'north', against: 'west', material: null },
  ],
  [
    { type: 'quota', country: 'north', ...goods, belowKg: 40_001 },
    { type: 'quota', country: 'north', ...goods, belowKg: 40_000 },
  ],
  [
    { type: 'exports', country: 'north', to: 'south', ...goods, is, kg: 99 },
    { type: 'exports', country: 'north', to: 'south', ...goods, is, kg: 100 },
  ],
  [
    { type: 'site', site: 'north-mine', mode: 'operating' },
    { type: 'site', site: 'north-mine', mode: 'closed' },
  ],
  [
    { type: 'approval', country: 'north', is, shareBp: (known('north')?.approvalBp ?? 0) - 1 },
    { type: 'approval', country: 'north', is: 'below', shareBp: known('north')?.approvalBp ?? 0 },
  ],
  [
    { type: 'security', country: 'north', is, shareBp: (known('north')?.securityBp ?? 0) - 1 },
    { type: 'security', country: 'south', is: 'below', shareBp: 10_000 },
  ],
  [
    { type: 'group', group: 'movement', mode: state.open.groups[0]?.mode ?? 'talks' },
    { type: 'group', group: 'movement', mode: 'withdrawn' },
  ],
  [
    { type: 'leverage', country: 'north', is: 'below', centi: (known('north')?.score ?? 0) + 1 },
    { type: 'leverage', country: 'north', is: 'below', centi: 0 },
  ],
  [
    { type: 'turn', turn: 3 },
    { type: 'turn', turn: 4 },
  ],
  [
    { type: 'case', against: 'north', material: 'metal', measure: null, is: 'filed' },
    { type: 'case', against: 'north', material: 'metal', measure: null, is: 'adopted' },
  ],
  [
    { type: 'deal', between: ['south', 'north'], clause: 'noEmbargo' },
    { type: 'deal', between: ['south', 'north'], clause: 'supply' },
  ],
  [
    { type: 'output', sector: 'south-cars', is, shareBp: 9_000 },
    { type: 'output', sector: 'south-cars', is: 'below', shareBp: 9_000 },
  ],
  [
    { type: 'knowhow', country: 'north', is, shareBp: (known('north')?.knowhowBp ?? 0) - 1 },
    { type: 'knowhow', country: 'north', is, shareBp: known('north')?.knowhowBp ?? 0 },
  ],
];

describe('public facts', () => {
  test.each(PAIRS)('[FACT-1] $type is told from its opposite', (yes, no) => {
    expect([holds(ground, yes), holds(ground, no)]).toEqual([true, false]);
    expect(holds(ground, { type: 'not', of: no })).toBe(true);
  });

  test('[FACT-1] up to four stand together, all or any, each also denied', () => {
    const [yes, no] = [PAIRS[10]?.[0], PAIRS[10]?.[1]] as [LeafFact, LeafFact];
    const denied = { type: 'not', of: no } as const;
    expect(holds(ground, { type: 'all', of: [yes, denied] })).toBe(true);
    expect(holds(ground, { type: 'all', of: [yes, no] })).toBe(false);
    expect(holds(ground, { type: 'any', of: [no, yes] })).toBe(true);
    expect(factSchema.safeParse({ type: 'any', of: [yes, yes, yes, yes, yes] }).success).toBe(false);
    expect(factSchema.safeParse({ type: 'any', of: [{ type: 'all', of: [yes] }] }).success).toBe(false);
  });

  test.each(PAIRS)('[FACT-2] $type parses, and every seat judges it alike by its own view', (yes, no) => {
    expect(factSchema.safeParse(yes).data).toEqual(yes);
    for (const seat of ['north', 'south', 'west'])
      expect([yes, no].map((fact) => holds(viewFor(state, seat), fact))).toEqual([true, false]);
    expect(factFaults(state.scenario, yes)).toEqual([]);
  });

  test('[FACT-2] names of things that the level does not have are told', () => {
    const faults = (fact: Fact) => factFaults(state.scenario, fact).map(({ what, id }) => `${what} ${id}`);
    expect(faults({ type: 'price', country: 'moon', material: 'metal', stage: 'dust', is, cents: 1 })).toEqual([
      'country moon',
      'stage dust',
    ]);
    expect(faults({ type: 'approval', country: 'isle', is, shareBp: 1 })).toEqual(['seat isle']);
    expect(faults({ type: 'security', country: 'south', is, shareBp: 1 })).toEqual(['security south']);
    expect(faults({ type: 'not', of: { type: 'turn', turn: 30 } })).toEqual(['turn 30']);
    expect(
      faults({
        type: 'all',
        of: [
          { type: 'site', site: 'x', mode: 'idled' },
          { type: 'group', group: 'y', mode: 'talks' },
          { type: 'output', sector: 'z', is, shareBp: 1 },
        ],
      }),
    ).toEqual(['site x', 'group y', 'sector z']);
  });

  test.each(PAIRS.flat())('$type is told in words that fit into a sentence', (fact) => {
    expect(factText(state.scenario, fact)).toMatch(/^(?!.*(undefined|NaN|\{|\})).{8,120}[^.]$/);
  });

  test('facts together are one sentence', () => {
    const of = [
      { type: 'embargo', by: 'north', against: 'south', material: null },
      { type: 'not', of: { type: 'turn', turn: 4 } },
    ] as const;
    expect(factText(state.scenario, { type: 'any', of: [...of] })).toBe(
      'north embargoes south, or it is not so that it is first half of 2012 or later',
    );
  });
});
