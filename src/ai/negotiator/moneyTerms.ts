import { SITES } from '../../balance/persona.ts';
import { FULL_BP, mulDiv } from '../../balance/units.ts';
import {
  type Clause,
  type CountryId,
  isPaidEachTurn,
  payerOf as payerEachTurn,
  type SeatView,
  type Terms,
} from '../../core/seat.ts';
import { isAboutMoney } from '../value/moneyWorth.ts';
import { isWorthwhile } from './room.ts';

/**
 * The same terms with the sum that moves changed just so far that the view's seat would sign: less where it pays, more where
 * it is paid; null where no sum will do, or nothing in them is about money.
 */
export function atAnotherSum(view: SeatView, partner: CountryId, terms: Terms): Terms | null {
  const clause = terms.clauses.find((each) => isAboutMoney(each) && sumOf(each) > 0);
  if (!clause) return null;
  const isPayer = payerOf(clause) === view.seat;
  const at = (thousandUsd: number): Terms => ({
    ...terms,
    clauses: terms.clauses.map((each) => (each === clause ? withSum(clause, thousandUsd) : each)),
  });
  const offered = sumOf(clause);
  const [least, most] = isPayer ? [1, offered] : [offered, offered * SITES.mostTimesOffered];
  const limit = isPayer ? least : most;
  if (!isWorthwhile(view, partner, at(limit))) return null;
  return at(
    roundSum(
      nearest(offered, limit, (sum) => isWorthwhile(view, partner, at(sum))),
      isPayer,
      limit,
    ),
  );
}

/** The sum nearest to `from` on the way to `to`, where `isGood` holds at `to`: halved until the steps are used up. */
function nearest(from: number, to: number, isGood: (sum: number) => boolean): number {
  let bad = from;
  let good = to;
  for (let step = 0; step < SITES.moneySteps && Math.abs(good - bad) > 1; step++) {
    const middle = bad + mulDiv(good - bad, 1, 2);
    if (isGood(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** Two leading figures, on the side that the seat prefers, and never past what was tried. */
function roundSum(sum: number, isPayer: boolean, limit: number): number {
  let unit = 1;
  while (sum >= unit * 100) unit *= 10;
  const down = Math.floor(sum / unit) * unit;
  if (isPayer) return Math.max(down, limit);
  return Math.min(down < sum ? down + unit : down, limit);
}

function sumOf(clause: Clause): number {
  if (isPaidEachTurn(clause)) return clause.thousandUsdPerTurn;
  return clause.type === 'investment' || clause.type === 'loan' ? clause.thousandUsd : 0;
}

function withSum(clause: Clause, thousandUsd: number): Clause {
  if (isPaidEachTurn(clause)) return { ...clause, thousandUsdPerTurn: thousandUsd };
  return clause.type === 'investment' || clause.type === 'loan' ? { ...clause, thousandUsd } : clause;
}

function payerOf(clause: Clause): CountryId | null {
  if (isPaidEachTurn(clause)) return payerEachTurn(clause);
  if (clause.type === 'loan') return clause.from;
  return clause.type === 'investment' ? clause.by : null;
}

/** A part in bp of what is still free under `most`, rounded down to whole hundredths. */
export function partOf(most: number, shareBp: number): number {
  return Math.floor(mulDiv(most, shareBp, FULL_BP) / 100) * 100;
}
