import type { Scenario } from '../../scenario/schema.ts';
import { noteOf, type SavedGame } from './saves.ts';

/** The one save that the first version kept, as a running game; null where it holds none that can be read. */
export function fromFirstShelf(kept: unknown, id: string): SavedGame | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { record, seat, turn } = kept as { record?: unknown; seat?: unknown; turn?: unknown };
  if (typeof record !== 'string' || typeof seat !== 'string' || typeof turn !== 'number') return null;
  const as = { id, kind: 'running', name: '', holder: null, savedAt: null } as const;
  try {
    const { scenario, commands } = JSON.parse(record) as { scenario: Scenario; commands: readonly { seat: string }[] };
    const phasesEnded = commands.filter((said) => said.seat === 'host').length;
    const isOver = phasesEnded >= scenario.time.turns * 4; // of rules 0.1.0, four phases a turn
    return { note: noteOf({ scenario, seat, turn, phase: isOver ? 'debrief' : 'briefing' }, as), record };
  } catch {
    return null; // it could not have been opened either
  }
}
