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

it('a long Khmer headline ends between two signs, and leaves room for an extension on a disk that counts bytes', () => {
  const slug = slugOf('តម្លៃសាឡាងយប់ឡើង '.repeat(12));
  expect(new TextEncoder().encode(slug).length).toBeGreaterThan(180);
  expect(new TextEncoder().encode(slug).length).toBeLessThanOrEqual(200);
  expect('តម្លៃសាឡាងយប់ឡើង-'.repeat(12).startsWith(slug)).toBe(true);
});

it('is short, has nothing but letters, digits and hyphens, and stays what it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const slug = slugOf(text);
      expect(slug).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)?$/u);
      expect([...slug].length).toBeLessThanOrEqual(80);
      expect(new TextEncoder().encode(slug).length).toBeLessThanOrEqual(200);
      expect(slugOf(slug)).toBe(slug);
    }),
  );
});
