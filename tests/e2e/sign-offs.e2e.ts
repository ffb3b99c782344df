import type { Page } from '@playwright/test';
import { claim, claims, cursorAfter, docketOf, mode, notes, openStory, sheet } from './article-steps.ts';
import { command, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'well.md', headline: 'A well for the school', body: 'The well is 30 metres deep.' };
const WORDS = 'The well is 30 metres deep';

const gate = (page: Page) => page.locator('stet-gate');

/** The rules of the library are set where everybody sets them: in the preferences. */
async function rules(page: Page, wanted: { readonly two?: boolean; readonly apart?: boolean }): Promise<void> {
  await command(page, 'Preferences…');
  const dialog = page.locator('stet-preferences');
  if (wanted.two) await dialog.getByText('Two people', { exact: true }).click();
  if (wanted.apart) await dialog.getByLabel('Whoever wrote a claim cannot be its only verifier, nor decide a dispute they raised').check();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

/** Somebody else sits down at the same desk. */
async function sitsDown(page: Page, name: string): Promise<void> {
  await command(page, 'Welcome');
  const welcome = page.locator('stet-welcome');
  await welcome.getByLabel('Name').fill(name);
  await welcome.getByLabel('Initials').fill('');
  await welcome.getByRole('button', { name: 'Save' }).click();
  await expect(welcome).toHaveCount(0);
  await expect(page.locator('stet-status-line')).toContainText(name);
}

async function gateSays(page: Page, code: string, wanted: boolean): Promise<void> {
  await page.keyboard.press('Control+Shift+o');
  await expect(gate(page)).toHaveCount(1);
  await expect(gate(page).locator(`[data-gate="${code}"]`)).toHaveCount(wanted ? 1 : 0);
  await page.keyboard.press('Escape');
  await expect(gate(page)).toHaveCount(0);
}

test('a library that asks for two people holds a story until the second has signed off the same words', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await rules(page, { two: true });
  await openStory(page, STORY.headline);
  await claim(page, WORDS);
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(notes(page)).toContainText('CM');
  await expect(claims(page)).toHaveClass(/half-signed/);
  await expect(notes(page)).toContainText('Sign-off missing');
  await expect(notes(page).getByRole('button', { name: 'Check Sign-off missing' })).toBeVisible();
  await expect(page.locator('stet-top-bar .export')).toHaveText(/1 claim open/);
  await expect(page.locator('stet-library li')).toContainText('1 open');
  const filter = (name: string) => page.locator('stet-claim-filter').first().getByRole('button', { name });
  await expect(filter('Open')).toHaveText(/Open\s+1/);
  await expect(filter('Verified')).toHaveText(/Verified\s+0/);
  await gateSays(page, 'second-sign-off-missing', true);
  await page.keyboard.press('v');
  await expect(page.locator('stet-toast')).toContainText('You have signed off these words already.');

  await sitsDown(page, 'Dara Pich');
  await page.keyboard.press('F8');
  await expect(notes(page).getByRole('button', { name: /Sign off too/ })).toBeVisible();
  await page.keyboard.press('v');
  await expect(notes(page)).toContainText('DP');
  await gateSays(page, 'second-sign-off-missing', false);
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.signOffs.length).toBe(2);
  await expect(claims(page)).toHaveClass(/verified/);
  await expect(page.locator('stet-library li')).not.toContainText('1 open');
  await close();
});

test('whoever wrote a claim cannot be its only verifier, where the library says so', async () => {
  const { page, close } = await openDesk([STORY]);
  await rules(page, { apart: true });
  await openStory(page, STORY.headline);
  await claim(page, WORDS);
  await mode(page, 'check');
  await page.keyboard.press('v');
  await gateSays(page, 'own-sign-off-only', true);
  await sitsDown(page, 'Dara Pich');
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await gateSays(page, 'own-sign-off-only', false);
  await close();
});

test('words that come back by undo are verified by their own sign-off, in the note, at the foot and for U', async () => {
  const { page, close } = await openDesk([
    { file: 'pier.md', headline: 'Pier closes', body: 'The harbour office counted 340 visitors a day.' },
  ]);
  const foot = page.locator('stet-status-line');
  await openStory(page, 'Pier closes');
  await claim(page, 'counted 340 visitors');
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await mode(page, 'write');
  await cursorAfter(page, '340');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('9');
  await expect(claims(page)).toHaveClass(/stale/);
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await mode(page, 'write');
  await cursorAfter(page, '349');
  await page.keyboard.press('Control+z');
  await expect(claims(page)).toHaveClass(/stale/);
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).toContainText('340');
  await expect(notes(page)).toContainText('counted 340 visitors');
  await expect(claims(page)).toHaveClass(/verified/);
  await expect(foot).toContainText('1 exact');
  await expect(notes(page).locator('del, ins')).toHaveCount(0);
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('u');
  await expect(page.locator('stet-toast')).toContainText('The words stand as they were verified.');
  await expect(sheet(page)).toContainText('340');
  await mode(page, 'write');
  await cursorAfter(page, '340');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('1');
  await expect(notes(page).locator('del')).toHaveText('340');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('u');
  await expect(sheet(page)).toContainText('340');
  await expect(claims(page)).toHaveClass(/verified/);
  await close();
});

for (const [name, after, keys, words] of [
  ['a decimal, key by key, behind the number', 'is 30', '.5', '30.5'],
  ['a minus in front of the number', 'is ', '-', '-30'],
  ['a per cent behind it', 'is 30', '%', '30%'],
] as const) {
  test(`${name} makes the sign-off stale, and undo verifies it again`, async () => {
    const { page, close } = await openDesk([STORY]);
    await openStory(page, STORY.headline);
    await claim(page, '30');
    await mode(page, 'check');
    await page.keyboard.press('v');
    await expect(claims(page)).toHaveClass(/verified/);
    await mode(page, 'write');
    await cursorAfter(page, after);
    await page.keyboard.type(keys);
    await expect(claims(page)).toHaveText(words);
    await expect(claims(page)).toHaveClass(/stale/);
    await page.keyboard.press('Control+z');
    await expect(claims(page)).toHaveText('30');
    await expect(claims(page)).toHaveClass(/verified/);
    await close();
  });
}
