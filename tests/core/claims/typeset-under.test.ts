import { describe, expect, test } from 'vitest';
import { besideOf, isLookedAt } from '../../../core/claims/beside.ts';
import { STRICT } from '../../../core/claims/same-words.ts';
import { sameTypeset } from '../../../core/claims/as-typeset.ts';
import { stashedText } from '../../../core/claims/stashed.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { openArticle } from '../../../core/article/article-file.ts';
import { sentencesOf } from '../../../core/text/sentences.ts';
import { after, table, whyStale } from './made-under.ts';

/** Programs set dashes, quote marks and spaces by themselves: what words stand under is the same in either form. Their own words are not. */

const FORMS = ['18–24', '18-24', '18—24', '18−24', '18‑24', '18‐24', '18--24'];
const first = (label: string): string => table('| Age | Votes |', `| ${label} | 4511 |`, '| 25+ | 812 |');
const second = (label: string, head = 'Age'): string =>
  table(`| Town | ${head} | Votes |`, `| Kandal | ${label} | 4511 |`, '| Kandal | 25+ | 812 |');
const headed = (head: string): string => table(`| Town | ${head} |`, '| Kandal | 4511 |', '| Takeo | 812 |');
const units = (unit: string): string => table('| Town | Votes |', `|  | people ${unit} |`, '| Kandal | 4511 |', '| Takeo | 812 |');
const grouped = (name: string): string => table('| Town | Votes |', `| ${name} |  |`, '| Kandal | 4511 |');
const child = (parent: string, mark = '– '): string =>
  table('| Town | Votes |', `| ${parent} | 5000 |`, `| ${mark}Kandal | 4511 |`, '| Green | 900 |', `| ${mark}Takeo | 8 |`);
const figure = (alt: string): string => `It rained.\n\n![${alt}](media/man.png)\nThe mayor, 4511, opens the well.\n\nIt was late.`;

type Made = (words: string) => string;
const PLACES: readonly (readonly [string, Made])[] = [
  ['a row’s name', first],
  ['a label', second],
  ['a head', headed],
  ['a unit', units],
  ['a row of one cell', grouped],
  ['a parent', child],
  ['the description of a picture', figure],
];

const why = (before: string, now: string): string[] =>
  (['outside', 'keys'] as const).map((by) => whyStale(after('4511', [before, now], by)));
const HOLDS = ['verified', 'verified'];

// A column of labels may be called otherwise at all.
test('in the head of a label', () => expect(why(second('5', '18–24'), second('5', '18-24'))).toEqual(HOLDS));

describe.each(PLACES)('in %s', (_place, made) => {
  test.each(FORMS)('the dash of 18–24 may be that of %s', (form) => {
    expect(why(made('18–24'), made(form))).toEqual(HOLDS);
    expect(why(made(form), made('18–24'))).toEqual(HOLDS);
  });
  test.each([
    ['women’s “own” list', 'women\'s "own" list'],
    ['ក្រុម “ក–ខ”', 'ក្រុម "ក-ខ"'],
    ['2019—20', '2019-20'],
    ['១៨–២៤', '១៨-២៤'],
    ['12\u00a0km', '12 km'],
    ['12\u202fkm', '12 km'],
    ['and so on…', 'and so on...'],
    ['-5', '−5'],
  ])('“%s” may be set as “%s”', (one, other) => {
    expect(why(made(one), made(other))).toEqual(HOLDS);
    expect(why(made(other), made(one))).toEqual(HOLDS);
  });
  test.each([
    ['-5', '5'],
    ['–5 %', '5 %'],
    ['18–24', '1824'],
    ['18–24', '18 24'],
    ['“own” list', 'own list'],
    ['១៨–២៤', '១៨២៤'],
    ['12 km', '12km'],
  ])('“%s” is not “%s”', (one, other) => {
    for (const state of [...why(made(one), made(other)), ...why(made(other), made(one))]) expect(state).toMatch(/^stale/);
  });
});

test.each(['– ', '- ', '— ', '− ', '‐ '])('a row belongs to another by a dash however it is set: %s', (mark) => {
  for (const other of ['\\- ', '– ', '— ', '− ']) expect(why(child('Red', mark.replace('- ', '\\- ')), child('Red', other))).toEqual(HOLDS);
  const escaped = mark.replace('- ', '\\- ');
  expect(whyStale(after('4511', [child('Red', escaped), child('Blue', escaped)]))).toBe('stale: group');
});

test('words of a claim are as strict as they were', () => {
  const row = (words: string): string => table('| Town | Of |', `| Kandal | ${words} |`);
  expect(after('18–24', [row('18–24'), row('18-24')]).state).toBe('stale');
  expect(after('women’s', [row('women’s'), row("women's")]).state).toBe('stale');
});

test('a dash that a program set over a row does not make it changed beside its claim', () => {
  const read = (body: string) => {
    const opened = openArticle(`---\nheadline: A bill\n---\n\n${body}\n`);
    if (!opened.ok) throw new Error(opened.problem.code);
    const projection = plainText(opened.value.doc);
    return { text: projection.text, sentences: sentencesOf(projection, 'en'), where: stashedText(projection) };
  };
  const looked = (before: string, now: string): boolean => {
    const [one, other] = [read(before), read(now)];
    const range = ({ text }: typeof one) => ({ from: text.indexOf('4511'), to: text.indexOf('4511') + 4 });
    const [was, is] = [range(one), range(other)];
    const sentence = other.sentences.find(({ from, to }) => from < is.to && to > is.from);
    const beside = besideOf(was, one);
    if (!sentence || !beside) throw new Error('no sentence');
    return isLookedAt(sentence, [{ ...is, looks: [beside] }], other, STRICT);
  };
  expect(looked(units('18–24'), units('18-24'))).toBe(true);
  expect(looked(units('18–24'), units('18–25'))).toBe(false);
});

test('what is only set otherwise is the same, and nothing else is', () => {
  expect(sameTypeset('a – b', 'a — b', STRICT)).toBe(true);
  expect(sameTypeset('a – b', 'a b', STRICT)).toBe(false);
  expect(sameTypeset('Red', 'red', STRICT)).toBe(false);
});
