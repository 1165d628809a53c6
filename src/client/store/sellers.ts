import type { SeatView } from '../../core/seat.ts';
import { priceNow, type TradeChoice, tradeChoices, usualKg } from './draft.ts';
import { isInWork } from './sites.ts';

export interface Ware extends TradeChoice {
  readonly borderCents: number | null; // price at the buyer's border; null: no works make it yet, so nobody can name one
  readonly isUsual: boolean; // the buyer's industry takes such goods in already
}

/** Another country as somebody to write to. */
export interface Correspondent {
  readonly country: string;
  readonly sells: readonly Ware[]; // of what it makes, what I could use, best first
  readonly takes: readonly Ware[]; // of what I make, what it could use
  readonly opensTurn: number | null; // none of it runs yet; it opens in this turn
  readonly trustBp: number | null; // how far it trusts me; null: it keeps no opinion
}

const ware = (view: SeatView, choice: TradeChoice): Ware => {
  const cents = priceNow(view, choice);
  return {
    ...choice,
    borderCents: cents > 0 && isMade(view, choice) ? cents : null,
    isUsual: usualKg(view, 'to', choice) > 0,
  };
};

const isMade = (view: SeatView, { from, material, stage }: TradeChoice): boolean =>
  view.scenario.sites.some(
    (site) =>
      site.country === from &&
      site.material === material &&
      site.stage === stage &&
      (view.sites.find((each) => each.id === site.id)?.shareBp ?? 0) > 0,
  );

/** Goods the buyer's industry is used to come first and alone; where it is used to none, all of them. */
function useful(view: SeatView, choices: readonly TradeChoice[]): readonly Ware[] {
  const used = choices.filter((choice) => usualKg(view, 'to', choice) > 0);
  return (used.length > 0 ? used : choices).map((choice) => ware(view, choice));
}

/** The turn in which the first of some works opens, where none runs now. */
function opensIn(view: SeatView, wares: readonly Ware[]): number | null {
  const sites = view.scenario.sites.filter((site) =>
    wares.some((ware) => ware.from === site.country && ware.material === site.material && ware.stage === site.stage),
  );
  const runs = sites.some((site) => (view.sites.find((each) => each.id === site.id)?.shareBp ?? 0) > 0);
  const turns = sites.flatMap((site) => {
    const now = view.sites.find((each) => each.id === site.id);
    if (now !== undefined && isInWork(now) && now.dueTurn !== null) return [now.dueTurn];
    return site.plan.filter((step) => step.shareBp > 0 && step.turn > view.turn).map((step) => step.turn);
  });
  return runs || turns.length === 0 ? null : Math.min(...turns);
}

/** Everybody I could write to: those who sell what I need first. */
export function correspondents(view: SeatView): readonly Correspondent[] {
  const list = view.scenario.countries
    .filter((country) => country.id !== view.seat)
    .map(({ id }): Correspondent => {
      const choices = tradeChoices(view, id);
      const trust = view.trust.find((each) => each.of === id && each.toward === view.seat);
      const sells = useful(
        view,
        choices.filter((choice) => choice.from === id),
      );
      return {
        country: id,
        sells,
        opensTurn: opensIn(view, sells),
        takes: useful(
          view,
          choices.filter((choice) => choice.to === id),
        ),
        trustBp: trust?.bp ?? null,
      };
    });
  const need = (each: Correspondent): number =>
    each.opensTurn !== null ? 0 : [...each.sells, ...each.takes].filter((one) => one.isUsual).length;
  return list.sort((a, b) => need(b) - need(a));
}
