import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { claim, cursorAfter, docketOf, mode, openStory, saved, select, selectionHeard, sheet } from './article-steps.ts';
import { command, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'lamp.md', headline: 'A lamp for the ferry steps', body: 'The lamp cost 80 dollars. Nobody paid for it.' };
const HOUR = 3_600_000;

async function open() {
  const desk = await openDesk([STORY]);
  await openStory(desk.page, STORY.headline);
  await claim(desk.page, 'The lamp cost 80 dollars');
  return desk;
}

const repliesOf = (page: Page) => page.locator('stet-replies');
const rowsOf = (page: Page) => repliesOf(page).locator('.list > li');

/** A moment this many hours from now as the field for a time has it. */
function local(page: Page, hours: number): Promise<string> {
  return page.evaluate((ms) => {
    const at = new Date(Date.now() + ms);
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  }, hours * HOUR);
}

/** Fills the form for a new entry, which is open, and keeps it. */
async function put(page: Page, name: string, hours: number | null): Promise<void> {
  const form = page.locator('stet-put-form');
  await expect(form.locator('[name="name"]')).toBeFocused();
  await form.locator('[name="name"]').fill(name);
  await form.locator('[name="role"]').fill('mayor');
  await form.locator('[name="put"]').fill('Who paid for the lamp?');
  await form.locator('[name="sentAt"]').fill(await local(page, -30));
  if (hours !== null) await form.locator('[name="deadline"]').fill(await local(page, hours));
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
}

test('a claim is put to somebody by keyboard; card, list and gate count down to the deadline and go beyond it', async () => {
  const { page, folder, close } = await open();
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('p');
  await expect(page.locator('stet-put-form input[type="checkbox"]')).toBeChecked();
  await put(page, 'Sok Dara', 3.2);
  await expect(repliesOf(page)).toHaveCount(0);
  const card = page.locator('stet-claim-card .reply').first();
  await expect(card).toHaveText(/Put to Sok Dara · due in 3 h \d+ min/);
  await expect.poll(async () => (await docketOf(folder)).replies).toHaveLength(1);

  await page.keyboard.press('Control+Shift+o');
  const item = page.locator('stet-gate [data-gate="reply-waiting"]');
  await expect(item).toContainText('Waiting for a reply. One person or office may still answer');
  await item.getByRole('button', { name: 'Go there' }).click();
  await expect(rowsOf(page)).toHaveAttribute('data-state', 'waiting');
  await expect(rowsOf(page).locator('.state')).toHaveText(/due in 3 h/);
  await expect(rowsOf(page).getByRole('button', { name: 'What came of it: Sok Dara' })).toBeFocused();

  await rowsOf(page).getByRole('button', { name: 'Change: Sok Dara' }).click();
  await page.locator('stet-put-form [name="deadline"]').fill(await local(page, -31));
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('stet-put-form [role="alert"]')).toHaveText('The deadline lies before the sending.');
  await page.locator('stet-put-form [name="deadline"]').fill(await local(page, -25.9));
  await page.keyboard.press('Control+Enter');
  await expect(rowsOf(page)).toHaveAttribute('data-state', 'overdue');
  await expect(rowsOf(page).locator('.state')).toContainText('overdue for one day 1 h');
  await page.keyboard.press('Escape');
  await expect(card).toHaveText(/Put to Sok Dara · overdue for one day/);
  await page.keyboard.press('Control+Shift+o');
  await expect(page.locator('stet-gate [data-gate="reply-overdue"]')).toContainText('did not answer in time, and nobody has said so');
  await close();
});

