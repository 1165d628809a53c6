import type { Scenario } from '../../scenario/schema.ts';
import { dealSeenBy, linesSeenBy } from '../deals/dealSeen.ts';
import { embargoSeenBy } from '../embargoes/embargoSeen.ts';
import { type GoalFacts, scoreCenti, standingsOf } from '../goals/goalValue.ts';
import { bandOf, countryCover } from '../leverage/publicEstimate.ts';
import { scoresInTruth } from '../leverage/scores.ts';
import { incomeThousandUsd } from '../money/income.ts';
import { closedBrief, redactedGovernments } from '../politics/governments.ts';
import { countryOf, seatDefOf, secretOf } from '../state/access.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { GameState, SeatId } from '../state/gameState.ts';
import { stockOfSector } from '../trade/marketBlocks.ts';
import type { Ending, GoalStanding, SeatView } from './seatView.ts';

/** All that `seat` may know (VIEW-1), built field by field; in the debrief everything is opened (VIEW-5). */
export function viewFor(state: GameState, seat: SeatId): SeatView {
  const { open } = state;
  const isDebrief = open.phase === 'debrief';
  return {
    seat,
    scenario: scenarioFor(state.scenario, seat, isDebrief),
    turn: open.turn,
    phase: open.phase,
    round: open.round,
    ready: open.ready,
    countries: open.countries,
    policies: open.policies,
    prices: open.prices,
    lanes: open.lanes,
    sectors: open.sectors,
    sites: open.sites,
    trust: open.trust,
    disputes: open.disputes,
    promises: isDebrief ? open.promises : linesSeenBy(open.promises, ({ by, toward }) => [by, toward], seat),
    leverage: open.leverage,
    debts: isDebrief ? open.debts : linesSeenBy(open.debts, ({ creditor, debtor }) => [creditor, debtor], seat),
    bars: open.bars,
    groups: open.groups,
    cases: open.cases,
    pastEvents: open.pastEvents,
    detourCaps: open.detourCaps,
    ...(open.elections === undefined ? {} : { elections: open.elections }),
    history: open.history,
    mine: secretOf(state, seat),
    stocksOfOthers: stockBands(state, seat),
    deals: state.deals.flatMap((deal) => (isDebrief ? [deal] : (dealSeenBy(deal, seat) ?? []))),
    embargoes: state.embargoes.map((embargo) => (isDebrief ? embargo : embargoSeenBy(embargo, seat))),
    news: state.news.filter((event) => maySee(event, seat)),
    goals: standingsOf(goalFacts(state, seat), seatDefOf(state.scenario, seat).goals),
    ending: isDebrief ? endingOf(state) : null,
  };
}

/** Whether an event is for this seat's eyes. */
export function maySee(event: GameEvent, seat: SeatId): boolean {
  return event.audience === 'all' || event.audience.includes(seat);
}

const redacted = new WeakMap<Scenario, Map<SeatId, Scenario>>();

/** The level without other seats' private goals and briefs; the same object each time, so that what hangs on it is worked out once (VIEW-5). */
function scenarioFor(scenario: Scenario, seat: SeatId, isDebrief: boolean): Scenario {
  if (isDebrief) return scenario;
  const known = redacted.get(scenario) ?? new Map<SeatId, Scenario>();
  redacted.set(scenario, known);
  const found = known.get(seat);
  if (found) return found;
  const own: Scenario = {
    ...scenario,
    seats: scenario.seats.map((each) =>
      each.country === seat
        ? each
        : {
            ...each,
            brief: closedBrief(each.brief),
            stocks: [],
            goals: each.goals.filter((goal) => !goal.secret),
            ...redactedGovernments(each),
          },
    ),
  };
  known.set(seat, own);
  return own;
}

function stockBands(state: GameState, seat: SeatId): SeatView['stocksOfOthers'] {
  return state.scenario.countries
    .filter((country) => country.id !== seat)
    .flatMap((country) =>
      state.scenario.materials.map((material) => {
        const stocks = state.scenario.sectors
          .filter((sector) => sector.country === country.id)
          .map((sector) => stockOfSector(state, sector));
        const cover = countryCover(state.scenario, state.open.sectors, stocks, country.id, material.id);
        return { country: country.id, material: material.id, band: bandOf(cover.stockKg, cover.calmKg) };
      }),
    );
}

/** What the goals of a seat are measured on. */
export function goalFacts(state: GameState, seat: SeatId): GoalFacts {
  return {
    scenario: state.scenario,
    seat,
    mine: secretOf(state, seat),
    sectors: state.open.sectors,
    sites: state.open.sites,
    debts: state.open.debts,
    deals: state.deals,
    history: state.open.history,
    scoreCenti: countryOf(state.open.countries, seat).score,
    securityBp: countryOf(state.open.countries, seat).securityBp ?? 0,
    incomeThousandUsd: incomeThousandUsd(state.scenario, state.open.countries, seat),
  };
}

/** Goals of all, opened, and the ranking against par (GOAL-3); seats without a par are ranked by score. */
export function endingOf(state: GameState): Ending {
  const standings: GoalStanding[] = [];
  const rows = state.scenario.seats.map((seat) => {
    const own = standingsOf(goalFacts(state, seat.country), seat.goals);
    standings.push(...own);
    const score = scoreCenti(seat.goals, own);
    const par = state.scenario.par?.seats.find((each) => each.country === seat.country);
    return {
      seat: seat.country,
      scoreCenti: score,
      parCenti: par?.meanCenti ?? null,
      againstParCenti: par ? Math.trunc(((score - par.meanCenti) * 100) / par.deviationCenti) : null,
    };
  });
  const worth = (row: (typeof rows)[number]) => row.againstParCenti ?? row.scoreCenti;
  const ranking = rows
    .map((row) => ({ ...row, rank: 1 + rows.filter((other) => worth(other) > worth(row)).length }))
    .sort((a, b) => a.rank - b.rank);
  return { standings, ranking, leverage: scoresInTruth(state) };
}
