import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import { claims, command, countStates, cursorInClaim, mode, notes, saved, sheet, shot, shotOfPreview } from './window.mjs';

/** The main job, step by step; each answers with what it saw. */
export function stepsFor(input) {
  return [
    { name: 'say who sits here', run: sayWho },
    input ? { name: 'make a library', run: makeLibrary } : { name: 'open the sample library', run: openSample },
    input ? { name: 'import the file', run: importFile } : { name: 'open a story', run: openStory },
    { name: 'suggest claims', run: suggestClaims },
    { name: 'make a source and cite it with a locator', run: citeNewSource },
    { name: 'verify', run: verify },
    { name: 'cite the same source again', run: citeKnownSource },
    { name: 'nothing to check', run: nothingToCheck },
    { name: 'an edit makes a verified sentence stale', run: makeStale },
    { name: 'confirm it again', run: confirmAgain },
    { name: 'the gate is open', run: tryGate },
    { name: 'override it with a reason, export every format', run: exportAll },
    { name: 'look at it in every light', run: lookAround },
  ];
}

async function sayWho({ page }) {
  const welcome = page.locator('stet-welcome');
  await welcome.getByLabel('Name').fill('Tep Bopha');
  await welcome.getByRole('radio', { name: 'Checker' }).check();
  return 'Tep Bopha, checker';
}

async function makeLibrary(tour) {
  await tour.desk.answerOpen(tour.desk.library);
  await shot(tour, 'welcome');
  await tour.page.locator('stet-welcome [data-way="create-library"]').click();
  await expect(tour.page.locator('stet-library')).toBeVisible();
  await expect(tour.page.locator('stet-welcome')).toHaveCount(0);
  return 'an empty folder became a library';
}

async function openSample(tour) {
  await shot(tour, 'welcome');
  await tour.page.locator('stet-welcome [data-way="open-sample"]').click();
  await expect(tour.page.locator('stet-library li').first()).toBeVisible();
  return `${await tour.page.locator('stet-library li').count()} stories`;
}

async function openStory(tour) {
  const row = tour.page.locator('stet-library li').filter({ hasText: 'last ice works' });
  await row.click();
  await expect(sheet(tour.page).locator('h1')).toContainText('last ice works');
  return sheet(tour.page).locator('h1').innerText();
}

async function importFile(tour) {
  const { page } = tour;
  await tour.desk.answerOpen(tour.input);
  await page.keyboard.press('Control+Shift+i');
  const report = page.locator('stet-import-report');
  await expect(report.getByRole('button', { name: 'Open the article' })).toBeVisible();
  const taken = await report.locator('.taken').innerText();
  const aside = await report.locator('.aside .reason').allInnerTexts();
  await shot(tour, 'import-report');
  await report.getByRole('button', { name: 'Open the article' }).click();
  await expect(report).toHaveCount(0);
  await expect(sheet(page).locator('h1')).not.toBeEmpty();
  await shot(tour, 'imported');
  return `${taken}; set aside: ${aside.join(', ') || 'nothing'}`;
}

async function suggestClaims(tour) {
  const { page } = tour;
  const before = await madeClaims(page);
  await page.keyboard.press('Control+Shift+g');
  const dialog = page.locator('stet-suggestions');
  await expect(dialog.getByRole('heading')).not.toBeEmpty();
  const offered = await dialog.getByRole('option').count();
  await shot(tour, 'suggestions');
  if (offered > 0) await dialog.getByRole('button', { name: /^Claim all/ }).click();
  if (await dialog.count()) await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => madeClaims(page)).toBe(before + offered);
  return `${offered} suggested and claimed, ${before + offered} claims in all`;
}

/** How many claims the status line counts. */
async function madeClaims(page) {
  const text = await page.locator('stet-status-line footer').innerText();
  return Number(/Claims ([\d,]+)/.exec(text)?.[1]?.replaceAll(',', '') ?? 0);
}

/** Takes claims in hand one after the other until one that still is to be checked and has a digit in it. */
async function takeOpenNumber(page) {
  await mode(page, 2);
  const total = await madeClaims(page);
  for (let tried = 0; tried <= total; tried += 1) {
    await page.keyboard.press('F8');
    const here = page.locator('stet-margin .note.hand');
    await expect(here).toBeVisible();
    const id = await here.getAttribute('data-note');
    const claim = sheet(page).locator(`.claim[data-claim="${id}"]`);
    if ((await claim.count()) === 0) continue;
    const words = (await claim.allInnerTexts()).join('');
    if (/\d{2}/.test(words) && /todo/.test((await claim.first().getAttribute('class')) ?? '')) return { id, words };
  }
  throw new Error('no open claim with a figure in it');
}

async function citeNewSource(tour) {
  const { page } = tour;
  tour.first = await takeOpenNumber(page);
  await page.keyboard.press('s');
  const dialog = page.locator('stet-cite');
  await page.keyboard.type('Desk record, 24 November 2026');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: /Save the source/ }).click();
  await expect(dialog.getByLabel('Where in it')).toBeFocused();
  await page.keyboard.type('12');
  await shot(tour, 'cite');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  return `“${tour.first.words}” ← Desk record, p. 12`;
}

