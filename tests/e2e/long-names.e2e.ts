import type { Page } from '@playwright/test';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { claim, openStory, saved } from './article-steps.ts';
import { makeLibrary, sayWho } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

const STORY = { file: 'lamp.md', headline: 'A lamp for the ferry steps', body: 'The lamp cost 80 dollars. Nobody paid for it.' };
const LATIN = {
  person: 'Maximiliana-Theodora von und zu Hohenstauffen-Lichtenberg der Jüngeren',
  library: 'The provincial newsroom of the river districts and of every island beyond them',
};
const KHMER = { person: 'លោកស្រី ចាន់សុភមង្គលរតនាវតីសិរីវឌ្ឍនា', library: 'បណ្ណាល័យព័ត៌មានខេត្តកំពង់ចាមនិងខេត្តជិតខាងទាំងអស់តាមដងទន្លេមេគង្គ' };

async function openNamed({ person, library }: typeof LATIN, width: number) {
  const made = await makeLibrary([STORY]);
  const folder = join(dirname(made), `${library} ${Date.now()}`);
  await rename(made, folder);
  const desk = await launchDesk({ library: folder, size: { width, height: 700 } });
  await sayWho(desk.page, person);
  await openStory(desk.page, STORY.headline);
  await claim(desk.page, 'The lamp cost 80 dollars');
  await saved(desk.page);
  return desk;
}

/** Every part of the foot of the window: how far it reaches, and whether some of it is cut off. */
const parts = (page: Page) =>
  page.locator('stet-status-line footer > *').evaluateAll((all) =>
    all.map((one) => {
      const { left, right, bottom } = one.getBoundingClientRect();
      return { text: one.textContent, left, right, bottom, cut: one.scrollWidth > one.clientWidth, title: one.getAttribute('title') };
    }),
  );

for (const [script, names] of [
  ['Latin', LATIN],
  ['Khmer', KHMER],
] as const) {
  for (const width of [1280, 800]) {
    test(`long ${script} names stay within the foot of a window ${width} wide, and what is saved stays whole`, async () => {
      const { page, close } = await openNamed(names, width);
      const all = await parts(page);
      for (const { right, bottom } of all) {
        expect(right).toBeLessThanOrEqual(width);
        expect(bottom).toBeLessThanOrEqual(700.5);
      }
      const state = all.find(({ text }) => text?.startsWith('Saved'));
      expect(state).toMatchObject({ cut: false });
      const [person, library] = all.slice(-2);
      expect(person?.title).toContain(names.person);
      expect(library?.title).toContain(names.library);
      expect((person?.right ?? 0) - (person?.left ?? 0)).toBeGreaterThan(40);
      expect((library?.right ?? 0) - (library?.left ?? 0)).toBeGreaterThan(40);
      await page.screenshot({ path: test.info().outputPath('foot.png'), clip: { x: 0, y: 640, width, height: 60 } });
      await close();
    });
  }
}
