import type { Fact, FactPart, LeafFact } from '../../scenario/factSchema.ts';
import type { Deal } from '../deals/dealTypes.ts';
import { isUnknown, openClauses } from '../deals/secrecy.ts';
import { isInForce } from '../embargoes/embargoMachine.ts';
import { worldOf } from '../state/world.ts';
import { quotaOf } from '../trade/policyOf.ts';
import type { PublicGround } from './publicGround.ts';

/** Whether a fact holds now. What the level does not know never holds; the opposite of that does (FACT-1). */
export function holds(ground: PublicGround, fact: Fact): boolean {
  if (fact.type === 'all') return fact.of.every((part) => partHolds(ground, part));
  if (fact.type === 'any') return fact.of.some((part) => partHolds(ground, part));
  return partHolds(ground, fact);
}

function partHolds(ground: PublicGround, part: FactPart): boolean {
  return part.type === 'not' ? !leafHolds(ground, part.of) : leafHolds(ground, part);
}

type Of<T extends LeafFact['type']> = Extract<LeafFact, { readonly type: T }>;
type Checks = { readonly [T in LeafFact['type']]: (ground: PublicGround, fact: Of<T>) => boolean };

const CHECKS: Checks = {
  price: (ground, fact) => compares(fact.is, priceOf(ground, fact)?.centsPerKg, fact.cents),
  exportPrice: (ground, fact) => compares(fact.is, priceOf(ground, fact)?.madeCentsPerKg, fact.cents),
  embargo: ({ embargoes }, { by, against, material }) =>
    embargoes.some(
      (each) =>
        isInForce(each) &&
        each.by === by &&
        (against === null || each.against === against) &&
        (material === null || each.material === material),
    ),
  quota: ({ policies }, { country, material, stage, belowKg }) => {
    const kg = quotaOf(policies, country, material, stage);
    return kg !== null && (belowKg === null || kg < belowKg);
  },
  exports: ({ lanes }, fact) => {
    const kg = lanes.reduce(
      (sum, lane) =>
        lane.from === fact.country &&
        (fact.to === null || lane.to === fact.to) &&
        lane.material === fact.material &&
        lane.stage === fact.stage
          ? sum + lane.lastKg
          : sum,
      0,
    );
    return compares(fact.is, kg, fact.kg);
  },
  site: ({ sites }, { site, mode }) => sites.some((each) => each.id === site && each.mode === mode),
  approval: (ground, fact) => compares(fact.is, countryAt(ground, fact.country)?.approvalBp, fact.shareBp),
  security: (ground, fact) => compares(fact.is, countryAt(ground, fact.country)?.securityBp, fact.shareBp),
  group: ({ groups }, { group, mode }) => groups.some((each) => each.id === group && each.mode === mode),
  leverage: (ground, fact) => compares(fact.is, countryAt(ground, fact.country)?.score, fact.centi),
  turn: (ground, { turn }) => ground.turn >= turn,
  case: ({ cases }, { against, material, measure, is }) =>
    cases.some(
      (each) =>
        each.against === against &&
        (material === null || each.material === material) &&
        (measure === null || each.measure === measure) &&
        (is === 'filed' ? each.mode !== 'dropped' : each.adoptedTurn !== null),
    ),
  deal: ({ deals }, { between, clause }) =>
    deals.some((deal) => isBetween(deal, between) && (clause === null || holdsClause(deal, clause))),
  output: ({ sectors }, fact) =>
    compares(fact.is, sectors.find((each) => each.id === fact.sector)?.outputBp, fact.shareBp),
  knowhow: (ground, fact) => compares(fact.is, countryAt(ground, fact.country)?.knowhowBp, fact.shareBp),
};

function leafHolds(ground: PublicGround, leaf: LeafFact): boolean {
  return (CHECKS[leaf.type] as (ground: PublicGround, fact: LeafFact) => boolean)(ground, leaf);
}

function compares(is: 'above' | 'below', value: number | undefined, bound: number): boolean {
  if (value === undefined) return false;
  return is === 'above' ? value > bound : value < bound;
}

function priceOf({ scenario, prices }: PublicGround, { country, material, stage }: Of<'price'> | Of<'exportPrice'>) {
  const at = worldOf(scenario).priceAt.get(country)?.get(material)?.get(stage);
  return at === undefined ? undefined : prices[at];
}

function countryAt({ countries }: PublicGround, id: string) {
  return countries.find((each) => each.id === id);
}

function isBetween(deal: Deal, [a, b]: readonly [string, string]): boolean {
  return deal.mode === 'inForce' && !isUnknown(deal) && a !== b && deal.between.includes(a) && deal.between.includes(b);
}

function holdsClause(deal: Deal, type: string): boolean {
  return openClauses(deal).some((each) => each.type === type);
}
