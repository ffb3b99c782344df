import type { Page } from '@playwright/test';
import { FIELD_LIMITS } from '../../core/saved/field-limits.ts';
import { claim, claims, docketOf, mode, openStory } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';
import { expect, test, type Desk } from './harness.ts';

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The pier lost nine boards in May.' };
const HUGE = 10_000_000;

/** Ten million letters stood still for a minute; what is refused at once leaves the window answering before this. */
const AT_ONCE_MS = 4_000;

async function pasteHuge({ app, page }: Pick<Desk, 'app' | 'page'>, text: string): Promise<number> {
  await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
  const before = Date.now();
  await page.keyboard.press('Control+v');
  await expect(page.locator('stet-toast')).toContainText('too long for this field');
  return Date.now() - before;
}

/** The value of the field that has the keyboard. */
function fieldValue(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return (at as HTMLInputElement).value;
  });
}

test('a paste that is too long for its field is refused at once, with a sentence', async () => {
  const desk = await openDesk([STORY]);
  const { page, close } = desk;
  await openStory(page, STORY.headline);
  await claim(page, 'nine boards');
  const fields: Readonly<Record<string, () => Promise<void>>> = {
    list: () => page.keyboard.press('Control+Shift+f'),
    palette: () => page.keyboard.press('Control+k'),
    find: () => page.keyboard.press('Control+f'),
    note: async () => {
      await mode(page, 'check');
      await page.keyboard.press('F8');
      await page.keyboard.press('/');
    },
    source: async () => {
      await page.keyboard.press('F8');
      await page.keyboard.press('s');
    },
  };
  for (const [name, goThere] of Object.entries(fields)) {
    await goThere();
    await expect.poll(() => fieldValue(page), name).toMatch(/^(|nine boards)$/);
    const took = await pasteHuge(desk, 'word '.repeat(HUGE / 5));
    expect(took, name).toBeLessThan(AT_ONCE_MS);
    expect((await fieldValue(page)).length, name).toBeLessThan(20);
    await page.keyboard.press('Escape');
    await page.locator('stet-toast').getByRole('button', { name: 'Dismiss' }).click();
  }
  await close();
});

test('a note may be as long as its field says, and not a letter longer', async () => {
  const desk = await openDesk([STORY]);
  const { app, page, folder, close } = desk;
  await openStory(page, STORY.headline);
  await claim(page, 'nine boards');
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('/');
  await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), 'x'.repeat(FIELD_LIMITS.note));
  await page.keyboard.press('Control+v');
  await expect.poll(async () => (await fieldValue(page)).length).toBe(FIELD_LIMITS.note);
  await page.keyboard.type('y');
  await expect(page.locator('stet-toast')).toContainText('takes 20,000 characters');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.thread[0]?.text.length).toBe(FIELD_LIMITS.note);
  await expect(claims(page)).toHaveCount(1);
  await close();
});
