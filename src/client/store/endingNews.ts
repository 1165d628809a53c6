import type { SeatView } from '../../core/seat.ts';
import { eventText } from '../text/eventText.ts';
import { headlineText } from '../text/headlineText.ts';
import { isEpilogue } from './historyView.ts';

/** A headline with its line of print. */
export interface Headline {
  readonly head: string;
  readonly body: string;
}

const MOST = 5;

/** Turns that were played on after the last. */
export const epilogueTurns = (view: SeatView): number =>
  view.history.filter((record) => isEpilogue(view, record.turn)).length;

/** What the papers printed afterwards, then what they had printed of the last turn. */
export function lastHeadlines(view: SeatView): readonly Headline[] {
  const from = view.news.findIndex((event) => event.type === 'epilogueTurn');
  const after = from < 0 ? [] : view.news.slice(from);
  const before = from < 0 ? view.news : view.news.slice(0, from);
  const told = [...after, ...before].flatMap((event): Headline[] => {
    const head = headlineText(view, event);
    return head === null ? [] : [{ head, body: eventText(view, event) }];
  });
  return told.filter((each, at) => told.findIndex((other) => other.head === each.head) === at).slice(0, MOST);
}

/** How a country came through: worked out from what is public, the same way for all. */
export interface Fate {
  readonly country: string;
  readonly lowestOutputBp: number | null; // of any of its industries in any turn; null: it has none
  readonly fromCenti: number; // leverage before the game and now
  readonly toCenti: number;
}

export function fatesOf(view: SeatView): readonly Fate[] {
  return view.scenario.seats.map(({ country }) => {
    const own = view.scenario.sectors.filter((sector) => sector.country === country).map((sector) => sector.id);
    const outputs = view.history.flatMap((record) =>
      record.sectors.filter((sector) => own.includes(sector.id)).map((sector) => sector.outputBp),
    );
    const score = (at: number): number =>
      view.history.at(at)?.scores.find((each) => each.country === country)?.centi ?? 0;
    return {
      country,
      lowestOutputBp: outputs.length === 0 ? null : Math.min(...outputs),
      fromCenti: score(0),
      toCenti: score(-1),
    };
  });
}
