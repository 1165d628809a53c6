import { judge, type SeatView } from '../../core/seat.ts';
import { coverMood, coverOf } from './cover.ts';
import { agreementsOf, hasTerm } from './inbox.ts';
import { freeOf, purseOf } from './purse.ts';
import { isInvestable, isNotBegun, type SiteLine, siteLines } from './sites.ts';

/** Something worth a thought: where to look, never what to do. */
export type Thought =
  | { readonly kind: 'termEnds'; readonly deal: string; readonly other: string }
  | { readonly kind: 'bareCover'; readonly material: string; readonly weeks: number }
  | { readonly kind: 'siteAbroad'; readonly site: string; readonly missing: number }
  | { readonly kind: 'siteAtHome'; readonly site: string; readonly missing: number }
  | { readonly kind: 'troubled'; readonly site: string }
  | { readonly kind: 'fullPurse'; readonly thousandUsd: number }
  | { readonly kind: 'fullCapital'; readonly capital: number };

const MOST = 3;
/** So many turns' income lying idle is worth a word. */
const IDLE_TURNS = 4;

const isMyStake = (view: SeatView, { def, now }: SiteLine): boolean =>
  def.country === view.seat || now.stakes.some((stake) => stake.country === view.seat);

/** A goal of mine would gain by another source of metal, or by works of my own. */
function wantsWorks(view: SeatView): boolean {
  const goals = view.scenario.seats.find((seat) => seat.country === view.seat)?.goals ?? [];
  return goals.some((goal) => {
    const points = view.goals.find((each) => each.seat === view.seat && each.goal === goal.id)?.pointsCenti ?? 10_000;
    return ['shareFrom', 'stageShare', 'sitesOpened', 'sectorOutput'].includes(goal.kind) && points < 10_000;
  });
}

function aboutSites(view: SeatView): readonly Thought[] {
  const lines = siteLines(view);
  const free = freeOf(purseOf(view));
  const troubled = lines.filter((line) => line.isTroubled && isMyStake(view, line));
  const affordable = lines.filter(
    (line) => isNotBegun(line.now) && line.missingThousandUsd > 0 && line.missingThousandUsd <= free,
  );
  const canOrder = (line: SiteLine): boolean =>
    judge(
      { ...view, phase: 'orders', ready: [] },
      { type: 'placeOrder', order: { type: 'buildSite', site: line.def.id } },
    ) === null;
  const home = affordable.filter((line) => line.def.country === view.seat && canOrder(line));
  const abroad = affordable.filter((line) => line.def.country !== view.seat && isInvestable(view, line));
  const wanted = wantsWorks(view);
  return [
    ...troubled.map((line): Thought => ({ kind: 'troubled', site: line.def.id })),
    ...(view.phase === 'negotiation' && wanted ? abroad : [])
      .slice(0, 1)
      .map((line): Thought => ({ kind: 'siteAbroad', site: line.def.id, missing: line.missingThousandUsd })),
    ...(wanted ? home : [])
      .slice(0, 1)
      .map((line): Thought => ({ kind: 'siteAtHome', site: line.def.id, missing: line.missingThousandUsd })),
  ];
}

/** Two or three things that a careful adviser would point at, most pressing first. */
export function thoughtsOf(view: SeatView): readonly Thought[] {
  if (view.turn === 1) return []; // the first turn has its own guide
  const seat = view.scenario.seats.find((each) => each.country === view.seat);
  const ending = agreementsOf(view)
    .filter(({ deal, terms }) => deal.untilTurn !== null && deal.untilTurn <= view.turn && hasTerm(terms))
    .filter(() => view.phase === 'negotiation' && view.turn < view.scenario.time.turns)
    .map(({ deal, other }): Thought => ({ kind: 'termEnds', deal: deal.id, other }));
  const bare = coverOf(view)
    .filter((cover) => coverMood(cover.weeks) === 'bare')
    .map(({ material, weeks }): Thought => ({ kind: 'bareCover', material, weeks }));
  const purse = purseOf(view);
  const isIdle = purse.incomeThousandUsd > 0 && freeOf(purse) >= IDLE_TURNS * purse.incomeThousandUsd;
  const isFull = seat !== undefined && view.mine.capital >= seat.capital.most;
  const list: readonly Thought[] = [
    ...ending,
    ...bare,
    ...aboutSites(view),
    ...(isFull ? [{ kind: 'fullCapital' as const, capital: view.mine.capital }] : []),
    ...(isIdle ? [{ kind: 'fullPurse' as const, thousandUsd: freeOf(purse) }] : []),
  ];
  return list.slice(0, MOST);
}
