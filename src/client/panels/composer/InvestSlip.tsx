import { freeOfftakeBp, type InvestmentClause } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { fairStakeBp, investmentSlip, mostForSite, mostMoney } from '../../store/moneySlips.ts';
import { moneyStep } from '../../store/purse.ts';
import { investable, type SiteLine, siteLine, stakeLeftBp } from '../../store/sites.ts';
import { formatKg, formatMoney, formatPerTurn, formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { modeText } from '../../text/siteText.ts';
import { SiteFacts } from '../parts/SiteFacts.tsx';
import { NumberSlider } from './NumberSlider.tsx';
import { OnceItRuns } from './OnceItRuns.tsx';
import { PayerPick } from './PayerPick.tsx';
import { SlipFrame } from './SlipFrame.tsx';

interface InvestSlipProps {
  readonly clause: InvestmentClause;
  readonly other: string;
  onChange(clause: InvestmentClause | null): void;
}

const SHARE_STEP_BP = 500;

function SitePick({ clause, onPick }: { readonly clause: InvestmentClause; onPick(line: SiteLine): void }) {
  const { view } = useView();
  const host = siteLine(view, clause.site)?.def.country ?? view.seat;
  const sites = investable(view, host);
  return (
    <select
      aria-label={m.whichSite()}
      value={clause.site}
      onChange={(event) => {
        const line = sites.find((each) => each.def.id === event.currentTarget.value);
        if (line !== undefined) onPick(line);
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

/** The sliders: what is paid, what is owned, what may be bought. */
function Numbers({ clause, line, onChange }: Omit<InvestSlipProps, 'other'> & { readonly line: SiteLine }) {
  const { view } = useView();
  const wanted = mostForSite(view, line);
  const most = Math.max(Math.min(mostMoney(view, clause.by), wanted), clause.thousandUsd, moneyStep(0));
  const missing = formatMoney(wanted);
  const each = formatPerTurn(view.scenario);
  return (
    <>
      <NumberSlider
        label={m.payIn()}
        value={clause.thousandUsd}
        most={most}
        step={moneyStep(most)}
        show={formatMoney}
        note={line.missingThousandUsd > 0 ? m.missingMoney({ amount: missing }) : m.worthMoney({ amount: missing })}
        onChange={(thousandUsd) => onChange({ ...clause, thousandUsd, stakeBp: fairStakeBp(view, line, thousandUsd) })}
      />
      <NumberSlider
        label={m.ownPart()}
        value={clause.stakeBp}
        most={Math.max(stakeLeftBp(view, line), clause.stakeBp, SHARE_STEP_BP)}
        step={SHARE_STEP_BP}
        show={formatShare}
        note={m.hostAllows({ share: formatShare(stakeLeftBp(view, line)) })}
        onChange={(stakeBp) => onChange({ ...clause, stakeBp })}
      />
      <NumberSlider
        label={m.claimPart()}
        value={clause.offtakeBp}
        least={0}
        most={Math.max(freeOfftakeBp(view, clause.site), clause.offtakeBp, SHARE_STEP_BP)}
        step={SHARE_STEP_BP}
        show={formatShare}
        note={m.claimSays({ amount: formatKg((line.capacityKg * clause.offtakeBp) / 10_000), each })}
        onChange={(offtakeBp) => onChange({ ...clause, offtakeBp })}
      />
    </>
  );
}

/** Money into a mine or plant of the other side, for a part of it. */
export function InvestSlip({ clause, other, onChange }: InvestSlipProps) {
  const { view, names } = useView();
  const line = siteLine(view, clause.site);
  const turnTo = (by: string): void => {
    const first = investable(view, by === view.seat ? other : view.seat)[0];
    if (first !== undefined) onChange(investmentSlip(view, by, first));
  };
  const isOurs = clause.by === view.seat;
  const stake = { country: clause.by, shareBp: clause.stakeBp, offtakeBp: clause.offtakeBp };
  const canTurn = investable(view, isOurs ? view.seat : other).length > 0;
  return (
    <SlipFrame
      kind="finance"
      icon="factory"
      title={m.slipInvestment()}
      says={m.slipInvestmentWhy({ by: names.the(clause.by), site: names.site(clause.site) })}
      onRemove={() => onChange(null)}
    >
      {canTurn && <PayerPick other={other} payer={clause.by} onChange={turnTo} />}
      <SitePick clause={clause} onPick={(next) => onChange(investmentSlip(view, clause.by, next))} />
      {line !== null && <SiteFacts line={line} />}
      {line !== null && <Numbers clause={clause} line={line} onChange={onChange} />}
      {line !== null && isOurs && line.now.mode !== 'operating' && <OnceItRuns line={line} stake={stake} />}
    </SlipFrame>
  );
}
