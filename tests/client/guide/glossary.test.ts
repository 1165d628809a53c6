import { describe, expect, test } from 'vitest';
import { findEntries } from '../../../src/client/store/glossary.ts';
import { GUIDE_STEPS } from '../../../src/client/store/guideSteps.ts';
import { HINTS } from '../../../src/client/store/hints.ts';
import { GLOSSARY } from '../../../src/client/text/glossary.ts';

const ids = Object.keys(GLOSSARY);

describe('the glossary', () => {
  test('explains each word in one or two sentences, with an example', () => {
    for (const [id, entry] of Object.entries(GLOSSARY)) {
      expect(entry.says().length, id).toBeGreaterThan(20);
      expect(entry.says().length, id).toBeLessThan(170);
      expect(entry.example().length, id).toBeGreaterThan(10);
    }
  });

  test('points only to words it has, and never to itself', () => {
    for (const [id, entry] of Object.entries(GLOSSARY)) {
      expect(
        entry.see.filter((each) => !ids.includes(each) || each === id),
        id,
      ).toEqual([]);
      expect(entry.see.length, id).toBeGreaterThan(0);
    }
  });

  test('has every word that notes and hints point to', () => {
    const asked = [...GUIDE_STEPS, ...HINTS].flatMap((step) => (step.why === null ? [] : [step.why]));
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('finds a word by its beginning first, then by what is said of it', () => {
    const found = findEntries(GLOSSARY, 'stock').map(([id]) => id);
    expect(found[0]).toBe('stockpile');
    expect(found).toContain('cover');
    expect(findEntries(GLOSSARY, 'zzz')).toEqual([]);
    expect(findEntries(GLOSSARY, '')).toHaveLength(ids.length);
  });
});
