import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../src/core/commands/orderTypes.ts';
import { balanceOf } from '../../src/core/money/transfer.ts';
import { advance, type GameState, submit, viewFor } from '../../src/core/referee.ts';
import { secretOf } from '../../src/core/state/access.ts';
import { optionsFor } from '../../src/core/view/options.ts';
import { aGame } from '../support/aGame.ts';
import { aLoan, aMoneyGame, lastDeal, nextTurn, purse, withProjects } from '../support/aMoney.ts';
import { commandsAtMost } from '../support/budget.ts';

/** 2 400 things said by `COMMANDS=240000 npm test -- tests/properties/money.test.ts`. */
const GAMES = Math.ceil(commandsAtMost(2_400) / 60);
const SEATS = ['north', 'south', 'west'] as const;

/** Kinds of things that a seat may do about money; each pick is one of those that it is told are allowed. */
const KINDS: readonly ((key: string) => boolean)[] = [
  (key) => key.startsWith('acceptDeal/'),
  (key) => /^offerDeal\/.*\/(invest|aid|lend|borrow|tariffCeiling)/.test(key),
  (key) => /^offerDeal\//.test(key),
  (key) => key.startsWith('counterDeal/'),
  (key) => /^(buildSite|idleSite|rescueSite|fundProgramme|fundThrift|buyStock)\//.test(key),
  (key) => /^(endDeal|threaten|setTariff|declareEmbargo)\//.test(key),
];
/** More is signed than anything else, or nothing would come of it. */
const kind = fc.constantFrom(0, 0, 0, 1, 1, 1, 2, 3, 4, 4, 5);
const said = fc.record({
  seat: fc.constantFrom(...SEATS),
  kind,
  pick: fc.nat(1_000),
  times: fc.integer({ min: 1, max: 40 }),
});
const aTurnOf = fc.array(said, { minLength: 4, maxLength: 12 });
const game = fc.array(aTurnOf, { minLength: 8, maxLength: 8 });

interface Said {
  readonly seat: string;
  readonly kind: number;
  readonly pick: number;
  readonly times: number; // sums are multiplied by this, so that purses come to their end
}

function say(state: GameState, { seat, kind: at, pick, times }: Said): GameState {
  const { moves, orders } = optionsFor(viewFor(state, seat));
  const isWanted = KINDS[at] ?? (() => false);
  const found: readonly Command[] = [
    ...moves.filter((option) => option.allowed && isWanted(option.key)).map(({ template }) => template),
    ...orders
      .filter((option) => option.allowed && isWanted(option.key))
      .map(({ template }): Command => ({ type: 'placeOrder', order: template })),
  ];
  const command = found[pick % found.length];
  if (!command) return state;
  const larger = submit(state, seat, multiplied(command, times));
  if (larger.ok) return larger.state;
  const plain = submit(state, seat, command);
  if (!plain.ok) throw new Error(`${command.type} was said to be allowed: ${plain.refusal.code}`);
  return plain.state;
}

/** Sums of money made larger: what is asked of others may be anything that the level could give them. */
function multiplied(command: Command, times: number): Command {
  if (command.type !== 'offerDeal') return command;
  const clauses = command.terms.clauses.map((clause) => {
    if (clause.type === 'aid') return { ...clause, thousandUsdPerTurn: clause.thousandUsdPerTurn * times };
    return clause.type === 'loan' ? { ...clause, thousandUsd: clause.thousandUsd * (1 + (times % 3)) } : clause;
  });
  return { ...command, terms: { ...command.terms, clauses } };
}

/** What is wrong with the books and the debts; nothing should be. */
function faults(state: GameState): readonly string[] {
  const sum = state.accounts.reduce((all, account) => all + account.thousandUsd, 0);
  const isReport = state.open.phase === 'report' || state.open.phase === 'debrief';
  const late = state.open.debts.filter((debt) => isReport && debt.untilTurn <= state.open.turn);
  return [
    ...(sum === 0 ? [] : [`accounts sum to ${sum}`]),
    ...SEATS.filter((seat) => balanceOf(state.accounts, `treasury:${seat}`) !== purse(state, seat)).map(
      (seat) => `${seat} has other books`,
    ),
    ...SEATS.filter((seat) => purse(state, seat) < 0).map((seat) => `${seat} has ${purse(state, seat)}`),
    ...late.map((debt) => `${debt.deal} is not paid`),
    ...state.open.debts.filter((debt) => debt.leftThousandUsd <= 0).map((debt) => `${debt.deal} owes nothing`),
  ];
}

test(`[MON-1] [MON-7] [MON-9] in ${GAMES} games of random lawful dealing all accounts sum to nought, no treasury falls below it, and every debt is paid or written off by its end`, {
  timeout: 10 * 60_000,
}, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(game, (turns) => {
      let state = aGame({}, withProjects(5_000)); // work slips half the time: builders pay for it
      const check = (next: GameState): GameState => {
        for (const event of next.news) seen.add(event.type);
        expect({ turn: next.open.turn, phase: next.open.phase, faults: faults(next) }).toMatchObject({ faults: [] });
        return next;
      };
      for (const sayings of turns) {
        for (const each of sayings) state = check(say(state, each));
        for (let phases = 0; phases < 4 && state.open.phase !== 'debrief'; phases++) {
          state = check(advance(state).state);
        }
      }
      expect([state.open.phase, state.open.debts]).toEqual(['debrief', []]);
    }),
    { numRuns: GAMES, seed: 20_110_315, endOnFailure: true },
  );
  const wanted = ['aidPaid', 'loanGiven', 'loanRepaid', 'defaulted', 'stakeTaken', 'dealBreached', 'tariffSet'];
  expect(wanted.filter((type) => !seen.has(type))).toEqual([]);
});

test('[MON-9] a seat that borrows all it can and spends it ends in default, and the game goes on to its end', () => {
  let state = aMoneyGame();
  const defaults: number[] = [];
  while (state.open.phase !== 'debrief' && state.open.turn < 8) {
    for (const lender of ['north', 'west']) state = borrowAll(state, lender);
    const sector = { type: 'fundThrift', sector: 'south-cars', thousandUsd: purse(state, 'south') } as const;
    const spent = submit(state, 'south', { type: 'placeOrder', order: sector });
    state = nextTurn(spent.ok ? spent.state : state);
    if (state.open.promises.some((line) => line.what === 'loan' && !line.kept)) defaults.push(state.open.turn);
  }
  expect(defaults.length).toBeGreaterThan(0);
  const rest = nextTurn(state);
  expect([rest.open.phase, rest.open.debts, purse(rest, 'south') >= 0]).toEqual(['debrief', [], true]);
});

/** South asks a lender for all that it has, and gets it. */
function borrowAll(state: GameState, lender: string): GameState {
  const { treasuryThousandUsd } = secretOf(state, lender);
  const most = Math.min(treasuryThousandUsd, 90_000);
  const turns = Math.min(6, state.scenario.time.turns - state.open.turn + 1);
  const clause = aLoan({ from: lender, thousandUsd: most, interestBp: 2_000 });
  const asked = submit(state, 'south', { type: 'offerDeal', to: lender, terms: { clauses: [clause], turns } });
  if (!asked.ok) return state;
  const given = submit(asked.state, lender, { type: 'acceptDeal', deal: lastDeal(asked.state).id });
  return given.ok ? given.state : asked.state;
}
