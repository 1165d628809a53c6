import type { Painter, PainterInput } from '../painter.ts';
import type { Layout, Sheet } from '../sheet.ts';
import type { Size, View } from '../view.ts';
import type { World } from '../world.ts';
import { glyphsSvg, hatchSvg, landSvg, ribbonsSvg } from './svgDrawing.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** The same sheet without a graphics card: drawn still, moved by a transform, ribbons and words set anew. */
export function createSvgMap(input: PainterInput): Painter {
  return new SvgMap(input);
}

class SvgMap implements Painter {
  readonly kind = 'svg';
  readonly moving = false;
  frames = 0;
  private readonly svg = document.createElementNS(NAMESPACE, 'svg');
  private readonly defs = this.layer('defs');
  private readonly land = this.layer('g');
  private readonly over = this.layer('g');
  private readonly world: World;
  private size: Size;
  private sheet: Sheet | null = null;
  private view: View | null = null;
  private layout: Layout | null = null;
  private request = 0;

  constructor(input: PainterInput) {
    this.world = input.world;
    this.size = input.size;
    this.svg.setAttribute('aria-hidden', 'true');
    this.svg.style.display = 'block';
    input.parent.append(this.svg);
    this.resize(input.size);
  }

  show(sheet: Sheet): void {
    this.sheet = sheet;
    this.svg.style.background = sheet.palette.paper;
    this.land.innerHTML = landSvg(this.world, sheet);
    this.drawSoon();
  }

  look(view: View, layout: Layout): void {
    this.view = view;
    this.layout = layout;
    this.drawSoon();
  }

  resize(size: Size): void {
    this.size = size;
    this.svg.setAttribute('width', String(size.width));
    this.svg.setAttribute('height', String(size.height));
    this.drawSoon();
  }

  stir(): void {
    // Always still: a browser without a graphics card has none to spare for motion.
  }

  setStill(): void {
    // See stir.
  }

  destroy(): void {
    cancelAnimationFrame(this.request);
    this.svg.remove();
  }

  private layer(name: 'defs' | 'g'): SVGElement {
    return this.svg.appendChild(document.createElementNS(NAMESPACE, name));
  }

  private drawSoon(): void {
    if (this.request === 0) this.request = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.request = 0;
    const { view, sheet, layout, size } = this;
    if (sheet === null || view === null || layout === null) return;
    const [x, y] = [size.width / 2 - view.x * view.scale, size.height / 2 - view.y * view.scale];
    this.land.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${view.scale.toFixed(5)})`);
    for (const group of this.land.querySelectorAll('[data-px]'))
      group.setAttribute('stroke-width', (Number(group.getAttribute('data-px')) / view.scale).toFixed(3));
    this.defs.innerHTML = hatchSvg(sheet.palette.hatch, view.scale);
    this.frames++;
    this.over.innerHTML = ribbonsSvg(layout.ribbons, sheet.palette, view, size) + glyphsSvg(layout.placed, view, size);
  }
}
