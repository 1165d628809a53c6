import { useState } from 'preact/hooks';
import { judge, type Order, orderCost } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { type SiteLine, siteLines } from '../../store/sites.ts';
import { m } from '../../text/generated/messages.js';
import { orderText } from '../../text/orderText.ts';
import { refusalText } from '../../text/refusalText.ts';
import { modeText } from '../../text/siteText.ts';
import { OnceItRuns } from '../composer/OnceItRuns.tsx';
import { ActionButton } from '../parts/ActionButton.tsx';
import { Icon } from '../parts/Icon.tsx';
import { MaterialMark } from '../parts/MaterialMark.tsx';
import { SiteFacts } from '../parts/SiteFacts.tsx';
import { useSend } from '../parts/useSend.ts';
import { CostTag } from './CostTag.tsx';

type SiteOrder = Extract<Order, { readonly type: 'buildSite' | 'idleSite' | 'rescueSite' | 'careForSite' }>;

/** What has no sense for a site as it stands is not offered; what is only too dear is, with the reason. */
const SENSELESS = ['cannotBuild', 'cannotIdle', 'cannotRescue', 'cannotCare', 'notYours', 'unknownSite'] as const;

const LABEL = { buildSite: m.buildIt, idleSite: m.stopIt2, rescueSite: m.rescueIt, careForSite: m.careForIt } as const;

function SiteAction({ line, type }: { readonly line: SiteLine; readonly type: SiteOrder['type'] }) {
  const { view, ui } = useView();
  const { send, problem } = useSend();
  const order: SiteOrder = { type, site: line.def.id };
  const refusal = judge(view, { type: 'placeOrder', order });
  if (refusal !== null && SENSELESS.some((code) => code === refusal.code)) return null;
  const isOrdered = view.mine.orders.some((each) => each.type === type && each.site === order.site);
  const label = type === 'buildSite' && line.now.mode === 'idled' ? m.restartIt() : LABEL[type]();
  const place = async (): Promise<void> => {
    if (await send({ type: 'placeOrder', order })) ui.saying.value = m.orderAdded({ order: orderText(view, order) });
  };
  return (
    <div class="site-action">
      <CostTag {...orderCost(view, order)} />
      <ActionButton
        class={type === 'idleSite' ? 'quiet' : ''}
        why={isOrdered ? m.onYourDesk() : refusal === null ? null : refusalText(refusal)}
        onPress={() => void place()}
      >
        {label}
      </ActionButton>
      {problem !== null && <p class="why small">{problem}</p>}
    </div>
  );
}

function SiteEntry({ line }: { readonly line: SiteLine }) {
  const [asks, setAsks] = useState(false);
  return (
    <li class="site-entry">
      <p class="row">
        <MaterialMark material={line.def.material} />
        <strong class="grow">{line.def.name}</strong>
        <span class="chip">{modeText(line)}</span>
      </p>
      <SiteFacts line={line} />
      {line.now.mode !== 'operating' && (
        <details onToggle={(event) => setAsks(event.currentTarget.open)}>
          <summary class="small">{m.whatItWouldBring()}</summary>
          {asks && <OnceItRuns line={line} stake={null} />}
        </details>
      )}
      <SiteAction line={line} type="buildSite" />
      <SiteAction line={line} type="rescueSite" />
      <SiteAction line={line} type="careForSite" />
      <SiteAction line={line} type="idleSite" />
    </li>
  );
}

/** Mines and plants at home: what can be built, started again, kept going or stopped, and what each would bring. */
export function BuildCard() {
  const { view, ui } = useView();
  const lines = siteLines(view, view.seat).filter(
    (line) => line.def.project !== undefined || line.def.burden !== undefined,
  );
  return (
    <details class="order-group" name="order-group" data-group="build">
      <summary>
        <strong>{m.groupBuild()}</strong>
        <span class="small soft">{m.groupBuildSays()}</span>
      </summary>
      <div class="order-form stack">
        {lines.length === 0 && <p class="small">{m.nothingToBuild()}</p>}
        <ul class="site-entries">
          {lines.map((line) => (
            <SiteEntry key={line.def.id} line={line} />
          ))}
        </ul>
        <button type="button" class="button" onClick={() => (ui.drawer.value = 'sites')}>
          <Icon id="works" /> {m.allSites()}
        </button>
      </div>
    </details>
  );
}
