import { useView } from '../../store/game.ts';
import { mostMoney } from '../../store/moneySlips.ts';
import { moneyStep } from '../../store/purse.ts';
import { formatMoney, formatPerTurn, formatTerm } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { NumberSlider } from './NumberSlider.tsx';

interface EachTurnSliderProps {
  readonly payer: string;
  readonly thousandUsd: number;
  readonly turns: number;
  onChange(thousandUsd: number): void;
}

/** A sum that its payer gives in each turn of the term, with what that comes to. */
export function EachTurnSlider({ payer, thousandUsd, turns, onChange }: EachTurnSliderProps) {
  const { view } = useView();
  const most = Math.max(mostMoney(view, payer), thousandUsd);
  return (
    <NumberSlider
      label={m.giveEach({ each: formatPerTurn(view.scenario) })}
      value={thousandUsd}
      most={most}
      step={moneyStep(most)}
      show={formatMoney}
      note={m.inAllTurns({ sum: formatMoney(thousandUsd * turns), term: formatTerm(view.scenario, turns) })}
      onChange={onChange}
    />
  );
}
