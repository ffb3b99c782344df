import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { claim, docketOf, mode, openStory, saved } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { madePdf } from '../electron/evidence/made-pdf.ts';
import { expect, test } from './harness.ts';

const STORY = {
  file: 'bridge.md',
  headline: 'Bridge opens',
  body: 'The bridge opened on Monday.\n\n“We did not authorise the works on the bridge,” Dara Sok wrote.\n\n“Every lamp was lit for us,” a man said.',
};
const TALK = 'WEBVTT\n\n00:04:12.000 --> 00:04:17.500\nWe did not authorise the works on the bridge.\n';

async function dropText(at: Locator, name: string, words: string): Promise<void> {
  await at.evaluate(
    (element, given) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([given.words], given.name));
      for (const kind of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true, composed: true }));
    },
    { name, words },
  );
}

/** A desk on the story, whose first claim cites a source that has this file as evidence. */
async function deskWithEvidence(name: string, words: string) {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'opened on Monday');
  await mode(page, 'check');
  await page.keyboard.press('s');
  await page.keyboard.type('Recording of the talk');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-cite').getByLabel('Where in it')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-cite')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+s');
  await dropText(page.locator('stet-sources li'), name, words);
  await expect(page.locator('stet-sources li')).toContainText('1 piece of evidence');
  await page.keyboard.press('Escape');
  return { page, folder, close };
}

test('a quotation that stands in the evidence of a cited source is claimed and cited by one key, with its time and its words', async () => {
  const { page, folder, close } = await deskWithEvidence('talk.vtt', TALK);
  await page.keyboard.press('Control+Shift+u');
  const quotations = page.locator('stet-quotations');
  await expect(quotations.getByRole('option').first()).toHaveAttribute('data-state', 'exact');
  await expect(quotations.getByRole('button', { name: 'Cite it' })).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.locator('stet-dialog-toast')).toContainText('Cited: Recording of the talk, 00:04:12.');
  await page.keyboard.press('s');
  await expect(page.locator('stet-dialog-toast')).toContainText('cites this place already');
  await page.keyboard.press('ArrowDown');
  await expect(quotations.getByRole('button', { name: 'Cite it' })).toHaveCount(0);
  await page.keyboard.press('s');
  await expect(page.locator('stet-dialog-toast')).toContainText('Only what stands word for word');
  await page.keyboard.press('Escape');
  await saved(page);
  await expect.poll(async () => (await docketOf(folder)).claims.length).toBe(2);
  const made = (await docketOf(folder)).claims.find(({ category }) => category === 'quote');
  expect(made?.anchor.exact).toBe('“We did not authorise the works on the bridge,”');
  expect(made?.citations).toMatchObject([
    { locator: { kind: 'timecode', value: '00:04:12' }, excerpt: 'We did not authorise the works on the bridge', stance: 'supports' },
  ]);
  await close();
});

test('a quotation of a PDF is found over the end of a page, and cited with its page', async () => {
  const pdf = madePdf([
    ['Harbour report 1', 'Costs and persons', 'A letter says: We did not'],
    ['Harbour report 2', 'author-', 'ise the works on the bridge. They were late.'],
    ['Harbour report 3', 'The rest', 'is silence.'],
  ]);
  const { page, folder, close } = await deskWithEvidence('report.pdf', Buffer.from(pdf).toString('latin1'));
  await page.keyboard.press('Control+Shift+u');
  const found = page.locator('stet-quotations').getByRole('option').first();
  await expect(found).toHaveAttribute('data-state', 'exact');
  await expect(found.locator('.where')).toHaveText('report.pdf · p. 1');
  await page.keyboard.press('s');
  await expect(page.locator('stet-dialog-toast')).toContainText('Cited: Recording of the talk, p. 1.');
  await page.keyboard.press('Escape');
  await saved(page);
  await expect.poll(async () => (await docketOf(folder)).claims.length).toBe(2);
  const cited = async () => (await docketOf(folder)).claims.find(({ category }) => category === 'quote')?.citations;
  await expect.poll(cited).toMatchObject([{ locator: { kind: 'page', value: 'p. 1' } }]);
  await close();
});

