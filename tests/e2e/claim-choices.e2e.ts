import type { Page } from '@playwright/test';
import { claim, claims, docketOf, mode, notes, openStory, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = {
  file: 'hall.md',
  headline: 'A hall for the market',
  body: 'The hall has 58 tables. Rent is due on Monday. Dogs sleep under them.',
};

const choice = (page: Page, label: string) => notes(page).getByRole('button', { name: label });
const menu = (page: Page) => page.locator('stet-menu [role="menu"]');

/** A claim in check mode with the keyboard on one of its choices. */
async function onChoice(page: Page, label: string): Promise<void> {
  await openStory(page, STORY.headline);
  await claim(page, 'The hall has 58 tables');
  await mode(page, 'check');
  await page.keyboard.press('ArrowDown');
  await expect(sheet(page).locator('.here').first()).toHaveText(/The hall has 58 tables/);
  await choice(page, label).focus();
}

test('nothing is signed by passing through the choice of a check: only what is chosen counts', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await onChoice(page, 'Check To check');
  await page.keyboard.press('Enter');
  await expect(menu(page).getByRole('menuitemradio', { name: 'To check' })).toBeFocused();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await expect(menu(page).getByRole('menuitemradio', { name: 'Disputed' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(claims(page)).toHaveClass(/disputed/);
  await expect.poll(async () => (await docketOf(folder)).claims[0]).toMatchObject({ check: 'disputed', signOffs: [] });
  await choice(page, 'Check Disputed').press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(menu(page)).toHaveCount(0);
  await expect(choice(page, 'Check Disputed')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('v');
  await page.keyboard.press('Enter');
  await expect(claims(page)).toHaveClass(/verified/);
  await expect.poll(async () => (await docketOf(folder)).claims[0]).toMatchObject({ check: 'verified', signOffs: [{}] });
  await close();
});

test('after a choice the check keys are for the story again, and Escape leaves the note', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await onChoice(page, 'Priority Normal');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(choice(page, 'Priority High')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(choice(page, 'Priority High')).not.toBeFocused();
  await choice(page, 'Priority High').focus();
  await page.keyboard.press('ArrowDown');
  await expect(sheet(page).locator('.here')).toHaveText(/Rent is due on Monday/);
  await page.keyboard.press('n');
  await expect(sheet(page).locator('.here')).toHaveText(/Dogs sleep under them/);
  await expect.poll(async () => (await docketOf(folder)).cleared.map(({ anchor }) => anchor.exact)).toEqual(['Rent is due on Monday.']);
  expect((await docketOf(folder)).claims[0]).toMatchObject({ priority: 'high', check: 'todo', category: 'number' });
  await close();
});

test('letters typed quickly choose by the name they begin, as in any list, and set nothing before Enter', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await onChoice(page, 'Kind Number');
  await page.keyboard.press('Enter');
  await page.keyboard.type('name or');
  await expect(menu(page).getByRole('menuitemradio', { name: 'Name or title' })).toBeFocused();
  await expect(choice(page, 'Kind Number')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await docketOf(folder)).claims[0]).toMatchObject({ category: 'name-title', check: 'todo', signOffs: [] });
  await expect(choice(page, 'Assigned to Nobody')).toBeVisible();
  await choice(page, 'Assigned to Nobody').press('Enter');
  await page.keyboard.type('chan');
  await page.keyboard.press('Enter');
  await expect(choice(page, 'Assigned to Chan Maly')).toBeFocused();
  await choice(page, 'Check To check').press('Enter');
  await page.keyboard.type('verified with');
  await page.keyboard.press('Escape');
  await expect(choice(page, 'Check To check')).toBeFocused();
  expect((await docketOf(folder)).claims[0]).toMatchObject({ check: 'todo', signOffs: [] });
  await close();
});
