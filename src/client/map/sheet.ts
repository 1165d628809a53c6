import { anchorOf } from './anchors.ts';
import {
  dotGlyph,
  flowGlyph,
  type Glyph,
  type Measure,
  nameGlyph,
  siteGlyph,
  siteNameGlyph,
  stopGlyph,
} from './glyphs.ts';
import type { MapFlow, MapModel, MapThemeId } from './mapModel.ts';
import { PALETTES, type Palette } from './palette.ts';
import { type Choice, type Item, type Placed, place } from './placing.ts';
import { layRibbons, pointAlong, type Ribbon } from './ribbons.ts';
import type { Box, Point } from './rings.ts';
import { type MapStyles, mapStyles } from './styles.ts';
import { growth, type Size, type View } from './view.ts';
import type { World } from './world.ts';

/** Everything a painter needs for one model in one theme, still without a view. */
export interface Sheet {
  readonly palette: Palette;
  readonly styles: MapStyles;
  readonly glyphs: readonly Glyph[]; // every picture that may be placed
  readonly moves: boolean; // is there a flow to move
  readonly hurried: boolean;
  ribbonsAt(unitsPerPx: number): readonly Ribbon[];
  itemsWith(ribbons: readonly Ribbon[]): readonly Item[]; // most important first
}

export interface SheetInput {
  readonly world: World;
  readonly model: MapModel;
  readonly theme: MapThemeId;
  readonly largestKg: number;
  readonly measure: Measure;
}

const always = { must: true, dodges: false, fromZoom: 0 } as const;

/** Places round a point, the nearest first; a name may also move further when ribbons meet on it. */
const AROUND: readonly Point[] = [
  [0, 0],
  [0, 20],
  [0, -20],
  [0, 34],
  [0, -34],
  [34, 20],
  [-34, 20],
  [34, -20],
  [-34, -20],
  [60, 0],
  [-60, 0],
  [60, 28],
  [-60, 28],
  [0, 50],
  [0, -50],
  [-100, 20],
  [100, 20],
];

function nameItems(input: SheetInput, anchors: ReadonlyMap<string, Point>, roles: readonly string[]): readonly Item[] {
  const palette = PALETTES[input.theme];
  return input.model.countries
    .filter((country) => roles.includes(country.role))
    .map((country) => {
      const glyph = nameGlyph(country, palette, input.measure);
      const anchor = anchors.get(country.id) ?? [0, 0];
      const choices = AROUND.map(([dx, dy]): Choice => ({ glyph, anchor, dx, dy }));
      return { id: `name:${country.id}`, choices, must: country.role !== 'partner', dodges: true, fromZoom: 0 };
    });
}

/** Along the way, the middle first. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] as const;

/** A flow with its picture with and without words. */
interface Pictured {
  readonly flow: MapFlow;
  readonly pictures: readonly Glyph[];
}

function picture(input: SheetInput): readonly Pictured[] {
  const palette = PALETTES[input.theme];
  return [...input.model.flows]
    .sort((a, b) => b.kg - a.kg || (a.id < b.id ? -1 : 1))
    .map((flow) => {
      const draw = flow.state === 'cut' ? stopGlyph : flowGlyph;
      return { flow, pictures: [true, false].map((withLabel) => draw(flow, palette, input.measure, withLabel)) };
    });
}

/** Words go with what the reader asks about: the selected country's flows, else my own; and with every cut. */
const isSpoken = (flow: MapFlow, focus: string | null): boolean =>
  focus === null || flow.state === 'cut' || flow.from === focus || flow.to === focus;

interface FlowPlaces {
  readonly pictured: readonly Pictured[];
  readonly focus: string | null;
}

function flowItems({ pictured, focus }: FlowPlaces, ribbons: readonly Ribbon[], cut: boolean): readonly Item[] {
  return pictured
    .filter(({ flow }) => (flow.state === 'cut') === cut)
    .flatMap(({ flow, pictures }): Item[] => {
      const ribbon = ribbons.find((candidate) => candidate.id === flow.id);
      if (ribbon === undefined || (ribbon.faint && !cut)) return [];
      const where = cut ? [0.5] : ALONG;
      const choices = pictures
        .slice(isSpoken(flow, focus) ? 0 : 1)
        .flatMap((glyph) => where.map((share): Choice => ({ glyph, anchor: pointAlong(ribbon, share), dx: 0, dy: 0 })));
      return [{ id: `flow:${flow.id}`, choices, must: cut, dodges: false, fromZoom: 0 }];
    });
}

