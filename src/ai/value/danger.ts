import { DANGER } from '../../balance/persona.ts';
import { clamp, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import { type CountryId, isWeighty, type SeatView } from '../../core/seat.ts';
import { personaOf } from '../persona/persona.ts';

/** How hot the dispute between two countries is, in bp; 0 without one. */
export function heatBp(view: Pick<SeatView, 'disputes'>, a: CountryId, b: CountryId): number {
  return view.disputes.find((each) => each.between.includes(a) && each.between.includes(b))?.heatBp ?? 0;
}

/**
 * How far `by` keeps its word, from the promise ledger alone: (kept + 1) / (all + 2), in bp. Promises that were not worth
 * notice show nothing when they are kept: a dozen dollars given bring back no name.
 */
export function reliabilityBp(
  view: Pick<SeatView, 'promises' | 'deals' | 'scenario' | 'sites'>,
  by: CountryId,
): number {
  const lines = view.promises.filter((line) => line.by === by && line.what !== 'threat');
  const broken = lines.filter((line) => !line.kept).length;
  const kept = lines.filter((line) => line.kept && isOfNote(view, line.deal)).length;
  return mulDiv(kept + 1, FULL_BP, kept + broken + 2);
}

function isOfNote(view: Pick<SeatView, 'deals' | 'scenario' | 'sites'>, id: string): boolean {
  const deal = view.deals.find((each) => each.id === id);
  return deal !== undefined && isWeighty(view, deal);
}

/** How strongly the seat still resents that `by` cut it off, in bp: fades with the turns, the slower the longer its grudge. */
export function grudgeBp(view: SeatView, by: CountryId): number {
  return rememberedBp(view, (cut) => cut.by === by && cut.against === view.seat);
}

/**
 * Chance in bp that `by` stops selling to the view's seat in a turn, from the public record: an embargo or a threat that
 * stands, a dispute, cuts remembered, a quota tightened. Partners stop nothing.
 */
export function dangerBp(view: SeatView, by: CountryId): number {
  const country = view.countries.find((each) => each.id === by);
  if (!country?.isSeat) return 0;
  const standing = view.embargoes.filter((each) => each.by === by && each.against === view.seat);
  if (standing.some((each) => each.mode === 'partial' || each.mode === 'full')) return DANGER.standingBp;
  const threat = standing.some((each) => each.mode === 'threatened')
    ? shareOf(DANGER.threatBp, country.credibilityBp)
    : 0;
  const others = rememberedBp(view, (cut) => cut.by === by && cut.against !== view.seat);
  const papersBp = licencesOn(view, by).reduce((most, each) => Math.max(most, FULL_BP - each), 0);
  const hasTightened = view.policies.some(
    (policy) =>
      policy.type === 'quota' && policy.country === by && view.turn - policy.sinceTurn <= 2 && policy.sinceTurn > 0,
  );
  const sum =
    DANGER.baseBp +
    threat +
    shareOf(DANGER.disputeBp, heatBp(view, by, view.seat)) +
    shareOf(DANGER.cutMeBp, grudgeBp(view, by)) +
    shareOf(DANGER.cutOthersBp, others) +
    (hasTightened ? DANGER.quotaCutBp : 0) +
    shareOf(DANGER.licenceBp, papersBp);
  return clamp(sum, 0, DANGER.mostBp);
}

/** What `by`'s licences let through to the view's seat, in bp, lane by lane where they hold something back. */
function licencesOn(view: SeatView, by: CountryId): readonly number[] {
  return view.policies.flatMap((policy) =>
    policy.type === 'licence' && policy.country === by && (policy.partner === null || policy.partner === view.seat)
      ? [policy.shareBp]
      : [],
  );
}

type Cut = SeatView['history'][number]['embargoes'][number];

function rememberedBp(view: SeatView, isOne: (cut: Cut) => boolean): number {
  const memory = 1 + shareOf(DANGER.memoryTurns, personaOf(view).grudgeBp);
  const last = view.history.reduce((turn, record) => (record.embargoes.some(isOne) ? record.turn : turn), -1);
  if (last < 0) return 0;
  const left = memory - (view.turn - last);
  return left <= 0 ? 0 : mulDiv(left, FULL_BP, memory);
}
