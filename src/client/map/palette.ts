import type { MapLayerId, MapMaterial, MapThemeId } from './mapModel.ts';

/** The colours of the sheet. Text, materials and borders keep the measured contrasts of the design's table. */
export interface Palette {
  readonly paper: string;
  readonly panel: string;
  readonly ink: string;
  readonly softInk: string;
  readonly sea: string;
  readonly graticule: string;
  readonly land: string;
  readonly partner: string;
  readonly seat: string;
  readonly mySeat: string;
  readonly border: string;
  readonly innerBorder: string;
  readonly coast: string;
  readonly outline: string; // my seat
  readonly selected: string;
  readonly pressure: string;
  readonly deal: string;
  readonly hatch: string;
  readonly materials: Readonly<Record<MapMaterial, string>>;
  readonly ramps: Readonly<Record<Exclude<MapLayerId, 'flows'>, readonly string[]>>;
}

const LIGHT: Palette = {
  paper: '#F7F2E8',
  panel: '#FFFDF8',
  ink: '#1D2930',
  softInk: '#51606A',
  sea: '#DDE8EA',
  graticule: '#CFDCDE',
  land: '#EADFC9',
  partner: '#E4D3B1',
  seat: '#DBC596',
  mySeat: '#D0B377',
  border: '#BFAF93',
  innerBorder: '#CDB98C',
  coast: '#8C7E66',
  outline: '#5E4A1E',
  selected: '#1D2930',
  pressure: '#A12B23',
  deal: '#14655F',
  hatch: '#6B5B3B',
  materials: { light: '#B45309', heavy: '#7A3E9D', cobalt: '#0B66A8', tantalum: '#0B6B4F' },
  ramps: {
    mining: ['#E6D3A8', '#D9BC80', '#C8A25A', '#B3873B', '#9A6D24'],
    refining: ['#D3D6C4', '#B4C1B5', '#93AAA5', '#729293', '#547A80'],
    dependence: ['#EDD0BC', '#E3B29C', '#D6927C', '#C6725E', '#B25346'],
  },
};

const DARK: Palette = {
  paper: '#11181D',
  panel: '#1A242B',
  ink: '#EDE6D8',
  softInk: '#AEB8BD',
  sea: '#0E1B22',
  graticule: '#152730',
  land: '#2B393E',
  partner: '#354548',
  seat: '#455450',
  mySeat: '#5A6352',
  border: '#4B595D',
  innerBorder: '#54635E',
  coast: '#7C8B8F',
  outline: '#D9C68F',
  selected: '#F7F2E8',
  pressure: '#FF8A7A',
  deal: '#6FD0C4',
  hatch: '#C9BFA4',
  materials: { light: '#F2A65A', heavy: '#C79BE6', cobalt: '#6DB7F2', tantalum: '#6FCBA5' },
  ramps: {
    mining: ['#463F2C', '#5C4F2D', '#74602E', '#8D722F', '#A88633'],
    refining: ['#33474B', '#3A575D', '#426971', '#4A7C86', '#55919C'],
    dependence: ['#4A3533', '#633C37', '#7D443C', '#984D42', '#B45A4C'],
  },
};

export const PALETTES: Readonly<Record<MapThemeId, Palette>> = { light: LIGHT, dark: DARK };

/** The letter that goes with each material's colour and pattern. */
export const MATERIAL_LETTER: Readonly<Record<MapMaterial, string>> = {
  light: 'N',
  heavy: 'D',
  cobalt: 'Co',
  tantalum: 'Ta',
};

export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `#RRGGBB`. */
export const rgb = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** A colour between two: `share` 0 is the first, 1 the second. */
export function mix(a: string, b: string, share: number): string {
  const [ca, cb] = [rgb(a), rgb(b)];
  const channel = (i: 0 | 1 | 2): string =>
    Math.round(ca[i] + (cb[i] - ca[i]) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}
