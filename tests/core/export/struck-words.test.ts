import { describe, expect, it } from 'vitest';
import { exportFile } from '../../../core/export/export-file.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import type { FormatId } from '../../../core/export/formats.ts';
import { leftOut } from '../../../core/export/left-out.ts';
import { storyInput } from './sample-story.ts';

async function exported(id: FormatId, body: string): Promise<string> {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const { bytes } = await exportFile(format, storyInput(`# A\n\n${body}\n`));
  return new TextDecoder().decode(bytes);
}

describe('struck words where nothing can be struck', () => {
  it.each([
    ['The fare is ~~500~~700 riel.', 'The fare is 700 riel.'],
    ['The fare is ~~500~~ 700 riel.', 'The fare is 700 riel.'],
    ['It was ~~cheap~~, they said.', 'It was, they said.'],
    ['It was **~~cheap~~** fair.', 'It was fair.'],
    ['~~Gone.~~ It stays.', 'It stays.'],
    ['It stays. ~~Gone.~~', 'It stays.'],
    ['The fare is <del>500</del><ins>700</ins> riel.', 'The fare is 700 riel.'],
    ['The fare is <strike>500</strike>700 riel.', 'The fare is 700 riel.'],
    ['It is <del title="a > b">dear</del> fair.', 'It is fair.'],
    ['It is <del>dear <strike>and</del> so</strike> fair.', 'It is fair.'],
    ['It is <span style="text-decoration:line-through">dear</span> fair.', 'It is fair.'],
    ['It is <b style="TEXT-DECORATION-LINE: line-through">dear <b>and</b> so</b> fair.', 'It is fair.'],
    ['~~All gone.~~\n\nIt stays.', 'It stays.'],
    ['A lone <del> stays 500.', 'A lone  stays 500.'],
  ])('are left out: %s', async (body, words) => {
    expect(await exported('plain-text', body)).toBe(`A\n\n${words}\n`);
    expect(await exported('html', body)).toContain(`"articleBody": "${words}"`);
  });

  it('are counted, and named in no other format', () => {
    const input = storyInput('# A\n\nIt is ~~500~~700, ~~**so** they~~ we say. <del>Gone</del>\n\n<!-- stash\n~~kept~~\n-->\n');
    const named = FORMATS.flatMap((format) => leftOut(format, input).map(({ code, count }) => `${format.id}: ${code} ${count}`));
    expect(named).toEqual(['plain-text: struck 3']);
  });
});

describe('deletions that a file writes as tags', () => {
  it.each([
    ['html', '<p>It is <s>500</s>700.</p>'],
    ['markdown', 'It is ~~500~~700.'],
  ] as const)('are struck in %s', async (id, words) => {
    expect(await exported(id, 'It is <del>500</del><ins>700</ins>.')).toContain(words);
    expect(await exported(id, 'It is <span style="text-decoration: line-through">500</span>700.')).toContain(words);
  });
});
