/** What the benches do in the real window. */

export async function sayWho(page) {
  const welcome = page.locator('stet-welcome');
  await page.locator('stet-library li').first().waitFor();
  if ((await welcome.count()) === 0) return;
  await welcome.getByLabel('Name').fill('Bench');
  await welcome.getByRole('radio', { name: 'Checker' }).check();
  await welcome.getByRole('button', { name: 'Save' }).click();
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

/** A keystroke's work: from the input event to the document dispatched, the view updated and the layout done. */
export async function typeTimed(page, count) {
  const sheet = page.locator('stet-sheet .ProseMirror');
  return sheet.evaluate(async (root, keys) => {
    const paragraphs = root.querySelectorAll('p, td');
    const middle = paragraphs[Math.floor(paragraphs.length / 2)];
    middle.scrollIntoView({ block: 'center' });
    root.focus();
    const walker = document.createTreeWalker(middle, NodeFilter.SHOW_TEXT);
    const text = walker.nextNode();
    getSelection().collapse(text, Math.min(5, text.length));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const times = [];
    for (let key = 0; key < keys; key += 1) {
      const start = performance.now();
      document.execCommand('insertText', false, 'e');
      await Promise.resolve();
      root.getBoundingClientRect();
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return times;
  }, count);
}

export async function undoAll(page) {
  for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('Control+z');
}
