import { formatMoney, formatWeeks } from '../text/formats.ts';
import { m } from '../text/generated/messages.js';
import { asSentence, namesOf } from '../text/names.ts';
import { coverOf } from './cover.ts';
import { canUse } from './draft.ts';
import type { GuideFacts } from './guideFacts.ts';
import { firstAddressee, investmentLetter, requestLetter, waitingAtHome } from './guideLetters.ts';
import type { NoteAct, Step } from './guideNote.ts';

const the = ({ view }: GuideFacts, id: string): string => namesOf(view.scenario).the(id);
const inTalks = ({ view }: GuideFacts, turn: number): boolean => view.phase === 'negotiation' && view.turn === turn;
const atPost = (facts: GuideFacts, turn: number): boolean => inTalks(facts, turn) && facts.desk === 'phase';

const write = (facts: GuideFacts, to: string, terms: 'first' | 'wares'): NoteAct => ({
  do: 'write',
  label: m.guideWriteAct({ country: the(facts, to) }),
  to,
  terms,
});

function coverNow({ view }: GuideFacts): string {
  const least = [...coverOf(view)].sort((a, b) => a.weeks - b.weeks)[0];
  return least === undefined ? '' : m.guidePaperCover({ weeks: formatWeeks(least.weeks) });
}

/** Another seat that sells me something only a plant could use: where the twist of the level waits. */
function oreSeller({ view }: GuideFacts): string | null {
  const seats = view.scenario.seats.map((seat) => seat.country).filter((id) => id !== view.seat);
  const uses = view.scenario.sectors.some((sector) => sector.country === view.seat);
  const sellsOre = (country: string): boolean =>
    view.scenario.sites.some(
      (site) =>
        site.country === country && !canUse(view, { to: view.seat, material: site.material, stage: site.stage }),
    );
  return uses ? (seats.find(sellsOre) ?? null) : null;
}

const hasWrittenTo = ({ view }: GuideFacts, country: string): boolean =>
  view.deals.some((deal) => deal.between.includes(view.seat) && deal.between.includes(country));

const invests = (facts: GuideFacts): boolean =>
  facts.draft?.terms.clauses.some((clause) => clause.type === 'investment') ?? false;

function payInstead({ view }: GuideFacts): NoteAct | null {
  const letter = investmentLetter(view);
  return letter === null ? null : { do: 'write', label: m.guideInvestAct(), to: letter.to, terms: 'invest' };
}

/** The purse at home does not reach for the plant that waits there. */
function askText({ view }: GuideFacts): string | null {
  const waiting = waitingAtHome(view);
  const money = view.mine.treasuryThousandUsd;
  if (waiting === null || waiting.missing <= money || requestLetter(view) === null) return null;
  const { site, missing } = waiting;
  return m.guideAskMoney({ site: site.name, missing: formatMoney(missing), money: formatMoney(money) });
}

function askForMoney(facts: GuideFacts): NoteAct | null {
  const letter = askText(facts) === null ? null : requestLetter(facts.view);
  if (letter === null) return null;
  const label = m.guideAskMoneyAct({ country: the(facts, letter.to) });
  return { do: 'write', label, to: letter.to, terms: 'request' };
}

function oreText({ view }: GuideFacts): string {
  const letter = investmentLetter(view);
  const clause = letter?.terms.clauses[0];
  const site = clause?.type === 'investment' ? namesOf(view.scenario).site(clause.site) : null;
  return m.guideOre({ instead: site === null ? m.guideOreRefuse() : m.guideOreInstead({ site }) });
}

