import cutOff from '../../levels/the-cut-off.json';
import type { Scenario } from '../scenario/schema.ts';

/** Levels in the order they are offered. A test parses each with the schema; the game's worker does so again before play. */
export const LEVELS: readonly Scenario[] = [cutOff as unknown as Scenario];
