import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sealed, type AuditEntry } from '../../../core/audit/chain.ts';
import type { ConflictCopy } from '../../../core/contract/conflict-copies.ts';
import { contentHash, sha256 } from '../../../electron/store/content-hash.ts';
import { deskWithClaim, openedAgain, withdrawn } from '../audit/audit-steps.ts';
import type { MadeDesk } from '../made-desk.ts';

const SYNC = '.sync-conflict-20261128-101112-ABCDEF7';
const files = (copies: readonly ConflictCopy[]): string[] => copies.map(({ file }) => file).sort();
const linesOf = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\n');

/** The log as another machine wrote on from its first `from` entries. */
function writtenOn(log: string, from: number, count: number): string {
  const lines = linesOf(log).slice(0, from);
  for (let at = 0; at < count; at += 1) {
    const end = JSON.parse(lines.at(-1) ?? '') as AuditEntry;
    const day = `2026-11-2${at}T08:00:00.000Z`;
    const fact = { at: day, by: 'dara', article: 'a', kind: 'sign-off', detail: { claim: 'x', words: 'w', names: { dara: 'Dara Pich' } } };
    lines.push(JSON.stringify(sealed(fact, end, sha256)));
  }
  return `${lines.join('\n')}\n`;
}

describe('a conflict copy of the log', () => {
  test('is listed with what only it holds, put aside whole, and said in the log; never merged', async () => {
    const { ask, log, libraryPlace } = await deskWithClaim();
    const file = `.stet/audit/log${SYNC}.jsonl`;
    const path = join(libraryPlace, file);
    writeFileSync(path, writtenOn(log, 2, 3));
    expect(await ask('copies.list', {})).toMatchObject([
      { kind: 'log', file, of: 'log.jsonl', article: null, tool: 'syncthing', by: 'ABCDEF7' },
    ]);
    const beside = await ask('copy.beside', { file });
    const span = { from: '2026-11-20T08:00:00.000Z', to: '2026-11-22T08:00:00.000Z', by: ['Dara Pich'] };
    const bytes = readFileSync(path);
    expect(beside).toEqual({ base: contentHash(bytes), holds: 5, only: 3, ...span, broken: false, unread: 0 });
    const { file: kept } = await ask('copy.set-aside', { file, base: beside.base });
    expect(kept).toMatch(new RegExp(`^\\.stet/quarantine/log${SYNC}\\.jsonl-[0-9a-f]{16}$`));
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(join(libraryPlace, kept))).toEqual(bytes);
    expect(await ask('copies.list', {})).toEqual([]);
    const { entries, broken } = await ask('audit.read', {});
    expect(broken).toBeNull();
    expect(entries.map(({ kind }) => kind)).toEqual(['copy-set-aside', 'sign-off', 'add-claim', 'begin']);
    expect(entries[0]).toMatchObject({
      by: 'p',
      detail: { file: basename(file), copyOf: 'log', entries: 3, sha256: contentHash(bytes), kept },
    });
  });

  test('is told in every way that tools name it; a name that people give, only when it is of this library', async () => {
    const { ask, log, libraryPlace } = await deskWithClaim();
    const names = [
      'log (conflicted copy 2026-11-28).jsonl',
      `log${SYNC}.jsonl`,
      'log-DESKTOP-AB12CD3.jsonl',
      'log (1).jsonl',
      'log 2.jsonl',
    ];
    for (const name of names) writeFileSync(join(libraryPlace, '.stet', 'audit', name), readFileSync(log));
    writeFileSync(join(libraryPlace, '.stet', 'audit', 'log 3.jsonl'), 'something of somebody\n');
    writeFileSync(join(libraryPlace, '.stet', 'audit', 'log-2026.jsonl'), readFileSync(log));
    expect(files(await ask('copies.list', {}))).toEqual(names.map((name) => `.stet/audit/${name}`).sort());
    expect(await ask('copy.beside', { file: '.stet/audit/log 2.jsonl' })).toMatchObject({
      holds: 3,
      only: 0,
      from: null,
      by: [],
      broken: false,
    });
  });

  test('a last line that is no entry is counted, and does not pass for one that the log has', async () => {
    const { ask, log, libraryPlace } = await deskWithClaim();
    const file = `.stet/audit/log${SYNC}.jsonl`;
    writeFileSync(join(libraryPlace, file), `${readFileSync(log, 'utf8')}{"n":4,"at":"2026-11-2`);
    await ask('copies.list', {});
    expect(await ask('copy.beside', { file })).toMatchObject({ holds: 3, only: 0, broken: false, unread: 1 });
  });

  test('one that was changed is said to be; one that changes meanwhile, or is gone, is left', async () => {
    const { ask, refused, log, libraryPlace } = await deskWithClaim();
    const file = `.stet/audit/log${SYNC}.jsonl`;
    const path = join(libraryPlace, file);
    writeFileSync(path, writtenOn(log, 3, 2).replace('"words":"w"', '"words":"v"'));
    await ask('copies.list', {});
    const { base, broken, only } = await ask('copy.beside', { file });
    expect([broken, only]).toEqual([true, 2]);
    writeFileSync(path, writtenOn(log, 3, 1));
    expect(await refused('copy.set-aside', { file, base })).toMatchObject({ code: 'copy-changed', file });
    expect(existsSync(path)).toBe(true);
    expect(await refused('copy.bin', { file })).toMatchObject({ code: 'bad-question' });
    expect(await refused('copy.beside', { file: '.stet/audit/log.jsonl' })).toMatchObject({ code: 'copy-gone' });
    expect((await ask('audit.read', {})).all).toBe(3);
  });
});

