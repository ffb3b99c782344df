import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nspell from 'nspell';
import { expect, test } from 'vitest';
import { KNOWN_WORDS } from '../../../renderer/spelling/known-words.ts';
import { suggestionsFor } from '../../../renderer/spelling/suggestions.ts';

const read = (name: string, file: string) =>
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'node_modules', name, `index.${file}`), 'utf8');
const SPELLERS = ['dictionary-en', 'dictionary-en-gb'].map((name) => nspell(read(name, 'aff'), read(name, 'dic')));

test.each([
  ['teh', 'the'],
  ['Teh', 'The'],
  ['Taht', 'That'],
  ['adn', 'and'],
  ['recieve', 'receive'],
  ['Recieve', 'Receive'],
  ['Freind', 'Friend'],
  ["Freind's", "Friend's"],
])('%s is most likely %s', (word, meant) => {
  expect(suggestionsFor(word, SPELLERS)[0]).toBe(meant);
});

test('what is offered for a word with a capital begins with one, and none is torn', () => {
  for (const word of ['Teh', 'Wich', 'Rielss', 'Goverment']) {
    const offered = suggestionsFor(word, SPELLERS);
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.length).toBeLessThan(6);
    for (const one of offered) expect(one, word).toMatch(/^[A-Z]/);
  }
  expect(suggestionsFor('Riels', [{ suggest: () => ['oRIELS'] }])).toEqual(['Oriels']);
  expect(suggestionsFor('wich', SPELLERS)).toContain('which');
});

test('words of this part of the world are known that the dictionaries leave out, none twice', () => {
  expect(KNOWN_WORDS).toEqual(expect.arrayContaining(['riel', 'riels']));
  expect(new Set(KNOWN_WORDS).size).toBe(KNOWN_WORDS.length);
  expect(KNOWN_WORDS.filter((word) => SPELLERS.some((speller) => speller.correct(word)))).toEqual([]);
});
