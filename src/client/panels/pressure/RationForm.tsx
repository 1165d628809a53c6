import { useView } from '../../store/game.ts';
import { exportsOf } from '../../store/orderMenu.ts';
import { OrderForm } from '../orders/OrderForm.tsx';

/** Rationing is an order: so many tonnes may leave, whoever buys. */
export function RationForm({ goods }: { readonly goods: { readonly material: string; readonly stage: string } }) {
  const { view } = useView();
  const kgPerTurn = Math.round((exportsOf(view, goods) * 3) / 4 / 1000) * 1000;
  return <OrderForm start={{ type: 'setQuota', ...goods, kgPerTurn }} />;
}
