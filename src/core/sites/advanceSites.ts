import { BARS } from '../../balance/bars.ts';
import { SITES } from '../../balance/sites.ts';
import { clamp, costThousandUsd, FULL_BP, shareOf } from '../../balance/units.ts';
import { isShutOff } from '../bars/bars.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { balanceOf, mirrorTreasuries, transfer } from '../money/transfer.ts';
import { countryOf } from '../state/access.ts';
import { rollBp } from '../state/dice.ts';
import type { CountryId, GameState } from '../state/gameState.ts';
import { treasuryOf } from '../state/names.ts';
import { objectionBp } from './burden.ts';
import { isMine, leadsOf, machineFacts, missingThousandUsd, type SiteAt, siteAt, slipBp } from './siteFacts.ts';
import { stepSite } from './siteMachine.ts';
import { landOf, withSite } from './startSite.ts';

/** Step 2: permits that are due come, and where it is built a die says whether the work slips; dice go back into the state (SITE-4). */
export function advanceSites(state: GameState): Outcome {
  return leadsOf(landOf(state)).reduce(
    (outcome, { def }) => andThen(outcome, (now) => advanceSite(now, def.id)),
    begin(state),
  );
}

function advanceSite(before: GameState, id: string): Outcome {
  return andThen(grantPermits(before, id), (permitted) => build(permitted, id));
}

function build(permitted: GameState, id: string): Outcome {
  const site = siteAt(landOf(permitted), id);
  if (site?.now.mode !== 'construction') return begin(permitted);
  if (missingThousandUsd(site.now) === 0) return workOn(permitted, site);
  const paid = payMissing(permitted, site);
  const now = siteAt(landOf(paid), id);
  return now && missingThousandUsd(now.now) === 0 ? workOn(paid, now) : slip(permitted, site, 0);
}

/** Permits that are due come, unless people around object and the hearings take another turn (SITE-12). */
function grantPermits(before: GameState, id: string): Outcome {
  const site = siteAt(landOf(before), id);
  if (site?.now.mode !== 'permitting') return begin(before);
  const mode = stepSite(site.now.mode, 'advance', machineFacts(site, before.open.turn));
  if (!mode) return begin(before);
  const chance = objectionBp(site);
  if (chance === 0) return begin(withSite(before, id, { mode }));
  const [isHeld, dice] = rollBp(before.dice, clamp(chance, 0, FULL_BP - 1));
  const state = { ...before, dice };
  return isHeld ? slip(state, site, 0) : begin(withSite(state, id, { mode }));
}

/** A turn of work: done as planned, or it slips by a turn and costs more. */
function workOn(state: GameState, site: SiteAt): Outcome {
  const { knowhowBp, geologyBp } = countryOf(state.open.countries, site.def.country);
  const isHeldUp = !isMine(state.scenario, site.def) && isShutOff(state.open, site.def.country); // TECH-2
  const base = slipBp(site, isMine(state.scenario, site.def), knowhowBp, geologyBp) + objectionBp(site);
  const chance = base + (isHeldUp ? BARS.slipBp : 0);
  const [slips, dice] = rollBp(state.dice, clamp(chance, 0, FULL_BP - 1));
  const thrown = { ...state, dice };
  if (!slips) return begin(thrown);
  return slip(
    thrown,
    site,
    shareOf(site.project?.costThousandUsd ?? 0, SITES.overrunBp + (isHeldUp ? BARS.dearerBp : 0)),
  );
}

/** A turn later, and dearer: the builder pays now if it can, else the work waits until it can. */
function slip(state: GameState, { def, now }: SiteAt, extraThousandUsd: number): Outcome {
  const dueTurn = (now.dueTurn ?? state.open.turn) + 1;
  const late = withSite(state, def.id, { dueTurn, costThousandUsd: now.costThousandUsd + extraThousandUsd });
  const site = siteAt(landOf(late), def.id);
  return happened(site ? payMissing(late, site) : late, {
    audience: 'all',
    type: 'siteDelayed',
    site: def.id,
    dueTurn,
    extraThousandUsd,
  });
}

/** The builder pays all that is missing, or nothing; private owners borrow it. */
function payMissing(state: GameState, { def, now }: SiteAt): GameState {
  const missing = missingThousandUsd(now);
  const isPrivate = now.builder === null || now.builder === 'private';
  if (missing === 0 || (!isPrivate && freeThousandUsd(state, now.builder) < missing)) return state;
  const payer = isPrivate ? 'investors' : treasuryOf(now.builder);
  const accounts = transfer(state.accounts, payer, 'construction', missing);
  return withSite(mirrorTreasuries({ ...state, accounts }), def.id, {
    spentThousandUsd: now.spentThousandUsd + missing,
    debtThousandUsd: now.debtThousandUsd + (isPrivate ? missing : 0),
  });
}

/** What a treasury holds less what this turn's purchases for its stockpile hold back (POL-5). */
function freeThousandUsd(state: GameState, country: CountryId | null): number {
  const orders = state.secrets.find((secret) => secret.seat === country)?.orders ?? [];
  const held = orders.reduce(
    (sum, order) => (order.type === 'buyStock' ? sum + costThousandUsd(order.kg, order.mostCentsPerKg) + 1 : sum),
    0,
  );
  const has = country === null ? 0 : balanceOf(state.accounts, treasuryOf(country));
  return has - held;
}
