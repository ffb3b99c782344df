import { expect, test } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { guessCategory } from '../../../core/suggest/category.ts';

const STORY = `---
headline: A road for 14 villages
---

The 12 bridges cost 1.9 billion riel, and 64 per cent of 400 drivers pay. Rent is 45,000 riel a month.

“We paid 30 per cent more for 12 boats,” said Ros Dany in 2021. Gulls own it.
`;

function guess(words: string): string {
  const opened = openArticle(STORY);
  if (!opened.ok) throw new Error(opened.problem.code);
  const projection = plainText(opened.value.doc);
  const from = projection.text.indexOf(words);
  if (from < 0) throw new Error(`not in the story: ${words}`);
  return guessCategory(projection, { from, to: from + words.length }, 'en');
}

test.each([
  ['cost 1.9 billion riel', 'money-percent'],
  ['64 per cent', 'money-percent'],
  ['45,000 riel a month', 'money-percent'],
  ['The 12 bridges cost 1.9 billion riel', 'money-percent'],
  ['The 12 bridges', 'number'],
  ['400 drivers', 'number'],
  ['30 per cent more', 'money-percent'],
  ['12 boats', 'number'],
  ['“We paid 30 per cent more for 12 boats,” said Ros Dany', 'quote'],
  ['We paid', 'quote'],
  ['in 2021', 'date-time'],
  ['A road for', 'number'],
  ['Gulls own it', 'other'],
])('%s is guessed to be %s', (words, category) => expect(guess(words)).toBe(category));
