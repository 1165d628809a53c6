import { afterEach, describe, expect, test } from 'vitest';
import { additions } from '../../../src/client/store/additions.ts';
import { settings } from '../../../src/client/store/settings.ts';
import { HEADLINES } from '../../../src/client/store/stories.ts';
import { clauseLine, clauseText } from '../../../src/client/text/clauseText.ts';
import { eventText } from '../../../src/client/text/eventText.ts';
import { headlineText } from '../../../src/client/text/headlineText.ts';
import { orderText, subjectText } from '../../../src/client/text/orderText.ts';
import { securitySlipText } from '../../../src/client/text/securityText.ts';
import { viewFor } from '../../../src/core/referee.ts';
import type { Clause, GameEvent } from '../../../src/core/seat.ts';
import { aConflict } from '../../support/aConflict.ts';

const view = viewFor(aConflict(), 'south');
const isSentence = (text: string): boolean => /^[“"A-Z$\d].*[.!?”]$/.test(text) && !/undefined|NaN|\{|\}/.test(text);
const all = { audience: 'all' } as const;

const CLAUSES = [
  { type: 'militaryAid', from: 'south', to: 'north', thousandUsdPerTurn: 2_000 },
  { type: 'peacekeepers', by: 'south', to: 'north', thousandUsdPerTurn: 2_000 },
  { type: 'securityGuarantee', by: 'south', toward: 'north' },
  { type: 'withdrawSupport', by: 'west', group: 'movement' },
  { type: 'dueDiligence', by: 'south', material: 'metal' },
] as const satisfies readonly Clause[];

const EVENTS: readonly GameEvent[] = [
  { ...all, type: 'securityPaid', deal: 'x', from: 'south', to: 'north', thousandUsd: 9, kind: 'militaryAid' },
  { ...all, type: 'securityPaid', deal: 'x', from: 'south', to: 'north', thousandUsd: 9, kind: 'peacekeepers' },
  { ...all, type: 'supportSet', by: 'west', group: 'movement', isBacked: true },
  { ...all, type: 'supportSet', by: 'west', group: 'movement', isBacked: false },
  { ...all, type: 'securityFell', country: 'north', fromBp: 4_000, toBp: 3_000 },
  { ...all, type: 'groupAdvanced', group: 'movement' },
  { ...all, type: 'siteOccupied', site: 'hill', group: 'movement' },
  { ...all, type: 'siteFreed', site: 'hill', group: 'movement' },
  { ...all, type: 'talksBegan', group: 'movement' },
  { ...all, type: 'groupWithdrew', group: 'movement' },
  { ...all, type: 'siteLost', site: 'hill', country: 'north' },
];

afterEach(() => {
  settings.value = { ...settings.value, intensity: 'economy' };
});

describe('clauses about security', () => {
  test.each(CLAUSES)('$type is a sentence on the page, a few words in a subject, and a slip', (clause) => {
    expect(clauseText(view.scenario, clause)).toSatisfy(isSentence);
    expect(clauseLine(view.scenario, clause).length).toBeLessThan(60);
    expect(securitySlipText(view.scenario, clause).says).toSatisfy(isSentence);
  });

  test('can be put on a letter to the country in need, and to the sponsor', () => {
    const kinds = (to: string) =>
      additions(view, { to, terms: { clauses: [], turns: 4 }, deal: null }).map((each) => each.kind);
    expect(kinds('north')).toEqual(
      expect.arrayContaining(['militaryAid', 'peacekeepers', 'securityGuarantee', 'dueDiligence']),
    );
    expect(kinds('west')).toContain('withdrawSupport');
  });
});

describe('events of a conflict', () => {
  test.each(EVENTS)('$type is told in a sentence at every intensity', (event) => {
    for (const intensity of ['economy', 'people', 'testimony'] as const) {
      settings.value = { ...settings.value, intensity };
      expect(eventText(view, event)).toSatisfy(isSentence);
    }
  });

  test('what can carry a front page has a headline without a full stop', () => {
    for (const event of EVENTS) {
      const head = headlineText(view, event);
      expect(head === null).toBe(!HEADLINES.some((type) => type === event.type));
      if (head !== null) expect(head).toMatch(/^[A-Z][^{}]*[^.!{}]$/);
    }
  });

  test('the setting adds what the level says of people, then their own words, and nothing before', () => {
    const taken: GameEvent = { ...all, type: 'siteOccupied', site: 'hill', group: 'movement' };
    const at = (intensity: 'economy' | 'people' | 'testimony') => {
      settings.value = { ...settings.value, intensity };
      return eventText(view, taken);
    };
    expect(at('economy')).not.toMatch(/fighting|fled|night/);
    expect(at('people')).toMatch(/fighting.*fled/);
    expect(at('people')).not.toContain('night');
    expect(at('testimony')).toMatch(/fled.*night/);
  });
});

test.each([true, false])('the order to back a group or not (%s) is a sentence on its slip', (isBacked) => {
  const order = { type: 'setSupport', group: 'movement', isBacked } as const;
  expect(orderText(view, order)).toSatisfy(isSentence);
  expect(subjectText(view, order)).toContain('Movement');
});