test('who did not respond is said so, in words that a person inserts; the gate knows while they stand in the story', async () => {
  const { page, folder, close } = await open();
  await mode(page, 'write');
  await command(page, 'Right of reply…');
  await repliesOf(page).getByRole('button', { name: 'Put to somebody…' }).click();
  await put(page, 'Sok Dara', -1);
  await rowsOf(page).locator('[data-act="chase"]').click();
  await page.locator('stet-chase-form select').selectOption('phone');
  await page.keyboard.press('Control+Enter');
  await expect(rowsOf(page)).toContainText('asked again on');
  await rowsOf(page).locator('[data-act="answer"]').click();
  await page.locator('stet-answer-form select').selectOption('no-answer');
  await page.keyboard.press('Control+Enter');
  await expect(rowsOf(page)).toHaveAttribute('data-state', 'not-reflected');
  await expect(rowsOf(page).locator('.wordings li')).toHaveCount(3);
  await expect(sheet(page)).not.toContainText('did not respond');

  await rowsOf(page).getByRole('button', { name: 'Copy: Sok Dara, mayor, did not respond to a request for comment.' }).click();
  await expect(page.locator('stet-dialog-toast')).toContainText('Copied.');

  await page.keyboard.press('Escape');
  await cursorAfter(page, 'Nobody paid for it.');
  await page.keyboard.press('Control+Shift+r');
  await rowsOf(page)
    .getByRole('button', { name: /^Insert at the cursor: .*repeated requests/ })
    .click();
  await expect(sheet(page)).toContainText('Nobody paid for it. Sok Dara, mayor, did not respond to repeated requests for comment.');
  await saved(page);
  await page.keyboard.press('Control+Shift+r');
  await expect(rowsOf(page)).toHaveAttribute('data-state', 'settled');
  await page.keyboard.press('Escape');
  await select(page, 'Sok Dara, mayor, did not respond to repeated requests for comment.');
  await selectionHeard(page);
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Shift+o');
  await expect(page.locator('stet-gate [data-gate="reply-not-reflected"]')).toContainText('What came of one request is not told');
  await page.keyboard.press('Escape');
  await command(page, 'Show the log…');
  await expect(page.locator('stet-log li').filter({ hasText: 'put to somebody' })).toHaveCount(1);
  await expect(page.locator('stet-log li').filter({ hasText: 'asked again for a reply' })).toHaveCount(1);
  expect((await docketOf(folder)).replies).toMatchObject([{ answer: { status: 'no-answer' }, chased: [{ channel: 'phone' }] }]);
  await close();
});

test('what a later version wrote is said and kept through everything done here', async () => {
  const { page, folder, close } = await open();
  await saved(page);
  await expect.poll(async () => (await docketOf(folder)).claims).toHaveLength(1);
  const dockets = join(folder, '.stet', 'dockets');
  const [file = ''] = (await readdir(dockets)).filter((name) => name.endsWith('.json'));
  const docket = JSON.parse(await readFile(join(dockets, file), 'utf8')) as { replies: unknown[] };
  const later = { id: 'later', shape: 'of things to come' };
  const odd = {
    id: 'odd',
    who: { name: 'Chan Vuthy', mood: 'kind' },
    put: 'Why?',
    claims: ['gone'],
    channel: 'carrier-pigeon',
    sentAt: '2999-01-01T10:00Z',
    deadline: '2998-01-01T10:00Z',
    answer: { status: 'half-answered' },
    by: 'person:x',
    at: 'once',
  };
  await writeFile(join(dockets, file), JSON.stringify({ ...docket, replies: [later, odd] }));
  await expect(page.locator('stet-status-line')).toBeVisible();
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+Shift+r');
      const seen = await rowsOf(page).count();
      await page.keyboard.press('Escape');
      await expect(repliesOf(page)).toHaveCount(0);
      return seen;
    })
    .toBe(1);
  await page.keyboard.press('Control+Shift+r');
  await expect(repliesOf(page).locator('.unread')).toContainText('One entry was written by a later version of Stet');
  const row = rowsOf(page);
  await expect(row).toContainText('Stands at “half-answered”, which this version of Stet does not know.');
  await expect(row).toContainText('A time here has not come yet. Was a clock wrong?');
  await expect(row).toContainText('The deadline lies before the sending.');
  await expect(row).toContainText('A claim it was about is no longer in the article.');
  await row.locator('[data-act="answer"]').click();
  await page.locator('stet-answer-form select').selectOption('declined');
  await page.keyboard.press('Control+Enter');
  await expect(row).toHaveAttribute('data-state', 'not-reflected');
  const now = async () => (JSON.parse(await readFile(join(dockets, file), 'utf8')) as { replies: unknown[] }).replies;
  await expect.poll(async () => ((await now())[1] as typeof odd).answer.status).toBe('declined');
  expect(await now()).toMatchObject([later, { who: { mood: 'kind' }, channel: 'carrier-pigeon', claims: ['gone'] }]);
  await row.getByRole('button', { name: 'Remove: Chan Vuthy' }).click();
  await expect(rowsOf(page)).toHaveCount(0);
  await expect.poll(now).toEqual([later]);
  await close();
});
