import { type Palette, type Rgb, rgb } from '../palette.ts';
import type { Placed } from '../placing.ts';
import type { Ribbon } from '../ribbons.ts';
import type { MapStyles } from '../styles.ts';
import type { World } from '../world.ts';
import { type GlyphAtlas, glyphMesh } from './glyphAtlas.ts';
import { fillMesh, graticuleMesh, lineMesh, type Mesh, ribbonMesh, seaMesh } from './meshes.ts';
import { SHADERS, type ShaderSource, SLOTS } from './shaders.ts';
import { assignSlots, fillPalette, type Slots } from './slots.ts';

/** Sheet to device pixels, and what of the frame is not in the matrix. */
export interface Frame {
  readonly matrix: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
  readonly width: number; // device pixels
  readonly height: number;
  readonly ratio: number; // device pixels per CSS pixel
  readonly scale: number; // CSS pixels per unit of the sheet
  readonly growth: number;
  readonly time: number; // CSS pixels the ribbons have moved
}

interface Program {
  readonly program: WebGLProgram;
  readonly source: ShaderSource;
  readonly stride: number;
  readonly uniforms: Map<string, WebGLUniformLocation | null>;
}

interface Buffers {
  readonly vertices: WebGLBuffer;
  readonly indices: WebGLBuffer;
  readonly count: number;
}

type Part = 'sea' | 'graticule' | 'fills' | 'lines' | 'ribbons' | 'glyphs';

/** Draws the sheet in six calls from buffers that stay on the card; recolouring is one small texture upload. */
export class MapLayer {
  private readonly gl: WebGLRenderingContext;
  private readonly slots: Slots;
  private readonly colors = new Uint8Array(SLOTS * 2 * 4);
  private readonly meshes = new Map<Part, Mesh>();
  private readonly stale = new Set<Part>();
  private readonly buffers = new Map<Part, Buffers>();
  private readonly programs = new Map<keyof typeof SHADERS, Program>();
  private palette: WebGLTexture | null = null;
  private words: WebGLTexture | null = null;
  private atlas: GlyphAtlas | null = null;
  private hatch: Rgb = [0, 0, 0];
  private paletteIsOld = true;
  private atlasIsOld = true;

  constructor(gl: WebGLRenderingContext, world: World) {
    this.gl = gl;
    this.slots = assignSlots(world);
    this.replace('sea', seaMesh(world, this.slots));
    this.replace('graticule', graticuleMesh(world, this.slots));
    this.replace('fills', fillMesh(world, this.slots));
    this.replace('lines', lineMesh(world, this.slots));
  }

  /** Forgets what was on the card after a lost context; the next frame makes it anew. */
  restore(): void {
    this.programs.clear();
    this.buffers.clear();
    for (const part of this.meshes.keys()) this.stale.add(part);
    this.palette = null;
    this.words = null;
  }

  recolor(styles: MapStyles, palette: Palette): void {
    fillPalette(this.colors, this.slots, styles, palette);
    this.hatch = rgb(palette.hatch);
    this.paletteIsOld = true;
  }

  setRibbons(ribbons: readonly Ribbon[]): void {
    this.replace('ribbons', ribbonMesh(ribbons, this.slots));
  }

  setAtlas(atlas: GlyphAtlas): void {
    this.atlas = atlas;
    this.atlasIsOld = true;
  }

  setGlyphs(placed: readonly Placed[]): void {
    if (this.atlas !== null) this.replace('glyphs', glyphMesh(placed, this.atlas));
  }

  /** The one place that talks to the card: Phaser hands its state over only while an Extern renders. */
  draw(frame: Frame): void {
    const gl = this.gl;
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.refresh();
    this.paint('fill', 'sea', frame);
    this.paint('line', 'graticule', frame);
    this.paint('fill', 'fills', frame);
    this.paint('line', 'lines', frame);
    this.paint('ribbon', 'ribbons', frame);
    this.paint('glyph', 'glyphs', frame);
  }

