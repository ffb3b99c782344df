import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claim, mode, openStory, saved } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const FILE = `${'a-long-name-of-a-file-'.repeat(9)}.md`;
const LAMPS = Array.from({ length: 14 }, (_, at) => `Lamp ${at + 1} cost ${at + 20} dollars.`);
const STORY = { file: FILE, headline: 'Lamps along the embankment', body: LAMPS.join(' ') };

/** Every button of the dialog that the toast lies over, and whether the toast is whole within the window. */
function placeOfToast(page: Page) {
  return page.evaluate(() => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    const dialog = all(document).find((one) => one.matches('dialog[open]'));
    const host = all(document).find((one) => one.matches('stet-dialog-toast'));
    const toast = host?.shadowRoot?.querySelector('.toast')?.getBoundingClientRect();
    const owner = (dialog?.getRootNode() as ShadowRoot | undefined)?.host;
    if (!toast || !owner || !dialog) return null;
    const buttons = [...all(dialog), ...all(owner), ...[...owner.querySelectorAll('*')].flatMap((one) => all(one.shadowRoot ?? one))];
    const foot = owner.querySelector('stet-put-form')?.shadowRoot?.querySelector('.foot')?.getBoundingClientRect();
    const body = dialog.querySelector('.body')?.getBoundingClientRect();
    const covered = buttons
      .filter((one) => one instanceof HTMLButtonElement && one.getRootNode() !== host?.shadowRoot)
      .filter((one) => {
        const { top, bottom, left, right } = one.getBoundingClientRect();
        // What the body has scrolled away is not seen, and lies under nothing.
        if (body && owner.contains(one) && (top >= body.bottom || bottom <= body.top)) return false;
        const seen = body && !dialog.querySelector('.head')?.contains(one) ? Math.min(bottom, body.bottom) : bottom;
        return top < toast.bottom && seen > toast.top && left < toast.right && right > toast.left;
      })
      .map((one) => one.textContent?.trim());
    return { covered, inside: toast.top >= 0 && toast.bottom <= innerHeight, lines: toast.height > 40, foot: foot !== undefined };
  });
}

test('a toast in a dialog lies over none of its buttons, however long it is and however small the window', async () => {
  const { app, page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'Lamp 14 cost 33 dollars');
  await mode(page, 'check');
  await saved(page);
  await page.keyboard.press('F8');
  await page.keyboard.press('p');
  const form = page.locator('stet-put-form');
  await form.locator('[name="put"]').fill('Who paid for it?');
  await writeFile(join(folder, 'articles', FILE), '---\nheadline: Another\n---\n\nOther words.\n');
  await expect(page.locator('stet-dialog-toast')).toContainText(FILE);
  for (const [width, height] of [
    [1280, 800],
    [1024, 640],
  ] as const) {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [width, height] as [
      number,
      number,
    ]);
    await expect.poll(() => page.evaluate(() => innerHeight)).toBe(height);
    for (const end of [false, true]) {
      await page.locator('stet-dialog .body').evaluate((body, down) => body.scrollTo(0, down ? body.scrollHeight : 0), end);
      expect(await placeOfToast(page)).toEqual({ covered: [], inside: true, lines: true, foot: true });
    }
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await close();
});

test('the claim that something is put to somebody about is in sight in the list of claims', async () => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  for (const lamp of LAMPS) await claim(page, lamp.slice(0, -1));
  await mode(page, 'check');
  for (let nth = 0; nth < LAMPS.length; nth += 1) await page.keyboard.press('F8');
  await page.keyboard.press('p');
  const form = page.locator('stet-put-form');
  await expect(form.locator('[name="name"]')).toBeFocused();
  const isSeen = await form.locator('fieldset').evaluate((list) => {
    const [frame, ticked] = [list.getBoundingClientRect(), list.querySelector(':checked')?.getBoundingClientRect()];
    return ticked !== undefined && ticked.top >= frame.top && ticked.bottom <= frame.bottom && list.scrollTop > 0;
  });
  expect(isSeen).toBe(true);
  await close();
});
