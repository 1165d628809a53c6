import { DELIVERY } from '../../balance/politics.ts';
import { shareOf } from '../../balance/units.ts';
import { hiddenIf } from '../politics/standing.ts';
import { ruleOf } from './clauses/registry.ts';
import type { Deal, LedgerEntry } from './dealTypes.ts';
import { isHidden } from './secrecy.ts';
import { standingTerms } from './terms.ts';

/** The promises of an agreement that were kept as far as they went; goods that others' doing kept away count neither way, nor those of a side that let its promises rest (DEAL-8). */
export function keptPromises(deal: Deal): readonly Pick<LedgerEntry, 'by' | 'toward' | 'what' | 'hidden'>[] {
  const isDelivered = deal.missedKg <= shareOf(deal.deliveredKg + deal.missedKg, DELIVERY.toleranceBp);
  return standingTerms(deal)
    .clauses.filter((clause) => clause.type !== 'supply' || isDelivered)
    .map((clause) => ({
      ...ruleOf(clause).promise(clause, deal.between),
      what: clause.type,
      ...hiddenIf(isHidden(deal, clause)),
    }))
    .filter(({ by }) => !deal.rests?.some((rest) => rest.by === by));
}
