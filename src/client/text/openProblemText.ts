import type { OpenProblem } from '../session/hostMessages.ts';
import { m } from './generated/messages.js';

const TEXT: Readonly<Record<OpenProblem | 'noWorker', (facts: { detail: string }) => string>> = {
  badLevel: m.openBadLevel,
  notASave: m.openNotASave,
  otherVersion: m.openOtherVersion,
  differs: m.openDiffers,
  noWorker: m.openNoWorker,
};

/** Why a game could not be opened, and what to do. */
export const openProblemText = (problem: OpenProblem | 'noWorker', detail: string): string => TEXT[problem]({ detail });
