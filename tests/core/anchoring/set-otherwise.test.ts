import { expect, test } from 'vitest';
import { reanchor } from '../../../core/anchoring/align.ts';
import { describe } from '../../../core/anchoring/describe.ts';

/** Programs curl quote marks and make hyphens dashes by themselves: beside a claim neither moves it, within it both change its words. */
test.each([
  ['Mr Sok Dara', 'They said that Mr Sok Dara’s boat sank in May.', "They said that Mr Sok Dara's boat sank in May."],
  ['Dara', 'They said that Mr Sok Dara’s boat sank in May.', "They said that Mr Sok Dara's boat sank in May."],
  ['town', "The town's boats sank.", 'The town’s boats sank.'],
  ['45', 'About 45–60 boats sank.', 'About 45-60 boats sank.'],
  ['60 per cent', 'About 45-60 per cent sank.', 'About 45—60 per cent sank.'],
  ['said so', 'The man "said so" there.', 'The man “said so” there.'],
])('%s stays where it is beside a mark that is set otherwise', (words, before, now) => {
  const at = before.indexOf(words);
  expect(reanchor(before, now, { it: describe(before, at, at + words.length) }).it).toMatchObject({
    state: 'exact',
    exact: words,
    start: at,
  });
});

test.each([
  ['Dara’s boat', 'Mr Sok Dara’s boat sank.', "Mr Sok Dara's boat sank.", "Dara's boat"],
  ['45–60', 'About 45–60 boats sank.', 'About 45-60 boats sank.', '45-60'],
])('%s is altered where such a mark is among its words', (words, before, now, is) => {
  const at = before.indexOf(words);
  expect(reanchor(before, now, { it: describe(before, at, at + words.length) }).it).toMatchObject({
    state: 'altered',
    exact: is,
    was: words,
  });
});
