import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ConflictCopy } from '../../../core/contract/conflict-copies.ts';
import type { Claim, Docket } from '../../../core/saved/docket.ts';
import type { LibraryRecord, Source } from '../../../core/saved/library-record.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { claimOf } from '../../core/claims/made.ts';
import { saving, withArticle, type MadeArticle } from './made-article.ts';

const AT = '2026-11-24T08:00:00.000Z';
const WORDS = 'The mill is old.';
const NAME = (of: string): string => `${of}.sync-conflict-20261128-101112-ABCDEF7.json`;

const signedClaim = (id: string, words: string): Claim =>
  claimOf(id, words, { check: 'verified', signOffs: [{ by: 'q', at: AT, words, hash: contentHash(words) }] });

interface Made extends MadeArticle {
  /** Puts a copy of the docket beside it that has these claims as well. */
  readonly putDocket: (name: string, claims: readonly Claim[], more?: Partial<Docket>) => string;
  readonly copies: () => Promise<ConflictCopy[]>;
}

async function withDocket(): Promise<Made> {
  const made = await withArticle();
  const { ask, id, opened, libraryPlace } = made;
  await ask('article.save', saving(id, opened.base, `${opened.markdown.trimEnd()}\n\nThe well is deep. ${WORDS}\n`, { why: 'explicit' }));
  const place = join(libraryPlace, '.stet', 'dockets');
  const copies = (): Promise<ConflictCopy[]> => ask('copies.list', {});
  const putDocket: Made['putDocket'] = (name, claims, more = {}) => {
    const docket = JSON.parse(readFileSync(join(place, `${id}.json`), 'utf8')) as Docket;
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, name), JSON.stringify({ ...docket, claims: [...docket.claims, ...claims], ...more }));
    return `.stet/dockets/${name}`;
  };
  return { ...made, putDocket, copies };
}

