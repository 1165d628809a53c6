import { BURDEN } from '../../balance/sites.ts';
import { isClean, oppositionBp, type SeatView, type SiteMode } from '../../core/seat.ts';
import { chainNeed, type SiteLine, shareOfNeed, stageOf } from '../store/sites.ts';
import { formatKg, formatMoney, formatPerTurn, formatShare, formatTurn } from './formats.ts';
import { m } from './generated/messages.js';
import { asSentence, namesOf } from './names.ts';

const MODE: Readonly<Record<SiteMode, () => string>> = {
  proposed: m.modeProposed,
  permitting: m.modePermitting,
  construction: m.modeConstruction,
  commissioning: m.modeCommissioning,
  operating: m.modeOperating,
  idled: m.modeIdled,
  occupied: m.modeOccupied,
  closed: m.modeClosed,
};
const FULL_BP = 10_000;

/** Where a site stands, in a word. */
export const modeWord = (mode: SiteMode): string => MODE[mode]();

/** A site of a level that opens by its plan is "being built" until then. */
export const shownMode = ({ now, opensTurn }: SiteLine): SiteMode =>
  now.shareBp === 0 && opensTurn !== null && now.mode === 'operating' ? 'construction' : now.mode;

/** Where a site stands, in a word or two: "running", "running, 60% of it". */
export function modeText(line: SiteLine): string {
  const { now } = line;
  const mode = modeWord(shownMode(line));
  const isPart = now.mode === 'operating' && now.shareBp > 0 && now.shareBp < FULL_BP;
  return isPart ? m.modePart({ mode, share: formatShare(now.shareBp) }) : mode;
}

export const kindText = ({ kind }: SiteLine): string => (kind === 'mine' ? m.siteMine() : m.sitePlant());

const BP = 10_000;

/** What it makes and what part of my need that is. */
export function makesText(view: SeatView, line: SiteLine): string {
  const facts = {
    amount: formatKg(line.capacityKg),
    goods: namesOf(view.scenario).goods(line.def.material, line.def.stage),
    each: formatPerTurn(view.scenario),
  };
  const share = shareOfNeed(view, line);
  return share === null ? m.siteMakes(facts) : m.siteMakesShare({ ...facts, share: formatShare(share * BP) });
}

/** When it should run, with the word that it may slip; null: it runs, or nobody builds it. */
export function opensText(view: SeatView, { opensTurn, now }: SiteLine): string | null {
  if (opensTurn === null) return null;
  const time = formatTurn(view.scenario, opensTurn).toLowerCase();
  return now.mode === 'proposed' || now.mode === 'idled' ? m.siteOpens({ time }) : m.siteDue({ time });
}

/** What is left to pay; null: it runs. */
export function missingText({ missingThousandUsd, now, def }: SiteLine): string | null {
  if (def.project === undefined || now.mode === 'operating' || now.mode === 'closed') return null;
  return missingThousandUsd > 0 ? m.siteMissing({ amount: formatMoney(missingThousandUsd) }) : m.siteNothingMissing();
}

/** Whose money built it, and who owns a part. */
export function ownersText(view: SeatView, { now }: SiteLine): string | null {
  const names = namesOf(view.scenario);
  const builder =
    now.builder === null
      ? []
      : [now.builder === 'private' ? m.siteBuilderPrivate() : m.siteBuilderState({ country: names.the(now.builder) })];
  const owners = now.stakes.map(({ country, shareBp, deal }) =>
    (deal === undefined ? m.siteOwner : m.siteHolder)({ country: names.country(country), share: formatShare(shareBp) }),
  );
  const parts = [...builder, ...(owners.length > 0 ? [m.siteOwners({ owners: owners.join(', ') })] : [])];
  return parts.length === 0 ? null : parts.join(' ');
}

const MOST_NAMED = 2;

/** Ore without a plant, or a plant without ore, said plainly. */
export function chainText(view: SeatView, line: SiteLine): string {
  const { kind, atHome, abroad, together, asleep } = chainNeed(view, line);
  const names = namesOf(view.scenario);
  const home = atHome[0];
  const [first, second] = [...new Set(abroad.map((each) => names.the(each.def.country)))].slice(0, MOST_NAMED);
  const countries = first === undefined ? null : second === undefined ? first : m.andOthers({ first, second });
  const isFirstPlant = stageOf(view, line.def) === 1;
  const says = (): string => {
    if (together !== null) {
      const facts = { site: together.def.name, country: names.the(together.def.country) };
      return kind === 'mine' ? m.takerTogether(facts) : m.oreTogether(facts);
    }
    if (kind === 'mine') {
      if (home !== undefined) return m.takerAtHome({ site: home.def.name });
      if (asleep !== null) return m.takerAsleep({ site: asleep.def.name });
      return countries === null ? m.takerNowhere() : m.takerAbroad({ countries });
    }
    if (home !== undefined) return (isFirstPlant ? m.oreAtHome : m.feedAtHome)({ site: home.def.name });
    if (asleep !== null) return m.feedAsleep({ site: asleep.def.name });
    if (countries !== null) return (isFirstPlant ? m.oreAbroad : m.feedAbroad)({ countries });
    return isFirstPlant ? m.oreNowhere() : m.feedNowhere();
  };
  return asSentence(says());
}

/** How people around live with it; null: nobody is known to object. */
export function burdenText({ def, now }: Pick<SiteLine, 'def' | 'now'>): string | null {
  if (def.burden === undefined) return null;
  if (isClean({ def, now })) return m.siteClean();
  const opposed = oppositionBp({ def, now });
  const says = opposed >= BURDEN.highFromBp ? m.siteOpposedMany : m.siteOpposedSome;
  return says({ share: formatShare(opposed) });
}
