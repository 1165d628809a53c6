import { MONEY } from '../../balance/money.ts';
import { clamp, shareOf } from '../../balance/units.ts';
import { securityTemplates } from '../conflict/securityTemplates.ts';
import { hasQuarrel } from '../deals/clauses/settlement.ts';
import { isOpenOffer, isStanding } from '../deals/dealMachine.ts';
import type { Clause, Deal, SupplyClause, Terms } from '../deals/dealTypes.ts';
import { payerOf } from '../deals/paidEachTurn.ts';
import { mostRenewalTurns } from '../deals/reopen.ts';
import { standingTerms } from '../deals/terms.ts';
import type { Demand } from '../embargoes/embargoTypes.ts';
import { isUnderPressure } from '../embargoes/pressureOn.ts';
import { mostMoney } from '../money/purse.ts';
import { priceAt } from '../state/access.ts';
import type { CountryId, LaneState } from '../state/gameState.ts';
import { mostTermTurns } from './judgeTerms.ts';
import type { LawView } from './lawView.ts';
import { moneyTemplates } from './moneyTemplates.ts';
import { isInUse, type Template } from './orderTemplates.ts';
import type { Command } from './orderTypes.ts';
import { PHRASES } from './phrases.ts';
import { ceilingCents, promisableKg } from './subjects.ts';

/** Usual term of a first offer, and what is asked of a lane that carried nothing: a tenth of what the seller can make. */
const FIRST = { turns: 4, newLaneBp: 1_000, counterBp: 9_500 };

/** Every kind of move in the talks with the subjects this seat has for it. */
export function moveTemplates(view: LawView): readonly Template<Command>[] {
  return [
    ...offerTemplates(view),
    ...view.deals
      .filter((deal) => isOpenOffer(deal) && deal.between.includes(view.seat))
      .flatMap((deal) => answerTemplates(view, deal)),
    ...view.deals
      .filter((deal) => deal.mode === 'ratifying' && deal.between.includes(view.seat))
      .map(
        ({ id }): Template<Command> => ({ key: `withdrawOffer/${id}`, template: { type: 'withdrawOffer', deal: id } }),
      ),
    ...reopenTemplates(view),
    ...threatTemplates(view),
    ...PHRASES.map(
      (phrase): Template<Command> => ({ key: `say/${phrase}`, template: { type: 'say', to: null, phrase } }),
    ),
    ...view.mine.orders.map(
      (_, index): Template<Command> => ({ key: `undoOrder/${index}`, template: { type: 'undoOrder', index } }),
    ),
    { key: 'ready', template: { type: 'ready' } },
    { key: 'notReady', template: { type: 'notReady' } },
  ];
}

function offerTemplates(view: LawView): readonly Template<Command>[] {
  const turns = Math.min(FIRST.turns, mostTermTurns(view));
  const offer = (key: string, to: CountryId, clauses: readonly Clause[]): Template<Command> => ({
    key: `offerDeal/${to}/${key}`,
    template: { type: 'offerDeal', to, terms: { clauses, turns } },
  });
  const trade = view.lanes.flatMap((lane) => {
    const { from, to, material, stage } = lane;
    if (promisableKg(view, from, material, stage) === 0) return [];
    if (to === view.seat) return [offer(`buy/${material}/${stage}`, from, [firstClause(view, lane)])];
    return from === view.seat ? [offer(`sell/${material}/${stage}`, to, [firstClause(view, lane)])] : [];
  });
  const rivals = view.scenario.seats.filter((seat) => seat.country !== view.seat).map((seat) => seat.country);
  const peace = rivals.map((rival) =>
    offer('pledge', rival, [
      { type: 'noEmbargo', by: view.seat, toward: rival },
      { type: 'noEmbargo', by: rival, toward: view.seat },
    ]),
  );
  const praise = rivals.flatMap((rival) =>
    [view.seat, rival].map((by) =>
      offer(by === view.seat ? 'credit/give' : 'credit/ask', rival, [
        { type: 'noEmbargo', by: view.seat, toward: rival },
        { type: 'credit', by, to: by === view.seat ? rival : view.seat },
      ]),
    ),
  );
  const amends = rivals
    .filter((rival) => hasQuarrel(view, [view.seat, rival]))
    .map((rival) => offer('settlement', rival, [{ type: 'settlement' }]));
  const money = [...moneyTemplates(view), ...securityTemplates(view)].map((each): Template<Command> => {
    const terms = { clauses: [each.clause], turns: Math.min(each.turns ?? turns, mostTermTurns(view)) };
    return { key: `offerDeal/${each.to}/${each.key}`, template: { type: 'offerDeal', to: each.to, terms } };
  });
  return [...trade, ...peace, ...praise, ...amends, ...money];
}

function firstClause(view: LawView, lane: LaneState): SupplyClause {
  const { from, to, material, stage } = lane;
  const most = promisableKg(view, from, material, stage);
  const usual = Math.max(lane.habitKg, lane.lastKg);
  const kgPerTurn = clamp(usual > 0 ? usual : shareOf(most, FIRST.newLaneBp), 1, most);
  const price = priceAt(view.scenario, view.prices, to, material, stage).centsPerKg;
  const centsPerKg = clamp(price, 1, ceilingCents(view.scenario, material, stage));
  return { type: 'supply', from, to, material, stage, kgPerTurn, centsPerKg };
}

