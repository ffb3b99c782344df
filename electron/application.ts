import { app, nativeTheme, type BrowserWindow } from 'electron';
import { join, resolve } from 'node:path';
import type { News } from '../core/contract/news.ts';
import { failed } from '../core/result.ts';
import { Desk } from './desk/desk.ts';
import { openDeskRecord } from './desk/desk-record.ts';
import { openFolder } from './desk/open-folder.ts';
import type { Surroundings } from './desk/surroundings.ts';
import type { Asked } from './ipc/listen.ts';
import { send, serve } from './ipc/serve.ts';
import { closeInOrder } from './shell/closing.ts';
import { systemDialogs } from './shell/dialogs.ts';
import { setMenu, type MenuState } from './shell/menu.ts';
import { answerAddress, type Sources } from './shell/answers.ts';
import { pageFonts } from './shell/page-fonts.ts';
import { Previews } from './shell/previews.ts';
import { printPage } from './shell/print.ts';
import { foreignReading } from './shell/reading-process.ts';
import type { Answered } from './shell/answered.ts';
import { openAddress, system } from './shell/system.ts';
import { notice } from './support/seen.ts';
import { boundsOf, pageOf, placeWindow } from './shell/window.ts';

/** What of the running program changes: its window, and what its menus say. */
interface Running {
  window: BrowserWindow | null;
  /** News of what happened before the page could hear it; null once it can. */
  unheard: News[] | null;
  labels: Readonly<Record<string, string>>;
  menu: MenuState;
  /** What the program starts again as once the window is closed; null when it just ends. */
  restart: 'safe' | 'plain' | null;
}

/** The running program, as the file that started it sees it. */
export interface Application {
  readonly bringForward: () => void;
  /** What the program's own scheme gives for an address; rejects when something breaks. */
  readonly answered: (address: string) => Promise<Answered>;
  readonly asked: Asked;
}

/** Builds the desk around its window and opens the library it starts with. */
export async function startApplication(window: BrowserWindow, isDrawn: Promise<void>, log: (line: string) => void): Promise<Application> {
  const running: Running = { window, unheard: [], labels: {}, menu: { library: false, article: false }, restart: null };
  const previews = new Previews();
  const tell = (news: News): void => {
    if (news.kind === 'problem') notice(news.problem.code);
    if (running.unheard) running.unheard.push(news);
    else send(pageOf(running.window), news);
  };
  const { desk, guard } = await setTheDesk(running, previews, tell);
  nativeTheme.themeSource = desk.record.data.preferences.theme;
  const renderer = join(app.getAppPath(), 'out', 'renderer');
  // The library is opened beside the window, so that neither waits for the other; the first question waits for both.
  desk.begin(openFirst(desk, log));
  placeWindow(window, desk.around.safe ? null : desk.record.data.bounds, isDrawn);
  window.webContents.once('did-finish-load', () => {
    const unheard = running.unheard ?? [];
    running.unheard = null;
    unheard.filter(({ kind }) => kind === 'problem' || kind === 'list').forEach(tell);
  });
  guard(window);
  keepAlive(window, log);
  window.on('focus', () => {
    const { library } = desk;
    // The first focus is the start itself, and what is on the disk is being read then.
    if (library?.isConfirmed && !desk.around.safe) void import('./library/watch.ts').then(({ lookAround }) => lookAround(library));
  });
  const { fs } = desk.around;
  const fonts = pageFonts(fs, join(app.getAppPath(), 'out', 'fonts', 'page-fonts.css'));
  const asked = serve(desk, () => pageOf(running.window), log);
  const sources: Sources = { fs, renderer, library: () => desk.library, previews, pageFonts: fonts };
  return { bringForward: () => bringForward(running.window), answered: (address) => answerAddress(address, sources), asked };
}

async function setTheDesk(running: Running, previews: Previews, tell: (news: News) => void) {
  const base = system();
  const record = await openDeskRecord(base.fs, base.userData, base.now);
  const closing = closeInOrder(
    (isAttended) => {
      const page = pageOf(running.window);
      if (running.unheard !== null || page === null || page.isCrashed()) return false;
      tell({ kind: 'closing', isAttended });
      return true;
    },
    (window, isAttended) => finish(desk, running, { window, isAttended }),
  );
  const showMenu = (): void => setMenu(running.labels, running.menu, (command) => tell({ kind: 'command', command }));
  const around: Surroundings = {
    ...base,
    tell,
    dialogs: systemDialogs(() => running.window),
    openAddress: (address) => openAddress(running.window, address, running.labels),
    edit: (act) => pageOf(running.window)?.[act](),
    describeMenu: (labels) => {
      running.labels = labels;
      showMenu();
    },
    enableMenu: (menu) => {
      // Building the menus takes as long as a frame, and the next article changes nothing in them.
      if (menu.library === running.menu.library && menu.article === running.menu.article) return;
      running.menu = menu;
      showMenu();
    },
    print: (html) => printPage(previews, html),
    preview: (html) => previews.add(html),
    readForeign: foreignReading(),
    ...restarting(running, (state) => closing.said(state)),
  };
  const desk = new Desk(around, record);
  return { desk, guard: (window: BrowserWindow) => closing.guard(window) };
}

interface Leaving {
  readonly window: BrowserWindow;
  readonly isAttended: boolean;
}

/** What is done between the last word of the page and the end of its window. */
async function finish(desk: Desk, running: Running, { window, isAttended }: Leaving): Promise<void> {
  const bounds = boundsOf(window);
  if (!desk.around.safe) await desk.remember((before) => ({ ...before, bounds }));
  if (isAttended) await desk.beforeClosing();
  if (isAttended && running.restart !== null) startAgain(running.restart === 'safe');
  await desk.close();
}

const SAFE_SWITCH = 'safe';
const isSafe = (): boolean => app.commandLine.hasSwitch(SAFE_SWITCH);

function restarting(running: Running, said: Surroundings['closing']): Pick<Surroundings, 'safe' | 'restart' | 'closing'> {
  return {
    safe: isSafe(),
    restart: (safe) => {
      running.restart = safe ? 'safe' : 'plain';
      running.window?.close();
    },
    closing: (state) => {
      // A window that stays does not start again when it is closed later.
      if (state === 'staying') running.restart = null;
      said(state);
    },
  };
}

/** When this process has ended, another begins with the same words on its command line. */
function startAgain(safe: boolean): void {
  const args = process.argv.slice(1).filter((word) => word !== `--${SAFE_SWITCH}`);
  app.relaunch({ args: safe ? [...args, `--${SAFE_SWITCH}`] : args });
}

/** The library named on the command line, else the one that was open last. */
async function openFirst(desk: Desk, log: (line: string) => void): Promise<void> {
  const named = app.commandLine.getSwitchValue('library');
  const path = named === '' ? desk.record.data.library : resolve(named);
  if (path === null) return;
  const opened = await openFolder(desk, path).catch((error: unknown) => {
    log(`opening the first library: ${String(error)}`);
    return failed({ code: 'crashed' });
  });
  if (!opened.ok) desk.around.tell({ kind: 'problem', problem: opened.problem });
}

/** A page that died is loaded again; what was typed is in the journal. */
function keepAlive(window: BrowserWindow, log: (line: string) => void): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`the window's page is gone: ${reason}`);
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
}

function bringForward(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  if (!window.isVisible()) window.show();
  window.focus();
}
