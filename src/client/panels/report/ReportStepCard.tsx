import type { GameEvent } from '../../../core/seat.ts';
import { useEventSound } from '../../audio/useGameSound.ts';
import { useView } from '../../store/game.ts';
import type { ReportStep, ReportStepId } from '../../store/reportSteps.ts';
import { eventText } from '../../text/eventText.ts';
import { m } from '../../text/generated/messages.js';
import { PriceTick } from './PriceTick.tsx';

const NAME: Readonly<Record<ReportStepId, () => string>> = {
  measures: m.stepMeasures,
  works: m.stepWorks,
  deliveries: m.stepDeliveries,
  prices: m.stepPrices,
  industry: m.stepIndustry,
  money: m.stepMoney,
  word: m.stepWord,
  leverage: m.stepLeverage,
};

const BAD: readonly GameEvent['type'][] = [
  'embargoDeclared',
  'dealBreached',
  'sectorSlowed',
  'sectorLostCapacity',
  'dealEnded',
  'siteBankrupt',
  'siteIdled',
  'siteDelayed',
  'defaulted',
];
const GOOD: readonly GameEvent['type'][] = [
  'promiseKept',
  'sectorRecovered',
  'embargoLifted',
  'siteOpened',
  'siteStarted',
  'delivered',
  'dividendPaid',
];
const toneOf = (event: GameEvent): string =>
  BAD.includes(event.type) ? 'bad' : GOOD.includes(event.type) ? 'good' : 'even';

/** One step of the turn, with what happened in it. */
export function ReportStepCard({ step, number }: { readonly step: ReportStep; readonly number: number }) {
  const { view } = useView();
  useEventSound(step.events);
  return (
    <li class={`report-step ${step.id}`}>
      <h3>
        <span class="numeral soft" aria-hidden="true">
          {number}
        </span>{' '}
        {NAME[step.id]()}
      </h3>
      <ul>
        {step.events.map((event, index) => (
          <li key={index} class={toneOf(event)}>
            {event.type === 'priceMoved' ? <PriceTick event={event} /> : eventText(view, event)}
          </li>
        ))}
      </ul>
    </li>
  );
}
