import { m } from './generated/messages.js';

const FULL_BP = 10_000;
/** Odds that people say aloud; the nearest one is told. */
const SAID: readonly { readonly part: number; readonly of: number }[] = [
  { part: 1, of: 20 },
  { part: 1, of: 10 },
  { part: 1, of: 5 },
  { part: 1, of: 4 },
  { part: 1, of: 3 },
  { part: 2, of: 5 },
  { part: 1, of: 2 },
  { part: 3, of: 5 },
  { part: 2, of: 3 },
  { part: 3, of: 4 },
  { part: 4, of: 5 },
  { part: 9, of: 10 },
  { part: 19, of: 20 },
];
const WORD: Readonly<Record<number, () => string>> = {
  1: m.numberOne,
  2: m.numberTwo,
  3: m.numberThree,
  4: m.numberFour,
  5: m.numberFive,
  9: m.numberNine,
  10: m.numberTen,
  19: m.numberNineteen,
  20: m.numberTwenty,
};

/** A chance as people say it: "two in three". */
export function oddsText(chanceBp: number): string {
  const off = ({ part, of }: (typeof SAID)[number]) => Math.abs((part * FULL_BP) / of - chanceBp);
  const best = SAID.reduce((near, each) => (off(each) < off(near) ? each : near), { part: 1, of: 2 });
  const word = (number: number): string => WORD[number]?.() ?? String(number);
  return m.oddsOf({ part: word(best.part), of: word(best.of) });
}
