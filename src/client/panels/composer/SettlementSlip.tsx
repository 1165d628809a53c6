import { m } from '../../text/generated/messages.js';
import { SlipFrame } from './SlipFrame.tsx';

/** The end of the quarrel between the two: it is made up or it is not. */
export function SettlementSlip({ onRemove }: { onRemove(): void }) {
  return (
    <SlipFrame kind="pledge" icon="hand" title={m.slipSettlement()} says={m.slipSettlementWhy()} onRemove={onRemove} />
  );
}
