import type { MapHandle } from '../../map/mapModel.ts';
import { MAP_LAYERS, type MapLayerId } from '../../map/mapModel.ts';
import { useGame } from '../../store/game.ts';
import { m } from '../../text/generated/messages.js';
import { Icon } from '../parts/Icon.tsx';
import { Switch } from '../parts/Switch.tsx';
import { Legend } from './Legend.tsx';

const LAYER_NAME: Readonly<Record<MapLayerId, () => string>> = {
  mining: m.layerMining,
  refining: m.layerRefining,
  dependence: m.layerDependence,
  flows: m.layerFlows,
};

/** Layers, legend and zoom, bottom left of the map. */
export function MapTools({ handle }: { readonly handle: MapHandle | null }) {
  const { ui, session } = useGame();
  const lastPlayed = session.view.value.history.at(-1)?.turn ?? 0;
  const options = MAP_LAYERS.map((value) => ({ value, label: LAYER_NAME[value]() }));
  return (
    <div class="map-tools">
      <Legend />
      <div class="map-row">
        <Switch
          label={m.mapLayer()}
          name="layer"
          hideLabel
          options={options}
          value={ui.layer.value}
          onChange={(layer) => {
            ui.layer.value = layer;
          }}
        />
        {lastPlayed > 0 && ui.lookBack.value === null && (
          <button type="button" class="button" onClick={() => (ui.lookBack.value = lastPlayed)}>
            <Icon id="clock" /> {m.lookBack()}
          </button>
        )}
        <div class="zoom">
          <button type="button" class="button" aria-label={m.zoomIn()} onClick={() => handle?.zoomIn()}>
            <Icon id="plus" />
          </button>
          <button type="button" class="button" aria-label={m.zoomOut()} onClick={() => handle?.zoomOut()}>
            <Icon id="minus" />
          </button>
          <button type="button" class="button" aria-label={m.zoomReset()} onClick={() => handle?.reset()}>
            <Icon id="home" />
          </button>
        </div>
      </div>
    </div>
  );
}
