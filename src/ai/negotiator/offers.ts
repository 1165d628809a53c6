import { BARGAIN } from '../../balance/persona.ts';
import { FULL_BP, shareOf } from '../../balance/units.ts';
import {
  type Command,
  type CountryId,
  type Dice,
  judge,
  rollBelow,
  rollBp,
  type SeatView,
  standingTerms,
  type Terms,
} from '../../core/seat.ts';
import { withEscape } from './escape.ts';
import { firstIdea } from './ideas.ts';
import { namedToMe, recentWith } from './memory.ts';
import { bestPackage } from './package.ts';
import { atPrice, isWorthwhile } from './room.ts';
import { roundCents } from './rounding.ts';
import { perhapsSecret } from './silence.ts';
import { siteOffer } from './siteIdeas.ts';

export interface Thought {
  readonly command: Command | null;
  readonly dice: Dice;
}

/** A new offer, or null: what the other named as enough if that is worth it, else the first idea at its opening price. */
export function nextOffer(view: SeatView, dice: Dice): Thought {
  for (const { partner, terms } of namedToMe(view)) {
    const command: Command = { type: 'offerDeal', to: partner, terms };
    if (judge(view, command) === null && isWorthwhile(view, partner, terms)) return { command, dice };
  }
  const today = view.deals.filter((deal) => deal.between[0] === view.seat && deal.offeredTurn === view.turn);
  const running = view.deals.filter((deal) => deal.mode === 'inForce' && deal.between.includes(view.seat));
  if (today.length >= BARGAIN.offersATurn || running.length >= BARGAIN.contracts) return { command: null, dice };
  const [speaks, rolled] = rollBp(dice, today.length === 0 ? FULL_BP : BARGAIN.nextOfferBp);
  if (!speaks) return { command: null, dice: rolled };
  const investment = today.length === 0 ? siteOffer(view) : null;
  if (investment) return { command: investment, dice: rolled };
  const later = today.length > 0 ? packageOffer(view) : null;
  if (later) return { command: later, dice: rolled };
  const idea = firstIdea(view);
  if (!idea) return { command: today.length > 0 ? null : packageOffer(view), dice: rolled };
  const [noise, left] = rollBelow(rolled, 2 * BARGAIN.noiseBp + 1);
  const { clause, openCents, reserveCents, terms } = idea.room;
  const isSeller = clause.from === view.seat;
  const shaken = roundCents(shareOf(openCents, FULL_BP - BARGAIN.noiseBp + noise), isSeller);
  const cents = isSeller ? Math.max(shaken, reserveCents) : Math.min(shaken, reserveCents);
  const sent = perhapsSecret(view, idea.partner, withEscape(view, idea.partner, atPrice(terms, clause, cents)), left);
  const command: Command = { type: 'offerDeal', to: idea.partner, terms: sent.terms };
  return { command: judge(view, command) === null ? command : null, dice: sent.dice };
}

/** The best deal without goods that another seat should like, one a turn, and none with who has just let one fail. */
function packageOffer(view: SeatView): Command | null {
  const isFree = (them: CountryId) => !recentWith(view, them).some((deal) => isPackage(standingTerms(deal)));
  const today = view.deals.filter((deal) => deal.between[0] === view.seat && deal.offeredTurn === view.turn);
  if (today.some((deal) => isPackage(standingTerms(deal)))) return null;
  const best = view.scenario.seats
    .filter(({ country }) => country !== view.seat && isFree(country))
    .flatMap(({ country }) => bestPackage(view, country) ?? [])
    .sort((a, b) => b.score - a.score)[0];
  return best ? { type: 'offerDeal', to: best.partner, terms: best.terms } : null;
}

function isPackage(terms: Terms): boolean {
  return terms.clauses.every((clause) => clause.type !== 'supply' && clause.type !== 'investment');
}
