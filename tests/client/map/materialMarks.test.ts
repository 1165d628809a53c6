import { expect, test } from 'vitest';
import { MAP_MATERIALS } from '../../../src/client/map/mapModel.ts';
import { MATERIAL_LETTER, PALETTES } from '../../../src/client/map/palette.ts';
import { materialSchema } from '../../../src/scenario/schema.ts';

test('every kind of metal has a colour and a letter of its own on the map, tantalum too', () => {
  expect([...materialSchema.shape.kind.options].sort()).toEqual([...MAP_MATERIALS].sort());
  for (const { materials } of Object.values(PALETTES))
    expect(new Set(MAP_MATERIALS.map((each) => materials[each])).size).toBe(MAP_MATERIALS.length);
  expect(new Set(MAP_MATERIALS.map((each) => MATERIAL_LETTER[each])).size).toBe(MAP_MATERIALS.length);
  expect(MATERIAL_LETTER.tantalum).toBe('Ta');
});
