import { useState } from 'preact/hooks';
import { type Command, type Demand, judge, orderCost, threatCost } from '../../../core/seat.ts';
import { clearDesk } from '../../store/desk.ts';
import { useView } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { refusalText } from '../../text/refusalText.ts';
import { CostTag } from '../orders/CostTag.tsx';
import { ActionButton } from '../parts/ActionButton.tsx';
import { Switch } from '../parts/Switch.tsx';
import { useSend } from '../parts/useSend.ts';
import { DemandPick } from './DemandPick.tsx';

interface ThreatFormProps {
  readonly against: string;
  readonly goods: { readonly material: string; readonly stage: string };
}
type Threat = Extract<Command, { readonly type: 'threaten' }>;

function PreparedPick({ threat, onChange }: { readonly threat: Threat; onChange(prepared: boolean): void }) {
  const { view } = useView();
  return (
    <fieldset class="picks">
      <legend class="small soft">{m.isItReal()}</legend>
      {[true, false].map((prepared) => (
        <label key={String(prepared)} class="pick">
          <input
            type="radio"
            name="prepared"
            checked={threat.prepared === prepared}
            onChange={() => onChange(prepared)}
          />
          <span>
            <strong>{prepared ? m.preparedName() : m.emptyName()}</strong>
            <span class="small soft">{prepared ? m.preparedSays() : m.emptySays()}</span>
          </span>
          <CostTag {...threatCost(view, { ...threat, prepared })} />
        </label>
      ))}
    </fieldset>
  );
}

/** A threat, or the thing itself: the first is said now, the second is ordered in secret. */
export function ThreatForm({ against, goods }: ThreatFormProps) {
  const { view, ui } = useView();
  const { send, problem } = useSend();
  const [level, setLevel] = useState<Threat['level']>('full');
  const [prepared, setPrepared] = useState(true);
  const [demand, setDemand] = useState<Demand>({ type: 'none' });
  const threat: Threat = { type: 'threaten', against, ...goods, level, prepared, demand };
  const order = { type: 'declareEmbargo', against, ...goods, level } as const;
  const why = (command: Command): string | null => {
    const refusal = judge(view, command);
    return refusal === null ? null : refusalText(refusal);
  };
  const act = async (command: Command, says: string): Promise<void> => {
    if (!(await send(command))) return;
    ui.saying.value = says;
    clearDesk(ui);
  };
  return (
    <div class="stack">
      <Switch
        label={m.howMuchStops()}
        name="stop-level"
        value={level}
        options={[
          { value: 'partial', label: m.stopHalf() },
          { value: 'full', label: m.stopIt() },
        ]}
        onChange={(next) => setLevel(next)}
      />
      <DemandPick against={against} value={demand} onChange={setDemand} />
      <PreparedPick threat={threat} onChange={setPrepared} />
      {problem !== null && <p class="why">{problem}</p>}
      <ActionButton class="press solid big wide" why={why(threat)} onPress={() => void act(threat, m.threatSaid())}>
        {m.threaten()}
      </ActionButton>
      <div class="or-now">
        <ActionButton
          class="press"
          why={why({ type: 'placeOrder', order })}
          onPress={() => void act({ type: 'placeOrder', order }, m.orderWritten())}
        >
          {m.orderItNow()}
        </ActionButton>
        <CostTag {...orderCost(view, order)} />
      </div>
    </div>
  );
}
