import { appendFile } from 'node:fs/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { emptyTally, type Tally } from '../faults/tally.ts';
import { cursorAfter, journalled, openStory, sheet, textOf } from './article-steps.ts';
import { kill, openDesk } from './desk-steps.ts';
import { expect, test } from './harness.ts';

const STORY = { file: 'weir.md', headline: 'The weir holds', body: 'The weir was built in 1931.\n\nNobody remembers who drew it.' };

/** How often each way is tried; `npm run faults -- --window` asks for more and takes the rows. */
const TIMES = Number(process.env['STET_FAULT_TIMES'] ?? 1);
const ROWS = process.env['STET_FAULT_ROWS'] ?? '';

/** Typing may be lost for at most this long. */
const LONGEST_MS = 1000;

interface Typing {
  /** When each number was in the page, by number. */
  readonly at: number[];
  stop(): Promise<void>;
}

/** Types numbers without a pause, until it is stopped or the page is gone. */
function typeOn(page: Page): Typing {
  const at: number[] = [];
  let isOn = true;
  const work = (async () => {
    while (isOn) {
      await page.keyboard.type(` n${at.length}`);
      at.push(Date.now());
    }
  })().catch(() => undefined);
  return { at, stop: () => ((isOn = false), work) };
}

/** The number after the last that is on a disk, in the file or in the journal. */
async function firstMissing(folder: string): Promise<number> {
  const text = `${await textOf(folder, STORY.file)} ${await journalled(folder)}`;
  return Math.max(-1, ...[...text.matchAll(/ n(\d+)(?= |\\n|\n)/g)].map(([, number]) => Number(number))) + 1;
}

const gone = (app: ElectronApplication): Promise<void> => new Promise((resolve) => app.process().once('exit', () => resolve()));

interface Way {
  readonly name: string;
  /** How much of the typing before the end may be missing, in milliseconds. */
  readonly mayLose: number;
  /** Ends it; resolves once it has ended. */
  readonly end: (app: ElectronApplication, typing: Typing) => Promise<void>;
}

const WAYS: readonly Way[] = [
  { name: 'killed with -9 while somebody types without a pause', mayLose: LONGEST_MS, end: kill },
  {
    name: 'the page crashes while somebody types without a pause',
    mayLose: LONGEST_MS,
    end: (app) =>
      app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return new Promise<void>((done) => {
          contents?.once('render-process-gone', () => done());
          contents?.forcefullyCrashRenderer();
        });
      }),
  },
  {
    name: 'told to end (SIGTERM) in the middle of typing',
    mayLose: 0,
    end: async (app) => {
      const ended = gone(app);
      app.process().kill('SIGTERM');
      await ended;
    },
  },
  {
    name: 'the window is closed in the middle of typing, its words not yet in the file',
    mayLose: 0,
    end: async (app) => {
      const ended = gone(app);
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await ended;
    },
  },
];

/** One end: types for a while, then ends it in this way and looks for the first number that is on no disk. */
async function once({ mayLose, end }: Way, typedFor: number, tally: Tally): Promise<number> {
  const { app, page, folder, close } = await openDesk([STORY], { allow: [/crashed/] });
  await openStory(page, STORY.headline);
  await cursorAfter(page, 'who drew it');
  const typing = typeOn(page);
  await expect.poll(() => Date.now() - (typing.at[0] ?? Date.now()), { intervals: [20] }).toBeGreaterThan(typedFor);
  await expect(sheet(page)).toContainText('n1');
  const endedAt = Date.now();
  await end(app, typing);
  await typing.stop();
  const missing = typing.at[await firstMissing(folder)];
  const lostMs = missing === undefined ? 0 : Math.max(0, endedAt - missing);
  tally.faults += 1;
  tally.acknowledged += typing.at.filter((at) => at <= endedAt - mayLose).length;
  if (lostMs > mayLose) tally.lost += 1;
  await close().catch(() => undefined);
  return lostMs;
}

for (const way of WAYS) {
  test(way.name, async () => {
    test.setTimeout(60_000 + TIMES * 20_000);
    const tally = emptyTally();
    const lost: number[] = [];
    for (let time = 0; time < TIMES; time += 1) lost.push(await once(way, LONGEST_MS + 400 + ((time * 977) % 3100), tally));
    if (ROWS !== '') await appendFile(ROWS, `${JSON.stringify({ name: way.name, subject: 'stet', ...tally })}\n`);
    test.info().annotations.push({ type: 'lost', description: `${Math.max(...lost)} ms at most` });
    console.info(`${way.name}: at most ${Math.max(...lost)} ms of typing lost in ${TIMES}`);
    expect({ lost, tally }).toMatchObject({ tally: { faults: TIMES, lost: 0 } });
    expect(tally.acknowledged).toBeGreaterThan(0);
  });
}
