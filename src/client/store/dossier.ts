import type { Scenario, ScenarioSource } from '../../scenario/schema.ts';
import { m } from '../text/generated/messages.js';
import { namesOf } from '../text/names.ts';

/** Something in the level that rests on sources: what it is called, and their ids. */
interface Citing {
  readonly what: string;
  readonly source: readonly string[];
}

/** All blocks of a level that carry figures, by the names players know them by. */
function citings(scenario: Scenario): readonly Citing[] {
  const names = namesOf(scenario);
  const goods = ({ material, stage }: { readonly material: string; readonly stage: string }): string =>
    names.goods(material, stage);
  return [
    ...scenario.events.map((each) => ({ what: each.headline, source: each.source })),
    ...scenario.countries.map((each) => ({ what: each.name, source: each.source })),
    ...scenario.seats.flatMap((seat) => [
      { what: names.country(seat.country), source: seat.source },
      ...seat.goals.map((goal) => ({ what: goal.label, source: goal.source })),
      ...politicsOf(seat),
    ]),
    ...(scenario.agreements ?? []).map((each) => ({
      what: each.between.map((side) => names.country(side)).join(' – '),
      source: each.source,
    })),
    ...conflictOf(scenario),
    ...(scenario.people ?? []).map((each) => ({ what: each.says, source: each.source })),
    ...scenario.materials.map((each) => ({ what: each.name, source: each.source })),
    ...scenario.sites.flatMap((each) => [
      { what: each.name, source: each.source },
      ...(each.project === undefined ? [] : [{ what: each.name, source: each.project.source }]),
      ...(each.burden === undefined ? [] : [{ what: each.name, source: each.burden.source }]),
    ]),
    ...scenario.sectors.map((each) => ({ what: each.name, source: each.source })),
    ...scenario.trade.lanes.map((each) => ({
      what: `${names.country(each.from)} → ${names.country(each.to)}, ${goods(each)}`,
      source: each.source,
    })),
    ...(scenario.recycling ?? []).map((each) => ({
      what: `${names.country(each.country)}, ${m.termRecycling()}`,
      source: each.source,
    })),
    ...(scenario.law === undefined ? [] : [{ what: m.termWto(), source: scenario.law.source }]),
    ...scenario.trade.detours.map((each) => ({ what: each.name, source: each.source })),
    ...scenario.policies.map((each) => ({
      what: `${names.country(each.country)}, ${goods(each)}`,
      source: each.source,
    })),
  ];
}

/** What a level says of politics at home in a seat. */
function politicsOf(seat: Scenario['seats'][number]): readonly Citing[] {
  return [
    ...(seat.governments ?? []).map((each) => ({ what: each.name, source: each.source })),
    ...(seat.ratification === undefined ? [] : [{ what: seat.ratification.body, source: seat.ratification.source }]),
    ...(seat.union === undefined ? [] : [{ what: seat.union.body, source: seat.union.source }]),
  ];
}

/** What a level says of wars and armed groups. */
function conflictOf({ conflict, countries }: Scenario): readonly Citing[] {
  if (conflict === undefined) return [];
  const nameOf = (id: string): string => countries.find((each) => each.id === id)?.name ?? id;
  const told = [
    ...conflict.countries.map((each) => ({ ...each, what: nameOf(each.country), words: undefined })),
    ...conflict.groups.map((each) => ({ ...each, what: each.name })),
    ...conflict.wars.map((each) => ({ ...each, what: nameOf(each.country) })),
  ];
  return told.flatMap(({ what, source, words }) => [{ what, source: [...source, ...(words?.source ?? [])] }]);
}

/** What in the level rests on each source, without repeats, by the source's id. */
export function usesOf(scenario: Scenario): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, readonly string[]>();
  for (const { what, source } of citings(scenario)) {
    for (const id of source) {
      const known = uses.get(id) ?? [];
      if (!known.includes(what)) uses.set(id, [...known, what]);
    }
  }
  return uses;
}

/** The founding article and the others on one matter. */
export interface Accounts {
  readonly what: string;
  readonly article: readonly ScenarioSource[];
  readonly others: readonly ScenarioSource[];
}

const isArticle = (source: ScenarioSource): boolean => source.kind === 'article';

/** Sources split by who says it; null where only one side speaks. */
export function accountsOf(what: string, sources: readonly ScenarioSource[]): Accounts | null {
  const article = sources.filter(isArticle);
  const others = sources.filter((source) => !isArticle(source) && source.kind !== 'design');
  return article.length === 0 || others.length === 0 ? null : { what, article, others };
}

/** Every matter of the level on which the founding article and another source both speak. */
export function twoAccounts(scenario: Scenario): readonly Accounts[] {
  const found = new Map<string, Accounts>();
  for (const { what, source } of citings(scenario)) {
    const accounts = accountsOf(what, sourcesById(scenario, source));
    if (accounts !== null && !found.has(what)) found.set(what, accounts);
  }
  return [...found.values()];
}

/** The sources of these ids, in the order of the level, each once. */
export const sourcesById = (scenario: Scenario, ids: readonly string[]): readonly ScenarioSource[] =>
  scenario.sources.filter((source) => ids.includes(source.id));

/** Sources that have every word of the text in their claim, reference, date or in what rests on them. */
export function findSources(scenario: Scenario, sought: string): readonly ScenarioSource[] {
  const uses = usesOf(scenario);
  const words = sought
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return scenario.sources.filter((source) => {
    const text = [source.claim, source.reference, source.date, ...(uses.get(source.id) ?? [])].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Ids of all sources behind the mines, plants and industries of a country, or of the whole level for one metal. */
export function sourcesBehind(
  scenario: Scenario,
  at: { readonly country?: string; readonly material?: string },
): readonly string[] {
  const sites = scenario.sites.filter(
    (site) =>
      (at.country === undefined || site.country === at.country) &&
      (at.material === undefined || site.material === at.material),
  );
  const sectors = scenario.sectors.filter((sector) => at.country === undefined || sector.country === at.country);
  return [...new Set([...sites, ...sectors].flatMap((each) => each.source))];
}
