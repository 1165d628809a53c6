import { CONFLICT } from '../../balance/conflict.ts';
import { clamp, FULL_BP, mulDiv, shareOf } from '../../balance/units.ts';
import { andThen, begin, happened, type Outcome } from '../commands/outcome.ts';
import { countryOf, withOpen } from '../state/access.ts';
import { rollBp } from '../state/dice.ts';
import type { GameEvent } from '../state/gameEvent.ts';
import type { GameState, GroupState } from '../state/gameState.ts';
import type { Clearing } from '../trade/clearTurn.ts';
import { type GroupEvent, stepGroup } from './armedGroupMachine.ts';
import { type GroupAt, groupsOf } from './groups.ts';
import { helpThousandUsd, secure } from './security.ts';
import { smuggledIn } from './smuggling.ts';
import { canTake, freeSite, takeSite } from './takeSite.ts';
import { fightWars } from './wars.ts';

/**
 * Step 8: security moves, each armed group gains and loses strength, and dice say whether it advances or falls back; then
 * wars take or give back what lies under their thresholds (CONF-1 … CONF-6). Nothing happens in a level without a conflict, and fronts
 * stand still in the epilogue, where nobody could answer (CONF-11).
 */
export function resolveConflict(state: GameState, clearings: readonly Clearing[], paid: readonly GameEvent[]): Outcome {
  const { conflict } = state.scenario;
  if (!conflict) return begin(state);
  const counted = conflict.groups.reduce((now, { id }) => counting(now, id, clearings), state);
  if (state.open.turn > state.scenario.time.turns) return begin(counted); // the epilogue
  const fought = conflict.groups.reduce(
    (outcome, { id }) => andThen(outcome, (now) => fight(strengthened(now, id, paid), id)),
    secure(counted, paid),
  );
  return andThen(fought, fightWars);
}

function groupAt(state: GameState, id: string): GroupAt | undefined {
  return groupsOf({ scenario: state.scenario, groups: state.open.groups }).find(({ def }) => def.id === id);
}

function withGroup(state: GameState, id: string, change: Partial<GroupState>): GameState {
  const groups = state.open.groups.map((each) => (each.id === id ? { ...each, ...change } : each));
  return withOpen(state, { groups });
}

/** What went across the border this turn, and what the group took of it. */
function counting(state: GameState, id: string, clearings: readonly Clearing[]): GameState {
  const found = clearings
    .flatMap((clearing) => smuggledIn(state.scenario, clearing))
    .filter((smuggled) => smuggled.group === id);
  const smuggledKg = found.reduce((sum, each) => sum + each.kg, 0);
  const taxThousandUsd = found.reduce((sum, each) => sum + each.taxThousandUsd, 0);
  return withGroup(state, id, { smuggledKg, taxThousandUsd });
}

/** Strength grows by taxes and backing, and falls by the host's security, peacekeepers and a sponsor that stepped back (CONF-2). */
function strengthened(state: GameState, id: string, paid: readonly GameEvent[]): GameState {
  const group = groupAt(state, id);
  if (!group || group.now.mode === 'withdrawn') return state;
  const { def, now } = group;
  const part = (bp: number, thousandUsd: number) => mulDiv(bp, thousandUsd, def.upkeepThousandUsd);
  const security = countryOf(state.open.countries, def.host).securityBp ?? 0;
  const peace = helpThousandUsd(paid, def.host, 'peacekeepers');
  const gained =
    clamp(part(CONFLICT.taxGainBp, now.taxThousandUsd), 0, CONFLICT.mostTaxGainBp) + (now.isBacked ? def.supportBp : 0);
  const lost =
    shareOf(security, CONFLICT.securityPressBp) +
    clamp(part(CONFLICT.peacePressBp, peace), 0, CONFLICT.mostPeaceBp) +
    (def.sponsor !== null && !now.isBacked ? CONFLICT.steppedBackBp : 0);
  return withGroup(state, id, { strengthBp: clamp(now.strengthBp + gained - lost, 0, FULL_BP) });
}

/** A group's turn: it may rise, then dice decide the front, then it may be too weak to go on. */
function fight(state: GameState, id: string): Outcome {
  const risen = andThen(step(state, id, 'rise'), (now) => step(now, id, 'resume'));
  const moved = andThen(risen, (now) => front(now, id));
  const settled = andThen(moved, (now) => step(now, id, 'take'));
  const weakened = andThen(settled, (now) => andThen(step(now, id, 'lose'), (after) => step(after, id, 'talk')));
  return andThen(weakened, (now) => andThen(step(now, id, 'withdraw'), (after) => letGo(after, id)));
}

const NEWS: Readonly<Partial<Record<GroupEvent, 'groupAdvanced' | 'talksBegan' | 'groupWithdrew'>>> = {
  rise: 'groupAdvanced',
  resume: 'groupAdvanced',
  talk: 'talksBegan',
  withdraw: 'groupWithdrew',
};

function step(state: GameState, id: string, event: GroupEvent): Outcome {
  const group = groupAt(state, id);
  if (!group) return begin(state);
  const { strengthBp, held, isBacked } = group.now;
  const mode = stepGroup(group.now.mode, event, { strengthBp, held: held.length, isBacked });
  if (!mode) return begin(state);
  const type = NEWS[event];
  const after = withGroup(state, id, { mode });
  return type ? happened(after, { audience: 'all', type, group: id }) : begin(after);
}

/** Dice with odds by strength and security: the next mine that runs is taken, else the last one may be lost (CONF-3). */
function front(state: GameState, id: string): Outcome {
  const group = groupAt(state, id);
  if (!group || (group.now.mode !== 'offensive' && group.now.mode !== 'occupying')) return begin(state);
  const edge = group.now.strengthBp - (countryOf(state.open.countries, group.def.host).securityBp ?? 0);
  const [advances, afterFirst] = rollBp(state.dice, chanceBp(CONFLICT.advanceBp, edge));
  const [retreats, dice] = rollBp(afterFirst, chanceBp(CONFLICT.retreatBp, -edge));
  const thrown = { ...state, dice };
  if (advances) return advance(thrown, group);
  return retreats ? retreat(thrown, group) : begin(thrown);
}

function chanceBp(evenBp: number, edgeBp: number): number {
  return clamp(evenBp + shareOf(edgeBp, CONFLICT.edgeBp), CONFLICT.leastChanceBp, CONFLICT.mostChanceBp);
}

function advance(state: GameState, { def, now }: GroupAt): Outcome {
  const site = def.sites.find((each) => canTake(state, each));
  if (site === undefined) return begin(state);
  const ran = state.open.sites.find((each) => each.id === site)?.shareBp ?? 0;
  const held = [...now.held, { site, shareBp: shareOf(ran, CONFLICT.ranBp) }];
  const taken = takeSite(state, site, { audience: 'all', type: 'siteOccupied', site, group: def.id });
  return { ...taken, state: withGroup(taken.state, def.id, { held }) };
}

function retreat(state: GameState, { def, now }: GroupAt): Outcome {
  const last = now.held[now.held.length - 1];
  if (!last) return begin(state);
  return freeSite(withGroup(state, def.id, { held: now.held.slice(0, -1) }), last.site, def.id);
}

/** A group that went has left its mines. */
function letGo(state: GameState, id: string): Outcome {
  const group = groupAt(state, id);
  if (group?.now.mode !== 'withdrawn') return begin(state);
  return group.now.held.reduce(
    (outcome, { site }) => andThen(outcome, (now) => freeSite(now, site, id)),
    begin(withGroup(state, id, { held: [] })),
  );
}
