import { join } from 'node:path';
import { openStory } from './article-steps.ts';
import { answerWith, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'lamp.md', headline: 'A lamp for the ferry steps', body: 'The lamp cost 80 dollars.' };

/** The timers by which a sentence goes away run when the test says so: those that were set, and not stopped since. */
function holdTimers(): void {
  const { setTimeout: set, clearTimeout: clear } = window;
  const held: ((() => void) | undefined)[] = [];
  const isLong = (wait?: number): boolean => wait !== undefined && wait >= 5_000 && wait <= 10_000;
  Object.assign(window, {
    setTimeout: (run: () => void, wait?: number) => (isLong(wait) ? -held.push(run) : set(run, wait)),
    clearTimeout: (id: number) => (id < 0 ? (held[-id - 1] = undefined) : clear(id)),
    held: () => held.length,
    runHeld: (first: number) => held.splice(0, first, ...held.slice(0, first).map(() => undefined)).forEach((run) => run?.()),
  });
}

type Held = Window & { held(): number; runHeld(first: number): void };

test('what was said in a dialog takes nothing away that is said after it', async () => {
  const desk = await openDesk([STORY]);
  const { page, folder, close } = desk;
  await openStory(page, STORY.headline);
  await page.evaluate(holdTimers);
  const held = (): Promise<number> => page.evaluate(() => (window as unknown as Held).held());
  const writeAs = async (name: string, format: string): Promise<void> => {
    await answerWith(desk, join(folder, name));
    await page.keyboard.press('Control+e');
    const gate = page.locator('stet-gate');
    await gate.locator(`[data-format="${format}"]`).click();
    await gate.getByRole('button', { name: 'Export anyway' }).click();
    await gate.locator('textarea').fill('The mayor speaks at six.');
    await gate.locator('[data-act="export"]').click();
    await expect(gate).toHaveCount(0);
    await expect(page.locator('stet-toast .toast')).toContainText(name);
  };
  await writeAs('one.txt', 'plain-text');
  await expect.poll(held).toBeGreaterThan(0);
  const ofOne = await held();
  await writeAs('two.md', 'markdown');
  await page.evaluate((first) => (window as unknown as Held).runHeld(first), ofOne);
  await expect(page.locator('stet-toast .toast')).toContainText('two.md');
  await expect.poll(held).toBeGreaterThan(ofOne);
  await page.evaluate(() => (window as unknown as Held).runHeld(99));
  await expect(page.locator('stet-toast .toast')).toHaveCount(0);
  await close();
});
