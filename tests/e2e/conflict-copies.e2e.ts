import AxeBuilder from '@axe-core/playwright';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { claim, docketOf, mode, saved, sheet } from './article-steps.ts';
import { command, makeLibrary, openDesk, row, rows, sayWho, type Story } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

const SYNCTHING = 'weir.sync-conflict-20261128-101112-ABCDEF7.md';
const DROPBOX = "weir (Anna's conflicted copy 2026-11-28).md";

const STORY: Story = {
  file: 'weir.md',
  headline: 'The weir holds',
  body: 'The weir was built in 1931.\n\nIt holds back four metres of water.\n\nNobody remembers who drew it.',
};

const bar = (page: Page) => page.locator('stet-standing .copies');
const screen = (page: Page) => page.locator('stet-copy-merge');

const textOf = (folder: string, file: string): Promise<string> => readFile(join(folder, 'articles', file), 'utf8');
const articles = async (folder: string): Promise<string[]> =>
  (await readdir(join(folder, 'articles'))).filter((name) => name.endsWith('.md')).sort();

/** A second file beside the story, as the sync tool leaves it: the story with other words. */
async function putCopy(folder: string, name: string, change: (text: string) => string): Promise<string> {
  const text = change(await textOf(folder, STORY.file));
  await writeFile(join(folder, 'articles', name), text);
  return text;
}

async function complaints(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
  );
}

/** A desk with the story open, in which the first sentence is verified and saved. */
async function openVerified() {
  const desk = await openDesk([STORY]);
  const { page, folder } = desk;
  await row(page, STORY.headline).click();
  await claim(page, 'The weir was built in 1931');
  await mode(page, 'check');
  await page.keyboard.press('v');
  await saved(page);
  await expect.poll(async () => (await docketOf(folder)).claims.map(({ check }) => check)).toEqual(['verified']);
  return desk;
}

test('put there before the start: named, compared, merged and binned by keys alone, and put back', async () => {
  const folder = await makeLibrary([STORY]);
  const before = await textOf(folder, STORY.file);
  const copy = await putCopy(folder, SYNCTHING, (text) => text.replace('1931', '1937').replace('four metres', 'five metres'));
  const { page, close } = await launchDesk({ library: folder });
  await sayWho(page);
  await expect(rows(page)).toHaveCount(1);
  await expect(row(page, STORY.headline)).toContainText('Conflict copy by Syncthing');
  await row(page, STORY.headline).focus();
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toContainText('1931');
  await expect(bar(page)).toContainText('conflict copy by Syncthing from ABCDEF7, 28 Nov, 10:11');
  expect(await complaints(page), 'the bar').toEqual([]);
  await page.screenshot({ path: 'test-results/copies-bar.png' });

  await page.keyboard.press('Control+Shift+C');
  await expect(screen(page)).toContainText('Decided: 0 of 2 rows that differ');
  expect(await complaints(page), 'the screen').toEqual([]);
  await page.screenshot({ path: 'test-results/copies-merge.png' });
  await page.keyboard.press('2');
  await expect(screen(page)).toContainText('Decided: 1 of 2 rows that differ');
  await page.keyboard.press('n');
  await page.keyboard.press('1');
  await expect(screen(page)).toContainText('All 2 rows that differ are decided');
  await page.keyboard.press('Control+Enter');
  await expect(screen(page)).toHaveCount(0);
  await expect(page.locator('stet-toast')).toContainText('is in the bin');
  await saved(page);

  const after = await textOf(folder, STORY.file);
  const unstamped = (text: string): string => text.replace(/^updated: .*\n/m, '');
  expect(unstamped(after)).toBe(before.replace('1931', '1937'));
  expect(await articles(folder)).toEqual([STORY.file]);
  const [bin = ''] = await readdir(join(folder, '.stet', 'trash'));
  expect(await readFile(join(folder, '.stet', 'trash', bin, 'article.md'), 'utf8')).toBe(copy);
  await expect(bar(page)).toHaveCount(0);
  await expect(row(page, STORY.headline)).not.toContainText('Conflict copy');

  await command(page, 'Show the bin…');
  await expect(page.locator('stet-bin')).toContainText('conflict copy of weir.md');
  await page.locator('stet-bin').getByRole('button', { name: 'Put back' }).press('Enter');
  await expect(page.locator('stet-bin')).toContainText('The bin is empty');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toContainText('Syncthing');
  expect(await textOf(folder, SYNCTHING)).toBe(copy);
  await close();
});

