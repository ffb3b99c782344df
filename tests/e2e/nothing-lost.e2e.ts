import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import {
  claim,
  cursorAfter,
  docketOf,
  historyTexts,
  journalled,
  mode,
  notes,
  openStory,
  saved,
  sheet,
  takeRecovered,
  textOf,
} from './article-steps.ts';
import { command, kill, openDesk, row, sayWho } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';
import { onSmallDisk, unmountDisks } from './small-disk.ts';

const STORY = { file: 'weir.md', headline: 'The weir holds', body: 'The weir was built in 1931.\n\nNobody remembers who drew it.' };
const OTHER = { file: 'mill.md', headline: 'The mill stands', body: 'The mill has two wheels.' };

const standing = (page: Page) => page.locator('stet-standing .bar');
const unsaved = (page: Page) => page.locator('stet-unsaved');

async function type(page: Page, words: string): Promise<void> {
  await cursorAfter(page, 'who drew it');
  await page.keyboard.type(words);
  await expect(sheet(page)).toContainText(`who drew it${words}`);
}

/** Closes the window as a person does; the program may refuse. */
async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}

test.afterEach(unmountDisks);

test('a full disk: neither the other article nor closing the window costs a word', async () => {
  const { app, page, disk, close } = await onSmallDisk([STORY, OTHER]);
  await disk.fill();
  await type(page, ' or where');
  await expect(standing(page)).toContainText('The disk is full');
  await expect(page.locator('stet-status-line .failed')).toContainText('Not saved: the disk is full');
  await expect(page.locator('stet-status-line [data-save="saved"]')).toHaveCount(0);

  await row(page, OTHER.headline).click();
  await expect(unsaved(page)).toContainText('kept on this computer');
  await page.keyboard.press('Escape');
  await expect(unsaved(page)).toHaveCount(0);
  await expect(sheet(page)).toContainText('or where');

  await closeWindow(app);
  await expect(unsaved(page)).toContainText('is not saved');
  await disk.makeRoom();
  await unsaved(page).getByRole('button', { name: 'Stay here' }).click();
  await page.keyboard.press('Control+s');
  await saved(page);
  await expect(standing(page)).toHaveCount(0);
  expect(await textOf(disk.folder, STORY.file)).toContain('or where');
  await close();
});

test('a full disk: what was typed is there after the window was closed all the same', async () => {
  const { app, page, disk, userData, close } = await onSmallDisk([STORY, OTHER]);
  await disk.fill();
  await type(page, ' or how');
  await expect(standing(page)).toContainText('The disk is full');
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await closeWindow(app);
  await unsaved(page).getByRole('button', { name: 'Close the window' }).click();
  await gone;
  expect(await textOf(disk.folder, STORY.file)).not.toContain('or how');
  await disk.makeRoom();

  const again = await launchDesk({ library: disk.folder, userData });
  await expect(sheet(again.page)).toContainText('who drew it or how');
  await takeRecovered(again.page);
  expect(await textOf(disk.folder, STORY.file)).toContain('or how');
  await again.close();
  await close().catch(() => undefined);
});

test('a disk that turns read-only is tried again by itself', async () => {
  const { page, disk, close } = await onSmallDisk([STORY, OTHER]);
  disk.readOnly(true);
  await type(page, ' or why');
  await expect(standing(page)).toBeVisible();
  disk.readOnly(false);
  await saved(page);
  await expect(standing(page)).toHaveCount(0);
  expect(await textOf(disk.folder, STORY.file)).toContain('or why');
  await close();
});

test('the folder is renamed while typing: said, no second one is made, and all goes on when it is back', async () => {
  const { page, folder, close } = await openDesk([STORY, OTHER]);
  await openStory(page, STORY.headline);
  await rename(folder, `${folder}-away`);
  await type(page, ' or whence');
  await expect(standing(page)).toContainText('is not where it was');
  expect(existsSync(folder)).toBe(false);
  await rename(`${folder}-away`, folder);
  await saved(page);
  expect(await textOf(folder, STORY.file)).toContain('or whence');
  await expect(standing(page)).toHaveCount(0);
  await expect(row(page, OTHER.headline)).toBeVisible();
  await close();
});

