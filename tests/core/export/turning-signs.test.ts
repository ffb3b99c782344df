import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportFile } from '../../../core/export/export-file.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import { storyInput } from './sample-story.ts';

const STORY = `---\nheadline: Fares of \u202e043\u202c\nbyline: [Ann \u202eeeL]\n---\n\nThey are \u202e043\u202c and **\u202d12** and \u2067\u0645\u0646\u2069.\n\n<p>It is \u202e043.</p>\n\n| Fare |\n| --- |\n| \u202e043 |\n`;

/** All text of a file, whatever it is packed in. */
const textOf = (bytes: Uint8Array, isZip: boolean): string =>
  (isZip ? Object.values(unzipSync(bytes)) : [bytes]).map((part) => new TextDecoder().decode(part)).join('\n');

test.each(FORMATS)('no override goes out, and signs that text from the right needs do: $id', async (format) => {
  const { bytes } = await exportFile(format, storyInput(STORY));
  const text = textOf(bytes, format.preview === 'word');
  expect(text).not.toMatch(/[\u202d\u202e]|\\u202[de]/u);
  if (format.audience !== 'internal' || format.id === 'word-claims') expect(text).toContain('\u2067\u0645\u0646\u2069');
});
