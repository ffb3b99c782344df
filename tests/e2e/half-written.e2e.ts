import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claim, docketOf, mode, openStory, saved } from './article-steps.ts';
import { command, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'lamp.md', headline: 'A lamp for the ferry steps', body: 'The lamp cost 80 dollars. Nobody paid for it.' };
const ASKED = 'What you wrote here is not kept yet. Esc again throws it away.';

async function open() {
  const desk = await openDesk([STORY]);
  await openStory(desk.page, STORY.headline);
  await claim(desk.page, 'The lamp cost 80 dollars');
  await mode(desk.page, 'check');
  await desk.page.keyboard.press('F8');
  return desk;
}

const asked = (page: Page) => page.locator('stet-dialog .asks');

/** How each form is opened from the claim at hand, and a field of it. */
const FORMS = [
  { name: 'a declaration', open: (page: Page) => page.keyboard.press('Control+Shift+n'), form: 'stet-unverified', field: '[name="why"]' },
  { name: 'a reply', open: (page: Page) => page.keyboard.press('p'), form: 'stet-put-form', field: '[name="put"]' },
  { name: 'its deadline', open: (page: Page) => page.keyboard.press('p'), form: 'stet-put-form', field: '[name="deadline"]' },
  { name: 'a calculation', open: (page: Page) => page.keyboard.press('c'), form: 'stet-calculate', field: '[name="written"]' },
  { name: 'a citation', open: (page: Page) => page.keyboard.press('s'), form: 'stet-cite', field: '[name="excerpt"]' },
  { name: 'a source', open: newSource, form: 'stet-source-form', field: '[name="author"]' },
  { name: 'a house rule', open: newRule, form: 'stet-rule-form', field: '[name="message"]' },
  { name: 'a decision', open: decision, form: 'stet-decide', field: '[name="why"]' },
  { name: 'a file name', open: (page: Page) => page.keyboard.press('F2'), form: 'stet-rename', field: 'input' },
  { name: 'a pasted story', open: (page: Page) => command(page, 'Paste an article…'), form: 'stet-paste-article', field: 'textarea' },
];

async function newSource(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+s');
  await page.locator('stet-sources').getByRole('button', { name: 'New source' }).click();
}

async function newRule(page: Page): Promise<void> {
  await command(page, 'House style rules…');
  await page.locator('stet-style-rules').getByRole('button', { name: 'New rule' }).click();
}

async function decision(page: Page): Promise<void> {
  await page.keyboard.press('d');
  await page.keyboard.press('Shift+d');
}

test('Escape asks before a form with words in it is left, once, and leaves an untouched one at once', async () => {
  const { page, close } = await open();
  for (const { name, open: openForm, form, field } of FORMS) {
    await test.step(name, async () => {
      await openForm(page);
      const one = page.locator(`${form} ${field}`);
      await one.focus();
      const written = name === 'its deadline' ? '2031-02-03T04:05' : 'Words worth keeping';
      await page.keyboard.press('Home');
      await one.fill(written);
      await page.keyboard.press('Escape');
      await expect(asked(page)).toHaveText(ASKED);
      await expect(one).toHaveValue(written);
      await expect(one).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.locator(form)).toHaveCount(0);
      // A form within a list goes back to the list.
      if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
      await expect(page.locator('dialog[open]')).toHaveCount(0);
    });
  }
  await close();
});

test('Cancel and Back ask as Escape does, once, by key too, and leave an untouched form at once', async () => {
  const { page, close } = await open();
  for (const { name, open: openForm, form, field } of FORMS.filter(({ name: one }) => one !== 'a declaration' && one !== 'a calculation')) {
    await test.step(name, async () => {
      await openForm(page);
      const one = page.locator(`${form} ${field}`);
      const out = page.locator(form).getByRole('button', { name: /^(?:Cancel|Back)/ });
      await out.click();
      await expect(one).toHaveCount(0);
      if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
      // D a second time takes the dispute back.
      if (name === 'a decision') await page.keyboard.press('Shift+d');
      else await openForm(page);
      const written = name === 'its deadline' ? '2031-02-03T04:05' : 'Words worth keeping';
      await one.focus();
      await page.keyboard.press('Home');
      await one.fill(written);
      await out.focus();
      await page.keyboard.press('Enter');
      await expect(asked(page)).toHaveText(ASKED);
      await expect(one).toHaveValue(written);
      await page.keyboard.press('Enter');
      await expect(page.locator(form)).toHaveCount(0);
      if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
      await expect(page.locator('dialog[open]')).toHaveCount(0);
    });
  }
  await close();
});

test('what is written on is asked about anew, and what is as it was is not', async () => {
  const { page, close } = await open();
  await page.keyboard.press('Control+Shift+n');
  const part = page.locator('stet-unverified [name="part"]');
  await page.keyboard.type('ab');
  await page.keyboard.press('Escape');
  await expect(asked(page)).toHaveText(ASKED);
  await page.keyboard.type('c');
  await expect(asked(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(asked(page)).toHaveText(ASKED);
  await page.mouse.click(5, 400);
  await page.mouse.click(5, 400);
  await expect(part).toHaveValue('abc');
  for (const _letter of 'abc') await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await close();
});

test('what was kept is not asked about, nor what the form keeps by itself', async () => {
  const { page, folder, close } = await open();
  await page.keyboard.press('Control+Shift+n');
  await page.keyboard.type('the price');
  await page.keyboard.press('Tab');
  await page.keyboard.type('no receipt');
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-unverified .list > li')).toContainText('the price');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);

  await page.keyboard.press('Control+i');
  await page.locator('stet-details [data-field="dateline"]').focus();
  await page.keyboard.type('Kampot');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await expect.poll(async () => (await docketOf(folder)).unverified).toHaveLength(1);
  await page.keyboard.press('Control+i');
  await expect(page.locator('stet-details [data-field="dateline"]')).toHaveValue('Kampot');
  await page.keyboard.press('Escape');
  await close();
});

test('nothing that comes by itself takes a half-written form away, and closing the window asks once', async () => {
  const { app, page, folder, close } = await open();
  await saved(page);
  await page.keyboard.press('Control+Shift+n');
  const part = page.locator('stet-unverified [name="part"]');
  await page.keyboard.type('the price');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('check')?.submenu?.getMenuItemById('sources')?.click());
  await expect(asked(page)).toHaveText(ASKED);
  await expect(part).toHaveValue('the price');
  await page.keyboard.type(' of it');
  await expect(asked(page)).toHaveCount(0);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect(asked(page)).toHaveText(ASKED);
  await expect(part).toHaveValue('the price of it');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);

  await page.keyboard.press('Control+Shift+n');
  await page.keyboard.type('the price');
  await writeFile(join(folder, 'articles', STORY.file), '---\nheadline: Another\n---\n\nOther words.\n');
  await expect(page.locator('stet-dialog-toast')).toContainText(STORY.file);
  await expect(part).toHaveValue('the price');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await close();
});
