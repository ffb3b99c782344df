import { claim, docketOf, mode, notes, openStory } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = {
  file: 'fares.md',
  headline: 'Fares rise',
  body: 'Visitors rose by 70 per cent, from 200 to 340 a day.\n\nNobody was hurt.',
};

test('a calculation stays with its claim, is reckoned again, and is undone by key', async () => {
  const { page, folder, close } = await openDesk([STORY]);
  await openStory(page, STORY.headline);
  await claim(page, 'rose by 70 per cent');
  await mode(page, 'check');
  await page.keyboard.press('c');
  const dialog = page.locator('stet-calculate');
  const field = dialog.getByRole('textbox', { name: 'Sum' });
  await expect(field).toBeFocused();
  await expect(dialog).toContainText('rose by 70 per cent');

  await page.keyboard.type('(340 - 200) / 200 people');
  await page.keyboard.press('Enter');
  await expect(dialog.locator('output')).toHaveText('Stet cannot read on from “people”: only numbers, + − × ÷, brackets, % and →.');
  for (let more = 0; more < 'people'.length; more += 1) await page.keyboard.press('Backspace');
  await expect(dialog.locator('output')).toHaveText('= 0.7');
  await page.keyboard.type('= 60 %');
  await expect(dialog.locator('output')).toHaveText('Does not hold: it is 70 %.');
  for (let more = 0; more < '60 %'.length; more += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('70 %');
  await expect(dialog.locator('output')).toHaveText('Holds: it is 70 %.');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const list = notes(page).getByRole('list', { name: 'Calculations' });
  await expect(list).toContainText('(340 - 200) / 200 = 70 %');
  await expect(list.locator('.wrong')).toHaveCount(0);

  await page.keyboard.press('c');
  await page.keyboard.type('200 → 340 = 75 %');
  await page.keyboard.press('Enter');
  await expect(list.locator('.wrong')).toHaveText('Does not hold: it is 70 %.');
  await expect
    .poll(async () => (await docketOf(folder)).claims[0]?.calculations?.map(({ written }) => written))
    .toEqual(['(340 - 200) / 200 = 70 %', '200 → 340 = 75 %']);
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('button', { name: 'Remove the calculation (340 - 200) / 200 = 70 %' }).click();
  await expect(list).toHaveCount(0);
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.calculations).toBeUndefined();
  await close();
});