test('killed while typing, changed outside, started again: both texts are shown, neither is overwritten', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'stet-killed-'));
  const { page, app, folder, close } = await openDesk([STORY], { userData });
  await openStory(page, STORY.headline);
  await type(page, ' or when');
  await expect.poll(() => journalled(folder), { intervals: [20] }).toContain('or when');
  await kill(app);
  await close().catch(() => undefined);
  const path = join(folder, 'articles', STORY.file);
  await writeFile(path, (await readFile(path, 'utf8')).replace('1931', '1913'));

  const again = await launchDesk({ library: folder, userData });
  const conflict = again.page.locator('stet-conflict');
  await expect(conflict).toContainText('or when');
  await expect(conflict).toContainText('1913');
  expect(await textOf(folder, STORY.file)).toContain('1913');
  await again.page.keyboard.press('Escape');
  await expect(conflict).toHaveCount(0);
  await standing(again.page).getByRole('button', { name: 'Choose' }).click();
  await conflict.getByRole('button', { name: 'All on disk' }).click();
  await conflict.getByRole('button', { name: 'Save this text' }).click();
  await expect(sheet(again.page)).toContainText('1913');
  await expect.poll(() => journalled(folder)).toBe('');
  expect(await textOf(folder, STORY.file)).toContain('1913');
  await again.close();
});

test('killed while typing: started again, a claim whose words were changed is stale, the others are as they were', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'stet-killed-'));
  const { page, app, folder, close } = await openDesk([STORY], { userData });
  await openStory(page, STORY.headline);
  for (const words of ['built in 1931', 'who drew it']) await claim(page, words);
  await mode(page, 'check');
  for (const at of [1, 2]) {
    await page.keyboard.press('F8');
    await page.keyboard.press('v');
    await expect.poll(async () => (await docketOf(folder)).claims.filter(({ check }) => check === 'verified').length).toBe(at);
  }
  await mode(page, 'write');
  await cursorAfter(page, 'built in');
  await page.keyboard.type(' early');
  await expect.poll(() => journalled(folder), { intervals: [20] }).toContain('in early 1931');
  await kill(app);
  await close().catch(() => undefined);

  const again = await launchDesk({ library: folder, userData });
  await expect(sheet(again.page)).toContainText('in early 1931');
  await takeRecovered(again.page);
  const foot = again.page.locator('stet-status-line .claims');
  await expect(foot).toContainText('2 exact');
  await expect(notes(again.page).filter({ hasText: 'Stale' })).toHaveCount(1);
  await expect(notes(again.page).filter({ hasText: 'Verified' })).toHaveCount(1);
  await expect(again.page.locator('stet-toast')).not.toContainText('claim');
  await again.close();
});

test('a file that is taken away can be written again also after more was typed', async () => {
  const { page, folder, close } = await openDesk([STORY, OTHER]);
  await openStory(page, STORY.headline);
  await unlink(join(folder, 'articles', STORY.file));
  await expect(standing(page)).toContainText('was taken away');
  await type(page, ' or whether');
  await row(page, OTHER.headline).click();
  await expect(unsaved(page)).toContainText('is not saved');
  await page.keyboard.press('Escape');
  await standing(page).getByRole('button', { name: 'Write it again' }).click();
  await expect.poll(() => textOf(folder, STORY.file).catch(() => '')).toContain('or whether');
  await expect(standing(page)).toHaveCount(0);
  await close();
});

test('words typed just before the file is taken away are kept though nothing more is typed', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'stet-killed-'));
  const { app, page, folder } = await openDesk([STORY, OTHER], { userData });
  await openStory(page, STORY.headline);
  await type(page, ' or when');
  await unlink(join(folder, 'articles', STORY.file));
  await expect(standing(page)).toContainText('was taken away');
  await expect.poll(() => journalled(folder)).toContain('or when');
  await row(page, OTHER.headline).click();
  await expect(unsaved(page)).toContainText('is not saved');
  await kill(app);
  const again = await launchDesk({ library: folder, userData });
  await again.page.getByRole('button', { name: 'Make it an article again' }).click();
  await expect(sheet(again.page)).toContainText('or when');
  await again.close();
});

test('a text that was only read is the last copy once its file is taken away, and counts as unsaved', async () => {
  const { app, page, folder } = await openDesk([STORY, OTHER]);
  await openStory(page, STORY.headline);
  await unlink(join(folder, 'articles', STORY.file));
  await expect(standing(page)).toContainText('was taken away');
  await expect.poll(() => journalled(folder)).toContain('who drew it');
  await row(page, OTHER.headline).click();
  await expect(unsaved(page)).toContainText('is not saved');
  await kill(app);
});

