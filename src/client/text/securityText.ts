import type { Clause, GroupMode } from '../../core/seat.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { settings } from '../store/settings.ts';
import type { Known, Of } from './eventText.ts';
import { formatMoney, formatPerTurn, formatShare } from './formats.ts';
import { m } from './generated/messages.js';
import { asSentence, namesOf } from './names.ts';

type SecurityClause = Extract<
  Clause,
  { type: 'militaryAid' | 'peacekeepers' | 'securityGuarantee' | 'withdrawSupport' | 'dueDiligence' }
>;

/** Name of an armed group as the level has it. */
export const groupName = (scenario: Scenario, id: string): string =>
  scenario.conflict?.groups.find((each) => each.id === id)?.name ?? id;

export const GROUP_MODE_TEXT: Readonly<Record<GroupMode, () => string>> = {
  dormant: m.groupDormant,
  offensive: m.groupOffensive,
  occupying: m.groupOccupying,
  talks: m.groupTalks,
  withdrawn: m.groupWithdrawn,
};

const SAFE_BP = 7500;
const STEADY_BP = 5000;
const FRAGILE_BP = 2500;

/** A word for how safe a country's ground is. */
export function securityWord(bp: number): string {
  if (bp >= SAFE_BP) return m.securitySafe();
  if (bp >= STEADY_BP) return m.securitySteady();
  return bp >= FRAGILE_BP ? m.securityFragile() : m.securityFailing();
}

const STRONG_BP = 6000;
const WEAK_BP = 3000;

/** A word for the strength of an armed group. */
export function strengthWord(bp: number): string {
  if (bp >= STRONG_BP) return m.strengthStrong();
  return bp >= WEAK_BP ? m.strengthMiddling() : m.strengthWeak();
}

/** Title of a slip about security, and what it does in one sentence. */
export function securitySlipText(
  scenario: Scenario,
  clause: SecurityClause,
): { readonly title: string; readonly says: string } {
  const names = namesOf(scenario);
  const each = formatPerTurn(scenario);
  const say = (title: string, says: string) => ({ title: asSentence(title), says: asSentence(says) });
  switch (clause.type) {
    case 'militaryAid': {
      const amount = formatMoney(clause.thousandUsdPerTurn);
      return say(
        m.slipMilitaryAid({ amount, each }),
        m.slipMilitaryAidWhy({ from: names.the(clause.from), to: names.the(clause.to) }),
      );
    }
    case 'peacekeepers': {
      const amount = formatMoney(clause.thousandUsdPerTurn);
      return say(
        m.slipPeacekeepers({ amount, each }),
        m.slipPeacekeepersWhy({ by: names.the(clause.by), to: names.the(clause.to) }),
      );
    }
    case 'securityGuarantee':
      return say(
        m.slipGuarantee({ by: names.the(clause.by), toward: names.the(clause.toward) }),
        m.slipGuaranteeWhy({ toward: names.the(clause.toward) }),
      );
    case 'withdrawSupport': {
      const group = groupName(scenario, clause.group);
      return say(m.slipStepBack({ by: names.the(clause.by), group }), m.slipStepBackWhy({ group }));
    }
    case 'dueDiligence':
      return say(
        m.slipDiligence({ by: names.the(clause.by), material: names.material(clause.material) }),
        m.slipDiligenceWhy(),
      );
  }
}

/**
 * How much of the violence is told: what the economy feels of it, that there is fighting and what the level's sources say of
 * the people there, or also how people there speak of it. The same happens whatever is told.
 */
function told(economy: string, plain: string, words: Words | undefined): string {
  const { intensity } = settings.value;
  if (intensity === 'economy') return economy;
  const more = words === undefined ? [] : [words.people, ...(intensity === 'testimony' ? [words.testimony ?? ''] : [])];
  return [plain, ...more.filter((each) => each !== '')].join(' ');
}

type Words = NonNullable<NonNullable<Scenario['conflict']>['groups'][number]['words']>;

const wordsOf = (k: Known, group: string): Words | undefined =>
  k.view.scenario.conflict?.groups.find((each) => each.id === group)?.words;

/** What happened to security and at the front. */
export const SECURITY = {
  securityPaid: (e: Of<'securityPaid'>, k: Known) =>
    (e.kind === 'militaryAid' ? m.eventMilitaryAid : m.eventPeacekeepers)({
      from: k.names.the(e.from),
      to: k.names.the(e.to),
      amount: formatMoney(e.thousandUsd),
    }),
  supportSet: (e: Of<'supportSet'>, k: Known) =>
    (e.isBacked ? m.eventBacked : m.eventSteppedBack)({
      by: k.names.the(e.by),
      group: groupName(k.view.scenario, e.group),
    }),
  securityFell: (e: Of<'securityFell'>, k: Known) =>
    m.eventSecurityFell({
      country: k.names.the(e.country),
      from: formatShare(e.fromBp),
      to: formatShare(e.toBp),
    }),
  groupAdvanced: (e: Of<'groupAdvanced'>, k: Known) => {
    const group = groupName(k.view.scenario, e.group);
    return told(m.eventGroupAdvanced({ group }), m.eventGroupAdvancedPlain({ group }), wordsOf(k, e.group));
  },
  siteOccupied: (e: Of<'siteOccupied'>, k: Known) => {
    const facts = { group: groupName(k.view.scenario, e.group), site: k.names.site(e.site) };
    return told(m.eventSiteOccupied(facts), m.eventSiteOccupiedPlain(facts), wordsOf(k, e.group));
  },
  siteFreed: (e: Of<'siteFreed'>, k: Known) => m.eventSiteFreed({ site: k.names.site(e.site) }),
  talksBegan: (e: Of<'talksBegan'>, k: Known) => m.eventTalksBegan({ group: groupName(k.view.scenario, e.group) }),
  groupWithdrew: (e: Of<'groupWithdrew'>, k: Known) =>
    m.eventGroupWithdrew({ group: groupName(k.view.scenario, e.group) }),
  siteLost: (e: Of<'siteLost'>, k: Known) => {
    const facts = { site: k.names.site(e.site), country: k.names.the(e.country) };
    const war = k.view.scenario.conflict?.wars.find((each) => each.country === e.country);
    return told(m.eventSiteLost(facts), m.eventSiteLostPlain(facts), war?.words);
  },
};
