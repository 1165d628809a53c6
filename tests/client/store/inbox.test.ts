import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../../src/client/store/deadlines.ts';
import { showAnswer } from '../../../src/client/store/desk.ts';
import { firstTerms } from '../../../src/client/store/draft.ts';
import { inboxOf, letterOf, refusedByMe } from '../../../src/client/store/inbox.ts';
import { inForce, orderMenu } from '../../../src/client/store/orderMenu.ts';
import { correspondents } from '../../../src/client/store/sellers.ts';
import { createUi } from '../../../src/client/store/ui.ts';
import type { SeatView } from '../../../src/core/seat.ts';
import { newGame, playTo } from '../fixtures/playedGame.ts';

const atTalks = () => playTo(newGame('japan'), 'japan', { turn: 1, phase: 'negotiation' });

/** A first offer to China that is refused with a nearest deal, and that deal offered in its place. */
function mended() {
  const match = atTalks();
  match.send('japan', { type: 'offerDeal', to: 'china', terms: firstTerms(match.view('japan'), 'china') });
  const before = match.view('japan');
  const refused = before.deals.at(-1);
  if (refused?.refusal?.nearest == null) throw new Error('China named nothing it would sign');
  match.send('japan', { type: 'offerDeal', to: 'china', terms: refused.refusal.nearest });
  return { before, refused, after: match.view('japan') };
}

describe('the post', () => {
  test('says who refused: they, when the last offer was mine; I, when it was theirs', () => {
    const { refused } = mended();
    expect(refusedByMe(refused, 'japan')).toBe(false);
    const match = atTalks();
    const theirs = inboxOf(match.view('japan')).find((letter) => letter.kind === 'toAnswer');
    if (theirs === undefined) throw new Error('nobody wrote to Japan');
    match.send('japan', { type: 'refuseDeal', deal: theirs.deal.id, reason: null });
    const closed = match.view('japan').deals.find((deal) => deal.id === theirs.deal.id);
    expect(closed !== undefined && refusedByMe(closed, 'japan')).toBe(true);
  });

  test('drops a refusal once its goods are signed for, and puts the signed letter before refusals', () => {
    const { before, refused, after } = mended();
    const ids = (view: SeatView): readonly string[] => inboxOf(view).map((letter) => letter.deal.id);
    expect(ids(before)).toContain(refused.id);
    expect(ids(after)).not.toContain(refused.id);
    const kinds = inboxOf({ ...after, deals: [...after.deals, { ...refused, id: 'later' }] }).map((each) => each.kind);
    expect(kinds.indexOf('signed')).toBeGreaterThan(-1);
    expect(kinds.indexOf('signed')).toBeLessThan(kinds.indexOf('refused'));
  });

  test('lays a letter that was signed at once on the table', () => {
    const { after } = mended();
    const ui = createUi();
    expect(showAnswer({ ui, view: after }, 'china', null)).toBe('signed');
    const desk = ui.desk.value;
    const shown = desk.kind === 'letter' ? after.deals.find((deal) => deal.id === desk.deal) : undefined;
    expect(shown !== undefined && letterOf(shown, 'japan').kind).toBe('signed');
  });

  test('takes an offer off the deadlines as soon as it is refused', () => {
    const match = atTalks();
    const offers = () => deadlinesOf(match.view('japan')).filter((each) => each.kind === 'offer');
    const [first] = offers();
    if (first?.kind !== 'offer') throw new Error('nobody wrote to Japan');
    match.send('japan', { type: 'refuseDeal', deal: first.deal, reason: null });
    expect(offers()).not.toContainEqual(first);
  });
});

test('whom to write to: a price stands at my own border, and none beside works that are not open yet', () => {
  const view = atTalks().view('japan');
  const price = (country: string) => correspondents(view).find((each) => each.country === country)?.sells[0];
  const china = price('china');
  const paid = view.prices.find(
    (each) => each.country === 'japan' && each.material === china?.material && each.stage === china?.stage,
  );
  expect(china?.borderCents).toBe(paid?.centsPerKg);
  const sites = view.sites.map((site) =>
    site.id === 'gebeng' ? { ...site, mode: 'construction' as const, dueTurn: 6, shareBp: 0 } : site,
  );
  const malaysia = correspondents({ ...view, sites }).find((each) => each.country === 'malaysia');
  expect(malaysia?.sells[0]?.borderCents).toBeNull();
});

test('an order form begins with the duty in force, not below it', () => {
  const view = playTo(newGame('china'), 'china', { turn: 2, phase: 'orders' }).view('china');
  const order = orderMenu(view, 'exports').find((each) => each.type === 'setDuty');
  if (order?.type !== 'setDuty') throw new Error('China has no duty to set');
  const { material, stage } = order;
  const duty = { type: 'duty', country: 'china', material, stage, shareBp: 2500, sinceTurn: 1 } as const;
  const policies = [...view.policies.filter((each) => each.type !== 'duty'), duty];
  const taxed = { ...view, policies };
  expect(inForce(taxed, order)).toBe(2500);
  expect(orderMenu(taxed, 'exports').find((each) => each.type === 'setDuty')).toMatchObject({ shareBp: 2500 });
});
