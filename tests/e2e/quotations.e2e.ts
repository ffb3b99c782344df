import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { mode, openStory, selectionHeard, sheet } from './article-steps.ts';
import { command, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = {
  file: 'bridge.md',
  headline: 'Bridge opens',
  body: [
    '“We did not authorise the works on the bridge,” Dara Sok wrote. The fare is “500 riel” for now.',
    'The mayor said that “about 21 boats were lost in the flood”. Nobody answered her.',
    '“Every lamp in this town was lit for us,” an old man said.',
    'អ្នកស្រី ចាន់ មុនី និយាយថា «យើងនឹងបង់ប្រាក់នៅខែមិថុនា»។',
  ].join('\n\n'),
};

const TALK =
  'WEBVTT\n\n1\n00:00:04.000 --> 00:00:07.500\nWe did not authorise\n\n2\n00:00:07.500 --> 00:00:09.000\nthe works on the bridge.\n\n3\n00:01:10.000 --> 00:01:14.000\nAbout 12 boats were lost in the flood. You pay 500 riel.\n';
const PAGE = '<!doctype html><title>ទំព័រ</title><article><h1>ស្ពាន</h1><p>នាងថា យើង​នឹង​បង់​ប្រាក់ នៅ​ខែ​មិថុនា ហើយទៅ។</p></article>';

async function attach(folder: string, letter: string, file: readonly [name: string, text: string]): Promise<void> {
  const place = join(folder, 'evidence', letter.repeat(64));
  await mkdir(place, { recursive: true });
  await writeFile(join(place, file[0]), file[1]);
}

const dialog = (page: Page) => page.locator('stet-quotations');
const rows = (page: Page) => dialog(page).getByRole('option');
const row = (page: Page, words: string) => rows(page).filter({ has: page.locator('.words', { hasText: words }) });

test('quotations are looked up in what is attached, and Enter goes to their sentence', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await attach(folder, 'a', ['talk.vtt', TALK]);
  await attach(folder, 'b', ['page.html', PAGE]);
  await attach(folder, 'c', ['empty.txt', '']);
  await openStory(page, STORY.headline);
  await mode(page, 'check');
  await page.keyboard.press('Control+Shift+u');
  await expect(rows(page)).toHaveCount(5);
  await expect(dialog(page).locator('.top')).toContainText('2 word for word, 1 with other words, 1 not found and 1 too short to tell.');
  await expect(dialog(page).locator('.top')).toContainText('Looked in page.html and talk.vtt.');
  await expect(dialog(page).locator('.unread')).toContainText('empty.txt');
  await expect(dialog(page).locator('.top b')).toBeInViewport();

  const exact = row(page, 'authorise the works');
  await expect(exact).toHaveAttribute('data-state', 'exact');
  await expect(exact).toContainText('Dara Sok · wrote');
  await expect(exact.locator('.where')).toHaveText('talk.vtt · line 5 · 00:00:04.000');
  await expect(exact.locator('.context')).toHaveText('We did not authorise the works on the bridge. About 12 boats were lost…');
  const differs = row(page, '21 boats');
  await expect(differs).toHaveAttribute('data-state', 'differs');
  await expect(differs.locator('del')).toHaveText('12');
  await expect(differs.locator('ins')).toHaveText('21');
  await expect(differs.locator('.where')).toContainText('talk.vtt · line 13 · 00:01:10.000');
  await expect(row(page, 'Every lamp')).toHaveAttribute('data-state', 'not-found');
  await expect(row(page, '500 riel')).toHaveAttribute('data-state', 'too-short');
  await expect(row(page, '500 riel').locator('.where')).toContainText('talk.vtt');
  await expect(row(page, 'យើងនឹង')).toHaveAttribute('data-state', 'exact');
  await expect(row(page, 'យើងនឹង')).toContainText('អ្នកស្រី ចាន់ មុនី');

  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary ?? ''}`)).toEqual([]);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(differs).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(sheet(page).locator('.here')).toHaveText('The mayor said that “about 21 boats were lost in the flood”.');
  await close();
});

test('a quotation that was mended while writing is word for word', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await mode(page, 'write');
  await command(page, 'Check quotations…');
  await expect(rows(page).first()).toHaveAttribute('data-state', 'no-text');
  await expect(dialog(page).locator('.top')).toContainText('No text is attached');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);

  await attach(folder, 'a', ['talk.vtt', TALK]);
  await page.keyboard.press('Control+Shift+u');
  await expect(row(page, '21 boats')).toHaveAttribute('data-state', 'differs');
  await row(page, '21 boats').click();
  await dialog(page).getByRole('button', { name: 'Go to the sentence' }).click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('“about 21 boats were lost in the flood”');
  await selectionHeard(page);
  await selectionHeard(page);
  await page.keyboard.type('“about 12 boats were lost in the flood”');
  await page.keyboard.press('Control+Shift+u');
  await expect(row(page, '12 boats')).toHaveAttribute('data-state', 'exact');
  await expect(row(page, '12 boats').locator('.where')).toContainText('a first letter is written otherwise there');
  await close();
});

test('the list says who goes on, and whom the text gives the words to when the story names another', async () => {
  const body = [
    '“We win by the rules,” Dara Sok said. “You lied to all the people.”',
    '“We win … to all the people,” Dara Sok said.',
    'អ្នកស្រី ចាន់ មុនី និយាយថា «យើងនឹងបង់ប្រាក់នៅខែមិថុនា»។',
  ].join('\n\n');
  const { page, folder, close } = await openDesk([{ ...STORY, body }]);
  await attach(folder, 'a', ['talk.txt', 'SOK DARA: We win by the rules.\nREPORTER: You lied to all the people.\n']);
  await openStory(page, STORY.headline);
  await mode(page, 'check');
  await page.keyboard.press('Control+Shift+u');
  await expect(rows(page)).toHaveCount(4);
  const own = row(page, 'We win by the rules');
  await expect(own).toHaveAttribute('data-state', 'exact');
  await expect(own.locator('.where')).toHaveText('talk.txt · line 1');
  const other = row(page, 'You lied');
  await expect(other).toContainText('Dara Sok · said · continued');
  await expect(other).toHaveAttribute('data-state', 'other-speaker');
  await expect(other.locator('.warn')).toHaveText(['In the text REPORTER says these words.']);
  await expect(other.locator('.where')).toHaveText('talk.txt · line 2');
  await expect(row(page, 'We win …')).toHaveAttribute('data-state', 'differs');
  await expect(row(page, 'យើងនឹង').locator('.words')).toHaveText('«យើងនឹងបង់ប្រាក់នៅខែមិថុនា»');
  await close();
});

const POND = [
  '[00:12] Reporter: Did you deliver the pump?',
  '[00:20] Prak Vuthy: We never promised that the old pipes would hold.',
  '[00:31] Nuon Chanthy: There was rust inside the box before. Before the tower we had the pond. They did not ask us. They filled the pond with earth.',
  '',
].join('\n');
const TOWER = {
  file: 'tower.md',
  headline: 'A tower fails',
  body: [
    '“There was rust inside the box before,” its director, Prak Vuthy, said.',
    'Prak Vuthy conceded that his firm “promised that the old pipes would hold”.',
    '“Before the tower we had the pond,” Nuon Chanthy said. “They filled the pond with earth.”',
  ].join('\n\n'),
};

test('words of another person and words cut so that they say something else are no good quotations, here and at the gate', async () => {
  const { page, folder, close } = await openDesk([TOWER]);
  await attach(folder, 'a', ['talk.txt', POND]);
  await openStory(page, TOWER.headline);
  await mode(page, 'check');
  await page.keyboard.press('Control+Shift+u');
  await expect(rows(page)).toHaveCount(4);
  await expect(dialog(page).locator('.top b')).toHaveText(
    '2 word for word, 1 given to somebody else and 1 cut so that it may say something else.',
  );
  await expect(row(page, 'rust inside')).toHaveAttribute('data-state', 'other-speaker');
  await expect(row(page, 'rust inside')).toContainText('Prak Vuthy · said');
  await expect(row(page, 'rust inside').locator('.warn')).toHaveText('In the text Nuon Chanthy says these words.');
  await expect(row(page, 'promised that')).toHaveAttribute('data-state', 'trimmed');
  await expect(row(page, 'promised that').locator('.warn')).toHaveText('The sentence goes on before: “We never …”');
  await expect(row(page, 'They filled')).toHaveAttribute('data-state', 'exact');
  await expect(row(page, 'They filled').locator('.warn')).toHaveText(
    'Left out between this and the quotation before: “They did not ask us.”',
  );
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.failureSummary ?? ''}`)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
  await expect(page.locator('stet-gate [data-gate="quote-other-speaker"]')).toContainText('does not hold it back');
  await expect(page.locator('stet-gate [data-gate="quote-trimmed"]')).toContainText('does not hold it back');
  await expect(page.locator('stet-gate [data-gate="quote-differs"]')).toHaveCount(0);
  await close();
});

