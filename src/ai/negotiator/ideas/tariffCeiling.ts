import { IDEA } from '../../../balance/persona.ts';
import { costThousandUsd } from '../../../balance/units.ts';
import type { Clause, CountryId, SeatView } from '../../../core/seat.ts';
import type { IdeaRoom } from './ideaTypes.ts';

/** A ceiling on tariffs, asked for the metal I sell them most and offered for what they sell me: nothing at all, and a low one. */
export function tariffCeilingIdeas({ view, them }: IdeaRoom): readonly Clause[] {
  return [...ceilings(view, them, view.seat), ...ceilings(view, view.seat, them)];
}

function ceilings(view: SeatView, by: CountryId, toward: CountryId): readonly Clause[] {
  const material = mostSold(view, toward, by);
  if (material === null) return [];
  return IDEA.ceilingsBp.map((shareBp): Clause => ({ type: 'tariffCeiling', by, toward, material, shareBp }));
}

/** The metal of which most goes from one to the other, by what it is worth; null where nothing does. */
function mostSold(view: SeatView, from: CountryId, to: CountryId): string | null {
  const sums = view.scenario.materials.map(({ id }) => ({
    id,
    sum: view.lanes.reduce(
      (all, lane) =>
        lane.from === from && lane.to === to && lane.material === id
          ? all + costThousandUsd(lane.lastKg, lane.fobCentsPerKg)
          : all,
      0,
    ),
  }));
  const best = sums.reduce((most, each) => (each.sum > most.sum ? each : most), { id: '', sum: 0 });
  return best.sum > 0 ? best.id : null;
}
