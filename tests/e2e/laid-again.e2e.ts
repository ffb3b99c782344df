import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claim, cursorAfter, docketOf, journalled, notes, openStory, saved, sheet, textOf } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The harbour office counted 340 visitors a day.' };

/** What a program that merges two versions leaves in an article, and what an old editor does to its letters. */
const RUINS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'marks of a merge': (text) =>
    Buffer.from(text.replace('status: draft', '<<<<<<< HEAD\nstatus: draft\n=======\nstatus: checked\n>>>>>>> theirs')),
  'other bytes': (text) => Buffer.from(text.replace('harbour', 'harbo\u00e4r'), 'latin1'),
};

async function disputed(folder: string): Promise<void> {
  const dockets = join(folder, '.stet', 'dockets');
  for (const name of (await readdir(dockets)).filter((one) => one.endsWith('.json'))) {
    const text = await readFile(join(dockets, name), 'utf8');
    await writeFile(join(dockets, name), text.replace(/"check": ?"todo"/, '"check":"disputed"'));
  }
}

for (const [name, ruined] of Object.entries(RUINS)) {
  test(`claims written by another program, and the article no article any more (${name}): what is typed is not lost`, async () => {
    const { page, folder, close } = await openDesk([STORY]);
    await openStory(page, STORY.headline);
    await claim(page, 'counted 340 visitors');
    await expect.poll(async () => (await docketOf(folder)).claims.length).toBe(1);
    await saved(page);
    const path = join(folder, 'articles', STORY.file);
    const before = await readFile(path, 'utf8');
    await disputed(folder);
    await writeFile(path, ruined(before));
    await expect(page.locator('stet-standing')).toContainText('is no article');

    await cursorAfter(page, 'visitors a day');
    await page.keyboard.type(' or so');
    await expect.poll(() => journalled(folder)).toContain('visitors a day or so');
    await expect(page.locator('stet-status-line [data-save="saved"]')).toHaveCount(0);
    expect(await readFile(path)).toEqual(Buffer.from(ruined(before)));

    await writeFile(path, before);
    await expect.poll(() => textOf(folder, STORY.file)).toContain('visitors a day or so.');
    await expect(notes(page)).toContainText('Disputed');
    await expect(sheet(page)).toContainText('visitors a day or so.');
    await saved(page);
    await close();
  });
}
