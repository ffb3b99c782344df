import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../../core/saved/library-record.ts';
import { pictureBytes } from '../../../electron/library/media.ts';
import { answerAddress, type Sources } from '../../../electron/shell/answers.ts';
import { Previews } from '../../../electron/shell/previews.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { disk } from '../../../electron/store/file-system.ts';
import { deskWithLibrary } from '../made-desk.ts';

const AT = '2026-11-24T08:00:00.000Z';
const ledger: Source = { id: 'ledger', kind: 'document', title: 'The pump ledger', confidentiality: 'public', by: 'p', at: AT };
const claim = {
  ...{ id: 'c1', category: 'number' as const, priority: 'normal' as const, check: 'todo' as const, by: 'p', at: AT },
  anchor: { exact: 'well', prefix: 'The ', suffix: '', start: 4, end: 8, state: 'exact' as const },
  ...{ citations: [], signOffs: [], thread: [] },
};
const citation = { id: 'k1', source: 'ledger', locator: { kind: 'page' as const, value: '4' }, excerpt: '', stance: 'supports' as const };

describe('what the library shares', () => {
  test('a source is saved once, changed, and not removed while a claim cites it', async () => {
    const { ask, refused } = await deskWithLibrary();
    const { id } = await ask('article.create', { headline: 'The well', language: 'en' });
    const change = (one: Parameters<typeof ask<'docket.change'>>[1]['change']) =>
      ask('docket.change', { id, by: 'p', at: AT, change: one });
    await change({ kind: 'add-claim', claim });
    expect(await refused('docket.change', { id, by: 'p', at: AT, change: { kind: 'cite', claim: 'c1', citation } })).toMatchObject({
      code: 'unknown-source',
    });
    await ask('source.save', { source: ledger });
    const record = await ask('source.save', { source: { ...ledger, title: 'The old pump ledger' } });
    expect(record.sources.map(({ title }) => title)).toEqual(['The old pump ledger']);
    const { summary } = await change({ kind: 'cite', claim: 'c1', citation });
    expect(summary).toMatchObject({ claims: 1, openClaims: 1 });
    expect(await refused('source.remove', { source: 'ledger' })).toEqual({ code: 'source-in-use', file: 'the-well.md' });
    await change({ kind: 'uncite', claim: 'c1', citation: 'k1' });
    expect((await ask('source.remove', { source: 'ledger' })).sources).toEqual([]);
    expect(await refused('source.remove', { source: 'ledger' })).toEqual({ code: 'unknown-source' });
  });

  test('a row without an open claim names what the gate would: no source, one that was cited later, then nothing; a sign-off asked for later opens it again', async () => {
    const { ask } = await deskWithLibrary();
    const { id } = await ask('article.create', { headline: 'The well', language: 'en' });
    const change = (one: Parameters<typeof ask<'docket.change'>>[1]['change']) =>
      ask('docket.change', { id, by: 'p', at: AT, change: one });
    await ask('source.save', { source: ledger });
    expect((await change({ kind: 'add-claim', claim })).summary).not.toHaveProperty('held');
    const signOff = { by: 'p', at: AT, words: 'well', hash: contentHash('well') };
    const signed = await change({ kind: 'sign-off', claim: 'c1', check: 'verified', signOff });
    expect(signed.summary).toMatchObject({ openClaims: 0, held: 'no-citation' });
    const cited = await change({ kind: 'cite', claim: 'c1', citation });
    expect(cited.summary.openClaims).toBe(0);
    // Whoever signed has not seen it.
    expect(cited.summary).toMatchObject({ held: 'other-sources' });
    const again = await change({ kind: 'sign-off', claim: 'c1', check: 'verified', signOff });
    expect(again.summary).not.toHaveProperty('held');
    const settings = { tolerance: { letterCase: false, punctuation: false }, signOffs: 2 as const, separation: true };
    await ask('library.settings', { settings });
    expect((await ask('library.state', {}))?.articles).toMatchObject([{ openClaims: 1 }]);
  });

  test('a claim on the stash does not count in the row, and does again once its words stand in the text', async () => {
    const { ask, libraryPlace } = await deskWithLibrary();
    const { id, file } = await ask('article.create', { headline: 'The well', language: 'en' });
    const path = join(libraryPlace, 'articles', file);
    const bare = readFileSync(path, 'utf8');
    const text = 'It gave water to 340 people.';
    const exact = '340 people';
    const start = 'The well\n\nIt gave water to '.length;
    const anchor = { exact, prefix: 'water to ', suffix: '.', start, end: start + exact.length, state: 'exact' as const };
    const own = { ...claim, anchor, assignee: 'p' };
    writeFileSync(path, `${bare}\n<!-- stash\n${text}\n-->\n`);
    const { summary } = await ask('docket.change', { id, by: 'p', at: AT, change: { kind: 'add-claim', claim: own } });
    expect(summary).toMatchObject({ claims: 1, openClaims: 0, assignees: [] });
    writeFileSync(path, `${bare}\n${text}\n`);
    await ask('library.settings', { settings: { tolerance: { letterCase: true, punctuation: false }, signOffs: 1, separation: false } });
    expect((await ask('library.state', {}))?.articles).toMatchObject([{ claims: 1, openClaims: 1, assignees: ['p'] }]);
  });

  test('words are added once; settings are kept; the person is made known', async () => {
    const { ask, desk, libraryPlace } = await deskWithLibrary();
    await ask('word.add', { word: ' Tonle ' });
    expect((await ask('word.add', { word: 'Tonle' })).words).toEqual(['Tonle']);
    const settings = { tolerance: { letterCase: true, punctuation: false }, signOffs: 2 as const, separation: true };
    expect((await ask('library.settings', { settings })).settings).toEqual(settings);
    await ask('person.set', { person: { id: 'p', name: 'Sokha Chan', initials: 'SC', role: 'checker' } });
    expect(desk.library?.record.data.people).toHaveLength(1);
    expect(readFileSync(join(libraryPlace, '.stet', 'library.json'), 'utf8')).toContain('Sokha Chan');
  });
});