test('the gate has no check mark before it knows how the quotations stand', async () => {
  const { page, folder, close } = await openDesk([TOWER]);
  await attach(folder, 'a', ['talk.txt', `${POND}${'It rains on the pond and on the tower.\n'.repeat(40_000)}`]);
  await openStory(page, TOWER.headline);
  await mode(page, 'check');
  // What the gate shows in each frame, while it looks and after.
  const seen = page.evaluate(
    () =>
      new Promise<{ looking: string; early: number; bars: number }>((done) => {
        const frames = { looking: '', early: 0, bars: 0 };
        const deep = (root: Document | ShadowRoot): Element | null => {
          for (const element of root.querySelectorAll('*')) {
            if (element.localName === 'stet-gate') return element;
            const inner = element.shadowRoot && deep(element.shadowRoot);
            if (inner) return inner;
          }
          return null;
        };
        const look = (): void => {
          const gate = deep(document)?.shadowRoot;
          const looking = gate?.querySelector('[data-looking]');
          const isSure = gate?.querySelector('.sign.ok') !== null && gate !== undefined;
          const said = looking?.textContent ?? '';
          if (!frames.looking.includes(said)) frames.looking += said;
          if (looking?.querySelector('progress')) frames.bars += 1;
          if (looking && isSure) frames.early += 1;
          if (isSure && frames.looking !== '' && !looking) done(frames);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await page.keyboard.press('Control+e');
  const { looking, early, bars } = await seen;
  expect(looking).toContain('Still looking 4 quotations up…');
  expect(early).toBe(0);
  expect(bars).toBeGreaterThan(0);
  await expect(page.locator('stet-gate [data-gate="quote-trimmed"]')).toBeVisible();
  await close();
});

test('a story without quotations says so', async () => {
  const { page, close } = await openDesk([{ file: 'a.md', headline: 'A boat', body: 'A boat left.' }]);
  await openStory(page, 'A boat');
  await page.keyboard.press('Control+Shift+u');
  await expect(dialog(page)).toContainText('The story has no quotations.');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await close();
});

test('the gate says which quotations have other words than their text, holds nothing back for them, and leads there', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await attach(folder, 'a', ['talk.vtt', TALK]);
  await openStory(page, STORY.headline);
  await page.keyboard.press('Control+e');
  const item = page.locator('stet-gate [data-gate="quote-differs"]');
  await expect(item).toContainText('Other words. One quotation has other words than the text it is in');
  await expect(item).toContainText('does not hold it back');
  await item.getByRole('button').click();
  await expect(row(page, '21 boats')).toHaveAttribute('data-state', 'differs');
  await close();
});
