import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { claim, claims, cursorAfter, docketOf, mode, notes, openStory, saved, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'levee.md', headline: 'The levee', body: 'In 2024 the company paid $200 to some houses. Nobody minds.' };
const WORDS = 'company paid $200';

const ticks = (page: Page) => page.locator('.rail .tick');
const said = (page: Page) => page.locator('stet-spoken [aria-live]');
const cover = (page: Page) => page.locator('stet-top-bar .cover .num');

async function gateSays(page: Page, wanted: boolean, what = ''): Promise<void> {
  await page.keyboard.press('Control+Shift+o');
  const gate = page.locator('stet-gate');
  await expect(gate).toHaveCount(1);
  await expect(gate.locator('[data-gate="beside-changed"]')).toHaveCount(wanted ? 1 : 0);
  if (what !== '') {
    await expect(gate.locator('[data-gate="beside-changed"] ins')).toHaveText(what);
    await page.screenshot({ path: test.info().outputPath('beside-gate.png') });
  }
  await page.keyboard.press('Escape');
  await expect(gate).toHaveCount(0);
}

/** A story of three sentences, all of them looked at: one has a verified claim in it. */
async function looked() {
  const desk = await openDesk([STORY]);
  const { page } = desk;
  await openStory(page, STORY.headline);
  await claim(page, WORDS);
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('n');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await expect(cover(page)).toHaveText('3 of 3 sentences');
  return desk;
}

async function typeBeside(page: Page): Promise<void> {
  await mode(page, 'write');
  await cursorAfter(page, 'In 2024 the');
  await page.keyboard.type(' honest');
  await expect(sheet(page)).toContainText('the honest company');
}

/** Writes beside the claim, and says that there is nothing to check in it. */
async function clearBeside(page: Page): Promise<void> {
  await typeBeside(page);
  await mode(page, 'check');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('n');
  await expect(cover(page)).toHaveText('3 of 3 sentences');
}

test('words typed beside a verified claim leave it verified and its sentence unseen, until one key settles it', async ({}, info) => {
  const { page, folder, close } = await looked();
  await page.keyboard.press('ArrowUp');
  await expect(said(page)).toContainText('Sentence 2 of 3, one claim in it, verified: In 2024 the company');
  await gateSays(page, false);
  await typeBeside(page);
  await expect(cover(page)).toHaveText('2 of 3 sentences');
  await expect(claims(page)).toHaveClass(/verified/);
  await expect(ticks(page).nth(1)).toHaveClass('tick changed');
  await expect(notes(page)).toContainText('Words beside it changed since its sentence was looked at.');
  // Which words, and not only that some did.
  await expect(notes(page).locator('ins')).toHaveText('honest');
  await expect(notes(page).locator('[data-beside]')).toContainText('In 2024 the honest company paid $200 to some houses.');
  await notes(page).screenshot({ path: info.outputPath('beside-note.png') });
  await gateSays(page, true, 'honest');

  // Undo brings the words back, and with them that they were looked at.
  await page.keyboard.press('Control+z');
  await expect(cover(page)).toHaveText('3 of 3 sentences');
  await typeBeside(page);
  await mode(page, 'check');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(said(page)).toContainText('Sentence 2 of 3, changed since it was looked at: In 2024 the honest company');
  await expect(said(page)).toContainText('Beside it since its sentence was looked at, new: honest');
  await page.keyboard.press('v');
  await expect(cover(page)).toHaveText('3 of 3 sentences');
  await expect(ticks(page).nth(1)).toHaveClass('tick verified');
  await saved(page);
  const beside = async () => (await docketOf(folder)).claims[0]?.signOffs.map((one) => one.beside?.before);
  await expect.poll(beside).toEqual(['In 2024 the ', 'In 2024 the honest ']);
  await gateSays(page, false);
  await close();
});

test('whoever does not vouch for the claim says by N that there is nothing to check beside it', async () => {
  const { page, close } = await looked();
  await clearBeside(page);
  await expect(claims(page)).toHaveClass(/verified/);
  await page.keyboard.press('Control+z');
  await expect(cover(page)).toHaveText('2 of 3 sentences');
  await close();
});

for (const verdict of ['verified', 'disputed'] as const) {
  test(`what N left to a ${verdict} claim is looked at by nobody once the claim is removed`, async () => {
    const { page, close } = await looked();
    await clearBeside(page);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    if (verdict === 'disputed') await page.keyboard.press('d');
    await expect(claims(page)).toHaveClass(new RegExp(verdict));
    await page.keyboard.press('Delete');
    await expect(claims(page)).toHaveCount(0);
    await expect(cover(page)).toHaveText('2 of 3 sentences');
    await expect(ticks(page).nth(1)).toHaveClass('tick untouched');
    // Undo brings the claim back, and with it that the sentence was looked at; redo, that it was not.
    await page.keyboard.press('Control+z');
    await expect(claims(page)).toHaveCount(1);
    await expect(cover(page)).toHaveText('3 of 3 sentences');
    await page.keyboard.press('Control+Shift+z');
    await expect(cover(page)).toHaveText('2 of 3 sentences');
    // Said of the sentence as it stands now, it is for all its words.
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('n');
    await expect(cover(page)).toHaveText('3 of 3 sentences');
    await expect(ticks(page).nth(1)).toHaveClass('tick cleared');
    await close();
  });
}

