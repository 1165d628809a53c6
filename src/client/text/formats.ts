import { TURNS_OF_TWO_YEARS } from '../../balance/time.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { m } from './generated/messages.js';

/** Numbers as people read them: rounded to what matters, always with a unit. */
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const upToOne = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const twoPlaces = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const MINUS = '−';

const signed = (value: number, words: (size: number) => string): string =>
  value < 0 ? `${MINUS}${words(-value)}` : words(value);

/** Three figures at most: 1.2, 12, 340, 5,200. */
const three = (value: number): string => (value < 10 ? upToOne : whole).format(value);

export const formatMoney = (thousandUsd: number): string =>
  signed(thousandUsd, (size) => {
    if (size >= 1_000_000_000) return m.moneyTrillion({ amount: three(size / 1_000_000_000) });
    if (size >= 1_000_000) return m.moneyBillion({ amount: three(size / 1_000_000) });
    if (size >= 1000) return m.moneyMillion({ amount: three(size / 1000) });
    return size < 1 ? m.dollars({ amount: '0' }) : m.moneyThousand({ amount: whole.format(size) });
  });

export const formatKg = (kg: number): string =>
  signed(kg, (size) =>
    size >= 1000 ? m.tonnes({ amount: three(size / 1000) }) : m.kilograms({ amount: whole.format(size) }),
  );

export const formatPrice = (cents: number): string =>
  signed(cents, (size) =>
    m.dollars({ amount: size >= 10_000 ? whole.format(size / 100) : twoPlaces.format(size / 100) }),
  );

export const formatShare = (bp: number): string =>
  signed(bp, (size) => m.percent({ amount: whole.format(size / 100) }));

/** A share that moves in small steps keeps a tenth: "2.5%". */
export const formatTenth = (bp: number): string => m.percent({ amount: upToOne.format(bp / 100) });

export const formatPoints = (centi: number): string => whole.format(centi / 100).replace('-', MINUS);

export const formatDeviations = (centi: number): string =>
  `${centi < 0 ? MINUS : '+'}${twoPlaces.format(Math.abs(centi) / 100)}`;

export const formatWeeks = (weeks: number): string => m.weeks({ count: Math.round(weeks) });

/** "Second half of 2010": the time a turn stands for. */
export function formatTurn({ time }: Pick<Scenario, 'time'>, turn: number): string {
  const parts = time.startPart - 1 + turn - 1;
  const year = time.startYear + Math.floor(parts / time.turnsPerYear);
  const part = (parts % time.turnsPerYear) + 1;
  if (time.turnsPerYear === TURNS_OF_TWO_YEARS) return m.timeYears({ from: year, to: year + 1 });
  if (time.turnsPerYear === 1) return m.timeYear({ year });
  if (time.turnsPerYear === 2) return part === 1 ? m.timeFirstHalf({ year }) : m.timeSecondHalf({ year });
  return m.timeQuarter({ part, year });
}

/** The same, short enough for an axis: "2010/2". */
export function formatTurnShort({ time }: Scenario, turn: number): string {
  const parts = time.startPart - 1 + turn - 1;
  const year = time.startYear + Math.floor(parts / time.turnsPerYear);
  if (time.turnsPerYear === TURNS_OF_TWO_YEARS) return `${year}–${`${year + 1}`.slice(2)}`;
  return time.turnsPerYear === 1 ? `${year}` : `${year}/${(parts % time.turnsPerYear) + 1}`;
}

/** "a half-year": how often a delivery comes. */
export function formatPerTurn({ time }: Scenario): string {
  if (time.turnsPerYear === TURNS_OF_TWO_YEARS) return m.everyTwoYears();
  if (time.turnsPerYear === 1) return m.aYear();
  return time.turnsPerYear === 2 ? m.aHalfYear() : m.aQuarter();
}

/** "3 half-years": how long a term lasts. */
export function formatTerm({ time }: Scenario, turns: number): string {
  if (time.turnsPerYear === TURNS_OF_TWO_YEARS) return m.countYears({ count: turns * 2 });
  if (time.turnsPerYear === 1) return m.countYears({ count: turns });
  return time.turnsPerYear === 2 ? m.countHalfYears({ count: turns }) : m.countQuarters({ count: turns });
}
