import { type ConcessionClause, freeLeaseBp, leasePrice } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { concessionSlip, mostMoney } from '../../store/moneySlips.ts';
import { moneyStep } from '../../store/purse.ts';
import { lettable, siteLine } from '../../store/sites.ts';
import { formatKg, formatMoney, formatPerTurn, formatShare, formatTerm } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { modeText } from '../../text/siteText.ts';
import { SiteFacts } from '../parts/SiteFacts.tsx';
import { NumberSlider } from './NumberSlider.tsx';
import { PayerPick } from './PayerPick.tsx';
import { SlipFrame } from './SlipFrame.tsx';

interface ConcessionSlipProps {
  readonly clause: ConcessionClause;
  readonly other: string;
  readonly turns: number;
  onChange(clause: ConcessionClause | null): void;
}

const SHARE_STEP_BP = 500;

function SitePick({ clause, onChange }: Pick<ConcessionSlipProps, 'clause' | 'onChange'>) {
  const { view } = useView();
  const sites = lettable(view, clause.to);
  return (
    <select
      aria-label={m.whichSite()}
      value={clause.site}
      onChange={(event) => {
        const line = sites.find((each) => each.def.id === event.currentTarget.value);
        if (line !== undefined) onChange(concessionSlip(view, clause.by, line));
      }}
    >
      {sites.map((line) => (
        <option key={line.def.id} value={line.def.id}>
          {line.def.name} · {modeText(line)}
        </option>
      ))}
    </select>
  );
}

/** The sliders: how much of the site, and the fee each turn. */
function Numbers({ clause, turns, onChange }: Omit<ConcessionSlipProps, 'other'>) {
  const { view } = useView();
  const free = freeLeaseBp(view, clause.site);
  const each = formatPerTurn(view.scenario);
  const most = Math.max(mostMoney(view, clause.by), clause.thousandUsdPerTurn, moneyStep(0));
  const capacityKg = siteLine(view, clause.site)?.capacityKg ?? 0;
  return (
    <>
      <NumberSlider
        label={m.holdPart()}
        value={clause.shareBp}
        most={Math.max(free, clause.shareBp, SHARE_STEP_BP)}
        step={SHARE_STEP_BP}
        show={formatShare}
        note={m.claimSays({ amount: formatKg((capacityKg * clause.shareBp) / 10_000), each })}
        onChange={(shareBp) => onChange({ ...clause, shareBp })}
      />
      <NumberSlider
        label={m.feeEach({ each })}
        value={clause.thousandUsdPerTurn}
        most={most}
        step={moneyStep(most)}
        show={formatMoney}
        note={m.feeSays({
          worth: formatMoney(leasePrice(view, clause.site, clause.shareBp)),
          sum: formatMoney(clause.thousandUsdPerTurn * turns),
          term: formatTerm(view.scenario, turns),
        })}
        onChange={(thousandUsdPerTurn) => onChange({ ...clause, thousandUsdPerTurn })}
      />
    </>
  );
}

/** A part of a mine or plant of the other side for the term, for a fee each turn. */
export function ConcessionSlip({ clause, other, turns, onChange }: ConcessionSlipProps) {
  const { view, names } = useView();
  const line = siteLine(view, clause.site);
  const turnTo = (by: string): void => {
    const first = lettable(view, by === view.seat ? other : view.seat)[0];
    if (first !== undefined) onChange(concessionSlip(view, by, first));
  };
  const canTurn = lettable(view, clause.by === view.seat ? view.seat : other).length > 0;
  return (
    <SlipFrame
      kind="finance"
      icon="factory"
      title={m.slipConcession()}
      says={m.slipConcessionWhy({ by: names.the(clause.by), site: names.site(clause.site) })}
      onRemove={() => onChange(null)}
    >
      {canTurn && <PayerPick other={other} payer={clause.by} onChange={turnTo} />}
      <SitePick clause={clause} onChange={onChange} />
      {line !== null && <SiteFacts line={line} />}
      <Numbers clause={clause} turns={turns} onChange={onChange} />
    </SlipFrame>
  );
}
