import { m } from '../text/generated/messages.js';
import { namesOf } from '../text/names.ts';
import type { Hint } from './guideNote.ts';

/** Short hints for every other game: each at most twice, and never after its thing was done once. */
export const HINTS: readonly Hint[] = [
  {
    id: 'hint-ore',
    spot: 'composer',
    why: 'ore',
    when: ({ desk, stuckGoods }) => desk === 'compose' && stuckGoods !== null,
    text: ({ view, stuckGoods }) =>
      m.hintOre({ goods: namesOf(view.scenario).goods(stuckGoods?.material ?? '', stuckGoods?.stage ?? '') }),
    done: () => false, // the mistake can be made again
  },
  {
    id: 'hint-effect',
    spot: 'composer',
    why: 'zopa',
    when: ({ desk }) => desk === 'compose',
    text: () => m.hintEffect(),
    done: ({ offersMade }) => offersMade > 1,
  },
  {
    id: 'hint-refusal',
    spot: 'letter',
    why: 'nearestDeal',
    when: ({ letter, refused }) => letter !== null && letter.deal.id === refused?.deal.id,
    text: () => m.hintRefusal(),
    done: ({ signed, offersMade }) => signed > 0 && offersMade > 1,
  },
  {
    id: 'hint-answer',
    spot: 'letter',
    why: 'counterOffer',
    when: ({ letter }) => letter?.kind === 'toAnswer',
    text: () => m.hintAnswer(),
    done: ({ countersMade }) => countersMade > 0,
  },
  {
    id: 'hint-threat',
    spot: 'foot',
    why: 'threat',
    when: ({ view, desk, threatened }) => view.phase === 'negotiation' && desk === 'phase' && threatened,
    text: () => m.hintThreat(),
    done: () => false, // nothing a player does shows that it was understood
  },
  {
    id: 'hint-write',
    spot: 'foot',
    why: 'offer',
    when: ({ view, desk }) => view.phase === 'negotiation' && desk === 'phase',
    text: () => m.hintWrite(),
    done: ({ offersMade }) => offersMade > 0,
  },
  {
    id: 'hint-orders',
    spot: 'orders',
    why: 'order',
    when: ({ view, ordersPlaced }) => view.phase === 'orders' && ordersPlaced === 0,
    text: () => m.hintOrders(),
    done: ({ ordersPlaced }) => ordersPlaced > 0,
  },
  {
    id: 'hint-capital',
    spot: 'foot',
    why: 'capital',
    when: ({ view }) => {
      const most = view.scenario.seats.find((seat) => seat.country === view.seat)?.capital.most;
      return view.phase === 'orders' && view.turn > 1 && view.mine.capital === most;
    },
    text: () => m.hintCapital(),
    done: () => false, // it may be full again
  },
  {
    id: 'hint-report',
    spot: 'foot',
    why: 'leverage',
    when: ({ view }) => view.phase === 'report',
    text: () => m.hintReport(),
    done: ({ view }) => view.turn > 3,
  },
];
