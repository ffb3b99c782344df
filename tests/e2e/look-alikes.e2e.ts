import { claim, docketOf, mode, notes, openStory } from './article-steps.ts';
import { command, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'well.md', headline: 'A well for the school', body: 'The well is 30 metres deep.' };
const WORDS = 'The well is 30 metres deep';
/** The `a` of “Chan” is a Cyrillic letter. */
const ALIKE = 'Chаn Maly';

test('a name that looks like one that is known is asked about by key, and two sign-offs by such names are said to be', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, WORDS);
  await mode(page, 'check');
  await page.keyboard.press('v');
  await expect(notes(page)).toContainText('CM');
  await expect(page.locator('.alike')).toHaveCount(0);

  // Nothing is asked of one's own name; of one that looks like it, whether it is the same person, who it is until somebody says otherwise.
  await command(page, 'Welcome');
  const welcome = page.locator('stet-welcome');
  const same = welcome.getByRole('group', { name: 'Is this the same person?' });
  await expect(same).toHaveCount(0);
  await welcome.getByLabel('Name').fill(ALIKE);
  await expect(same.getByRole('radio', { name: 'Yes, Chan Maly' })).toBeChecked();
  await welcome.getByRole('button', { name: 'Save' }).click();
  await expect(welcome).toHaveCount(0);
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await expect(page.locator('stet-toast')).toContainText('You have signed off these words already.');

  await command(page, 'Welcome');
  await welcome.getByLabel('Name').fill('Chan Maly.');
  await welcome.getByLabel('Initials').focus();
  await page.keyboard.press('Tab');
  await expect(same.getByRole('radio', { name: 'Yes, Chan Maly' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(same.getByRole('radio', { name: /^No, somebody else/ })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(welcome).toHaveCount(0);
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await expect
    .poll(async () => (await docketOf(folder)).claims[0]?.signOffs.map(({ by }) => by))
    .toEqual(['person:chan-maly', 'person:chan-maly.']);
  await expect(page.locator('stet-claim-details .alike').first()).toContainText('kept as 2 people: “chan-maly”, “chan-maly.”');
  // The gate names both, with the way to what they signed.
  await page.keyboard.press('Control+e');
  const alike = page.locator('stet-gate [data-gate="alike-signers"]');
  await expect(alike).toContainText('kept as 2 people: “chan-maly”, “chan-maly.”');
  await expect(alike).toContainText('does not hold it back');
  await page.screenshot({ path: 'test-results/alike-gate.png' });
  await alike.getByRole('button', { name: 'Go there' }).click();
  await expect(page.locator('stet-gate')).toHaveCount(0);
  await close();
});
