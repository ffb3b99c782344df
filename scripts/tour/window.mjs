import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** What a hand would do in the window, for the steps of the tour. */

export const sheet = (page) => page.locator('stet-sheet .ProseMirror');
export const claims = (page) => sheet(page).locator('.claim');
export const notes = (page) => page.locator('stet-margin .note');

export async function shot(tour, name) {
  tour.shots += 1;
  const file = `${String(tour.shots).padStart(2, '0')}-${name}.png`;
  await tour.page.screenshot({ path: join(tour.out, file), animations: 'disabled' });
  return file;
}

/** Fewer colours than this are an empty frame: the letters of one word have more, by their soft edges. */
const COLOURS_OF_WORDS = 12;

/**
 * Takes the picture once the preview is drawn, and fails when it never is: a frame that is loaded need not be painted, so what counts
 * is what is in the picture.
 */
export async function shotOfPreview(tour, name, timeout = 20_000) {
  const gate = tour.page.locator('stet-gate');
  const [preview, pane] = [gate.locator('.preview'), gate.locator('.body')];
  await preview.scrollIntoViewIfNeeded();
  let picture;
  await expect
    .poll(
      async () => {
        picture = await tour.page.screenshot({ animations: 'disabled', scale: 'css' });
        return coloursIn(tour.desk.app, picture, seen(await preview.boundingBox(), await pane.boundingBox()));
      },
      { message: `the preview for ${name} shows something`, timeout },
    )
    .toBeGreaterThan(COLOURS_OF_WORDS);
  tour.shots += 1;
  writeFileSync(join(tour.out, `${String(tour.shots).padStart(2, '0')}-${name}.png`), picture);
}

/** The part of a box that its pane does not hide. */
function seen(box, pane) {
  const [x, y] = [Math.max(box.x, pane.x), Math.max(box.y, pane.y)];
  const right = Math.min(box.x + box.width, pane.x + pane.width);
  const bottom = Math.min(box.y + box.height, pane.y + pane.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** How many colours a part of a picture has, the part's edge left aside. */
function coloursIn(app, picture, { x, y, width, height }) {
  const edge = 4;
  const part = [x + edge, y + edge, width - 2 * edge, height - 2 * edge].map(Math.round);
  return app.evaluate(
    ({ nativeImage }, { bytes, part }) => {
      const [x, y, width, height] = part;
      const bitmap = nativeImage.createFromBuffer(Buffer.from(bytes, 'base64')).crop({ x, y, width, height }).toBitmap();
      const colours = new Set();
      for (let at = 0; at + 3 < bitmap.length; at += 4) colours.add(bitmap.readUInt32LE(at));
      return colours.size;
    },
    { bytes: picture.toString('base64'), part },
  );
}

/** Runs a command through the palette. */
export async function command(page, label) {
  await page.keyboard.press('Control+k');
  const palette = page.locator('stet-palette');
  await palette.getByRole('combobox').fill(label);
  await palette.getByRole('option', { name: label }).first().click();
}

export async function mode(page, digit) {
  await page.keyboard.press(`Control+${digit}`);
}

export async function saved(page) {
  await expect(page.locator('stet-status-line [data-save="saved"]')).toBeVisible({ timeout: 20_000 });
}

/**
 * Puts the cursor behind the first occurrence of `words` inside the first claim that looks like `className`. ProseMirror sets its own cursor
 * again some 20 ms after the sheet got the keyboard, and hears of ours a moment after it is there: it is set until it stays.
 */
export async function cursorInClaim(page, className, words) {
  const stays = () => sheet(page).evaluate(cursorStays, [className, words]);
  await sheet(page).focus();
  await expect.poll(stays).toBe(true);
}

/** Runs in the page. Whether the cursor stood there already, two frames and more after the last look; puts it there. */
async function cursorStays(root, [className, words]) {
  const place = () => {
    const claim = [...root.querySelectorAll(`.claim.${className}`)].find((one) => one.textContent.includes(words));
    if (!claim) throw new Error(`no ${className} claim says ${words}`);
    const walker = document.createTreeWalker(claim, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent.indexOf(words);
      if (at >= 0) return { node, offset: at + words.length };
    }
    throw new Error(`no text says ${words}`);
  };
  // The window's own selection ends at the borders of shadow roots; this one goes in.
  const here = () => root.getRootNode().getSelection();
  const { node, offset } = place();
  const before = here();
  const stood = before.focusNode === node && before.focusOffset === offset && before.isCollapsed;
  if (!stood) before.collapse(node, offset);
  for (let frame = 0; frame < 3; frame += 1)
    await new Promise((resolve) => globalThis.requestAnimationFrame(() => globalThis.setTimeout(resolve, 10)));
  return stood && here().focusNode === place().node && here().focusOffset === offset;
}

/** Counts of claims by state, as the panel and the margin would say them: from the report that the desk itself exports. */
export function countStates(csv) {
  const [head = '', ...lines] = parse(csv);
  const at = head.findIndex((cell) => cell.toLowerCase() === 'state');
  const counts = {};
  for (const cells of lines) if (cells[at]) counts[cells[at]] = (counts[cells[at]] ?? 0) + 1;
  return counts;
}

/** RFC 4180, enough for what the desk writes. */
function parse(csv) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const text = csv.replace(/^\ufeff/, '');
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (quoted && char === '"' && text[i + 1] === '"') cell += text[(i += 1)];
    else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === ',' || char === '\n')) {
      rows.at(-1).push(cell.replace(/\r$/, ''));
      cell = '';
      if (char === '\n') rows.push([]);
    } else cell += char;
  }
  if (cell) rows.at(-1).push(cell);
  return rows.filter((row) => row.length > 1);
}
