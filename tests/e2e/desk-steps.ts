import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, launchDesk, type Desk, type DeskOptions } from './harness.ts';

/** One Markdown file of a made library. */
export interface Story {
  readonly file: string;
  readonly headline: string;
  readonly status?: string;
  readonly language?: string;
  readonly body?: string;
  /** Further lines of the front matter. */
  readonly front?: readonly string[];
}

let made = 0;

/** A fresh folder with these stories in `articles/`; the desk makes it a library when it opens it. */
export async function makeLibrary(stories: readonly Story[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-stories-'));
  await mkdir(join(folder, 'articles'), { recursive: true });
  for (const story of stories) await writeStory(folder, story);
  return folder;
}

export async function writeStory(folder: string, story: Story): Promise<void> {
  const { file, headline, status = 'draft', language = 'en', body = 'A plain sentence stands here.', front: more = [] } = story;
  made += 1;
  const id = `01M8ME00000000000000${String(made).padStart(6, '0')}`;
  const front = ['---', `id: ${id}`, `headline: ${headline}`, `language: ${language}`, `status: ${status}`, ...more, '---'];
  await writeFile(join(folder, 'articles', file), `${front.join('\n')}\n\n${body}\n`);
}

/** Answers the welcome: who sits here. Needs an open library. */
export async function sayWho(page: Page, name = 'Chan Maly'): Promise<void> {
  const welcome = page.locator('stet-welcome');
  await welcome.getByLabel('Name').fill(name);
  await welcome.getByRole('radio', { name: /^Checker/ }).check();
  await welcome.getByRole('button', { name: 'Save' }).click();
  await expect(welcome).toHaveCount(0);
}

/** A desk with these stories on it and somebody at it. */
export async function openDesk(stories: readonly Story[], options: DeskOptions = {}): Promise<Desk & { readonly folder: string }> {
  const folder = await makeLibrary(stories);
  const desk = await launchDesk({ ...options, library: folder });
  await sayWho(desk.page);
  return { ...desk, folder };
}

/** Kills the program as a power cut would. */
export async function kill(app: ElectronApplication): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await gone;
}

export const rows = (page: Page) => page.locator('stet-library li');
export const row = (page: Page, headline: string) => rows(page).filter({ hasText: headline });

/** Opens an article by its row and waits until it lies on the desk: most commands need one. */
export async function openRow(page: Page, headline: string): Promise<void> {
  await row(page, headline).click();
  await expect(page.locator('stet-sheet .ProseMirror h1')).toHaveText(headline);
}

export async function headlines(page: Page): Promise<string[]> {
  return page.locator('stet-library h3').allInnerTexts();
}

/** Chooses a row of the menu that is open. */
export async function choose(page: Page, label: string): Promise<void> {
  await page
    .locator('stet-menu')
    .getByRole('menuitem', { name: label })
    .or(page.locator('stet-menu').getByRole('menuitemradio', { name: label }))
    .click();
}

/** Runs a command through the palette, as a person would. */
export async function command(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.locator('stet-palette');
  await palette.getByRole('combobox').fill(label);
  await palette.getByRole('option', { name: label }).first().click();
}

/** The save dialog answers with this file. */
export async function answerWith({ app }: Pick<Desk, 'app'>, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}
