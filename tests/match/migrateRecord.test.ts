import { expect, test } from 'vitest';
import type { Agent, Command, Terms } from '../../src/core/seat.ts';
import { createMatch, type Match, resumeMatch } from '../../src/match/match.ts';
import { readRecord } from '../../src/match/parseRecord.ts';
import type { GameRecord, Said } from '../../src/match/record.ts';
import { aScenario } from '../support/aWorld.ts';

const silent: Agent = (_view, _options, dice) => ({ commands: [], dice });

const supply = (kgPerTurn: number): Terms => ({
  clauses: [
    {
      type: 'supply',
      from: 'digland',
      to: 'makeland',
      material: 'metal',
      stage: 'oxide',
      kgPerTurn,
      centsPerKg: 2_000,
    },
  ],
  turns: 2,
});
const UNLAWFUL = supply(-1);

type Line = readonly ['makeland' | 'digland', Command];

/** Ids that rules 0.1.0 gave: the n-th offer of Makeland to Digland, the n-th threat or embargo of the game. */
const OFFER = (nth: number): string =>
  `deal-${['makeland', 'digland'].map((id) => aScenario().countries.findIndex((each) => each.id === id)).join('-')}-${nth}`;
const EMBARGO = (nth: number): string => `embargo-${nth}`;

/** A game of two people that says these things in its first negotiation and its first orders, as rules 0.1.0 wrote it down. */
function said(talk: readonly Line[], orders: readonly Line[] = []): GameRecord {
  const humans = ['makeland', 'digland'];
  const made = createMatch({ scenario: aScenario(), seed: 3, humans, agentFor: () => silent });
  if (!made.ok) throw new Error('no match');
  const { match } = made;
  const tell = ([seat, command]: Line) => {
    const sent = match.send(
      seat,
      withIds(command, (id) => presentId(match, id)),
    );
    if (!sent.ok) throw new Error(`${command.type}: ${sent.refusal.code}`);
  };
  match.advance();
  talk.forEach(tell);
  match.advance();
  orders.forEach(tell);
  match.advance();
  const record = match.record();
  const commands = record.commands.map((each) => ({
    ...each,
    command: withIds(each.command, (id) => oldId(match, id)),
  }));
  return { ...record, commands };
}

const dealsOf = (match: Match) => match.state().deals.map((deal) => deal.id);
const presentId = (match: Match, id: string): string => dealsOf(match).find((_, at) => OFFER(at + 1) === id) ?? id;
const oldId = (match: Match, id: string): string =>
  dealsOf(match).includes(id) ? OFFER(dealsOf(match).indexOf(id) + 1) : id;

function withIds<T extends { readonly type: string }>(command: T, idOf: (id: string) => string): T {
  return 'deal' in command ? { ...command, deal: idOf(String(command.deal)) } : command;
}

/** The same with the older version on it, and with something in it that is lawful no longer. */
function older(record: GameRecord, change: (said: Said, at: number) => Said = (each) => each): GameRecord {
  return { ...record, engine: '0.1.0', commands: record.commands.map(change) };
}

function reopened(record: GameRecord) {
  const read = readRecord(JSON.parse(JSON.stringify(record)));
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const resumed = resumeMatch(read.record, () => silent);
  if (!resumed.ok) throw new Error(resumed.problems[0]?.message);
  return resumed;
}

const signed = (match: Match) => match.state().deals.filter((deal) => deal.signedTurn !== null);
const unlawfulAt = (place: number) => (each: Said, at: number) =>
  at === place ? { ...each, command: { ...each.command, terms: UNLAWFUL } as Command } : each;

const offer = (kg: number): Line => ['makeland', { type: 'offerDeal', to: 'digland', terms: supply(kg) }];
test('[REC-4] a record of older rules in which nothing changed is the same game, and nothing is left out', () => {
  const record = said([offer(100), ['digland', { type: 'acceptDeal', deal: OFFER(1) }]]);
  const { match, migration } = reopened(older(record));
  expect(migration).toEqual({ from: '0.1.0', turnsThatDiffer: [], said: 2, leftOut: 0 });
  expect(match.record().hashes).toEqual(record.hashes);
});

