import { mulDiv, shareOf } from '../../balance/units.ts';
import { ceilingCents } from '../commands/subjects.ts';
import { offtakeKg } from '../sites/offtakes.ts';
import { siteAt, stepCents } from '../sites/siteFacts.ts';
import { must, priceAt } from '../state/access.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { dutyBpOf, tariffBpOf } from '../trade/policyOf.ts';
import type { SeatView } from '../view/seatView.ts';
import { isEqualClause } from './clauses/registry.ts';
import type { Clause, Deal, RefusalReason, SupplyClause, Terms } from './dealTypes.ts';
import { concessionReason, investmentReason, nearestConcession, nearestInvestment } from './partnerMoney.ts';
import { conditionsOf, standingTerms, supplyClauses, termsEqual } from './terms.ts';

/** What a partner decides on: public facts only, so that anyone can foretell its answer. */
export type PartnerFacts = Pick<SeatView, 'scenario' | 'prices' | 'policies' | 'sites' | 'debts' | 'deals'>;

/** The facts from the state. */
export function partnerFactsOf(state: GameState): PartnerFacts {
  const { prices, policies, sites, debts } = state.open;
  return { scenario: state.scenario, prices, policies, sites, debts, deals: state.deals };
}

/**
 * A partner's answer to the offer on the table: null takes it, else why not and the nearest terms it would take (DEAL-11).
 * It sells at its going price or above, as far as its capacity is not promised, buys at its border price or below, takes
 * aid, and lets others into its sites at their public worth (DEAL-20).
 */
export function partnerAnswer(facts: PartnerFacts, partner: CountryId, deal: Deal): RefusalReason | null {
  const terms = standingTerms(deal);
  const nearest = nearestTerms(facts, partner, terms);
  if (nearest !== null && termsEqual(nearest, terms)) return null;
  const isUncertain = nearest !== null && conditionsOf(nearest).length < conditionsOf(terms).length;
  const clause = terms.clauses.find((each) => !nearest?.clauses.some((other) => isEqualClause(other, each)));
  const reason = clause === undefined && isUncertain ? UNCERTAIN : reasonFor(facts, partner, clause);
  const interest = reason.interest ?? must(facts.scenario.materials[0], 'material').id;
  return { code: reason.code, interest, alternative: { partner: null, centsPerKg: reason.centsPerKg }, nearest };
}

/** The offered terms, changed as little as a partner needs to take them; null where nothing of them is left. */
export function nearestTerms(facts: PartnerFacts, partner: CountryId, terms: Terms): Terms | null {
  const clauses = terms.clauses.flatMap((clause): readonly Clause[] => {
    if (clause.type === 'supply') return listed(nearestSupply(facts, partner, clause));
    if (clause.type === 'concession') return listed(nearestConcession(facts, clause));
    return clause.type === 'investment' ? listed(nearestInvestment(facts, clause)) : [clause];
  });
  // a promise without trade or money is nothing to it
  const isWorthIt = clauses.some(({ type }) => WELCOME.includes(type));
  return isWorthIt ? plain({ ...terms, clauses }) : null;
}

/** Of conditions a partner takes only that all is void if somebody embargoes: the rest it cannot reckon with (DEAL-34). */
function plain(terms: Terms): Terms {
  const { conditions, ...rest } = terms;
  const taken = conditions?.filter(({ kind, fact }) => kind === 'voidIf' && fact.type === 'embargo') ?? [];
  return taken.length === 0 ? rest : { ...rest, conditions: taken };
}

const WELCOME: readonly Clause['type'][] = [
  'supply',
  'investment',
  'concession',
  'aid',
  'militaryAid',
  'peacekeepers',
  'securityGuarantee',
];

function listed(clause: Clause | null): readonly Clause[] {
  return clause ? [clause] : [];
}

function nearestSupply(facts: PartnerFacts, partner: CountryId, clause: SupplyClause): SupplyClause | null {
  const most = mostKg(facts, partner, clause);
  const bounded = { ...clause, kgPerTurn: Math.min(clause.kgPerTurn, most) };
  const going = goingCents(facts, partner, bounded);
  const isSeller = clause.from === partner;
  const centsPerKg = isSeller ? Math.max(clause.centsPerKg, going) : Math.min(clause.centsPerKg, going);
  const isPossible =
    most > 0 && centsPerKg > 0 && centsPerKg <= ceilingCents(facts.scenario, clause.material, clause.stage);
  return isPossible ? { ...bounded, centsPerKg } : null;
}

interface PartnerReason {
  readonly code: RefusalReason['code'];
  readonly interest: string | null;
  readonly centsPerKg: number | null;
}

const UNCERTAIN: PartnerReason = { code: 'tooUncertain', interest: null, centsPerKg: null };

