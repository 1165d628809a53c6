import type { Clause } from '../../../core/seat.ts';
import { AidSlip } from './AidSlip.tsx';
import { ConcessionSlip } from './ConcessionSlip.tsx';
import { CreditSlip } from './CreditSlip.tsx';
import { InvestSlip } from './InvestSlip.tsx';
import { LoanSlip } from './LoanSlip.tsx';
import { PledgeSlip } from './PledgeSlip.tsx';
import { HelpSlip, PromiseSlip } from './SecuritySlip.tsx';
import { SettlementSlip } from './SettlementSlip.tsx';
import { SupplySlip } from './SupplySlip.tsx';
import { TariffSlip } from './TariffSlip.tsx';

interface ClauseEditorProps {
  readonly clause: Clause;
  readonly other: string;
  readonly turns: number;
  onChange(clause: Clause | null): void;
}

/** The slip in the making that fits the clause. */
export function ClauseEditor({ clause, other, turns, onChange }: ClauseEditorProps) {
  if (clause.type === 'supply') return <SupplySlip clause={clause} other={other} onChange={onChange} />;
  if (clause.type === 'aid') return <AidSlip clause={clause} other={other} turns={turns} onChange={onChange} />;
  if (clause.type === 'loan') return <LoanSlip clause={clause} other={other} turns={turns} onChange={onChange} />;
  if (clause.type === 'investment') return <InvestSlip clause={clause} other={other} onChange={onChange} />;
  if (clause.type === 'concession') {
    return <ConcessionSlip clause={clause} other={other} turns={turns} onChange={onChange} />;
  }
  if (clause.type === 'tariffCeiling') return <TariffSlip clause={clause} other={other} onChange={onChange} />;
  if (clause.type === 'militaryAid' || clause.type === 'peacekeepers') {
    return <HelpSlip clause={clause} turns={turns} onChange={onChange} />;
  }
  if (clause.type === 'settlement') return <SettlementSlip onRemove={() => onChange(null)} />;
  if (clause.type === 'credit') return <CreditSlip clause={clause} onRemove={() => onChange(null)} />;
  if (clause.type !== 'noEmbargo') return <PromiseSlip clause={clause} other={other} onChange={onChange} />;
  return <PledgeSlip clause={clause} onRemove={() => onChange(null)} />;
}
