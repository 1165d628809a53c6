import { APPROVAL, CAPITAL, TRUST } from '../../balance/politics.ts';
import { aTurnsWayBp, type Pace } from '../../balance/time.ts';
import { FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import { begin, type Outcome } from '../commands/outcome.ts';
import { turnsInForce } from '../deals/terms.ts';
import { weightyDeals } from '../deals/weight.ts';
import { burdenBp } from '../sites/burden.ts';
import { landOf } from '../sites/startSite.ts';
import { countryOf, must, seatDefOf, withOpen } from '../state/access.ts';
import type { GameState, SeatId } from '../state/gameState.ts';
import { moveApproval, moveCapital } from './standing.ts';

/** Step 10: approval follows output at home, trust drifts back, political capital refills (POL-7, POL-8, POL-9). */
export function refillPolitics(before: GameState): Outcome {
  const trusted = withOpen(before, {
    trust: before.open.trust.map((entry) => ({ ...entry, bp: driftedTrust(before.scenario.time, entry.bp) })),
  });
  const after = before.scenario.seats.reduce((state, { country }) => {
    const felt = moveApproval(state, country, approvalStep(state, country));
    return moveCapital(felt, country, capitalGain(felt, country));
  }, trusted);
  return begin(after);
}

/** Points of political capital that a seat gains this turn: the level's, one for a promise kept, more or less one for approval. */
function capitalGain(state: GameState, seat: SeatId): number {
  const { approvalBp } = countryOf(state.open.countries, seat);
  const hasKept = state.open.promises.some(
    (line) => line.turn === state.open.turn && line.by === seat && line.kept && isLong(state, line.deal),
  );
  const popular = approvalBp >= CAPITAL.popularFromBp ? CAPITAL.popularGain : 0;
  const unpopular = approvalBp < CAPITAL.unpopularUnderBp ? CAPITAL.unpopularLoss : 0;
  const gain =
    seatDefOf(state.scenario, seat).capital.perTurn + (hasKept ? CAPITAL.promiseKept : 0) + popular - unpopular;
  return Math.max(0, gain);
}

/** The ledger line is about an agreement long and large enough to count, and no slice of another; threats are not. */
function isLong(state: GameState, id: string): boolean {
  const deal = state.deals.find((each) => each.id === id);
  if (deal === undefined || turnsInForce(deal) < CAPITAL.promiseKeptFromTurns) return false;
  return weightyDeals(landOf(state), state.deals, deal.between[0]).some((each) => each.id === id);
}

function driftedTrust(time: Pace, bp: number): number {
  const gap = TRUST.restBp - bp;
  const way = shareOf(Math.abs(gap), aTurnsWayBp(time, TRUST.returnBp));
  return gap < 0 ? bp - way : bp + way;
}

/** Approval goes part of the way to the level's start less what lost output and dirty works take from it. */
function approvalStep(state: GameState, seat: SeatId): number {
  const lost = shareOf(FULL_BP - meanOutputBp(state, seat), APPROVAL.outputWeightBp);
  const rest = seatDefOf(state.scenario, seat).approvalBp - lost - burdenBp(landOf(state), seat);
  const gap = rest - countryOf(state.open.countries, seat).approvalBp;
  const way = shareOf(Math.abs(gap), aTurnsWayBp(state.scenario.time, APPROVAL.moveBp));
  return gap < 0 ? -way : way;
}

function meanOutputBp(state: GameState, seat: SeatId): number {
  let whole = 0;
  let made = 0;
  state.scenario.sectors.forEach((sector, position) => {
    if (sector.country !== seat) return;
    whole += sector.outputThousandUsd;
    made += shareOf(sector.outputThousandUsd, must(state.open.sectors[position], 'sector').outputBp);
  });
  return whole === 0 ? FULL_BP : mulDiv(made, FULL_BP, whole);
}
