import type { GameEvent, SeatView } from '../../core/seat.ts';
import { paperNumber } from '../store/newsRank.ts';
import type { HEADLINES } from '../store/stories.ts';
import { caseFacts } from './caseText.ts';
import { m } from './generated/messages.js';
import { asSentence, type Names, namesOf } from './names.ts';
import { governmentName, ratifyingBody } from './politicsText.ts';
import { groupName } from './securityText.ts';
import { unionBody } from './unionText.ts';

type Headliner = (typeof HEADLINES)[number];
type Of<T extends GameEvent['type']> = Extract<GameEvent, { readonly type: T }>;
interface Desk {
  readonly view: SeatView;
  readonly names: Names;
}
type Writer = { readonly [T in Headliner]: (event: Of<T>, desk: Desk) => string };

const isMine = ({ view }: Desk, site: string): boolean => {
  const def = view.scenario.sites.find((each) => each.id === site);
  const material = view.scenario.materials.find((each) => each.id === def?.material);
  return material?.stages[0]?.id === def?.stage;
};

/** One of several wordings, by a number that the game itself gives: the same game prints the same paper. */
function oneOf(desk: Desk, wordings: readonly [string, ...string[]]): string {
  return wordings[paperNumber(desk.view) % wordings.length] ?? wordings[0];
}

