import type { SeatDef } from '../../scenario/schema.ts';
import { settings } from './settings.ts';

/** What a level says of itself or of a seat, in the words that the player asked for; the full ones where it has no shorter. */
export const summaryFor = (level: { readonly summary: string; readonly summaryPlain?: string | undefined }): string =>
  settings.value.words === 'shorter' ? (level.summaryPlain ?? level.summary) : level.summary;

/** A seat's brief in the words that the player asked for. */
export const briefFor = ({ brief }: Pick<SeatDef, 'brief'>): { readonly public: string; readonly private: string } =>
  settings.value.words === 'shorter' ? (brief.plain ?? brief) : brief;
