import { type Clause, judge, type SeatView, type Terms } from '../../core/seat.ts';
import type { Project, Site } from '../../scenario/schema.ts';
import { firstTerms, kgStep, mostKg, supplySlip, tradeChoices } from './draft.ts';
import { capacityOf } from './sites.ts';

/** The level that is played with a guide. */
export const GUIDED_LEVEL = 'first-shipment';
export const GUIDED_SEAT = 'japan';

/** Whom each seat of that level writes to first: a partner, since it answers at once by a rule. */
const FIRST_TO: Readonly<Record<string, string>> = { japan: 'rest-of-world', australia: 'china' };

/** The first letter asks for a little more than it will get, so that it is refused with a reason and a nearest deal. */
const BUYER_ASKS_BP = 8000;
const SELLER_ASKS_BP = 12_500;
/** A buyer who needs metal today asks for most of what the other makes. */
const BUYER_TAKES_BP = 6500;
const FULL_BP = 10_000;
const PENCE = 10; // whole prices of ten cents

export const firstAddressee = (view: SeatView): string | null => FIRST_TO[view.seat] ?? null;

/** The letter that opens the talks: the goods I am used to, at a price that leaves something to talk about. */
export function openingTerms(view: SeatView, to: string): Terms {
  const choice = tradeChoices(view, to)[0];
  if (choice === undefined) return firstTerms(view, to);
  const slip = supplySlip(view, choice);
  const isBuyer = choice.to === view.seat;
  const asks = isBuyer ? BUYER_ASKS_BP : SELLER_ASKS_BP;
  const centsPerKg = Math.max(PENCE, Math.round((slip.centsPerKg * asks) / FULL_BP / PENCE) * PENCE);
  const most = mostKg(view, choice);
  const step = kgStep(most);
  const kgPerTurn = isBuyer ? Math.round((most * BUYER_TAKES_BP) / FULL_BP / step) * step : slip.kgPerTurn;
  return { ...firstTerms(view, to), clauses: [{ ...slip, centsPerKg, kgPerTurn }] };
}

/** Sites abroad that wait for money I have, the one that would run first and make most in front. */
function waitingAbroad(
  view: SeatView,
): readonly { readonly site: Site; readonly project: Project; readonly missing: number }[] {
  return view.scenario.sites
    .flatMap((site, at) => {
      const { project } = site;
      const now = view.sites[at];
      if (site.country === view.seat || project === undefined || now?.mode !== 'proposed') return [];
      const missing = now.costThousandUsd - now.spentThousandUsd;
      return missing > 0 && missing <= view.mine.treasuryThousandUsd ? [{ site, project, missing }] : [];
    })
    .sort((a, b) => workOf(a.project) - workOf(b.project) || capacityOf(b.site) - capacityOf(a.site));
}

const workOf = ({ permitTurns, buildTurns }: Project): number => permitTurns + buildTurns;

/** A letter that pays for a site abroad which waits for money; null where there is none or the purse is too thin. */
export function investmentLetter(view: SeatView): { readonly to: string; readonly terms: Terms } | null {
  for (const { site, project, missing } of waitingAbroad(view)) {
    const stakeBp = Math.min(project.mostStakeBp, FULL_BP / 2);
    const clause: Clause = {
      type: 'investment',
      by: view.seat,
      site: site.id,
      thousandUsd: missing,
      stakeBp,
      offtakeBp: stakeBp,
    };
    const terms: Terms = { clauses: [clause], turns: Math.max(1, view.scenario.time.turns - view.turn + 1) };
    if (judge(view, { type: 'offerDeal', to: site.country, terms }) === null) return { to: site.country, terms };
  }
  return null;
}

/** A plant or mine at home that waits for money; null where there is none. */
export function waitingAtHome(view: SeatView): { readonly site: Site; readonly missing: number } | null {
  for (const [at, site] of view.scenario.sites.entries()) {
    const now = view.sites[at];
    if (site.country !== view.seat || site.project === undefined || now?.mode !== 'proposed') continue;
    return { site, missing: now.costThousandUsd - now.spentThousandUsd };
  }
  return null;
}

/** A letter that asks another seat to pay half of what a site at home lacks, for a fair part of it. */
export function requestLetter(view: SeatView): { readonly to: string; readonly terms: Terms } | null {
  const waiting = waitingAtHome(view);
  const other = view.scenario.seats.find((seat) => seat.country !== view.seat)?.country;
  if (waiting === null || other === undefined) return null;
  const { site, missing } = waiting;
  const stakeBp = Math.min(site.project?.mostStakeBp ?? 0, FULL_BP / 2);
  const clause: Clause = {
    type: 'investment',
    by: other,
    site: site.id,
    thousandUsd: Math.round(missing / 2),
    stakeBp,
    offtakeBp: stakeBp,
  };
  const terms: Terms = { clauses: [clause], turns: Math.max(1, view.scenario.time.turns - view.turn + 1) };
  return judge(view, { type: 'offerDeal', to: other, terms }) === null ? { to: other, terms } : null;
}
