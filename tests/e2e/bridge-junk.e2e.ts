import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { CALLS, type CallName } from '../../core/contract/calls.ts';
import type { Asked } from '../walls/junk-page.ts';
import { pageScript } from '../walls/page-script.ts';
import { ask } from './bridge.ts';
import { sayWho, writeStory } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';
import { PROVOKED, STORY } from './walls-steps.ts';

/** The gate of the built program, asked over the page's own bridge, and from places that are not the desk's page. */
const SEED = Number(process.env['STET_SEED'] ?? Date.now() % 1_000_000);
/** Questions to each call. */
const EACH = Number(process.env['STET_JUNK'] ?? 200);
const NAMES = Object.keys(CALLS) as CallName[];

test.describe.configure({ timeout: 600_000 });

interface Place {
  readonly scratch: string;
  readonly library: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A folder in which everything that the desk may write lies, and beside it what it must not touch. */
async function place(): Promise<Place> {
  const scratch = await mkdtemp(join(tmpdir(), 'stet-junk-'));
  const library = join(scratch, 'library');
  for (const folder of ['library/articles', 'outside', 'home']) await mkdir(join(scratch, folder), { recursive: true });
  await writeStory(library, STORY);
  await writeFile(join(scratch, 'outside', 'precious.md'), 'precious');
  await writeFile(join(scratch, 'article.md'), 'beside the library');
  return { scratch, library, env: { HOME: join(scratch, 'home'), STET_SAMPLE_PLACE: join(scratch, 'sample') } };
}

/** Whoever would answer a dialog is not there; what the system would open or start is written down. */
async function nobodyThere(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog, shell, app: program }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
    shell.openExternal = () => Promise.resolve();
    shell.openPath = () => Promise.resolve('');
    shell.showItemInFolder = () => undefined;
    program.relaunch = () => undefined;
  });
}

/** Every way that main makes, changes or removes from now on, as the disk sees it; and whatever nobody caught. */
async function watchMain(app: ElectronApplication): Promise<() => Promise<{ ways: string[]; uncaught: string[] }>> {
  await app.evaluate(() => {
    const heard = { ways: [] as string[], uncaught: [] as string[] };
    Object.assign(globalThis, { heard });
    process.on('uncaughtExceptionMonitor', (error) => void heard.uncaught.push(String(error)));
    process.on('unhandledRejection', (reason) => void heard.uncaught.push(String(reason)));
    const { promises, readlinkSync } = process.mainModule?.require('node:fs') as typeof import('node:fs');
    const real = (way: unknown): string => {
      const [, opened, rest = ''] = /^(\/proc\/self\/fd\/\d+)(\/.*)?$/.exec(String(way)) ?? [];
      return opened === undefined ? String(way) : `${readlinkSync(opened)}${rest}`;
    };
    const writes = (flags: unknown): boolean => (typeof flags === 'number' ? (flags & 3) !== 0 : /[wa+]/.test(String(flags ?? 'r')));
    const disk = promises as unknown as Record<string, (...given: unknown[]) => unknown>;
    for (const name of [
      'open',
      'rename',
      'unlink',
      'mkdir',
      'rmdir',
      'rm',
      'link',
      'symlink',
      'copyFile',
      'writeFile',
      'appendFile',
      'truncate',
      'chmod',
    ]) {
      const before = disk[name];
      if (before === undefined) throw new Error(`no ${name}`);
      disk[name] = (...given) => {
        const changed =
          name === 'open'
            ? writes(given[1])
              ? [given[0]]
              : []
            : /^(?:rename|link)$/.test(name)
              ? [given[0], given[1]]
              : name === 'copyFile'
                ? [given[1]]
                : [given[0]];
        heard.ways.push(...changed.map(real));
        return before.apply(promises, given);
      };
    }
  });
  return () => app.evaluate(() => (globalThis as unknown as { heard: { ways: string[]; uncaught: string[] } }).heard);
}

type Trial = {
  askJunk(name: string, times: number, seed: number, known: readonly string[]): Promise<Asked>;
  askNoCall(seed: number, times: number): Promise<string[]>;
};

async function junk(page: Page, name: CallName, known: readonly string[]): Promise<Asked> {
  const one = [name, EACH, SEED + NAMES.indexOf(name), known] as const;
  return page.evaluate(([call, times, seed, ids]) => (globalThis as unknown as Trial).askJunk(call, times, seed, ids), one);
}

