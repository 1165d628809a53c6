import type { SeatView } from '../../core/seat.ts';
import { type TradeChoice, tradeChoices } from './draft.ts';

export interface Seller {
  readonly country: string;
  readonly sells: readonly TradeChoice[]; // what it makes that I could take
  readonly takes: readonly TradeChoice[]; // what I make that it could take
  readonly fromCents: number; // cheapest of what it sells, at its own door
  readonly trustBp: number | null; // how far it trusts me; null: it keeps no opinion
}

const madePrice = (view: SeatView, { from, material, stage }: TradeChoice): number =>
  view.prices.find((each) => each.country === from && each.material === material && each.stage === stage)
    ?.madeCentsPerKg ?? 0;

/** Every other country as somebody to write to, sellers first. */
export function sellersFor(view: SeatView): readonly Seller[] {
  return view.scenario.countries
    .filter((country) => country.id !== view.seat)
    .map(({ id }): Seller => {
      const choices = tradeChoices(view, id);
      const sells = choices.filter((choice) => choice.from === id);
      const prices = sells.map((choice) => madePrice(view, choice)).filter((cents) => cents > 0);
      return {
        country: id,
        sells,
        takes: choices.filter((choice) => choice.to === id),
        fromCents: prices.length === 0 ? 0 : Math.min(...prices),
        trustBp: view.trust.find((each) => each.of === id && each.toward === view.seat)?.bp ?? null,
      };
    })
    .sort((a, b) => Number(b.sells.length > 0) - Number(a.sells.length > 0));
}