test('the note of a claim says how its quotation stands, and a misquotation is not signed off without a word', async () => {
  const { page, close } = await deskWithEvidence('talk.vtt', TALK.replace('the bridge.', 'the bridge. Every lamp was put out for us.'));
  await claim(page, '“We did not authorise the works on the bridge,”');
  const note = page.locator('stet-claim-card [data-quote]');
  await expect(note.first()).toHaveText('Word for word in Recording of the talk, 00:04:12.');
  await claim(page, '“Every lamp was lit for us,”');
  const wrong = page.locator('stet-claim-card [data-quote="differs"]');
  await expect(wrong.first()).toHaveText('Other words than in Recording of the talk, 00:04:12.');
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(page.locator('stet-toast')).toContainText('Signed off. But of its quotation the attached texts say: other words were said.');
  await expect(page.locator('stet-claim-card').filter({ hasText: 'Verified' }).first()).toBeVisible();
  await close();
});

test('a verified quotation that stands nowhere in what it cites is named by the gate, with the way to its claim', async () => {
  const { page, close } = await deskWithEvidence('talk.vtt', TALK);
  await mode(page, 'write');
  await claim(page, 'Every lamp was lit for us');
  await mode(page, 'check');
  await page.keyboard.press('s');
  await page.keyboard.type('Recording');
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-cite').getByLabel('Where in it')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-cite')).toHaveCount(0);
  await page.keyboard.press('Control+e');
  await expect(page.locator('stet-gate .sign.ok')).toBeVisible();
  await expect(page.locator('stet-gate [data-gate="quote-not-found"]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  await page.keyboard.press('Control+e');
  const item = page.locator('stet-gate [data-gate="quote-not-found"]');
  await expect(item).toContainText('Quotation not found.');
  await expect(item).toContainText('Every lamp was lit for us');
  await expect(item).toContainText('does not hold it back');
  await item.getByRole('button').click();
  await expect(page.locator('stet-claim-card [data-quote="not-found"]').first()).toBeVisible();
  await close();
});

test('evidence that changed is named in the list of sources and on the notes of the claims that cite it', async () => {
  const { page, folder, close } = await deskWithEvidence('talk.vtt', TALK);
  const [hash = ''] = await readdir(join(folder, 'evidence'));
  await writeFile(join(folder, 'evidence', hash, 'talk.vtt'), TALK.replace('did not', 'did'));
  await page.keyboard.press('Control+Shift+s');
  await page.locator('stet-sources').getByRole('button', { name: 'Check all evidence' }).click();
  await expect(page.locator('stet-dialog-toast')).toContainText('Not as they were kept: “talk.vtt” of Recording of the talk (changed).');
  await expect(page.locator('stet-sources li [data-spoilt="changed"]')).toContainText('“talk.vtt”: changed since it was kept, checked');
  await page.keyboard.press('Escape');
  await expect(page.locator('stet-claim-card [data-spoilt="changed"]').first()).toContainText('“talk.vtt”: changed since it was kept');
  await rm(join(folder, 'evidence', hash, 'talk.vtt'));
  await page.keyboard.press('Control+Shift+s');
  await page.locator('stet-sources').getByRole('button', { name: 'Check all evidence' }).click();
  await expect(page.locator('stet-sources li [data-spoilt="missing"]')).toContainText('“talk.vtt”: gone from the library folder');
  await close();
});

test('the gate names the claims whose evidence is not what was captured any more, and holds nothing back for it', async () => {
  const { page, folder, close } = await deskWithEvidence('talk.vtt', TALK);
  await page.keyboard.press('Control+e');
  const item = page.locator('stet-gate [data-gate="evidence-spoilt"]');
  await expect(page.locator('stet-gate [data-gate="untouched"]')).toBeVisible();
  await expect(item).toHaveCount(0);
  await page.keyboard.press('Escape');
  const [hash = ''] = await readdir(join(folder, 'evidence'));
  await writeFile(join(folder, 'evidence', hash, 'talk.vtt'), TALK.replace('did not', 'did'));
  await page.keyboard.press('Control+e');
  await expect(item).toContainText(/Evidence changed or gone\.\s+opened on Monday/);
  await expect(item).toContainText('does not hold it back');
  await close();
});
