import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { anchorsFound } from '../../../core/anchoring/found.ts';
import { checkArticle } from '../../../core/claims/article-check.ts';
import { clearedNow } from '../../../core/claims/cleared-then.ts';
import { NO_PICTURES, type Pictures } from '../../../core/claims/pictures.ts';
import { stashedText } from '../../../core/claims/stashed.ts';
import { table } from './made-under.ts';
import { AT, docketOf, SETTINGS } from './made.ts';

function read(body: string) {
  const opened = openArticle(`---\nheadline: A bill\n---\n\n${body}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  return plainText(opened.value.doc);
}

interface Turn {
  /** Of a mark that an earlier version made. */
  readonly isOld?: boolean;
  readonly pictures?: readonly [then: Pictures, now: Pictures];
  /** Where the sentence is now, if it does not begin as it did. */
  readonly place?: number;
}

/** The state of the sentence that begins with these words, said to have nothing to check in the first text, as it stands in the second. */
function after(
  sentence: string,
  bodies: readonly [string, string],
  { isOld = false, pictures = [NO_PICTURES, NO_PICTURES], place }: Turn = {},
) {
  const [before, now] = [read(bodies[0]), read(bodies[1])];
  const from = before.text.indexOf(sentence);
  const range = { from, to: from + sentence.length };
  const anchor = anchorOf(before.text, range.from, range.to);
  const more = isOld ? {} : clearedNow(range, stashedText(before, pictures[0]));
  const docket = docketOf([], { cleared: [{ id: 'n', anchor, by: 'person:a', at: AT, ...more }] });
  const check = checkArticle(now, docket, anchorsFound(now.text, before.text, { n: anchor }), SETTINGS, 'en', pictures[1]);
  const at = place ?? now.text.indexOf(sentence.slice(0, 8));
  return check.coverage.sentences.find(({ sentence: { from: start, to } }) => start <= at && to > at)?.state;
}

const ROW = 'Kep\t12\t30';
const rows = (head: string, ...more: readonly string[]) => table(head, ...more, '| Kep | 12 | 30 |');

describe('what was said to have nothing to check', () => {
  test.each([
    ['as it was', rows('| Town | Dead | Hurt |'), 'cleared'],
    ['a column called otherwise', rows('| Town | Dead | Saved |'), 'untouched'],
    ['heads exchanged', rows('| Town | Hurt | Dead |'), 'untouched'],
    ['a heading above the row', rows('| Town | Dead | Hurt |', '| In 2025 | | |'), 'untouched'],
    ['a row above it', rows('| Town | Dead | Hurt |', '| Kampot | 1 | 2 |'), 'cleared'],
    ['no table any more', 'Kep 12 30', undefined],
  ])('in a table: %s', (_name, now, state) => {
    expect(after(ROW, [rows('| Town | Dead | Hurt |'), now])).toBe(state);
  });

  test('in a table, by an earlier version, stays', () => {
    expect(after(ROW, [rows('| Town | Dead | Hurt |'), rows('| Town | Dead | Saved |')], { isOld: true })).toBe('cleared');
  });

  test('under a picture is looked at again under another', () => {
    const figure = (src: string, alt = 'A boat') => `![${alt}](${src})\nThe boat has sunk there.`;
    const words = 'The boat has sunk there.';
    expect(after(words, [figure('media/a.png'), figure('media/a.png')])).toBe('cleared');
    expect(after(words, [figure('media/a.png'), figure('media/b.png')])).toBe('untouched');
    expect(after(words, [figure('media/a.png'), figure('media/a.png', 'A car')])).toBe('untouched');
    const bytes = (letter: string): Pictures => new Map([['media/a.png', `sha256:${letter.repeat(64)}`]]);
    const same = [figure('media/a.png'), figure('media/a.png')] as const;
    expect(after(words, same, { pictures: [bytes('a'), bytes('a')] })).toBe('cleared');
    expect(after(words, same, { pictures: [bytes('a'), bytes('b')] })).toBe('untouched');
  });

  test.each([
    ['numbered anew', 'There[^1] a boat has sunk.[^1]\n\n[^1]: The log.', 'There[^2] a boat has sunk.[^2]\n\n[^2]: The log.', 'cleared'],
    [
      'leading to another note, which is a sentence of its own',
      'There[^1] it sank.\n\n[^1]: The log.',
      'There[^2] it sank.\n\n[^2]: A song.',
      'cleared',
    ],
    ['that come', 'There it sank.', 'There[^1] it sank.[^1]\n\n[^1]: The log.', 'cleared'],
    [
      'that go',
      'There[^1] it sank before the coast.[^1] Nobody saw it.\n\n[^1]: The log.\n\nIt rained.',
      'There it sank before the coast. Nobody saw it.\n\nIt rained.',
      'cleared',
    ],
    ['and then a word that comes with them', 'There it sank.', 'There not[^1] it sank.\n\n[^1]: The log.', 'untouched'],
    ['that are letters now', 'There[^1] it sank.\n\n[^1]: The log.', 'There\\[^1] it sank.\n\n[^1]: The log.', 'untouched'],
    ['that were letters', 'There\\[^1] it sank.\n\n[^1]: The log.', 'There[^1] it sank.\n\n[^1]: The log.', 'untouched'],
    ['of a note whose label is another', '[^1]: There it sank.\n\nAll[^1].', '[^5]: There it sank.\n\nAll[^5].', 'cleared'],
    ['of quotations that are curled', 'There "it" sank, the mayor\'s man said.', 'There “it” sank, the mayor’s man said.', 'cleared'],
    ['of dashes that are set', 'There it sank - at 10-16 - there.', 'There it sank – at 10–16 – there.', 'cleared'],
    ['of a sign that goes', 'There it was -5 then.', 'There it was 5 then.', 'untouched'],
    ['of quotations that come', 'There it sank.', 'There "it" sank.', 'untouched'],
  ])('marks %s', (_name, before, now, state) => {
    const { text, units } = read(before);
    const unit = units.find(({ from, to }) => text.slice(from, to).includes('There'));
    const words = text.slice(unit?.from, unit?.to);
    const place = read(now).text.indexOf('There');
    expect(after(words, [before, now], { place })).toBe(state);
  });

  test('marks of before go by their letters', () => {
    const noted = (label: string) => `The boat has sunk there[^${label}] again.\n\n[^${label}]: The log.`;
    expect(after('The boat has sunk there[^1] again.', [noted('1'), noted('2')], { isOld: true })).toBe('untouched');
  });

  test('holds while its links lead where they led', () => {
    const linked = (to: string, more = '') => `[The mayor](https://example.org/${to}) left the city.${more}`;
    const words = 'The mayor left the city.';
    expect(after(words, [linked('a'), linked('a')])).toBe('cleared');
    expect(after(words, [linked('a'), linked('b')])).toBe('untouched');
    expect(after(words, [linked('a'), linked('a', ' [Yes](https://example.org/c), he did.')])).toBe('cleared');
    expect(after(words, [linked('a'), 'The mayor left the city.'])).toBe('cleared');
    expect(after(words, ['The mayor left the city.', linked('a')])).toBe('cleared');
    expect(after(words, [linked('a'), linked('b')], { isOld: true })).toBe('cleared');
    expect(after('គាត់ចេញ។', ['[គាត់](https://example.org/a)ចេញ។', '[គាត់](https://example.org/b)ចេញ។'])).toBe('untouched');
  });

  test('with a word struck out holds so, and not when the word is back or another is struck', () => {
    const struck = 'The mayor did ~~not~~ take bribes.';
    const words = 'The mayor did not take bribes.';
    expect(after(words, [struck, struck])).toBe('cleared');
    expect(after(words, [struck, words])).toBe('untouched');
    expect(after(words, [words, struck])).toBe('untouched');
    expect(after(words, [struck, 'The mayor ~~did~~ not take bribes.'])).toBe('untouched');
  });

  test.each([
    ['a figure', 'It was 12 then.', 'It was 21 then.'],
    ['a sign', 'It was 12 then.', 'It was -12 then.'],
    ['a word behind it', 'It was 12 then.', 'It was 12 then, they say.'],
    ['a word before it', 'It was 12 then.', 'Not so: It was 12 then.'],
    ['a letter’s case', 'It was 12 then.', 'it was 12 then.'],
    ['a mark that is letters now', 'It was 12[^1] then.', 'It was 12\\[^1] then.'],
  ])('is looked at again after %s', (_name, before, now) => {
    expect(after(before, [before, before])).toBe('cleared');
    expect(after(before, [before, now])).not.toBe('cleared');
  });
});