test('a file that is renamed outside is followed', async () => {
  const { page, folder, close } = await openDesk([STORY, OTHER]);
  await openStory(page, STORY.headline);
  await rename(join(folder, 'articles', STORY.file), join(folder, 'articles', 'dam.md'));
  await expect(row(page, STORY.headline)).toHaveCount(1);
  await type(page, ' or whom');
  await expect.poll(() => textOf(folder, 'dam.md')).toContain('or whom');
  await saved(page);
  await expect(standing(page)).toHaveCount(0);
  expect(existsSync(join(folder, 'articles', STORY.file))).toBe(false);
  await close();
});

test('a library that another desk has open is opened for writing once that one is closed', async () => {
  const first = await openDesk([STORY]);
  const second = await launchDesk({ library: first.folder });
  await expect(standing(second.page)).toContainText('open at');
  // The welcome comes with the second part of the window, and would lie over what is pressed here.
  await expect(second.page.locator('stet-welcome')).toHaveCount(1);
  await second.page.keyboard.press('Escape');
  await expect(second.page.locator('stet-welcome')).toHaveCount(0);
  await openStory(second.page, STORY.headline);
  await standing(second.page).getByRole('button', { name: 'Open for writing' }).click();
  await expect(second.page.locator('stet-toast')).toContainText('is open');
  await first.close();
  await standing(second.page).getByRole('button', { name: 'Open for writing' }).click();
  await expect(standing(second.page)).toHaveCount(0);
  await expect(sheet(second.page)).toHaveAttribute('contenteditable', 'true');
  await type(second.page, ' or whose');
  await saved(second.page);
  expect(await textOf(first.folder, STORY.file)).toContain('or whose');
  await second.close();
});

test('a library is taken over from another window, by keyboard alone: it turns read-only, keeps what was typed, and takes it back', async () => {
  const first = await openDesk([STORY]);
  await openStory(first.page, STORY.headline);
  const second = await launchDesk({ library: first.folder });
  await sayWho(second.page, 'Sok Dara');
  await openStory(second.page, STORY.headline);
  await expect(second.page.locator('stet-status-line')).toContainText('Read only: open at');
  // What the first window holds back from its file: a text of another program waits for a choice.
  await type(first.page, ' or when');
  const path = join(first.folder, 'articles', STORY.file);
  await writeFile(path, (await readFile(path, 'utf8')).replace('1931', '1913'));
  await expect(first.page.locator('stet-conflict')).toContainText('1913');
  await first.page.keyboard.press('Escape');
  await expect(first.page.locator('stet-conflict')).toHaveCount(0);

  await command(second.page, 'Take this library over…');
  const dialog = second.page.locator('stet-take-over');
  await expect(dialog).toContainText('It is open at');
  await expect(dialog).toContainText('Nothing is lost');
  await second.page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  // The loser: read-only, told by whom, and its words are kept in three places.
  await expect(sheet(first.page)).toHaveAttribute('contenteditable', 'false');
  await expect(first.page.locator('stet-status-line')).toContainText('Read only: taken over by Sok Dara');
  await expect(sheet(first.page)).toContainText('or when');
  expect((await historyTexts(first.folder)).some((one) => one.includes('or when'))).toBe(true);
  expect(await textOf(first.folder, STORY.file)).not.toContain('or when');
  // The winner: what was typed there lies beside the file.
  const conflict = second.page.locator('stet-conflict');
  await expect(conflict).toContainText('or when');
  await conflict.getByRole('button', { name: 'All on disk' }).click();
  await second.page.keyboard.press('Control+Enter');
  await expect(conflict).toHaveCount(0);
  await cursorAfter(second.page, 'built in');
  await second.page.keyboard.type(' May');
  await saved(second.page);
  expect(await textOf(first.folder, STORY.file)).toContain('built in May 1913');
  // And back: the first has its own words beside what was written meanwhile.
  const bar = standing(first.page);
  const dismiss = bar.getByRole('button', { name: 'Dismiss' });
  if (await dismiss.isVisible()) await dismiss.click();
  await expect(bar).toContainText('took this library over');
  await bar.getByRole('button', { name: 'Your text beside the file' }).press('Enter');
  await expect(first.page.locator('stet-conflict')).toContainText('Your text beside the file');
  await first.page.keyboard.press('Escape');
  await bar.getByRole('button', { name: 'Take over…' }).press('Enter');
  await first.page.keyboard.press('Enter');
  await expect(first.page.locator('stet-conflict')).toContainText('May');
  await expect(first.page.locator('stet-conflict')).toContainText('or when');
  await takeRecovered(first.page);
  expect(await textOf(first.folder, STORY.file)).toContain('or when');
  await expect(sheet(second.page)).toHaveAttribute('contenteditable', 'false');
  await first.close();
  await second.close();
});
