import type { SeatView } from '../../core/seat.ts';
import type { Change, Effect } from '../session/session.ts';
import { formatMoney, formatPoints, formatPrice, formatShare, formatWeeks } from './formats.ts';
import { m } from './generated/messages.js';
import { namesOf } from './names.ts';

export type Tone = 'good' | 'bad' | 'even';

export interface EffectLine {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly tone: Tone;
  readonly weight: number; // how much it matters, for the order of lines
}

/** Below this, in thousand US$, a proposal is "about even". */
const EVEN_THOUSAND_USD = 500;
const MOST_LINES = 7;
/** Less than this much of a unit is noise. */
const LEAST_WEIGHT = 0.2;

/** All of it in one word: good, bad or about even for us. */
export function verdict(view: SeatView, effect: Effect): { readonly words: string; readonly tone: Tone } {
  const worth = effect.worthThousandUsd;
  if (Math.abs(worth) < EVEN_THOUSAND_USD) return { words: m.verdictEven(), tone: 'even' };
  const amount = formatMoney(Math.abs(worth));
  const hurt = worth > 0 ? hurtGoal(view, effect) : null;
  if (hurt !== null) return { words: m.verdictMixed({ goal: hurt }), tone: 'even' };
  return worth > 0
    ? { words: m.verdictGood({ amount }), tone: 'good' }
    : { words: m.verdictBad({ amount }), tone: 'bad' };
}

/** What is paid now for something that runs later cannot be judged by the next turn: only its cost is said. */
export function verdictLater(effect: Effect): { readonly words: string; readonly tone: Tone } {
  const { before, after } = effect.treasuryThousandUsd;
  return { words: m.verdictLater({ amount: formatMoney(Math.max(0, before - after)) }), tone: 'even' };
}

/** A whole point, in hundredths: less than this is not shown. */
const POINT_CENTI = 100;

/** The goal of mine that loses most by it, by its label; null: none loses a point. */
function hurtGoal(view: SeatView, effect: Effect): string | null {
  const worst = [...effect.goals].sort((a, b) => a.after - a.before - (b.after - b.before))[0];
  if (worst === undefined || worst.before - worst.after < POINT_CENTI) return null;
  const goals = view.scenario.seats.find((seat) => seat.country === view.seat)?.goals ?? [];
  return goals.find((goal) => goal.id === worst.goal)?.label ?? null;
}

interface Ask {
  readonly change: Change;
  readonly label: string;
  show(value: number): string;
  readonly good: 'up' | 'down';
  readonly unit: number; // a change of this much weighs 1
  readonly asDifference?: boolean; // large sums hide a small change: say only the change
}

function lineOf({ change, label, show, good, unit, asDifference = false }: Ask): readonly EffectLine[] {
  const { before, after } = change;
  const better = after > before === (good === 'up');
  if (asDifference) {
    const moved = after - before;
    if (Math.abs(moved) < unit / 10) return [];
    const says = `${moved > 0 ? '+' : ''}${show(moved)}`;
    return [{ label, before: '', after: says, tone: better ? 'good' : 'bad', weight: Math.abs(moved) / unit }];
  }
  if (show(before) === show(after)) return [];
  return [
    {
      label,
      before: show(before),
      after: show(after),
      tone: better ? 'good' : 'bad',
      weight: Math.abs(after - before) / unit,
    },
  ];
}

const DAYS_A_WEEK = 7;
const weeks = (days: number): string => formatWeeks(days / DAYS_A_WEEK);

function industryAsks(view: SeatView, effect: Effect): readonly Ask[] {
  const names = namesOf(view.scenario);
  const sectors = effect.sectors.map((each): Ask => {
    const label = m.effectSector({ sector: names.sector(each.id) });
    return { change: each, label, show: formatShare, good: 'up', unit: 100 };
  });
  const covers = effect.coverDays.map((each): Ask => {
    const label = m.effectCover({ material: names.material(each.material) });
    return { change: each, label, show: weeks, good: 'up', unit: DAYS_A_WEEK };
  });
  const shares = effect.shareFromBp.map((each): Ask => {
    const label = m.effectShare({ country: names.the(each.country), material: names.material(each.material) });
    return { change: each, label, show: formatShare, good: 'down', unit: 1000 };
  });
  const prices = effect.priceCents.map((each): Ask => {
    const label = m.effectPrice({ goods: names.goods(each.material, each.stage) });
    return { change: each, label, show: formatPrice, good: 'down', unit: Math.max(1, each.before / 20) };
  });
  return [...sectors, ...covers, ...shares, ...prices];
}

function stateAsks(view: SeatView, effect: Effect): readonly Ask[] {
  const goals = view.scenario.seats.find((seat) => seat.country === view.seat)?.goals ?? [];
  const points = effect.goals.map((each): Ask => {
    const goal = goals.find((one) => one.id === each.goal)?.label ?? each.goal;
    return { change: each, label: m.effectGoal({ goal }), show: formatPoints, good: 'up', unit: 200 };
  });
  return [
    {
      change: effect.treasuryThousandUsd,
      label: m.effectTreasury(),
      show: formatMoney,
      good: 'up',
      unit: 5000,
      asDifference: true,
    },
    {
      change: effect.industryThousandUsd,
      label: m.effectIndustry(),
      show: formatMoney,
      good: 'up',
      unit: 5000,
      asDifference: true,
    },
    { change: effect.scoreCenti, label: m.effectScore(), show: formatPoints, good: 'up', unit: 100 },
    ...points,
  ];
}

/** What changes, most important first: my factories, stocks, money, dependence, prices and leverage. */
export function effectLines(view: SeatView, effect: Effect): readonly EffectLine[] {
  return [...industryAsks(view, effect), ...stateAsks(view, effect)]
    .flatMap(lineOf)
    .filter((line) => line.weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_LINES);
}
