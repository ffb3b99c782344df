import { mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claim, claimWords, cursorAfter, docketOf, mode, notes, openStory, saved, select, sheet, textOf } from './article-steps.ts';
import type { Claim, Docket } from '../../core/saved/docket.ts';
import { openDesk, openRow, row } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const OTHER = { file: 'mill.md', headline: 'The mill stands' };
const STORY = { file: 'pier.md', headline: 'Pier closes', body: 'The harbour office counted 340 visitors a day.' };

/** Writes the library's dockets anew, as another program would. */
async function rewrite(folder: string, change: (text: string) => string): Promise<void> {
  const dockets = join(folder, '.stet', 'dockets');
  for (const name of (await readdir(dockets)).filter((one) => one.endsWith('.json'))) {
    await writeFile(join(dockets, name), change(await readFile(join(dockets, name), 'utf8')));
  }
}

const rewriteClaim = (folder: string, change: (claim: Claim) => Claim) =>
  rewrite(folder, (text) => {
    const docket = JSON.parse(text) as Docket;
    return JSON.stringify({ ...docket, claims: docket.claims.map(change) });
  });

/** The story with one claim, which is on the disk. */
async function openClaimed(stories: Parameters<typeof openDesk>[0]): Promise<Awaited<ReturnType<typeof openDesk>>> {
  const desk = await openDesk(stories);
  await openStory(desk.page, STORY.headline);
  await claim(desk.page, 'counted 340 visitors');
  await expect.poll(async () => (await docketOf(desk.folder)).claims.length).toBe(1);
  await saved(desk.page);
  return desk;
}

test('a claim that another program disputes is not signed off unseen', async () => {
  const { page, folder, close } = await openClaimed([STORY]);
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await rewrite(folder, (text) => text.replace(/"check": ?"todo"/, '"check":"disputed"'));
  await page.keyboard.press('v');
  await expect(page.locator('stet-toast')).toContainText('Another program changed the claims');
  await expect(notes(page)).toContainText('Disputed');
  expect((await docketOf(folder)).claims[0]).toMatchObject({ check: 'disputed', signOffs: [] });
  await close();
});

test('what another program wrote is not believed: neither a place nor a sign-off nor the claims of another article', async () => {
  const { page, folder, close } = await openClaimed([STORY, OTHER]);
  await mode(page, 'check');
  await page.keyboard.press('F8');
  await page.keyboard.press('v');
  await expect.poll(async () => (await docketOf(folder)).claims[0]?.check).toBe('verified');
  const foot = page.locator('stet-status-line .claims');
  await expect(foot).toContainText('1 exact');

  await openRow(page, OTHER.headline);
  await rewriteClaim(folder, (one) => ({ ...one, anchor: { ...one.anchor, start: one.anchor.start + 4, end: one.anchor.end + 4 } }));
  await openRow(page, STORY.headline);
  await expect(foot).toContainText('0 exact · 1 moved');
  await expect(notes(page)).toContainText('Verified');

  await openRow(page, OTHER.headline);
  const hash = `sha256:${'0'.repeat(64)}`;
  await rewriteClaim(folder, (one) => ({ ...one, signOffs: one.signOffs.map((signOff) => ({ ...signOff, hash })) }));
  await openRow(page, STORY.headline);
  await expect(page.locator('stet-toast')).toContainText('The sign-off of one claim does not fit its words');
  await expect(notes(page)).not.toContainText('Verified');

  await openRow(page, OTHER.headline);
  await rewrite(folder, (text) => text.replace(/"article": ?"[^"]+"/, '"article":"01M8ANOTHER"'));
  await openRow(page, STORY.headline);
  await expect(page.locator('stet-standing')).toContainText('A copy was set aside');
  expect((await docketOf(folder)).article).toBe('01M8ANOTHER');
  await close();
});

test('a folder in the place of the claims has the way out of damaged ones, and is put aside whole', async () => {
  const { page, folder, close } = await openClaimed([STORY, OTHER]);
  const stet = join(folder, '.stet');
  await openRow(page, OTHER.headline);
  const [name = ''] = (await readdir(join(stet, 'dockets'))).filter((one) => one.endsWith('.json'));
  await unlink(join(stet, 'dockets', name));
  await mkdir(join(stet, 'dockets', name));
  await writeFile(join(stet, 'dockets', name, 'precious.txt'), 'keep me');
  await openRow(page, STORY.headline);
  const bar = page.locator('stet-standing');
  await expect(bar).toContainText('something lies that is no file');
  await expect(notes(page)).toHaveCount(1);
  await bar.getByRole('button', { name: /Use the claims of/ }).click();
  await expect(bar.locator('.bar')).toHaveCount(0);
  await expect(notes(page)).toHaveCount(1);
  expect((await docketOf(folder)).claims).toHaveLength(1);
  const [aside = ''] = (await readdir(join(stet, 'quarantine'))).filter((one) => one.startsWith(`${name}-`));
  expect(await readFile(join(stet, 'quarantine', aside, 'precious.txt'), 'utf8')).toBe('keep me');
  await close();
});

test('what another program writes is shown at once, while somebody types', async () => {
  const { page, folder, close } = await openClaimed([STORY]);
  await cursorAfter(page, 'visitors a day');
  await page.keyboard.type(' or');
  await rewriteClaim(folder, (one) => ({ ...one, check: 'disputed' }));
  await expect(notes(page)).toContainText('Disputed');
  await expect(page.locator('stet-toast')).toContainText('Another program changed the claims');
  // The cursor is where it was, what was typed is there, and one undo takes it back.
  await page.keyboard.type(' so');
  await expect(sheet(page)).toContainText('visitors a day or so.');
  await saved(page);
  expect((await docketOf(folder)).claims[0]).toMatchObject({ check: 'disputed', anchor: { state: 'exact' } });
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).toContainText('340 visitors a day.');
  await expect(notes(page)).toContainText('Disputed');
  await close();
});

