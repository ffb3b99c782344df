import { claim, mode, notes, openStory, sheet } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const WORDS = 'ក្រុមការងារបានរាប់ទូកចំនួនបីរយសែសិបនៅកំពង់ផែក្នុងខែឧសភាឆ្នាំនេះ ហើយបានរាយការណ៍ជូនសាលាខេត្ត';
const STORY = { file: 'kampong.md', headline: 'កំពង់ផែ', language: 'km', body: WORDS };
const PLAIN = { file: 'dock.md', headline: 'The dock is dry' };

test('a closed note shows one line of Khmer and no part of another', async () => {
  const { page, close } = await openDesk([STORY], { size: { width: 1500, height: 800 } });
  await openStory(page, STORY.headline);
  await claim(page, WORDS);
  await notes(page).locator('.head').click();
  await expect(notes(page).locator('stet-claim-card[open]')).toHaveCount(0);
  const line = notes(page).locator('.line.brief').first();
  await expect(line).toBeVisible();
  const { scroll, client } = await line.evaluate((one) => ({ scroll: one.scrollHeight, client: one.clientHeight }));
  expect(scroll).toBe(client);
  await close();
});

test('the rule below an empty standfirst does not strike through what is asked for', async () => {
  const { page, close } = await openDesk([PLAIN], { size: { width: 1100, height: 700 } });
  await openStory(page, PLAIN.headline);
  await mode(page, 'check');
  const heights = await sheet(page)
    .locator('.standfirst')
    .evaluate((one) => ({ box: one.getBoundingClientRect().height, words: parseFloat(getComputedStyle(one, '::before').height) }));
  expect(heights.words).toBeGreaterThan(20);
  expect(heights.box).toBeGreaterThanOrEqual(heights.words);
  await close();
});
