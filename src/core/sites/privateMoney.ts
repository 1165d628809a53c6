import { SITES } from '../../balance/sites.ts';
import { mulDiv } from '../../balance/units.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { transfer } from '../money/transfer.ts';
import type { GameState } from '../state/gameState.ts';
import { hasRun, leadsOf, machineFacts, missingThousandUsd, type SiteAt, siteAt } from './siteFacts.ts';
import { stepSite } from './siteMachine.ts';
import { doorCents, enticingCents, patienceTurns, type SiteMarket } from './sitePrices.ts';
import { landOf, startSite, stopped, withSite } from './startSite.ts';

/**
 * Step 11: private owners look at the turn's prices. Two turns that pay open or restart a site with borrowed money; turns
 * that do not stop it, and where it still owes, bankrupt it. What a government built stays open as long as it likes (SITE-5, SITE-8).
 */
export function privateMoney(state: GameState): Outcome {
  return leadsOf(landOf(state)).reduce((outcome, { def, project }) => {
    if (!project) return outcome;
    return andThen(outcome, (now) => {
      const site = siteAt(landOf(now), def.id);
      return site ? lookAt(now, site) : begin(now);
    });
  }, begin(state));
}

function lookAt(state: GameState, site: SiteAt): Outcome {
  const isPrivate = site.now.builder === null || site.now.builder === 'private';
  if (site.now.mode === 'operating') return isPrivate ? endure(state, site) : begin(state);
  return site.now.mode === 'proposed' || site.now.mode === 'idled' ? consider(state, site) : begin(state);
}

function marketOf(state: GameState): SiteMarket {
  return { ...landOf(state), prices: state.open.prices, policies: state.open.policies, embargoes: state.embargoes };
}

function consider(state: GameState, site: SiteAt): Outcome {
  const { def, now } = site;
  const market = marketOf(state);
  const enough = enticingCents(market, site, hasRun(site));
  const pays = enough !== null && !now.isHeld && doorCents(market, def) >= enough;
  const highTurns = pays ? now.highTurns + 1 : 0;
  if (highTurns < SITES.highTurns)
    return begin(highTurns === now.highTurns ? state : withSite(state, def.id, { highTurns }));
  return invest(state, site);
}

/** What is missing comes from investors; what they lent for a new site is its debt, in the part of the cost that they paid. */
function invest(state: GameState, site: SiteAt): Outcome {
  const { def, now, project } = site;
  const missing = missingThousandUsd(now);
  const borrowed =
    hasRun(site) || !project ? 0 : mulDiv(project.debtThousandUsd, missing, Math.max(1, now.costThousandUsd));
  const accounts = transfer(state.accounts, 'investors', 'construction', missing);
  const paid = withSite({ ...state, accounts }, def.id, {
    spentThousandUsd: now.costThousandUsd,
    debtThousandUsd: now.debtThousandUsd + borrowed,
  });
  return startSite(paid, def.id, 'private', state.open.turn + 1);
}

function endure(state: GameState, site: SiteAt): Outcome {
  const { def, now } = site;
  const isSheltered = (now.shelteredUntilTurn ?? 0) >= state.open.turn;
  const patience = isSheltered ? null : patienceTurns(marketOf(state), site);
  const lowTurns = patience === null ? 0 : now.lowTurns + 1;
  const isOver = patience !== null && lowTurns >= patience;
  const mode = isOver ? stepSite(now.mode, 'stop', machineFacts(site, state.open.turn)) : null;
  if (!mode) return begin(lowTurns === now.lowTurns ? state : withSite(state, def.id, { lowTurns }));
  const idled = withSite(state, def.id, { ...stopped(site), mode, debtThousandUsd: 0 });
  return now.debtThousandUsd > 0
    ? happened(idled, { audience: 'all', type: 'siteBankrupt', site: def.id, debtThousandUsd: now.debtThousandUsd })
    : happened(idled, { audience: 'all', type: 'siteIdled', site: def.id, why: 'price' });
}
