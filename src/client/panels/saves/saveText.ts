import type { SaveNote } from '../../session/saves.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** What a save is called in sentences and on buttons. */
export const saveTitle = ({ name, country, turn }: SaveNote): string =>
  name === '' ? m.saveDefaultName({ country, turn }) : name;

/** Level, seat and how far it went. */
export const saveLine = ({ title, country, turn, time, isOver }: SaveNote): string =>
  isOver
    ? m.saveLineOver({ title, country })
    : m.saveLine({ title, country, turn, turns: time.turns, time: formatTurn({ time }, turn).toLowerCase() });

export const saveDay = ({ savedAt }: SaveNote): string =>
  savedAt === null ? m.savedLongAgo() : m.savedOn({ when: day.format(savedAt) });
