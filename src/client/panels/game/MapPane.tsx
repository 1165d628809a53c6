import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MapHandle } from '../../map/mapModel.ts';
import { useGame } from '../../store/game.ts';
import { toMapModel } from '../../store/mapModel.ts';
import { isDark, isStill } from '../../store/settings.ts';
import { formatTurn } from '../../text/formats.ts';
import { m } from '../../text/generated/messages.js';
import { STEP_NAME } from '../../text/reportText.ts';
import { Icon } from '../parts/Icon.tsx';
import { CountryCard } from './CountryCard.tsx';
import { MapTools } from './MapTools.tsx';
import { useMapModel } from './useMapModel.ts';

type Mount = typeof import('../../map/mountMap.ts').mountMap;

/** The map is a picture of facts that are also in the page; without it everything can still be done. */
export function MapPane() {
  const { session, ui } = useGame();
  const sheet = useRef<HTMLDivElement>(null);
  const handle = useSignal<MapHandle | null>(null);
  const [failed, setFailed] = useState(false);
  const then = ui.lookBack.value;
  const step = then === null && session.view.value.phase === 'report' ? ui.reportStep.value : null;
  useEffect(() => {
    let gone = false;
    let mounted: MapHandle | null = null;
    const mount = async (): Promise<void> => {
      const { mountMap }: { mountMap: Mount } = await import('../../map/mountMap.ts');
      const parent = sheet.current;
      if (gone || parent === null) return;
      const model = toMapModel(session.view.peek(), ui.layer.peek(), ui.selected.peek());
      mounted = await mountMap(parent, model, {
        onSelect: (country) => {
          ui.selected.value = country;
        },
        theme: isDark() ? 'dark' : 'light',
        reducedMotion: isStill(),
      });
      if (gone) mounted.destroy();
      else handle.value = mounted;
    };
    mount().catch(() => setFailed(true));
    return () => {
      gone = true;
      mounted?.destroy();
    };
  }, []);
  useMapModel(handle, () => sheet.current?.querySelector('[data-map="webgl"]') !== null);
  useSignalEffect(() => handle.value?.setTheme(isDark() ? 'dark' : 'light'));
  useSignalEffect(() => handle.value?.setReducedMotion(isStill()));
  return (
    <section class={`map-pane ${ui.mapOpen.value ? 'open' : ''}`} aria-label={m.map()}>
      <div class="map-sheet" ref={sheet} aria-hidden="true" />
      {failed && <p class="map-failed">{m.mapFailed()}</p>}
      {then !== null && (
        <p class="map-then">{m.mapThen({ time: formatTurn(session.view.value.scenario, then).toLowerCase() })}</p>
      )}
      {step !== null && (
        <p class="map-then" aria-hidden="true">
          {STEP_NAME[step]()}
        </p>
      )}
      <CountryCard />
      <MapTools handle={handle.value} />
      <button
        type="button"
        class="button map-toggle"
        onClick={() => {
          ui.mapOpen.value = !ui.mapOpen.value;
        }}
      >
        <Icon id={ui.mapOpen.value ? 'close' : 'globe'} />
        {ui.mapOpen.value ? m.closeMap() : m.openMap()}
      </button>
    </section>
  );
}
