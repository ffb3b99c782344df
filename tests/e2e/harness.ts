import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUp } from '../../scripts/set-up.mjs';

export interface DeskOptions {
  /** A library folder to open at once. */
  readonly library?: string;
  /** Where the desk keeps what it remembers; a fresh folder, removed afterwards, when not given. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Content size of the window in CSS pixels; 1280 × 800 when not given. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Complaints (console errors, refusals by the policy, page errors) that this test provokes on purpose. */
  readonly allow?: readonly RegExp[];
}

export interface Desk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Console errors, refusals by the policy and page errors so far, without the allowed ones. */
  readonly complaints: () => readonly string[];
  /** Closes the desk, then fails the test on a complaint or on any network request. Calling it twice is harmless. */
  readonly close: () => Promise<void>;
}

export interface Electron {
  readonly electronPath: string;
  readonly rung: string;
  readonly version: string;
}

const root = join(import.meta.dirname, '..', '..');
const isRoot = process.getuid?.() === 0;
const open = new Set<Desk>();

/** The Electron under test: the one that the running script found, or what set-up finds when Playwright is called directly. */
export async function electronUnderTest(): Promise<Electron> {
  const { STET_ELECTRON_PATH, STET_ELECTRON_RUNG = '', STET_ELECTRON_VERSION = '' } = process.env;
  if (!STET_ELECTRON_PATH) return setUp();
  return { electronPath: STET_ELECTRON_PATH, rung: STET_ELECTRON_RUNG, version: STET_ELECTRON_VERSION };
}

/** Opens the desk in the real Electron, in a fresh user folder, and waits for its window. */
export async function launchDesk(options: DeskOptions = {}): Promise<Desk> {
  const scratch = await mkdtemp(join(tmpdir(), 'stet-desk-'));
  const userData = options.userData ?? join(scratch, 'user');
  const netLog = join(scratch, 'net-log.json');
  const app = await _electron.launch(await launchOptions(options, userData, netLog));
  const complaints = listen(app, options.allow ?? []);
  const page = await app.firstWindow();
  await resize(app, options.size ?? { width: 1280, height: 800 });
  const close = once(async () => {
    open.delete(desk);
    const closed = await closeOrKill(app);
    const requests = await requestsIn(netLog);
    // A helper process of Chromium may write its last word a moment after the program has ended.
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
    expect(closed, 'the window closes when it is asked to').toBe(true);
    expect({ complaints: complaints(), requests }, 'a quiet window and no network request').toEqual({ complaints: [], requests: [] });
  });
  const desk: Desk = { app, page, userData, complaints, close };
  open.add(desk);
  return desk;
}

/** A window that keeps unsaved words stays open; a test that left it so must not hang. */
const CLOSING_MS = 20_000;

async function closeOrKill(app: ElectronApplication): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), CLOSING_MS)));
  const closing = app.close().then(() => true as const);
  const closed = await Promise.race([closing, late]);
  clearTimeout(timer);
  if (!closed) app.process().kill('SIGKILL');
  await closing;
  return closed;
}

async function launchOptions(options: DeskOptions, userData: string, netLog: string) {
  const { electronPath } = await electronUnderTest();
  return {
    executablePath: electronPath,
    // Chromium's sandbox stays on for an ordinary user; root cannot have it.
    chromiumSandbox: !isRoot,
    args: [
      root,
      ...(isRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${userData}`,
      `--log-net-log=${netLog}`,
      ...(options.library ? [`--library=${options.library}`] : []),
      ...(options.args ?? []),
    ],
    cwd: root,
    env: { ...inherited(), ...options.env },
  };
}

function inherited(): Record<string, string> {
  const set = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return Object.fromEntries(set);
}

function listen(app: ElectronApplication, allow: readonly RegExp[]): () => readonly string[] {
  const heard: string[] = [];
  const watch = (page: Page) => {
    page.on('pageerror', (error) => heard.push(`page error: ${error.stack ?? error.message}`));
    page.on('crash', () => heard.push('the window crashed'));
    page.on('console', (message) => {
      if (message.type() === 'error') heard.push(`console: ${message.text()}`);
    });
  };
  app.windows().forEach(watch);
  app.on('window', watch);
  app.process().stderr?.on('data', (chunk: Buffer) => {
    if (/Uncaught|UnhandledPromise|A JavaScript error occurred/.test(chunk.toString())) heard.push(`main: ${chunk.toString()}`);
  });
  return () => heard.filter((line) => !allow.some((pattern) => pattern.test(line)));
}

/**
 * The display's own pointer stands in the middle of the screen. A window under it would be told that the mouse has left as soon as another
 * test opens its window above, and a draw of the mouse over words would end there.
 */
async function resize(app: ElectronApplication, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(width, height);
    window?.setPosition(0, 0);
  }, size);
}

/** Addresses that Chromium's own log of its network says were asked for, from the start of the program to its end. */
async function requestsIn(netLog: string): Promise<readonly string[]> {
  const text = await readFile(netLog, 'utf8');
  const addresses = [...text.matchAll(/"url":"((?:https?|wss?|ftp):[^"]*)"/g)].map(([, address]) => address ?? '');
  return [...new Set(addresses)];
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= work());
}

/** Playwright's `test`; desks that a test left open are closed, and held to the same promises, after it. */
export const test = base.extend<{ desks: void }>({
  desks: [
    async ({}, use) => {
      await use();
      for (const desk of open) await desk.close();
    },
    { auto: true },
  ],
});

export { expect };
