import { ok } from '../../core/result.ts';
import { emptyLibraryRecord } from '../../core/saved/library-record.ts';
import { readLibrary } from '../../core/saved/read-library.ts';
import { Audit } from '../../electron/audit/audit.ts';
import { History } from '../../electron/history/history.ts';
import { Database } from '../../electron/store/database.ts';
import { errorCode } from '../../electron/store/disk-problem.ts';
import { Journal } from '../../electron/store/journal.ts';
import type { OpenStore, Subject } from './subjects.ts';

const AT = '2026-11-24T08:00:00Z';
const FILLER = 'x'.repeat(600);

/** A disk that refuses is an answer; anything else is a bug. */
export async function taken(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return false;
  }
}

/** How many of 1, 2, 3, … are there without a gap: a list that lost one in the middle counts as one that ends there. */
export function countFrom(numbers: Iterable<number>): number {
  const there = new Set(numbers);
  let count = 0;
  while (there.has(count + 1)) count += 1;
  return count;
}

/** What a library shares: sources, people, words. */
export const record: Subject = {
  name: 'stet',
  file: '/store/.stet/library.json',
  async open({ fs }) {
    let now = 0;
    const folders = { quarantine: '/store/.stet/quarantine', generations: '/store/.stet/generations' };
    const place = { fs, path: '/store/.stet/library.json', file: '.stet/library.json', now: () => (now += 3_600_000), ...folders };
    const database = await Database.open(place, (value) => readLibrary(value), emptyLibraryRecord('lib', 'Weir'));
    const { words } = database.data;
    const behind = words.length === 0 ? 'empty' : countFrom(words.map(Number));
    return {
      value: database.problem === null ? behind : 'unreadable',
      behind,
      write: async (value) => (await database.change((data) => ok({ ...data, words: [...data.words, String(value)] }))).ok,
    };
  },
};

/** The file that typing is kept in until it reaches the article. */
export const journal: Subject = {
  name: 'stet',
  file: '/store/journal/a.json',
  async open({ fs }) {
    const store = new Journal(fs, { library: '/store/journal', computer: '/here' });
    const { entry, torn } = await store.read('a', true);
    return {
      value: torn.length > 0 ? 'unreadable' : entry === null ? 'empty' : Number(entry.base),
      write: (value) => taken(() => store.write('a', { base: String(value), markdown: FILLER, at: AT })),
    };
  },
};

/** Kept texts, and the list of them. A line whose text is not kept counts as one that is not there. */
export const history: Subject = {
  name: 'stet',
  file: '/store/history/a.jsonl',
  async open({ fs }) {
    const store = new History(fs, '/store/history');
    const textOf = (value: number): string => `${value} ${FILLER}`;
    const lines = await store.lines('a');
    const texts = await Promise.all(lines.map(({ markdown = '' }) => store.read(markdown)));
    return {
      value: countFrom(texts.map((text) => (text === null ? 0 : Number.parseInt(text, 10)))),
      write: (value) =>
        taken(async () => {
          const { hash } = await store.keep(textOf(value));
          await store.add('a', { at: AT, why: 'auto', markdown: hash, by: FILLER });
        }),
    };
  },
};

/** The log, whose entries are sealed. */
export const audit: Subject = {
  name: 'stet',
  file: '/store/audit/log.jsonl',
  async open({ fs }): Promise<OpenStore> {
    const store = new Audit(fs, '/store/audit');
    const { entries, broken } = await store.read();
    const done = entries.filter(({ kind }) => kind === 'done').map(({ detail }) => Number(detail['number']));
    return {
      // A last line that a crash tore breaks nothing.
      value: broken === null ? countFrom(done) : 'unreadable',
      write: (number) => taken(() => store.add({ at: AT, by: FILLER, article: 'a', kind: 'done', detail: { number } })),
    };
  },
};
