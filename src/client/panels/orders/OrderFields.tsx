import type { Order } from '../../../core/seat.ts';
import { kgStep, priceNow } from '../../store/draft.ts';
import { useView } from '../../store/game.ts';
import { exportsOf, inForce } from '../../store/orderMenu.ts';
import { formatKg, formatMoney, formatPrice, formatShare } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { NumberSlider } from '../composer/NumberSlider.tsx';
import { Switch } from '../parts/Switch.tsx';
import { LawFields } from './LawFields.tsx';
import { LicenceFields } from './LicenceFields.tsx';
import { ProgrammeFields } from './ProgrammeFields.tsx';
import { StandingFields } from './StandingFields.tsx';

interface FieldsProps<T extends Order = Order> {
  readonly order: T;
  onChange(order: Order): void;
}
type Of<T extends Order['type']> = Extract<Order, { readonly type: T }>;

const MOST_SHARE_BP = 5000;
const SHARE_STEP_BP = 500;
const MOST_THRIFT_THOUSAND_USD = 200_000;
const THRIFT_STEP = 5000;

function QuotaFields({ order, onChange }: FieldsProps<Of<'setQuota'>>) {
  const { view } = useView();
  const usual = exportsOf(view, order);
  const now = inForce(view, order);
  const most = Math.max(usual, now ?? 0, order.kgPerTurn ?? 0, 1000);
  const limited = order.kgPerTurn !== null;
  return (
    <>
      <Switch
        label={`${m.quota()} · ${m.nowAt({ value: now === null ? m.noLimit() : formatKg(now) })}`}
        name={`quota-${order.material}-${order.stage}`}
        value={limited ? 'on' : 'off'}
        options={[
          { value: 'on', label: m.limitIt() },
          { value: 'off', label: m.noLimitAtAll() },
        ]}
        onChange={(value) => onChange({ ...order, kgPerTurn: value === 'on' ? Math.round(usual / 2) : null })}
      />
      {order.kgPerTurn !== null && (
        <NumberSlider
          label={m.mayLeave()}
          value={order.kgPerTurn}
          least={0}
          most={most}
          step={kgStep(most)}
          show={formatKg}
          note={m.usualExports({ amount: formatKg(usual) })}
          onChange={(kgPerTurn) => onChange({ ...order, kgPerTurn })}
        />
      )}
    </>
  );
}

function StockFields({ order, onChange }: FieldsProps<Of<'buyStock'>>) {
  const { view } = useView();
  const today = priceNow(view, { from: '', to: view.seat, material: order.material, stage: order.stage });
  return (
    <>
      <NumberSlider
        label={m.amount()}
        value={order.kg}
        most={500_000}
        step={1000}
        show={formatKg}
        onChange={(kg) => onChange({ ...order, kg })}
      />
      <NumberSlider
        label={m.atMost()}
        value={order.mostCentsPerKg}
        most={Math.max(today * 3, order.mostCentsPerKg, 100)}
        step={today >= 20_000 ? 500 : 50}
        show={formatPrice}
        note={m.todayPrice({ price: formatPrice(today) })}
        onChange={(mostCentsPerKg) => onChange({ ...order, mostCentsPerKg })}
      />
    </>
  );
}

function ReleaseFields({ order, onChange }: FieldsProps<Of<'releaseStock'>>) {
  const { view } = useView();
  const has =
    view.mine.stockpile.find((entry) => entry.material === order.material && entry.stage === order.stage)?.kg ??
    order.kg;
  const step = kgStep(has);
  return (
    <NumberSlider
      label={m.amount()}
      value={order.kg}
      most={Math.max(has, step)}
      step={step}
      show={formatKg}
      onChange={(kg) => onChange({ ...order, kg: Math.min(kg, has) })}
    />
  );
}

function ShareFields({ order, onChange }: FieldsProps<Of<'setDuty'> | Of<'setTariff'>>) {
  const { view } = useView();
  const now = inForce(view, order) ?? 0;
  return (
    <NumberSlider
      label={order.type === 'setDuty' ? m.dutyShare() : m.tariffShare()}
      value={order.shareBp}
      least={0}
      most={Math.max(MOST_SHARE_BP, now)}
      step={SHARE_STEP_BP}
      show={formatShare}
      note={m.nowAt({ value: formatShare(now) })}
      onChange={(shareBp) => onChange({ ...order, shareBp })}
    />
  );
}

/** The amounts of an order, by its type; what has none shows none. */
export function OrderFields({ order, onChange }: FieldsProps) {
  if (order.type === 'setQuota') return <QuotaFields order={order} onChange={onChange} />;
  if (order.type === 'buyStock') return <StockFields order={order} onChange={onChange} />;
  if (order.type === 'standingStock') return <StandingFields order={order} onChange={onChange} />;
  if (order.type === 'releaseStock') return <ReleaseFields order={order} onChange={onChange} />;
  if (order.type === 'setDuty' || order.type === 'setTariff') {
    return <ShareFields order={order} onChange={onChange} />;
  }
  if (order.type === 'fundThrift') {
    return (
      <NumberSlider
        label={m.spend()}
        value={order.thousandUsd}
        most={MOST_THRIFT_THOUSAND_USD}
        step={THRIFT_STEP}
        show={formatMoney}
        onChange={(thousandUsd) => onChange({ ...order, thousandUsd })}
      />
    );
  }
  if (order.type === 'setLicence') return <LicenceFields order={order} onChange={onChange} />;
  if (order.type === 'fileCase') return <LawFields order={order} />;
  if (order.type === 'fundProgramme') return <ProgrammeFields order={order} onChange={onChange} />;
  if (order.type !== 'declareEmbargo') return null;
  return (
    <Switch
      label={m.howHard()}
      name={`level-${order.against}-${order.material}-${order.stage}`}
      value={order.level}
      options={[
        { value: 'partial', label: m.slowIt() },
        { value: 'full', label: m.stopIt() },
      ]}
      onChange={(level) => onChange({ ...order, level })}
    />
  );
}
