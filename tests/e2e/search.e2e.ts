import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claim, mode, openStory, saved } from './article-steps.ts';
import { openDesk, row, type Story } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORIES: readonly Story[] = [
  {
    file: 'lamp.md',
    headline: 'A lamp for the ferry steps',
    body: 'The lamp cost 80 dollars.\n\nNobody paid for it, the landing master said.',
  },
  { file: 'pier.md', headline: 'Pier closes', body: 'It opened in 1998.\n\nThe last ferry left before the rain.' },
  {
    file: 'km.md',
    headline: 'ទូក​សៀវភៅ​ត្រឡប់​មក​វិញ',
    language: 'km',
    body: 'ទូក​មក​ដល់​ព្រឹក​នេះ។\n\nក្មេងៗ​ក្នុង​ស្រុក​បាន​រង់ចាំ​យូរ​ណាស់។',
  },
];

const dialog = (page: Page) => page.locator('stet-search');
const field = (page: Page) => dialog(page).getByRole('searchbox');
const found = (page: Page) => dialog(page).locator('.row');
const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? '');

async function look(page: Page, query: string): Promise<void> {
  if ((await dialog(page).count()) === 0) await page.keyboard.press('Control+Shift+l');
  await expect(field(page)).toBeFocused();
  await field(page).fill(query);
}

test('a word is found as it is typed, shown in its line, and Enter opens the story at it', async ({}, info) => {
  const { page, close } = await openDesk(STORIES);
  await page.keyboard.press('Control+Shift+l');
  await expect(field(page)).toBeFocused();
  await expect(dialog(page)).toContainText('Enter opens the line at its place');
  await page.keyboard.type('ferr');
  await expect(found(page)).toHaveText([
    /Headline\s*A lamp for the ferry steps/,
    /Text\s*The last ferry left before the rain\.\s*Pier closes/,
  ]);
  await expect(found(page).locator('mark')).toHaveText(['ferry', 'ferry']);
  await page.screenshot({ path: info.outputPath('search-light.png') });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(found(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('stet-sheet .ProseMirror h1')).toHaveText('Pier closes');
  await expect.poll(() => selected(page)).toBe('ferry');
  await close();
});

test('claims, notes and sources are found and lead to the claim and the source', async () => {
  const { page, close } = await openDesk(STORIES);
  await openStory(page, 'A lamp for the ferry steps');
  await claim(page, 'The lamp cost 80 dollars');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('/');
  await page.keyboard.type('Ask the harbour office for the receipt');
  await page.keyboard.press('Control+Enter');
  await saved(page);
  await page.keyboard.press('Control+Shift+s');
  const sources = page.locator('stet-sources');
  await sources.getByRole('button', { name: 'New source' }).click();
  await sources.locator('[name="title"]').fill('Receipt book of the harbour');
  await page.keyboard.press('Control+Enter');
  await expect(sources.locator('li')).toContainText('Receipt book of the harbour');
  await page.keyboard.press('Escape');
  await mode(page, 'write');
  await openStory(page, 'Pier closes');

  await look(page, 'harbour receipt');
  await expect(found(page)).toHaveText([/Source\s*Receipt book of the harbour/, /Note\s*Ask the harbour office for the receipt/]);
  await dialog(page).getByRole('button', { name: 'Notes' }).click();
  await expect(found(page)).toHaveCount(1);
  await found(page).press('Enter');
  await expect(page.locator('stet-sheet .ProseMirror h1')).toHaveText('A lamp for the ferry steps');
  await expect(page.locator('stet-claim-card[open]')).toContainText('The lamp cost 80 dollars');
  await look(page, 'receipt bo');
  await expect(found(page).first()).toContainText('Receipt book of the harbour');
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-source-view')).toContainText('Receipt book of the harbour');
  await close();
});

test('Khmer is found without spaces, in another order of its marks, and with zero-width spaces', async ({}, info) => {
  const { page, close } = await openDesk(STORIES);
  for (const query of ['ក្នុងស្រុក', 'ក្នុងសុ្រក', 'ក្នុង\u200bស្រុក', 'ស្រុកបានរង់']) {
    await look(page, query);
    await expect(found(page), query).toHaveCount(1);
    await expect(found(page).locator('mark').filter({ hasText: 'ស្រុក' }), query).toHaveCount(1);
    await field(page).fill('');
    await expect(found(page)).toHaveCount(0);
  }
  await look(page, 'ស្រុក');
  await expect(found(page)).toHaveCount(1);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: info.outputPath('search-khmer-dark.png') });
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-sheet .ProseMirror h1')).toContainText('សៀវភៅ');
  await expect.poll(() => selected(page)).toContain('ស្រុក');
  await close();
});

test('whatever is typed does no harm: signs of patterns, marks alone, very much of it, nothing', async ({}, info) => {
  const { page, close } = await openDesk(STORIES);
  for (const query of ['.*', '(', '[a-z]+\\', '<img src=x onerror=alert(1)>', 'zeppelin']) {
    await look(page, query);
    await expect(dialog(page), query).toContainText('Nothing in this library has');
    await expect(found(page)).toHaveCount(0);
  }
  await field(page).fill('\u200b\u2060');
  await expect(dialog(page)).toContainText('There is no letter or digit in that.');
  await field(page).fill('x'.repeat(10_000));
  await expect(dialog(page)).toContainText('That is too long for this field, which takes 1,000 characters. Nothing was put in.');
  await field(page).fill('x'.repeat(1_000));
  await expect(dialog(page)).toContainText('Nothing in this library has “xxx');
  await page.screenshot({ path: info.outputPath('search-long.png') });
  await field(page).fill('');
  await expect(dialog(page)).toContainText('Enter opens the line at its place');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(1);
  await close();
});

test('what another program writes is found, and what it took away is not shown', async () => {
  const { page, folder, close } = await openDesk(STORIES);
  await look(page, '1998');
  await expect(found(page)).toHaveCount(1);
  const path = join(folder, 'articles', 'pier.md');
  await writeFile(path, (await readFile(path, 'utf8')).replace('1998', '2003'));
  await field(page).fill('2003');
  await expect(found(page)).toHaveCount(1);
  await field(page).fill('1998');
  await expect(dialog(page)).toContainText('Nothing in this library has “1998”.');
  await close();
});

test('the list leads on to claims, notes and sources, and the dialog passes axe with lines in it', async () => {
  const { page, close } = await openDesk(STORIES);
  await page.locator('stet-library').getByRole('searchbox').fill('landing');
  await expect(row(page, 'A lamp for the ferry steps').locator('.snippet mark')).toHaveText(['landing']);
  await page.locator('stet-library').getByRole('button', { name: 'Claims, notes, sources…' }).click();
  await expect(field(page)).toHaveValue('landing');
  await expect(found(page)).toHaveCount(1);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
  await close();
});
