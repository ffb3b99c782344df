import { mkdtemp, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claim, claims, cursorAfter, journalled, openStory, saved, sheet, textOf } from './article-steps.ts';
import { kill, openDesk } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

const STORY = {
  file: 'weir.md',
  headline: 'The weir holds',
  body: 'The weir was built in 1931. It holds back four metres of water.\n\nNobody remembers who drew it.',
};

async function open() {
  const desk = await openDesk([STORY]);
  await openStory(desk.page, STORY.headline);
  return { ...desk, path: join(desk.folder, 'articles', STORY.file) };
}

async function changeOutside(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

test('with nothing unsaved the other text is taken over, the claims follow, and undo brings ours back', async () => {
  const { page, path, close } = await open();
  await claim(page, 'The weir was built in 1931');
  await saved(page);
  await changeOutside(path, 'The weir was', 'After years of floods, the weir was');
  await expect(sheet(page)).toContainText('After years of floods');
  await expect(page.locator('stet-toast')).toContainText('changed by another program');
  await changeOutside(path, '1931', '1937');
  await expect(sheet(page)).toContainText('1937');
  await expect(page.locator('stet-status-line')).toContainText('1 altered');
  await page.locator('stet-toast').getByRole('button', { name: 'Undo' }).click();
  await expect(sheet(page)).toContainText('1931');
  await close();
});

/** Types here and changes the file there, so that neither knows of the other; answers when the desk has said so. */
async function collide(page: Parameters<typeof sheet>[0], path: string): Promise<void> {
  await cursorAfter(page, 'who drew it');
  await page.keyboard.type(' or why');
  await changeOutside(path, 'four metres', 'five metres');
  await expect(page.locator('stet-conflict h2')).toBeVisible();
  await expect(page.locator('stet-conflict')).toContainText('five metres');
  await expect(page.locator('stet-conflict')).toContainText('or why');
}

test('two texts: keep mine', async () => {
  const { page, folder, path, close } = await open();
  await collide(page, path);
  await page.locator('stet-conflict').getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.locator('stet-conflict')).toHaveCount(0);
  await expect.poll(() => textOf(folder, STORY.file)).toContain('or why');
  expect(await textOf(folder, STORY.file)).toContain('four metres');
  await close();
});

test('two texts: take theirs, and undo brings mine back', async () => {
  const { page, folder, path, close } = await open();
  await collide(page, path);
  await page.locator('stet-conflict').getByRole('button', { name: 'Take theirs' }).click();
  await expect(sheet(page)).toContainText('five metres');
  await expect(sheet(page)).not.toContainText('or why');
  expect(await textOf(folder, STORY.file)).toContain('five metres');
  await sheet(page).click();
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).toContainText('or why');
  await expect.poll(() => textOf(folder, STORY.file)).toContain('or why');
  await close();
});

test('two texts: keep both', async () => {
  const { page, folder, path, close } = await open();
  await collide(page, path);
  await page.locator('stet-conflict').getByRole('button', { name: 'Keep both' }).click();
  await expect(page.locator('stet-conflict')).toHaveCount(0);
  await expect.poll(async () => (await readdir(join(folder, 'articles'))).filter((file) => file.endsWith('.md')).length).toBe(2);
  await expect.poll(() => textOf(folder, STORY.file)).toContain('or why');
  const [copy] = (await readdir(join(folder, 'articles'))).filter((file) => file.endsWith('.md') && file !== STORY.file);
  expect(await textOf(folder, copy ?? '')).toContain('five metres');
  await close();
});

test('a file that is taken away is said, and can be written again', async () => {
  const { page, folder, path, close } = await open();
  await unlink(path);
  await page.locator('stet-standing').getByRole('button', { name: 'Write it again' }).click();
  await expect.poll(() => textOf(folder, STORY.file).catch(() => '')).toContain('Nobody remembers');
  await expect(claims(page)).toHaveCount(0);
  await close();
});

test('typing that never reached the file is back after the desk was killed, and can be undone', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'stet-killed-'));
  const { page, app, folder, close } = await openDesk([STORY], { userData });
  await openStory(page, STORY.headline);
  await cursorAfter(page, 'who drew it');
  await page.keyboard.type(' or when');
  await expect.poll(() => journalled(folder), { intervals: [20] }).toContain('or when');
  await kill(app);
  await close();
  expect(await textOf(folder, STORY.file)).not.toContain('or when');

  const again = await launchDesk({ library: folder, userData });
  await openStory(again.page, STORY.headline);
  await expect(sheet(again.page)).toContainText('who drew it or when');
  await expect(again.page.locator('stet-toast')).toContainText('had not reached the file is back');
  await expect.poll(() => textOf(folder, STORY.file)).toContain('who drew it or when');
  await cursorAfter(again.page, 'or when');
  await again.page.keyboard.press('Control+z');
  await expect(sheet(again.page)).not.toContainText('or when');
  await again.page.keyboard.press('Control+Shift+z');
  await expect(sheet(again.page)).toContainText('who drew it or when');
  await again.close();
});