test('put there while the window runs: nothing of ours changes until somebody says so, and the claims follow what was chosen', async () => {
  const { page, folder, close } = await openVerified();
  const before = await textOf(folder, STORY.file);
  await putCopy(folder, DROPBOX, (text) => text.replace('1931', '1937').replace('Nobody', 'No one'));
  await expect(bar(page)).toContainText('by Dropbox from Anna, 28 Nov');
  await expect(rows(page)).toHaveCount(1);
  expect((await docketOf(folder)).claims).toMatchObject([{ check: 'verified' }]);
  await page.keyboard.press('Control+Shift+C');
  await expect(screen(page)).toContainText('Decided: 0 of 2');
  await page.keyboard.press('Escape');
  await expect(screen(page)).toHaveCount(0);
  expect(await textOf(folder, STORY.file)).toBe(before);
  await bar(page).getByRole('button').press('Enter');
  await screen(page).getByRole('button', { name: 'All of the copy' }).press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(screen(page)).toHaveCount(0);
  await expect(sheet(page)).toContainText('No one remembers');
  await expect(page.locator('stet-status-line')).toContainText('1 altered');
  await saved(page);
  expect(await textOf(folder, STORY.file)).toContain('built in 1937');
  expect(await articles(folder)).toEqual([STORY.file]);
  await mode(page, 'write');
  await sheet(page).focus();
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).toContainText('1931');
  await saved(page);
  await close();
});

test('changed while it is shown, it is shown again; gone, that is said; the same, it goes at once', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await row(page, STORY.headline).click();
  await putCopy(folder, SYNCTHING, (text) => text.replace('1931', '1937'));
  await expect(bar(page)).toBeVisible();
  const before = await textOf(folder, STORY.file);
  await page.keyboard.press('Control+Shift+C');
  await expect(screen(page)).toContainText('1937');
  await page.keyboard.press('2');
  await putCopy(folder, SYNCTHING, (text) => text.replace('1931', '1939'));
  await page.keyboard.press('Control+Enter');
  await expect(screen(page).getByRole('alert')).toContainText('The copy was changed again');
  await expect(screen(page)).toContainText('1939');
  expect(await textOf(folder, STORY.file)).toBe(before);
  await rm(join(folder, 'articles', SYNCTHING));
  await page.keyboard.press('2');
  await page.keyboard.press('Control+Enter');
  await expect(screen(page)).toHaveCount(0);
  await expect(page.locator('stet-toast')).toContainText('is not there any more');
  expect(await textOf(folder, STORY.file)).toBe(before);
  await expect(bar(page)).toHaveCount(0);
  await putCopy(folder, SYNCTHING, (text) => text);
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('Control+Shift+C');
  await expect(screen(page)).toContainText('Both say the same');
  expect(await complaints(page), 'the same').toEqual([]);
  await page.keyboard.press('Enter');
  await expect(screen(page)).toHaveCount(0);
  await expect(bar(page)).toHaveCount(0);
  expect(await textOf(folder, STORY.file)).toBe(before);
  expect(await articles(folder)).toEqual([STORY.file]);
  await close();
});

test('several, of text and claims: a list of what each holds, and what can be done with it', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await row(page, STORY.headline).click();
  await claim(page, 'The weir was built in 1931');
  await mode(page, 'check');
  await page.keyboard.press('v');
  await saved(page);
  await expect.poll(async () => (await docketOf(folder)).claims.length).toBe(1);
  const docket = await docketOf(folder);
  const dockets = join(folder, '.stet', 'dockets');
  const name = `${docket.article}.sync-conflict-20261128-101112-ABCDEF7.json`;
  // The other machine knows a claim more, and somebody disputes the one that both have.
  const [first] = docket.claims;
  const anchor = first && { ...first.anchor, exact: 'Nobody remembers who drew it.' };
  const dispute = { by: first?.by, at: first?.at, words: first?.anchor.exact };
  const fresh = { ...first, id: 'claim-of-anna', check: 'todo', signOffs: [], anchor };
  await writeFile(join(dockets, name), JSON.stringify({ ...docket, claims: [{ ...first, check: 'disputed', dispute }, fresh] }));
  await putCopy(folder, DROPBOX, (text) => text.replace('1931', '1937'));
  await writeFile(join(folder, 'articles', SYNCTHING), Buffer.from([0, 1, 2, 3]));
  await expect(bar(page)).toContainText('3 conflict copies');
  await page.keyboard.press('Control+Shift+C');
  const list = page.locator('stet-copies');
  await expect(list.locator('li')).toHaveCount(3);
  const claims = list.locator('li').filter({ hasText: 'Other claims' });
  await expect(claims).toContainText('Only there: 1 claim and 1 dispute');
  await expect(claims).toContainText('1 claim that you have stands otherwise there: disputed by');
  expect(await complaints(page), 'the list').toEqual([]);
  await page.screenshot({ path: 'test-results/copies-list.png' });
  await claims.getByRole('button', { name: 'Take over' }).press('Enter');
  await expect(claims).toContainText('is here already');
  await expect.poll(async () => (await docketOf(folder)).claims.map(({ id }) => id)).toContain('claim-of-anna');
  expect((await docketOf(folder)).claims[0]).toMatchObject({ check: 'disputed', dispute });
  await expect(sheet(page).locator('.claim').first()).toHaveClass(/disputed/);
  await expect(page.locator('stet-toast')).toContainText('Taken over: 1 claim');
  await claims.getByRole('button', { name: 'Put into the bin' }).press('Enter');
  await expect(list.locator('li')).toHaveCount(2);
  const binary = list.locator('li').filter({ hasText: 'Syncthing' });
  await binary.getByRole('button', { name: 'Compare and merge…' }).press('Enter');
  await expect(page.locator('stet-toast')).toContainText(SYNCTHING);
  await binary.getByRole('button', { name: 'Put into the bin' }).press('Enter');
  await expect(list.locator('li')).toHaveCount(1);
  await list.getByRole('button', { name: 'Keep as an article of its own' }).press('Enter');
  await expect(list).toContainText('No sync tool has put a conflict copy');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(2);
  expect(await textOf(folder, DROPBOX)).not.toContain(docket.article);
  await close();
});

