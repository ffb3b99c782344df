import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slugOf } from '../../../core/text/slug.ts';

it.each([
  ['Night ferry fares', 'night-ferry-fares'],
  ['  /etc/../passwd ', 'etc-passwd'],
  ['night-ferry-fares', 'night-ferry-fares'],
  ['It’s 5 p.m.', 'its-5-p-m'],
  ['តម្លៃ\u200bសាឡាង ២', 'តម្លៃសាឡាង-២'],
  ['?!', ''],
  ['', ''],
])('%j becomes %j', (text, slug) => expect(slugOf(text)).toBe(slug));

it('is short, has nothing but letters, digits and hyphens, and stays what it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const slug = slugOf(text);
      expect(slug).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)?$/u);
      expect([...slug].length).toBeLessThanOrEqual(80);
      expect(slugOf(slug)).toBe(slug);
    }),
  );
});
