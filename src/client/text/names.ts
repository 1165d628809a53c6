import type { Scenario } from '../../scenario/schema.ts';
import { m } from './generated/messages.js';

/** Names of things in a scenario; an id nobody knows is shown as it is. */
export interface Names {
  country(id: string): string;
  the(id: string): string; // as it stands in a sentence: "the United States"
  adjective(id: string): string;
  material(id: string): string;
  kind(id: string): Scenario['materials'][number]['kind'];
  symbol(id: string): string;
  stage(material: string, stage: string): string;
  goods(material: string, stage: string): string; // "light oxide"
  sector(id: string): string;
  site(id: string): string;
}

/** English sets an article before unions and collections of countries. */
const WITH_ARTICLE = /^(United|European Union|Rest of)/;
const inSentence = (name: string): string => (WITH_ARTICLE.test(name) ? `the ${name.replace(/^Rest/, 'rest')}` : name);

/** A sentence that may begin with such a name. */
export const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const cache = new WeakMap<Scenario, Names>();

const kindWord = {
  light: m.kindLight,
  heavy: m.kindHeavy,
  cobalt: m.kindCobalt,
  tantalum: m.kindTantalum,
} as const;

function makeNames(scenario: Scenario): Names {
  const countries = new Map(scenario.countries.map((each) => [each.id, each]));
  const materials = new Map(scenario.materials.map((each) => [each.id, each]));
  const stage = (material: string, id: string): string =>
    materials.get(material)?.stages.find((each) => each.id === id)?.name ?? id;
  const kind = (id: string) => materials.get(id)?.kind ?? 'light';
  return {
    the: (id) => inSentence(countries.get(id)?.name ?? id),
    country: (id) => countries.get(id)?.name ?? id,
    adjective: (id) => countries.get(id)?.adjective ?? id,
    material: (id) => materials.get(id)?.name ?? id,
    kind,
    symbol: (id) => materials.get(id)?.symbol ?? id,
    stage,
    goods: (material, id) => m.goods({ kind: kindWord[kind(material)](), stage: stage(material, id) }),
    sector: (id) => scenario.sectors.find((each) => each.id === id)?.name ?? id,
    site: (id) => scenario.sites.find((each) => each.id === id)?.name ?? id,
  };
}

export function namesOf(scenario: Scenario): Names {
  const known = cache.get(scenario);
  if (known !== undefined) return known;
  const names = makeNames(scenario);
  cache.set(scenario, names);
  return names;
}
