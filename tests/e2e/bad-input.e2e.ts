import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { claim, claims, cursorAfter, openStory, saved, sheet, textOf } from './article-steps.ts';
import { makeLibrary, openDesk, row, rows, sayWho } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';

/** What is wrong with files and folders, as it is met in the window: said in a sentence, with the way out, and nothing else is lost by it. */

const STORY = {
  file: 'weir.md',
  headline: 'The weir holds',
  body: 'The weir was built in 1931. It holds back four metres of water.\n\nNobody remembers who drew it.',
};
const OTHER = { file: 'mill.md', headline: 'The mill turns' };

const standing = (page: Page) => page.locator('stet-standing [role="alert"]');
const toast = (page: Page) => page.locator('stet-toast');

/** A library, closed again, in which the story has two claims; an earlier version of its docket, from the start before, has the first. */
async function withClaims() {
  const userData = await mkdtemp(join(tmpdir(), 'stet-user-'));
  const first = await openDesk([STORY, OTHER], { userData });
  const { folder } = first;
  await openStory(first.page, STORY.headline);
  await claim(first.page, 'The weir was built in 1931');
  await saved(first.page);
  await first.close();
  const second = await launchDesk({ library: folder, userData });
  await openStory(second.page, STORY.headline);
  await claim(second.page, 'four metres of water');
  await expect(claims(second.page)).toHaveCount(2);
  await saved(second.page);
  await second.close();
  const dockets = join(folder, '.stet', 'dockets');
  const files = await readdir(dockets);
  const texts = await Promise.all(files.map((file) => readFile(join(dockets, file), 'utf8')));
  const docket = files.find((_, at) => texts[at]?.includes('four metres')) ?? '';
  return { userData, folder, docket: join(dockets, docket), generations: join(folder, '.stet', 'generations', 'dockets') };
}

test('a damaged docket: the copy is named, and the earlier claims come back by one button', async () => {
  const { userData, folder, docket } = await withClaims();
  await writeFile(docket, '{"schema":1,');
  const { page, close } = await launchDesk({ library: folder, userData });
  await openStory(page, STORY.headline);
  await expect(standing(page)).toContainText('could not be read');
  await expect(standing(page)).toContainText('.stet/quarantine/');
  await expect(sheet(page)).toHaveAttribute('contenteditable', 'false');
  await standing(page)
    .getByRole('button', { name: /^Use the claims of/ })
    .click();
  await expect(standing(page)).toHaveCount(0);
  await expect(sheet(page)).toHaveAttribute('contenteditable', 'true');
  await expect(claims(page).first()).toContainText('The weir was built in 1931');
  await claim(page, 'four metres of water');
  await expect.poll(() => readFile(docket, 'utf8')).toContain('four metres of water');
  const [kept] = await readdir(join(folder, '.stet', 'quarantine'));
  expect(await readFile(join(folder, '.stet', 'quarantine', kept ?? ''), 'utf8')).toBe('{"schema":1,');
  await close();
});

test('a damaged docket without an earlier copy: it can begin without claims, and leaving puts the sentence away', async () => {
  const { userData, folder, docket, generations } = await withClaims();
  await writeFile(docket, 'torn');
  await rm(generations, { recursive: true, force: true });
  const { page, close } = await launchDesk({ library: folder, userData });
  await openStory(page, STORY.headline);
  await expect(standing(page)).toContainText('could not be read');
  await openStory(page, OTHER.headline);
  await expect(standing(page)).toHaveCount(0);
  await openStory(page, STORY.headline);
  await standing(page).getByRole('button', { name: 'Begin without claims' }).click();
  await expect(toast(page)).toContainText('begins without claims');
  await expect(claims(page)).toHaveCount(0);
  await claim(page, 'four metres of water');
  await expect(claims(page)).toHaveCount(1);
  await close();
});

test('two articles with one id: both are rows, the copy is said, and each opens with its claims', async () => {
  const { userData, folder } = await withClaims();
  const text = await textOf(folder, STORY.file);
  await copyFile(join(folder, 'articles', STORY.file), join(folder, 'articles', 'a copy.md'));
  const { page, close } = await launchDesk({ library: folder, userData });
  await expect(row(page, STORY.headline)).toHaveCount(2);
  await expect(toast(page)).toContainText('“a copy.md” was a copy of “weir.md”');
  for (const at of [0, 1]) {
    await row(page, STORY.headline).nth(at).click();
    await expect(sheet(page).locator('h1')).toHaveText(STORY.headline);
    await expect(claims(page)).toHaveCount(2);
  }
  expect(await textOf(folder, STORY.file)).toBe(text);
  await close();
});

test('a copy made while the desk is open is a row of its own', async () => {
  const { page, folder, close } = await openDesk([STORY, OTHER]);
  await openStory(page, STORY.headline);
  const text = await textOf(folder, STORY.file);
  await copyFile(join(folder, 'articles', STORY.file), join(folder, 'articles', 'again.md'));
  await expect(row(page, STORY.headline)).toHaveCount(2);
  await expect(toast(page)).toContainText('was a copy');
  expect(await textOf(folder, STORY.file)).toBe(text);
  await cursorAfter(page, 'who drew it');
  await page.keyboard.type(' or why');
  await expect.poll(() => textOf(folder, STORY.file)).toContain('or why');
  expect(await textOf(folder, 'again.md')).not.toContain('or why');
  await close();
});

test('an id changed outside: one row, the claims stay, and it is said', async () => {
  const { userData, folder } = await withClaims();
  const { page, close } = await launchDesk({ library: folder, userData });
  await openStory(page, STORY.headline);
  const path = join(folder, 'articles', STORY.file);
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(/^id: .*$/m, 'id: somebody-else').replace('four metres', 'five metres'));
  await expect(sheet(page)).toContainText('five metres');
  await expect.poll(() => readFile(path, 'utf8')).toBe(text.replace('four metres', 'five metres'));
  await expect(row(page, STORY.headline)).toHaveCount(1);
  await expect(claims(page)).toHaveCount(2);
  await close();
});

