import '@fontsource-variable/atkinson-hyperlegible-next/index.css';
import { MAP_LAYERS, type MapLayerId } from '../../../src/client/map/mapModel.ts';
import { type MountedMap, mountMap } from '../../../src/client/map/mountMap.ts';
import { demoModel } from './demoModel.ts';

/** What the browser tests ask the page. */
export interface DemoWindow {
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
  demo.map = await mountMap(parent, demoModel(layer), {
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
  document.documentElement.dataset.ready = demo.map.painter.kind;
}
