/** What the map is told. It decides nothing: whoever mounts it says what exists, what is cut and how deep each shade is. */

export const MAP_LAYERS = ['mining', 'refining', 'dependence', 'flows'] as const;
export type MapLayerId = (typeof MAP_LAYERS)[number];
export const MAP_MATERIALS = ['light', 'heavy', 'cobalt', 'tantalum'] as const;
export type MapMaterial = (typeof MAP_MATERIALS)[number];
export type MapThemeId = 'light' | 'dark';
export type LonLat = readonly [lon: number, lat: number];
export type ShadeStep = 0 | 1 | 2 | 3 | 4 | 5;

export interface MapCountry {
  readonly id: string;
  readonly name: string;
  readonly iso: readonly string[]; // ISO 3166-1 numeric ids as in world-atlas; a union has many
  readonly role: 'mySeat' | 'seat' | 'partner';
  readonly badge?: { readonly text: string; readonly label: string }; // a short mark beside the name
  readonly shade: ShadeStep; // step of the chosen layer's ramp, 0 = none
  readonly dim?: boolean; // its factories run slower
  readonly pattern: boolean; // hatched: the top step, or a contested region
  readonly anchor?: LonLat; // where name and ribbons sit; default: the middle of the largest part
}

export interface MapSite {
  readonly id: string;
  readonly country: string;
  readonly name: string;
  readonly kind: 'mine' | 'separation' | 'alloy';
  readonly state: 'planned' | 'building' | 'running' | 'idle' | 'occupied';
  readonly at: LonLat;
  readonly lit?: boolean; // something happened there just now
}

export interface MapFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly material: MapMaterial;
  readonly stageName: string;
  readonly kg: number;
  readonly label: string;
  readonly state: 'open' | 'cut' | 'thin';
}

export interface MapModel {
  readonly countries: readonly MapCountry[]; // those in play
  readonly sites: readonly MapSite[];
  readonly flows: readonly MapFlow[];
  readonly layer: MapLayerId;
  readonly hurried?: boolean; // ships are under way: ribbons run faster
  readonly selected: string | null;
}

export interface MapHandle {
  update(model: MapModel): void;
  select(country: string | null): void;
  setTheme(theme: MapThemeId): void;
  setReducedMotion(on: boolean): void;
  panBy(dx: number, dy: number): void; // CSS pixels, for arrow buttons and keys of the page
  zoomIn(): void;
  zoomOut(): void;
  reset(): void;
  destroy(): void;
}

export interface MapOptions {
  onSelect(country: string | null): void;
  readonly theme: MapThemeId;
  readonly reducedMotion: boolean;
  readonly phase?: number; // pins the animation, for tests
  readonly centreLon?: number; // meridian in the middle of the sheet; default the Pacific side of Asia
  readonly worldUrl?: string; // where world.json is served
  readonly noWebgl?: boolean; // draw as SVG even where WebGL is there
}
