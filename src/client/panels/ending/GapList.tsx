import type { Goal } from '../../../scenario/schema.ts';
import { type Gap, scoreNow, whyBehind } from '../../store/endingGaps.ts';
import { useView } from '../../store/game.ts';
import { formatPoints } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { goalValueText } from '../../text/goalText.ts';
import { Icon } from '../parts/Icon.tsx';
import { pointsSize } from './signedPoints.ts';

/** What bears on a goal, from its kind. */
const LEVER: Readonly<Record<Goal['kind'], () => string>> = {
  sectorOutput: m.leverSectorOutput,
  shareFrom: m.leverShareFrom,
  weeksOfCover: m.leverWeeksOfCover,
  stageShare: m.leverStageShare,
  exportIncome: m.leverExportIncome,
  leverageScore: m.leverLeverageScore,
  calm: m.leverCalm,
  agreements: m.leverAgreements,
  signedBefore: m.leverSignedBefore,
  credits: m.leverCredits,
  priceCalm: m.leverPriceCalm,
  sitesOpened: m.leverSitesOpened,
  security: m.leverSecurity,
  occupied: m.leverOccupied,
  tainted: m.leverTainted,
  treasury: m.leverTreasury,
};

const LEAST_CENTI = 50;
const HUNDRED = 100;

/** Where my points are: got, still to gain, gone; and what moves each goal. */
export function GapList() {
  const { view } = useView();
  const gaps = whyBehind(view);
  const isOver = view.ending !== null;
  const par = view.scenario.par?.seats.find((each) => each.country === view.seat)?.meanCenti;
  const score = formatPoints(scoreNow(gaps));
  const open = gaps.reduce((sum, gap) => sum + gap.openCenti, 0);
  return (
    <div class="stack">
      <p>
        {isOver ? m.behindEnded({ score }) : m.behindNow({ score, open: formatPoints(open) })}{' '}
        {par !== undefined && m.behindPar({ par: formatPoints(par) })}
      </p>
      <ol class="gaps">
        {gaps.map((gap) => (
          <GapRow key={gap.goal.id} gap={gap} isOver={isOver} />
        ))}
      </ol>
      <p class="small soft">{isOver ? m.behindHowEnded() : m.behindHow()}</p>
    </div>
  );
}

function GapRow({ gap, isOver }: { readonly gap: Gap; readonly isOver: boolean }) {
  const { view } = useView();
  const { goal, value, gotCenti, openCenti, goneCenti, wholeCenti } = gap;
  const width = (centi: number) => ({ width: `${(centi / Math.max(1, wholeCenti)) * HUNDRED}%` });
  const isReached = wholeCenti - gotCenti < LEAST_CENTI;
  const facts = {
    now: goalValueText(view.scenario, goal, value),
    full: goalValueText(view.scenario, goal, goal.full),
  };
  return (
    <li class="gap">
      <div class="spread">
        <strong>
          {goal.secret && <Icon id="lock" />} {goal.label}
        </strong>
        <span class="numeral">{m.gapPoints({ got: pointsSize(gotCenti), whole: pointsSize(wholeCenti) })}</span>
      </div>
      <span class="gap-bar" aria-hidden="true">
        <span class="got" style={width(gotCenti)} />
        <span class="open" style={width(openCenti)} />
      </span>
      <p class="small">
        {isReached
          ? m.gapReached(facts)
          : openCenti >= LEAST_CENTI && !isOver
            ? m.gapOpen({ ...facts, points: pointsSize(openCenti) })
            : m.gapLeft(facts)}{' '}
        {goneCenti >= LEAST_CENTI && !isOver && m.gapGone({ points: pointsSize(goneCenti) })}
      </p>
      {!isReached && <p class="small soft">{LEVER[goal.kind]()}</p>}
    </li>
  );
}

/** The way to the list, beside the goals. */
export function WhyBehind() {
  const { ui } = useView();
  return (
    <button type="button" class="link small" onClick={() => (ui.drawer.value = 'behind')}>
      {m.whyBehind()}
    </button>
  );
}
