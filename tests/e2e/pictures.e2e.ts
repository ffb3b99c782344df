import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStory, sheet } from './article-steps.ts';
import { makeLibrary, openDesk, sayWho } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

const STORY = {
  file: 'pump.md',
  headline: 'A pump for the school',
  body: 'It came in March.\n\n![A pump](media/pump.png)\nThe pump.\n\n![A map](https://example.org/map.png)\nThe way.',
};
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==', 'base64');

test('a picture that is not there is an empty place that says so, with a way to another, and no noise', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  const places = sheet(page).locator('.picture-place');
  await expect(places).toHaveCount(2);
  await expect(sheet(page).getByRole('button', { name: 'media/pump.png: this picture is not there. Choose another' })).toBeVisible();
  await expect(sheet(page).locator('figcaption').first()).toHaveText('The pump.');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), places.first().click()]);
  await chooser.setFiles({ name: 'other.png', mimeType: 'image/png', buffer: PIXEL });
  await expect(sheet(page).locator('img')).toHaveAttribute('src', 'stet://media/media/other.png');
  await expect(places).toHaveCount(1);
  await close();
});

test('a picture that is there is shown, and one that is none is said not to be there', async () => {
  const folder = await makeLibrary([STORY]);
  await mkdir(join(folder, 'articles', 'media'), { recursive: true });
  await writeFile(join(folder, 'articles', 'media', 'pump.png'), PIXEL);
  const { page, close } = await launchDesk({ library: folder });
  await sayWho(page);
  await openStory(page, STORY.headline);
  await expect(sheet(page).locator('.picture-place')).toHaveCount(1);
  await expect(sheet(page).locator('img')).toHaveAttribute('src', 'stet://media/media/pump.png');
  await close();
});
