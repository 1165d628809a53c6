import type { Agent, Command, Deal, Dice, SeatId, SeatView } from '../core/seat.ts';
import { judge, standingTerms } from '../core/seat.ts';
import { answer } from './negotiator/answer.ts';
import { partnerIn } from './negotiator/memory.ts';
import { nextOffer } from './negotiator/offers.ts';
import { reopening } from './negotiator/reopen.ts';
import { wordFor } from './negotiator/words.ts';
import { planOrders } from './plan/orders.ts';
import { pressureWord } from './plan/pressure.ts';
import { secondThoughts } from './plan/votes.ts';
import { dealWorth } from './value/dealWorth.ts';

/**
 * The program that holds a seat: from its view and its dice to commands, the same for the same (AI-4). In the talks it says
 * one thing at a time, and nothing when it is content; in the orders phase it gives all its orders at once.
 */
export function agentFor(seat: SeatId): Agent {
  return (view, _options, dice) => {
    if (view.seat !== seat) return { commands: [], dice };
    if (view.phase === 'negotiation') return negotiate(view, dice);
    return view.phase === 'orders' && !view.ready.includes(seat) ? planOrders(view, dice) : { commands: [], dice };
  };
}

function negotiate(view: SeatView, dice: Dice): { readonly commands: readonly Command[]; readonly dice: Dice } {
  const waiting = bestWaiting(view);
  if (waiting) return said(view, answer(view, waiting), dice);
  const regret = secondThoughts(view);
  if (regret) return said(view, regret, dice);
  const pressure = pressureWord(view, dice);
  if (pressure.command) return said(view, pressure.command, pressure.dice);
  const again = reopening(view, pressure.dice);
  if (again.command) return said(view, again.command, again.dice);
  const offer = nextOffer(view, again.dice);
  return said(view, offer.command ?? wordFor(view), offer.dice);
}

/** Of the offers that wait for my answer the one worth most, so that a good one is not refused over a bad one. */
function bestWaiting(view: SeatView): Deal | undefined {
  const waiting = view.deals.filter((deal) => deal.answerFrom === view.seat);
  if (waiting.length < 2) return waiting[0];
  return waiting
    .map((deal) => ({ deal, worth: dealWorth(view, partnerIn(view, deal), standingTerms(deal)).thousandUsd }))
    .sort((a, b) => b.worth - a.worth)[0]?.deal;
}

/** The last gate (AI-1): what the referee would refuse is not said. */
function said(
  view: SeatView,
  command: Command | null,
  dice: Dice,
): { readonly commands: readonly Command[]; readonly dice: Dice } {
  return { commands: command && judge(view, command) === null ? [command] : [], dice };
}
