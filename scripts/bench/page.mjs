/** What the benches do in the real window. */

/** Answers the welcome of a user folder that is new. */
export async function sayWho(page) {
  const welcome = page.locator('stet-welcome');
  await welcome.getByLabel('Name').fill('Bench');
  await welcome.getByRole('radio', { name: 'Checker' }).check();
  await welcome.getByRole('button', { name: 'Save' }).click();
  await welcome.locator('dialog[open]').waitFor({ state: 'detached' });
}

/**
 * From the press on the row to the sheet laid out and ready for the cursor, in milliseconds. `least`: paragraphs and cells it must have by
 * then. What was typed into the article before is saved first: opening is measured, not saving.
 */
export async function openTimed(page, title, least) {
  const status = page.locator('stet-status-line [data-save]');
  if ((await status.count()) > 0) await page.locator('stet-status-line [data-save="saved"]').waitFor();
  await page.locator('stet-library input').first().fill(title);
  const row = page.locator('stet-library li').filter({ hasText: title });
  await row.waitFor();
  return row.evaluate(
    (element, [wanted, blocks]) => {
      const press = element.querySelector('button') ?? element;
      const deep = (root, selector) => {
        const here = root.querySelector(selector);
        if (here) return here;
        for (const one of root.querySelectorAll('*')) {
          const found = one.shadowRoot && deep(one.shadowRoot, selector);
          if (found) return found;
        }
        return null;
      };
      return new Promise((resolve) => {
        const start = performance.now();
        press.click();
        const look = () => {
          const head = deep(document, '.ProseMirror h1');
          const sheet = head?.closest('.ProseMirror');
          if (head?.textContent.startsWith(wanted) && sheet.querySelectorAll('p, td').length >= blocks) {
            sheet.getBoundingClientRect();
            resolve(performance.now() - start);
          } else setTimeout(look, 1);
        };
        look();
      });
    },
    [title, least],
  );
}

/**
 * A keystroke's work: from the real key's event to the document dispatched, the view updated and the layout done. Typed at the beginning
 * of the paragraph in the middle, where a hand clicked; throws when what was typed does not stand there.
 */
export async function typeTimed(page, count) {
  const sheet = page.locator('stet-sheet .ProseMirror');
  const { x, y, length } = await sheet.evaluate(async (root) => {
    const paragraphs = root.querySelectorAll('p, td');
    const middle = paragraphs[Math.floor(paragraphs.length / 2)];
    middle.scrollIntoView({ block: middle.offsetHeight < window.innerHeight / 2 ? 'center' : 'start' });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const text = document.createTreeWalker(middle, NodeFilter.SHOW_TEXT).nextNode();
    const place = document.createRange();
    place.setStart(text, Math.min(5, text.length));
    const { left, top, bottom } = place.getBoundingClientRect();
    root.typed = { middle, times: [] };
    let start = 0;
    const down = () => (start = performance.now());
    // The observer of the editor was told of the change before this event: its work comes before ours.
    const input = () =>
      Promise.resolve().then(() => {
        root.getBoundingClientRect();
        root.typed.times.push(performance.now() - start);
      });
    window.addEventListener('keydown', down, true);
    root.addEventListener('input', input);
    root.typed.stop = () => {
      window.removeEventListener('keydown', down, true);
      root.removeEventListener('input', input);
    };
    return { x: left, y: (top + bottom) / 2, length: middle.textContent.length };
  });
  await page.mouse.click(x, y);
  for (let key = 0; key < count; key += 1) {
    await page.keyboard.press('e');
    await page.waitForTimeout(30);
  }
  const told = await sheet.evaluate((root) => {
    root.typed.stop();
    return { times: root.typed.times, length: root.typed.middle.textContent.length };
  });
  if (told.length !== length + count || told.times.length !== count)
    throw new Error(`Of ${count} keys ${told.length - length} are in the text.`);
  return told.times;
}

export async function undoAll(page) {
  for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('Control+z');
}