test('a link that another program leads elsewhere, and the units over a row, are beside their claims too', async () => {
  const body =
    'The company [paid $200](https://nec.example) then.\n\n| Town | Paid | Hurt |\n| --- | --- | --- |\n|  | dollars | people |\n| Kandal | 4511 | 1 |';
  const { page, folder, close } = await openDesk([{ file: 'levee.md', headline: 'The levee', body }]);
  await openStory(page, 'The levee');
  for (const [index, words] of ['paid $200', 'Kandal', '4511'].entries()) {
    await mode(page, 'write');
    await claim(page, words);
    await mode(page, 'check');
    await page.keyboard.press('v');
    await expect(claims(page).nth(index)).toHaveClass(/verified/);
  }
  await saved(page);
  const states = () => ticks(page).evaluateAll((all) => all.map((one) => one.className.replace('tick ', '')));
  await expect.poll(states).toEqual(['untouched', 'verified', 'untouched', 'untouched', 'verified']);

  const file = join(folder, 'articles', 'levee.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('nec.example', 'rumour.example').replace('people', 'families'));
  await expect.poll(states).toEqual(['untouched', 'changed', 'untouched', 'untouched', 'changed']);
  await expect(page.locator('stet-margin [data-moved="link"]')).toContainText('to https://rumour.example, not to https://nec.example');
  await expect(page.locator('stet-margin [data-moved="over"]').first()).toContainText(
    '“families” stands over its row now, and was “people”',
  );
  await page.screenshot({ path: 'test-results/beside-moved.png' });
  await expect(claims(page).nth(2)).toHaveClass(/verified/);
  // Of one sentence the gate says which, and nothing of words.
  for (const [there, kind, told] of [
    [text.replace('nec.example', 'rumour.example'), 'link', '“paid $200”: to https://rumour.example, not to https://nec.example'],
    [text.replace('people', 'families'), 'over', '“families” stands over its row now'],
  ] as const) {
    await saved(page);
    await writeFile(file, there);
    await expect(ticks(page).and(page.locator('.changed'))).toHaveCount(1);
    await expect(page.locator(`stet-margin [data-moved="${kind}"]`).first()).toBeVisible();
    await page.keyboard.press('Control+Shift+o');
    const row = page.locator('stet-gate [data-gate="beside-changed"]');
    await expect(row.locator(`[data-moved="${kind}"]`)).toContainText(told);
    await expect(row).not.toContainText('other words');
    await page.screenshot({ path: `test-results/gate-moved-${kind}.png` });
    await page.keyboard.press('Escape');
    await expect(page.locator('stet-gate')).toHaveCount(0);
  }
  await saved(page);
  await writeFile(file, text.replace('dollars', 'riel'));
  await expect(claims(page).nth(2)).toHaveClass(/stale/);
  await expect(claims(page).nth(0)).toHaveClass(/verified/);
  await expect(ticks(page).nth(1)).toHaveClass('tick verified');
  await close();
});

test('a strike that another program takes off a digit beside a verified number makes it stale, until it is confirmed', async () => {
  const FLEET = { file: 'fleet.md', headline: 'The fleet', body: 'The town had 45~~0~~ boats in the bay. Nobody minds.' };
  const { page, folder, close } = await openDesk([FLEET]);
  await openStory(page, FLEET.headline);
  await claim(page, 'town had 45');
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await saved(page);
  const file = join(folder, 'articles', FLEET.file);
  await writeFile(file, (await readFile(file, 'utf8')).replace('45~~0~~', '450'));
  await expect(claims(page)).toHaveClass(/stale/);
  await expect(notes(page)).toContainText('Readers see “town had 450” there now');
  await expect(said(page)).toContainText('Readers see “town had 450” there now');
  await page.screenshot({ path: test.info().outputPath('joined.png') });
  await page.keyboard.press('v');
  await expect(claims(page)).toHaveClass(/verified/);
  await saved(page);
  expect((await docketOf(folder)).claims[0]?.signOffs.map(({ beside }) => beside?.after)).toEqual([
    ' boats in the bay.',
    '0 boats in the bay.',
  ]);
  await close();
});

test('words that come in beside a claim that is not a fact are to be looked at, until it is said again', async ({}, info) => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, WORDS);
  await mode(page, 'check');
  await notes(page).getByRole('button', { name: 'Check To check' }).press('Enter');
  await page.locator('stet-menu').getByRole('menuitemradio', { name: 'Not a fact' }).press('Enter');
  await expect(claims(page)).toHaveClass(/not-a-fact/);
  await expect(cover(page)).toHaveText('1 of 3 sentences');
  await typeBeside(page);
  await expect(cover(page)).toHaveText('0 of 3 sentences');
  await expect(ticks(page).nth(1)).toHaveClass('tick changed');
  await expect(notes(page).locator('ins')).toHaveText('honest');
  await gateSays(page, true, 'honest');
  await mode(page, 'check');
  await notes(page).screenshot({ path: info.outputPath('not-a-fact-note.png') });
  await notes(page).getByRole('button', { name: 'Still not a fact' }).press('Enter');
  await expect(cover(page)).toHaveText('1 of 3 sentences');
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.seenBeside?.before).toBe('In 2024 the honest ');
  await page.keyboard.press('Control+z');
  await expect(cover(page)).toHaveText('0 of 3 sentences');
  await close();
});
