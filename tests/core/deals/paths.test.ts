import { describe, expect, test } from 'vitest';
import { getSimplePaths } from 'xstate/graph';
import type { Command, Order } from '../../../src/core/commands/orderTypes.ts';
import { breakDeal } from '../../../src/core/deals/breach.ts';
import { meetAllConditions } from '../../../src/core/deals/conditions.ts';
import { type DealEvent, type DealFacts, dealFacts, dealTable } from '../../../src/core/deals/dealMachine.ts';
import type { Deal } from '../../../src/core/deals/dealTypes.ts';
import { settleDeals } from '../../../src/core/deals/settleDeals.ts';
import { standingTerms } from '../../../src/core/deals/terms.ts';
import { enactOrders } from '../../../src/core/embargoes/enactOrders.ts';
import { holdVotes } from '../../../src/core/politics/holdVotes.ts';
import { type GameState, submit, viewFor } from '../../../src/core/referee.ts';
import { must, withOpen } from '../../../src/core/state/access.ts';
import { newDice } from '../../../src/core/state/dice.ts';
import { optionsFor } from '../../../src/core/view/options.ts';
import { acted, aSupply } from '../../support/aGame.ts';
import { aLoan, aMoneyGame, withPurse } from '../../support/aMoney.ts';

/** Facts under which an event passes its guard, wherever the machine knows the event at all. */
const between = ['north', 'south'] as const;
const FACTS: DealFacts = {
  actor: 'south',
  between,
  answerFrom: 'south',
  exchanges: 1,
  turn: 3,
  openUntilTurn: 2,
  untilTurn: 2,
  lastTurn: 2,
  rests: [],
  voteTurn: 2,
};
const byOther: DealFacts = { ...FACTS, actor: 'north' };
const rested: DealFacts = { ...FACTS, actor: null, rests: [{ by: 'north', fromTurn: 1, untilTurn: 2 }] };
const OPENING: readonly { readonly type: DealEvent; readonly facts: DealFacts }[] = [
  ...(
    [
      'counter',
      'accept',
      'agree',
      'ratify',
      'reject',
      'refuse',
      'breach',
      'end',
      'suspend',
      'replace',
      'lapse',
      'expire',
      'runOut',
    ] as const
  ).map((type) => ({ type, facts: FACTS })),
  { type: 'withdraw', facts: byOther },
  { type: 'fallThrough', facts: byOther },
  { type: 'resume', facts: rested },
  { type: 'void', facts: rested },
];
const SIMPLE = getSimplePaths(dealTable.machine, { events: [...OPENING] as never[] }).map((path) =>
  path.steps.filter(({ event }) => event.type !== 'xstate.init').map(({ event }) => event.type as DealEvent),
);

/** A simple path never comes back; an agreement that rested does. */
const BACK = (['resume', 'expire', 'breach', 'end', 'runOut'] as const).map((last): readonly DealEvent[] => [
  'accept',
  'suspend',
  'resume',
  ...(last === 'resume' ? [] : [last]),
]);
const PATHS: readonly (readonly DealEvent[])[] = [...SIMPLE, ...BACK];

/** The deal whose path is walked. */
const first = (state: GameState): Deal => must(state.deals[0], 'deal');
const supply = aSupply({ kgPerTurn: 1_000 });
const EMBARGO = { type: 'embargo', by: 'west', against: 'isle', material: null } as const;
const conditions = [{ kind: 'voidIf', fact: EMBARGO, clause: null }] as const;
const offered = (isVoted: boolean): GameState =>
  acted(isVoted ? asVoted(aMoneyGame()) : aMoneyGame(), 'north', {
    type: 'offerDeal',
    to: 'south',
    terms: { clauses: [supply, aLoan()], turns: 6, conditions },
  });
/** North's parliament must agree to loans. */
const asVoted = (state: GameState): GameState => ({
  ...state,
  scenario: {
    ...state.scenario,
    seats: state.scenario.seats.map((seat) =>
      seat.country === 'north'
        ? {
            ...seat,
            ratification: { body: 'the parliament', kinds: ['loan'], needsApprovalBp: 0, source: ['made-up'] },
          }
        : seat,
    ),
  },
});
/** The vote with the dice that give the outcome. */
const voted = (state: GameState, mode: string): GameState => {
  const due = at(state, first(state).vote?.turn ?? 0);
  const tried = Array.from({ length: 200 }, (_, seed) => holdVotes({ ...due, dice: newDice(seed) }).state);
  return must(
    tried.find((each) => first(each).mode === mode),
    mode,
  );
};
const embargoed = (state: GameState): GameState => {
  const asked = { material: 'metal', stage: 'ore', level: 'full', prepared: false, demand: { type: 'none' } } as const;
  const stands = {
    id: 'e',
    by: 'west',
    against: 'isle',
    ...asked,
    mode: 'full',
    sinceTurn: 1,
    deadlineTurn: null,
  } as const;
  return { ...state, embargoes: [stands] };
};
const at = (state: GameState, turn: number | null): GameState => withOpen(state, { turn: turn ?? state.open.turn });
const ordered = (state: GameState, seat: string, type: 'endDeal' | 'giveNotice' | 'suspendDeal' | 'resumeDeal') => {
  const order: Order = { type, deal: first(state).id };
  const given = enactOrders(acted(state, seat, { type: 'placeOrder', order })).state;
  return { ...given, secrets: given.secrets.map((secret) => ({ ...secret, orders: [], capital: 6 })) };
};
const answerer = (state: GameState): string => must(first(state).answerFrom ?? undefined, 'answerer');
const loanGiver = (state: GameState): string =>
  standingTerms(first(state)).clauses.flatMap((clause) => (clause.type === 'loan' ? clause.from : []))[0] ?? 'north';
