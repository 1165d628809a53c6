import { LIMITS } from '../../balance/politics.ts';
import { judgeDeal } from './judgeDeal.ts';
import { judgePlaceOrder, judgeUndoOrder } from './judgeOrder.ts';
import { judgeDropThreat, judgeThreaten } from './judgePressure.ts';
import type { LawView } from './lawView.ts';
import type { Command } from './orderTypes.ts';
import { PHRASES } from './phrases.ts';
import { type Refusal, refuse } from './refusal.ts';
import { isSeat, otherRefusal } from './subjects.ts';

/** Why a well-formed command is not lawful for the seat of this view, or null; decided by what the seat sees alone (CMD-2). */
export function judge(view: LawView, command: Command): Refusal | null {
  if (!isSeat(view.scenario, view.seat)) return refuse('notASeat', { country: view.seat });
  if (view.phase === 'debrief') return refuse('gameOver');
  switch (command.type) {
    case 'offerDeal':
    case 'reopenDeal':
    case 'counterDeal':
    case 'acceptDeal':
    case 'refuseDeal':
    case 'withdrawOffer':
      return judgeDeal(view, command);
    case 'threaten':
      return judgeThreaten(view, command);
    case 'dropThreat':
      return judgeDropThreat(view, command);
    case 'say':
      return judgeSay(view, command);
    case 'placeOrder':
      return judgePlaceOrder(view, command.order);
    case 'undoOrder':
      return judgeUndoOrder(view, command);
    case 'ready':
      return view.ready.includes(view.seat) ? refuse('alreadyReady') : null;
    case 'notReady':
      return view.ready.includes(view.seat) ? null : refuse('notReady');
  }
}

function judgeSay(view: LawView, command: Extract<Command, { type: 'say' }>): Refusal | null {
  if (view.phase !== 'negotiation') return refuse('wrongPhase', { phase: view.phase });
  const wrong = command.to === null ? null : otherRefusal(view.scenario, view.seat, command.to);
  if (wrong) return wrong;
  if (!PHRASES.some((phrase) => phrase === command.phrase)) return refuse('unknownPhrase', { phrase: command.phrase });
  const said = view.news.filter((event) => event.type === 'said' && event.by === view.seat);
  return said.length >= LIMITS.phrases ? refuse('tooManyPhrases', { most: LIMITS.phrases }) : null;
}
