import { type Clause, judge, type RefusalCode, type SeatView } from '../../core/seat.ts';
import { mostTurns, supplySlip, tradeChoices } from './draft.ts';
import { aidSlip, concessionSlip, firstSite, firstToLet, investmentSlip, loanSlip, tariffSlip } from './moneySlips.ts';
import { securityClauses } from './securitySlips.ts';
import type { Draft } from './ui.ts';

export const ADDITION_GROUPS = ['goods', 'money', 'promises', 'security'] as const;
export type AdditionGroup = (typeof ADDITION_GROUPS)[number];
export type AdditionKind =
  | 'supply'
  | 'investment'
  | 'investmentHere'
  | 'concession'
  | 'concessionHere'
  | 'loan'
  | 'aid'
  | 'tariffCeiling'
  | 'theirPledge'
  | 'ourPledge'
  | 'ourCredit'
  | 'theirCredit'
  | 'settlement'
  | SecurityKind;
type SecurityKind = 'militaryAid' | 'peacekeepers' | 'securityGuarantee' | 'withdrawSupport' | 'dueDiligence';
const SECURITY: readonly SecurityKind[] = [
  'militaryAid',
  'peacekeepers',
  'securityGuarantee',
  'withdrawSupport',
  'dueDiligence',
];

/** Something else a letter could say, ready to be put on it. */
export interface Addition {
  readonly kind: AdditionKind;
  readonly group: AdditionGroup;
  readonly clause: Clause;
}

const TRIAL_TURNS = 4;

/** Two clauses that a letter cannot hold together, since they are about the same thing. */
function isSame(a: Clause, b: Clause): boolean {
  if (a.type === 'supply' && b.type === 'supply') {
    return a.from === b.from && a.material === b.material && a.stage === b.stage;
  }
  if (a.type === 'noEmbargo' && b.type === 'noEmbargo') return a.by === b.by;
  if (a.type === 'investment' && b.type === 'investment') return a.site === b.site;
  if (a.type === 'concession' && b.type === 'concession') return a.site === b.site;
  if (a.type === 'tariffCeiling' && b.type === 'tariffCeiling') return a.by === b.by && a.material === b.material;
  if (a.type === 'withdrawSupport' && b.type === 'withdrawSupport') return a.group === b.group;
  return a.type === b.type; // one gift and one loan are enough for a letter
}

/** All that could be added to a letter, goods first, then money, then promises. */
export function additions(view: SeatView, { to, terms }: Draft): readonly Addition[] {
  const { seat } = view;
  const isSeat = view.scenario.seats.some((each) => each.country === to);
  const has = (clause: Clause): boolean => terms.clauses.some((each) => isSame(each, clause));
  const next = tradeChoices(view, to)
    .map((choice) => supplySlip(view, choice))
    .find((clause) => !has(clause));
  const theirs = firstSite(view, to);
  const ours = isSeat ? firstSite(view, seat) : null;
  const toLet = firstToLet(view, to);
  const ourToLet = isSeat ? firstToLet(view, seat) : null;
  const metal = view.scenario.materials[0]?.id ?? '';
  const list: readonly (Addition | null)[] = [
    next === undefined ? null : { kind: 'supply', group: 'goods', clause: next },
    theirs === null ? null : { kind: 'investment', group: 'money', clause: investmentSlip(view, seat, theirs) },
    ours === null ? null : { kind: 'investmentHere', group: 'money', clause: investmentSlip(view, to, ours) },
    toLet === null ? null : { kind: 'concession', group: 'money', clause: concessionSlip(view, seat, toLet) },
    ourToLet === null ? null : { kind: 'concessionHere', group: 'money', clause: concessionSlip(view, to, ourToLet) },
    { kind: 'loan', group: 'money', clause: loanSlip(view, seat, to) },
    { kind: 'aid', group: 'money', clause: aidSlip(view, seat, to) },
    isSeat ? { kind: 'theirPledge', group: 'promises', clause: { type: 'noEmbargo', by: to, toward: seat } } : null,
    { kind: 'ourPledge', group: 'promises', clause: { type: 'noEmbargo', by: seat, toward: to } },
    isSeat ? { kind: 'theirCredit', group: 'promises', clause: { type: 'credit', by: to, to: seat } } : null,
    isSeat ? { kind: 'ourCredit', group: 'promises', clause: { type: 'credit', by: seat, to } } : null,
    isSeat ? { kind: 'settlement', group: 'promises', clause: { type: 'settlement' } } : null,
    { kind: 'tariffCeiling', group: 'promises', clause: tariffSlip(seat, to, metal) },
    ...securityClauses(view, to).map((clause) => securityAddition(clause)),
  ];
  const open = list
    .filter((each) => each !== null)
    .filter(({ clause }) => !has(clause) && isPossible(view, to, clause));
  return open.filter(({ kind }, at) => open.findIndex((each) => each.kind === kind) === at); // the next of a kind waits for the first
}

function securityAddition(clause: Clause): Addition | null {
  const kind = SECURITY.find((each) => each === clause.type);
  return kind === undefined ? null : { kind, group: 'security', clause };
}

/** Reasons that no other number on the slip would mend. */
const NEVER: readonly RefusalCode[] = [
  'partnerCannotPromise',
  'noExports',
  'wrongParties',
  'notForSale',
  'notYours',
  'nothingToSecure',
  'cannotGuarantee',
  'noQuarrel',
];

function isPossible(view: SeatView, to: string, clause: Clause): boolean {
  const turns = Math.min(TRIAL_TURNS, mostTurns(view));
  const refusal = judge(view, { type: 'offerDeal', to, terms: { clauses: [clause], turns } });
  return refusal === null || !NEVER.includes(refusal.code);
}
