import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DEFAULT_PREFERENCES, PreferencesSchema } from '../../../core/contract/shapes.ts';

test('preferences that an older version kept are read as they are, with the lines of the house style on', () => {
  const { houseStyle: _new, ...older } = { ...DEFAULT_PREFERENCES, theme: 'dark' as const, textSize: 120 };
  expect(v.parse(PreferencesSchema, older)).toEqual({ ...older, houseStyle: true });
});
