import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { claim, cursorAfter, docketOf, journalled, mode, openStory, saved, sheet, takeRecovered } from './article-steps.ts';
import { kill, openDesk } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

/** A disk that takes its time: what the foot of the window says is never ahead of it. */

const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The pier lost nine boards in May.' };
const foot = (page: Page) => page.locator('stet-status-line [data-save]');

interface Held {
  held: RegExp | null;
  readonly waiting: (() => void)[];
}

/**
 * Gives the disk of main a hand on its last step: what is given its name in a place that matches waits there until it is let go. Links count,
 * because a new file gets its name by one. Nothing of it is in the program that ships.
 */
async function slowDisk(
  app: ElectronApplication,
): Promise<{ hold: (place: string) => Promise<void>; letGo: () => Promise<void>; waits: () => Promise<number> }> {
  await app.evaluate(() => {
    const slow: Held = { held: null, waiting: [] };
    Object.assign(globalThis, { slow });
    const { promises, readlinkSync } = process.mainModule?.require('node:fs') as typeof import('node:fs');
    const real = (way: unknown): string => {
      const [, opened, rest = ''] = /^(\/proc\/self\/fd\/\d+)(\/.*)?$/.exec(String(way)) ?? [];
      return opened === undefined ? String(way) : `${readlinkSync(opened)}${rest}`;
    };
    const disk = promises as unknown as Record<string, (from: unknown, to: unknown) => Promise<unknown>>;
    for (const name of ['rename', 'link']) {
      const before = disk[name];
      if (before === undefined) throw new Error(`no ${name}`);
      disk[name] = async (from, to) => {
        if (slow.held?.test(real(to))) await new Promise<void>((go) => slow.waiting.push(go));
        return before.call(promises, from, to);
      };
    }
  });
  return {
    hold: (place) =>
      app.evaluate((_electron, wanted) => void ((globalThis as unknown as { slow: Held }).slow.held = new RegExp(wanted)), place),
    letGo: () =>
      app.evaluate(() => {
        const { slow } = globalThis as unknown as { slow: Held };
        slow.held = null;
        for (const go of slow.waiting.splice(0)) go();
      }),
    waits: () => app.evaluate(() => (globalThis as unknown as { slow: Held }).slow.waiting.length),
  };
}

const fileOf = (folder: string): Promise<string> => readFile(join(folder, 'articles', STORY.file), 'utf8');

test('a verdict is not said to be saved before the disk has it', async () => {
  const { app, page, folder, close } = await openDesk([STORY]);
  const disk = await slowDisk(app);
  await openStory(page, STORY.headline);
  await claim(page, 'lost nine boards');
  await mode(page, 'check');
  await saved(page);
  await disk.hold('/dockets/[^/]*$');
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await expect.poll(disk.waits).toBe(1);
  await expect(foot(page)).toHaveAttribute('data-save', 'saving');
  await expect(foot(page)).toHaveText('Saving…');
  expect((await docketOf(folder)).claims[0]?.signOffs).toEqual([]);
  await disk.letGo();
  await saved(page);
  expect((await docketOf(folder)).claims[0]?.check).toBe('verified');
  await close();
});

test('while the file takes its time the foot says “Saving…” as long, and whoever is killed meanwhile is offered what was typed', async () => {
  const { app, page, folder, userData } = await openDesk([STORY]);
  const disk = await slowDisk(app);
  await openStory(page, STORY.headline);
  await saved(page);
  const before = await fileOf(folder);
  await disk.hold('/articles/[^/]*$');
  await cursorAfter(page, 'in May.');
  await page.keyboard.type(' It opened again in June.');
  await page.keyboard.press('Control+s');
  await expect.poll(disk.waits).toBe(1);
  await expect(foot(page)).toHaveText('Saving…');
  await expect.poll(() => journalled(folder)).toContain('again in June.');
  await page.keyboard.type(' And more.');
  await expect.poll(() => journalled(folder)).toContain('And more.');
  // Still the same save: nothing says that it is done.
  await expect(foot(page)).toHaveText('Saving…');
  expect(await fileOf(folder)).toBe(before);
  await kill(app);
  const again = await launchDesk({ library: folder, userData });
  await takeRecovered(again.page);
  await expect(sheet(again.page)).toContainText('It opened again in June. And more.');
  expect(await fileOf(folder)).toContain('It opened again in June. And more.');
  await again.close();
});

test('typing is not said to be in the journal while the journal waits for the disk', async () => {
  const { app, page, folder, close } = await openDesk([STORY]);
  const disk = await slowDisk(app);
  await openStory(page, STORY.headline);
  await saved(page);
  await disk.hold('/(?:articles|journal)/[^/]*$');
  await cursorAfter(page, 'in May.');
  await page.keyboard.type(' It');
  await expect.poll(disk.waits).toBeGreaterThan(0);
  await expect(foot(page)).not.toContainText('kept in the journal');
  await disk.letGo();
  await disk.hold('/articles/[^/]*$');
  await expect.poll(() => journalled(folder)).toContain('in May. It');
  await disk.letGo();
  await saved(page);
  await disk.hold('/journal/[^/]*$');
  await page.keyboard.type(' opened');
  await expect.poll(disk.waits).toBe(1);
  await expect(foot(page)).toHaveText('Not saved yet');
  await disk.letGo();
  await saved(page);
  expect(await fileOf(folder)).toContain('in May. It opened');
  await close();
});
