import { BARGAIN, ORDERS } from '../../balance/persona.ts';
import { shareOf } from '../../balance/units.ts';
import { type Command, judge, type SeatView } from '../../core/seat.ts';
import { borderPrice, startCents } from '../value/goods.ts';

/** A phrase that the view's seat has cause for and has not said this turn, to whom it concerns; null where it has none. */
export function wordFor(view: SeatView): Command | null {
  const hasSpoken = view.news.some((event) => event.type === 'said' && event.by === view.seat);
  const cause = hasSpoken ? null : causeToSpeak(view);
  if (!cause) return null;
  const command: Command = { type: 'say', ...cause };
  return judge(view, command) === null ? command : null;
}

function causeToSpeak(view: SeatView): { readonly to: string | null; readonly phrase: string } | null {
  const against = view.embargoes.filter((each) => each.against === view.seat);
  const embargo = against.find((each) => each.mode === 'partial' || each.mode === 'full');
  if (embargo) return { to: embargo.by, phrase: 'stopThePressure' };
  const threat = against.find((each) => each.mode === 'threatened');
  if (threat) return { to: threat.by, phrase: 'letUsCalmDown' };
  const breach = view.promises.find((line) => line.toward === view.seat && !line.kept && line.turn === view.turn - 1);
  if (breach) return { to: breach.by, phrase: 'youBrokeYourWord' };
  const isStarving = view.sectors.some(
    (sector) => sector.country === view.seat && sector.outputBp < ORDERS.releaseUnderBp,
  );
  if (isStarving) return { to: null, phrase: 'weNeedSupply' };
  const kept = view.promises.find((line) => line.toward === view.seat && line.kept && line.turn === view.turn - 1);
  if (kept) return { to: kept.by, phrase: 'thankYou' };
  const dear = dearestSeller(view);
  if (dear !== null) return { to: dear, phrase: 'priceTooHigh' };
  const turnedDown = view.deals.find(
    (deal) => deal.between[0] === view.seat && deal.mode === 'refused' && deal.offeredTurn >= view.turn - 1,
  );
  if (turnedDown) return { to: turnedDown.between[1], phrase: 'offerUsMore' };
  const quarrel = view.disputes.find((dispute) => dispute.between.includes(view.seat));
  const other = quarrel?.between.find((country) => country !== view.seat);
  if (other !== undefined) return { to: other, phrase: 'weWantToTalk' };
  const wary = warySeat(view);
  return wary === null ? null : { to: wary, phrase: 'weKeepOurWord' };
}

/** The seat that sells me most of a stage whose price has left the level's start far behind; null where there is none. */
function dearestSeller(view: SeatView): string | null {
  const bought = view.lanes
    .filter((lane) => lane.to === view.seat && lane.lastKg > 0)
    .filter((lane) => view.scenario.seats.some((seat) => seat.country === lane.from))
    .filter((lane) => borderPrice(view, lane).cents >= shareOf(startCents(view, lane), BARGAIN.complainFromBp))
    .sort((a, b) => b.lastKg - a.lastKg || (a.from < b.from ? -1 : 1));
  return bought[0]?.from ?? null;
}

/** The seat that trusts mine least of those I have an agreement with; null where there is none. */
function warySeat(view: SeatView): string | null {
  const partners = view.trust
    .filter((entry) => entry.toward === view.seat)
    .filter((entry) =>
      view.deals.some(
        (deal) => deal.mode === 'inForce' && deal.between.includes(view.seat) && deal.between.includes(entry.of),
      ),
    );
  return partners.sort((a, b) => a.bp - b.bp || (a.of < b.of ? -1 : 1))[0]?.of ?? null;
}
