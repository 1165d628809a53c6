import type { EventEffect, ScenarioEvent } from '../eventSchema.ts';
import { factFaults } from '../factFaults.ts';
import type { Scenario } from '../schema.ts';
import type { Lookup } from './references.ts';
import type { Report } from './report.ts';

/** Events that can come about: windows inside the game, odds that mean something, effects on what the level has. */
export function eventsMakeSense(scenario: Scenario, look: Lookup, report: Report): void {
  for (const [at, event] of scenario.events.entries()) {
    windowMakesSense(scenario, event, `events[${at}]`, report);
    conditionMakesSense(scenario, event, `events[${at}].when`, report);
    alternativesMakeSense(scenario, event, `events[${at}]`, report);
    for (const [k, effect] of event.effects.entries())
      effectNames(scenario, effect, `events[${at}].effects[${k}]`, look, report);
  }
}

function windowMakesSense({ time }: Scenario, event: ScenarioEvent, path: string, report: Report): void {
  const { turn, untilTurn } = event;
  if (turn > time.turns) {
    const message = `The event falls on turn ${turn}, after the last turn (${time.turns}).`;
    report('error', 'afterTheEnd', `${path}.turn`, message, 'Move it forward or remove it.');
  }
  if (untilTurn !== undefined && untilTurn < turn) {
    const message = `Its window ends with turn ${untilTurn}, before it begins with turn ${turn}.`;
    report('error', 'emptyWindow', `${path}.untilTurn`, message, 'Let it end with its first turn or later.');
  }
  if (untilTurn !== undefined && untilTurn > time.turns && turn <= time.turns) {
    const message = `Its window ends with turn ${untilTurn}, after the last turn (${time.turns}).`;
    report('warning', 'windowAfterTheEnd', `${path}.untilTurn`, message, 'End it with the last turn.');
  }
  if (event.once === false && (untilTurn ?? turn) === turn)
    report(
      'warning',
      'comesOnce',
      `${path}.once`,
      'In a window of one turn it comes once at most.',
      'Add "untilTurn".',
    );
}

/** What a condition speaks of must be there, or it would never hold. */
function conditionMakesSense(scenario: Scenario, { when }: ScenarioEvent, path: string, report: Report): void {
  for (const { what, id } of when ? factFaults(scenario, when) : []) {
    const code = `unknown${what.charAt(0).toUpperCase()}${what.slice(1)}`;
    report(
      'error',
      code,
      path,
      `The condition names a ${what} "${id}" that the level lacks.`,
      `Name a ${what} of the level.`,
    );
  }
}

function alternativesMakeSense({ events }: Scenario, event: ScenarioEvent, path: string, report: Report): void {
  if (event.oneOf === undefined) {
    if (event.weight !== undefined)
      report('error', 'weightAlone', `${path}.weight`, 'A weight counts only among alternatives.', 'Add "oneOf".');
    return;
  }
  if (!events.some((each) => each !== event && each.oneOf === event.oneOf)) {
    const message = `"${event.oneOf}" has one event only, so there is nothing to draw.`;
    report('warning', 'noAlternative', `${path}.oneOf`, message, 'Add another with the same name, or leave it out.');
  }
  if (event.once === false)
    report('error', 'onceOfMany', `${path}.once`, 'Of alternatives one happens, once.', 'Leave "once" out.');
}

