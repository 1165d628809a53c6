import { KNOWHOW } from '../../balance/chain.ts';
import { aTurnsWayBp, type Pace } from '../../balance/time.ts';
import { FULL_BP, shareOf } from '../../balance/units.ts';
import { isShutOff } from '../bars/bars.ts';
import { recyclingAfter } from '../sectors/recycling.ts';
import { must } from '../state/access.ts';
import type { CountryOpen, GameState } from '../state/gameState.ts';

/** The countries after a turn's trade: know-how and collecting as the turn left them (CHAIN-4, CHAIN-7). */
export function countriesAfter(state: GameState): readonly CountryOpen[] {
  const running = new Set(
    state.scenario.sites.flatMap((site, position) => {
      const { stages } = must(
        state.scenario.materials.find((material) => material.id === site.material),
        'material',
      );
      return site.stage === stages[0]?.id || must(state.open.sites[position], 'site').madeKg === 0
        ? []
        : [site.country];
    }),
  );
  return state.open.countries.map((country) => ({
    ...country,
    knowhowBp:
      isShutOff(state.open, country.id) && running.has(country.id)
        ? country.knowhowBp // who is shut off keeps what it knows and learns nothing new (TECH-3)
        : knowhowAfter(state.scenario.time, country.knowhowBp, running.has(country.id)),
    recyclingBp: recyclingAfter(state, country),
  }));
}

/** Experts learn where plants run and leave with them: a part of what is missing comes, or a part of what is there goes (CHAIN-7). */
function knowhowAfter(time: Pace, now: number, hasRunningPlant: boolean): number {
  if (hasRunningPlant) return now + shareOf(FULL_BP - now, aTurnsWayBp(time, KNOWHOW.gainBp));
  return Math.max(now - shareOf(now, aTurnsWayBp(time, KNOWHOW.decayBp)), Math.min(now, KNOWHOW.leastBp));
}
