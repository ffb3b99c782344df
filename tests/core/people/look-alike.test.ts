import { expect, test } from 'vitest';
import { alikeAmong, looksLike } from '../../../core/people/look-alike.ts';

test.each([
  ['the same name', 'Sokha Chan', 'Sokha Chan'],
  ['a Cyrillic letter', 'Sokha Chan', 'Sоkhа Chan'],
  ['a Greek capital', 'Kanha Ek', 'Κanha Ek'],
  ['a point behind', 'Sokha Chan', 'Sokha Chan.'],
  ['a sign nobody sees', 'Sokha Chan', 'Sok\u200bha Chan'],
  ['another such sign', 'Sokha Chan', 'Sokha\u00ad Chan\u2060'],
  ['two blanks', 'Sokha Chan', 'Sokha  Chan'],
  ['a blank of another width', 'Sokha Chan', 'Sokha\u2009Chan'],
  ['fullwidth letters', 'Sokha Chan', 'Ｓｏｋｈａ Chan'],
  ['mathematical letters', 'Sokha Chan', '𝐒okha Chan'],
  ['small letters', 'Sokha Chan', 'sokha chan'],
  ['an accent', 'Sokha Chan', 'Sokhà Chan'],
  ['accents written in two ways', 'Sokhà', 'Sokha\u0300'],
  ['a capital I for an l', 'Sok Lily', 'Sok LiIy'],
  ['a one for an l', 'Sok Lily', 'Sok Li1y'],
  ['a Khmer name with a sign nobody sees', 'សុខា', 'សុ\u200bខា'],
  ['signs of a Khmer syllable in another order', 'ស៊ឹម', 'សឹ៊ម'],
])('%s looks alike', (_, one, other) => {
  expect(looksLike(one, other)).toBe(true);
  expect(looksLike(other, one)).toBe(true);
});

test.each([
  ['Sokha Chan', 'Sokha Chum'],
  ['Sok Vanna', 'Sok Vanny'],
  ['សុខា', 'សុភា'],
  ['', ''],
  ['…', '.'],
])('“%s” and “%s” do not', (one, other) => {
  expect(looksLike(one, other)).toBe(false);
});

test('of several people those are named whose names another has', () => {
  const people = [
    { id: 'a', name: 'Sokha Chan' },
    { id: 'b', name: 'Dara Pich' },
    { id: 'c', name: 'Sоkha Chan' },
    { id: 'b', name: 'Dara Pich' },
  ];
  expect(alikeAmong(people)).toEqual(['a', 'c']);
});
