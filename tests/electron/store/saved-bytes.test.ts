import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { savedBytes } from '../../../electron/store/saved-bytes.ts';

const asJson = (data: object): string => `${JSON.stringify(data, null, 1)}\n`;
const savedText = (data: object): string => Buffer.from(savedBytes(data)).toString('utf8');

describe('the text of a database', () => {
  test.each<[string, object]>([
    ['nothing', {}],
    ['an empty list', { claims: [] }],
    ['what is not there', { file: undefined, list: [undefined, null, 1] }],
    ['lists in lists', { list: [[1, [2]], [], [{}]] }],
    ['line breaks in words and keys', { 'a\nb': ['one\ntwo', { 'c\n': 'd\n' }], text: 'e\r\n\u2028' }],
    ['an item that is there twice', ((one) => ({ a: [one, one], b: [one] }))({ id: 'x', deep: { list: [1, { y: 2 }] } })],
  ])('%s: as JSON.stringify writes it', (_name, data) => expect(savedText(data)).toBe(asJson(data)));

  test('any object, written twice: as JSON.stringify writes it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything({ withNullPrototype: false })), (data) => {
        const once = savedText(data);
        expect(once).toBe(asJson(data));
        expect(savedText(data)).toBe(once);
      }),
    );
  });

  test('one item of many is another now: the others keep their words', () => {
    const items = Array.from({ length: 100 }, (_, id) => ({ id, words: `line\n${id}` }));
    const before = { schema: 1, claims: items };
    savedText(before);
    const after = { ...before, claims: items.map((item) => (item.id === 50 ? { ...item, words: 'other' } : item)) };
    expect(savedText(after)).toBe(asJson(after));
  });

  test('an earlier answer lends its memory, whatever is longer or was made elsewhere is left alone', () => {
    const one = { claims: [{ words: 'a longer one' }] };
    const first = savedBytes(one);
    const shorter = savedBytes({ claims: [{ words: 'short' }] }, first);
    expect(shorter.buffer).toBe(first.buffer);
    expect(Buffer.from(shorter).toString('utf8')).toBe(asJson({ claims: [{ words: 'short' }] }));
    const many = { claims: Array.from({ length: 50 }, (_, id) => ({ id })) };
    expect(savedBytes(many, shorter).buffer).not.toBe(shorter.buffer);
    const pooled = Buffer.from('x'.repeat(900));
    const neighbour = Buffer.from('y'.repeat(900));
    expect(savedBytes({ a: 1 }, pooled).buffer).not.toBe(pooled.buffer);
    expect(`${pooled.toString()}${neighbour.toString()}`).toBe('x'.repeat(900) + 'y'.repeat(900));
  });
});
