import type { Clause, Deal } from '../../src/core/deals/dealTypes.ts';
import { type GameState, viewFor } from '../../src/core/referee.ts';
import type { SeatSecret, SectorStock } from '../../src/core/state/gameState.ts';
import type { SeatDef } from '../../src/scenario/schema.ts';

/** Another world that looks the same to a seat: all that it cannot see is changed. */
export function otherSecrets(state: GameState, seat: string): GameState {
  const changed: GameState = {
    ...state,
    seed: state.seed + 1,
    dice: state.dice.map((word) => word ^ 0x5a5a),
    scenario: {
      ...state.scenario,
      seats: state.scenario.seats.map((each) => (each.country === seat ? each : hush(each))),
    },
    open: {
      ...state.open,
      promises: state.open.promises.filter((line) => !line.hidden || [line.by, line.toward].includes(seat)),
      debts: state.open.debts.filter((debt) => !debt.hidden || [debt.creditor, debt.debtor].includes(seat)),
    },
    secrets: state.secrets.map((secret) => (secret.seat === seat ? secret : otherPockets(state, secret))),
    accounts: state.accounts.map((account) =>
      account.id === `treasury:${seat}` ? account : { ...account, thousandUsd: account.thousandUsd + 777 },
    ),
    deals: state.deals.flatMap((deal) => (deal.between.includes(seat) ? [deal] : otherTalks(deal))),
    embargoes: state.embargoes.map((embargo) =>
      embargo.by === seat || embargo.mode === 'called' ? embargo : { ...embargo, prepared: !embargo.prepared },
    ),
    news: state.news.filter((event) => event.audience === 'all' || event.audience.includes(seat)),
  };
  return withSameBands(state, changed, seat);
}

/** A seat with another mind: other private goals, another memo, other stocks to begin with. */
function hush(seat: SeatDef): SeatDef {
  return {
    ...seat,
    brief: {
      ...seat.brief,
      private: 'Something else.',
      ...(seat.brief.plain ? { plain: { ...seat.brief.plain, private: 'Else.' } } : {}),
    },
    goals: seat.goals.filter((goal) => !goal.secret),
    stocks: seat.stocks.map((entry) => ({ ...entry, kg: entry.kg + 5 })),
  };
}

function otherPockets(state: GameState, secret: SeatSecret): SeatSecret {
  const [metal] = state.scenario.materials;
  const stage = metal?.stages[0]?.id ?? '';
  const kg = 13;
  return {
    ...secret,
    capital: secret.capital === 0 ? 3 : 0,
    treasuryThousandUsd: secret.treasuryThousandUsd + 777,
    exportIncomeThousandUsd: secret.exportIncomeThousandUsd + 55,
    stockpile: secret.stockpile.map((entry) => ({ ...entry, kg: 3 * entry.kg + 1 })),
    orders:
      secret.orders.length > 0 ? [] : [{ type: 'buyStock', material: metal?.id ?? '', stage, kg, mostCentsPerKg: kg }],
    sectorStocks: secret.sectorStocks.map(otherStock),
  };
}

function otherStock(stock: SectorStock): SectorStock {
  const more = (kg: number) => kg + Math.floor(kg / 50);
  return { ...stock, stockKg: stock.stockKg.map(more), usedKg: stock.usedKg.map((kg) => kg + 3) };
}

/** Talks of two others never were; what they signed has another secret annex, or none where it had one. */
function otherTalks(deal: Deal): readonly Deal[] {
  const isPublic = deal.signedTurn !== null || deal.vote !== undefined;
  const isOpen = (clause: Clause) => !clause.secret;
  if (!isPublic || deal.moves.at(-1)?.terms.clauses.every((clause) => clause.secret && deal.leakedTurn === undefined))
    return [];
  if (deal.leakedTurn !== undefined || deal.moves.every(({ terms }) => terms.clauses.every(isOpen))) return [deal];
  const moves = deal.moves.map((move) => {
    const clauses = move.terms.clauses.map(
      (clause): Clause =>
        clause.secret && clause.type === 'supply' ? { ...clause, kgPerTurn: 1, centsPerKg: 1 } : clause,
    );
    return { ...move, terms: { ...move.terms, clauses } };
  });
  return [{ ...deal, moves, deliveredKg: 4, missedKg: 2 }];
}

/** Stocks that would show as another word than before stay as they are. */
function withSameBands(state: GameState, changed: GameState, seat: string): GameState {
  const before = viewFor(state, seat).stocksOfOthers;
  const after = viewFor(changed, seat).stocksOfOthers;
  const told = new Set(before.flatMap((each, at) => (each.band === after[at]?.band ? [] : [each.country])));
  const secrets = changed.secrets.map((secret) => {
    const was = state.secrets.find((each) => each.seat === secret.seat);
    return told.has(secret.seat) && was ? { ...secret, sectorStocks: was.sectorStocks } : secret;
  });
  return { ...changed, secrets };
}