const mover = (state: GameState): string => (answerer(state) === 'north' ? 'south' : 'north');

/** What seats or a turn's end do to bring an event about. */
const DO: Readonly<Record<DealEvent, (state: GameState) => GameState>> = {
  counter: (state) => {
    const me = answerer(state);
    const loan = aLoan({ from: me, to: mover(state) });
    const terms = { clauses: [supply, loan], turns: 6, conditions };
    return acted(state, me, { type: 'counterDeal', deal: first(state).id, terms });
  },
  accept: (state) => acted(state, answerer(state), { type: 'acceptDeal', deal: first(state).id }),
  refuse: (state) => acted(state, answerer(state), { type: 'refuseDeal', deal: first(state).id, reason: null }),
  withdraw: (state) =>
    acted(state, first(state).answerFrom === null ? 'north' : mover(state), {
      type: 'withdrawOffer',
      deal: first(state).id,
    }),
  agree: (state) => acted(state, answerer(state), { type: 'acceptDeal', deal: first(state).id }),
  ratify: (state) => voted(state, 'inForce'),
  reject: (state) => voted(state, 'rejected'),
  fallThrough: (state) => {
    if (first(state).mode === 'ratifying') return voted(withPurse(state, loanGiver(state), 0), 'refused');
    const poor = withPurse(state, mover(state), 0);
    return acted(poor, answerer(poor), { type: 'acceptDeal', deal: first(poor).id });
  },
  lapse: (state) => settleDeals(at(state, first(state).openUntilTurn), []).state,
  expire: (state) => settleDeals(at(state, first(state).untilTurn), []).state,
  breach: (state) => breakDeal(state, first(state), [{ clause: supply, missingKg: 1 }]).state,
  end: (state) => ordered(state, 'south', 'endDeal'),
  runOut: (state) => {
    const noticed = ordered(state, 'south', 'giveNotice');
    return settleDeals(at(noticed, first(noticed).notice?.lastTurn ?? 0), []).state;
  },
  replace: (state) => {
    const { id } = first(state);
    const longer = { clauses: [supply], turns: 2 };
    const asked = acted(state, 'north', { type: 'reopenDeal', deal: id, terms: longer });
    return acted(asked, 'south', { type: 'acceptDeal', deal: must(asked.deals[1]?.id, 'new terms') });
  },
  suspend: (state) => ordered(state, 'north', 'suspendDeal'),
  resume: (state) => ordered(state, 'north', 'resumeDeal'),
  void: (state) => meetAllConditions(embargoed(state)).state,
};

/** Commands by which a seat could bring an event about itself, with the machine's event. */
const MOVES: readonly (readonly [DealEvent, string])[] = [
  ['accept', 'acceptDeal'],
  ['refuse', 'refuseDeal'],
  ['counter', 'counterDeal'],
  ['withdraw', 'withdrawOffer'],
  ['end', 'endDeal'],
  ['suspend', 'suspendDeal'],
  ['resume', 'resumeDeal'],
];

/** Where options, the referee and the machine do not say the same of what a seat may do with the deal. */
function disagreements(state: GameState): readonly string[] {
  const deal = first(state);
  return ['north', 'south', 'west'].flatMap((seat) => {
    const options = optionsFor(viewFor(state, seat));
    return MOVES.flatMap(([event, type]) => {
      const move = options.moves.find((each) => each.key === `${type}/${deal.id}`);
      const order = options.orders.find((each) => each.key === `${type}/${deal.id}`);
      const command: Command | undefined = move?.template ?? (order && { type: 'placeOrder', order: order.template });
      const isOffered = (move ?? order)?.allowed ?? false;
      const isTaken = command !== undefined && submit(state, seat, command).ok;
      const facts = dealFacts(deal, state.open.turn, seat);
      const isOpen = dealTable.branches.get(`${deal.mode}/${event}`)?.some((branch) => branch.isOpen(facts)) ?? false;
      return isOffered === isTaken && isTaken === isOpen
        ? []
        : [`${seat} ${type} in ${deal.mode}: option ${isOffered}, referee ${isTaken}, machine ${isOpen}`];
    });
  });
}

describe('every path through the talks and the life of an agreement', () => {
  test('the graph has them all', () => {
    const modes = new Set(PATHS.map((path) => walked(path).mode));
    expect([SIMPLE.length, modes.size]).toEqual([70, dealTable.modes.length]);
  });

  test.each(PATHS.map((path) => [path.join(' → ') || 'offered', path] as const))(
    '[DEAL-1] %s: options, referee and machine agree on the way',
    (_, path) => {
      const { mode, wrong } = walked(path);
      const end = path.reduce<string>(
        (now, event) => dealTable.branches.get(`${now}/${event}`)?.[0]?.target ?? 'nowhere',
        'offered',
      );
      expect([mode, wrong]).toEqual([end, []]);
    },
  );
});

function walked(path: readonly DealEvent[]): { readonly mode: string; readonly wrong: readonly string[] } {
  let state = offered(path.includes('agree'));
  const wrong = [...disagreements(state)];
  for (const event of path) {
    state = DO[event](state);
    wrong.push(...disagreements(state));
  }
  expect(standingTerms(first(state)).clauses.length).toBeGreaterThan(0);
  return { mode: first(state).mode, wrong };
}