describe('pictures', () => {
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

  test('are copied once under a free name; what is none is refused', async () => {
    const { ask, refused } = await deskWithLibrary();
    expect(await ask('media.add', { name: 'The Pump.JPG', bytes: jpeg })).toEqual({ src: 'media/the-pump.jpg' });
    expect(await ask('media.add', { name: 'The Pump.JPG', bytes: jpeg })).toEqual({ src: 'media/the-pump.jpg' });
    expect(await ask('media.add', { name: '../../the pump.png', bytes: new Uint8Array([...jpeg, 4]) })).toEqual({
      src: 'media/the-pump-2.jpg',
    });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>');
    expect(await refused('media.add', { name: 'a.svg', bytes: svg })).toEqual({ code: 'unknown-picture', file: 'a.svg' });
    expect(await refused('media.add', { name: 'a.png', bytes: new Uint8Array(0) })).toEqual({ code: 'empty-file', file: 'a.png' });
  });

  test.each([
    ['media/sp%20ace.png', 'sp ace.png'],
    ['media/sp ace.png', 'sp ace.png'],
    ['media/%E1%9E%80.png', 'ក.png'],
    ['media/50%25.png', '50%.png'],
    ['media/50%.png', '50%.png'],
    ['media/as%20is.png', 'as%20is.png'],
  ])('%s is the file %s', async (src, file) => {
    const { desk, libraryPlace } = await deskWithLibrary();
    mkdirSync(join(libraryPlace, 'articles', 'media'), { recursive: true });
    writeFileSync(join(libraryPlace, 'articles', 'media', file), jpeg);
    expect(desk.library && (await pictureBytes(desk.library, src))).toEqual(Buffer.from(jpeg));
  });

  test.each([
    '%2e%2e/secret.jpg',
    'media/%2e%2e/%2e%2e/secret.jpg',
    'media%2f..%2f..%2fsecret.jpg',
    'media/%00',
    'media/%zz',
    '%252e%252e/secret.jpg',
  ])('%s names nothing', async (src) => {
    const { desk, libraryPlace } = await deskWithLibrary();
    mkdirSync(join(libraryPlace, 'articles', 'media'), { recursive: true });
    writeFileSync(join(libraryPlace, 'secret.jpg'), jpeg);
    expect(desk.library && (await pictureBytes(desk.library, src))).toBeNull();
  });

  test('are shown from inside the library and from nowhere else', async () => {
    const { ask, desk, folder, libraryPlace } = await deskWithLibrary();
    await ask('media.add', { name: 'pump.jpg', bytes: jpeg });
    writeFileSync(join(folder, 'secret.jpg'), jpeg);
    symlinkSync(join(folder, 'secret.jpg'), join(libraryPlace, 'articles', 'media', 'link.jpg'));
    writeFileSync(join(libraryPlace, 'articles', 'media', 'fake.jpg'), '<script>');
    mkdirSync(join(folder, 'window'));
    writeFileSync(join(folder, 'window', 'index.html'), 'desk');
    const sources: Sources = {
      fs: disk,
      renderer: join(folder, 'window'),
      library: () => desk.library,
      previews: new Previews(),
      pageFonts: () => Promise.resolve(''),
    };
    const status = async (address: string): Promise<number> => (await answerAddress(address, sources)).status;
    expect(await status('stet://media/media/pump.jpg')).toBe(200);
    for (const address of [
      'stet://media/media/link.jpg',
      'stet://media/media/fake.jpg',
      'stet://media/media/none.jpg',
      'stet://media/media',
      'stet://media/%2e%2e/%2e%2e/secret.jpg',
      'stet://media/..%2f..%2fsecret.jpg',
      'stet://media/..%5c..%5csecret.jpg',
      'stet://media/%00',
      'stet://media/%',
      'stet://desk/../secret.jpg',
      'stet://desk/..%2fsecret.jpg',
      'stet://desk/index.html/..',
      'stet://desk/',
      'stet://elsewhere/index.html',
      'stet://preview/anything',
      'nonsense',
    ]) {
      const { status: given, bytes } = await answerAddress(address, sources);
      // A picture that is not there leaves an empty place, without a complaint in the console.
      const nothing = /^stet:\/\/media\/(?!%00$|%$)/.test(address) ? 204 : 404;
      expect(`${address} ${given} ${bytes.length}`).toBe(`${address} ${nothing} 0`);
    }
    const page = await answerAddress('stet://desk/index.html', sources);
    expect(page.headers['Content-Security-Policy']).toContain("default-src 'none'");
    expect(page.headers['Content-Security-Policy']).not.toMatch(/unsafe|https?:/);
  });

  test('a preview may style itself and nothing more; old ones go', async () => {
    const previews = new Previews();
    const first = previews.add('<p>first</p>');
    const sources: Sources = { fs: disk, renderer: '/', library: () => null, previews, pageFonts: () => Promise.resolve('') };
    const answered = await answerAddress(first, sources);
    expect(Buffer.from(answered.bytes).toString()).toBe('<p>first</p>');
    expect(answered.headers['Content-Security-Policy']).toMatch(/default-src 'none'.*sandbox$/);
    for (let at = 0; at < 20; at += 1) previews.add(String(at));
    expect((await answerAddress(first, sources)).status).toBe(404);
  });
});

describe('dictionaries', () => {
  test('British and American English, and none for Khmer', async () => {
    const { ask } = await deskWithLibrary();
    expect(await ask('spelling.dictionary', { language: 'km' })).toBeNull();
  });
});