test('a claim that was removed here is named, and comes back out of a copy only when it is ticked, by keys', async () => {
  const { page, folder, close } = await openVerified();
  const docket = await docketOf(folder);
  await command(page, 'Remove the claim');
  await expect.poll(async () => (await docketOf(folder)).claims).toEqual([]);
  const name = `${docket.article}.sync-conflict-20261128-101112-ABCDEF7.json`;
  const by = docket.claims[0]?.by ?? '';
  const gateOverrides = [{ id: 'o', by, at: '2026-11-27T08:00:00Z', format: 'html', reason: 'The desk decides.', open: {}, revision: '' }];
  await writeFile(join(folder, '.stet', 'dockets', name), JSON.stringify({ ...docket, gateOverrides }));
  const record = JSON.parse(await readFile(join(folder, '.stet', 'library.json'), 'utf8')) as { settings: object };
  const other = { ...record, settings: { ...record.settings, signOffs: 2 }, houseStyle: { rules: [], off: ['km.khan'] } };
  await writeFile(join(folder, '.stet', 'library.sync-conflict-20261128-101113-ABCDEF7.json'), JSON.stringify(other));
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('Control+Shift+C');
  const list = page.locator('stet-copies');
  await expect(list).toContainText('What counts as verified is set otherwise there: a claim needs the sign-offs of two people.');
  await expect(list).toContainText('The house style is another there: “');
  const removed = list.getByRole('group', { name: 'This was removed here' });
  await expect(removed).toContainText('removed here by');
  await expect(removed).toContainText('It comes with the sign-off of');
  await expect(list).toContainText('The gate was overridden there; this is not taken over');
  await expect(list).toContainText('“The desk decides.”');
  await expect(list.getByRole('button', { name: 'Take over' })).toHaveCount(0);
  expect(await complaints(page), 'the list').toEqual([]);
  await page.screenshot({ path: 'test-results/copies-removed.png' });
  await removed.getByRole('checkbox').press('Space');
  await list.getByRole('button', { name: 'Take over' }).press('Enter');
  await expect(removed).toHaveCount(0);
  await expect.poll(async () => (await docketOf(folder)).claims.map(({ check }) => check)).toEqual(['verified']);
  expect((await docketOf(folder)).gateOverrides).toEqual([]);
  await page.keyboard.press('Escape');
  await command(page, 'Show the log…');
  await expect(page.locator('stet-log')).toContainText('brought back, which had been removed: The weir was built in 1931');
  await page.screenshot({ path: 'test-results/copies-removed-log.png' });
  await close();
});

test('a story duplicated by hand with its number is counted below the list at once, and becomes an article', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await row(page, STORY.headline).click();
  await expect(bar(page)).toHaveCount(0);
  await putCopy(folder, STORY.file.replace('.md', ' (1).md'), (text) => text.replace('1931', '1937'));
  const said = page.locator('stet-library p[role=status]');
  await expect(said).toContainText('1 file is a copy of an article, not in the list.');
  expect(await complaints(page), 'the count').toEqual([]);
  await page.screenshot({ path: 'test-results/copies-count.png' });
  await said.getByRole('button', { name: 'Show the copies' }).press('Enter');
  const list = page.locator('stet-copies');
  await list.getByRole('button', { name: 'Keep as an article of its own' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(2);
  await expect(said).toHaveCount(0);
  await close();
});