test('a folder that is missing is said to be missing, and is not made', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'stet-user-'));
  const folder = await makeLibrary([STORY]);
  const first = await launchDesk({ library: folder, userData });
  await sayWho(first.page);
  await first.close();
  const away = `${folder}-away`;
  await rename(folder, away);
  const second = await launchDesk({ userData });
  await expect(standing(second.page)).toContainText('is not where it was');
  await second.close();
  await expect(readdir(folder)).rejects.toThrow('ENOENT');
  await rename(away, folder);
  const third = await launchDesk({ userData });
  await expect(row(third.page, STORY.headline)).toBeVisible();
  await third.close();
});

test('a library that somebody else writes is read and exported, not changed', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'stet-user-'));
  const folder = await makeLibrary([STORY]);
  const first = await launchDesk({ library: folder, userData });
  await sayWho(first.page);
  await first.close();
  const holder = { host: `${hostname()}-elsewhere`, pid: 1, person: 'Sok Dara', token: 'theirs', heartbeat: new Date().toISOString() };
  await writeFile(join(folder, '.stet', 'lock'), JSON.stringify(holder));
  const text = await textOf(folder, STORY.file);
  const { page, close } = await launchDesk({ library: folder, userData });
  await expect(page.locator('stet-standing')).toContainText('open at Sok Dara');
  await openStory(page, STORY.headline);
  await expect(sheet(page)).toHaveAttribute('contenteditable', 'false');
  await sheet(page).click();
  await page.keyboard.type('not this');
  await expect(sheet(page)).not.toContainText('not this');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('stet-toast')).toContainText('open at Sok Dara');
  await expect(page.locator('stet-toast')).not.toContainText('another place');
  await close();
  expect(await textOf(folder, STORY.file)).toBe(text);
  expect(JSON.parse(await readFile(join(folder, '.stet', 'lock'), 'utf8'))).toEqual(holder);
});

test('files that are no article: a row each, a sentence each, and the others open', async () => {
  const folder = await makeLibrary([STORY]);
  const articles = join(folder, 'articles');
  await symlink('loop.md', join(articles, 'loop.md'));
  await symlink('nowhere.txt', join(articles, 'lost.md'));
  await symlink(STORY.file, join(articles, 'second.md'));
  await writeFile(join(articles, 'picture.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
  await writeFile(join(articles, 'broken.md'), '---\nheadline: [\n---\n\nText.\n');
  await mkdir(join(articles, 'box.md'));
  const { page, close } = await launchDesk({ library: folder });
  await sayWho(page);
  await expect(rows(page)).toHaveCount(7);
  const sentences: Readonly<Record<string, string>> = {
    'loop.md': 'a link that leads nowhere',
    'lost.md': 'a link that leads nowhere',
    'second.md': 'a link to another article',
    'picture.md': 'is not text, whatever its name says',
    'broken.md': 'cannot be read',
    'box.md': 'could not be read',
  };
  for (const [file, sentence] of Object.entries(sentences)) {
    const strange = row(page, file);
    await expect(strange).toContainText('cannot be opened');
    await strange.click();
    await expect(toast(page)).toContainText(`“${file}”`);
    await expect(toast(page)).toContainText(sentence);
  }
  await openStory(page, STORY.headline);
  await close();
});

test('a name that is not UTF-8 is a row with its reason', async () => {
  test.skip(process.platform !== 'linux', 'only Linux has such names');
  const folder = await makeLibrary([STORY]);
  await writeFile(Buffer.concat([Buffer.from(`${folder}/articles/caf`), Buffer.from([0xe9]), Buffer.from('.md')]), '# Coffee\n');
  const { page, close } = await launchDesk({ library: folder });
  await sayWho(page);
  await row(page, 'caf\ufffd.md').click();
  await expect(toast(page)).toContainText('is not written in UTF-8');
  await openStory(page, STORY.headline);
  await close();
});

test('binary data put in the place of the open article: the words stay and can be written again', async () => {
  const { page, folder, close } = await openDesk([STORY, OTHER]);
  await openStory(page, STORY.headline);
  await cursorAfter(page, 'who drew it');
  await page.keyboard.type(' or why');
  await saved(page);
  await writeFile(join(folder, 'articles', STORY.file), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
  await expect(standing(page)).toContainText(STORY.file);
  await expect(sheet(page)).toContainText('or why');
  await expect(rows(page)).toHaveCount(2);
  await standing(page).getByRole('button', { name: 'Write it again' }).click();
  await expect.poll(() => textOf(folder, STORY.file)).toContain('or why');
  await expect(standing(page)).toHaveCount(0);
  await expect(row(page, STORY.headline)).toHaveCount(1);
  await close();
});

test('the open article given another name outside is followed, and saved there', async () => {
  const { page, folder, close } = await openDesk([STORY, OTHER]);
  await openStory(page, STORY.headline);
  await rename(join(folder, 'articles', STORY.file), join(folder, 'articles', 'the-old-weir.md'));
  await expect(toast(page)).toContainText('the-old-weir.md');
  await expect(standing(page)).toHaveCount(0);
  await cursorAfter(page, 'who drew it');
  await page.keyboard.type(' or why');
  await expect.poll(() => textOf(folder, 'the-old-weir.md')).toContain('or why');
  expect((await readdir(join(folder, 'articles'))).filter((file) => file.endsWith('.md')).sort()).toEqual(['mill.md', 'the-old-weir.md']);
  await expect(rows(page)).toHaveCount(2);
  await close();
});
