import type { TariffCeilingClause } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { tariffSlip } from '../../store/moneySlips.ts';
import { formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { NumberSlider } from './NumberSlider.tsx';
import { PayerPick } from './PayerPick.tsx';
import { SlipFrame } from './SlipFrame.tsx';

interface TariffSlipProps {
  readonly clause: TariffCeilingClause;
  readonly other: string;
  onChange(clause: TariffCeilingClause | null): void;
}

const MOST_SHARE_BP = 5000;
const SHARE_STEP_BP = 500;

/** A promise to tax a metal of the other side no higher than a limit. */
export function TariffSlip({ clause, other, onChange }: TariffSlipProps) {
  const { view, names } = useView();
  const now = view.policies.reduce(
    (most, policy) =>
      policy.type === 'tariff' &&
      policy.country === clause.by &&
      policy.partner === clause.toward &&
      policy.material === clause.material
        ? Math.max(most, policy.shareBp)
        : most,
    0,
  );
  return (
    <SlipFrame
      kind="pledge"
      icon="hand"
      title={m.slipTariff()}
      says={m.slipTariffWhy({ material: names.material(clause.material), toward: names.the(clause.toward) })}
      onRemove={() => onChange(null)}
    >
      <PayerPick
        does="promises"
        other={other}
        payer={clause.by}
        onChange={(by) => onChange(tariffSlip(by, by === view.seat ? other : view.seat, clause.material))}
      />
      <label class="field">
        <span class="small soft">{m.whichMetal()}</span>
        <select
          value={clause.material}
          onChange={(event) => onChange({ ...clause, material: event.currentTarget.value })}
        >
          {view.scenario.materials.map((material) => (
            <option key={material.id} value={material.id}>
              {material.name}
            </option>
          ))}
        </select>
      </label>
      <NumberSlider
        label={m.tariffMost()}
        value={clause.shareBp}
        least={0}
        most={MOST_SHARE_BP}
        step={SHARE_STEP_BP}
        show={formatShare}
        note={m.tariffNow({ share: formatShare(now) })}
        onChange={(shareBp) => onChange({ ...clause, shareBp })}
      />
    </SlipFrame>
  );
}
