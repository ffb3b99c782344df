import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { ask } from './bridge.ts';
import { electronUnderTest, expect, launchDesk, test } from './harness.ts';
import { makeLibrary, sayWho } from './desk-steps.ts';

const STORY = {
  file: 'well.md',
  headline: 'The well',
  body: 'The well is twelve metres deep.\n\n![A pump](media/pump.png "Sokha")\nThe pump in March.',
};

/** A picture of one pixel. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

function saveDialogAnswers(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

test('Word and PDF are made, looked at and saved, the same bytes twice, and nothing of a preview runs', async () => {
  const library = await makeLibrary([STORY]);
  const { app, page, close } = await launchDesk({ library });
  await ask(page, 'person.set', { person: { id: 'p', name: 'Sokha', initials: 'S', role: 'editor' } });
  const { articles } = await ask(page, 'library.state', {});
  const id = articles[0]?.id ?? '';
  const opened = await ask(page, 'article.open', { id });
  await ask(page, 'article.save', {
    ...{ id, base: opened.base, markdown: opened.markdown, anchors: {}, why: 'explicit' },
    projection: 'The well\n\nThe well is twelve metres deep.\n\nThe pump in March.\n\nSokha',
  });
  const { docket } = await ask(page, 'article.open', { id });
  for (const format of ['pdf', 'word', 'html']) {
    const shown = await ask(page, 'export.preview', { id, format });
    expect(shown.url).toMatch(/^stet:\/\/preview\//);
    const text = await page.evaluate(async (address) => {
      const frame = document.createElement('iframe');
      const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
      frame.src = address;
      document.body.append(frame);
      await loaded;
      const reach = frame.contentDocument === null ? 'closed' : 'open';
      frame.remove();
      return reach;
    }, shown.url ?? '');
    expect(text).toBe('closed');
    const override = {
      id: `o-${format}`,
      by: 'p',
      at: '2026-11-24T08:00:00Z',
      format,
      reason: 'Read.',
      open: { untouched: 9 },
      revision: docket.revision,
    };
    await ask(page, 'docket.change', { id, by: 'p', at: new Date().toISOString(), change: { kind: 'override-gate', override } });
    const files: Buffer[] = [];
    for (const name of ['one', 'two']) {
      const path = join(library, '..', `${name}-${format}`);
      await saveDialogAnswers(app, path);
      const saved = await ask(page, 'export.save', { id, format });
      files.push(await readFile(join(library, '..', saved.file)));
      await rm(join(library, '..', saved.file));
    }
    expect(files[0]?.equals(files[1] ?? Buffer.alloc(0)), format).toBe(true);
    expect(files[0]?.subarray(0, 4).toString('latin1').toLowerCase()).toBe({ pdf: '%pdf', word: 'pk\u0003\u0004', html: '<!do' }[format]);
  }
  await close();
  await rm(library, { recursive: true });
});

test('a picture of the library is shown; one outside it is not', async () => {
  const library = await makeLibrary([STORY]);
  const { page, close } = await launchDesk({ library, allow: [/Failed to load resource/] });
  expect(await ask(page, 'media.add', { name: 'pump.png', bytes: new Uint8Array(PIXEL) })).toEqual({ src: 'media/pump.png' });
  const width = (address: string) =>
    page.evaluate(
      (src) =>
        new Promise((done) => {
          const image = new Image();
          image.onload = () => done(image.naturalWidth);
          image.onerror = () => done('refused');
          image.src = src;
        }),
      address,
    );
  expect(await width('stet://media/media/pump.png')).toBe(1);
  expect(await width('stet://media/../../etc/hostname')).toBe('refused');
  await close();
  await rm(library, { recursive: true });
});

test('nothing opens, navigates, asks for permission or reaches the network', async () => {
  const { page, close } = await launchDesk({ allow: [/Content Security Policy/, /Refused/, /Failed to load/, /Not allowed/] });
  const address = page.url();
  const outcome = await page.evaluate(async () => {
    const opened = window.open('https://example.invalid/');
    location.href = 'https://example.invalid/';
    const fetched = await fetch('https://example.invalid/').then(
      () => 'fetched',
      () => 'refused',
    );
    const permission = await navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state);
    return { opened: opened === null, fetched, permission };
  });
  expect(outcome).toEqual({ opened: true, fetched: 'refused', permission: 'denied' });
  expect(page.url()).toBe(address);
  await close();
});

test('what is being saved when the system says stop is saved', async () => {
  const library = await makeLibrary([STORY]);
  const { app, page } = await launchDesk({ library });
  const id = (await ask(page, 'library.state', {})).articles[0]?.id ?? '';
  const opened = await ask(page, 'article.open', { id });
  const markdown = `${opened.markdown.trimEnd()}\n\nThe last words.\n`;
  await page.evaluate(
    ([question]) =>
      void (window as unknown as { stet: { call(name: string, question: unknown): Promise<unknown> } }).stet.call('article.save', question),
    [{ id, base: opened.base, markdown, projection: 'x', anchors: {}, why: 'close' }] as const,
  );
  const gone = new Promise((done) => app.process().once('exit', done));
  app.process().kill('SIGTERM');
  await gone;
  expect(await readFile(join(library, 'articles', STORY.file), 'utf8')).toBe(markdown);
  await expect(readFile(join(library, '.stet', 'lock'))).rejects.toThrow('ENOENT');
  await rm(library, { recursive: true });
});

test('a page that crashes comes back, and its typing with it', async () => {
  const library = await makeLibrary([{ file: 'well.md', headline: 'The well' }]);
  const { app, page, close } = await launchDesk({ library, allow: [/crashed/] });
  const id = (await ask(page, 'library.state', {})).articles[0]?.id ?? '';
  const opened = await ask(page, 'article.open', { id });
  await ask(page, 'article.journal', { id, base: opened.base, markdown: `${opened.markdown}Typed.\n` });
  const reloaded = app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return new Promise((done) => {
      contents?.once('did-finish-load', () => done(contents.getURL()));
      contents?.forcefullyCrashRenderer();
    });
  });
  expect(await reloaded).toBe('stet://desk/index.html');
  const again = await app.evaluate(async ({ BrowserWindow }, asked) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return contents?.executeJavaScript(`window.stet.call('article.open', ${JSON.stringify({ id: asked })})`) as Promise<string>;
  }, id);
  expect(JSON.parse(again ?? '')).toMatchObject({ ok: true, value: { journal: { markdown: `${opened.markdown}Typed.\n` } } });
  await close();
  await rm(library, { recursive: true });
});

test('a second start brings the first window forward and leaves', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'stet-single-'));
  const { page, close } = await launchDesk({ userData });
  const { electronPath } = await electronUnderTest();
  const root = join(import.meta.dirname, '..', '..');
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(electronPath, [root, ...flags, `--user-data-dir=${userData}`], { stdio: 'ignore' });
  expect(await new Promise((done) => second.once('exit', done))).toBe(0);
  expect(await page.title()).not.toBe('');
  await close();
  await rm(userData, { recursive: true });
});

test('a damaged library is said when the desk starts', async () => {
  const library = await makeLibrary([STORY]);
  const first = await launchDesk({ library });
  await ask(first.page, 'library.state', {});
  await first.close();
  await writeFile(join(library, '.stet', 'library.json'), '{');
  const { page, close } = await launchDesk({ library });
  expect((await ask(page, 'library.state', {})).library.readOnly).toMatchObject({ reason: 'damaged' });
  expect(await readFile(join(library, '.stet', 'library.json'), 'utf8')).toBe('{');
  await sayWho(page);
  await page.locator('stet-standing').getByRole('button').click();
  await expect(page.locator('stet-standing .bar')).toHaveCount(0);
  expect((await ask(page, 'library.state', {})).library.readOnly).toBeUndefined();
  expect(JSON.parse(await readFile(join(library, '.stet', 'library.json'), 'utf8'))).toMatchObject({ schema: 1 });
  await close();
  await rm(library, { recursive: true });
});
