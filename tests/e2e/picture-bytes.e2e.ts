import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { claim, claims, docketOf, mode, notes, openStory, sheet } from './article-steps.ts';
import { makeLibrary, sayWho } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';
import { PIXEL, STORY, WORDS } from './pump-story.ts';

/** A picture of two pixels. */
const OTHER = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGM4YaMBRAAJewJZIY5p1AAAAABJRU5ErkJggg==', 'base64');
const SAID = 'The picture under this caption is another one. It is still called media/pump.png.';

const picture = (folder: string): string => join(folder, 'articles', 'media', 'pump.png');
const put = (folder: string, bytes: Buffer): void => {
  mkdirSync(dirname(picture(folder)), { recursive: true });
  writeFileSync(picture(folder), bytes);
};
const width = (page: Page): Promise<number> =>
  sheet(page)
    .locator('img')
    .evaluate((image: HTMLImageElement) => image.naturalWidth);
/** The bytes that each sign-off on the disk was given under. */
const bytesGiven = async (folder: string): Promise<(string | undefined)[]> =>
  ((await docketOf(folder)).claims[0]?.signOffs ?? []).map(({ under }) => under?.bytes);

test('a caption is stale once its picture is overwritten, is shown above the new one, and holds again with the bytes or one key', async () => {
  const folder = await makeLibrary([STORY]);
  put(folder, PIXEL);
  const { page, close } = await launchDesk({ library: folder });
  await sayWho(page);
  await openStory(page, STORY.headline);
  await expect.poll(() => width(page)).toBe(1);
  await claim(page, WORDS);
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  const given = () => bytesGiven(folder);
  await expect.poll(given).toEqual([expect.stringMatching(/^sha256:/)]);

  put(folder, OTHER);
  await expect(claims(page)).toHaveClass(/stale/);
  await expect(notes(page)).toContainText(SAID);
  await expect.poll(() => width(page)).toBe(2);
  await expect(page.locator('stet-library li')).toContainText('1 open');
  put(folder, PIXEL);
  await expect(claims(page)).toHaveClass(/verified/);
  await expect.poll(() => width(page)).toBe(1);

  put(folder, OTHER);
  await expect(claims(page)).toHaveClass(/stale/);
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await expect.poll(async () => new Set(await given()).size).toBe(2);

  const gone = notes(page).locator('[data-picture="picture-lost"]');
  await expect(gone).toHaveCount(0);
  rmSync(picture(folder));
  await expect(gone).toHaveText('The picture above is gone or cannot be read. Put it back, or take it out of the story and confirm again.');
  await page.screenshot({ path: 'test-results/picture-gone.png' });
  await page.keyboard.press('Control+e');
  await expect(page.locator('stet-gate')).toContainText('Picture gone.');
  await close();
  expect(readFileSync(join(folder, 'articles', STORY.file), 'utf8')).toContain('media/pump.png');
});

test('a path that another program writes otherwise leads to the same picture, and leaves the caption verified', async () => {
  const folder = await makeLibrary([STORY]);
  put(folder, PIXEL);
  const { page, close } = await launchDesk({ library: folder });
  await sayWho(page);
  await openStory(page, STORY.headline);
  await claim(page, WORDS);
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await expect.poll(() => bytesGiven(folder)).toHaveLength(1);
  await expect(page.locator('stet-status-line [data-save="saved"]')).toBeVisible();
  const file = join(folder, 'articles', STORY.file);
  writeFileSync(file, readFileSync(file, 'utf8').replace('(media/pump.png', '(./media/pump.png'));
  await expect(sheet(page).locator('img')).toHaveAttribute('src', 'stet://media/./media/pump.png');
  await expect(claims(page)).toHaveClass(/verified/);
  put(folder, OTHER);
  await expect(claims(page)).toHaveClass(/stale/);
  await close();
});
