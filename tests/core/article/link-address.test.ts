import { expect, test } from 'vitest';
import { mayStand } from '../../../core/article/link-address.ts';
import { articleSchema } from '../../../core/article/schema.ts';

const RUN = [
  'javascript:x',
  'JaVaScRiPt:x',
  'java\tscript:x',
  'java\nscript:x',
  '\u0001 javascript:x',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc',
  'blob:x',
  'stet://desk',
];
const STAND = ['https://example.org', 'HTTP://example.org', 'mailto:a@b.org', 'other.md', '../a/b.md#part', '#part', '', '/a:b', '?a:b'];

test.each(RUN)('%j does not stand in a page', (href) => {
  expect(mayStand(href)).toBe(false);
  const { toDOM } = articleSchema.marks.link.spec;
  expect(toDOM?.(articleSchema.marks.link.create({ href }), true)).toEqual(['a', {}, 0]);
});

test.each(STAND)('%j does', (href) => {
  expect(mayStand(href)).toBe(true);
});
