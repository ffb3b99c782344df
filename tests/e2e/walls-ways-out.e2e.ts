import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ask, asked } from './bridge.ts';
import { makeLibrary } from './desk-steps.ts';
import { expect, launchDesk, test } from './harness.ts';
import { PROVOKED, STORY } from './walls-steps.ts';

/** The ways out of the window, tried while the built program runs. */

/** Every way that a page has to go elsewhere or to open something. */
const LEAVING: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'location.href': (page) => page.evaluate(() => void (location.href = 'https://example.invalid/1')),
  'location.replace': (page) => page.evaluate(() => location.replace('file:///etc/passwd')),
  'javascript:': (page) => page.evaluate(() => void (location.href = 'javascript:window.ran=1')),
  'another page of the scheme': (page) => page.evaluate(() => void (location.href = 'stet://preview/none')),
  'window.open': (page) => page.evaluate(() => window.open('https://example.invalid/2') === null),
  'window.open of the desk': (page) => page.evaluate(() => window.open('stet://desk/index.html') === null),
  'window.open of nothing': (page) => page.evaluate(() => window.open('about:blank') === null),
  ...Object.fromEntries(
    ['_blank', '_self', '_top', 'other'].map((target) => [
      `a link with target ${target}`,
      (page: Page) =>
        page.evaluate((to) => {
          const link = document.createElement('a');
          Object.assign(link, { href: 'https://example.invalid/3', target: to });
          document.body.append(link);
          link.click();
          link.remove();
        }, target),
    ]),
  ),
  'a form': (page) =>
    page.evaluate(() => {
      const form = document.createElement('form');
      form.action = 'https://example.invalid/4';
      document.body.append(form);
      form.submit();
      form.remove();
    }),
  'a refresh': (page) =>
    page.evaluate(() => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = '0;url=https://example.invalid/5';
      document.head.append(meta);
    }),
  'a frame that takes the top': (page) =>
    page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<script>top.location = "https://example.invalid/6"</script><a target=_top href=https://example.invalid/7>x</a>';
      document.body.append(frame);
    }),
  'a webview': (page) =>
    page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://example.invalid/8');
      document.body.append(view);
      return 'loadURL' in view;
    }),
};

test('the page stays where it is, opens nothing and holds no other page', async () => {
  const { app, page, close } = await launchDesk({ allow: PROVOKED });
  const address = page.url();
  await app.evaluate(({ webContents, app: desk }) => {
    const went: string[] = [];
    (globalThis as unknown as { went: string[] }).went = went;
    for (const contents of webContents.getAllWebContents()) {
      contents.on('did-navigate', (_event, url) => void went.push(url));
      contents.on('did-attach-webview', () => void went.push('webview'));
    }
    desk.on('web-contents-created', () => void went.push('another page'));
  });
  for (const [way, leave] of Object.entries(LEAVING)) {
    const answered = await leave(page);
    if (way === 'a webview') expect(answered).toBe(false);
    if (way.startsWith('window.open')) expect(answered, way).toBe(true);
    expect(page.url(), way).toBe(address);
  }
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 300))));
  expect(await app.evaluate(() => (globalThis as unknown as { went: string[] }).went)).toEqual([]);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await close();
});

const NEVER_OPENED = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'vbscript:x',
  'stet://desk/index.html',
  'ms-msdt:/id',
  'smb://host/share',
  '\\\\host\\share',
  '//example.org',
  'ftp://example.org',
  'about:blank',
  'blob:x',
  'https:',
  'http://',
  'view-source:https://example.org',
  'tel:1',
  'search-ms:query=x',
  'ssh://x',
  '',
  ' ',
  'example.org',
  '-oProxyCommand=x',
];
/** Signs that the browser passes over are neither shown nor opened. */
const HIDDEN_SIGNS = '\u0000 ht\ttps://example.org/\n';
const OPENED = ['https://example.org/a?b=c#d', 'http://example.org/', 'mailto:desk@example.org?subject=Reply', 'HTTPS://EXAMPLE.ORG/'];

test('only http, https and mailto are opened outside, after the whole address was shown', async () => {
  const { app, page, close } = await launchDesk();
  await app.evaluate(({ dialog, shell }) => {
    const seen = { shown: [] as string[], opened: [] as string[], response: 1 };
    (globalThis as unknown as { seen: typeof seen }).seen = seen;
    dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => {
      seen.shown.push(message);
      return Promise.resolve({ response: seen.response, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
    shell.openExternal = (address) => Promise.resolve(void seen.opened.push(address));
  });
  const seen = () => app.evaluate(() => (globalThis as unknown as { seen: { shown: string[]; opened: string[] } }).seen);
  for (const address of NEVER_OPENED) await asked(page, 'address.open', { address });
  expect(await seen()).toMatchObject({ shown: [], opened: [] });
  for (const address of OPENED) await ask(page, 'address.open', { address });
  expect((await seen()).shown.map((one) => one.toLowerCase())).toEqual(OPENED.map((one) => one.toLowerCase()));
  expect((await seen()).opened).toEqual([]);
  await app.evaluate(() => void ((globalThis as unknown as { seen: { response: number } }).seen.response = 0));
  for (const address of OPENED) await ask(page, 'address.open', { address });
  await ask(page, 'address.open', { address: HIDDEN_SIGNS });
  const { shown, opened } = await seen();
  expect(shown.at(-1)).toBe('https://example.org/');
  expect(opened).toEqual(shown.slice(OPENED.length));
  await close();
});

test('a preview is looked at and nothing else: it runs nothing, sends nothing and asks main nothing', async () => {
  const library = await makeLibrary([STORY]);
  const { app, page, close } = await launchDesk({ library, allow: PROVOKED });
  const id = (await ask(page, 'library.state', {})).articles[0]?.id ?? '';
  const { url = '' } = await ask(page, 'export.preview', { id, format: 'html' });
  await page.evaluate(
    (src) =>
      new Promise((done) => {
        const frame = document.createElement('iframe');
        frame.onload = done;
        frame.src = src;
        document.body.append(frame);
      }),
    url,
  );
  const inside = await app.evaluate(async ({ BrowserWindow }, address) => {
    const frames = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree ?? [];
    const preview = frames.find((frame) => frame.url === address);
    return preview?.executeJavaScript('typeof stet').catch(() => 'no script runs');
  }, url);
  expect(['undefined', 'no script runs']).toContain(inside);
  await close();
  await rm(library, { recursive: true });
});
