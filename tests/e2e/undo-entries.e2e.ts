import type { Page } from '@playwright/test';
import { claim, claims, docketOf, mode, openStory, saved } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

/** Undo of what belongs to the story as a whole: declarations and the right of reply, each in its turn among the deeds done to claims. */
const STORY = { file: 'lamp.md', headline: 'A lamp for the ferry steps', body: 'The lamp cost 80 dollars. Nobody paid for it.' };
const toast = (page: Page) => page.locator('stet-toast').first();

/** A story with one claim, verified, so that an older deed is there to be turned back wrongly. */
async function openVerified() {
  const desk = await openDesk([STORY]);
  const { page } = desk;
  await openStory(page, STORY.headline);
  await claim(page, 'The lamp cost 80 dollars');
  await saved(page);
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  return desk;
}

async function declare(page: Page, part: string): Promise<void> {
  await page.keyboard.press('Control+Shift+n');
  await page.keyboard.type(part);
  await page.keyboard.press('Tab');
  await page.keyboard.type('No receipt.');
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-unverified .list > li')).toContainText(part);
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
}

test('Ctrl Z takes back a declaration before the sign-off that was given before it, and names it; redo gives it again', async () => {
  const { page, folder, close } = await openVerified();
  const declared = async () => ((await docketOf(folder)).unverified ?? []).map(({ part }) => part);
  await declare(page, 'the price of the lamp');
  await expect.poll(declared).toEqual(['the price of the lamp']);
  await page.keyboard.press('Control+z');
  await expect(toast(page)).toContainText('Undone: “the price of the lamp” is not declared any more.');
  await expect.poll(declared).toEqual([]);
  await expect(claims(page)).toHaveClass(/verified/);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(declared).toEqual(['the price of the lamp']);

  await page.keyboard.press('Control+Shift+n');
  await page.getByRole('button', { name: 'Take back: the price of the lamp' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(declared).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(toast(page)).toContainText('“the price of the lamp” is declared not verified again');
  await expect.poll(declared).toEqual(['the price of the lamp']);
  await page.keyboard.press('Control+z');
  await expect.poll(declared).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveClass(/todo/);
  await close();
});

test('Ctrl Z goes back through a reply that was removed, answered, asked again and put, and then to the sign-off', async () => {
  const { page, folder, close } = await openVerified();
  const replies = async () => JSON.stringify((await docketOf(folder)).replies);
  const steps: string[] = [await replies()];
  const done = async (): Promise<void> => {
    await expect.poll(replies).not.toBe(steps.at(-1));
    steps.push(await replies());
  };
  const row = page.locator('stet-replies .list > li');
  await page.keyboard.press('p');
  await page.keyboard.type('Sok Dara');
  await page.locator('stet-put-form [name="put"]').fill('Who paid?');
  await page.locator('stet-put-form [name="sentAt"]').fill('2026-05-04T10:00');
  await page.keyboard.press('Control+Enter');
  await done();
  await page.keyboard.press('Control+Shift+r');
  await row.getByRole('button', { name: /Asked again: / }).click();
  await page.keyboard.press('Control+Enter');
  await done();
  await row.getByRole('button', { name: 'What came of it: Sok Dara' }).click();
  await page.locator('stet-answer-form select').first().selectOption({ index: 1 });
  await page.locator('stet-answer-form [name="words"]').fill('I did.');
  await page.keyboard.press('Control+Enter');
  await done();
  await row.getByRole('button', { name: 'Remove: Sok Dara' }).click();
  await done();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);

  const said = ['about Sok Dara is back', 'says what it said before', 'Sok Dara was asked again', 'about Sok Dara is gone'];
  for (const [at, sentence] of said.entries()) {
    await page.keyboard.press('Control+z');
    await expect(toast(page)).toContainText(sentence);
    await expect.poll(replies).toBe(steps.at(-2 - at));
  }
  await expect(claims(page)).toHaveClass(/verified/);
  for (const after of steps.slice(1)) {
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(replies).toBe(after);
  }
  for (const _step of said) await page.keyboard.press('Control+z');
  await expect.poll(replies).toBe(steps[0]);
  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveClass(/todo/);
  await close();
});

test('Ctrl Z after a merge of sources turns no older deed back: it says what takes them apart, and does so by one press', async () => {
  const { page, close } = await openVerified();
  await page.keyboard.press('Control+Shift+s');
  const sources = page.locator('stet-sources');
  for (const _two of ['one', 'other']) {
    await sources.getByRole('button', { name: 'New source' }).click();
    await page.keyboard.type('Harbour log');
    await page.keyboard.press('Enter');
    await expect(sources.locator('stet-source-form')).toHaveCount(0);
  }
  await sources.getByRole('button', { name: 'Look at them' }).click();
  await sources.getByRole('button', { name: /^Keep/ }).first().click();
  await expect(sources.locator('li[data-source]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(toast(page)).toContainText('Ctrl Z does not take sources apart: “Harbour log” was merged for the whole library.');
  await expect(claims(page)).toHaveClass(/verified/);
  await toast(page).getByRole('button', { name: 'Take apart' }).click();
  await expect(toast(page)).toContainText('stands for itself again');
  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveClass(/todo/);
  await close();
});
