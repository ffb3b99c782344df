import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exportFile } from '../../../core/export/export-file.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import { barePicture } from '../../../core/pictures/bare-picture.ts';
import { storyInput } from './sample-story.ts';

/** 24 across and 16 down as they lie, all of them turned by Exif by a quarter. */
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../fixtures/pictures/${file}`, import.meta.url)));

/** How large a page says that a picture is. */
async function sizeOf(id: 'html' | 'pdf' | 'html-notes', bytes: Uint8Array | null): Promise<string | undefined> {
  const format = FORMATS.find((one) => one.id === id);
  const input = { ...storyInput('# A\n\n![Pier](a.jpg)\nThe pier.\n'), picture: () => bytes };
  const page = format ? new TextDecoder().decode((await exportFile(format, input)).bytes) : '';
  return / width="\d+" height="\d+"/u.exec(page)?.[0];
}

test.each(['html', 'pdf', 'html-notes'] as const)('a turned JPEG is as large as browsers draw it, bare or not: %s', async (id) => {
  const turned = bytesOf('turned.jpg');
  expect(await sizeOf(id, turned)).toBe(' width="16" height="24"');
  expect(await sizeOf(id, barePicture(turned))).toBe(' width="16" height="24"');
});

// Browsers turn no other kind.
test.each(['turned.png', 'turned.webp'])('%s is as large as it lies', async (file) => {
  expect(await sizeOf('html', bytesOf(file))).toBe(' width="24" height="16"');
});

test.each([1, 2, 3, 4, 5, 7, 8])('a JPEG is as large as it lies unless it is turned by a quarter: Exif %i', async (turn) => {
  const bytes = barePicture(bytesOf('turned.jpg'))?.slice() ?? new Uint8Array();
  const at = bytes.findIndex((_byte, index) => [0x12, 1, 3, 0, 1, 0, 0, 0, 6].every((one, step) => bytes[index + step] === one));
  bytes[at + 8] = turn;
  expect(await sizeOf('html', bytes)).toBe(turn > 4 ? ' width="16" height="24"' : ' width="24" height="16"');
});