/** The sober paper's headlines: who did what, no blame, no exclamation mark. */
const HEADS: Writer = {
  electionHeld: (e, { view, names }) =>
    e.government === null
      ? m.headElectionStays({ country: names.the(e.seat) })
      : m.headElectionNew({ country: names.the(e.seat), name: governmentName(view, e.seat, e.government) }),
  voteHeld: (e, { view, names }) =>
    (e.passed ? m.headVotePassed : m.headVoteFailed)({
      country: names.the(e.seat),
      body: ratifyingBody(view, e.seat),
    }),
  unionVoted: (e, { view, names }) =>
    (e.passed ? m.headVotePassed : m.headVoteFailed)({ country: names.the(e.by), body: unionBody(view, e.by) }),
  voteStalled: (e, { names }) => m.headVoteStalled({ by: names.the(e.by) }),
  voteCalled: (e, { names }) => m.headVoteCalled({ by: names.the(e.by), to: names.the(e.to) }),
  siteBankrupt: (e, { names }) => m.headSiteBankrupt({ site: names.site(e.site) }),
  siteOpened: (e, desk) =>
    (isMine(desk, e.site) ? m.headMineOpened : m.headPlantOpened)({ site: desk.names.site(e.site) }),
  siteStarted: (e, { names }) => m.headSiteStarted({ site: names.site(e.site) }),
  siteDelayed: (e, { names }) => m.headSiteDelayed({ site: names.site(e.site) }),
  siteIdled: (e, { names }) => m.headSiteIdled({ site: names.site(e.site) }),
  siteCared: (e, { names }) => m.headSiteCared({ by: names.the(e.by), site: names.site(e.site) }),
  siteRescued: (e, { names }) => m.headSiteRescued({ by: names.the(e.by), site: names.site(e.site) }),
  stakeTaken: (e, { names }) => m.headStakeTaken({ by: names.the(e.by), site: names.site(e.site) }),
  defaulted: (e, { names }) => m.headDefaulted({ by: names.the(e.by) }),
  siteOccupied: (e, { names }) => m.headSiteOccupied({ site: names.site(e.site) }),
  siteFreed: (e, { names }) => m.headSiteFreed({ site: names.site(e.site) }),
  siteLost: (e, { names }) => m.headSiteLost({ country: names.the(e.country), site: names.site(e.site) }),
  talksBegan: (e, { view }) => m.headTalksBegan({ group: groupName(view.scenario, e.group) }),
  groupWithdrew: (e, { view }) => m.headGroupWithdrew({ group: groupName(view.scenario, e.group) }),
  retaliationAllowed: (e, { view }) => m.headRetaliation(caseFacts(view, e.case)),
  caseAdopted: (e, { view }) => m.headCaseAdopted(caseFacts(view, e.case)),
  caseRejected: (e, { view }) => m.headCaseRejected(caseFacts(view, e.case)),
  reportIssued: (e, { view }) => (e.upheld ? m.headReportUpheld : m.headReportDenied)(caseFacts(view, e.case)),
  caseFiled: (e, { view, names }) => m.headCaseFiled({ ...caseFacts(view, e.case), by: names.the(e.by) }),
  complied: (e, { view, names }) => m.headComplied({ ...caseFacts(view, e.case), by: names.the(e.by) }),
  loanGiven: (e, { names }) => m.headLoanGiven({ from: names.the(e.from), to: names.the(e.to) }),
  embargoDeclared: (e, { names }) =>
    (e.level === 'full' ? m.headEmbargoFull : m.headEmbargoPartial)({
      by: names.the(e.by),
      against: names.the(e.against),
    }),
  embargoLifted: (e, { names }) => m.headEmbargoLifted({ by: names.the(e.by), against: names.the(e.against) }),
  dealAgreed: (e, { names }) => m.headDealAgreed({ by: names.the(e.by), to: names.the(e.to) }),
  annexLeaked: (e, { names }) => m.headAnnexLeaked({ by: names.the(e.by), to: names.the(e.to) }),
  dealVoided: (e, { view, names }) => {
    const deal = view.deals.find((each) => each.id === e.deal);
    const [a, b] = deal?.between ?? ['', ''];
    return m.headDealVoided({ a: names.the(a), b: names.the(b) });
  },
  dealBreached: (e, { names }) => m.headDealBreached({ by: names.the(e.by) }),
  sectorLostCapacity: (e, { names }) => m.headSectorLost({ sector: names.sector(e.sector) }),
  priceMoved: (e, desk) => {
    const facts = { goods: desk.names.goods(e.material, e.stage), country: desk.names.the(e.country) };
    const isDoubled = e.toCents >= 2 * e.fromCents;
    if (isDoubled) return oneOf(desk, [m.headPriceLeapt(facts), m.headPriceLeaptToo(facts)]);
    return e.toCents > e.fromCents
      ? oneOf(desk, [m.headPriceRose(facts), m.headPriceRoseToo(facts), m.headPriceRoseThree(facts)])
      : oneOf(desk, [m.headPriceFell(facts), m.headPriceFellToo(facts), m.headPriceFellThree(facts)]);
  },
  leverageMoved: (e, desk) => {
    const facts = { country: desk.names.the(e.country) };
    return e.toCenti > e.fromCenti
      ? oneOf(desk, [m.headLeverageRose(facts), m.headLeverageRoseToo(facts)])
      : oneOf(desk, [m.headLeverageFell(facts), m.headLeverageFellToo(facts)]);
  },
  sectorSlowed: (e, desk) =>
    oneOf(desk, [
      m.headSectorSlowed({ sector: desk.names.sector(e.sector) }),
      m.headSectorSlowedToo({ sector: desk.names.sector(e.sector) }),
    ]),
  sectorRecovered: (e, desk) =>
    oneOf(desk, [
      m.headSectorRecovered({ sector: desk.names.sector(e.sector) }),
      m.headSectorRecoveredToo({ sector: desk.names.sector(e.sector) }),
    ]),
  quotaSet: (e, { names }) =>
    (e.toKg === null
      ? m.headQuotaEnded
      : e.fromKg !== null && e.toKg > e.fromKg
        ? m.headQuotaLoosened
        : m.headQuotaSet)({ by: names.the(e.by), goods: names.goods(e.material, e.stage) }),
  tariffSet: (e, { names }) =>
    (e.toBp > e.fromBp ? m.headTariffRaised : m.headTariffCut)({
      by: names.the(e.by),
      partner: names.the(e.partner),
      goods: names.goods(e.material, e.stage),
    }),
  threatMade: (e, { names }) => m.headThreatMade({ by: names.the(e.by), against: names.the(e.against) }),
  threatCalled: (e, { names }) => m.headThreatCalled({ by: names.the(e.by) }),
  dealEnded: (e, { names }) => m.headDealEnded({ by: names.the(e.by) }),
  groupAdvanced: (e, { view }) => m.headGroupAdvanced({ group: groupName(view.scenario, e.group) }),
  securityFell: (e, { names }) => m.headSecurityFell({ country: names.the(e.country) }),
};

/** A headline for what happened, or null where no paper would set one. */
export function headlineText(view: SeatView, event: GameEvent): string | null {
  if (!Object.hasOwn(HEADS, event.type)) return null;
  const write = HEADS[event.type as Headliner] as (event: GameEvent, desk: Desk) => string;
  return asSentence(write(event, { view, names: namesOf(view.scenario) }));
}
