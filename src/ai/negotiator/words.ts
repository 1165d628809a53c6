import { ORDERS } from '../../balance/persona.ts';
import { type Command, judge, type SeatView } from '../../core/seat.ts';

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
  const quarrel = view.disputes.find((dispute) => dispute.between.includes(view.seat));
  const other = quarrel?.between.find((country) => country !== view.seat);
  return other === undefined ? null : { to: other, phrase: 'weWantToTalk' };
}
