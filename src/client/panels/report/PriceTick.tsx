import { useEffect, useState } from 'preact/hooks';
import type { GameEvent } from '../../../core/seat.ts';
import { useView } from '../../store/game.ts';
import { isStill } from '../../store/settings.ts';
import { formatPrice, formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { MaterialMark } from '../parts/MaterialMark.tsx';
import { Sourced } from '../parts/Sourced.tsx';

const TICK_MS = 900;

/** A price on its way from the old figure to the new one. */
export function PriceTick({ event }: { readonly event: Extract<GameEvent, { type: 'priceMoved' }> }) {
  const { view, names } = useView();
  const def = view.scenario.materials.find((each) => each.id === event.material);
  const { fromCents, toCents } = event;
  const [cents, setCents] = useState(isStill() ? toCents : fromCents);
  useEffect(() => {
    if (isStill()) return;
    let frame = 0;
    let began: number | null = null;
    const tick = (now: number): void => {
      began ??= now;
      const part = Math.min(1, (now - began) / TICK_MS);
      setCents(Math.round(fromCents + (toCents - fromCents) * part));
      if (part < 1) frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [fromCents, toCents]);
  const times = fromCents > 0 ? Math.round((toCents / fromCents) * 10) / 10 : 1;
  return (
    <span class="price-tick">
      <MaterialMark material={event.material} />
      <span class="grow">{names.goods(event.material, event.stage)}</span>
      <span class="soft small">{formatPrice(fromCents)} →</span>
      <Sourced
        title={m.priceTitle({ goods: names.goods(event.material, event.stage), country: names.the(event.country) })}
        explains={m.priceExplained({
          time: formatTurn(view.scenario, view.turn).toLowerCase(),
          start: formatPrice(def?.stages.find((each) => each.id === event.stage)?.startCentsPerKg ?? fromCents),
        })}
        sources={def?.source ?? []}
      >
        <strong class="numeral">{formatPrice(cents)}</strong>
      </Sourced>
      <span class="small soft times">{times >= 1.5 ? m.times({ count: times }) : ''}</span>
    </span>
  );
}
