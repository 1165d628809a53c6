import { useId } from 'preact/hooks';
import type { Condition, Terms } from '../../../core/seat.ts';
import type { LeafFact } from '../../../scenario/factSchema.ts';
import { FACT_KINDS, type FactKind, type FactNumber, numberOf, subjectsOf } from '../../store/conditions.ts';
import { useView } from '../../store/game.ts';
import { clauseLine } from '../../text/clauseText.ts';
import { conditionText } from '../../text/conditionText.ts';
import { factText } from '../../text/factText.ts';
import { formatKg, formatPrice, formatShare, formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { asSentence } from '../../text/names.ts';
import { Switch } from '../parts/Switch.tsx';
import { NumberSlider } from './NumberSlider.tsx';
import { SlipFrame } from './SlipFrame.tsx';

const KIND: Readonly<Record<FactKind, () => string>> = {
  embargo: m.factKindEmbargo,
  price: m.factKindPrice,
  exports: m.factKindExports,
  quota: m.factKindQuota,
  output: m.factKindOutput,
  approval: m.factKindApproval,
  site: m.factKindSite,
  turn: m.factKindTurn,
};

interface ConditionSlipProps {
  readonly condition: Condition;
  readonly terms: Terms;
  readonly other: string;
  onChange(condition: Condition | null): void;
}

/** What the letter hangs on: which way, which part of it, and a fact that both can check. */
export function ConditionSlip({ condition, terms, other, onChange }: ConditionSlipProps) {
  const { view } = useView();
  const name = useId();
  const { kind, clause } = condition;
  const toKind = (next: Condition['kind']): void =>
    onChange({ ...condition, kind: next, clause: next === 'voidIf' ? null : clause });
  return (
    <SlipFrame
      kind="condition"
      icon="scales"
      title={m.slipCondition()}
      says={conditionText(view.scenario, terms, condition)}
      onRemove={() => onChange(null)}
    >
      <Switch
        label={m.conditionKind()}
        name={name}
        hideLabel
        value={kind}
        options={[
          { value: 'voidIf', label: m.kindVoidIf() },
          { value: 'while', label: m.kindWhile() },
          { value: 'until', label: m.kindUntil() },
        ]}
        onChange={toKind}
      />
      {kind !== 'voidIf' && terms.clauses.length > 1 && (
        <label class="field">
          <span class="small soft">{m.conditionAbout()}</span>
          <select
            value={clause ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...condition, clause: value === '' ? null : Number(value) })
            }
          >
            <option value="">{m.wholeLetter()}</option>
            {terms.clauses.map((each, position) => (
              <option key={position} value={position}>
                {clauseLine(view.scenario, each)}
              </option>
            ))}
          </select>
        </label>
      )}
      <FactPick fact={condition.fact} other={other} onPick={(fact) => onChange({ ...condition, fact })} />
    </SlipFrame>
  );
}

interface FactPickProps {
  readonly fact: Condition['fact'];
  readonly other: string;
  onPick(fact: LeafFact): void;
}

/** Kind of fact, then which one, then its number. */
function FactPick({ fact, other, onPick }: FactPickProps) {
  const { view } = useView();
  const kind = FACT_KINDS.find((each) => each === fact.type) ?? null;
  const subjects = kind === null ? [] : subjectsOf(view, other, kind);
  const key = subjects.findIndex((each) => isSameSubject(each, fact));
  return (
    <>
      <label class="field">
        <span class="small soft">{m.conditionFact()}</span>
        <select
          value={kind ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const next = FACT_KINDS.find((each) => each === value);
            const first = next === undefined ? undefined : subjectsOf(view, other, next)[0];
            if (first !== undefined) onPick(first);
          }}
        >
          {FACT_KINDS.filter((each) => subjectsOf(view, other, each).length > 0).map((each) => (
            <option key={each} value={each}>
              {KIND[each]()}
            </option>
          ))}
        </select>
      </label>
      {subjects.length > 1 && (
        <label class="field">
          <span class="small soft">{m.conditionWhich()}</span>
          <select
            value={key < 0 ? '' : key}
            onChange={({ currentTarget: { value } }) => {
              const next = subjects[Number(value)];
              if (next !== undefined) onPick(next);
            }}
          >
            {subjects.map((each, position) => (
              <option key={position} value={position}>
                {asSentence(factText(view.scenario, each))}
              </option>
            ))}
          </select>
        </label>
      )}
      <FactSide fact={fact} onPick={onPick} />
    </>
  );
}

/** Above or below, and how much. */
function FactSide({ fact, onPick }: Omit<FactPickProps, 'other'>) {
  const { view } = useView();
  const name = useId();
  if (fact.type === 'not' || fact.type === 'all' || fact.type === 'any') return null;
  const number = numberOf(view, fact);
  const show: Readonly<Record<FactNumber['kind'], (value: number) => string>> = {
    price: formatPrice,
    kg: formatKg,
    share: formatShare,
    turn: (turn) => formatTurn(view.scenario, turn),
  };
  return (
    <>
      {'is' in fact && fact.type !== 'case' && (
        <Switch
          label={m.conditionSide()}
          name={name}
          hideLabel
          value={fact.is}
          options={[
            { value: 'above', label: asSentence(m.sideAbove()) },
            { value: 'below', label: asSentence(m.sideBelow()) },
          ]}
          onChange={(is) => onPick({ ...fact, is })}
        />
      )}
      {number !== null && (
        <NumberSlider
          label={m.conditionNumber()}
          value={number.value}
          least={number.least}
          most={number.most}
          step={number.step}
          show={show[number.kind]}
          onChange={(value) => onPick(number.with(value))}
        />
      )}
    </>
  );
}

/** The same fact but for its number. */
function isSameSubject(a: LeafFact, b: Condition['fact']): boolean {
  const bare = (fact: object): string =>
    JSON.stringify(Object.entries(fact).filter(([key]) => !['is', 'cents', 'kg', 'shareBp', 'turn'].includes(key)));
  return bare(a) === bare(b);
}