/** Every name in an effect must lead somewhere; what seats decide no event decides for them. */
function effectNames(scenario: Scenario, effect: EventEffect, path: string, look: Lookup, report: Report): void {
  const unknown = (what: string, id: string, known: readonly string[]) => {
    const code = `unknown${what.charAt(0).toUpperCase()}${what.slice(1)}`;
    const fix = known.length > 0 ? `Use one of: ${known.join(', ')}.` : `The level has no ${what}.`;
    report('error', code, `${path}.${what}`, `There is no ${what} "${id}".`, fix);
  };
  const oneOf = (what: string, id: string, known: readonly string[]) => {
    if (!known.includes(id)) unknown(what, id, known);
  };
  const seats = scenario.seats.map((seat) => seat.country);
  if ('between' in effect) pairMakesSense(effect, seats, path, look, report);
  if ('country' in effect) look.country(effect.country, `${path}.country`);
  if ('seat' in effect) oneOf('seat', effect.seat, seats);
  if ('group' in effect) {
    const groups = scenario.conflict?.groups.map((group) => group.id) ?? [];
    oneOf('group', effect.group, groups);
  }
  if ('detour' in effect) {
    const detours = scenario.trade.detours.map((detour) => detour.id);
    oneOf('detour', effect.detour, detours);
  }
  if ('material' in effect) look.stage(effect.material, effect.stage, path);
  if ('site' in effect) siteNamed(scenario, effect, path, report);
  if (effect.type === 'laneHabit' || effect.type === 'partnerEmbargo') laneNamed(scenario, effect, path, look, report);
  const by = effect.type === 'partnerEmbargo' ? effect.by : effect.type === 'partnerQuota' ? effect.country : null;
  if (by !== null && seats.includes(by)) {
    const message = `${by} is a seat: what it embargoes or rations is its player's to decide.`;
    report('error', 'seatDecides', path, message, 'Name a partner, or put pressure on the seat in another way.');
  }
  if (effect.type === 'security' && !scenario.conflict?.countries.some((each) => each.country === effect.country)) {
    const message = `The level gives ${effect.country} no security to move.`;
    report('error', 'noSecurity', path, message, 'Add the country to "conflict.countries".');
  }
}

type Pair = Extract<EventEffect, { type: 'dispute' | 'trust' }>;

function pairMakesSense(effect: Pair, seats: readonly string[], path: string, look: Lookup, report: Report): void {
  const [a, b] = effect.between;
  for (const id of effect.between) look.country(id, `${path}.between`);
  if (a === b) report('error', 'pairOfOne', `${path}.between`, `${a} stands on both sides.`, 'Name two countries.');
  if (effect.type === 'trust' && !seats.includes(a) && !seats.includes(b)) {
    const message = 'Only seats trust or distrust, and neither of the two is one.';
    report('error', 'nobodyTrusts', `${path}.between`, message, 'Name at least one seat.');
  }
}

type AtSite = Extract<EventEffect, { site: string }>;

function siteNamed(scenario: Scenario, effect: AtSite, path: string, report: Report): void {
  const site = scenario.sites.find((each) => each.id === effect.site);
  if (!site) {
    report('error', 'unknownSite', `${path}.site`, `There is no site ${effect.site}.`, 'Name a site of the level.');
  } else if (effect.type !== 'siteCost' && site.partOf !== undefined) {
    const message = `${site.id} opens and stops with "${site.partOf}".`;
    report('error', 'partAlone', `${path}.site`, message, `Name "${site.partOf}".`);
  } else if (effect.type === 'siteDelay' && site.project === undefined) {
    const message = `${site.id} has no project, so no work that could be delayed.`;
    report('error', 'noProject', `${path}.site`, message, 'Add "project" to the site, or leave the effect out.');
  }
}

type OnLane = Extract<EventEffect, { type: 'laneHabit' | 'partnerEmbargo' }>;

function laneNamed(scenario: Scenario, effect: OnLane, path: string, look: Lookup, report: Report): void {
  const [from, to] = effect.type === 'laneHabit' ? [effect.from, effect.to] : [effect.by, effect.against];
  look.country(from, path);
  look.country(to, path);
  if (from === to) report('error', 'laneToItself', path, `${from} cannot trade with itself.`, 'Name two countries.');
  const makes = scenario.sites.some(
    (site) =>
      site.country === from &&
      ((site.material === effect.material && site.stage === effect.stage) ||
        site.byProducts?.some((each) => each.material === effect.material) === true),
  );
  if (!makes) {
    const message = `${from} makes no ${effect.stage} of ${effect.material}, so nothing can leave it.`;
    report('error', 'nothingToShip', path, message, 'Name a maker, or leave the effect out.');
  }
}
