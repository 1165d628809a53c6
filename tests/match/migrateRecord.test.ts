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

/** A game of two people that says these things in its first negotiation and its first orders. */
function said(talk: readonly Line[], orders: readonly Line[] = []): GameRecord {
  const humans = ['makeland', 'digland'];
  const made = createMatch({ scenario: aScenario(), seed: 3, humans, agentFor: () => silent });
  if (!made.ok) throw new Error('no match');
  const { match } = made;
  const tell = ([seat, command]: Line) => {
    const sent = match.send(seat, command);
    if (!sent.ok) throw new Error(`${command.type}: ${sent.refusal.code}`);
  };
  match.advance();
  talk.forEach(tell);
  match.advance();
  orders.forEach(tell);
  match.advance();
  return match.record();
}

/** The same as rules 0.1.0 would have written it, with something in it that is lawful no longer. */
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
const idOf = (record: GameRecord, offers: number): string =>
  resumeMatch(record, () => silent).ok ? `deal-${pairOf(record)}-${offers}` : '';
const pairOf = ({ scenario }: GameRecord): string =>
  ['makeland', 'digland'].map((id) => scenario.countries.findIndex((each) => each.id === id)).join('-');
const SECOND = idOf(said([offer(100)]), 2);
const FIRST = idOf(said([offer(100)]), 1);

test('[REC-4] a record of older rules in which nothing changed is the same game, and nothing is left out', () => {
  const record = said([offer(100), ['digland', { type: 'acceptDeal', deal: FIRST }]]);
  const { match, migration } = reopened(older(record));
  expect(migration).toEqual({ from: '0.1.0', turnsThatDiffer: [], said: 2, leftOut: 0 });
  expect(match.record().hashes).toEqual(record.hashes);
});

test('[REC-4] an agreement keeps its signature when an offer before it is left out and it gets another number', () => {
  const record = said([offer(100), offer(200), ['digland', { type: 'acceptDeal', deal: SECOND }]]);
  const { match, migration } = reopened(older(record, unlawfulAt(1)));
  expect(migration).toMatchObject({ leftOut: 1, turnsThatDiffer: [1] });
  expect(signed(match)).toMatchObject([{ id: FIRST, moves: [{ terms: supply(200) }] }]);
});

test('[REC-4] a signature is left out with the offer it was under', () => {
  const record = said([offer(100), ['digland', { type: 'acceptDeal', deal: FIRST }]]);
  const { match, migration } = reopened(older(record, unlawfulAt(1)));
  expect([migration?.leftOut, match.state().deals]).toEqual([2, []]);
});

test('[REC-4] nobody signs an offer that was answered by another in the record', () => {
  const counter = (seat: Line[0], kg: number): Line => [seat, { type: 'counterDeal', deal: FIRST, terms: supply(kg) }];
  const record = said([
    offer(100),
    counter('digland', 200),
    counter('makeland', 150),
    ['digland', { type: 'acceptDeal', deal: FIRST }],
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
