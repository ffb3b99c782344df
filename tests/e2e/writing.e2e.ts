import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cursorAfter, mode, openStory, saved, selectionHeard, sheet } from './article-steps.ts';
import { command, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The harbour office counted 340 visitors a day.' };

test('a writer’s spaces at the ends of paragraphs leave nothing in the file, and Enter is undone whole', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  const text = (): Promise<string> => readFile(join(folder, 'articles', STORY.file), 'utf8');
  await openStory(page, STORY.headline);
  await cursorAfter(page, 'a day.');
  await page.keyboard.type(' It rained. ');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nobody came. ');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The end ');
  await cursorAfter(page, 'harbour');
  await page.keyboard.press('Control+s');
  await saved(page);
  await expect.poll(text).toContain('counted 340 visitors a day. It rained.\n\nNobody came.\n\nThe end\n');
  expect(await text()).not.toContain('&#');
  await cursorAfter(page, 'office');
  await page.keyboard.press('Enter');
  await expect(sheet(page).locator('p', { hasText: /^counted 340/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).toContainText('The harbour office counted 340 visitors');
  await close();
});

test('a duplicate has the words that were typed last', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await cursorAfter(page, 'a day.');
  await page.keyboard.type(' Typed a moment ago.');
  await command(page, 'Duplicate article');
  const copy = async (): Promise<string> => {
    const names = await readdir(join(folder, 'articles'));
    return readFile(join(folder, 'articles', names.find((name) => name.includes('copy')) ?? ''), 'utf8').catch(() => '');
  };
  await expect.poll(copy).not.toBe('');
  expect(await copy()).toContain('Typed a moment ago.');
  await close();
});

for (const [key, steps, sentence] of [
  ['Control+Home', 3, 'It rained.'],
  ['Home', 2, 'Nobody fell.'],
] as const) {
  test(`${key} right after Ctrl 1 goes to the beginning, not back to the sentence that was checked`, async () => {
    const { page, close } = await openDesk([{ ...STORY, headline: 'Pier closes. Nobody fell.', body: 'It rained.' }]);
    await openStory(page, 'Pier closes. Nobody fell.');
    await mode(page, 'check');
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
    await expect(sheet(page).locator('.here')).toHaveText(sentence);
    await mode(page, 'write');
    // Two frames: within 20 ms of getting the keyboard ProseMirror puts the cursor where it was, and no hand is as quick.
    await selectionHeard(page);
    await selectionHeard(page);
    await page.keyboard.press(key);
    await selectionHeard(page);
    await page.keyboard.type('Now ');
    await expect(sheet(page)).toContainText('Now ');
    await expect(sheet(page).locator('h1')).toHaveText('Now Pier closes. Nobody fell.');
    await close();
  });
}

test('saving what is saved already changes no byte: the time of the last change stays', async () => {
  const { page, folder, close } = await openDesk([{ ...STORY, front: ['updated: 2025-01-01T00:00:00Z'] }]);
  const text = (): Promise<string> => readFile(join(folder, 'articles', STORY.file), 'utf8');
  await openStory(page, STORY.headline);
  const first = await text();
  await page.keyboard.press('Control+s');
  await saved(page);
  expect(await text()).toBe(first);
  await cursorAfter(page, 'a day.');
  await page.keyboard.type(' It rained.');
  await page.keyboard.press('Control+s');
  await saved(page);
  await expect.poll(text).toContain('It rained.');
  const changed = await text();
  expect(changed).not.toContain('updated: 2025');
  await page.keyboard.press('Control+s');
  await saved(page);
  await command(page, 'Save');
  await saved(page);
  expect(await text()).toBe(changed);
  await close();
});
