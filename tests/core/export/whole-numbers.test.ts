import { expect, test } from 'vitest';
import { exportFile } from '../../../core/export/export-file.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import type { FormatId } from '../../../core/export/formats.ts';
import { storyInput } from './sample-story.ts';

async function exported(id: FormatId, markdown: string): Promise<string> {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return new TextDecoder().decode((await exportFile(format, storyInput(markdown))).bytes);
}

const STORY = '---\nheadline: ៩ ០០០ រៀល\nlanguage: km\n---\n\nតម្លៃ **៥ ០០០ រៀល** និង 1 234 567[^1] <b>x</b>\n\n[^1]: ៧ ០០០ រៀល\n';

test.each(['pdf', 'pdf-notes'] as const)('a number is not parted at its spaces in print: %s', async (id) => {
  const page = await exported(id, STORY);
  for (const number of ['៩ ០០០', '៥ ០០០', '1 234 567', '៧ ០០០']) expect(page).toContain(`<span class="whole">${number}</span>`);
  expect(page).toContain('<title>៩ ០០០ រៀល</title>');
  expect(page).toContain('"headline": "៩ ០០០ រៀល"');
});

test.each(['In 2020 300 left.', 'He has 5 30 times.', 'See 12 3456 too.', 'Route 5, 000 more.'])(
  'words and numbers beside each other are: %j',
  async (body) => {
    expect(await exported('pdf', `# A\n\n${body}\n`)).toContain(`<p>${body}</p>`);
  },
);

test.each(['html', 'markdown', 'plain-text'] as const)('elsewhere it stands as it is written: %s', async (id) => {
  const text = await exported(id, STORY);
  expect(text).not.toContain('class="whole"');
  expect(text).toContain('៥ ០០០ រៀល');
});
