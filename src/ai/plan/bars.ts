import { BARRING } from '../../balance/persona.ts';
import { shareOf } from '../../balance/units.ts';
import {
  barTemplates,
  type CountryId,
  type Dice,
  hasBar,
  judge,
  type Order,
  rollBp,
  type SeatView,
} from '../../core/seat.ts';
import { personaOf } from '../persona/persona.ts';
import { heatBp } from '../value/danger.ts';
import type { Candidate } from './candidate.ts';

/**
 * Technology bans and sanctions, seldom: the first on a rival in a dispute that builds plants, the second on one that holds an
 * embargo against the view's seat; both go again when the dispute has cooled (TECH-4, SANC-4).
 */
export function bars(view: SeatView, dice: Dice): { readonly candidates: readonly Candidate[]; readonly dice: Dice } {
  const lifted = barTemplates(view)
    .map(({ template }) => template)
    .filter((order) => 'isOn' in order && 'against' in order && !order.isOn && isCool(view, order.against));
  if (lifted.length > 0) return { candidates: lifted.map(thoughtOf), dice };
  const wanted = barTemplates(view)
    .map(({ template }) => template)
    .find((order) => isWanted(view, order) && judge(view, { type: 'placeOrder', order }) === null);
  if (!wanted) return { candidates: [], dice };
  const [does, after] = rollBp(dice, shareOf(BARRING.thoughtBp, personaOf(view).pressureBp));
  return { candidates: does ? [thoughtOf(wanted)] : [], dice: after };
}

/** Nothing that a forecast of one turn shows: worth more than nothing, less than anything that pays. */
function thoughtOf(order: Order): Candidate {
  return { order, thousandUsd: 1 };
}

function isCool(view: SeatView, other: CountryId): boolean {
  return heatBp(view, view.seat, other) < BARRING.coolUnderBp;
}

function isWanted(view: SeatView, order: Order): boolean {
  if (order.type === 'setTechBan') {
    return (
      order.isOn && heatBp(view, view.seat, order.against) >= BARRING.banFromBp && buildsPlants(view, order.against)
    );
  }
  if (order.type !== 'sanction' || !order.isOn || hasGivenMoney(view, order.against)) return false;
  return view.embargoes.some((each) => each.by === order.against && each.against === view.seat && each.mode === 'full');
}

function buildsPlants(view: SeatView, country: CountryId): boolean {
  return view.scenario.sites.some((site, at) => {
    const first = view.scenario.materials.find((each) => each.id === site.material)?.stages[0]?.id;
    const mode = view.sites[at]?.mode;
    return site.country === country && site.stage !== first && (mode === 'permitting' || mode === 'construction');
  });
}

/** What it pays there now would be its own broken promise. */
function hasGivenMoney(view: SeatView, other: CountryId): boolean {
  const isOn = hasBar(view.bars, 'sanction', view.seat, other);
  const isBound = view.deals.some(
    (deal) => deal.mode === 'inForce' && deal.between.includes(view.seat) && deal.between.includes(other),
  );
  return isOn || isBound;
}
