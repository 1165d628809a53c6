import type { Match } from '../match/match.ts';
import type { Said } from '../match/record.ts';

/** How busy a seat was in a game that has ended. */
export interface SeatTally {
  readonly seat: string;
  readonly signed: number; // agreements of its own that came into force, those that stood when the level began left out
  readonly turns: number;
  readonly turnsWithoutOrder: number; // it had no order placed when they were carried out
  readonly turnsSilent: number; // nor did it offer, answer or threaten in the talks
}

const WORDS: readonly string[] = ['offerDeal', 'counterDeal', 'acceptDeal', 'refuseDeal', 'threaten', 'dropThreat'];

/** What each seat signed, and in how many turns it gave no order, by the record of a game. */
export function tallySeats(match: Match): readonly SeatTally[] {
  const { scenario, deals } = match.state();
  const { turns } = scenario.time;
  const { commands } = match.record();
  return scenario.seats.map(({ country: seat }) => {
    const said = commands.filter((each) => each.seat === seat);
    const isIdle = Array.from({ length: turns }, (_, at) => ordersIn(said, at + 1) === 0);
    const isSilent = isIdle.map((idle, at) => idle && !hasWordIn(said, at + 1));
    return {
      seat,
      signed: deals.filter(
        (deal) => deal.between.includes(seat) && deal.signedTurn !== null && !deal.id.startsWith('standing-'),
      ).length,
      turns,
      turnsWithoutOrder: isIdle.filter(Boolean).length,
      turnsSilent: isSilent.filter(Boolean).length,
    };
  });
}

/** Orders placed in a turn and not undone; one that takes another's place counts once more, which only matters for whether there are any. */
function ordersIn(said: readonly Said[], turn: number): number {
  return said.reduce((sum, each) => {
    if (each.turn !== turn) return sum;
    if (each.command.type === 'placeOrder') return sum + 1;
    return each.command.type === 'undoOrder' ? sum - 1 : sum;
  }, 0);
}

function hasWordIn(said: readonly Said[], turn: number): boolean {
  return said.some((each) => each.turn === turn && WORDS.includes(each.command.type));
}
