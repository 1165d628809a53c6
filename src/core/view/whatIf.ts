import { pointThousandUsd } from '../../balance/scorePoint.ts';
import { costThousandUsd, mulDiv, toBp } from '../../balance/units.ts';
import type { Order } from '../commands/orderTypes.ts';
import type { Deal, Terms } from '../deals/dealTypes.ts';
import { otherParty } from '../deals/negotiate.ts';
import { signDeal } from '../deals/signDeal.ts';
import type { Embargo } from '../embargoes/embargoTypes.ts';
import { coverTenthWeeks, scoreCenti, standingsOf } from '../goals/goalValue.ts';
import { withMeans } from '../money/owed.ts';
import { balanceOf } from '../money/transfer.ts';
import { withSite } from '../sites/startSite.ts';
import { countryOf, must, priceAt, seatDefOf, sectorsOf, withSecret } from '../state/access.ts';
import type { GameState, SeatId, TurnRecord } from '../state/gameState.ts';
import { industryOf, treasuryOf } from '../state/names.ts';
import { resolveTurn } from '../turn/resolveTurn.ts';
import type { Change, Effect, Proposal, SiteAssumption } from './effect.ts';
import { imagine } from './imagineState.ts';
import type { SeatView } from './seatView.ts';
import { goalFacts } from './viewFor.ts';

export interface WhatIfOptions {
  readonly withLeverage: boolean; // false: the leverage parts of the effect stay as they are, several times faster
}

/** The turn resolved from what the view's seat knows, without anything new; kept per view since many proposals ask for it. */
const untouched = new WeakMap<SeatView, Map<string, GameState>>();

/**
 * What a proposal would change for the view's seat if the turn resolved now, next to what would come without it (VIEW-8):
 * the resolver itself runs on `imagine(view)`, so hidden things are public estimates. Legality is not asked; money and
 * amounts are in the units of `Effect`. Orders are compared with giving none; offers with the orders as they stand.
 */
export function whatIf(view: SeatView, proposal: Proposal, options: WhatIfOptions = { withLeverage: true }): Effect {
  const start = assumed(imagine(view), proposal);
  const before = baseline(view, proposal, proposal.orders ? withOrders(start, view.seat, []) : start, options);
  const after = resolveTurn(proposed(start, view.seat, proposal), options).state;
  return compare(view, start, before, after);
}

function baseline(view: SeatView, proposal: Proposal, start: GameState, options: WhatIfOptions): GameState {
  const kept = untouched.get(view) ?? new Map<string, GameState>();
  untouched.set(view, kept);
  const key = `${options.withLeverage ? 'full' : 'quick'}/${proposal.orders ? 'bare' : 'as ordered'}/${JSON.stringify(proposal.assume ?? [])}`;
  const found = kept.get(key);
  if (found) return found;
  const state = resolveTurn(start, options).state;
  kept.set(key, state);
  return state;
}

function assumed(state: GameState, proposal: Proposal): GameState {
  const extra: readonly Embargo[] = (proposal.assume ?? []).map((each, position) => ({
    id: `assumed-${position}`,
    by: each.by,
    against: each.against,
    material: each.material,
    stage: each.stage,
    mode: each.level,
    level: each.level,
    prepared: true,
    demand: { type: 'none' },
    sinceTurn: state.open.turn,
    deadlineTurn: null,
  }));
  return extra.length === 0 ? state : { ...state, embargoes: [...state.embargoes, ...extra] };
}

/** The state with the seat's own orders replaced. */
function withOrders(state: GameState, seat: SeatId, orders: readonly Order[]): GameState {
  const mine = must(
    state.secrets.find((secret) => secret.seat === seat),
    seat,
  );
  return withSecret(state, { ...mine, orders });
}

function proposed(start: GameState, seat: SeatId, proposal: Proposal): GameState {
  const state = withSites(start, proposal.sites ?? []);
  const ordered = proposal.orders ? withOrders(state, seat, proposal.orders) : state;
  const asked = proposal.deal === undefined ? undefined : ordered.deals.find((deal) => deal.id === proposal.deal);
  const accepted = asked ? signed(withMeans(ordered, asked, otherParty(asked, seat)), asked, seat) : ordered;
  if (!proposal.terms || proposal.partner === undefined) return accepted;
  const plain = draftDeal(seat, proposal.partner, proposal.terms, accepted.open.turn);
  const draft = proposal.instead === undefined ? plain : { ...plain, instead: proposal.instead };
  const able = withMeans(accepted, draft, proposal.partner);
  return signed({ ...able, deals: [...able.deals, draft] }, draft, proposal.partner);
}

/** The sites as assumed, their parts with them: running so, or shut, from this turn. */
function withSites(start: GameState, assumed: readonly SiteAssumption[]): GameState {
  return assumed.reduce((state, { site: id, shareBp, builder, stakes }) => {
    const isOpen = shareBp > 0;
    const before = state.open.sites.find((each) => each.id === id)?.openedTurn ?? null;
    return withSite(state, id, {
      mode: isOpen ? 'operating' : 'closed',
      shareBp,
      builder,
      stakes,
      openedTurn: isOpen ? (before ?? state.open.turn) : null,
      dueTurn: null,
    });
  }, start);
}

/** The deal in force as the rules of signing would put it, pressure it ends included. */
function signed(state: GameState, deal: Deal, by: string): GameState {
  return signDeal(state, { ...deal, mode: 'inForce' }, by).state;
}

function draftDeal(seat: SeatId, partner: string, terms: Terms, turn: number): Deal {
  return {
    id: 'proposal',
    mode: 'offered',
    between: [seat, partner],
    moves: [{ by: seat, terms, turn }],
    answerFrom: partner,
    refusal: null,
    offeredTurn: turn,
    openUntilTurn: turn,
    signedTurn: null,
    untilTurn: null,
    deliveredKg: 0,
    missedKg: 0,
    endedBy: null,
  };
}

