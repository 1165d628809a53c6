import { FONT, type Measure } from './glyphs.ts';
import { MapBoard } from './mapBoard.ts';
import type { MapHandle, MapModel, MapOptions } from './mapModel.ts';
import type { Painter, PainterInput } from './painter.ts';
import { createSvgMap } from './svg/svgMap.ts';
import type { Size } from './view.ts';
import { buildWorld, type World, type WorldFile } from './world.ts';

/** The Pacific side of Asia in the middle: the busiest routes of the game then lie on one sheet. */
const CENTRE_LON = 150;
/** More device pixels than this per CSS pixel cost much and show nothing. */
const SHARPEST = 2;

const worlds = new Map<string, Promise<World>>();

function loadWorld(url: string, centreLon: number): Promise<World> {
  const key = `${centreLon} ${url}`;
  const known = worlds.get(key);
  if (known !== undefined) return known;
  const loading = fetch(url).then(async (response) => {
    if (!response.ok) throw new Error(`the map's land did not load: ${response.status} for ${url}`);
    return buildWorld((await response.json()) as WorldFile, centreLon);
  });
  loading.catch(() => worlds.delete(key));
  worlds.set(key, loading);
  return loading;
}

function hasWebgl(): boolean {
  const context = document.createElement('canvas').getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

function makeMeasure(): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  return (text, size, weight) => {
    if (pen === null) return text.length * size * 0.55;
    pen.font = `${weight} ${size}px ${FONT}`;
    return pen.measureText(text).width;
  };
}

/** Words are drawn on a canvas, so their faces must be there first. */
async function loadFaces(): Promise<void> {
  await Promise.all([400, 500, 600, 700].map((weight) => document.fonts.load(`${weight} 16px ${FONT}`))).catch(
    () => [],
  );
}

async function makePainter(input: PainterInput, options: MapOptions): Promise<Painter> {
  if (options.noWebgl || !hasWebgl()) return createSvgMap(input);
  try {
    const { createPhaserMap } = await import('./gl/phaserMap.ts');
    return await createPhaserMap(input);
  } catch (problem) {
    console.warn('The map is drawn without the graphics card:', problem);
    input.parent.replaceChildren();
    return createSvgMap(input);
  }
}

function makeHost(parent: HTMLElement): HTMLElement {
  const host = document.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  Object.assign(host.style, {
    position: 'absolute',
    inset: '0',
    overflow: 'hidden',
    cursor: 'grab',
    userSelect: 'none',
  });
  if (getComputedStyle(parent).position === 'static') parent.style.position = 'relative';
  parent.append(host);
  return host;
}

const sizeOf = (element: HTMLElement): Size => ({
  width: Math.max(1, element.clientWidth),
  height: Math.max(1, element.clientHeight),
  ratio: Math.min(SHARPEST, window.devicePixelRatio || 1),
});

export interface MountedMap extends MapHandle {
  readonly painter: Painter;
}

/** Puts the map into an element that has a size: with Phaser where WebGL works, as SVG elsewhere. */
export async function mountMap(parent: HTMLElement, model: MapModel, options: MapOptions): Promise<MountedMap> {
  const url = options.worldUrl ?? `${import.meta.env.BASE_URL}map/world.json`;
  const [world] = await Promise.all([loadWorld(url, options.centreLon ?? CENTRE_LON), loadFaces()]);
  const host = makeHost(parent);
  const state: { board: MapBoard | null; painter: Painter | null } = { board: null, painter: null };
  const input = (): PainterInput => ({
    parent: host,
    world,
    size: sizeOf(host),
    still: options.reducedMotion,
    phase: options.phase ?? null,
    onLost: () => {
      state.painter = createSvgMap(input());
      host.dataset.map = state.painter.kind;
      state.board?.replacePainter(state.painter);
    },
  });
  const painter = await makePainter(input(), options);
  state.painter = painter;
  host.dataset.map = painter.kind;
  const board = new MapBoard({ world, model, options, host, measure: makeMeasure(), painter, size: sizeOf(host) });
  state.board = board;
  const observer = new ResizeObserver(() => board.resize(sizeOf(host)));
  observer.observe(host);
  return {
    update: (next) => board.update(next),
    select: (country) => board.select(country),
    setTheme: (theme) => board.setTheme(theme),
    setReducedMotion: (on) => board.setReducedMotion(on),
    panBy: (dx, dy) => board.panBy(dx, dy),
    zoomIn: () => board.zoomIn(),
    zoomOut: () => board.zoomOut(),
    reset: () => board.reset(),
    destroy: () => {
      observer.disconnect();
      board.destroy();
    },
    get painter() {
      return state.painter ?? painter;
    },
  };
}