function reasonFor(facts: PartnerFacts, partner: CountryId, clause: Clause | undefined): PartnerReason {
  if (clause?.type === 'supply') {
    const code = reasonCode(facts, partner, clause);
    return { code, interest: clause.material, centsPerKg: goingCents(facts, partner, clause) };
  }
  if (clause?.type === 'concession') {
    const metal = siteAt(facts, clause.site)?.def.material ?? null;
    return { code: concessionReason(facts, clause), interest: metal, centsPerKg: null };
  }
  if (clause?.type !== 'investment') return { code: 'nothingInItForMe', interest: null, centsPerKg: null };
  const interest = siteAt(facts, clause.site)?.def.material ?? null;
  return { code: investmentReason(facts, clause), interest, centsPerKg: null };
}

function reasonCode(facts: PartnerFacts, partner: CountryId, clause: SupplyClause): RefusalReason['code'] {
  const most = mostKg(facts, partner, clause);
  if (most === 0) return clause.from === partner ? 'cannotDeliver' : 'nothingInItForMe';
  if (clause.kgPerTurn > most) return 'tooMuch';
  return clause.from === partner ? 'priceTooLow' : 'priceTooHigh';
}

/** Delivered price at which a partner is indifferent, in cents per kg: selling, what it gets here or what it costs to make; buying, its border price. */
function goingCents(facts: PartnerFacts, partner: CountryId, clause: SupplyClause): number {
  const { scenario, policies } = facts;
  const { from, to, material, stage } = clause;
  if (from !== partner) return priceAt(scenario, facts.prices, partner, material, stage).centsPerKg;
  const made = Math.max(
    priceAt(scenario, facts.prices, from, material, stage).madeCentsPerKg,
    cashCents(facts, clause),
  );
  const free = made + scenario.trade.freightCentsPerKg + shareOf(made, dutyBpOf(policies, from, material, stage));
  return free + shareOf(free, tariffBpOf(policies, to, from, material, stage));
}

/** Cash cost of the dearest step that a promise reaches into, over what is promised already; a plant's feed comes on top. */
function cashCents(facts: PartnerFacts, clause: SupplyClause): number {
  const { from, material, stage, kgPerTurn } = clause;
  let left = contractedKg(facts, from, clause) + kgPerTurn;
  const steps = openSteps(facts, from, material, stage);
  const reached = steps.find((step) => {
    left -= step.kg;
    return left <= 0;
  });
  return (reached ?? steps[steps.length - 1])?.centsPerKg ?? 0;
}

/** Most a partner would promise or take in a turn: capacity not yet promised, or what its industry and plants can use. */
function mostKg(facts: PartnerFacts, partner: CountryId, clause: SupplyClause): number {
  const { material, stage } = clause;
  if (clause.from === partner) {
    const capacity = openSteps(facts, partner, material, stage).reduce((sum, step) => sum + step.kg, 0);
    return Math.max(0, capacity - contractedKg(facts, partner, clause));
  }
  const stages = must(
    facts.scenario.materials.find((each) => each.id === material),
    'material',
  ).stages;
  const next = stages[stages.findIndex((each) => each.id === stage) + 1];
  const use = next
    ? openSteps(facts, partner, material, next.id).reduce((sum, step) => sum + step.kg, 0)
    : needKg(facts, partner, material);
  return Math.max(0, use - contractedKg(facts, partner, clause));
}

function needKg(facts: PartnerFacts, partner: CountryId, material: string): number {
  const sectors = facts.scenario.sectors.filter((sector) => sector.country === partner);
  return sectors.reduce((sum, sector) => sum + (sector.needs.find((need) => need.material === material)?.kg ?? 0), 0);
}

/** What the partner has promised to send, owners' parts of its works included, or is promised, of the clause's stage. */
function contractedKg(facts: PartnerFacts, partner: CountryId, clause: SupplyClause): number {
  const side = clause.from === partner ? 'from' : 'to';
  const owned = side === 'from' ? offtakeKg(facts, partner, clause.material, clause.stage) : 0;
  return facts.deals
    .filter((deal) => deal.mode === 'inForce')
    .flatMap((deal) => supplyClauses(standingTerms(deal)))
    .filter((each) => each[side] === partner && each.material === clause.material && each.stage === clause.stage)
    .reduce((sum, each) => sum + each.kgPerTurn, owned);
}

/** Capacity steps of a country's sites that can run now, cheapest first. */
function openSteps(
  facts: PartnerFacts,
  country: CountryId,
  material: string,
  stage: string,
): readonly { readonly kg: number; readonly centsPerKg: number }[] {
  return facts.scenario.sites
    .flatMap((site, position) => {
      if (site.country !== country || site.material !== material || site.stage !== stage) return [];
      const now = must(facts.sites[position], 'site');
      return site.steps.map((step) => ({ kg: mulDiv(step.kg, now.shareBp, 10_000), centsPerKg: stepCents(step, now) }));
    })
    .sort((a, b) => a.centsPerKg - b.centsPerKg);
}
