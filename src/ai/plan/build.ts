import { GEOLOGY } from '../../balance/chain.ts';
import { SITES } from '../../balance/persona.ts';
import { clamp, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import { fallingReturn, halfCostThousandUsd, judge, type Order, orderCost, type SeatView } from '../../core/seat.ts';
import { isWaiting, type SiteSeen, sitesSeen, siteWorth, turnsToOpen } from '../value/siteWorth.ts';
import { type Candidate, effectOf, gainOver } from './candidate.ts';
import { isMetalDear } from './stock.ts';

/** Sites at home that the view's seat could begin, restart or save, with what that is worth over its cost. */
export function buildings(view: SeatView): readonly Candidate[] {
  const home = sitesSeen(view).filter(({ def }) => def.country === view.seat);
  return [
    ...home.filter(isWaiting).flatMap((site) => begun(view, site)),
    ...home.flatMap((site) => rescued(view, site)),
  ];
}

function begun(view: SeatView, site: SiteSeen): readonly Candidate[] {
  const order: Order = { type: 'buildSite', site: site.def.id };
  if (judge(view, { type: 'placeOrder', order }) !== null) return [];
  const { thousandUsd } = orderCost(view, order);
  const builder = site.state.isHeld ? site.state.builder : view.seat;
  const as = { shareBp: FULL_BP, stakes: site.state.stakes, builder };
  return [{ order, thousandUsd: siteWorth(view, site, as, turnsToOpen(site)) - thousandUsd }];
}

/** A site in trouble is worth its rescue where losing it would cost more. */
function rescued(view: SeatView, site: SiteSeen): readonly Candidate[] {
  const order: Order = { type: 'rescueSite', site: site.def.id };
  if (site.state.lowTurns === 0 || judge(view, { type: 'placeOrder', order }) !== null) return [];
  const { thousandUsd } = orderCost(view, order);
  const shut = { shareBp: 0, stakes: site.state.stakes, builder: site.state.builder };
  return [{ order, thousandUsd: -siteWorth(view, site, shut, 1) - thousandUsd }];
}

/** Programmes for which the treasury has a share to spare: what they save or bring comes every turn that is left. */
export function programmes(view: SeatView): readonly Candidate[] {
  const thousandUsd = shareOf(view.mine.treasuryThousandUsd, SITES.programmeTreasuryBp);
  if (thousandUsd < 1) return [];
  const saved = isMetalDear(view) ? (['recycling', 'substitution'] as const) : [];
  return [
    ...saved.flatMap((programme) => saving(view, programme, thousandUsd)),
    ...knowhow(view, thousandUsd),
    ...geology(view),
  ];
}

/** Proving the ground pays where a mine is worth opening and will cost that much less. */
function geology(view: SeatView): readonly Candidate[] {
  const half = halfCostThousandUsd(view.scenario, view.seat, 'geology');
  const thousandUsd = Math.min(half, shareOf(view.mine.treasuryThousandUsd, SITES.programmeTreasuryBp));
  const order: Order = { type: 'fundProgramme', programme: 'geology', thousandUsd };
  if (thousandUsd < 1 || judge(view, { type: 'placeOrder', order }) !== null) return [];
  const mine = sitesSeen(view).find(
    (site) => site.def.country === view.seat && site.state.mode === 'proposed' && isWaiting(site),
  );
  if (!mine) return [];
  const now = view.countries.find((each) => each.id === view.seat)?.geologyBp ?? 0;
  const won = fallingReturn(now, FULL_BP, thousandUsd, half) - now;
  const saved = shareOf(mine.state.costThousandUsd, shareOf(won, GEOLOGY.cheaperBp));
  const as = { shareBp: FULL_BP, stakes: mine.state.stakes, builder: view.seat };
  const isWanted = siteWorth(view, mine, as, turnsToOpen(mine)) > mine.state.costThousandUsd;
  return isWanted ? [{ order, thousandUsd: saved - thousandUsd }] : [];
}

/** What a programme that saves metal is worth over its cost, in the turns that are left; smaller sums are tried where nothing hurts. */
export function saving(
  view: SeatView,
  programme: 'recycling' | 'substitution',
  thousandUsd: number,
): readonly Candidate[] {
  const order: Order = { type: 'fundProgramme', programme, thousandUsd };
  if (thousandUsd < 1 || judge(view, { type: 'placeOrder', order }) !== null) return [];
  const effect = effectOf(view, order);
  const running = { ...effect, worthThousandUsd: effect.worthThousandUsd + thousandUsd };
  const turns = view.scenario.time.turns - view.turn;
  return [{ order, thousandUsd: gainOver(view, running, turns) - thousandUsd }];
}

/** Know-how pays where plants are being built at home: it takes some of the chance that they slip. */
function knowhow(view: SeatView, thousandUsd: number): readonly Candidate[] {
  const order: Order = { type: 'fundProgramme', programme: 'knowhow', thousandUsd };
  const built = sitesSeen(view).filter(
    ({ def, state }) =>
      def.country === view.seat &&
      def.project !== undefined &&
      (state.mode === 'permitting' || state.mode === 'construction'),
  );
  const first = built[0];
  if (!first || judge(view, { type: 'placeOrder', order }) !== null) return [];
  const as = { shareBp: FULL_BP, stakes: first.state.stakes, builder: first.state.builder };
  const now = siteWorth(view, first, as, 1);
  const later = siteWorth(view, first, as, 2);
  const slipBp = clamp(first.def.project?.delayBp ?? 0, 0, FULL_BP);
  const saved = mulDiv(Math.max(0, now - later), slipBp, FULL_BP);
  return [{ order, thousandUsd: shareOf(saved, SITES.knowhowHelpsBp) - thousandUsd }];
}
