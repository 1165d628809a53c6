import { describe, expect, test } from 'vitest';
import { guideFacts } from '../../../src/client/store/guideFacts.ts';
import { investmentLetter, openingTerms, requestLetter } from '../../../src/client/store/guideLetters.ts';
import { FRESH, type GuideMemory } from '../../../src/client/store/guideMemory.ts';
import { chooseStep } from '../../../src/client/store/guideNote.ts';
import { GUIDE_STEPS } from '../../../src/client/store/guideSteps.ts';
import type { Desk, Draft } from '../../../src/client/store/ui.ts';
import type { Terms } from '../../../src/core/seat.ts';
import type { Match } from '../../../src/match/match.ts';
import { playTo } from '../fixtures/playedGame.ts';
import { firstShipment, knowing } from './aTable.ts';

const POST: Desk = { kind: 'phase' };

const noteAt = (match: Match, desk: Desk = POST, draft: Draft | null = null, memory: GuideMemory = FRESH) =>
  chooseStep(GUIDE_STEPS, guideFacts(match.view('japan'), { desk, draft }), memory);

const atTalks = (): Match => playTo(firstShipment('japan'), 'japan', { turn: 1, phase: 'negotiation' });
const letterTo = (to: string, terms: Terms): Draft => ({ to, deal: null, terms });
const compose: Desk = { kind: 'compose' };

/** The talks after the first letter was sent and refused. */
function afterRefusal(): { readonly match: Match; readonly deal: string } {
  const match = atTalks();
  const to = 'rest-of-world';
  expect(match.send('japan', { type: 'offerDeal', to, terms: openingTerms(match.view('japan'), to) }).ok).toBe(true);
  const deal = match.view('japan').deals.find((each) => each.mode === 'refused');
  if (deal === undefined) throw new Error('the first letter was not refused');
  return { match, deal: deal.id };
}

describe('the guide of a first game', () => {
  test('begins with the paper and says for how long there is metal', () => {
    expect(noteAt(firstShipment('japan'))).toMatchObject({ id: 'paper', spot: 'foot' });
    expect(noteAt(firstShipment('japan'))?.text).toContain('6 weeks');
  });

  test('then offers to write the first letter', () => {
    expect(noteAt(atTalks())).toMatchObject({ id: 'write', act: { do: 'write', to: 'rest-of-world' } });
  });

  test.each(['japan', 'australia'])(
    'the first letter of %s is refused with a reason and terms that are then signed',
    (seat) => {
      const match = playTo(firstShipment(seat), seat, { turn: 1, phase: 'negotiation' });
      const to = seat === 'japan' ? 'rest-of-world' : 'china';
      match.send(seat, { type: 'offerDeal', to, terms: openingTerms(match.view(seat), to) });
      const mine = () => match.view(seat).deals.filter((deal) => deal.between.includes(seat));
      const nearest = mine().find((deal) => deal.mode === 'refused')?.refusal?.nearest;
      if (nearest === null || nearest === undefined) throw new Error('no nearest deal was named');
      match.send(seat, { type: 'offerDeal', to, terms: nearest });
      expect(mine().filter((deal) => deal.mode === 'inForce')).toHaveLength(1);
    },
  );

  test('leads to the refusal, and explains it beside it', () => {
    const { match, deal } = afterRefusal();
    expect(noteAt(match)).toMatchObject({ id: 'open-refusal', act: { do: 'open', deal } });
    expect(noteAt(match, { kind: 'letter', deal })).toMatchObject({
      id: 'refusal',
      spot: 'letter',
      why: 'nearestDeal',
    });
  });

  test('stops at ore that no plant can take, and names the plant that waits for money', () => {
    const match = atTalks();
    const clauses = [
      {
        type: 'supply',
        from: 'australia',
        to: 'japan',
        material: 'NdPr',
        stage: 'ore',
        kgPerTurn: 1000,
        centsPerKg: 1,
      },
    ] as const;
    const note = noteAt(match, compose, letterTo('australia', { clauses, turns: 2 }));
    expect(note).toMatchObject({ id: 'ore', act: { do: 'write', terms: 'invest', to: 'malaysia' } });
    expect(note?.text).toContain('Gebeng');
  });

  test('says nothing of ore where the goods can be used', () => {
    const match = atTalks();
    const terms = openingTerms(match.view('japan'), 'rest-of-world');
    expect(noteAt(match, compose, letterTo('rest-of-world', terms))?.id).toBe('send');
  });

  test('the letter that pays for the plant is signed by its host', () => {
    const match = atTalks();
    const letter = investmentLetter(match.view('japan'));
    if (letter === null) throw new Error('no site waits for money');
    match.send('japan', { type: 'offerDeal', ...letter });
    const gebeng = match.view('japan').sites.find((site) => site.id === 'gebeng');
    expect(gebeng?.stakes).toMatchObject([{ country: 'japan' }]);
    expect(investmentLetter(match.view('japan'))?.terms.clauses[0]).not.toMatchObject({ site: 'gebeng' });
  });

  test('a note that was waved away gives way to the next', () => {
    const { match } = afterRefusal();
    expect(noteAt(match, POST, null, knowing('open-refusal'))?.id).toBe('source');
    expect(noteAt(match, POST, null, knowing('open-refusal', 'source'))?.id).toBe('talks-done');
  });

  test('goes on through orders and report, and is quiet in the middle of the game', () => {
    const match = afterRefusal().match;
    expect(noteAt(playTo(match, 'japan', { turn: 1, phase: 'orders' }))?.id).toBe('orders');
    expect(noteAt(playTo(match, 'japan', { turn: 1, phase: 'report' }))?.id).toBe('report');
    expect(noteAt(playTo(match, 'japan', { turn: 3, phase: 'briefing' }))).toBeNull();
    expect(noteAt(playTo(match, 'japan', { turn: 4, phase: 'briefing' }))?.id).toBe('last-turn');
  });

  test('Australia, whose purse does not reach for its plant, is shown how to ask Japan for a part', () => {
    const match = playTo(firstShipment('australia'), 'australia', { turn: 1, phase: 'negotiation' });
    const to = 'china';
    match.send('australia', { type: 'offerDeal', to, terms: openingTerms(match.view('australia'), to) });
    const facts = guideFacts(match.view('australia'), { desk: POST, draft: null });
    const note = chooseStep(GUIDE_STEPS, facts, knowing('open-refusal', 'answer'));
    expect(note).toMatchObject({ id: 'build-talks', act: { do: 'write', to: 'japan', terms: 'request' } });
    const letter = requestLetter(match.view('australia'));
    expect(letter?.terms.clauses).toMatchObject([{ type: 'investment', by: 'japan', site: 'kalgoorlie' }]);
  });

  test('Australia is told of the plant it can build', () => {
    const match = playTo(firstShipment('australia'), 'australia', { turn: 1, phase: 'orders' });
    const note = chooseStep(GUIDE_STEPS, guideFacts(match.view('australia'), { desk: POST, draft: null }), FRESH);
    expect(note).toMatchObject({ id: 'orders', act: { do: 'group', group: 'build' } });
  });
});