test('copies of the lists of earlier texts and of typing are named with their article, and put aside', async () => {
  const { ask, id, libraryPlace, changed } = await deskWithClaim();
  const { base, markdown } = await ask('article.open', { id });
  await ask('article.save', { id, base, markdown, projection: 'The well', anchors: {}, why: 'explicit' });
  const history = join(libraryPlace, '.stet', 'history');
  expect(readdirSync(history)).toContain(`${id}.jsonl`);
  const line = JSON.stringify({ at: '2026-11-20T08:00:00.000Z', why: 'explicit', by: 'p', markdown: contentHash('x') });
  writeFileSync(join(history, `${id}${SYNC}.jsonl`), `${readFileSync(join(history, `${id}.jsonl`), 'utf8')}${line}\n`);
  await ask('article.journal', { id, base, markdown: 'typed', ...{} });
  const journal = join(libraryPlace, '.stet', 'journal');
  writeFileSync(join(journal, `${id}-ANNA.json`), JSON.stringify({ base, markdown: 'typed there', at: '2026-11-21T08:00:00.000Z' }));
  const found = await ask('copies.list', {});
  expect(found).toMatchObject([
    { kind: 'history', file: `.stet/history/${id}${SYNC}.jsonl`, article: id },
    { kind: 'journal', file: `.stet/journal/${id}-ANNA.json`, article: id, tool: 'onedrive', by: 'ANNA' },
  ]);
  const [first, second] = files(found) as [string, string];
  expect(await ask('copy.beside', { file: first })).toMatchObject({ only: 1, from: '2026-11-20T08:00:00.000Z', by: ['p'] });
  const typing = await ask('copy.beside', { file: second });
  expect(typing).toMatchObject({ holds: 1, only: 1, from: '2026-11-21T08:00:00.000Z' });
  await ask('copy.set-aside', { file: second, base: typing.base });
  expect((await ask('audit.read', { article: id })).entries[0]).toMatchObject({ kind: 'copy-set-aside', detail: { copyOf: 'journal' } });
  expect(files(await ask('copies.list', {}))).toEqual([first]);
  // The last change of the docket is still what it was.
  await ask('docket.change', { ...changed, change: withdrawn });
  expect((await ask('library.check', {})).faults).toEqual([]);
});

test('a copy that lies there when the library is opened is told', async () => {
  const made = await deskWithClaim();
  const again: MadeDesk = await openedAgain(made, () =>
    writeFileSync(join(made.libraryPlace, '.stet', 'audit', 'log 2.jsonl'), readFileSync(made.log)),
  );
  await expect.poll(() => again.news.some((one) => one.kind === 'copies' && one.copies.some(({ kind }) => kind === 'log'))).toBe(true);
});
