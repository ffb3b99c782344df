import { expect } from '@playwright/test';
import { saved, sheet } from '../tour/window.mjs';
import { HEADLINE, SENTENCES, SOURCES } from './story.mjs';

const claimsIn = (page) => sheet(page).locator('.claim');
const eye = (page) => sheet(page).locator('.here');

/** Every sentence looked at, twelve claims sourced and verified. Answers the sources in the order in which they came to be. */
export async function checkStory(page, hand) {
  const made = [];
  await hand.press('Control+2');
  // The eye begins at the headline, which says what the body says again.
  await hand.press('ArrowUp');
  await expect(eye(page)).toHaveText(HEADLINE);
  await hand.part('nothing to check in a sentence', () => hand.press('n'));
  for (const { words, claim } of SENTENCES) {
    await expect(eye(page).last()).toHaveText(words);
    if (!claim) await hand.part('nothing to check in a sentence', () => hand.press('n'));
    else await hand.part(nameOf(claim, made), () => claimIt(page, hand, claim, made));
    if (claim && words !== SENTENCES.at(-1).words) await hand.part('go on from a claim', () => hand.press('ArrowDown'));
  }
  await saved(page);
}

function nameOf([source], made) {
  if (!made.includes(source)) return 'claim, make a source, cite its page, verify';
  return made[0] === source ? 'claim, cite the last source with its page, verify' : 'claim, cite a known source with its page, verify';
}

async function claimIt(page, hand, [source, place], made) {
  const before = await claimsIn(page).count();
  await hand.press('Enter');
  await expect(page.locator('stet-margin .note.hand')).toBeVisible();
  await expect.poll(() => claimsIn(page).count()).toBeGreaterThan(before);
  await citeIt(page, hand, { source, place, made });
  await hand.press('v');
  await expect(claimsIn(page).and(page.locator('.verified.active')).first()).toBeVisible();
}

async function citeIt(page, hand, { source, place, made }) {
  const dialog = page.locator('stet-cite');
  await hand.press('s');
  await expect(dialog.locator('stet-source-picker input')).toBeFocused();
  if (!made.includes(source)) {
    await hand.type(SOURCES[source]);
    await hand.press('Enter');
    await expect(dialog.locator('stet-source-form')).toBeVisible();
    await hand.press('Enter');
  } else {
    // The source cited last stands first; another one is found by its first letters.
    if (made[0] !== source) await hand.type(SOURCES[source].slice(0, 3).toLowerCase());
    await hand.press('Enter');
  }
  await expect(dialog.getByLabel('Where in it')).toBeFocused();
  await hand.type(String(place));
  await hand.press('Enter');
  await expect(dialog).toHaveCount(0);
  made.splice(0, made.length, source, ...made.filter((one) => one !== source));
}

/** What a verified claim says is changed, which makes it stale, and is confirmed again. The claim at hand is the one verified last. */
export async function changeAndConfirm(page, hand, edit) {
  await hand.part('a number changes, and is confirmed again', async () => {
    await hand.press('Control+1');
    await expect(sheet(page)).toBeFocused();
    await page.evaluate(framesOn);
    await hand.press('End');
    // Back over " people." to the last digit of the number.
    for (let step = 0; step < 2; step += 1) await hand.press('Control+ArrowLeft');
    await hand.press('ArrowLeft');
    await hand.press('Backspace');
    await hand.type(edit);
    await expect(claimsIn(page).and(page.locator('.stale')).first()).toBeVisible();
    await hand.press('Control+2');
    await hand.press('v');
    await expect(claimsIn(page).and(page.locator('.stale'))).toHaveCount(0);
  });
  await saved(page);
}

/** The headline is claimed; then it is cited and verified, without a place in the source. */
export async function verifyByKnownSource(page, hand) {
  for (let step = 0; step <= SENTENCES.length; step += 1) await page.keyboard.press('ArrowUp');
  await expect(eye(page)).toHaveText(HEADLINE);
  await page.keyboard.press('Enter');
  await expect(sheet(page).locator('h1 .claim')).toHaveText(HEADLINE);
  await hand.part('verify a claim by the source cited last', async () => {
    await hand.press('s');
    await expect(page.locator('stet-cite stet-source-picker input')).toBeFocused();
    await hand.press('Enter');
    await expect(page.locator('stet-cite').getByLabel('Where in it')).toBeFocused();
    await hand.press('Enter');
    await expect(page.locator('stet-cite')).toHaveCount(0);
    await hand.press('v');
    await expect(sheet(page).locator('h1 .claim.verified')).toHaveCount(1);
  });
}

/** The footnoted Word file, under the name that is offered. */
export async function takeOut(page, hand, desk, path) {
  await desk.answerSave(path);
  await hand.part('the footnoted Word file', async () => {
    const gate = page.locator('stet-gate');
    await hand.press('Control+e');
    await expect(gate.locator('[data-act="export"]')).toBeFocused();
    await hand.press('Shift+Tab');
    await hand.press('Shift+Tab');
    await hand.press('ArrowDown');
    await hand.press('ArrowDown');
    await expect(gate.locator('[data-format="word-notes"]')).toBeFocused();
    await hand.press('Tab');
    await hand.press('Tab');
    await expect(gate.locator('[data-act="export"]')).toBeFocused();
    await hand.press('Enter');
    // Enter in the system's own dialog, which answers by itself here.
    hand.counts.keys += 1;
    await expect(page.locator('stet-toast')).toContainText('docx');
  });
}

/** ProseMirror sets its cursor again some 20 ms after the sheet got the keyboard; no hand is that fast. */
async function framesOn() {
  for (let frame = 0; frame < 3; frame += 1)
    await new Promise((resolve) => globalThis.requestAnimationFrame(() => globalThis.setTimeout(resolve, 10)));
}
