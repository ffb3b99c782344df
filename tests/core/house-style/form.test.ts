import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_WAYS, readForm, type FormFault } from '../../../core/house-style/form.ts';

const expression = (form: string): RegExp => {
  const read = readForm(form);
  if ('fault' in read) throw new Error(`${form}: ${read.fault}`);
  return new RegExp(read.source, 'giu');
};

const FOUND: readonly (readonly [form: string, text: string, found: readonly string[]])[] = [
  ['\\bcolou?r\\b', 'Colour and color, discolored.', ['Colour', 'color']],
  ['(?:cat|dog)s?', 'cats and a dog', ['cats', 'dog']],
  ['[0-9]{1,3}(?= riel)', '500 riel, 300 baht', ['500']],
  ['(?<!no )boats', 'no boats, two boats', ['boats']],
  ['\\b(\\w+) \\1\\b', 'the the boat', ['the the']],
  ['\\bទេ\\b', 'ទេ និង ទេស', ['ទេ']],
  ['\\p{N}\\.', 'A. 3.', ['3.']],
  ['[^\\s\\d]+/[a\\-z]', 'km/a 3/z', ['km/a']],
  ['a.c', 'abc a\nc', ['abc']],
  ['\\u17c1\\u17b6', '\u1780\u17c1\u17b6', ['\u17c1\u17b6']],
];

const REFUSED: readonly (readonly [form: string, fault: FormFault])[] = [
  ['(a+)+b', 'repeated-group'],
  ['(?:a|aa)*b', 'repeated-group'],
  ['(a*){2,9}', 'repeated-group'],
  ['(\\w+\\s?)+$', 'repeated-group'],
  ['a**', 'repeats-nothing'],
  ['a+?b', 'repeats-nothing'],
  ['*a', 'repeats-nothing'],
  ['\\b+a', 'repeats-nothing'],
  ['\\w+\\w+\\w+x', 'too-many-ways'],
  ['a{1,500}', 'too-often'],
  ['a{3,2}', 'too-often'],
  ['a{0}', 'too-often'],
  ['a*', 'matches-nothing'],
  ['(?=a)', 'matches-nothing'],
  ['(?:a|)', 'matches-nothing'],
  ['(a', 'unfinished'],
  ['a)', 'unfinished'],
  ['[a', 'unfinished'],
  ['[]', 'unknown-sign'],
  ['\\q', 'unknown-sign'],
  ['a{x}', 'unknown-sign'],
  ['a]', 'unknown-sign'],
  ['\\1a', 'unknown-group'],
  ['(?<name>a)', 'unknown-group'],
];

describe('the small language of patterns', () => {
  test.each(FOUND)('%s in %j', (form, text, found) => expect([...text.matchAll(expression(form))].map(([words]) => words)).toEqual(found));
  test.each(REFUSED)('%s is refused: %s', (form, fault) => expect(readForm(form)).toEqual({ fault }));

  test('whatever is taken neither stops the desk nor the engine, on the text that is worst for it (random, seed printed)', () => {
    const atom = fc.constantFrom('a', 'b', '[ab]', '\\w', '.', '[^b]', '(?:a|ab)', '(a)?', '(?:a|\\w)?', '\\s', '(?<=a)', '(?!b)');
    const piece = fc.tuple(atom, fc.constantFrom('', '', '?', '*', '+', '{1,9}', '{2}')).map(([one, often]) => one + often);
    const form = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => `${pieces.join('')}!`);
    const worst = 'a'.repeat(4_000);
    fc.assert(
      fc.property(form, (one) => {
        const read = readForm(one);
        if ('fault' in read) return;
        const start = performance.now();
        expect([...worst.matchAll(new RegExp(read.source, 'giu'))]).toEqual([]);
        // What runs away takes minutes; at worst each place costs `MOST_WAYS` short walks.
        expect(performance.now() - start).toBeLessThan(2_000);
      }),
      { numRuns: 300 },
    );
  });

  test('the most ways that are taken end in time', () => {
    const read = readForm('\\w+\\w+\\w{1,3}!');
    expect(read).toHaveProperty('source');
    expect(24 * 24 * 3).toBeLessThan(MOST_WAYS);
    const start = performance.now();
    expect('a'.repeat(20_000).search('source' in read ? new RegExp(read.source, 'u') : /a/)).toBe(-1);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