function compare(view: SeatView, start: GameState, before: GameState, after: GameState): Effect {
  const { scenario, seat } = view;
  const change = (value: (state: GameState) => number): Change => ({ before: value(before), after: value(after) });
  const goals = seatDefOf(scenario, seat).goals;
  const points = (state: GameState) => standingsOf(goalFacts(state, seat), goals);
  const industry = (state: GameState) =>
    balanceOf(state.accounts, industryOf(seat)) - balanceOf(start.accounts, industryOf(seat));
  const treasury = (state: GameState) => balanceOf(state.accounts, treasuryOf(seat));
  const score = (state: GameState) =>
    mulDiv(scoreCenti(goals, points(state)), pointThousandUsd(view.scenario, view.seat), 100);
  const worth = (state: GameState) =>
    treasury(state) + owed(state, seat) + industry(state) + stockValue(state, before, seat) + score(state);
  const exported = (state: GameState) =>
    must(
      state.secrets.find((secret) => secret.seat === seat),
      seat,
    ).exportIncomeThousandUsd - view.mine.exportIncomeThousandUsd;
  return {
    ...tradeChanges(view, change),
    ...leverageChanges(view, change),
    treasuryThousandUsd: change(treasury),
    industryThousandUsd: change(industry),
    exportIncomeThousandUsd: change(exported),
    goals: goals.map((goal) => ({
      goal: goal.id,
      ...change((state) => points(state).find((each) => each.goal === goal.id)?.pointsCenti ?? 0),
    })),
    worthThousandUsd: worth(after) - worth(before),
  };
}

/** What others owe the seat less what it owes: money lent is not lost, and borrowed money is not earned. */
function owed(state: GameState, seat: SeatId): number {
  return state.open.debts.reduce((sum, { creditor, debtor, leftThousandUsd }) => {
    if (creditor === seat) return sum + leftThousandUsd;
    return debtor === seat ? sum - leftThousandUsd : sum;
  }, 0);
}

type Measure = (value: (state: GameState) => number) => Change;

function tradeChanges(
  view: SeatView,
  change: Measure,
): Pick<Effect, 'sectors' | 'coverDays' | 'shareFromBp' | 'priceCents'> {
  const { scenario, seat } = view;
  const others = scenario.countries.filter((country) => country.id !== seat);
  const isMoved = (each: Change) => each.before !== each.after;
  return {
    sectors: sectorsOf(scenario, seat).map((sector) => ({
      id: sector.id,
      ...change((state) => state.open.sectors.find((each) => each.id === sector.id)?.outputBp ?? 0),
    })),
    coverDays: scenario.materials.map((material) => ({
      material: material.id,
      ...change((state) => mulDiv(coverTenthWeeks(goalFacts(state, seat), material.id), 7, 10)),
    })),
    shareFromBp: others
      .flatMap(({ id }) =>
        scenario.materials.map((material) => ({
          country: id,
          material: material.id,
          ...change((state) => shareOfIntake(state, seat, id, material.id)),
        })),
      )
      .filter(isMoved),
    priceCents: scenario.materials
      .flatMap((material) =>
        material.stages.map((stage) => ({
          material: material.id,
          stage: stage.id,
          ...change((state) => priceAt(scenario, state.open.prices, seat, material.id, stage.id).centsPerKg),
        })),
      )
      .filter(isMoved),
  };
}

function leverageChanges(view: SeatView, change: Measure): Pick<Effect, 'leverageOver' | 'leverageOf' | 'scoreCenti'> {
  const { scenario, seat } = view;
  const others = scenario.countries.filter((country) => country.id !== seat);
  return {
    leverageOver: others.map(({ id }) => ({ country: id, ...change((state) => leverage(state, seat, id)) })),
    leverageOf: others.map(({ id }) => ({ country: id, ...change((state) => leverage(state, id, seat)) })),
    scoreCenti: change((state) => countryOf(state.open.countries, seat).score),
  };
}

/** Stocks at the prices that would stand without the proposal, so that hoarding is not called a loss. */
function stockValue(state: GameState, prices: GameState, seat: SeatId): number {
  const secret = must(
    state.secrets.find((each) => each.seat === seat),
    seat,
  );
  const { scenario } = state;
  const piled = secret.stockpile.reduce(
    (sum, entry) =>
      sum +
      costThousandUsd(entry.kg, priceAt(scenario, prices.open.prices, seat, entry.material, entry.stage).centsPerKg),
    0,
  );
  return scenario.materials.reduce((sum, material, index) => {
    const last = must(material.stages[material.stages.length - 1], 'stage').id;
    const cents = priceAt(scenario, prices.open.prices, seat, material.id, last).centsPerKg;
    return sum + secret.sectorStocks.reduce((all, each) => all + costThousandUsd(each.stockKg[index] ?? 0, cents), 0);
  }, piled);
}

function shareOfIntake(state: GameState, seat: SeatId, from: string, material: string): number {
  const record: TurnRecord | undefined = state.open.history[state.open.history.length - 1];
  const into = (record?.flows ?? []).filter(
    (flow) => flow.to === seat && flow.material === material && flow.kind !== 'detour',
  );
  const all = into.reduce((sum, flow) => sum + flow.kg, 0);
  return toBp(
    into.reduce((sum, flow) => (flow.from === from ? sum + flow.kg : sum), 0),
    all,
  );
}

function leverage(state: GameState, of: string, over: string): number {
  return state.open.leverage.find((entry) => entry.of === of && entry.over === over)?.centi ?? 0;
}
