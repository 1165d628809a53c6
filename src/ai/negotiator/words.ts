import { BARGAIN, ORDERS } from '../../balance/persona.ts';
import { shareOf } from '../../balance/units.ts';
import { type Command, type CountryId, judge, type PHRASES, type SeatView } from '../../core/seat.ts';
import { borderPrice, startCents } from '../value/goods.ts';

interface Word {
  readonly to: CountryId;
  readonly phrase: (typeof PHRASES)[number];
}

/** A phrase that the view's seat has cause for, to whom it concerns, once a turn; null where there is no cause. */
export function wordFor(view: SeatView): Command | null {
  const hasSpoken = view.news.some((event) => event.type === 'said' && event.by === view.seat);
  const cause = hasSpoken ? null : (ofPressure(view) ?? ofPromises(view) ?? ofNeed(view) ?? ofQuarrel(view));
  if (!cause || (cause.phrase === 'greeting' && hasMoved(view))) return null;
  const command: Command = { type: 'say', ...cause };
  return judge(view, command) === null ? command : null;
}

/** The seat is in talks this turn already, and need not ask for any. */
function hasMoved(view: SeatView): boolean {
  return view.deals.some((deal) => deal.moves.some((move) => move.by === view.seat && move.turn === view.turn));
}

function ofPressure(view: SeatView): Word | null {
  const pressure = view.embargoes.find(
    (each) => each.against === view.seat && ['threatened', 'partial', 'full'].includes(each.mode),
  );
  return pressure ? { to: pressure.by, phrase: 'watching' } : null;
}

/** Regret for a word broken, a wary eye on who broke theirs, thanks for one kept. */
function ofPromises(view: SeatView): Word | null {
  const lines = view.promises.filter((line) => line.turn === view.turn - 1 && line.what !== 'threat');
  const broken = lines.find((line) => line.by === view.seat && !line.kept);
  if (broken) return { to: broken.toward, phrase: 'regret' };
  const wronged = lines.find((line) => line.toward === view.seat && !line.kept);
  if (wronged) return { to: wronged.by, phrase: 'watching' };
  const kept = lines.find((line) => line.toward === view.seat && line.kept);
  return kept ? { to: kept.by, phrase: 'thanks' } : null;
}

/** A wish to talk, from one whose industry starves or pays dearly, to the seat that sells it most. */
function ofNeed(view: SeatView): Word | null {
  const bought = view.lanes
    .filter((lane) => lane.to === view.seat && lane.lastKg > 0)
    .filter((lane) => view.scenario.seats.some((seat) => seat.country === lane.from))
    .sort((a, b) => b.lastKg - a.lastKg || (a.from < b.from ? -1 : 1));
  const isStarving = view.sectors.some(
    (sector) => sector.country === view.seat && sector.outputBp < ORDERS.releaseUnderBp,
  );
  const seller = bought.find(
    (lane) => isStarving || borderPrice(view, lane).cents >= shareOf(startCents(view, lane), BARGAIN.complainFromBp),
  );
  return seller ? { to: seller.from, phrase: 'greeting' } : null;
}

/** A wish to talk in a dispute that is still warm, from the side that does not press. */
function ofQuarrel(view: SeatView): Word | null {
  const quarrel = view.disputes.find((dispute) => dispute.between.includes(view.seat));
  const other = quarrel?.between.find((country) => country !== view.seat);
  return other === undefined ? null : { to: other, phrase: 'greeting' };
}