test('every call answers junk over the bridge with a coded failure; main throws nothing and writes nowhere else', async () => {
  const { scratch, library, env } = await place();
  process.stdout.write(`  ${EACH} questions to each of ${NAMES.length} calls, seed ${SEED}\n`);
  const desk = await launchDesk({ library, env, userData: join(scratch, 'user'), allow: PROVOKED });
  const { app, page, close } = desk;
  await sayWho(page);
  await nobodyThere(app);
  const main = await watchMain(app);
  await page.evaluate(await pageScript('junk-page.ts'));
  const id = (await ask(page, 'library.state', {})).articles[0]?.id ?? '';
  // What opens another library comes last.
  const last = (name: CallName): number => Number(['library.sample', 'library.open', 'library.create', 'backup.restore'].includes(name));
  const all: Record<string, Omit<Asked, 'wrong'> & { ms: number }> = {};
  const wrong: string[] = [];
  for (const name of [...NAMES].sort((one, other) => last(one) - last(other))) {
    const began = Date.now();
    const { wrong: found, ...told } = await junk(page, name, [id, 'token', 'sample', '../outside/precious.md']);
    all[name] = { ...told, ms: Date.now() - began };
    wrong.push(...found);
  }
  wrong.push(...(await page.evaluate((seed) => (globalThis as unknown as Trial).askNoCall(seed, 200), SEED)));
  const sum = (of: 'asked' | 'notSent' | 'answered' | 'refused'): number => Object.values(all).reduce((count, one) => count + one[of], 0);
  process.stdout.write(
    `  ${sum('asked')} asked: ${sum('refused')} refused, ${sum('answered')} answered, ${sum('notSent')} not carried by the bridge\n`,
  );
  if (process.env['STET_WALLS'] === 'all') console.table(all);
  expect(wrong.slice(0, 5)).toEqual([]);
  const { ways, uncaught } = await main();
  expect(uncaught).toEqual([]);
  expect(ways.length).toBeGreaterThan(100);
  const may = ['library', 'user', 'sample'].map((folder) => join(scratch, folder));
  expect(ways.filter((way) => !may.some((folder) => way === folder || way.startsWith(`${folder}/`))).slice(0, 5)).toEqual([]);
  expect(await readFile(join(scratch, 'outside', 'precious.md'), 'utf8')).toBe('precious');
  expect((await readdir(scratch)).filter((name) => !['article.md', 'home', 'library', 'outside', 'sample', 'user'].includes(name))).toEqual(
    [],
  );
  await close();
  await rm(scratch, { recursive: true });
});

/** Asks over the bridge of whatever page stands in a window now; null when there is no bridge there. A page that gives way to another is asked again. */
async function askedFrom(page: Page): Promise<string | null> {
  for (;;) {
    try {
      return await page.evaluate(() => {
        const { stet } = window as unknown as { stet?: { call(name: string, question: unknown): Promise<string> } };
        return stet ? stet.call('library.recents', {}) : null;
      });
    } catch (error) {
      if (!String(error).includes('context was destroyed')) throw error;
    }
  }
}
const REFUSED = '{"ok":false,"problem":{"code":"bad-question","detail":"asked from elsewhere"}}';

test('a page that is not the desk’s is refused, in its window and beside it', async () => {
  const { scratch, library, env } = await place();
  const { app, page, close } = await launchDesk({ library, env, allow: PROVOKED });
  await sayWho(page);
  const file = join(scratch, 'outside', 'page.html');
  await writeFile(file, '<!doctype html><title>file</title>');
  const go = (address: string): Promise<void> =>
    app.evaluate(
      ({ BrowserWindow }, url) =>
        BrowserWindow.getAllWindows()[0]
          ?.loadURL(url)
          .catch(() => undefined),
      address,
    );
  for (const address of [
    'data:text/html,<title>data</title>',
    'about:blank',
    'stet://preview/none',
    'stet://desk.invalid/index.html',
    `file://${file}`,
  ]) {
    await go(address);
    // A page that the program does not give, a file above all, is one of Chromium's own in its place.
    expect([REFUSED, null], address).toContain(await askedFrom(page));
  }
  await go('data:text/html,<title>data</title>');
  expect(await askedFrom(page), 'the bridge is there, and refused').toBe(REFUSED);
  await go('stet://desk/index.html');
  await page.locator('stet-library li').first().waitFor();
  expect(await askedFrom(page)).toContain('"ok":true');
  // A second window with the same bridge, on the desk's own page and on none.
  for (const address of ['stet://desk/index.html', 'about:blank']) {
    const arrival = app.waitForEvent('window');
    await app.evaluate(({ BrowserWindow, app: program }, url) => {
      const preload = `${program.getAppPath()}/out/main/preload.cjs`;
      void new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, spellcheck: false } }).loadURL(url);
    }, address);
    const other = await arrival;
    await other.waitForLoadState('load');
    expect(await askedFrom(other), address).toBe(REFUSED);
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => !window.isVisible())
        ?.destroy(),
    );
  }
  await close();
  await rm(scratch, { recursive: true });
});

test('a frame of the desk has no bridge, and is refused if it asked', async () => {
  const { scratch, library, env } = await place();
  const { app, page, close } = await launchDesk({ library, env, allow: PROVOKED });
  await sayWho(page);
  const id = (await ask(page, 'library.state', {})).articles[0]?.id ?? '';
  const { url = '' } = await ask(page, 'export.preview', { id, format: 'html' });
  const answers = [];
  for (const address of [url, 'about:blank', 'stet://desk/index.html']) {
    await page.evaluate(
      (src) =>
        new Promise((done) => {
          const frame = document.createElement('iframe');
          frame.onload = done;
          frame.src = src;
          document.body.append(frame);
        }),
      address,
    );
    answers.push(
      await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const frame = contents?.mainFrame.frames.at(-1);
        const bridge = (await frame?.executeJavaScript('typeof window.stet').catch(() => 'not run')) as string;
        // What the frame would send if it had a way: the handler that the program itself put there, asked with that frame as the sender.
        const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (event: object, ...given: unknown[]) => Promise<string>> })
          ._invokeHandlers;
        let replied: unknown;
        const reply = (answer: unknown): void => void (replied = answer);
        const event = { sender: contents, senderFrame: frame, _reply: reply, _throw: reply };
        const given = await handlers.get('stet:call')?.(event, 'library.recents', {});
        return { bridge, answer: given ?? replied };
      }),
    );
    await page.evaluate(() => document.querySelector('body > iframe')?.remove());
  }
  for (const { bridge, answer } of answers) {
    expect(['undefined', 'not run']).toContain(bridge);
    expect(answer).toBe(REFUSED);
  }
  await close();
  await rm(scratch, { recursive: true });
});
