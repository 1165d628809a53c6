import { anchorOf } from './anchors.ts';
import { listenToGestures } from './gestures.ts';
import type { Measure } from './glyphs.ts';
import { hitGrid } from './hitGrid.ts';
import type { MapCountry, MapHandle, MapModel, MapOptions, MapThemeId } from './mapModel.ts';
import type { Painter } from './painter.ts';
import type { Point } from './rings.ts';
import { composeSheet, type Layout, layOut, type Sheet } from './sheet.ts';
import { clampView, fitScale, homeView, panBy, type Size, toScreen, toSheet, type View, zoomAt } from './view.ts';
import type { World } from './world.ts';

/** What the painters have in common: the model shown, where the reader looks, where words go and what a tap hits. */

export interface BoardInput {
  readonly world: World;
  readonly model: MapModel;
  readonly options: MapOptions;
  readonly host: HTMLElement;
  readonly measure: Measure;
  readonly painter: Painter;
  size: Size;
}

const ZOOM_STEP = 1.6;
/** A country this close to the edge of the window counts as out of sight. */
const EDGE_PX = 40;

export class MapBoard implements MapHandle {
  private readonly hit: (x: number, y: number) => string | null;
  private readonly stopListening: () => void;
  private painter: Painter;
  private model: MapModel;
  private theme: MapThemeId;
  private still: boolean;
  private size: Size;
  private view: View;
  private sheet: Sheet;
  private layout: Layout = { ribbons: [], placed: [] };
  private laidOutAt = 0;
  private atHome = true;
  private largestKg = 0;
  private readonly input: BoardInput;

  constructor(input: BoardInput) {
    this.input = input;
    this.painter = input.painter;
    this.model = input.model;
    this.theme = input.options.theme;
    this.still = input.options.reducedMotion;
    this.size = input.size;
    this.hit = hitGrid(input.world);
    this.view = this.home();
    this.sheet = this.compose();
    this.stopListening = listenToGestures(input.host, {
      onPan: ([dx, dy]) => this.panBy(-dx, -dy),
      onZoom: (factor, focus) => this.moveTo(zoomAt(this.view, input.world, this.size, { factor, focus })),
      onTap: (at) => input.options.onSelect(this.countryAt(at)),
      onHover: (at) => {
        input.host.style.cursor = at !== null && this.countryAt(at) !== null ? 'pointer' : 'grab';
      },
    });
    this.showAll();
  }

  update(model: MapModel): void {
    const chosen = model.selected !== this.model.selected;
    this.model = model;
    this.refresh();
    if (chosen) this.showSelected();
  }

  select(country: string | null): void {
    if (country === this.model.selected) return;
    this.model = { ...this.model, selected: country };
    this.refresh();
    this.showSelected();
  }

  setTheme(theme: MapThemeId): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.refresh();
  }

  setReducedMotion(on: boolean): void {
    if (on === this.still) return;
    this.still = on;
    this.painter.setStill(on);
    this.painter.stir();
  }

  panBy(dx: number, dy: number): void {
    this.moveTo(panBy(this.view, this.input.world, this.size, [dx, dy]));
  }

  zoomIn(): void {
    this.zoom(ZOOM_STEP);
  }

  zoomOut(): void {
    this.zoom(1 / ZOOM_STEP);
  }

  reset(): void {
    this.moveTo(this.home());
    this.atHome = true;
  }

  resize(size: Size): void {
    if (size.width < 1 || size.height < 1) return;
    this.size = size;
    this.view = this.atHome ? this.home() : clampView(this.view, this.input.world, size);
    this.painter.resize(size);
    this.laidOutAt = 0;
    this.look();
  }

  /** Goes on with another painter: the graphics card is gone for good. */
  replacePainter(painter: Painter): void {
    this.painter.destroy();
    this.painter = painter;
    this.showAll();
  }

  destroy(): void {
    this.stopListening();
    this.painter.destroy();
    this.input.host.remove();
  }

  private home(): View {
    const { world } = this.input;
    const mine = this.model.countries.find(({ role }) => role === 'mySeat') ?? this.model.countries[0];
    const points = this.model.countries.map((country) => anchorOf(world, country));
    return homeView(world, this.size, points, mine === undefined ? [0, 0] : anchorOf(world, mine));
  }

  private zoom(factor: number): void {
    const chosen = this.selected();
    const middle: Point = [this.size.width / 2, this.size.height / 2];
    const focus = chosen === undefined ? middle : toScreen(this.view, this.size, anchorOf(this.input.world, chosen));
    this.moveTo(zoomAt(this.view, this.input.world, this.size, { factor, focus }));
  }

  private selected(): MapCountry | undefined {
    return this.model.countries.find(({ id }) => id === this.model.selected);
  }

  /** Moves the sheet only if the selected country is out of sight. */
  private showSelected(): void {
    const chosen = this.selected();
    if (chosen === undefined) return;
    const anchor = anchorOf(this.input.world, chosen);
    const [x, y] = toScreen(this.view, this.size, anchor);
    const seen = x > EDGE_PX && y > EDGE_PX && x < this.size.width - EDGE_PX && y < this.size.height - EDGE_PX;
    if (!seen) this.moveTo(clampView({ ...this.view, x: anchor[0], y: anchor[1] }, this.input.world, this.size));
  }

  private compose(): Sheet {
    const { world, measure } = this.input;
    for (const { kg } of this.model.flows) this.largestKg = Math.max(this.largestKg, kg);
    return composeSheet({ world, model: this.model, theme: this.theme, largestKg: this.largestKg, measure });
  }

  private refresh(): void {
    this.sheet = this.compose();
    this.showAll();
  }

  private showAll(): void {
    this.painter.show(this.sheet);
    this.laidOutAt = 0;
    this.look();
    this.painter.stir();
  }

  private moveTo(view: View): void {
    if (view.x === this.view.x && view.y === this.view.y && view.scale === this.view.scale) return;
    this.view = view;
    this.atHome = false;
    this.look();
  }

  /** Words and ribbons are laid out when the scale changes; a pan carries them along. */
  private look(): void {
    if (this.laidOutAt !== this.view.scale) {
      this.layout = layOut(this.sheet, this.view, this.size, this.closeness());
      this.laidOutAt = this.view.scale;
    }
    this.painter.look(this.view, this.layout);
  }

  /** How many times closer than the whole sheet. */
  private closeness(): number {
    return this.view.scale / fitScale(this.input.world, this.size);
  }

  private countryAt(at: Point): string | null {
    const named = this.layout.placed.find(({ id, glyph, anchor, dx, dy }) => {
      const [x, y] = toScreen(this.view, this.size, anchor);
      const [left, top, right, bottom] = glyph.box;
      const inside =
        at[0] >= x + dx + left && at[0] <= x + dx + right && at[1] >= y + dy + top && at[1] <= y + dy + bottom;
      return inside && (id.startsWith('name:') || id.startsWith('site:'));
    });
    if (named?.id.startsWith('name:')) return named.id.slice('name:'.length);
    if (named !== undefined) return this.model.sites.find(({ id }) => named.id === `site:${id}`)?.country ?? null;
    const [x, y] = toSheet(this.view, this.size, at);
    const shape = this.hit(x, y);
    return shape === null ? null : (this.sheet.styles.byShape.get(shape)?.id ?? null);
  }
}
