import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { deskWithClaim, withdrawn } from '../audit/audit-steps.ts';
import { deskWithLibrary, type MadeDesk } from '../made-desk.ts';

const SYNC = '.sync-conflict-20261128-101112-ABCDEF7';
const SOON = { timeout: 10_000 };

/** The copies that the window was told of last. */
const told = ({ news }: Pick<MadeDesk, 'news'>): string[] => {
  const last = [...news].reverse().find((one) => one.kind === 'copies');
  return last?.kind === 'copies' ? last.copies.map(({ file }) => file).sort() : [];
};

/** The real disk, counting how often each folder is listed. */
function counting() {
  const lists = new Map<string, number>();
  const list: FileSystem['list'] = (path) => {
    lists.set(basename(path), (lists.get(basename(path)) ?? 0) + 1);
    return disk.list(path);
  };
  return { fs: { ...disk, list }, listed: (name: string) => lists.get(name) ?? 0 };
}

test('a conflict copy that comes while the library is open is told, of the log, the record, a list and typing, and so is its going', async () => {
  const made = await deskWithClaim();
  const { libraryPlace, log, id } = made;
  const stet = join(libraryPlace, '.stet');
  const put = (place: string, of: string): string => {
    mkdirSync(join(stet, place), { recursive: true });
    const name = `${of.replace(/\.jsonl?$/u, '')}${SYNC}${of.slice(of.lastIndexOf('.'))}`;
    writeFileSync(join(stet, place, name), '{}\n');
    return join('.stet', place, name);
  };
  copyFileSync(log, join(stet, 'audit', `log${SYNC}.jsonl`));
  const all = [`.stet/audit/log${SYNC}.jsonl`, put('', 'library.json'), put('history', `${id}.jsonl`), put('journal', `${id}.json`)];
  await vi.waitFor(() => expect(told(made)).toEqual(all.sort()), SOON);
  rmSync(join(libraryPlace, all[0] ?? ''));
  await vi.waitFor(() => expect(told(made)).toEqual(all.slice(1)), SOON);
});

test('a folder that was not there yet is watched once it comes, and none is made for that', async () => {
  const made = await deskWithLibrary();
  const audit = join(made.libraryPlace, '.stet', 'audit');
  await made.desk.library?.tidied;
  expect(existsSync(audit)).toBe(false);
  mkdirSync(audit);
  writeFileSync(join(audit, `log${SYNC}.jsonl`), '{}\n');
  await vi.waitFor(() => expect(told(made)).toEqual([`.stet/audit/log${SYNC}.jsonl`]), SOON);
});

test('what is written here makes nobody look: one copy that comes is one look', async () => {
  const { fs, listed } = counting();
  const made = await deskWithClaim(fs);
  const { ask, id, changed, libraryPlace } = made;
  const stet = join(libraryPlace, '.stet');
  // Whatever the opening looks for has been looked for: the folders are watched.
  writeFileSync(join(stet, 'audit', `log${SYNC}.jsonl`), '{}\n');
  await vi.waitFor(() => expect(told(made)).toHaveLength(1), SOON);
  const before = listed('audit');
  await ask('docket.change', { ...changed, change: withdrawn });
  const { base, markdown } = await ask('article.open', { id });
  await ask('article.journal', { id, base, markdown: `${markdown}\nMore.\n` });
  await ask('article.save', { id, base, markdown: `${markdown}\nMore.\n`, projection: 'The well\nMore.', anchors: {}, why: 'explicit' });
  await ask('library.settings', { settings: { tolerance: { letterCase: true, punctuation: false }, signOffs: 1, separation: false } });
  writeFileSync(join(stet, `library${SYNC}.json`), '{}\n');
  await vi.waitFor(() => expect(told(made)).toHaveLength(2), SOON);
  expect(listed('audit') - before).toBeLessThanOrEqual(2);
});
