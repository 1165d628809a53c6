import { useId } from 'preact/hooks';
import { useView } from '../../store/game.ts';
import { payers } from '../../store/moneySlips.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { Switch } from '../parts/Switch.tsx';

const WORDS = {
  pays: { who: m.whoPays, we: m.wePay, they: m.otherPays },
  lends: { who: m.whoLends, we: m.weLend, they: m.otherLends },
  promises: { who: m.whoPromises, we: m.wePromise, they: m.otherPromises },
} as const;

interface PayerPickProps {
  readonly other: string;
  readonly payer: string;
  readonly does?: keyof typeof WORDS;
  onChange(payer: string): void;
}

/** Which of the two it is; a partner without a purse leaves no choice. */
export function PayerPick({ other, payer, does = 'pays', onChange }: PayerPickProps) {
  const { view, names } = useView();
  const name = useId();
  const words = WORDS[does];
  if (payers(view, other).length < 2) return null;
  const theirs = { other: names.the(other) };
  return (
    <Switch
      label={words.who()}
      name={name}
      hideLabel
      value={payer}
      options={[
        { value: view.seat, label: words.we() },
        { value: other, label: asSentence(words.they(theirs)) },
      ]}
      onChange={onChange}
    />
  );
}