describe('a conflict copy of a docket', () => {
  test('is found, never read as the docket, and gives its claims when a person wants them', async () => {
    const made = await withDocket();
    const { ask, id, libraryPlace } = made;
    const file = made.putDocket(NAME(id), [signedClaim('claim-q', WORDS)]);
    expect(await made.copies()).toMatchObject([{ file, kind: 'docket', article: id, tool: 'syncthing', by: 'ABCDEF7' }]);
    expect((await ask('article.open', { id })).docket.claims).toEqual([]);
    const held = await ask('copy.holds', { file });
    expect(held.parts).toEqual([
      { part: 'claims', holds: 1, only: 1 },
      { part: 'sign-offs', holds: 1, only: 1 },
    ]);
    const after = await ask('copy.take', { file, base: held.base, again: [] });
    expect(after.parts.every(({ only }) => only === 0)).toBe(true);
    const { docket, markdown } = await ask('article.open', { id });
    expect(docket.claims).toMatchObject([{ id: 'claim-q', check: 'verified', signOffs: [{ by: 'q', words: WORDS }] }]);
    expect(docket.claims[0]?.anchor.exact).toBe(WORDS);
    expect(markdown).toContain(WORDS);
    expect(existsSync(join(libraryPlace, file))).toBe(true);
    const { entries } = await ask('audit.read', { article: id });
    expect(entries[0]).toMatchObject({ kind: 'copy', detail: { from: NAME(id), claims: 1, signOffs: 1, signedBy: ['q'] } });
    await ask('copy.bin', { file, base: after.base });
    expect(await made.copies()).toEqual([]);
    const [row] = await ask('library.binned', {});
    expect(row).toMatchObject({ file: NAME(id), copy: { kind: 'docket', of: `${id}.json` } });
    expect(await ask('copy.restore', { id: row?.id ?? '' })).toEqual({ file });
    expect(await made.copies()).toHaveLength(1);
  });

  test('a dispute raised on the other machine is named before the copy goes, and taken over', async () => {
    const made = await withDocket();
    const { ask, id } = made;
    const claim = signedClaim('claim-p', WORDS);
    const first = made.putDocket(NAME(id), [claim]);
    await made.copies();
    await ask('copy.take', { file: first, base: (await ask('copy.holds', { file: first })).base, again: [] });
    const dispute = { by: 'dara', at: AT, words: WORDS };
    const file = made.putDocket(NAME(id), [], { claims: [{ ...claim, check: 'disputed', dispute }] });
    const held = await ask('copy.holds', { file });
    expect(held.parts).toContainEqual({ part: 'disputes', holds: 1, only: 1 });
    expect(held.otherwise.ways).toEqual([{ way: 'disputed', by: 'dara', count: 1 }]);
    await ask('copy.take', { file, base: held.base, again: [] });
    const [taken] = (await ask('article.open', { id })).docket.claims;
    expect(taken).toMatchObject({ check: 'disputed', dispute, signOffs: claim.signOffs });
    const turned = [{ claim: 'claim-p', words: WORDS, from: 'verified', to: 'disputed' }];
    const [entry, before] = (await ask('audit.read', { article: id })).entries;
    expect(entry).toMatchObject({ kind: 'copy', detail: { claims: 0, turned } });
    expect(before?.detail).not.toHaveProperty('turned');
  });

  test.each(['remembers the removal', 'was written before dockets did, and the log says it'])(
    'a claim that was removed here comes back only when a person says so, and the log says who: the docket %s',
    async (how) => {
      const made = await withDocket();
      const { ask, id, libraryPlace } = made;
      const claim = signedClaim('claim-p', WORDS);
      const first = made.putDocket(NAME(id), [claim]);
      await made.copies();
      await ask('copy.take', { file: first, base: (await ask('copy.holds', { file: first })).base, again: [] });
      await made.sit('p');
      const at = AT;
      await ask('docket.change', { id, by: 'p', at, change: { kind: 'remove-claim', claim: 'claim-p' } });
      const path = join(libraryPlace, '.stet', 'dockets', `${id}.json`);
      const { removed, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as Docket;
      expect(removed).toEqual([{ id: 'claim-p', by: 'p', at }]);
      if (how !== 'remembers the removal') {
        await made.desk.close();
        writeFileSync(path, JSON.stringify(rest));
        await ask('library.open', { how: 'dialog' });
      }
      const file = made.putDocket(NAME(id), [claim], { removed: [] });
      await made.copies();
      const held = await ask('copy.holds', { file });
      expect(held.removed).toEqual([{ id: 'claim-p', kind: 'claim', words: WORDS, by: 'p', at, signedBy: ['q'] }]);
      expect(held.parts).toContainEqual({ part: 'claims', holds: 1, only: 0 });
      await ask('copy.take', { file, base: held.base, again: [] });
      expect((await ask('article.open', { id })).docket.claims).toEqual([]);
      const after = await ask('copy.take', { file, base: held.base, again: ['claim-p'] });
      expect(after.removed).toEqual([]);
      expect((await ask('article.open', { id })).docket.claims).toMatchObject([{ id: 'claim-p', signOffs: [{ by: 'q' }] }]);
      const [entry] = (await ask('audit.read', { article: id })).entries;
      const again = [{ id: 'claim-p', kind: 'claim', words: WORDS }];
      expect(entry).toMatchObject({ kind: 'copy', by: 'p', detail: { claims: 1, signOffs: 1, signedBy: ['q'], again } });
    },
  );

  test('an override is named and left there; words called correct as they are come over', async () => {
    const made = await withDocket();
    const { ask, id } = made;
    const override = { id: 'o', by: 'q', at: AT, format: 'word', reason: 'The desk decides.', open: {}, revision: '' };
    const correct = { id: 'r', rule: 'en.old', exact: 'old', prefix: 'is ', suffix: '.', by: 'q', at: AT };
    const file = made.putDocket(NAME(id), [], { gateOverrides: [override], correctAsIs: [correct] });
    await made.copies();
    const held = await ask('copy.holds', { file });
    expect(held.overrides).toEqual([{ by: 'q', at: AT, format: 'word', reason: 'The desk decides.' }]);
    await ask('copy.take', { file, base: held.base, again: [] });
    expect((await ask('article.open', { id })).docket).toMatchObject({ gateOverrides: [], correctAsIs: [correct] });
    expect((await ask('audit.read', { article: id })).entries[0]).toMatchObject({ kind: 'copy', detail: { correctAsIs: 1 } });
  });

  test('a name that people give too counts when it says the same article inside', async () => {
    const made = await withDocket();
    const { id } = made;
    made.putDocket(`${id}-DESKTOP-AB12CD3.json`, []);
    made.putDocket(`${id} 2.json`, []);
    made.putDocket(`${id} 3.json`, [], { article: 'another' });
    expect((await made.copies()).map(({ tool }) => tool).sort()).toEqual(['icloud', 'onedrive']);
  });

  test('is offered to no article as a docket that lost its file', async () => {
    const made = await withDocket();
    const { ask, id, libraryPlace } = made;
    made.putDocket(`${id}_conflict-20261128-101112.json`, [signedClaim('claim-q', WORDS)]);
    writeFileSync(join(libraryPlace, 'articles', 'found.md'), `The well is deep. ${WORDS}\n`);
    await expect.poll(async () => (await ask('library.state', {})).articles.length).toBe(2);
    const other = (await ask('library.state', {})).articles.find(({ file }) => file === 'found.md');
    expect(await ask('docket.lost', { id: other?.id ?? '' })).toBeNull();
  });

  test('one that comes while the library is open is told', async () => {
    const made = await withDocket();
    await expect
      .poll(
        () => {
          made.putDocket(NAME(made.id), []);
          return made.news.flatMap((news) => (news.kind === 'copies' ? news.copies : [])).length;
        },
        // Written anew at longer turns than it must be quiet before anybody is told.
        { timeout: 20_000, interval: 500 },
      )
      .toBeGreaterThan(0);
  });

  test('a sign-off whose hash is not that of its words counts for nothing', async () => {
    const made = await withDocket();
    const forged = { ...signedClaim('claim-q', WORDS) };
    const file = made.putDocket(NAME(made.id), [{ ...forged, signOffs: [{ by: 'q', at: AT, words: WORDS, hash: contentHash('other') }] }]);
    await made.copies();
    const { base } = await made.ask('copy.holds', { file });
    await made.ask('copy.take', { file, base, again: [] });
    expect((await made.ask('article.open', { id: made.id })).docket.claims[0]?.signOffs).toEqual([]);
  });

  test('another by now, damaged, or of another article, it gives nothing', async () => {
    const made = await withDocket();
    const file = made.putDocket(NAME(made.id), []);
    await made.copies();
    const { base } = await made.ask('copy.holds', { file });
    made.putDocket(NAME(made.id), [signedClaim('claim-q', WORDS)]);
    expect(await made.refused('copy.take', { file, base, again: [] })).toMatchObject({ code: 'copy-changed' });
    for (const content of ['{', 'null', '[]', '{"schema":1}', JSON.stringify({ ...signedClaim('a', WORDS) })]) {
      writeFileSync(join(made.libraryPlace, file), content);
      expect(await made.refused('copy.holds', { file })).toMatchObject({ code: 'copy-unreadable', file });
    }
    made.putDocket(NAME(made.id), [], { article: 'another' });
    expect(await made.refused('copy.holds', { file })).toMatchObject({ code: 'copy-unreadable', file });
    expect((await made.ask('article.open', { id: made.id })).docket.claims).toEqual([]);
  });
});

describe('a conflict copy of the library’s record', () => {
  test('is found, never read as the record, and gives what only it has', async () => {
    const made = await withDocket();
    const { ask, libraryPlace } = made;
    const path = join(libraryPlace, '.stet', 'library.json');
    const record = JSON.parse(readFileSync(path, 'utf8')) as LibraryRecord;
    const source = { id: 'source:q', kind: 'document', title: 'Minutes', confidentiality: 'confidential', by: 'q', at: AT };
    const name = "library (Anna's conflicted copy 2026-11-28).json";
    const separation = !record.settings.separation;
    const otherRules = { settings: { ...record.settings, separation }, houseStyle: { rules: [{ id: 'seven' }] } };
    const theirs = { ...record, name: 'Another name', sources: [source], words: ['Kampot'], ...otherRules };
    writeFileSync(join(libraryPlace, '.stet', name), JSON.stringify(theirs));
    const file = `.stet/${name}`;
    expect(await made.copies()).toMatchObject([{ file, kind: 'record', article: null, tool: 'dropbox', by: 'Anna' }]);
    expect((await ask('library.state', {})).record.sources).toEqual([]);
    const { base, parts, settings, rules } = await ask('copy.holds', { file });
    expect(settings).toEqual([{ setting: 'separation', there: !record.settings.separation }]);
    expect(rules).toEqual([{ rule: 'seven', how: 'broken' }]);
    expect(parts).toEqual([
      { part: 'sources', holds: 1, only: 1 },
      { part: 'people', holds: 1, only: 0 },
      { part: 'words', holds: 1, only: 1 },
    ]);
    await ask('copy.take', { file, base, again: [] });
    const after = (await ask('library.state', {})).record;
    expect(after).toMatchObject({ name: record.name, settings: record.settings, sources: [source], words: ['Kampot'] });
    const [entry] = (await ask('audit.read', {})).entries;
    expect(entry).toMatchObject({ kind: 'copy-record', article: '', by: 'p', detail: { from: name, sources: [source.id], evidence: [] } });
    expect(JSON.stringify(entry)).not.toContain(source.title);
    writeFileSync(join(libraryPlace, '.stet', name), JSON.stringify({ ...theirs, id: 'another-library' }));
    expect(await made.refused('copy.holds', { file })).toMatchObject({ code: 'copy-unreadable' });
  });

  test('keeps a source as close as the copy does, names what it says otherwise of sources, and opens none', async () => {
    const made = await withDocket();
    const { ask, libraryPlace } = made;
    const source = (id: string, confidentiality: Source['confidentiality']): Source => ({
      ...{ id, kind: 'person', title: id, confidentiality },
      by: 'p',
      at: AT,
    });
    for (const [id, level] of [
      ['clerk', 'public'],
      ['guard', 'confidential'],
      ['mayor', 'internal'],
    ] as const)
      await ask('source.save', { source: source(id, level) });
    const record = JSON.parse(readFileSync(join(libraryPlace, '.stet', 'library.json'), 'utf8')) as LibraryRecord;
    const [clerk, guard, mayor] = record.sources;
    const there = { ...mayor, note: 'Asked not to be called.' };
    const name = 'library.sync-conflict-20261128-101112-ABCDEF7.json';
    const sources = [{ ...clerk, confidentiality: 'confidential' }, { ...guard, confidentiality: 'public' }, there];
    writeFileSync(join(libraryPlace, '.stet', name), JSON.stringify({ ...record, sources }));
    const file = `.stet/${name}`;
    expect(await made.copies()).toMatchObject([{ file, kind: 'record' }]);
    const held = await ask('copy.holds', { file });
    expect(held.sources).toEqual([
      { source: 'clerk', how: 'closer' },
      { source: 'guard', how: 'opener' },
      { source: 'mayor', how: 'changed' },
    ]);
    expect(held.parts).toContainEqual({ part: 'closer-sources', holds: 1, only: 1 });
    const after = await ask('copy.take', { file, base: held.base, again: [] });
    expect(after.parts.filter(({ only }) => only > 0)).toEqual([]);
    const now = (await ask('library.state', {})).record.sources;
    expect(now).toEqual([{ ...clerk, confidentiality: 'confidential' }, guard, mayor]);
    const [entry] = (await ask('audit.read', {})).entries;
    expect(entry).toMatchObject({ kind: 'copy-record', detail: { sources: [], closer: [clerk?.id] } });
  });
});
