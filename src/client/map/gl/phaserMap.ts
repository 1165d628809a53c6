import Phaser from 'phaser';
import type { Painter, PainterInput } from '../painter.ts';
import type { Layout, Sheet } from '../sheet.ts';
import { growth, type Size, type View } from '../view.ts';
import { drawAtlas, type GlyphAtlas } from './glyphAtlas.ts';
import { MapLayer } from './mapLayer.ts';
import { Motion } from './motion.ts';
import { RenderGate } from './renderGate.ts';

/** The only module that knows Phaser: fetched when a map is mounted on a machine with WebGL. */

type Renderer = Phaser.Renderer.WebGL.WebGLRenderer;
type Matrix = Phaser.GameObjects.Components.TransformMatrix;

/** How long a lost context may take to come back before the map is drawn another way. */
const PATIENCE_MS = 4000;

class MapScene extends Phaser.Scene {
  constructor() {
    super({ key: 'map' });
  }
}

function startGame(input: PainterInput): Promise<Phaser.Game> {
  const { width, height, ratio } = input.size;
  return new Promise((resolve) => {
    const game = new Phaser.Game({
      type: Phaser.WEBGL,
      parent: input.parent,
      banner: false,
      autoFocus: false,
      disableContextMenu: false,
      audio: { noAudio: true },
      width: Math.round(width * ratio),
      height: Math.round(height * ratio),
      scale: { mode: Phaser.Scale.NONE, zoom: 1 / ratio },
      render: { antialias: true, antialiasGL: false, powerPreference: 'low-power' },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      scene: MapScene,
    });
    game.events.once(Phaser.Core.Events.POST_RENDER, () => resolve(game));
  });
}

export async function createPhaserMap(input: PainterInput): Promise<Painter & { readonly game: Phaser.Game }> {
  const game = await startGame(input);
  return new PhaserMap(game, input);
}

class PhaserMap implements Painter {
  readonly kind = 'webgl';
  readonly game: Phaser.Game;
  private readonly gate: RenderGate;
  private readonly layer: MapLayer;
  private readonly motion: Motion;
  private readonly camera: Phaser.Cameras.Scene2D.Camera;
  private size: Size;
  private view: View = { x: 0, y: 0, scale: 1 };
  private sheet: Sheet | null = null;
  private layout: Layout | null = null;
  private atlas: GlyphAtlas | null = null;
  private lost = 0;

  constructor(game: Phaser.Game, input: PainterInput) {
    this.game = game;
    this.size = input.size;
    const scene = game.scene.getScene('map');
    const renderer = game.renderer as Renderer;
    this.camera = scene.cameras.main;
    this.layer = new MapLayer(renderer.gl, input.world);
    this.gate = new RenderGate(game);
    this.motion = new Motion(this.gate, input);
    const extern = scene.add.extern();
    Object.assign(extern, {
      render: (_: Renderer, context: { width: number; height: number }, matrix: Matrix) => this.draw(context, matrix),
    });
    game.canvas.setAttribute('aria-hidden', 'true');
    game.canvas.tabIndex = -1;
    game.events.on(Phaser.Core.Events.POST_RENDER, () => {
      this.gate.renders++;
      this.motion.afterFrame(performance.now());
    });
    renderer.on(Phaser.Renderer.Events.RESTORE_WEBGL, this.onRestored);
    renderer.on(Phaser.Renderer.Events.LOSE_WEBGL, () => {
      this.motion.stop();
      this.lost = window.setTimeout(() => input.onLost(), PATIENCE_MS);
    });
  }

  get frames(): number {
    return this.gate.renders;
  }

  get moving(): boolean {
    return this.motion.running;
  }

  show(sheet: Sheet): void {
    this.sheet = sheet;
    this.layer.recolor(sheet.styles, sheet.palette);
    this.redrawWords(sheet);
    this.camera.setBackgroundColor(sheet.palette.paper);
    this.motion.setAnything(sheet.moves);
    this.motion.setHurried(sheet.hurried);
    this.gate.invalidate();
  }

  look(view: View, layout: Layout): void {
    this.view = view;
    if (layout !== this.layout) {
      this.layout = layout;
      this.layer.setRibbons(layout.ribbons);
      this.layer.setGlyphs(layout.placed);
    }
    this.aim();
    this.gate.invalidate();
  }

  resize(size: Size): void {
    const sharper = size.ratio !== this.size.ratio;
    this.size = size;
    this.game.scale.setZoom(1 / size.ratio);
    this.game.scale.resize(Math.round(size.width * size.ratio), Math.round(size.height * size.ratio));
    // At one device pixel per CSS pixel the scale manager leaves the old size on the canvas, which then stretches.
    Object.assign(this.game.canvas.style, { width: `${size.width}px`, height: `${size.height}px` });
    if (sharper && this.sheet !== null) this.redrawWords(this.sheet);
    this.aim();
    this.gate.invalidate();
  }

  stir(): void {
    this.motion.stir(performance.now());
  }

  setStill(still: boolean): void {
    this.motion.setStill(still);
    this.gate.invalidate();
  }

  destroy(): void {
    window.clearTimeout(this.lost);
    this.motion.stop();
    this.gate.stop();
    this.game.destroy(true);
    this.gate.step(performance.now());
  }

  private readonly onRestored = (): void => {
    window.clearTimeout(this.lost);
    this.layer.restore();
    this.gate.invalidate();
  };

  private redrawWords(sheet: Sheet): void {
    const { atlas, size } = this;
    const known = atlas?.ratio === size.ratio && sheet.glyphs.every(({ key }) => atlas.slices.has(key));
    if (!known) {
      this.atlas = drawAtlas(sheet.glyphs, size.ratio);
      this.layer.setAtlas(this.atlas);
    }
    if (this.layout !== null) this.layer.setGlyphs(this.layout.placed);
  }

  private aim(): void {
    this.camera.setZoom(this.view.scale * this.size.ratio);
    this.camera.centerOn(this.view.x, this.view.y);
  }

  private draw(context: { readonly width: number; readonly height: number }, { a, b, c, d, e, f }: Matrix): void {
    this.layer.draw({
      matrix: [a, b, c, d, e, f],
      width: context.width,
      height: context.height,
      ratio: this.size.ratio,
      scale: this.view.scale,
      growth: growth(this.view),
      time: this.motion.moved,
    });
  }
}
