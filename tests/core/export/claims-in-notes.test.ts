import { expect, test } from 'vitest';
import { describe } from '../../../core/anchoring/describe.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { exportFile } from '../../../core/export/export-file.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import { emptyDocket } from '../../../core/saved/docket.ts';
import { claimOf } from '../claims/made.ts';
import { openStory, storyInput } from './sample-story.ts';

/** The lines of a footnoted page, marks as `[n]`, of a story with a claim on these words. */
async function page(markdown: string, words: string): Promise<string[]> {
  const format = FORMATS.find(({ id }) => id === 'html-notes');
  if (!format) throw new Error('no format');
  const { text } = plainText(openStory(markdown));
  const from = text.indexOf(words);
  const claim = { ...claimOf('c', words), anchor: describe(text, from, from + words.length) };
  const { bytes } = await exportFile(format, { ...storyInput(markdown), docket: { ...emptyDocket('a'), claims: [claim] } });
  const html = new TextDecoder().decode(bytes).replace(/<sup><a [^>]*>(\d+)<\/a><\/sup>/gu, '[$1]');
  return [...html.matchAll(/<(?:p|li)>(.*?)<\/(?:p|li)>/gsu)].map(([, line = '']) => line.replace(/<[^>]*>|↩/gu, '').trim());
}

const OPEN = 'No source yet. To check.';
const IN_BLOCK = `Words in a block of the article that takes no mark: ${OPEN}`;

test.each([
  [
    'Boats left[^1] today.\n\n[^1]: At dawn, ten boats.\n',
    '[^1]: At dawn, ten boats.',
    'Boats left[1][2] today.',
    `“At dawn, ten boats.”: ${OPEN}`,
  ],
  ['Boats left[^1] today.\n\n[^1]: At dawn, ten boats.\n', 'ten boats', 'Boats left[1][2] today.', `“ten boats”: ${OPEN}`],
  [
    'Boats left[^1] and[^B] so.\n\n[^1]: At dawn.\n[^b]: In ten **boats**.\n',
    'ten **boats**',
    'Boats left[1] and[2][3] so.',
    `“ten boats”: ${OPEN}`,
  ],
  ['Boats left[^1].\n\n[^1]: At dawn.\n\n    In ten boats.\n', 'ten boats', 'Boats left[1][2].', `“ten boats”: ${OPEN}`],
  [
    'Boats left[^1].\n\n[^1]: In <span hidden>some</span> ten boats.\n',
    'In <span hidden>some</span> ten',
    'Boats left[1][2].',
    `“In ten”: ${OPEN}`,
  ],
])('a claim in a footnote has a number beside it, and its words: %j', async (markdown, words, line, note) => {
  const lines = await page(markdown, words);
  expect(lines).toContain(line);
  expect(lines).toContain(note);
  expect(lines.join('\n')).not.toContain('takes no mark');
});

test('in a footnote that no mark leads to its words are listed', async () => {
  const lines = await page('Boats left.\n\n[^1]: At dawn, ten boats.\n', 'ten boats');
  expect(lines).toContain('Notes without a mark in the text');
  expect(lines).toContain(`“ten boats”: ${OPEN}`);
});

test.each([
  ['a remark', 'Boats left[^1].\n\n[^1]: At dawn. <!-- ask SECRETLY -->\n', 'ask SECRETLY'],
  ['the address of a link', 'Boats left[^1].\n\n[^1]: At [dawn](https://example.org/SECRETLY).\n', 'SECRETLY'],
])('words that it does not print are told nobody: %s', async (_name, markdown, words) => {
  const lines = await page(markdown, words);
  expect(lines.join('\n')).not.toContain('SECRETLY');
  expect(lines).toContain(IN_BLOCK);
});
