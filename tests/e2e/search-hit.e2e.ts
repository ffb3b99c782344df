import type { Page } from '@playwright/test';
import { claim, docketOf, mode, openStory, saved, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const FILLER = Array.from({ length: 40 }, (_, at) => `Plain paragraph number ${at + 1} stands here. It says nothing else.`);
const HIT = 'The landing was shut for a week.';
const STORY = {
  file: 'pier.md',
  headline: 'Pier closes',
  body: [...FILLER, `Before it stands one sentence. ${HIT} Behind it another.`, ...FILLER].join('\n\n'),
};

const dialog = (page: Page) => page.locator('stet-search');
const here = (page: Page) => sheet(page).locator('.here');

async function goTo(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+Shift+l');
  await dialog(page).getByRole('searchbox').fill(query);
  await expect(dialog(page).locator('.row')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
}

test('in check mode the sentence that was searched for is at hand, and keys act on it and no other', async ({}, info) => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await mode(page, 'check');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(sheet(page).locator('.claim')).toHaveCount(1);

  await goTo(page, 'landing shut');
  await expect(here(page)).toHaveText(HIT);
  await expect(here(page)).toBeInViewport();
  await page.screenshot({ path: info.outputPath('hit-check.png') });
  await page.keyboard.press('v');
  await expect(sheet(page).locator('.claim')).not.toHaveClass(/verified/);
  await page.keyboard.press('n');
  await saved(page);
  await expect.poll(async () => (await docketOf(folder)).cleared.map(({ anchor }) => anchor.exact)).toEqual([HIT]);
  await expect(here(page)).toHaveText('Behind it another.');

  await goTo(page, 'landing shut');
  await expect(here(page)).toHaveText(HIT);
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await docketOf(folder)).claims.map(({ anchor }) => anchor.exact)).toContain(HIT);
  const { claims, cleared } = await docketOf(folder);
  expect([claims.flatMap(({ signOffs }) => signOffs), cleared]).toEqual([[], []]);
  await close();
});

test('in read mode the sentence that was searched for comes into sight and is marked', async ({}, info) => {
  const { page, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await mode(page, 'read');
  await goTo(page, 'landing shut');
  await expect(here(page)).toHaveText(HIT);
  await expect(here(page)).toBeInViewport();
  await expect(here(page)).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await page.screenshot({ path: info.outputPath('hit-read.png') });
  await close();
});

test('of two Khmer sentences without a space between them, the one that was searched or found is at hand', async () => {
  const [first, second] = ['ទូកមកដល់ព្រឹកនេះ។', 'ក្មេងៗរង់ចាំយូរណាស់។'];
  const { page, close } = await openDesk([{ file: 'km.md', headline: 'Pier', language: 'km', body: `${first}${second}` }]);
  await openStory(page, 'Pier');
  await mode(page, 'check');
  await goTo(page, 'ក្មេងៗ');
  await expect(here(page)).toHaveText(second);
  await page.keyboard.press('Control+Home');
  await expect(here(page)).toHaveText('Pier');
  await page.keyboard.press('Control+f');
  await page.locator('stet-find-bar .query').fill('ក្មេងៗ');
  await expect(page.locator('stet-find-bar .count')).toContainText('1');
  await page.keyboard.press('Escape');
  await expect(here(page)).toHaveText(second);
  await close();
});

const VOTES = {
  file: 'votes.md',
  headline: 'The count',
  body: 'Nothing first.\n\nIn May Red won 4511 votes and Blue won 812 votes in Kep, said Dara.',
};
const [RED, BLUE] = ['Red won 4511 votes', 'Blue won 812 votes'] as const;

/** How often each claim was signed off, once what was pressed before is on the disk. */
async function signOffs(page: Page, folder: string): Promise<Record<string, number>> {
  await saved(page);
  return Object.fromEntries((await docketOf(folder)).claims.map(({ anchor, signOffs: given }) => [anchor.exact, given.length]));
}

/** To the line of the text: claims with these words are found, too, and lead to themselves. */
async function goToText(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+Shift+l');
  await dialog(page).getByRole('searchbox').fill(query);
  await dialog(page).locator('.row[data-kind="text"]').click();
  await expect(dialog(page)).toHaveCount(0);
}

async function find(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.locator('stet-find-bar .query').fill(query);
  await expect(page.locator('stet-find-bar .count')).toContainText('1');
  await page.keyboard.press('Escape');
  await expect(page.locator('stet-find-bar')).toHaveCount(0);
}

/** Nothing but what is sought tells them apart. */
for (const [name, seek] of [
  ['searched for', goToText],
  ['found', find],
] as const) {
  test(`of two claims in a sentence, V signs the one that the words ${name} stand in, and none for words beside both`, async () => {
    const { page, folder, close } = await openDesk([VOTES]);
    await openStory(page, VOTES.headline);
    await claim(page, RED);
    await claim(page, BLUE);
    await mode(page, 'check');
    const active = sheet(page).locator('.claim.active');
    for (const words of ['Kep, said', '4511 votes and Blue']) {
      await page.keyboard.press('Control+Home');
      await seek(page, words);
      await expect(here(page).first()).toContainText('In May');
      await expect(active).toHaveCount(0);
      await page.keyboard.press('v');
      await expect(page.locator('stet-toast')).toContainText('several stand in this sentence');
    }
    expect(await signOffs(page, folder)).toEqual({ [RED]: 0, [BLUE]: 0 });
    await page.keyboard.press('Control+Home');
    await seek(page, 'Blue won');
    await expect(active).toHaveText(BLUE);
    await page.keyboard.press('v');
    await expect.poll(async () => signOffs(page, folder)).toEqual({ [RED]: 0, [BLUE]: 1 });
    // From the other claim of the same sentence, too.
    await seek(page, 'Red won');
    await expect(active).toHaveText(RED);
    await page.keyboard.press('v');
    await expect.poll(async () => signOffs(page, folder)).toEqual({ [RED]: 1, [BLUE]: 1 });
    await close();
  });
}