  private refresh(): void {
    const gl = this.gl;
    for (const part of this.stale) this.upload(part);
    this.stale.clear();
    if (this.palette === null || this.words === null) {
      gl.getExtension('OES_element_index_uint');
      this.palette = this.texture(gl.NEAREST);
      this.words = this.texture(gl.LINEAR);
      this.paletteIsOld = true;
      this.atlasIsOld = true;
    }
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, 0);
    gl.activeTexture(gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, this.words);
    if (this.atlasIsOld && this.atlas !== null) {
      gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, 1);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, this.atlas.canvas);
      this.atlasIsOld = false;
    }
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, 0);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.palette);
    if (!this.paletteIsOld) return;
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, SLOTS, 2, 0, gl.RGBA, gl.UNSIGNED_BYTE, this.colors);
    this.paletteIsOld = false;
  }

  private paint(shader: keyof typeof SHADERS, part: Part, frame: Frame): void {
    const buffers = this.buffers.get(part);
    if (buffers === undefined || buffers.count === 0) return;
    const gl = this.gl;
    const used = this.use(shader, frame);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffers.vertices);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, buffers.indices);
    let offset = 0;
    used.source.attributes.forEach(({ size }, i) => {
      gl.enableVertexAttribArray(i);
      gl.vertexAttribPointer(i, size, gl.FLOAT, false, used.stride * 4, offset);
      offset += size * 4;
    });
    gl.drawElements(gl.TRIANGLES, buffers.count, gl.UNSIGNED_INT, 0);
    for (let i = 1; i < used.source.attributes.length; i++) gl.disableVertexAttribArray(i);
  }

  private use(shader: keyof typeof SHADERS, frame: Frame): Program {
    const gl = this.gl;
    const used = this.programs.get(shader) ?? this.compile(shader);
    const [a, b, c, d, e, f] = frame.matrix;
    const where = (name: string): WebGLUniformLocation | null => {
      if (!used.uniforms.has(name)) used.uniforms.set(name, gl.getUniformLocation(used.program, name));
      return used.uniforms.get(name) ?? null;
    };
    gl.useProgram(used.program);
    gl.uniform4f(where('m'), a, b, c, d);
    gl.uniform4f(where('tr'), e, f, frame.width, frame.height);
    gl.uniform1f(where('px'), frame.ratio);
    if (shader === 'glyph') gl.uniform1i(where('atlas'), 1);
    else gl.uniform1i(where('pal'), 0);
    const [red, green, blue] = this.hatch;
    if (shader === 'fill') gl.uniform3f(where('hatch'), red / 255, green / 255, blue / 255);
    if (shader !== 'ribbon') return used;
    gl.uniform1f(where('unit'), frame.scale);
    gl.uniform1f(where('grow'), frame.growth);
    gl.uniform1f(where('time'), frame.time);
    return used;
  }

  private compile(shader: keyof typeof SHADERS): Program {
    const gl = this.gl;
    const source: ShaderSource = SHADERS[shader];
    const program = gl.createProgram();
    for (const [type, text] of [
      [gl.VERTEX_SHADER, source.vertex],
      [gl.FRAGMENT_SHADER, source.fragment],
    ] as const) {
      const compiled = gl.createShader(type);
      if (compiled === null) throw new Error(`no ${shader} shader: the context is lost`);
      gl.shaderSource(compiled, text);
      gl.compileShader(compiled);
      if (!gl.getShaderParameter(compiled, gl.COMPILE_STATUS) && !gl.isContextLost())
        throw new Error(`${shader} shader: ${gl.getShaderInfoLog(compiled) ?? 'no reason given'}`);
      gl.attachShader(program, compiled);
    }
    for (const [i, { name }] of source.attributes.entries()) gl.bindAttribLocation(program, i, name);
    gl.linkProgram(program);
    const stride = source.attributes.reduce((sum, { size }) => sum + size, 0);
    const made: Program = { program, source, stride, uniforms: new Map() };
    this.programs.set(shader, made);
    return made;
  }

  private texture(filter: number): WebGLTexture | null {
    const gl = this.gl;
    const texture = gl.createTexture();
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    for (const [name, value] of [
      [gl.TEXTURE_MIN_FILTER, filter],
      [gl.TEXTURE_MAG_FILTER, filter],
      [gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE],
      [gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE],
    ] as const)
      gl.texParameteri(gl.TEXTURE_2D, name, value);
    return texture;
  }

  private replace(part: Part, mesh: Mesh): void {
    this.meshes.set(part, mesh);
    this.stale.add(part);
  }

  private upload(part: Part): void {
    const gl = this.gl;
    const mesh = this.meshes.get(part);
    if (mesh === undefined) return;
    const old = this.buffers.get(part);
    const vertices = old?.vertices ?? gl.createBuffer();
    const indices = old?.indices ?? gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, vertices);
    gl.bufferData(gl.ARRAY_BUFFER, mesh.vertices, gl.STATIC_DRAW);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, indices);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, mesh.indices, gl.STATIC_DRAW);
    this.buffers.set(part, { vertices, indices, count: mesh.indices.length });
  }
}
