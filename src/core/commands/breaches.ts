import { DELIVERY } from '../../balance/politics.ts';
import { FULL_BP } from '../../balance/units.ts';
import type { Clause, Deal } from '../deals/dealTypes.ts';
import { isPaidEachTurn, payerOf } from '../deals/paidEachTurn.ts';
import { clausesAtWork } from '../deals/terms.ts';
import type { LawView } from './lawView.ts';
import type { Command, Order } from './orderTypes.ts';

/** Agreements in force that the order or command would make its seat break: lawful, but a page asks twice (DEAL-6, DEAL-7, DEAL-19). */
export function breachesOf(view: LawView, what: Order | Command): readonly string[] {
  if (what.type === 'threaten') return dealsWith(view, (clause) => isPledgedTo(view, clause, what.against));
  if (what.type === 'declareEmbargo') {
    return dealsWith(
      view,
      (clause) =>
        isPledgedTo(view, clause, what.against) || (isMySupply(view, clause, what) && clause.to === what.against),
    );
  }
  if (what.type === 'setTariff') return dealsWith(view, (clause) => isOverCeiling(view, clause, what));
  if (what.type === 'setLicence') {
    return dealsWith(view, (clause) => isMySupply(view, clause, what) && isUnderLicence(clause, what));
  }
  if (what.type === 'idleSite') {
    return dealsWith(view, (clause) => clause.type === 'concession' && clause.site === what.site);
  }
  if (what.type === 'sanction')
    return what.isOn ? dealsWith(view, (clause) => isFrozen(view, clause, what.against)) : [];
  if (what.type === 'setSupport')
    return dealsWith(view, (clause) => what.isBacked && isSteppedBack(view, clause, what));
  if (what.type !== 'setQuota' || what.kgPerTurn === null) return [];
  const promised = inForce(view)
    .flatMap(clausesAtWork)
    .reduce((sum, clause) => (isMySupply(view, clause, what) ? sum + clause.kgPerTurn : sum), 0);
  return promised > what.kgPerTurn ? dealsWith(view, (clause) => isMySupply(view, clause, what)) : [];
}

function inForce(view: LawView): readonly Deal[] {
  return view.deals.filter((deal) => deal.mode === 'inForce');
}

function dealsWith(view: LawView, isHit: (clause: Clause) => boolean): readonly string[] {
  return inForce(view)
    .filter((deal) => clausesAtWork(deal).some(isHit))
    .map((deal) => deal.id);
}

function isPledgedTo(view: LawView, clause: Clause, toward: string): boolean {
  return clause.type === 'noEmbargo' && clause.by === view.seat && clause.toward === toward;
}

function isOverCeiling(view: LawView, clause: Clause, tariff: Extract<Order, { type: 'setTariff' }>): boolean {
  return (
    clause.type === 'tariffCeiling' &&
    clause.by === view.seat &&
    clause.toward === tariff.partner &&
    clause.material === tariff.material &&
    tariff.shareBp > clause.shareBp
  );
}

function isSteppedBack(view: LawView, clause: Clause, order: Extract<Order, { type: 'setSupport' }>): boolean {
  return clause.type === 'withdrawSupport' && clause.by === view.seat && clause.group === order.group;
}

/** Papers for less than was promised: within the tolerance of deliveries nobody minds. */
function isUnderLicence(clause: { readonly to: string }, { partner, shareBp }: Extract<Order, { type: 'setLicence' }>) {
  const reaches = partner === null || partner === clause.to;
  return reaches && shareBp < FULL_BP - DELIVERY.toleranceBp;
}

/** Money promised each turn to whom sanctions would be set against (SANC-2). */
function isFrozen(view: LawView, clause: Clause, against: string): boolean {
  return isPaidEachTurn(clause) && payerOf(clause) === view.seat && clause.to === against;
}

function isMySupply(
  view: LawView,
  clause: Clause,
  at: { readonly material: string; readonly stage: string },
): clause is Extract<Clause, { type: 'supply' }> {
  return (
    clause.type === 'supply' &&
    clause.from === view.seat &&
    clause.material === at.material &&
    clause.stage === at.stage
  );
}
