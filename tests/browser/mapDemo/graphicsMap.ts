import Phaser from 'phaser';
import { PALETTES } from '../../../src/client/map/palette.ts';
import type { Placed } from '../../../src/client/map/placing.ts';
import { at } from '../../../src/client/map/rings.ts';
import { composeSheet, type Layout, layOut, type Sheet } from '../../../src/client/map/sheet.ts';
import { buildWorld, type World, type WorldFile } from '../../../src/client/map/world.ts';
import { demoModel } from './demoModel.ts';
import type { PeerWindow } from './panning.ts';

/**
 * The bench's peer: the same land, borders, ribbons and names drawn the way Phaser's own guide would have it, with
 * Graphics and Text on the default loop. Ribbons are plain strokes: their patterns would cost Graphics more still.
 */

const page = window as unknown as PeerWindow;
const palette = PALETTES.light;
const number = (hex: string): number => Number.parseInt(hex.slice(1), 16);
const points = (list: ArrayLike<number>): Phaser.Math.Vector2[] =>
  Array.from({ length: list.length / 2 }, (_, i) => new Phaser.Math.Vector2(at(list, 2 * i), at(list, 2 * i + 1)));

function drawLand(graphics: Phaser.GameObjects.Graphics, world: World, sheet: Sheet, layout: Layout): void {
  graphics.fillStyle(number(palette.sea)).fillPoints(points(world.sphere), true, true);
  for (const line of world.graticule) graphics.lineStyle(0.7, number(palette.graticule)).strokePoints(points(line));
  for (const shape of world.shapes) {
    graphics.fillStyle(number(sheet.styles.fill(shape.id).color));
    for (const [outer] of shape.polygons) if (outer !== undefined) graphics.fillPoints(points(outer), true, true);
  }
  for (const line of world.lines) {
    const { color, width } = sheet.styles.line(line.a, line.b);
    graphics.lineStyle(width, number(color)).strokePoints(points(line.points));
  }
  for (const ribbon of layout.ribbons)
    graphics.lineStyle(ribbon.width, number(palette.materials[ribbon.material])).strokePoints(points(ribbon.points));
}

function drawWords(scene: Phaser.Scene, placed: readonly Placed[]): void {
  for (const { glyph, anchor, dx, dy } of placed)
    for (const part of glyph.parts)
      if ('text' in part)
        scene.add.text(anchor[0] + dx + part.x, anchor[1] + dy + part.y, part.text, {
          fontSize: part.size,
          color: part.color,
        });
}

const response = await fetch('./map/world.json');
const world = buildWorld((await response.json()) as WorldFile, 150);
const sheet = composeSheet({
  world,
  model: demoModel('flows'),
  theme: 'light',
  largestKg: 5_200_000,
  measure: (text, size) => text.length * size * 0.5,
});

const layout = layOut(sheet, { x: 900, y: 400, scale: 1 }, { width: 1366, height: 768, ratio: 1 }, 1.4);

const game = new Phaser.Game({
  type: Phaser.WEBGL,
  parent: 'map',
  banner: false,
  audio: { noAudio: true },
  width: window.innerWidth,
  height: window.innerHeight,
  backgroundColor: palette.paper,
  render: { antialiasGL: false },
  scene: {
    create(this: Phaser.Scene): void {
      drawLand(this.add.graphics(), world, sheet, layout);
      drawWords(this, layout.placed);
      this.cameras.main.setZoom(0.96).centerOn(900, 400);
      const panBy = (dx: number): void => {
        this.cameras.main.scrollX += dx;
      };
      page.peer = { game, panBy };
      document.documentElement.dataset['ready'] = 'graphics';
    },
  },
});
