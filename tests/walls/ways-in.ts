import { expect } from '../e2e/harness.ts';
import type { Round } from './round.ts';
import { sweep } from './sweep.ts';
import { inFile, line } from './wall-library.ts';

/** Ends whatever a payload before may have left open. */
const CLOSE = '\n--></script></style></textarea></title></noscript></template></select></svg></math></table>\n';
const quoted = (text: string): string => JSON.stringify(line(text));

/** Every payload pasted alone, as a page and as plain words, then taken out again. */
export async function paste({ page, payloads, note }: Round): Promise<void> {
  await page.locator('stet-sheet .ProseMirror').click();
  for (let from = 0; from < payloads.length; from += 100) {
    const some = payloads.slice(from, from + 100);
    await page.locator('stet-sheet .ProseMirror').evaluate(async (root, list) => {
      for (const html of list) {
        for (const kind of ['text/html', 'text/plain']) {
          const clipboardData = new DataTransfer();
          clipboardData.setData(kind, html);
          root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
        }
      }
      await new Promise((done) => requestAnimationFrame(done));
    }, some);
    note('paste', some.length, await sweep(page));
    for (let undo = 0; undo < 3; undo += 1) await page.keyboard.press('Control+z');
  }
}

/** Files from elsewhere, dropped on the desk as they would be, with their report. */
export async function imports({ page, payloads, note }: Round): Promise<void> {
  const texts = payloads.map(inFile);
  const files: readonly (readonly [string, string])[] = [
    ['page.html', `<article><h1>A page</h1>${texts.map((one) => `<p>Words. ${one}</p>${CLOSE}`).join('')}</article>`],
    ['bare.html', texts.join('\n')],
    ['story.md', `---\nheadline: ${quoted(payloads[0] ?? '')}\nbyline: [${quoted(payloads[1] ?? '')}]\n---\n\n${texts.join('\n\n')}`],
    ['words.txt', `A headline\n\n${texts.join('\n\n')}`],
  ];
  const report = page.locator('stet-import-report');
  for (const [name, text] of files) {
    await page.evaluate(
      ([file, content]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], file, { type: 'text/plain' }));
        const desk = document.querySelector('stet-desk');
        for (const kind of ['dragenter', 'dragover', 'drop'])
          desk?.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [name, text] as const,
    );
    // What is refused as a whole was not tried.
    await expect(report).toBeAttached({ timeout: 60_000 });
    note(`import of .${name.split('.')[1] ?? ''}`, payloads.length, await sweep(page));
    await page.keyboard.press('Escape');
    await expect(report).toHaveCount(0);
  }
}
