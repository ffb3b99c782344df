import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { exportFile } from '../../../core/export/export-file.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import { storyInput } from './sample-story.ts';

const story = (published: string, language = 'en'): string =>
  `---\nheadline: A\nbyline: [Sok Dara]\ndateline: KOH SAMPLE\nlanguage: ${language}\n${published}---\n\nWords.\n`;

async function publicExports(markdown: string): Promise<Record<string, string>> {
  const made: Record<string, string> = {};
  for (const format of FORMATS.filter(({ audience }) => audience === 'public')) {
    const { bytes } = await exportFile(format, storyInput(markdown));
    made[format.id] = format.extension === 'docx' ? strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()) : strFromU8(bytes);
  }
  return made;
}

it('stands under the byline and where machines look for it', async () => {
  const made = await publicExports(story('published: 2026-11-20T03:00:00Z\n'));
  const page = 'By Sok Dara · KOH SAMPLE · <time datetime="2026-11-20">20 November 2026</time>';
  for (const id of ['html', 'pdf']) {
    expect(made[id]).toContain(page);
    expect(made[id]).toContain('"datePublished": "2026-11-20T03:00:00Z"');
  }
  expect(made.word).toContain('By Sok Dara · KOH SAMPLE · 20 November 2026');
  expect(made['plain-text']).toContain('\n\nBy Sok Dara · KOH SAMPLE · 20 November 2026\n\n');
  expect(made.markdown).toContain('published: 2026-11-20T03:00:00Z\n');
});

it('is written as the language does', async () => {
  expect((await publicExports(story('published: 2026-11-20\n', 'km')))['plain-text']).toContain('២០ វិច្ឆិកា ២០២៦');
});

it.each(['', 'published: true\n', 'created: 2026-11-28T05:00:00Z\n'])('is never made up: %j', async (line) => {
  for (const text of Object.values(await publicExports(story(line)))) expect(text).not.toMatch(/datePublished|<time|November/);
});
