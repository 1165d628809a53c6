import type { OpenProblem } from '../session/hostMessages.ts';
import { m } from './generated/messages.js';

const TEXT: Readonly<Record<OpenProblem | 'noWorker', (facts: { detail: string }) => string>> = {
  badLevel: m.openBadLevel,
  notASave: m.openNotASave,
  foreignFile: m.openForeignFile,
  levelFile: m.openLevelFile,
  newerSave: m.openNewerSave,
  unknownSave: m.openUnknownSave,
  differs: m.openDiffers,
  noLongerPlayable: m.openNoLongerPlayable,
  noWorker: m.openNoWorker,
};

/** Why a game could not be opened, and what to do. */
export const openProblemText = (problem: OpenProblem | 'noWorker', detail: string): string => TEXT[problem]({ detail });