async function verify(tour) {
  const { page, first } = tour;
  await page.keyboard.press('v');
  await expect(sheet(page).locator(`.claim.verified[data-claim="${first.id}"]`).first()).toBeVisible();
  await shot(tour, 'verified');
  return 'the words are signed off';
}

async function citeKnownSource(tour) {
  const { page } = tour;
  const second = await takeOpenNumber(page);
  await page.keyboard.press('s');
  const dialog = page.locator('stet-cite');
  await page.keyboard.type('desk rec');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Where in it')).toBeFocused();
  await page.keyboard.type('31');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('v');
  await expect(sheet(page).locator(`.claim.verified[data-claim="${second.id}"]`).first()).toBeVisible();
  return `“${second.words}” ← the same record, p. 31`;
}

async function nothingToCheck(tour) {
  const { page } = tour;
  const covered = () => page.locator('stet-top-bar .cover').innerText();
  await page.keyboard.press('Escape');
  await mode(page, 1);
  await mode(page, 2);
  const before = await covered();
  for (let tried = 0; tried < 60; tried += 1) {
    await page.keyboard.press('ArrowDown');
    if (await page.locator('stet-margin stet-sentence-note').count()) {
      await page.keyboard.press('n');
      await expect.poll(covered).not.toBe(before);
      return `${before.split('\n')[0]} → ${(await covered()).split('\n')[0]}`;
    }
  }
  throw new Error('every sentence has a claim');
}

async function makeStale(tour) {
  const { page, first } = tour;
  const digits = /\d+/.exec(first.words)[0];
  await mode(page, 1);
  await cursorInClaim(page, 'verified', digits);
  await page.keyboard.press('Backspace');
  await page.keyboard.type(digits.endsWith('7') ? '8' : '7');
  await expect(sheet(page).locator(`.claim.stale[data-claim="${first.id}"]`).first()).toBeVisible();
  await saved(page);
  await mode(page, 2);
  await shot(tour, 'stale');
  const note = page.locator(`stet-margin .note[data-note="${first.id}"]`);
  return `${await note.locator('del').first().innerText()} → ${await note.locator('ins').first().innerText()}`;
}

async function confirmAgain(tour) {
  const { page, first } = tour;
  await page
    .locator(`stet-margin .note[data-note="${first.id}"]`)
    .getByRole('button', { name: /Confirm again/ })
    .click();
  await expect(sheet(page).locator(`.claim.verified[data-claim="${first.id}"]`).first()).toBeVisible();
  await saved(page);
  return 'verified again, for the new words';
}

async function tryGate(tour) {
  const { page } = tour;
  await page.keyboard.press('Control+e');
  const gate = page.locator('stet-gate');
  await expect(gate.locator('[data-act="anyway"]')).toBeVisible();
  await shot(tour, 'gate');
  return gate.getByRole('heading', { level: 2 }).innerText();
}

async function exportAll(tour) {
  const { page, desk, out } = tour;
  const gate = page.locator('stet-gate');
  const formats = await gate.locator('[data-format]').evaluateAll((buttons) => buttons.map((button) => button.dataset.format));
  for (const format of formats) {
    if ((await gate.count()) === 0) await page.keyboard.press('Control+e');
    await gate.locator(`[data-format="${format}"]`).click();
    const suggested = await suggestName(tour, format);
    if (await gate.locator('[data-act="anyway"]').count()) {
      await gate.locator('[data-act="anyway"]').click();
      await gate.locator('textarea').fill('A tour of every export; nothing of this is published.');
    }
    await gate.locator('[data-act="export"]').click();
    await expect(gate).toHaveCount(0, { timeout: 30_000 });
    const { size } = statSync(join(out, suggested));
    tour.exports.push({ format, file: suggested, bytes: size });
  }
  const csv = tour.exports.find(({ format }) => format === 'claims-csv');
  if (csv) tour.claims = countStates(readFileSync(join(out, csv.file), 'utf8'));
  await desk.resize(1280, 800);
  return `${tour.exports.length} formats`;
}

/** The preview says what the file would be called; the save dialog then answers with that name. */
async function suggestName(tour, format) {
  const gate = tour.page.locator('stet-gate');
  const show = gate.getByRole('button', { name: 'Preview' });
  if (await show.count()) await show.click();
  await expect(gate.locator('.preview [role="status"]')).toHaveCount(0, { timeout: 30_000 });
  const name = basename((await gate.locator('.file span').first().innerText()).trim());
  await shotOfPreview(tour, `preview-${format}`);
  await tour.desk.answerSave(join(tour.out, name));
  return name;
}

async function lookAround(tour) {
  const { page, desk } = tour;
  await command(page, 'Dark');
  await mode(page, 2);
  await shot(tour, 'check-dark');
  await desk.resize(1920, 1080);
  await shot(tour, 'check-dark-wide');
  await command(page, 'Light');
  await shot(tour, 'check-wide');
  await mode(page, 3);
  await shot(tour, 'read-wide');
  await desk.resize(1280, 800);
  await mode(page, 1);
  await shot(tour, 'write');
  await expect(claims(page).first()).toBeVisible();
  return `${await notes(page).count()} notes stand in the margin`;
}