function siteItems(input: SheetInput): readonly Item[] {
  const palette = PALETTES[input.theme];
  return input.model.sites.map((site) => {
    const anchor = input.world.project(site.at);
    const glyph: Glyph = siteGlyph(site, palette);
    const near: readonly Point[] = [
      [0, 0],
      [0, 24],
      [24, 0],
      [-24, 0],
      [0, -24],
      [24, 24],
      [-24, 24],
    ];
    return {
      ...always,
      id: `site:${site.id}`,
      must: false,
      choices: near.map(([dx, dy]): Choice => ({ glyph, anchor, dx, dy })),
    };
  });
}

function siteNameItems(input: SheetInput): readonly Item[] {
  const palette = PALETTES[input.theme];
  return input.model.sites.map((site) => {
    const glyph = siteNameGlyph(site, palette, input.measure);
    const anchor = input.world.project(site.at);
    const width = glyph.box[2];
    const near: readonly Point[] = [
      [16, 0],
      [-16 - width, 0],
      [-width / 2, 22],
      [-width / 2, -22],
    ];
    return {
      id: `siteName:${site.id}`,
      must: false,
      dodges: false,
      fromZoom: 1.9,
      choices: near.map(([dx, dy]): Choice => ({ glyph, anchor, dx, dy })),
    };
  });
}

function dotItems(input: SheetInput, styles: MapStyles): readonly Item[] {
  return [...input.world.dots].flatMap(([id, anchor]): Item[] => {
    if (!styles.byShape.has(id)) return [];
    const glyph = dotGlyph(styles.fill(id).color, PALETTES[input.theme]);
    return [{ ...always, id: `dot:${id}`, choices: [{ glyph, anchor, dx: 0, dy: 0 }] }];
  });
}

export function composeSheet(input: SheetInput): Sheet {
  const { model, largestKg } = input;
  const palette = PALETTES[input.theme];
  const anchors = new Map(model.countries.map((country) => [country.id, anchorOf(input.world, country)]));
  const styles = mapStyles(model, palette);
  const pictured = picture(input);
  const focus = model.selected ?? model.countries.find(({ role }) => role === 'mySeat')?.id ?? null;
  const flows = { pictured, focus };
  const seats = [...nameItems(input, anchors, ['mySeat']), ...nameItems(input, anchors, ['seat'])];
  const sites = siteItems(input);
  const rest = [...nameItems(input, anchors, ['partner']), ...siteNameItems(input), ...dotItems(input, styles)];
  const still = [...seats, ...sites, ...rest].flatMap(({ choices }) => choices.map(({ glyph }) => glyph));
  return {
    palette,
    styles,
    glyphs: [...still, ...pictured.flatMap(({ pictures }) => pictures)],
    hurried: model.hurried === true,
    moves: model.flows.some(({ state }) => state !== 'cut'),
    ribbonsAt: (unitsPerPx) => layRibbons(model, { anchors, largestKg, unitsPerPx }),
    itemsWith: (ribbons) => [
      ...flowItems(flows, ribbons, true),
      ...seats,
      ...sites,
      ...flowItems(flows, ribbons, false),
      ...rest,
    ],
  };
}

/** Ribbons and words for one zoom. */
export interface Layout {
  readonly ribbons: readonly Ribbon[];
  readonly placed: readonly Placed[];
}

/** Lays a sheet out for a view; `zoom` is its scale against the one that shows the whole sheet. */
export function layOut(sheet: Sheet, view: View, size: Size, zoom: number): Layout {
  const { scale } = view;
  const ribbons = sheet.ribbonsAt(growth(view) / scale);
  const [x, y] = [view.x * scale, view.y * scale];
  const window: Box = [x - size.width / 2, y - size.height / 2, x + size.width / 2, y + size.height / 2];
  return { ribbons, placed: place(sheet.itemsWith(ribbons), ribbons, { scale, zoom, window }) };
}
