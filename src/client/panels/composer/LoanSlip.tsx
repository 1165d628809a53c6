import type { LoanClause } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { loanSlip, mostMoney } from '../../store/moneySlips.ts';
import { moneyStep } from '../../store/purse.ts';
import { siteLines } from '../../store/sites.ts';
import { formatMoney, formatPerTurn, formatShare, formatTenth } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { loanPlanText } from '../../text/loanText.ts';
import { NumberSlider } from './NumberSlider.tsx';
import { PayerPick } from './PayerPick.tsx';
import { SlipFrame } from './SlipFrame.tsx';

interface LoanSlipProps {
  readonly clause: LoanClause;
  readonly other: string;
  readonly turns: number;
  onChange(clause: LoanClause | null): void;
}

const MOST_INTEREST_BP = 2000;
const INTEREST_STEP_BP = 50;
const SHARE_STEP_BP = 500;
const FIRST_PLEDGE_BP = 2000;

/** Money lent, how it is paid back, and what is pledged for it. */
export function LoanSlip({ clause, other, turns, onChange }: LoanSlipProps) {
  const { view, names } = useView();
  const most = Math.max(mostMoney(view, clause.from), clause.thousandUsd);
  return (
    <SlipFrame
      kind="finance"
      icon="coin"
      title={m.slipLoan()}
      says={m.slipLoanWhy({ from: names.the(clause.from), to: names.the(clause.to) })}
      onRemove={() => onChange(null)}
    >
      <PayerPick
        does="lends"
        other={other}
        payer={clause.from}
        onChange={(from) => onChange(loanSlip(view, from, from === view.seat ? other : view.seat))}
      />
      <NumberSlider
        label={m.lendAmount()}
        value={clause.thousandUsd}
        most={most}
        step={moneyStep(most)}
        show={formatMoney}
        onChange={(thousandUsd) => onChange({ ...clause, thousandUsd })}
      />
      <NumberSlider
        label={m.interest({ each: formatPerTurn(view.scenario) })}
        value={clause.interestBp}
        least={0}
        most={MOST_INTEREST_BP}
        step={INTEREST_STEP_BP}
        show={formatTenth}
        onChange={(interestBp) => onChange({ ...clause, interestBp })}
      />
      <p class="small">{loanPlanText(view.scenario, clause, turns)}</p>
      <Pledge clause={clause} onChange={onChange} />
    </SlipFrame>
  );
}

function Pledge({ clause, onChange }: Pick<LoanSlipProps, 'clause' | 'onChange'>) {
  const { view } = useView();
  const sites = siteLines(view, clause.to).filter((line) => line.def.project !== undefined);
  const { pledge } = clause;
  if (sites.length === 0) return null;
  const pick = (site: string): void =>
    onChange({ ...clause, pledge: site === '' ? null : { site, shareBp: pledge?.shareBp ?? FIRST_PLEDGE_BP } });
  return (
    <>
      <label class="field">
        <span class="small soft">{m.pledgedSite()}</span>
        <select value={pledge?.site ?? ''} onChange={(event) => pick(event.currentTarget.value)}>
          <option value="">{m.nothingPledged()}</option>
          {sites.map(({ def }) => (
            <option key={def.id} value={def.id}>
              {def.name}
            </option>
          ))}
        </select>
      </label>
      {pledge !== null && (
        <NumberSlider
          label={m.pledgedShare()}
          value={pledge.shareBp}
          most={10_000}
          step={SHARE_STEP_BP}
          show={formatShare}
          onChange={(shareBp) => onChange({ ...clause, pledge: { ...pledge, shareBp } })}
        />
      )}
    </>
  );
}
