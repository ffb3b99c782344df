import AxeBuilder from '@axe-core/playwright';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { claim, cursorAfter, mode } from './article-steps.ts';
import { command, openDesk, openRow, row, sayWho, type Story } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

const STORIES: readonly Story[] = [
  {
    file: 'pier.md',
    headline: 'A pier for nobody',
    status: 'checking',
    body: 'The pier has 40 lamps and no boats. “Nobody lights them,” the guard said.',
  },
  { file: 'km.md', headline: 'ទូក​សៀវភៅ​ត្រឡប់​មក​វិញ', status: 'translation', language: 'km' },
];

/** Complaints of axe in one line each, so that a failure names the place. Electron cannot open another page: legacy mode. */
async function complaints(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
}

const DIALOGS = [
  ['Keys', 'stet-shortcuts'],
  ['Preferences…', 'stet-preferences'],
  ['Article details…', 'stet-details'],
  ['Licences', 'stet-licences'],
  ['Show the bin…', 'stet-bin'],
  ['Diagnostic report…', 'stet-diagnostic-report'],
  ['Backups…', 'stet-backups'],
  ['Check the library…', 'stet-check-library'],
  ['Conflict copies…', 'stet-copies'],
  ['Rename article…', 'stet-rename'],
  ['Paste an article…', 'stet-paste-article'],
  ['Sources…', 'stet-sources'],
  ['Export…', 'stet-gate'],
  ['Suggest claims…', 'stet-suggestions'],
  ['Right of reply…', 'stet-replies'],
  ['House style…', 'stet-house-style'],
  ['House style rules…', 'stet-style-rules'],
  ['Check quotations…', 'stet-quotations'],
  ['What was not verified…', 'stet-unverified'],
  ['The day’s list…', 'stet-day-list'],
  ['History…', 'stet-history'],
  ['Name this text…', 'stet-milestone'],
  ['Who last touched this sentence…', 'stet-touched'],
  ['Search everything…', 'stet-search'],
  ['Link…', 'stet-link'],
  ['About Stet', 'stet-about'],
  ['Welcome', 'stet-welcome'],
] as const;

for (const theme of ['Light', 'Dark'] as const) {
  test(`every view and dialog can be used by everybody: ${theme.toLowerCase()}`, async () => {
    test.setTimeout(180_000);
    const { page, close } = await openDesk(STORIES);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await command(page, theme);
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme.toLowerCase());
    expect.soft(await complaints(page), 'nothing open').toEqual([]);
    await openRow(page, 'A pier for nobody');
    await expect(page.locator('stet-article')).toContainText('40 lamps');
    for (const mode of ['2', '3', '1']) {
      await page.keyboard.press(`Control+${mode}`);
      expect.soft(await complaints(page), `mode ${mode}`).toEqual([]);
    }
    await page.keyboard.press('Control+k');
    await expect(page.locator('stet-palette')).toHaveCount(1);
    expect.soft(await complaints(page), 'palette').toEqual([]);
    await page.keyboard.press('Escape');
    for (const [label, element] of DIALOGS) {
      await command(page, label);
      await expect(page.locator(element)).toHaveCount(1);
      expect.soft(await complaints(page), label).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.locator(element)).toHaveCount(0);
    }
    await row(page, 'A pier for nobody').click({ button: 'right' });
    await expect(page.locator('stet-menu')).toHaveCount(1);
    expect.soft(await complaints(page), 'menu').toEqual([]);
    await close();
  });
}

for (const theme of ['Light', 'Dark'] as const) {
  test(`claims, menus and reports can be used by everybody, in a narrow window too: ${theme.toLowerCase()}`, async () => {
    test.setTimeout(180_000);
    const { app, page, close } = await openDesk(STORIES);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await command(page, theme);
    await openRow(page, 'A pier for nobody');
    await claim(page, 'The pier has 40 lamps');
    await mode(page, 'check');
    await page.keyboard.press('v');
    await mode(page, 'write');
    await cursorAfter(page, 'The pier has 40');
    await page.keyboard.type('0 and a mispeling');
    await mode(page, 'check');
    await page.keyboard.press('F8');
    expect.soft(await complaints(page), 'a stale claim in hand').toEqual([]);
    await page.keyboard.press('Shift+F10');
    await expect(page.locator('stet-menu')).toHaveCount(1);
    expect.soft(await complaints(page), 'menu of the claim').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await expect(page.locator('stet-cite')).toHaveCount(1);
    expect.soft(await complaints(page), 'cite').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await expect(page.locator('stet-calculate')).toHaveCount(1);
    expect.soft(await complaints(page), 'calculate').toEqual([]);
    await page.keyboard.type('10 → 12 = 25 %');
    await page.keyboard.press('Enter');
    await expect(page.locator('stet-calculate')).toHaveCount(0);
    expect.soft(await complaints(page), 'a calculation that does not hold').toEqual([]);
    for (const [key, form] of [
      ['p', 'stet-put-form'],
      ['Shift+d', 'stet-decide'],
    ] as const) {
      if (key === 'Shift+d') await page.keyboard.press('d');
      await page.keyboard.press(key);
      await expect(page.locator(form)).toHaveCount(1);
      expect.soft(await complaints(page), form).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.locator(form)).toHaveCount(0);
    }
    await page.keyboard.press('Control+h');
    expect.soft(await complaints(page), 'find and replace').toEqual([]);
    await page.keyboard.press('Escape');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(820, 640));
    await expect(page.locator('stet-claims-panel')).toBeVisible();
    expect.soft(await complaints(page), 'narrow').toEqual([]);
    await command(page, 'Paste an article…');
    await page
      .locator('stet-paste-article textarea')
      .fill('The Lamp Post\n\nLamps come back to the pier\n\nForty lamps burn again.\n\n12 views');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('stet-import-report')).toHaveCount(1);
    expect.soft(await complaints(page), 'report of an import').toEqual([]);
    await page.keyboard.press('Escape');
    await close();
  });
}

