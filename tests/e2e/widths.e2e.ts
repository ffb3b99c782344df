import { claim, mode, openStory } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'lamp.md', headline: 'A lamp for the ferry steps', body: 'The lamp cost 80 dollars. Nobody paid for it.' };

test('in a wide window the sheet stands in the middle of its place, with one margin, and no claim is shown twice', async () => {
  const { page, close } = await openDesk([STORY], { size: { width: 1920, height: 1080 } });
  await openStory(page, STORY.headline);
  await claim(page, 'The lamp cost 80 dollars');
  await mode(page, 'check');
  await expect(page.locator('stet-claim-card')).toHaveCount(1);
  const off = await page.evaluate(() => {
    const article = document.querySelector('stet-desk')?.shadowRoot?.querySelector('stet-article');
    const scroll = article?.shadowRoot?.querySelector('.scroll');
    const sheet = scroll?.querySelector('stet-sheet')?.getBoundingClientRect();
    const place = scroll?.getBoundingClientRect();
    return sheet && scroll && place ? Math.abs(sheet.x + sheet.width / 2 - (place.x + scroll.clientWidth / 2)) : null;
  });
  expect(off).not.toBeNull();
  expect(off).toBeLessThan(12);
  await close();
});

test('in a narrow window nothing at the foot is cut, and a dialog leaves room for the focus ring', async () => {
  const { page, close } = await openDesk([STORY], { size: { width: 820, height: 640 } });
  await openStory(page, STORY.headline);
  await claim(page, 'The lamp cost 80 dollars');
  const foot = page.locator('stet-status-line footer > *:not(.library)');
  await expect(page.locator('stet-status-line .claims')).toBeVisible();
  const cut = await foot.evaluateAll((parts) =>
    parts.filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.textContent),
  );
  expect(cut).toEqual([]);
  await page.keyboard.press('Control+Shift+r');
  const put = page.locator('stet-replies').getByRole('button', { name: /Put to somebody/ });
  await expect(put).toBeFocused();
  const room = await put.evaluate((button) => {
    const body = document.querySelector('stet-desk')?.shadowRoot;
    const found = [...(body?.querySelectorAll('*') ?? [])].map((one) => one.shadowRoot?.querySelector('stet-dialog')).find(Boolean);
    const top = found?.shadowRoot?.querySelector('.body')?.getBoundingClientRect().top;
    return top === undefined ? null : button.getBoundingClientRect().top - top;
  });
  expect(room).toBeGreaterThanOrEqual(4);
  await close();
});
