import type { Scenario, Sector } from '../../scenario/schema.ts';
import { groupAccount } from '../conflict/groups.ts';
import type { Embargo } from '../embargoes/embargoTypes.ts';
import { stockOfBandKg } from '../leverage/publicEstimate.ts';
import { owedThisTurn } from '../money/owed.ts';
import { SINKS } from '../money/transfer.ts';
import { must } from '../state/access.ts';
import { newDice } from '../state/dice.ts';
import type { Account, GameState, SeatSecret, SectorStock } from '../state/gameState.ts';
import { industryOf, treasuryOf } from '../state/names.ts';
import type { EmbargoView, SeatView } from './seatView.ts';

/**
 * A whole state as far as one seat can tell (VIEW-7): what it sees is taken as it is, what is hidden is filled from public
 * estimates, and nobody else has given orders. Equal views give equal states, so hidden things cannot show through.
 */
export function imagine(view: SeatView): GameState {
  const known = imagined.get(view) ?? imagineAnew(view);
  imagined.set(view, known);
  return known;
}

/** Many proposals are weighed from one view. */
const imagined = new WeakMap<SeatView, GameState>();

function imagineAnew(view: SeatView): GameState {
  const scenario = withoutUnions(view.scenario);
  return {
    format: 1,
    scenario,
    seed: view.turn,
    dice: newDice(view.turn),
    open: {
      turn: view.turn,
      phase: view.phase,
      round: view.round,
      ready: view.ready,
      countries: view.countries,
      policies: view.policies,
      prices: view.prices,
      lanes: view.lanes,
      sectors: view.sectors,
      sites: view.sites,
      trust: view.trust,
      disputes: view.disputes,
      promises: view.promises,
      leverage: view.leverage,
      debts: view.debts,
      bars: view.bars,
      groups: view.groups,
      cases: view.cases,
      pastEvents: view.pastEvents,
      detourCaps: view.detourCaps,
      ...(view.elections === undefined ? {} : { elections: view.elections }),
      history: view.history,
    },
    secrets: scenario.seats.map((seat) =>
      seat.country === view.seat ? view.mine : estimatedSecret(view, seat.country),
    ),
    partnerStocks: scenario.sectors
      .filter((sector) => !scenario.seats.some((seat) => seat.country === sector.country))
      .map((sector) => estimatedStock(view, sector)),
    deals: view.deals,
    embargoes: view.embargoes.map(estimatedEmbargo),
    accounts: estimatedAccounts(scenario, view),
    news: [],
  };
}

const agreeing = new WeakMap<Scenario, Scenario>();

/** What an order would do is shown as if the members of a union said yes; how likely that is stands beside it (VOTE-8). */
function withoutUnions(scenario: Scenario): Scenario {
  if (!scenario.seats.some((seat) => seat.union)) return scenario;
  const known = agreeing.get(scenario) ?? {
    ...scenario,
    seats: scenario.seats.map(({ union: _, ...seat }) => seat),
  };
  agreeing.set(scenario, known);
  return known;
}

function estimatedSecret(view: SeatView, seat: string): SeatSecret {
  const def = must(
    view.scenario.seats.find((each) => each.country === seat),
    seat,
  );
  return {
    seat,
    capital: def.capital.start,
    treasuryThousandUsd: estimatedTreasury(view, seat),
    orders: [],
    stockpile: [],
    sectorStocks: view.scenario.sectors
      .filter((sector) => sector.country === seat)
      .map((sector) => estimatedStock(view, sector)),
    exportIncomeThousandUsd: 0,
  };
}

/** A stock known only by its band is taken at what the band stands for. */
function estimatedStock(view: SeatView, sector: Sector): SectorStock {
  const open = must(view.sectors[view.scenario.sectors.indexOf(sector)], 'sector');
  return {
    id: sector.id,
    stockKg: view.scenario.materials.map((material) => {
      const band =
        view.stocksOfOthers.find((each) => each.country === sector.country && each.material === material.id)?.band ??
        'normal';
      return stockOfBandKg(view.scenario, sector, open, material.id, band);
    }),
    usedKg: view.scenario.materials.map(() => 0),
  };
}

function estimatedEmbargo(embargo: EmbargoView): Embargo {
  return { ...embargo, prepared: embargo.prepared ?? false };
}

/** Another's purse is taken at what the level gave it, and at what it owes this turn where that is more: its word is taken (VIEW-9). */
function estimatedTreasury(view: SeatView, country: string): number {
  const given = view.scenario.seats.find((seat) => seat.country === country)?.treasuryThousandUsd ?? 0;
  return Math.max(given, owedThisTurn(view, country));
}

function estimatedAccounts(scenario: Scenario, view: SeatView): readonly Account[] {
  const treasuries = scenario.countries.map((country) => ({
    id: treasuryOf(country.id),
    thousandUsd: country.id === view.seat ? view.mine.treasuryThousandUsd : estimatedTreasury(view, country.id),
  }));
  const given = treasuries.reduce((sum, account) => sum + account.thousandUsd, 0);
  return [
    ...(scenario.conflict?.groups ?? []).map(({ id }) => ({ id: groupAccount(id), thousandUsd: 0 })),
    ...scenario.countries.map((country) => ({ id: industryOf(country.id), thousandUsd: 0 })),
    ...SINKS.map((id) => ({ id, thousandUsd: id === 'economy' ? -given : 0 })),
    ...treasuries,
  ];
}