function answerTemplates(view: LawView, deal: Deal): readonly Template<Command>[] {
  const { id } = deal;
  return [
    { key: `acceptDeal/${id}`, template: { type: 'acceptDeal', deal: id } },
    {
      key: `counterDeal/${id}`,
      template: { type: 'counterDeal', deal: id, terms: firstCounter(view, standingTerms(deal)) },
    },
    { key: `refuseDeal/${id}`, template: { type: 'refuseDeal', deal: id, reason: null } },
    { key: `withdrawOffer/${id}`, template: { type: 'withdrawOffer', deal: id } },
  ];
}

/** Other terms for what stands: a small step in my favour, or in its last turn the same again. */
function reopenTemplates(view: LawView): readonly Template<Command>[] {
  return view.deals
    .filter((deal) => isStanding(deal) && deal.between.includes(view.seat))
    .map((deal) => {
      const terms = standingTerms(deal);
      const most = mostRenewalTurns(view);
      const isLast = deal.untilTurn === view.turn && most > 0;
      const next = isLast ? { ...terms, turns: Math.min(terms.turns, most) } : firstCounter(view, terms);
      return { key: `reopenDeal/${deal.id}`, template: { type: 'reopenDeal', deal: deal.id, terms: next } };
    });
}

/** A small step to begin from: a better price or sum for me where goods or money move, else another length. */
function firstCounter(view: LawView, terms: Terms): Terms {
  const most = mostTermTurns(view);
  const turns = Math.min(terms.turns, most);
  const clauses = terms.clauses.map((clause) => stepInMyFavour(view, clause));
  const isChanged = clauses.some((clause, at) => clause !== terms.clauses[at]);
  return { clauses, turns: isChanged ? turns : turns > 1 ? turns - 1 : Math.min(2, most) };
}

function stepInMyFavour(view: LawView, clause: Clause): Clause {
  const step = (amount: number) => shareOf(amount, 10_000 - FIRST.counterBp) + 1;
  const less = (amount: number) => Math.max(1, amount - step(amount));
  switch (clause.type) {
    case 'supply': {
      const ceiling = ceilingCents(view.scenario, clause.material, clause.stage);
      const cents = clause.centsPerKg + (clause.to === view.seat ? -1 : 1) * step(clause.centsPerKg);
      return { ...clause, centsPerKg: clamp(cents, 1, ceiling) };
    }
    case 'aid':
    case 'militaryAid':
    case 'peacekeepers':
    case 'concession': {
      const sum = clause.thousandUsdPerTurn;
      const more = Math.min(sum + step(sum), mostMoney(view, payerOf(clause)));
      return { ...clause, thousandUsdPerTurn: payerOf(clause) === view.seat ? less(sum) : more };
    }
    case 'investment': {
      const more = Math.min(clause.thousandUsd + step(clause.thousandUsd), mostMoney(view, clause.by));
      return { ...clause, thousandUsd: clause.by === view.seat ? less(clause.thousandUsd) : more };
    }
    case 'loan': {
      const dearer = Math.min(clause.interestBp + step(clause.interestBp), MONEY.mostInterestBp);
      const cheaper = Math.max(0, clause.interestBp - step(clause.interestBp));
      return { ...clause, interestBp: clause.from === view.seat ? dearer : cheaper };
    }
    case 'noEmbargo':
    case 'tariffCeiling':
    case 'securityGuarantee':
    case 'withdrawSupport':
    case 'dueDiligence':
    case 'credit':
    case 'settlement':
      return clause;
  }
}

function threatTemplates(view: LawView): readonly Template<Command>[] {
  const made = view.lanes
    .filter((lane) => lane.from === view.seat && isInUse(lane))
    .flatMap(({ to, material, stage }) =>
      [true, false].map(
        (prepared): Template<Command> => ({
          key: `threaten/${to}/${material}/${stage}/${prepared ? 'prepared' : 'empty'}`,
          template: {
            type: 'threaten',
            against: to,
            material,
            stage,
            level: 'full',
            prepared,
            demand: firstDemand(view, to),
          },
        }),
      ),
    );
  const open = view.embargoes.filter((embargo) => embargo.by === view.seat && embargo.mode === 'threatened');
  return [
    ...made,
    ...open.map(
      ({ id }): Template<Command> => ({ key: `dropThreat/${id}`, template: { type: 'dropThreat', embargo: id } }),
    ),
  ];
}

function firstDemand(view: LawView, against: CountryId): Demand {
  const waiting = view.deals.find(
    (deal) => isOpenOffer(deal) && deal.answerFrom === against && deal.between.includes(view.seat),
  );
  if (waiting) return { type: 'sign', deal: waiting.id };
  return isUnderPressure(view, against, view.seat) ? { type: 'liftPressure' } : { type: 'none' };
}
