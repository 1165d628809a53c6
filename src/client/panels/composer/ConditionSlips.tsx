import { LIMITS } from '../../../balance/politics.ts';
import { type Condition, conditionsOf } from '../../../core/seat.ts';
import { firstCondition } from '../../store/conditions.ts';
import { useView } from '../../store/game.ts';
import type { Draft } from '../../store/ui.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';
import { ConditionSlip } from './ConditionSlip.tsx';

interface ConditionSlipsProps {
  readonly draft: Draft;
  onChange(conditions: readonly Condition[]): void;
}

/** The conditions of the letter, and a way to add one while there may be more. */
export function ConditionSlips({ draft, onChange }: ConditionSlipsProps) {
  const { view } = useView();
  const conditions = conditionsOf(draft.terms);
  const first = firstCondition(view, draft.to);
  const mayAdd = draft.terms.clauses.length > 0 && conditions.length < LIMITS.conditions && first !== null;
  return (
    <>
      {conditions.map((condition, index) => (
        <ConditionSlip
          key={index}
          condition={condition}
          terms={draft.terms}
          other={draft.to}
          onChange={(next) =>
            onChange(conditions.flatMap((each, at) => (at !== index ? [each] : next === null ? [] : [next])))
          }
        />
      ))}
      {mayAdd && (
        <li class="add-slip">
          <button type="button" class="add-button" onClick={() => onChange([...conditions, first])}>
            <Icon id="plus" />
            <span>
              <strong>{m.addCondition()}</strong>
              <span class="small soft">{m.addConditionSays()}</span>
            </span>
          </button>
        </li>
      )}
    </>
  );
}
