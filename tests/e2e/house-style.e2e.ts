import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cursorAfter, mode, openStory, saved, select, selectionHeard, sheet, textOf } from './article-steps.ts';
import { choose, command, openDesk, openRow, row, sayWho } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

const STORY = {
  file: 'ferry.md',
  headline: 'Ferry fares rise',
  body: 'The ministry claimed the fare rose by 5 per cent. “It rose by 5 per cent,” a clerk said.\n\nBoats go to Kompong Cham  in May.',
};
const KHMER = { file: 'km.md', headline: 'ទូកសៀវភៅ', language: 'km', body: 'តម្លៃ ២5០០ រៀល ។ ក្មេង ៗ លេង។' };
const OTHER = { file: 'other.md', headline: 'Another story', body: 'It was a Monday.' };

/** The words that have a line of the house style now. */
const lined = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('house-style') ?? [])].map((range) => (range as Range).toString()));
const panel = (page: Page) => page.locator('stet-house-style');
const findings = (page: Page) => panel(page).locator('li');
const rules = (page: Page) => page.locator('stet-style-rules');
const menu = (page: Page) => page.locator('stet-menu');

const ALL = ['claimed', 'per cent', 'Kompong', '  '];

async function open() {
  const desk = await openDesk([STORY, KHMER, OTHER]);
  await openStory(desk.page, STORY.headline);
  await mode(desk.page, 'write');
  await expect.poll(() => lined(desk.page)).toEqual(ALL);
  return desk;
}

test('lines stand under what the rules find, follow what is typed, and are no part of the document', async () => {
  const { page, close } = await open();
  await expect(sheet(page).locator('.misspelt', { hasText: 'claimed' })).toHaveCount(0);
  await cursorAfter(page, 'The ministry');
  await selectionHeard(page);
  await page.keyboard.type(' of ports');
  await expect(sheet(page)).toContainText('The ministry of ports claimed');
  expect(await lined(page), 'before the next reading too').toEqual(ALL);
  await cursorAfter(page, 'in May.');
  await selectionHeard(page);
  await page.keyboard.type(' Shops closed in Rangoon and');
  await expect.poll(() => lined(page)).toEqual([...ALL, 'Rangoon']);
  await mode(page, 'check');
  await expect.poll(() => lined(page)).toEqual([]);
  await mode(page, 'write');
  await expect.poll(() => lined(page)).toEqual([...ALL, 'Rangoon']);
  await command(page, 'Show house style');
  await expect.poll(() => lined(page)).toEqual([]);
  await close();
});

test('only blocks in sight have lines, and others get theirs when they come into sight', async () => {
  const body = Array.from({ length: 120 }, (_, at) => `Shop ${at} closed in Rangoon, and nobody said why it did.`).join('\n\n');
  const { page, close } = await openDesk([{ ...STORY, body: `${body}\n\nThe last one stood in Calcutta.` }]);
  await openStory(page, STORY.headline);
  await mode(page, 'write');
  await expect.poll(async () => (await lined(page)).length).toBeGreaterThan(10);
  expect((await lined(page)).length).toBeLessThan(60);
  expect(await lined(page)).not.toContain('Calcutta');
  await sheet(page).locator('p').last().scrollIntoViewIfNeeded();
  await expect.poll(() => lined(page)).toContain('Calcutta');
  expect((await lined(page)).length).toBeLessThan(60);
  await close();
});

test('the list goes there, replaces so that undo brings the words back, and keeps what is correct as it is', async () => {
  const { page, folder, close } = await open();
  await page.keyboard.press('F7');
  await expect(findings(page)).toHaveCount(4);
  await expect(panel(page).getByRole('heading')).toHaveText('House style: 4 findings');
  await expect(findings(page).nth(1)).toContainText('Written “percent”. “per cent” → “percent”');
  await expect(findings(page).nth(1)).toContainText('Copy desk');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('r');
  await expect(findings(page)).toHaveCount(3);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('r');
  await expect(findings(page), 'a hint has nothing to put there').toHaveCount(3);
  await page.keyboard.press('a');
  await expect(findings(page)).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(sheet(page)).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('Kompong');
  await expect(sheet(page)).toContainText('by 5 percent. “It rose by 5 per cent,”');
  await saved(page);
  expect(await textOf(folder, STORY.file)).toContain('The ministry claimed the fare rose by 5 percent.');

  await selectionHeard(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => lined(page), 'correct as is is undone first').toEqual(['claimed', 'Kompong', '  ']);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => lined(page)).toEqual(['Kompong', '  ']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).toContainText('by 5 per cent. “It rose');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => lined(page)).toEqual(['Kompong', '  ']);
  await saved(page);
  await close();

  const again = await launchDesk({ library: folder });
  await sayWho(again.page);
  await openRow(again.page, STORY.headline);
  await mode(again.page, 'write');
  await expect.poll(() => lined(again.page), 'after another start').toEqual(['Kompong', '  ']);
  await cursorAfter(again.page, 'Boats go');
  await selectionHeard(again.page);
  await again.page.keyboard.type(' slowly');
  await expect.poll(() => lined(again.page), 'and an edit elsewhere').toEqual(['Kompong', '  ']);
  await command(again.page, 'Show the log…');
  await expect(again.page.locator('stet-log li').filter({ hasText: 'called words correct as they are' }).first()).toContainText('claimed');
  await again.close();
});

