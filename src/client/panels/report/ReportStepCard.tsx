import type { GameEvent } from '../../../core/seat.ts';
import { useEventSound } from '../../audio/useGameSound.ts';
import { useView } from '../../store/game.ts';
import type { ReportStep } from '../../store/reportSteps.ts';
import { eventText } from '../../text/eventText.ts';
import { m } from '../../text/generated/messages.js';
import { STEP_NAME } from '../../text/reportText.ts';
import { Icon } from '../parts/Icon.tsx';
import { PriceTick } from './PriceTick.tsx';

const BAD: readonly GameEvent['type'][] = [
  'embargoDeclared',
  'dealBreached',
  'sectorSlowed',
  'sectorLostCapacity',
  'dealEnded',
  'dealSuspended',
  'annexLeaked',
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

interface ReportStepCardProps {
  readonly step: ReportStep;
  readonly number: number;
  readonly canShow: boolean; // the turn has been told: any step can be called back to the map
}

/** One step of the turn, with what happened in it. */
export function ReportStepCard({ step, number, canShow }: ReportStepCardProps) {
  const { view, ui } = useView();
  const isShown = ui.reportStep.value === step.id;
  useEventSound(step.events);
  return (
    <li class={`report-step ${step.id} ${isShown ? 'shown' : ''}`}>
      <h3>
        <span class="numeral soft" aria-hidden="true">
          {number}
        </span>{' '}
        {STEP_NAME[step.id]()}
        {canShow && (
          <button
            type="button"
            class="link small show-step"
            aria-pressed={isShown}
            onClick={() => {
              ui.reportStep.value = isShown ? null : step.id;
              ui.mapOpen.value = !isShown; // where the map is a band, it opens
            }}
          >
            <Icon id="globe" /> {m.onTheMap()}
            <span class="visually-hidden">: {STEP_NAME[step.id]()}</span>
          </button>
        )}
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
