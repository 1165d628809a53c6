import type { Condition, SeatView } from '../../core/seat.ts';
import type { LeafFact } from '../../scenario/factSchema.ts';
import { priceNow, usualKg } from './draft.ts';

/** The kinds of facts that the composer offers; programs and levels may use all there are. */
export const FACT_KINDS = ['embargo', 'price', 'exports', 'quota', 'output', 'approval', 'site', 'turn'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

const START_ABOVE = 1.5; // a price half again as high as today's is news
const HALF_BP = 5000;
const BP = 10_000;
const MOST_SUBJECTS = 12;

/** Facts of a kind that matter between us and them, with a number to begin with. */
export function subjectsOf(view: SeatView, other: string, kind: FactKind): readonly LeafFact[] {
  return SUBJECTS[kind](view, other).slice(0, MOST_SUBJECTS);
}

type Finder = (view: SeatView, other: string) => readonly LeafFact[];

const SUBJECTS: Readonly<Record<FactKind, Finder>> = {
  embargo: (view, other) =>
    view.scenario.seats.flatMap(({ country: by }) =>
      [view.seat, other, null].flatMap((against): readonly LeafFact[] =>
        by === against || (by === view.seat && against !== other)
          ? []
          : [{ type: 'embargo', by, against, material: null }],
      ),
    ),
  price: (view, other) =>
    [view.seat, other].flatMap((country) =>
      goodsUsed(view, country).map(({ material, stage }): LeafFact => {
        const cents = Math.round(priceNow(view, { from: '', to: country, material, stage }) * START_ABOVE);
        return { type: 'price', country, material, stage, is: 'above', cents };
      }),
    ),
  exports: (view) =>
    exporters(view).map(({ from, material, stage }): LeafFact => {
      const kg = Math.round(usualKg(view, 'from', { from, to: '', material, stage }) / 2);
      return { type: 'exports', country: from, to: null, material, stage, is: 'below', kg };
    }),
  quota: (view) =>
    exporters(view)
      .filter(({ from }) => view.scenario.seats.some((seat) => seat.country === from))
      .map(({ from, material, stage }): LeafFact => ({ type: 'quota', country: from, material, stage, belowKg: null })),
  output: (view, other) =>
    view.scenario.sectors
      .filter(({ country }) => country === view.seat || country === other)
      .map(({ id }): LeafFact => ({ type: 'output', sector: id, is: 'below', shareBp: HALF_BP })),
  approval: (view) =>
    view.scenario.seats.map(({ country }): LeafFact => ({ type: 'approval', country, is: 'below', shareBp: HALF_BP })),
  site: (view, other) =>
    view.scenario.sites
      .filter(({ country }) => country === view.seat || country === other)
      .map(({ id }): LeafFact => ({ type: 'site', site: id, mode: 'operating' })),
  turn: (view) => [{ type: 'turn', turn: Math.min(view.turn + 2, view.scenario.time.turns) }],
};

function goodsUsed(view: SeatView, country: string): readonly { readonly material: string; readonly stage: string }[] {
  const lanes = view.lanes.filter((lane) => lane.to === country && Math.max(lane.habitKg, lane.lastKg) > 0);
  return lanes.filter((lane, at) => lanes.findIndex((each) => isSameGoods(each, lane)) === at);
}

type Lane = SeatView['lanes'][number];

function exporters(view: SeatView): readonly Lane[] {
  const lanes = view.lanes.filter((lane) => Math.max(lane.habitKg, lane.lastKg) > 0);
  return lanes.filter(
    (lane, at) => lanes.findIndex((each) => isSameGoods(each, lane) && each.from === lane.from) === at,
  );
}

const isSameGoods = (a: Pick<Lane, 'material' | 'stage'>, b: Pick<Lane, 'material' | 'stage'>): boolean =>
  a.material === b.material && a.stage === b.stage;

/** The number in a fact that a slider moves; null where it has none. */
export interface FactNumber {
  readonly kind: 'price' | 'kg' | 'share' | 'turn';
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  with(value: number): LeafFact;
}

export function numberOf(view: SeatView, fact: LeafFact): FactNumber | null {
  switch (fact.type) {
    case 'price': {
      const stages = view.scenario.materials.find((each) => each.id === fact.material)?.stages ?? [];
      const most = (stages.find((each) => each.id === fact.stage)?.ceilingCentsPerKg ?? fact.cents * 2) - 1;
      const step = Math.max(10, Math.round(most / 200 / 10) * 10);
      return { kind: 'price', value: fact.cents, least: step, most, step, with: (cents) => ({ ...fact, cents }) };
    }
    case 'exports': {
      const most = Math.max(1000, fact.kg * 4);
      const step = Math.max(100, Math.round(most / 100 / 100) * 100);
      return { kind: 'kg', value: fact.kg, least: step, most, step, with: (kg) => ({ ...fact, kg }) };
    }
    case 'output':
    case 'approval': {
      const step = 500;
      const to = (shareBp: number): LeafFact => ({ ...fact, shareBp });
      return { kind: 'share', value: fact.shareBp, least: step, most: BP - step, step, with: to };
    }
    case 'turn': {
      const most = view.scenario.time.turns;
      return {
        kind: 'turn',
        value: fact.turn,
        least: view.turn + 1,
        most,
        step: 1,
        with: (turn) => ({ ...fact, turn }),
      };
    }
    default:
      return null;
  }
}

/** A condition to begin with: the whole is void if they embargo us; of a partner, if a price climbs. */
export function firstCondition(view: SeatView, other: string): Condition | null {
  const embargo = subjectsOf(view, other, 'embargo').find((fact) => fact.type === 'embargo' && fact.by === other);
  const fact = embargo ?? subjectsOf(view, other, 'price')[0] ?? subjectsOf(view, other, 'turn')[0];
  return fact === undefined ? null : { kind: 'voidIf', fact, clause: null };
}