/** The guided first game, in the order of its moments; each step's moment is read off the game, so it survives a reload. */
export const GUIDE_STEPS: readonly Step[] = [
  {
    id: 'paper',
    spot: 'foot',
    why: 'cover',
    when: ({ view }) => view.phase === 'briefing' && view.turn === 1,
    text: (facts) => m.guidePaper({ cover: coverNow(facts) }),
  },
  {
    id: 'invest',
    spot: 'composer',
    why: 'investment',
    when: (facts) => facts.desk === 'compose' && invests(facts),
    text: ({ view, draft }) => {
      const clause = draft?.terms.clauses.find((each) => each.type === 'investment');
      if (clause?.type !== 'investment') return '';
      const site = namesOf(view.scenario).site(clause.site);
      return clause.by === view.seat ? m.guideInvest({ site }) : m.guideAsking({ site });
    },
  },
  {
    id: 'ore',
    spot: 'composer',
    why: 'ore',
    when: (facts) => facts.desk === 'compose' && facts.stuckGoods !== null,
    text: oreText,
    act: payInstead,
  },
  {
    id: 'ore-letter',
    spot: 'letter',
    why: 'ore',
    when: (facts) => facts.letter?.kind === 'toAnswer' && facts.stuckGoods !== null,
    text: oreText,
    act: payInstead,
  },
  {
    id: 'write',
    spot: 'foot',
    why: 'offer',
    when: (facts) => atPost(facts, 1) && facts.offersMade === 0 && firstAddressee(facts.view) !== null,
    text: (facts) => m.guideWrite({ country: the(facts, firstAddressee(facts.view) ?? '') }),
    act: (facts) => write(facts, firstAddressee(facts.view) ?? '', 'first'),
  },
  {
    id: 'send',
    spot: 'composer',
    why: 'clause',
    when: (facts) => facts.desk === 'compose' && facts.offersMade === 0,
    text: () => m.guideSend(),
  },
  {
    id: 'refusal',
    spot: 'letter',
    why: 'nearestDeal',
    when: ({ letter, refused }) => letter !== null && letter.deal.id === refused?.deal.id,
    text: () => m.guideRefusal(),
  },
  {
    id: 'open-refusal',
    spot: 'foot',
    why: 'nearestDeal',
    when: (facts) => atPost(facts, 1) && facts.refused !== null && facts.signed === 0,
    text: (facts) => asSentence(m.guideOpenRefusal({ country: the(facts, facts.refused?.other ?? '') })),
    act: ({ refused }) => (refused === null ? null : { do: 'open', label: m.guideOpenAct(), deal: refused.deal.id }),
  },
  {
    id: 'answering',
    spot: 'letter',
    why: 'counterOffer',
    when: ({ letter }) => letter?.kind === 'toAnswer',
    text: () => m.guideAnswering(),
  },
  {
    id: 'answer',
    spot: 'foot',
    why: 'counterOffer',
    when: (facts) => facts.view.phase === 'negotiation' && facts.desk === 'phase' && facts.toAnswer.length > 0,
    text: (facts) => asSentence(m.guideAnswer({ country: the(facts, facts.toAnswer[0]?.other ?? '') })),
    act: ({ toAnswer }) => {
      const first = toAnswer[0];
      return first === undefined ? null : { do: 'open', label: m.guideOpenAct(), deal: first.deal.id };
    },
  },
  {
    id: 'signed',
    spot: 'letter',
    why: 'breach',
    when: ({ letter, view }) => letter?.kind === 'signed' && view.turn === 1,
    text: () => m.guideSigned(),
  },
  {
    id: 'source',
    spot: 'foot',
    why: 'separationPlant',
    isOnce: true,
    when: (facts) => {
      const seller = oreSeller(facts);
      return atPost(facts, 1) && facts.offersMade > 0 && seller !== null && !hasWrittenTo(facts, seller);
    },
    text: (facts) => asSentence(m.guideSource({ country: the(facts, oreSeller(facts) ?? '') })),
    act: (facts) => write(facts, oreSeller(facts) ?? '', 'wares'),
  },
  {
    id: 'build-talks',
    spot: 'foot',
    why: 'separationPlant',
    when: (facts) => atPost(facts, 1) && facts.offersMade > 0 && waitingAtHome(facts.view) !== null,
    isOnce: true,
    text: (facts) => askText(facts) ?? m.guideBuild(),
    act: askForMoney,
  },
  {
    id: 'talks-done',
    spot: 'foot',
    why: null,
    when: (facts) => atPost(facts, 1) && facts.offersMade > 0,
    text: () => m.guideTalksDone(),
  },
  {
    id: 'orders',
    spot: 'orders',
    why: 'order',
    when: ({ view, ordersPlaced }) => view.phase === 'orders' && view.turn === 1 && ordersPlaced === 0,
    text: ({ view }) => (waitingAtHome(view) === null ? m.guideOrdersThrift() : m.guideOrdersBuild()),
    act: ({ view }) => ({
      do: 'group',
      label: m.guideOrdersAct(),
      group: waitingAtHome(view) === null ? 'home' : 'build',
    }),
  },
  {
    id: 'seal',
    spot: 'foot',
    why: 'seal',
    when: ({ view, ordersPlaced }) => view.phase === 'orders' && view.turn === 1 && ordersPlaced > 0,
    text: () => m.guideSeal(),
  },
  {
    id: 'report',
    spot: 'foot',
    why: 'leverage',
    when: ({ view }) => view.phase === 'report' && view.turn === 1,
    text: () => m.guideReport(),
  },
  {
    id: 'second-paper',
    spot: 'foot',
    why: 'goal',
    when: ({ view }) => view.phase === 'briefing' && view.turn === 2,
    text: () => m.guideSecondPaper(),
  },
  {
    id: 'second-talks',
    spot: 'foot',
    why: 'batna',
    when: (facts) => atPost(facts, 2),
    text: () => m.guideSecondTalks(),
  },
  {
    id: 'last-turn',
    spot: 'foot',
    why: 'epilogue',
    when: ({ view }) => view.phase === 'briefing' && view.turn === view.scenario.time.turns,
    text: () => m.guideLastTurn(),
  },
];
