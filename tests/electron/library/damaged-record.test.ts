import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../../core/saved/library-record.ts';
import { lookAtRecord } from '../../../electron/library/mend-record.ts';
import { deskWithLibrary, madeDesk, type MadeDesk } from '../made-desk.ts';

const LEDGER: Source = { id: 's', kind: 'document', title: 'A ledger', confidentiality: 'public', by: 'p', at: '2026-11-24T08:00:00.000Z' };
const SPOILT: Readonly<Record<string, string>> = { rubbish: 'garbage{', empty: '', null: 'null', 'half of it': '{"schema":1,"id":"a",' };

interface Made extends MadeDesk {
  readonly path: string;
  readonly quarantined: () => readonly string[];
}

async function withSource(): Promise<Made> {
  const made = await deskWithLibrary();
  await made.ask('source.save', { source: LEDGER });
  const stet = join(made.libraryPlace, '.stet');
  const quarantine = join(stet, 'quarantine');
  const quarantined = (): string[] =>
    existsSync(quarantine) ? readdirSync(quarantine).map((name) => readFileSync(join(quarantine, name), 'utf8')) : [];
  return { ...made, path: join(stet, 'library.json'), quarantined };
}

const onDisk = (made: Made): unknown => JSON.parse(readFileSync(made.path, 'utf8'));
const told = (made: Made, code: string): number => made.news.filter((one) => one.kind === 'problem' && one.problem.code === code).length;

describe('a record that is found damaged', () => {
  test.each(Object.keys(SPOILT))('gives way to the one before, which a close has kept: %s', async (how) => {
    const made = await withSource();
    const { id } = made.desk.library?.record.data ?? {};
    await made.desk.close();
    writeFileSync(made.path, SPOILT[how] ?? '');
    const opened = await made.ask('library.open', { how: 'dialog' });
    expect(opened.record).toMatchObject({ id, sources: [LEDGER] });
    const readOnly = opened.library.readOnly;
    expect(readOnly).toMatchObject({
      reason: 'damaged',
      kept: expect.stringMatching(/^\.stet\/quarantine\/library\.json-/),
      at: expect.any(String),
    });
    expect(readFileSync(made.path, 'utf8')).toBe(SPOILT[how]);
    expect(await made.refused('word.add', { word: 'Stet' })).toMatchObject({ code: 'library-damaged' });

    expect((await made.ask('library.restore-record', { from: 'older' })).readOnly).toBeUndefined();
    expect(onDisk(made)).toMatchObject({ id, sources: [LEDGER] });
    expect(made.quarantined()).toEqual([SPOILT[how]]);
    expect((await made.ask('word.add', { word: 'Stet' })).words).toEqual(['Stet']);
    await made.ask('article.create', { headline: 'The well', language: 'en' });
    await made.desk.close();
    expect((await made.ask('library.open', { how: 'dialog' })).record).toMatchObject({ sources: [LEDGER], words: ['Stet'] });
  });

  test('gives way to a new one where there is none before', async () => {
    const made = await withSource();
    await made.desk.close();
    rmSync(join(made.libraryPlace, '.stet', 'generations'), { recursive: true, force: true });
    writeFileSync(made.path, '{');
    const { library } = await made.ask('library.open', { how: 'dialog' });
    expect(library.readOnly).toMatchObject({ reason: 'damaged', kept: expect.any(String) });
    expect(library.readOnly?.at).toBeUndefined();
    expect(await made.refused('library.restore-record', { from: 'older' })).toMatchObject({ code: 'not-found' });
    expect(readFileSync(made.path, 'utf8')).toBe('{');
    await made.ask('library.restore-record', { from: 'nothing' });
    expect(onDisk(made)).toMatchObject({ schema: 1, name: 'library', sources: [] });
    expect(made.quarantined()).toEqual(['{']);
  });

  test('stays as it is while another computer holds the lock', async () => {
    const made = await withSource();
    await made.desk.close();
    writeFileSync(made.path, '{');
    await made.ask('library.open', { how: 'dialog' });
    const second = await madeDesk({ folder: made.folder, host: 'desk-two' });
    await second.ask('library.open', { how: 'dialog' });
    expect(await second.refused('library.restore-record', { from: 'older' })).toMatchObject({ code: 'locked-elsewhere' });
    expect(readFileSync(made.path, 'utf8')).toBe('{');
    await made.desk.close();
    expect((await second.ask('library.restore-record', { from: 'older' })).readOnly).toBeUndefined();
    expect(onDisk(made)).toMatchObject({ sources: [LEDGER] });
  });

  test('of which there is one again is taken as it is', async () => {
    const made = await withSource();
    await made.desk.close();
    const whole = readFileSync(made.path, 'utf8');
    writeFileSync(made.path, '{');
    await made.ask('library.open', { how: 'dialog' });
    writeFileSync(made.path, whole.replace('A ledger', 'The ledger'));
    expect((await made.ask('library.restore-record', { from: 'nothing' })).readOnly).toBeUndefined();
    expect(onDisk(made)).toMatchObject({ sources: [{ title: 'The ledger' }] });
    expect(made.desk.library?.record.data.sources[0]?.title).toBe('The ledger');
  });
});

describe('a record that is spoilt while the library is open', () => {
  test.each(Object.keys(SPOILT))('is written again from memory by the next change, and said once: %s', async (how) => {
    const made = await withSource();
    writeFileSync(made.path, SPOILT[how] ?? '');
    expect((await made.ask('word.add', { word: 'Stet' })).words).toEqual(['Stet']);
    await made.ask('word.add', { word: 'Weir' });
    expect(onDisk(made)).toMatchObject({ sources: [LEDGER], words: ['Stet', 'Weir'] });
    expect(made.quarantined()).toEqual([SPOILT[how]]);
    expect(told(made, 'record-spoilt')).toBe(1);
    expect(made.desk.library?.state.readOnly).toBeUndefined();
  });

  test('is written again when it is looked at, too', async () => {
    const made = await withSource();
    writeFileSync(made.path, 'garbage{');
    const library = made.desk.library;
    if (!library) throw new Error('no library');
    await lookAtRecord(library);
    await lookAtRecord(library);
    expect(onDisk(made)).toMatchObject({ sources: [LEDGER] });
    expect(told(made, 'record-spoilt')).toBe(1);
  });

  test('is left alone when a later version wrote it', async () => {
    const made = await withSource();
    const later = readFileSync(made.path, 'utf8').replace('"schema": 1', '"schema": 99');
    writeFileSync(made.path, later);
    expect(await made.refused('word.add', { word: 'Stet' })).toMatchObject({ code: 'library-newer' });
    expect(readFileSync(made.path, 'utf8')).toBe(later);
  });

  test('what another program wrote whole is shown when it is looked at', async () => {
    const made = await withSource();
    const library = made.desk.library;
    if (!library) throw new Error('no library');
    writeFileSync(made.path, readFileSync(made.path, 'utf8').replace('A ledger', 'The ledger'));
    expect(await library.record.changedOutside()).toBe(true);
    await lookAtRecord(library);
    expect(made.news.at(-1)).toMatchObject({ kind: 'library', record: { sources: [{ title: 'The ledger' }] } });
    expect(await library.record.changedOutside()).toBe(false);
  });
});
