import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { anchorsFound } from '../../../core/anchoring/found.ts';
import { checkArticle } from '../../../core/claims/article-check.ts';
import { besideOf } from '../../../core/claims/beside.ts';
import { underAt } from '../../../core/claims/stands-under.ts';
import { stashedText } from '../../../core/claims/stashed.ts';
import { sentencesOf } from '../../../core/text/sentences.ts';
import { claimOf, docketOf, SETTINGS, signed } from './made.ts';
import { table } from './made-under.ts';

/** A row with a name is a row like the others, whatever its cells look like: no head over those below it. */

function read(body: string) {
  const opened = openArticle(`---\nheadline: A bill\n---\n\n${body}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  const projection = plainText(opened.value.doc);
  return { projection, sentences: sentencesOf(projection, 'en'), where: stashedText(projection) };
}

/** Of claims on these words, verified in the first text, the states in the second, and the state of the sentences that they touch. */
function states(words: readonly string[], before: string, now: string): string[] {
  const [one, other] = [read(before), read(now)];
  const { text } = one.projection;
  const claims = words.map((exact) => {
    const range = { from: text.indexOf(exact), to: text.indexOf(exact) + exact.length };
    const [{ under }, beside] = [underAt(one.where.unders, range), besideOf(range, one)];
    const signOffs = [{ ...signed(exact), under, ...(beside ? { beside } : {}) }];
    return claimOf(exact, exact, { check: 'verified', anchor: anchorOf(text, range.from, range.to), signOffs });
  });
  const anchors = anchorsFound(other.projection.text, text, Object.fromEntries(claims.map(({ id, anchor }) => [id, anchor])));
  const check = checkArticle(other.projection, docketOf(claims), anchors, SETTINGS, 'en');
  const touched = other.sentences.map(({ from, to }) => check.claims.some(({ range }) => range && range.from < to && range.to > from));
  const seen = check.coverage.sentences.filter((_, at) => touched[at]).map(({ state }) => state);
  return [...check.claims.map(({ state }) => state), ...seen];
}

const KANDAL = '| Kandal | 4511 |';
const KAMPOT = '| Kampot | 812 |';
const votes = (...rows: readonly string[]): string => table('| Town | Votes |', ...rows);

describe.each(['1990', '2024', 'refused to say', 'មិនបានប្រាប់', 'closed'])('a first row with a name that has “%s”', (cell) => {
  const takeo = `| Takeo | ${cell} |`;
  const first = votes(takeo, KANDAL, KAMPOT);
  const cases: readonly (readonly [string, string, string])[] = [
    ['corrected to a figure', first, votes('| Takeo | 55 |', KANDAL, KAMPOT)],
    ['corrected to another year', first, votes('| Takeo | 1995 |', KANDAL, KAMPOT)],
    ['reworded', first, votes('| Takeo | declined to say |', KANDAL, KAMPOT)],
    ['deleted', first, votes(KANDAL, KAMPOT)],
    ['inserted', votes(KANDAL, KAMPOT), first],
    ['sorted to the top', votes(KANDAL, KAMPOT, takeo), first],
    ['sorted away from it', first, votes(KANDAL, KAMPOT, takeo)],
  ];
  test.each(cases)('says nothing of the rows below it when it is %s', (_name, before, now) => {
    expect(states(['4511', '812'], before, now)).toEqual(['verified', 'verified', 'verified', 'verified']);
  });
});

test('nor does one under a head that goes over two columns', () => {
  const rows = (year: string): string =>
    table('| Town | Votes |  |', `| Takeo | ${year} | 2001 |`, '| Kandal | 4511 | 7 |', '| Kep | 3 | 812 |');
  expect(states(['4511', '812'], rows('1990'), rows('1995'))).toEqual(['verified', 'verified', 'verified', 'verified']);
});

test('nor one of a list in brackets, or of a unit with a number', () => {
  for (const [one, other] of [
    ['(a)', '(b)'],
    ['[1]', '[2]'],
    ['Unit 5', 'Unit 6'],
    ['ឯកតា ៥', 'ឯកតា ៦'],
  ]) {
    const rows = (cell: string): string => votes(`| ${one} | ${cell} |`, `| ${other} | 4511 |`);
    expect(states(['4511'], rows('1990'), rows('1995'))).toEqual(['verified', 'verified']);
    expect(states(['4511'], rows('refused'), rows('declined'))).toEqual(['verified', 'verified']);
  }
});

test.each(['', 'Unit', 'Units of measure', '(unit)', '[in]', 'ឯកតា'])('a row of heads that is called “%s” is one', (name) => {
  const rows = (unit: string): string => votes(`| ${name} | ${unit} |`, KANDAL, KAMPOT);
  expect(states(['4511', '812'], rows('people'), rows('hundreds')).slice(0, 2)).toEqual(['stale', 'stale']);
});
