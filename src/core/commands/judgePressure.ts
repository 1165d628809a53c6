import { LIMITS } from '../../balance/politics.ts';
import { isOpenOffer } from '../deals/dealMachine.ts';
import { isBarred } from '../disputes/measures.ts';
import { isInForce, stepEmbargo } from '../embargoes/embargoMachine.ts';
import type { Demand } from '../embargoes/embargoTypes.ts';
import { isUnderPressure } from '../embargoes/pressureOn.ts';
import type { CountryId } from '../state/gameState.ts';
import { costOfOrders, standingAgainst, threatCost } from './cost.ts';
import type { LawView } from './lawView.ts';
import type { Command, Order } from './orderTypes.ts';
import { type Refusal, refuse } from './refusal.ts';
import { hasLane, otherRefusal, stageRefusal } from './subjects.ts';

type Threat = Extract<Command, { type: 'threaten' }>;
type Aim = Pick<Threat, 'against' | 'material' | 'stage'>;

/** Why a threat may not be made, or null (EMB-1, POL-1). A pledge does not forbid it: breaking one's word is a choice. */
export function judgeThreaten(view: LawView, threat: Threat): Refusal | null {
  if (view.phase !== 'negotiation') return refuse('wrongPhase', { phase: view.phase });
  const wrong = aimRefusal(view, threat);
  if (wrong) return wrong;
  const standing = standingAgainst(view, threat.against, threat.material, threat.stage);
  if (standing) return refuse('alreadyInForce', { embargo: standing.id, mode: standing.mode });
  const open = view.embargoes.filter((each) => each.by === view.seat && each.mode === 'threatened');
  if (open.length >= LIMITS.openThreats) return refuse('tooManyThreats', { most: LIMITS.openThreats });
  const wrongDemand = demandRefusal(view, threat.against, threat.demand);
  if (wrongDemand) return wrongDemand;
  const needed = threatCost(view, threat).capital;
  const free = view.mine.capital - costOfOrders(view, view.mine.orders).capital;
  return needed > 0 && needed > free ? refuse('notEnoughCapital', { needed, has: free }) : null;
}

/** Why a threat may not be taken back, or null. */
export function judgeDropThreat(view: LawView, command: Extract<Command, { type: 'dropThreat' }>): Refusal | null {
  if (view.phase !== 'negotiation') return refuse('wrongPhase', { phase: view.phase });
  const threat = view.embargoes.find((each) => each.id === command.embargo);
  if (!threat) return refuse('unknownEmbargo', { embargo: command.embargo });
  if (threat.by !== view.seat) return refuse('notYours', { embargo: threat.id });
  const next = stepEmbargo({ ...threat }, 'drop', view.turn);
  return next === null ? refuse('notOpen', { embargo: threat.id, mode: threat.mode }) : null;
}

/** Why an embargo may not be declared, or null (EMB-1). */
export function judgeDeclare(view: LawView, order: Extract<Order, { type: 'declareEmbargo' }>): Refusal | null {
  const wrong = aimRefusal(view, order);
  if (wrong) return wrong;
  const standing = standingAgainst(view, order.against, order.material, order.stage);
  if (standing === null || stepEmbargo(standing, 'declare', view.turn, order.level) !== null) return null;
  return refuse('alreadyInForce', { embargo: standing.id, mode: standing.mode });
}

/** Why an embargo may not be lifted, or null (EMB-4). */
export function judgeLift(view: LawView, order: Extract<Order, { type: 'liftEmbargo' }>): Refusal | null {
  const embargo = view.embargoes.find((each) => each.id === order.embargo);
  if (!embargo) return refuse('unknownEmbargo', { embargo: order.embargo });
  if (embargo.by !== view.seat) return refuse('notYours', { embargo: embargo.id });
  return isInForce(embargo) ? null : refuse('nothingToLift', { embargo: embargo.id, mode: embargo.mode });
}

function aimRefusal(view: LawView, aim: Aim): Refusal | null {
  const { against, material, stage } = aim;
  const wrong = otherRefusal(view.scenario, view.seat, against) ?? stageRefusal(view.scenario, material, stage);
  if (wrong) return wrong;
  if (isBarred(view.cases, view.seat, 'embargo', material, against)) return refuse('ruledOut', { country: view.seat });
  const isPossible = hasLane(view.scenario, view.seat, against, material, stage);
  return isPossible ? null : refuse('noExports', { country: view.seat, material, stage });
}

function demandRefusal(view: LawView, against: CountryId, demand: Demand): Refusal | null {
  if (demand.type === 'none') return null;
  if (demand.type === 'liftPressure') {
    return isUnderPressure(view, against, view.seat) ? null : refuse('nothingToLift', { country: against });
  }
  const deal = view.deals.find((each) => each.id === demand.deal && each.between.includes(view.seat));
  if (!deal) return refuse('unknownDeal', { deal: demand.deal });
  const waits = isOpenOffer(deal) && deal.answerFrom === against;
  return waits ? null : refuse('notOpen', { deal: deal.id, mode: deal.mode });
}