test('rubbish in the place of the claims, while somebody types: typing goes on, is saved, and the claims come back where they stand', async () => {
  const { page, folder, close } = await openClaimed([STORY]);
  const standing = page.locator('stet-standing');
  await cursorAfter(page, 'visitors a day');
  await page.keyboard.type(' or');
  await rewrite(folder, () => '{"schema":1,');
  await expect(standing).toContainText('could not be read');
  await page.keyboard.type(' so');
  await cursorAfter(page, 'counted');
  await page.keyboard.type(' about');
  await expect.poll(() => textOf(folder, STORY.file)).toContain('counted about 340 visitors a day or so.');
  await saved(page);
  await expect(standing).toContainText('A copy was set aside');
  expect(await claimWords(page)).toEqual(['counted about 340 visitors']);
  // What nobody could write is refused with the reason, and nothing is written over the rubbish.
  await select(page, 'The harbour office');
  await page.keyboard.press('Control+m');
  await expect(page.locator('stet-toast')).toContainText('could not be read');
  expect(await claimWords(page)).toEqual(['counted about 340 visitors']);
  await rewrite(folder, (text) => {
    expect(text).toBe('{"schema":1,');
    return text;
  });

  await standing.getByRole('button', { name: /^Use the claims of/ }).click();
  await expect(standing.getByRole('alert')).toHaveCount(0);
  await expect
    .poll(async () => (await docketOf(folder)).claims[0]?.anchor)
    .toMatchObject({ exact: 'counted about 340 visitors', state: 'exact' });
  await claim(page, 'The harbour office');
  await expect.poll(async () => (await docketOf(folder)).claims.length).toBe(2);
  await cursorAfter(page, 'a day or so');
  // What was done last is taken back first: the claim, then the words.
  await page.keyboard.press('Control+z');
  await expect.poll(() => claimWords(page)).toEqual(['counted about 340 visitors']);
  await page.keyboard.press('Control+z');
  await expect(sheet(page)).toContainText('counted 340 visitors a day or so.');
  await close();
});

test('a file without an id, renamed and edited outside: its claims are offered, and taken when somebody says so', async () => {
  const { page, folder, close } = await openDesk([OTHER]);
  const articles = join(folder, 'articles');
  const text = '# Pier closes\n\nThe harbour office counted 340 visitors a day. Nobody counts them now.\n';
  await writeFile(join(articles, 'pier.md'), text);
  await openStory(page, STORY.headline);
  await claim(page, 'counted 340 visitors');
  await expect.poll(async () => (await docketOf(folder)).claims.length).toBe(1);
  await saved(page);
  await openRow(page, OTHER.headline);
  await writeFile(join(articles, 'quay.md'), text.replace('# Pier closes', '# Quay closes').replace(' a day', ' an hour'));
  await unlink(join(articles, 'pier.md'));
  await expect(row(page, STORY.headline)).toHaveCount(0);

  await openRow(page, 'Quay closes');
  const toast = page.locator('stet-toast');
  await expect(toast).toContainText('1 of 1 has a place in it');
  await expect(notes(page)).toHaveCount(0);
  await toast.getByRole('button', { name: 'Take them' }).click();
  await expect(notes(page)).toHaveCount(1);
  expect(await claimWords(page)).toEqual(['counted 340 visitors']);
  await expect(row(page, 'Quay closes')).toHaveCount(1);
  expect(await textOf(folder, 'quay.md')).toMatch(/^---\nid: file-[0-9a-f]+\n---\n/);
  await openRow(page, OTHER.headline);
  await openRow(page, 'Quay closes');
  await expect(notes(page)).toHaveCount(1);
  await close();
});
