import type { GameEvent, SeatView } from '../../core/seat.ts';
import { eventText } from '../text/eventText.ts';
import { pastNews } from './historyNews.ts';

export const MARK_KINDS = ['quota', 'embargo', 'ruling'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Something that a reader of a chart should know of a turn. */
export interface Mark {
  readonly turn: number;
  readonly kind: MarkKind;
  readonly says: string;
}

/** What a chart marks: quotas set, embargoes begun, rulings; of one kind in one turn the first stands for all. */
export function chartMarks(view: SeatView): readonly Mark[] {
  return view.history.flatMap(({ turn }) => {
    const found = pastNews(view, turn).flatMap((event): Mark[] => {
      const kind = kindOf(view, event);
      return kind === null ? [] : [{ turn, kind, says: eventText(view, event) }];
    });
    return MARK_KINDS.flatMap((kind) => found.find((mark) => mark.kind === kind) ?? []);
  });
}

function kindOf(view: SeatView, event: GameEvent): MarkKind | null {
  if (event.type === 'quotaSet') return 'quota';
  if (event.type === 'embargoDeclared') return 'embargo';
  if (event.type === 'caseAdopted') return 'ruling';
  if (event.type !== 'newsBroke') return null;
  const effects = view.scenario.events.find((each) => each.id === event.event)?.effects ?? [];
  return effects.some((effect) => effect.type === 'endQuotas' || effect.type === 'endDuties') ? 'ruling' : null;
}
