import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportFile } from '../../../core/export/export-file.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import type { FormatId } from '../../../core/export/formats.ts';
import { leftOut } from '../../../core/export/left-out.ts';
import { storyInput } from './sample-story.ts';

/** What an export must not carry although the article says it. */

const LOCAL = `---
headline: The well
---

![A boat](file:///home/sok/LOCAL-PATH/p.png)
The caption stays.

Words ![in a line](file:///home/sok/LOCAL-PATH/q.png) and [a link](FILE:///home/sok/LOCAL-PATH) stay.
`;
const PUBLIC: readonly FormatId[] = ['word', 'html', 'pdf', 'markdown', 'plain-text'];

async function told(id: FormatId, markdown: string): Promise<{ text: string; left: ReturnType<typeof leftOut> }> {
  const input = storyInput(markdown);
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(id);
  const { bytes } = await exportFile(format, input);
  const text =
    id === 'word'
      ? Object.values(unzipSync(bytes))
          .map((part) => strFromU8(part))
          .join('\n')
      : strFromU8(bytes);
  return { text, left: leftOut(format, input) };
}

describe('pictures and links that name a file of this computer', () => {
  it.each(PUBLIC)('%s keeps their words and not their path', async (id) => {
    const { text, left } = await told(id, LOCAL);
    expect(text).not.toContain('LOCAL-PATH');
    expect(text).toContain('The caption stays.');
    expect(text).toContain('a link');
    if (id !== 'plain-text') expect(left.find(({ code }) => code === 'picture-missing')?.count).toBe(id === 'markdown' ? 2 : 1);
  });
});

it('writes no control characters into Markdown', async () => {
  const { text } = await told('markdown', '---\nheadline: "a\\u0001b"\nbyline: ["c\\u0007d"]\n---\n\nWords\u0001 and\u001b more\tthere.\n');
  expect(text).toContain('headline: ab');
  expect(text).toContain('cd');
  expect(text).toContain('Words and more\tthere.');
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]|\\x01|\\a/u);
});
