import { GATE_ORDER } from '../../core/claims/gate-codes.ts';
import { ask } from '../e2e/bridge.ts';
import { expect } from '../e2e/harness.ts';
import { AT, BY } from './filled.ts';
import type { Round } from './round.ts';
import { sweep } from './sweep.ts';
import { ID_OF_ALL, line } from './wall-library.ts';

/** Exports looked at in the frame of the desk, then saved; answers the ways of the pages that were saved. */
export async function exports({ page, payloads, note, saveAs }: Round): Promise<readonly string[]> {
  const revision = async () => (await ask(page, 'article.open', { id: ID_OF_ALL })).docket.revision;
  await page.locator('stet-sheet .ProseMirror').click();
  await page.keyboard.press('Control+s');
  await expect.poll(revision).not.toBe('');
  const known = { revision: await revision() };
  const pages: string[] = [];
  for (const format of ['html', 'html-notes', 'claims-report', 'word', 'word-notes']) {
    const { url = '' } = await ask(page, 'export.preview', { id: ID_OF_ALL, format });
    await page.evaluate(
      (src) =>
        new Promise((done) => {
          const frame = document.createElement('iframe');
          frame.setAttribute('sandbox', '');
          frame.onload = done;
          frame.src = src;
          document.body.append(frame);
        }),
      url,
    );
    note(`export ${format} looked at`, payloads.length, await sweep(page));
    await page.evaluate(() => document.querySelectorAll('body > iframe').forEach((frame) => frame.remove()));
    if (format.startsWith('word')) continue;
    const override = {
      id: `o-${format}`,
      by: BY,
      at: AT,
      format,
      reason: payloads.map(line).join(' ').slice(0, 2_000),
      open: Object.fromEntries(GATE_ORDER.map((code) => [code, 1_000_000])),
      revision: known.revision,
    };
    await ask(page, 'docket.change', { id: ID_OF_ALL, by: BY, at: new Date().toISOString(), change: { kind: 'override-gate', override } });
    const way = await saveAs(`${format}.html`);
    await ask(page, 'export.save', { id: ID_OF_ALL, format });
    pages.push(way);
  }
  return pages;
}