test('[REC-4] an agreement keeps its signature when an offer before it is left out and it gets another number', () => {
  const record = said([offer(100), offer(200), ['digland', { type: 'acceptDeal', deal: OFFER(2) }]]);
  const { match, migration } = reopened(older(record, unlawfulAt(1)));
  expect(migration).toMatchObject({ leftOut: 1, turnsThatDiffer: [1] });
  expect(signed(match)).toMatchObject([{ moves: [{ terms: supply(200) }] }]);
});

test('[REC-4] a signature is left out with the offer it was under', () => {
  const record = said([offer(100), ['digland', { type: 'acceptDeal', deal: OFFER(1) }]]);
  const { match, migration } = reopened(older(record, unlawfulAt(1)));
  expect([migration?.leftOut, match.state().deals]).toEqual([2, []]);
});

test('[REC-4] nobody signs an offer that was answered by another in the record', () => {
  const counter = (seat: Line[0], kg: number): Line => [
    seat,
    { type: 'counterDeal', deal: OFFER(1), terms: supply(kg) },
  ];
  const record = said([
    offer(100),
    counter('digland', 200),
    counter('makeland', 150),
    ['digland', { type: 'acceptDeal', deal: OFFER(1) }],
  ]);
  const { match, migration } = reopened(older(record, unlawfulAt(2)));
  expect([migration?.leftOut, signed(match)]).toEqual([3, []]);
});

test('[REC-4] an order taken back is the same order when one before it is left out', () => {
  const buy = (stage: string): Line => [
    'makeland',
    { type: 'placeOrder', order: { type: 'buyStock', material: 'metal', stage, kg: 5, mostCentsPerKg: 2_500 } },
  ];
  const tariff: Line = [
    'makeland',
    {
      type: 'placeOrder',
      order: { type: 'setTariff', partner: 'digland', material: 'metal', stage: 'oxide', shareBp: 500 },
    },
  ];
  const record = said([], [buy('oxide'), tariff, ['makeland', { type: 'undoOrder', index: 1 }]]);
  const unlawful = (each: Said): Said =>
    each.command.type === 'placeOrder' && each.command.order.type === 'buyStock'
      ? { ...each, command: { ...each.command, order: { ...each.command.order, stage: 'dust' } } }
      : each;
  const { match, migration } = reopened(older(record, unlawful));
  expect(migration).toMatchObject({ said: 3, leftOut: 1 });
  expect(match.record().commands.map((each) => each.command)).toContainEqual({ type: 'undoOrder', index: 0 });
});

test('[REC-4] a threat taken back is the same threat when one before it is left out', () => {
  const threat = (seat: Line[0], stage: string): Line => [
    seat,
    {
      type: 'threaten',
      against: seat === 'digland' ? 'makeland' : 'digland',
      material: 'metal',
      stage,
      level: 'partial',
      prepared: false,
      demand: { type: 'none' },
    },
  ];
  const record = said([
    threat('digland', 'ore'),
    threat('digland', 'oxide'),
    ['digland', { type: 'dropThreat', embargo: EMBARGO(2) }],
  ]);
  const unlawful = (each: Said): Said =>
    each.command.type === 'threaten' && each.command.stage === 'ore'
      ? { ...each, command: { ...each.command, stage: 'dust' } }
      : each;
  const { match, migration } = reopened(older(record, unlawful));
  expect(migration).toMatchObject({ said: 3, leftOut: 1 });
  expect(match.state().embargoes).toMatchObject([{ stage: 'oxide', mode: 'dropped' }]);
});

test.each([
  ['a word without a deal', { type: 'acceptDeal' }],
  ['an order that is none', { type: 'placeOrder', order: null }],
  ['a threat without a demand', { type: 'threaten', against: 'digland' }],
  ['something nobody can say', { type: 'abdicate' }],
])('[REC-4] %s in an older record is left out and breaks nothing', (_what, command) => {
  const record = said([offer(100)]);
  const words = [...record.commands];
  words.splice(2, 0, { turn: 1, seat: 'makeland', command: command as unknown as Command });
  expect(reopened(older({ ...record, commands: words })).migration).toMatchObject({ said: 2, leftOut: 1 });
});

test('[REC-3] a level changed inside an older save is refused', () => {
  const record = older(said([]));
  const forged = { ...record, scenario: { ...record.scenario, minutes: 6 } };
  const read = readRecord(JSON.parse(JSON.stringify(forged)));
  const resumed = read.ok ? resumeMatch(read.record, () => silent) : read;
  expect(!resumed.ok && resumed.problems[0]?.path).toBe('scenarioHash');
});
