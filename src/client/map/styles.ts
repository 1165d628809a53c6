import type { MapCountry, MapModel } from './mapModel.ts';
import { mix, type Palette } from './palette.ts';

/** What each outline and line of the sheet looks like for one model: read by both painters. */

export interface FillStyle {
  readonly color: string;
  readonly hatch: string | null;
}

export interface StrokeStyle {
  readonly color: string;
  readonly width: number; // CSS pixels
}

export interface MapStyles {
  readonly byShape: ReadonlyMap<string, MapCountry>;
  fill(shape: string): FillStyle;
  line(a: string, b: string | null): StrokeStyle;
}

/** How far a country whose factories slow down fades into the sea. */
const DIMMED = 0.6;

function groundOf(country: MapCountry, model: MapModel, palette: Palette): string {
  if (model.layer !== 'flows' && country.shade > 0)
    return palette.ramps[model.layer][country.shade - 1] ?? palette.seat;
  return palette[country.role];
}

export function mapStyles(model: MapModel, palette: Palette): MapStyles {
  const byShape = new Map(model.countries.flatMap((country) => country.iso.map((iso) => [iso, country] as const)));
  const lineStyle = (mine: MapCountry | undefined, other: MapCountry | undefined, coast: boolean): StrokeStyle => {
    if (mine !== undefined && mine === other) return { color: palette.innerBorder, width: 0.6 };
    const touches = (test: (country: MapCountry) => boolean): boolean =>
      (mine !== undefined && test(mine)) || (other !== undefined && test(other));
    if (touches((country) => country.id === model.selected)) return { color: palette.selected, width: 2.2 };
    if (touches((country) => country.role === 'mySeat')) return { color: palette.outline, width: 1.5 };
    const inPlay = touches((country) => country.role === 'seat');
    return coast || inPlay ? { color: palette.coast, width: inPlay ? 1 : 0.8 } : { color: palette.border, width: 0.7 };
  };
  return {
    byShape,
    fill(shape) {
      const country = byShape.get(shape);
      if (country === undefined) return { color: palette.land, hatch: null };
      const ground = groundOf(country, model, palette);
      const color = country.dim === true ? mix(ground, palette.sea, DIMMED) : ground;
      return { color, hatch: country.pattern ? palette.hatch : null };
    },
    line: (a, b) => lineStyle(byShape.get(a), b === null ? undefined : byShape.get(b), b === null),
  };
}
