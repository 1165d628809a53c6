import { BARGAIN, IDEA } from '../../balance/persona.ts';
import { FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import {
  type Clause,
  type CountryId,
  isPaidEachTurn,
  isSameSubject,
  judge,
  payerOf,
  type SeatView,
  type Terms,
} from '../../core/seat.ts';
import { between, personaOf } from '../persona/persona.ts';
import { worthByFacts } from '../value/dealWorth.ts';
import { type Atom, atomsWith } from './atoms.ts';
import { type IdeaRoom, ideaRoom } from './ideas/ideaTypes.ts';
import { isWorthwhile } from './room.ts';
import { roundedUp } from './rounding.ts';

/** A deal without goods that both sides should like, as far as one can tell. */
export interface Package {
  readonly partner: CountryId;
  readonly terms: Terms;
  readonly score: number; // product of both gains, as a logarithm, the higher the better
}

/** The package with this seat that is best for both, tilted to the own side by toughness; null where none will do. */
export function bestPackage(view: SeatView, them: CountryId): Package | null {
  const room = ideaRoom(view, them);
  const atoms = room ? atomsWith(room) : [];
  if (!room || atoms.length === 0) return null;
  const found = wantedOf(atoms)
    .map((want) => composed(room, atoms, [want]))
    .filter((terms): terms is Terms => terms !== null)
    .flatMap((terms): readonly Package[] => scored(room, terms))
    .sort((a, b) => b.score - a.score);
  return found.find((each) => isWorthwhile(view, them, each.terms) && isLawful(view, each)) ?? null;
}

function isLawful(view: SeatView, { partner, terms }: Package): boolean {
  return judge(view, { type: 'offerDeal', to: partner, terms }) === null;
}

/** What I would like most of them: first what costs them least for what it brings. */
function wantedOf(atoms: readonly Atom[]): readonly Atom[] {
  return atoms
    .filter((atom) => atom.mine > 0)
    .sort((a, b) => b.mine + b.theirs - (a.mine + a.theirs))
    .slice(0, IDEA.wants);
}

/** What I want with what both like and the cheapest that makes it worth their while, up to four clauses; null where nothing does. */
function composed(room: IdeaRoom, atoms: readonly Atom[], wanted: readonly Atom[]): Terms | null {
  const set = [...wanted];
  const isNew = (atom: Atom) => !set.some((each) => clashes(each.clause, atom.clause));
  for (const atom of atoms) {
    if (set.length >= BARGAIN.clauses - 1) break;
    const isLiked = atom.mine >= 0 && atom.theirs >= 0 && atom.mine + atom.theirs > 0;
    if (isLiked && !isPurse(atom.clause) && isNew(atom)) set.push(atom);
  }
  while (theirGain(room, termsOf(room, set)) <= 0) {
    const lack = -theirGain(room, termsOf(room, set));
    const gives = set.length < BARGAIN.clauses ? atoms.filter((atom) => atom.theirs > 0 && isNew(atom)) : [];
    const next = cheapestOver(gives, lack);
    if (!next) return null;
    set.push(next);
  }
  const isBought = set.every(({ clause }) => isPurse(clause) || clause.type === 'credit'); // applause for a gift alone is none
  return isBought ? null : termsOf(room, set);
}

/** Money that only makes up for something else: no reason for a deal by itself. */
export function isPurse(clause: Clause): boolean {
  return clause.type === 'aid';
}

/** Both speak of the same, or money would go to and fro. */
export function clashes(a: Clause, b: Clause): boolean {
  const toAndFro = isPaidEachTurn(a) && isPaidEachTurn(b) && payerOf(a) !== payerOf(b);
  return isSameSubject(a, b) || (isPurse(a) && isPurse(b)) || toAndFro;
}

/** The gift that makes up for so much at the least cost to me, else the one that gives most for its cost. */
function cheapestOver(gives: readonly Atom[], lack: number): Atom | undefined {
  const enough = gives
    .filter((atom) => atom.theirs > lack)
    .map((atom) => justOver(atom, lack))
    .sort((a, b) => b.mine - a.mine);
  const ratio = (atom: Atom) => mulDiv(atom.theirs, FULL_BP, Math.max(1, -atom.mine));
  return enough[0] ?? [...gives].sort((a, b) => ratio(b) - ratio(a))[0];
}

/** Money cut down to what makes up for the lack with something over, in two leading figures; anything else as it is. */
function justOver(atom: Atom, lack: number): Atom {
  const { clause, mine, theirs } = atom;
  if (clause.type !== 'aid') return atom;
  const asked = mulDiv(clause.thousandUsdPerTurn, shareOf(lack, IDEA.overBp) + 1, theirs) + 1;
  if (asked >= clause.thousandUsdPerTurn) return atom;
  const thousandUsdPerTurn = roundedUp(asked);
  const part = (worth: number) => mulDiv(worth, thousandUsdPerTurn, clause.thousandUsdPerTurn);
  return { clause: { ...clause, thousandUsdPerTurn }, mine: part(mine), theirs: part(theirs) };
}

function termsOf(room: IdeaRoom, set: readonly { readonly clause: Clause }[]): Terms {
  return { clauses: set.map(({ clause }) => clause), turns: room.turns };
}

/** What the terms leave to them over the least that is worth a signature, by what I can tell. */
export function theirGain({ theirs, view }: IdeaRoom, terms: Terms): number {
  return worthByFacts(theirs, view.seat, terms) - BARGAIN.leastGainThousandUsd;
}

function scored(room: IdeaRoom, terms: Terms): readonly Package[] {
  const { view, them } = room;
  const mine = worthByFacts(view, them, terms) - BARGAIN.leastGainThousandUsd;
  const theirs = theirGain(room, terms);
  if (mine <= 0 || theirs <= 0) return [];
  const own = between(IDEA.softBp, IDEA.toughBp, personaOf(view).toughnessBp);
  return [{ partner: them, terms, score: logOf(mine) * own + logOf(theirs) * (FULL_BP - own) }];
}

/** Logarithm to the base 2 of a whole number of 1 or more, in hundredths: straight between powers of two. */
export function logOf(value: number): number {
  let bits = 0;
  let power = 1;
  while (power * 2 <= value) {
    power *= 2;
    bits++;
  }
  return bits * 100 + mulDiv(value - power, 100, power);
}
