import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src/core/commands/commandSchema.ts';
import { lawViewOf } from '../../../src/core/commands/lawView.ts';
import { PHRASES } from '../../../src/core/commands/phrases.ts';
import { submit, viewFor } from '../../../src/core/referee.ts';
import { withOpen } from '../../../src/core/state/access.ts';
import { AIM, acted, aGame, anOffer, refusalOf, someTerms, told } from '../../support/aGame.ts';

const offer = { type: 'offerDeal', to: 'south', terms: someTerms() };
const supply = someTerms().clauses[0];

describe('the two gates', () => {
  test.each([
    ['nothing', null],
    ['a list', []],
    ['an unknown type', { type: 'winGame' }],
    ['a type out of the prototype', { type: 'toString' }],
    ['more than it should hold', { type: 'ready', now: true }],
    ['a prototype', JSON.parse('{"type":"ready","__proto__":{"seat":"south"}}')],
    ['its fields in the prototype', JSON.parse('{"__proto__":{"type":"ready"}}')],
    ['half a kilogram', { ...offer, terms: someTerms({ clauses: [{ ...supply, kgPerTurn: 0.5 } as never] }) }],
    ['a negative price', { ...offer, terms: someTerms({ clauses: [{ ...supply, centsPerKg: -1 } as never] }) }],
    [
      'an infinite amount',
      { type: 'placeOrder', order: { type: 'fundThrift', sector: 'cars', thousandUsd: Infinity } },
    ],
    ['text for a number', { type: 'undoOrder', index: '0' }],
    ['an id with a path in it', { type: 'acceptDeal', deal: '../north' }],
    ['a very long id', { type: 'acceptDeal', deal: `d${'x'.repeat(1_000)}` }],
    ['a very long list', { ...offer, terms: someTerms({ clauses: Array(1_000).fill(supply) }) }],
  ])('[CMD-1] a command with %s is malformed', (_, command) => {
    expect(parseCommand(command)).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
  });

  test('[CMD-1] the refusal says where the fault is', () => {
    const command = { ...offer, terms: { clauses: [{ ...supply, kgPerTurn: 'much' }], turns: 1 } };
    expect(parseCommand(command)).toMatchObject({ refusal: { facts: { path: 'terms.clauses.0.kgPerTurn' } } });
  });

  test('[CMD-1] a well-formed command comes out as it went in', () => {
    expect(parseCommand(offer)).toEqual({ ok: true, command: offer });
  });

  test('[CMD-1] only a seat may speak, and nobody after the end', () => {
    expect(submit(aGame(), 'isle', { type: 'ready' })).toMatchObject({ ok: false, refusal: { code: 'notASeat' } });
    expect(refusalOf(aGame({ phase: 'debrief' }), 'north', { type: 'ready' })).toBe('gameOver');
  });

  test('[CMD-1] ready is said once, and taken back once', () => {
    const ready = acted(aGame(), 'north', { type: 'ready' });
    expect(ready.open.ready).toEqual(['north']);
    expect(refusalOf(ready, 'north', { type: 'ready' })).toBe('alreadyReady');
    expect(acted(ready, 'north', { type: 'notReady' }).open.ready).toEqual([]);
    expect(refusalOf(aGame(), 'north', { type: 'notReady' })).toBe('notReady');
  });

  test('[CMD-1] a phrase of the book reaches the one it is for', () => {
    const { events } = told(aGame(), 'north', { type: 'say', to: 'south', phrase: PHRASES[0] });
    expect(events).toEqual([
      { audience: ['north', 'south'], type: 'said', by: 'north', to: 'south', phrase: PHRASES[0] },
    ]);
    expect(refusalOf(aGame(), 'north', { type: 'say', to: null, phrase: 'insult' })).toBe('unknownPhrase');
    expect(refusalOf(aGame(), 'north', { type: 'say', to: 'north', phrase: PHRASES[0] })).toBe('withYourself');
  });

  test('[CMD-1] a seat says at most eight phrases a turn', () => {
    const say = { type: 'say', to: null, phrase: PHRASES[0] } as const;
    const talkative = Array.from({ length: 8 }).reduce<ReturnType<typeof aGame>>(
      (state) => acted(state, 'north', say),
      aGame(),
    );
    expect(refusalOf(talkative, 'north', say)).toBe('tooManyPhrases');
    expect(refusalOf(talkative, 'south', say)).toBe(null);
  });

  test('[CMD-2] another seat’s offers, orders and capital change no answer', () => {
    const threat = { type: 'threaten', ...AIM, level: 'full', prepared: true, demand: { type: 'none' } } as const;
    const busy = acted({ ...aGame(), deals: [anOffer()] }, 'north', threat);
    expect(lawViewOf(busy, 'west')).toEqual({
      ...lawViewOf(acted(aGame(), 'north', { ...threat, prepared: false }), 'west'),
      news: lawViewOf(busy, 'west').news,
    });
  });

  test('[CMD-2] the law view is part of what the seat sees', () => {
    const threat = { type: 'threaten', ...AIM, level: 'full', prepared: true, demand: { type: 'none' } } as const;
    const state = withOpen(acted({ ...aGame(), deals: [anOffer()] }, 'north', threat), { turn: 2 });
    for (const seat of ['north', 'south', 'west']) {
      const { scenario: _, ...law } = lawViewOf(state, seat);
      expect(viewFor(state, seat)).toMatchObject(law);
    }
  });
});
