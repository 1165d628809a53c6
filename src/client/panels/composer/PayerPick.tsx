import { useId } from 'preact/hooks';
import { useView } from '../../store/game.ts';
import { payers } from '../../store/moneySlips.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { Switch } from '../parts/Switch.tsx';

interface PayerPickProps {
  readonly other: string;
  readonly payer: string;
  readonly promise?: boolean; // a promise rather than a payment
  onChange(payer: string): void;
}

/** Which of the two it is; a partner without a purse leaves no choice. */
export function PayerPick({ other, payer, promise = false, onChange }: PayerPickProps) {
  const { view, names } = useView();
  const name = useId();
  if (payers(view, other).length < 2) return null;
  const theirs = { other: names.the(other) };
  return (
    <Switch
      label={promise ? m.whoPromises() : m.whoPays()}
      name={name}
      hideLabel
      value={payer}
      options={[
        { value: view.seat, label: promise ? m.wePromise() : m.wePay() },
        { value: other, label: asSentence(promise ? m.otherPromises(theirs) : m.otherPays(theirs)) },
      ]}
      onChange={onChange}
    />
  );
}
