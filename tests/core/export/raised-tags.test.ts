import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportFile } from '../../../core/export/export-file.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import type { FormatId } from '../../../core/export/formats.ts';
import { withRaisedTags } from '../../../core/export/raised-tags.ts';
import { storyInput } from './sample-story.ts';

async function exported(id: FormatId, body: string): Promise<string> {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const { bytes } = await exportFile(format, storyInput(`# A\n\n${body}\n`));
  if (format.preview !== 'word') return new TextDecoder().decode(bytes);
  const page = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return page.replace(/<[^>]*>/gu, '');
}

const CASES: readonly (readonly [string, string])[] = [
  ['It is 10<sup>6</sup> riel.', 'It is 10⁶ riel.'],
  ['It is 10<SUP class="x">-6</SUP> riel.', 'It is 10⁻⁶ riel.'],
  ['It is 10<sup>**6**</sup>5 riel.', 'It is 10⁶5 riel.'],
  ['CO<sub>2</sub> rose.', 'CO₂ rose.'],
  ['It is 10<sup>x</sup> riel.', 'It is 10^x riel.'],
  ['It is v<sub>max</sub> there.', 'It is v_(max) there.'],
  ['The 5<sup>th</sup> day.', 'The 5th day.'],
  ['The lone <sup>6 stays.', 'The lone 6 stays.'],
  ['> It is 10<sup>6</sup> riel.', 'It is 10⁶ riel.'],
  ['<p>It is 10<sup>6</sup> riel.</p>', 'It is 10⁶ riel.'],
  ['It was so.[^1]\n\n[^1]: It is 10<sup>6</sup> riel.', 'It is 10⁶ riel.'],
];
const shown = (text: string): string => text.replace(/<\/?(?:strong|b)>|\*\*|\\/gu, '');

describe('raised and lowered words', () => {
  test.each(CASES)('go out as letters in every format: %s', async (body, words) => {
    for (const id of ['plain-text', 'html', 'pdf', 'html-notes', 'markdown', 'word'] as const)
      if (!(id === 'word' && body.includes('[^1]'))) expect(shown(await exported(id, body)), id).toContain(words);
  });

  test('are so in what search engines read', async () => {
    expect(await exported('html', 'It is 10<sup>6</sup> riel.')).toContain('"articleBody": "It is 10⁶ riel."');
  });

  test.each(CASES)('move no position: %s', (body) => {
    const { doc } = storyInput(`# A\n\n${body}\n`);
    expect(withRaisedTags(doc).nodeSize).toBe(doc.nodeSize);
  });
});
