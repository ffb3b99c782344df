import { describe, expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { checkArticle } from '../../../core/claims/article-check.ts';
import { besideChange, besideMoved } from '../../../core/claims/beside-change.ts';
import { besideOf } from '../../../core/claims/beside.ts';
import { read, WORDS } from './made-beside.ts';
import { claimOf, docketOf, SETTINGS, signed } from './made.ts';

const BODY = 'The company paid $200 to some houses. Nobody minds.';

/** What is said of the claim where it was signed in each of these texts, in this order, and the last of all texts stands now. */
function change(texts: readonly string[], remembers = true): string | null {
  const { projection, now, range } = read(texts[texts.length - 1] ?? '');
  const signOffs = texts.slice(0, -1).map((text, at) => {
    const then = read(text);
    const beside = remembers ? besideOf(then.range, then.now) : undefined;
    return { ...signed(WORDS, 'person:a', `2026-11-24T0${at}:00:00Z`), ...(beside && { beside }) };
  });
  const claim = claimOf('c', WORDS, { check: 'verified', signOffs, anchor: anchorOf(projection.text, range.from, range.to) });
  const check = checkArticle(projection, docketOf([claim]), {}, SETTINGS, 'en').byId.get('c');
  const pieces = check ? besideChange(check, now, SETTINGS) : null;
  const signs = { same: ['', ''], removed: ['[-', ']'], added: ['[+', ']'] } as const;
  return pieces?.map(({ kind, text }) => `${signs[kind][0]}${text}${signs[kind][1]}`).join('') ?? null;
}

test.each([
  ['before it', 'It is false that the company paid $200 to some houses. Nobody minds.', '[-The][+It] [+is false that the ]company paid'],
  ['behind it', 'The company paid $200 to no houses. Nobody minds.', 'The company paid $200 to [-some][+no] houses.'],
  ['on both sides', 'Our company paid $200 to some. Nobody minds.', '[-The][+Our] company paid $200 to some[- houses].'],
])('the words that changed %s are told, within their sentence', (_name, now, said) => {
  const told = change([BODY, now]);
  for (const part of said.split('|')) expect(told).toContain(part);
  expect(told).not.toContain('minds');
  expect(told?.match(/paid \$200/g)).toHaveLength(1);
});

test('against what the last sign-off saw; a footnote’s mark is no word', () => {
  const [first, now] = [BODY.replace('The', 'Their'), `${BODY.replace('some', 'most').replace('houses.', 'houses.[^1]')}\n\n[^1]: A list.`];
  expect(change([first, BODY, now])).toBe('The company paid $200 to [-some][+most] houses.');
});

test('words that repeat those of the claim are not taken for them', () => {
  expect(change([BODY, BODY.replace('to some', 'and paid $200 to some')])).toBe('The company paid $200 [+and paid $200 ]to some houses.');
});

test('nothing where nothing changed, the words are back, or the sign-off remembers nothing', () => {
  expect(change([BODY, BODY])).toBeNull();
  expect(change([BODY, `Rain fell. ${BODY}`])).toBeNull();
  expect(change([BODY, BODY.replace('some', 'no')], false)).toBeNull();
});

describe('what is another beside a claim without a word of its sentence being another', () => {
  const UNITS = '|  | dollars | people |\n| Kandal | paid $200 | 1 |';
  const table = (rows: string): string => `| Town | Paid | Hurt |\n| --- | --- | --- |\n${rows}\n\nEnd.`;
  test.each([
    ['a link', '[The mayor](a.example) paid $200.', '[The mayor](b.example) paid $200.', ['link The mayor: a.example > b.example']],
    [
      'the second of two of the same words',
      '[It](a) and [it](b), [It](c) paid $200.',
      '[It](a) and [it](b), [It](d) paid $200.',
      ['link It: c > d'],
    ],
    ['the units over a cell of its row', table(UNITS), table(UNITS.replace('people', 'families')), ['over : people > families']],
    [
      'a unit that comes in with its column, and none of those that make room',
      table(UNITS),
      '| Town | Dead | Paid | Hurt |\n| --- | --- | --- | --- |\n|  | boats | dollars | people |\n| Kandal | 2 | paid $200 | 1 |\n\nEnd.',
      ['over :  > boats'],
    ],
    [
      'a unit that goes with its column',
      '| Town | Dead | Paid | Hurt |\n| --- | --- | --- | --- |\n|  | boats | dollars | people |\n| Kandal | 2 | paid $200 | 1 |\n\nEnd.',
      table(UNITS),
      ['over : boats > '],
    ],
    ['nothing where a link goes', '[The mayor](a.example) paid $200.', 'The mayor paid $200.', []],
    ['nothing where nothing changed', table(UNITS), table(UNITS), []],
  ])('%s', (_name, before, after, told) => {
    const [then, { projection, now, range }] = [read(before), read(after)];
    const beside = besideOf(then.range, then.now);
    const signOffs = [{ ...signed(WORDS), ...(beside && { beside }) }];
    const claim = claimOf('c', WORDS, { check: 'verified', signOffs, anchor: anchorOf(projection.text, range.from, range.to) });
    const check = checkArticle(projection, docketOf([claim]), {}, SETTINGS, 'en').byId.get('c');
    const moved = check ? besideMoved(check, now, SETTINGS) : [];
    expect(moved.map(({ kind, words, was, now: is }) => `${kind} ${words}: ${was} > ${is}`)).toEqual(told);
    expect(check?.besideChanged === true).toBe(told.length > 0);
  });
});