test('the menu on the words offers what stands better there, and that they are correct', async () => {
  const { page, close } = await open();
  await cursorAfter(page, 'rose by 5 per');
  await selectionHeard(page);
  await page.keyboard.press('Shift+F10');
  await expect(menu(page).getByRole('menuitem', { name: 'Correct as is' })).toBeVisible();
  await choose(page, '“percent”');
  await expect(sheet(page)).toContainText('by 5 percent. “It rose by 5 per cent,”');
  await cursorAfter(page, 'ministry cla');
  await selectionHeard(page);
  await page.keyboard.press('Shift+F10');
  await expect(menu(page)).toContainText('“Said” takes no side');
  await choose(page, 'Correct as is');
  await select(page, 'Boats');
  await expect.poll(() => lined(page)).toEqual(['Kompong', '  ']);
  await close();
});

test('a Khmer story has the rules of Khmer setting', async () => {
  const { page, folder, close } = await openDesk([KHMER]);
  await openStory(page, KHMER.headline);
  await mode(page, 'write');
  await expect.poll(() => lined(page)).toEqual(['២5០០', ' ', ' ៗ']);
  await page.keyboard.press('F7');
  await expect(findings(page).nth(0)).toContainText('Khmer and Latin digits in one number');
  await page.keyboard.press('ArrowDown');
  await expect(findings(page).nth(1)).toContainText('“␣” → “nothing”');
  await page.keyboard.press('r');
  await page.keyboard.press('r');
  await expect(findings(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await saved(page);
  expect(await textOf(folder, KHMER.file)).toContain('តម្លៃ ២5០០ រៀល។ ក្មេងៗ លេង។');
  await close();
});

test('a rule of one’s own works at once; one whose example fails is refused with a sentence; rules are turned off for the library', async () => {
  const { page, folder, close } = await open();
  await command(page, 'House style rules…');
  await rules(page).getByRole('button', { name: 'New rule' }).click();
  const form = page.locator('stet-rule-form');
  const looked = form.locator('[name="looked"]');
  await expect(looked).toBeFocused();
  await page.keyboard.type('boats');
  await form.getByLabel('What is said of it').fill('Say “ships”.');
  await form.getByLabel('What stands better there').fill('ships');
  await form.getByLabel('Wrong 1').fill('Two boats sank.');
  await form.getByLabel('Right 1').fill('Two rafts sank.');
  await expect(form.getByRole('status')).toHaveText('“Two boats sank.” comes out as “Two ships sank.”.');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toHaveText('The rule was not kept. “Two boats sank.” comes out as “Two ships sank.”.');
  await form.getByLabel('Right 1').fill('Two ships sank.');
  await expect(form.getByRole('status')).toHaveText('✓ Every example comes out as it says.');
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await expect(rules(page).locator('li').first()).toContainText('of this library · Word · English · Chan Maly');
  await rules(page)
    .getByRole('checkbox', { name: /Written “percent”/ })
    .uncheck();
  await expect(rules(page).locator('.count')).toContainText('are on');
  await page.keyboard.press('Escape');
  await expect.poll(() => lined(page)).toEqual(['claimed', 'Boats', 'Kompong', '  ']);
  const record = JSON.parse(await readFile(join(folder, '.stet', 'library.json'), 'utf8'));
  expect(record.houseStyle).toMatchObject({ rules: [{ message: 'Say “ships”.' }], off: ['en.percent'] });

  await page.keyboard.press('F7');
  await page.keyboard.press('ArrowDown');
  await expect(findings(page).nth(1)).toContainText('Say “ships”.');
  await page.keyboard.press('e');
  await expect(looked).toBeFocused();
  await expect(form.getByLabel('What stands better there')).toHaveValue('ships');
  await form.getByRole('radio', { name: 'A pattern' }).check();
  await looked.fill('(boats)+');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toContainText('A group cannot be repeated');
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await rules(page)
    .getByRole('button', { name: /Take the rule out/ })
    .click();
  await page.keyboard.press('Escape');
  await expect.poll(() => lined(page)).toEqual(['claimed', 'Kompong', '  ']);
  await close();
});

for (const theme of ['Light', 'Dark'] as const) {
  test(`findings and the form of a rule can be used by everybody: ${theme.toLowerCase()}`, async () => {
    const { page, close } = await open();
    const complaints = async () =>
      (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await command(page, theme);
    await page.keyboard.press('F7');
    await expect(findings(page)).toHaveCount(4);
    expect.soft(await complaints(), 'findings').toEqual([]);
    await panel(page).getByRole('button', { name: 'All rules…' }).click();
    await rules(page).getByRole('button', { name: 'New rule' }).click();
    await page.keyboard.type('boats');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('stet-rule-form').getByRole('alert')).toBeVisible();
    expect.soft(await complaints(), 'form').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('stet-dialog .asks')).toContainText('not kept yet');
    expect.soft(await complaints(), 'form that asks').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(rules(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(rules(page)).toHaveCount(0);
    await expect(sheet(page), 'the keyboard goes back through both dialogs').toBeFocused();
    await close();
  });
}

test('a damaged rule in the library’s file is named, kept, and never used', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await expect(row(page, STORY.headline)).toBeVisible();
  await close();
  const file = join(folder, '.stet', 'library.json');
  const record = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...record, houseStyle: { rules: [{ id: 'own.half', message: 'Half a rule' }] } }));
  const again = await launchDesk({ library: folder });
  await sayWho(again.page);
  await openStory(again.page, STORY.headline);
  await command(again.page, 'House style rules…');
  const broken = rules(again.page).locator('li.broken');
  await expect(broken).toContainText('The rule “own.half” is not used');
  await rules(again.page)
    .getByRole('checkbox', { name: /Written “percent”/ })
    .uncheck();
  await expect
    .poll(async () => JSON.parse(await readFile(file, 'utf8')).houseStyle)
    .toEqual({ rules: [{ id: 'own.half', message: 'Half a rule' }], off: ['en.percent'] });
  await broken.getByRole('button', { name: 'Take it out' }).click();
  await expect(broken).toHaveCount(0);
  await again.close();
});
