import type { Page } from '@playwright/test';
import { command, openRow } from '../e2e/desk-steps.ts';
import { expect } from '../e2e/harness.ts';
import { docket, namedStates, record } from './filled.ts';
import { exports } from './exported.ts';
import { imports, paste } from './ways-in.ts';
import { sweep, swept, type Sweep } from './sweep.ts';
import { ALL, groups, headlineOf, idOf, joined, wordOf } from './wall-library.ts';

/** One round of payloads through every entry point of the open desk. */
export interface Round {
  readonly page: Page;
  readonly payloads: readonly string[];
  /** The next save dialog answers with a file of this name; answers its way. */
  readonly saveAs: (name: string) => Promise<string>;
  readonly note: (entry: string, payloads: number, found: Sweep) => void;
}

const field = (page: Page) => page.locator('stet-library input[type=search]');
/** What a search of the list takes, in UTF-16 units, with some room. */
const QUERY = 900;

async function openAll(page: Page): Promise<void> {
  await field(page).fill(ALL);
  await openRow(page, ALL);
  await field(page).fill('');
}

async function dialog({ page, payloads, note }: Round, entry: string, label: string, element: string): Promise<void> {
  await command(page, label);
  await expect(page.locator(element)).toBeAttached();
  note(entry, payloads.length, await sweep(page));
  await page.keyboard.press('Escape');
  await expect(page.locator(element)).toHaveCount(0);
}

/** The list with every headline drawn, and what it says while each payload is looked for. */
async function list({ page, payloads, note }: Round): Promise<void> {
  const rows = page.locator('stet-library li');
  await rows.first().focus();
  await page.keyboard.press('End');
  await expect(rows).toHaveCount(groups(payloads).length + 1);
  note('headline', payloads.length, await sweep(page));
  for (const query of joined(payloads, QUERY)) {
    await field(page).fill(query);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    note('what is looked for', 0, await page.evaluate(swept));
  }
  note('what is looked for', payloads.length, await sweep(page));
}

/** Each group of payloads as it is found by the word before it, in the list and line by line. */
async function search({ page, payloads, note }: Round): Promise<void> {
  for (const [at, group] of groups(payloads).entries()) {
    await field(page).fill(wordOf(at));
    await expect(
      page
        .locator('stet-library li .snippet mark')
        .filter({ hasText: wordOf(at) })
        .first(),
    ).toBeVisible();
    note('found in the list', group.length, await sweep(page));
  }
  await page.keyboard.press('Control+Shift+l');
  const lines = page.locator('stet-search');
  for (const [at, group] of groups(payloads).entries()) {
    await lines.getByRole('searchbox').fill(wordOf(at));
    await expect(
      lines
        .locator('.row mark')
        .filter({ hasText: wordOf(at) })
        .first(),
    ).toBeVisible();
    note('found line by line', group.length, await sweep(page));
  }
  // The first Escape empties the field.
  await lines.getByRole('searchbox').fill('');
  await page.keyboard.press('Escape');
  await expect(lines).toHaveCount(0);
  await field(page).fill('');
}

async function openGroup(page: Page, group: number): Promise<void> {
  await field(page).fill(headlineOf(group));
  await page
    .locator('stet-library li')
    .filter({ hasText: headlineOf(group) })
    .click();
  await expect(page.locator('stet-sheet .ProseMirror h1')).toContainText(headlineOf(group));
}

/** Every group of payloads as the front matter of a story: on its sheet and in its details. */
async function fronts({ page, payloads, note }: Round): Promise<void> {
  for (const [at, group] of groups(payloads).entries()) {
    await openGroup(page, at);
    note('front matter, figures', group.length, await sweep(page));
    await page.keyboard.press('Control+i');
    await expect(page.locator('stet-details')).toBeAttached();
    note('details', group.length, await sweep(page));
    await page.keyboard.press('Escape');
    await expect(page.locator('stet-details')).toHaveCount(0);
  }
}

async function body(round: Round): Promise<void> {
  const { page, payloads, note } = round;
  await openAll(page);
  for (const key of ['3', '2', '1']) {
    await page.keyboard.press(`Control+${key}`);
    note('body', payloads.length, await sweep(page));
  }
}

async function recordShown(round: Round): Promise<void> {
  round.note('person’s name', round.payloads.length, await sweep(round.page));
  await dialog(round, 'source, evidence name', 'Sources…', 'stet-sources');
  await dialog(round, 'house rule', 'House style rules…', 'stet-style-rules');
}

async function claimsShown(round: Round): Promise<void> {
  const { page, payloads, note } = round;
  await openAll(page);
  await page.keyboard.press('Control+2');
  note('claim note', payloads.length, await sweep(page));
  await dialog(round, 'reply', 'Right of reply…', 'stet-replies');
  await dialog(round, 'what was not verified', 'What was not verified…', 'stet-unverified');
  await dialog(round, 'log', 'Show the log…', 'stet-log');
  await dialog(round, 'day’s list', 'The day’s list…', 'stet-day-list');
  await page.keyboard.press('Control+1');
}

/** What people called the kept states of a story, in the list of them. */
async function history({ page, payloads, note }: Round): Promise<void> {
  const names = await namedStates(page, idOf(1), payloads);
  await openGroup(page, 0);
  await page.keyboard.press('Control+Shift+y');
  const rows = page.locator('stet-history [role=option], stet-history li');
  await expect(rows.first()).toBeVisible();
  for (const more = page.locator('stet-history .more'); (await more.count()) > 0;) {
    const drawn = await rows.count();
    await more.click();
    await expect.poll(() => rows.count()).toBeGreaterThan(drawn);
  }
  expect(await rows.count()).toBeGreaterThanOrEqual(names);
  note('names of kept states', payloads.length, await sweep(page));
  await page.keyboard.press('Escape');
  await expect(page.locator('stet-history')).toHaveCount(0);
}

/** Answers the ways of the pages that were exported. */
export async function round(one: Round): Promise<readonly string[]> {
  await list(one);
  await search(one);
  await fronts(one);
  await body(one);
  await record(one);
  await recordShown(one);
  await docket(one);
  await claimsShown(one);
  await history(one);
  await openAll(one.page);
  const pages = await exports(one);
  await paste(one);
  await imports(one);
  return pages;
}
