import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Answer, CallName, Question } from '../../core/contract/calls.ts';
import type { News } from '../../core/contract/news.ts';
import type { Problem } from '../../core/problem.ts';
import { failed, type Result } from '../../core/result.ts';
import { Desk } from '../../electron/desk/desk.ts';
import { openDeskRecord } from '../../electron/desk/desk-record.ts';
import type { Dialogs, Surroundings } from '../../electron/desk/surroundings.ts';
import { answer } from '../../electron/ipc/gate.ts';
import { HANDLERS } from '../../electron/ipc/handlers.ts';
import { placesOf } from '../../electron/library/places.ts';
import { Searcher } from '../../electron/search/searcher.ts';
import { doJob } from '../../electron/reading/do-job.ts';
import { disk, type FileSystem } from '../../electron/store/file-system.ts';
import { MEMORY } from './store/scratch.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export interface MadeDesk {
  readonly desk: Desk;
  readonly folder: string;
  /** The library folder that the dialogs answer. */
  readonly libraryPlace: string;
  readonly news: News[];
  readonly log: string[];
  readonly clock: { ms: number };
  /** What the dialogs answer next. */
  readonly answers: { folder: string | null; file: string | null; save: string | null };
  /** Asks through the gate, as the window does; throws the problem when it is refused. */
  ask<N extends CallName>(name: N, question: Question<N>): Promise<Answer<N>>;
  /** The same, answering the problem. */
  refused<N extends CallName>(name: N, question: Question<N>): Promise<Problem>;
  /** Somebody with this id sits down at the desk. */
  sit(id: string): Promise<void>;
}

export interface MadeOptions {
  readonly fs?: FileSystem;
  readonly folder?: string;
  readonly host?: string;
  readonly pid?: number;
  readonly safe?: boolean;
  readonly print?: Surroundings['print'];
  readonly readForeign?: Surroundings['readForeign'];
}

let ids = 0;

/** A desk on the real disk without a window: what Electron would give is plain, everything behind the gate is the real thing. */
export async function madeDesk(options: MadeOptions = {}): Promise<MadeDesk> {
  const folder = options.folder ?? mkdtempSync(join(MEMORY, 'stet-desk-'));
  const fs = options.fs ?? disk;
  const libraryPlace = join(folder, 'library');
  mkdirSync(libraryPlace, { recursive: true });
  const news: News[] = [];
  const log: string[] = [];
  const clock = { ms: Date.parse('2026-11-24T08:00:00.000Z') };
  const answers: MadeDesk['answers'] = { folder: libraryPlace, file: null, save: null };
  const dialogs: Dialogs = {
    folder: () => Promise.resolve(answers.folder),
    file: () => Promise.resolve(answers.file),
    save: (suggested) => Promise.resolve(answers.save === '' ? suggested : answers.save),
  };
  const userData = join(folder, `user-${options.host ?? 'here'}`);
  const record = await openDeskRecord(disk, userData, () => clock.ms);
  const nothing = (): void => undefined;
  const around: Surroundings = {
    fs,
    dialogs,
    userData,
    now: () => clock.ms,
    newId: () => `01TEST${String((ids += 1)).padStart(20, '0')}`,
    host: options.host ?? 'here',
    pid: options.pid ?? process.pid,
    alive: () => true,
    finder: (root, library) => new Searcher({ fs: disk, places: placesOf(root) }, library),
    tell: (one) => void news.push(one),
    facts: { version: '0.0.0', runtime: { name: 'Node', version: process.versions.node, chrome: '' }, platform: process.platform },
    documents: folder,
    safe: options.safe ?? false,
    restart: nothing,
    home: folder,
    sampleSource: join(ROOT, 'assets', 'sample-library'),
    samplePlace: join(folder, 'sample'),
    dictionaries: join(ROOT, 'node_modules'),
    reveal: nothing,
    openAddress: () => Promise.resolve(),
    edit: nothing,
    applyTheme: nothing,
    describeMenu: nothing,
    enableMenu: nothing,
    print: options.print ?? ((html) => Promise.resolve(Buffer.from(`%PDF ${html.length}`))),
    // The same code as in the process of its own, which `reading/foreign-reader.test.ts` starts.
    readForeign: options.readForeign ?? ((job, _stop, tell) => doJob(job, tell) as never),
    preview: () => 'stet://preview/token',
    closing: nothing,
  };
  const desk = new Desk(around, record);
  const raw = <N extends CallName>(name: N, question: Question<N>): Promise<Result<Answer<N>>> =>
    answer(HANDLERS, desk, { name, question }, (line) => void log.push(line)) as Promise<Result<Answer<N>>>;
  onTestFinished(async () => {
    await desk.close();
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  });
  return {
    ...{ desk, folder, libraryPlace, news, log, clock, answers },
    ask: async (name, question) => {
      const answered = await raw(name, question);
      if (!answered.ok) throw new Error(`${name}: ${JSON.stringify(answered.problem)} ${log.join('\n')}`);
      return answered.value;
    },
    sit: async (id) => {
      const person = { id, name: id.replace(/^person:/u, ''), initials: 'P', role: 'checker' as const };
      const answered = await raw('person.set', { person });
      if (!answered.ok) throw new Error(JSON.stringify(answered.problem));
    },
    refused: async (name, question) => {
      const answered = await raw(name, question);
      return answered.ok ? { code: 'crashed', detail: `${name} was not refused` } : failed(answered.problem).problem;
    },
  };
}

/** A desk with a fresh library open in it, at which `p` sits. */
export async function deskWithLibrary(options: MadeOptions = {}): Promise<MadeDesk> {
  const made = await madeDesk(options);
  await made.sit('p');
  await made.ask('library.create', {});
  return made;
}
