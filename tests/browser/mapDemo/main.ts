import '@fontsource-variable/atkinson-hyperlegible-next/index.css';
import { MAP_LAYERS, type MapLayerId } from '../../../src/client/map/mapModel.ts';
import { type MountedMap, mountMap } from '../../../src/client/map/mountMap.ts';
import { busyModel, demoModel } from './demoModel.ts';
import type { PeerWindow } from './panning.ts';

/** What the browser tests ask the page. */
export interface DemoWindow extends PeerWindow {
  map: MountedMap;
  demoModel: typeof demoModel;
  selected: (string | null)[];
}

const query = new URLSearchParams(location.search);
const layer: MapLayerId = MAP_LAYERS.find((id) => id === query.get('layer')) ?? 'flows';
const phase = query.get('phase');
const parent = document.querySelector<HTMLElement>('#map');
const demo = window as unknown as DemoWindow;
demo.selected = [];
demo.demoModel = demoModel;

if (parent !== null) {
  demo.map = await mountMap(parent, query.has('busy') ? busyModel() : demoModel(layer), {
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    reducedMotion: query.get('still') === '1',
    noWebgl: query.get('svg') === '1',
    ...(phase === null ? {} : { phase: Number(phase) }),
    ...(query.has('centre') ? { centreLon: Number(query.get('centre')) } : {}),
    onSelect: (country) => {
      demo.selected.push(country);
      demo.map.select(country);
    },
  });
  const { painter } = demo.map;
  if ('game' in painter)
    demo.peer = { game: painter.game as PeerWindow['peer']['game'], panBy: (dx) => demo.map.panBy(dx, 0) };
  document.documentElement.dataset.ready = demo.map.painter.kind;
}
