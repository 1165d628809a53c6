import { type Signal, signal } from '@preact/signals';
import type { Terms } from '../../core/seat.ts';
import type { MapLayerId } from '../map/mapModel.ts';
import type { ReportStepId } from './reportSteps.ts';
import { type KeptNews, NO_NEWS } from './turnNews.ts';

/** A letter being written: a new offer, or an answer to `deal`. */
export interface Draft {
  readonly to: string;
  readonly deal: string | null;
  readonly instead?: string; // the agreement whose terms are to change
  readonly terms: Terms;
}

/** What lies on the table. */
export type Desk =
  | { readonly kind: 'phase' }
  | { readonly kind: 'letter'; readonly deal: string }
  | { readonly kind: 'compose' }
  | { readonly kind: 'pressure'; readonly against: string | null };

export const DRAWERS = [
  'seat',
  'countries',
  'sites',
  'behind',
  'charts',
  'leverage',
  'promises',
  'dossier',
  'glossary',
  'settings',
  'saves',
] as const;
export type DrawerId = (typeof DRAWERS)[number];

/** A number whose source is asked for: what it is, in words, and the ids of its sources. */
export interface SourceQuestion {
  readonly title: string;
  readonly explains: string;
  readonly sources: readonly string[];
}

/** All that the page itself remembers while a game is played; nothing of it is the game's. */
export interface Ui {
  readonly desk: Signal<Desk>;
  readonly draft: Signal<Draft | null>;
  readonly drawer: Signal<DrawerId | null>;
  readonly source: Signal<SourceQuestion | null>;
  readonly selected: Signal<string | null>;
  readonly layer: Signal<MapLayerId>;
  readonly lookBack: Signal<number | null>; // the past turn that lies open; null: today
  readonly reportStep: Signal<ReportStepId | null>; // the step of the report that the map shows; null: the game as it stands
  readonly mapOpen: Signal<boolean>; // the phone's band, opened to the full screen
  readonly news: Signal<KeptNews>; // of this turn and the one before
  readonly saying: Signal<string>; // for the live region
}

export function createUi(): Ui {
  return {
    desk: signal<Desk>({ kind: 'phase' }),
    draft: signal<Draft | null>(null),
    drawer: signal<DrawerId | null>(null),
    source: signal<SourceQuestion | null>(null),
    selected: signal<string | null>(null),
    layer: signal<MapLayerId>('flows'),
    lookBack: signal<number | null>(null),
    reportStep: signal<ReportStepId | null>(null),
    mapOpen: signal(false),
    news: signal(NO_NEWS),
    saying: signal(''),
  };
}