for (const theme of ['Light', 'Dark'] as const) {
  test(`what is known of a source can be used by everybody: ${theme.toLowerCase()}`, async () => {
    test.setTimeout(120_000);
    const { page, close } = await openDesk(STORIES);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await command(page, theme);
    await openRow(page, 'A pier for nobody');
    await page.keyboard.press('Control+Shift+s');
    const sources = page.locator('stet-sources');
    for (const organisation of ['Council', 'council']) {
      await sources.getByRole('button', { name: 'New source' }).click();
      await sources.getByLabel('Title or name').fill('Sok Dara');
      await sources.locator('select[name="kind"]').selectOption('person');
      await sources.getByLabel('Organisation').fill(organisation);
      expect.soft(await complaints(page), 'form').toEqual([]);
      await sources.getByLabel('Title or name').press('Enter');
    }
    await sources.getByRole('button', { name: 'Look at them' }).press('Enter');
    await expect(sources.locator('stet-source-pair')).toBeVisible();
    expect.soft(await complaints(page), 'two that look alike').toEqual([]);
    await page.keyboard.press('Escape');
    await sources.locator('li .title').first().press('Enter');
    await sources.locator('stet-evidence').evaluate((element) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['Nobody lights them.'], 'talk.txt'));
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, composed: true }));
    });
    await sources.getByRole('button', { name: 'Check evidence: talk.txt' }).press('Enter');
    await expect(sources.getByText('unchanged since it was kept')).toBeVisible();
    await sources.getByRole('button', { name: 'Where it comes from: talk.txt' }).press('Enter');
    expect.soft(await complaints(page), 'a source with evidence').toEqual([]);
    await close();
  });
}

for (const theme of ['Light', 'Dark'] as const) {
  test(`two texts of one article can be told apart and joined by everybody: ${theme.toLowerCase()}`, async () => {
    const { page, folder, close } = await openDesk(STORIES);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await command(page, theme);
    await openRow(page, 'A pier for nobody');
    await cursorAfter(page, 'no boats');
    await page.keyboard.type(' at all');
    const path = join(folder, 'articles', 'pier.md');
    await writeFile(path, (await readFile(path, 'utf8')).replace('40 lamps', '41 lamps'));
    await expect(page.locator('stet-conflict')).toContainText('41 lamps');
    expect.soft(await complaints(page), 'rows').toEqual([]);
    await page.keyboard.press('3');
    await page.keyboard.press('p');
    await expect(page.locator('stet-conflict .outcome')).toContainText('41 lamps');
    expect.soft(await complaints(page), 'what comes out').toEqual([]);
    await page.keyboard.press('Escape');
    expect.soft(await complaints(page), 'decided later').toEqual([]);
    await expect(page.locator('stet-conflict')).toHaveCount(0);
    await page.keyboard.press('Control+s');
    await expect(page.locator('stet-conflict')).toContainText('41 lamps');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('stet-conflict')).toHaveCount(0);
    await close();
  });
}

for (const theme of ['Light', 'Dark'] as const) {
  test(`taking a library over can be done by everybody: ${theme.toLowerCase()}`, async () => {
    const { folder, close } = await openDesk(STORIES);
    const reader = await launchDesk({ library: folder });
    await sayWho(reader.page, 'Sok Dara');
    await reader.page.emulateMedia({ reducedMotion: 'reduce' });
    await command(reader.page, theme);
    await openRow(reader.page, 'A pier for nobody');
    expect.soft(await complaints(reader.page), 'read-only').toEqual([]);
    await command(reader.page, 'Take this library over…');
    await expect(reader.page.locator('stet-take-over')).toHaveCount(1);
    expect.soft(await complaints(reader.page), 'take over').toEqual([]);
    await reader.page.keyboard.press('Escape');
    await expect(reader.page.locator('stet-take-over')).toHaveCount(0);
    await reader.close();
    await close();
  });
}

test('the welcome of the first start can be used by everybody', async () => {
  const { page, close } = await launchDesk();
  await expect(page.locator('stet-welcome')).toHaveCount(1);
  expect(await complaints(page)).toEqual([]);
  await close();
});
