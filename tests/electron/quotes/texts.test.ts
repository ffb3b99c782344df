import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { madePdf } from '../evidence/made-pdf.ts';
import { disk } from '../../../electron/store/file-system.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import { AT, deskWithSources, send } from '../evidence/evidence-steps.ts';
import { deskWithLibrary, type MadeDesk, type MadeOptions } from '../made-desk.ts';

const HASH = (letter: string): string => letter.repeat(64);

/** A library with one article and these files in its locker, by their ways from `evidence/`. */
async function withEvidence(files: Readonly<Record<string, string | Uint8Array>>, options: MadeOptions = {}) {
  const made = await deskWithLibrary(options);
  for (const [way, content] of Object.entries(files)) {
    const path = join(made.libraryPlace, 'evidence', way);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  const { id } = await made.ask('article.create', { headline: 'A pier', language: 'en' });
  return { made, id };
}

const names = async ({ made, id }: { readonly made: MadeDesk; readonly id: string }): Promise<string[]> =>
  (await made.ask('quotes.texts', { article: id })).texts.map(({ name }) => name);

describe('the texts of an article', () => {
  it('are none where there is no locker', async () => {
    const { made, id } = await withEvidence({});
    expect(await made.ask('quotes.texts', { article: id })).toEqual({ texts: [], unread: [] });
  });
  it('are the text files of the locker, in the order of their names, transcripts as they are', async () => {
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nWe will pay.\n';
    const { made, id } = await withEvidence({
      [`${HASH('a')}/talk.vtt`]: vtt,
      [`${HASH('b')}/notes.txt`]: '\ufeffThe pier burned.',
      [`${HASH('c')}/picture.png`]: 'no text',
      [`${HASH('d')}/.hidden.txt`]: 'no text',
      'not-a-hash/other.txt': 'no text',
      [HASH('e')]: 'a file where a folder should be',
    });
    const { texts, unread } = await made.ask('quotes.texts', { article: id });
    expect(unread).toEqual([]);
    expect(texts).toEqual([
      { id: `${HASH('b')}/notes.txt`, name: 'notes.txt', text: 'The pier burned.' },
      { id: `${HASH('a')}/talk.vtt`, name: 'talk.vtt', text: vtt },
    ]);
  });
  it('of a page are its words, what stands around the story too, and nothing that nobody reads', async () => {
    const page =
      '<!doctype html><title>Pier</title><header>The Lamp Post</header><article><h1>A pier</h1><p>We <b>will</b> pay&nbsp;soon.</p></article><script>const words = "not said";</script>';
    const { made, id } = await withEvidence({
      [`${HASH('a')}/page.html`]: page,
      [`${HASH('b')}/note.md`]: '# Note\n\nThey **did** not [come](https://a.example).\n',
    });
    const { texts } = await made.ask('quotes.texts', { article: id });
    const said = Object.fromEntries(texts.map(({ name, text }) => [name, text]));
    expect(said['page.html']).toContain('We will pay');
    expect(said['page.html']).toContain('The Lamp Post');
    expect(said['page.html']).not.toContain('not said');
    expect(said['note.md']).toContain('They did not come.');
  });
  it('are read with news of how far that is, page by page of a PDF', async () => {
    const pdf = madePdf(Array.from({ length: 10 }, (_, page) => [`Page ${page} says so.`]));
    const { made, id } = await withEvidence({ [`${HASH('a')}/long.pdf`]: pdf, [`${HASH('b')}/short.txt`]: 'It says so.' });
    await made.ask('quotes.texts', { article: id });
    const told = made.news.flatMap((one) => (one.kind === 'progress' && one.task === 'quoting' ? [one.share] : []));
    expect(told).toEqual(
      [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.495, 0.5, 1].map((share) => expect.closeTo(share, 5) as number),
    );
  });
  it('of an article that is not there are refused', async () => {
    const { made } = await withEvidence({});
    expect((await made.refused('quotes.texts', { article: 'nothing' })).code).toBe('not-found');
  });
});

describe('what cannot be read', () => {
  it('is named with its reason, and the rest is read', async () => {
    const { made, id } = await withEvidence({
      [`${HASH('a')}/good.txt`]: 'The pier burned.',
      [`${HASH('b')}/empty.txt`]: '',
      [`${HASH('c')}/data.txt`]: new Uint8Array([0, 1, 2, 0, 3, 4, 0, 5, 6, 0]),
      [`${HASH('d')}/long.txt`]: 'x'.repeat(8 * 1024 * 1024 + 1),
    });
    mkdirSync(join(made.libraryPlace, 'evidence', HASH('f'), 'folder.txt'), { recursive: true });
    const { texts, unread } = await made.ask('quotes.texts', { article: id });
    expect(texts.map(({ name }) => name)).toEqual(['good.txt']);
    expect(unread.map(({ file, code }) => `${file ?? ''}: ${code}`)).toEqual([
      'data.txt: binary-file',
      'empty.txt: empty-file',
      'folder.txt: unreadable',
      'long.txt: too-large',
    ]);
  });
  it('and lies outside is not read, whatever link leads there', async () => {
    const { made, id } = await withEvidence({ [`${HASH('a')}/good.txt`]: 'The pier burned.' });
    writeFileSync(join(made.folder, 'secret.txt'), 'Not of this library.');
    symlinkSync(join(made.folder, 'secret.txt'), join(made.libraryPlace, 'evidence', HASH('a'), 'linked.txt'));
    symlinkSync(join(made.libraryPlace, '.stet', 'library.json'), join(made.libraryPlace, 'evidence', HASH('a'), 'own.txt'));
    const { texts, unread } = await made.ask('quotes.texts', { article: id });
    expect(texts.map(({ name }) => name)).toEqual(['good.txt']);
    expect(unread.map(({ file, code }) => `${file ?? ''}: ${code}`)).toEqual(['linked.txt: link-outside', 'own.txt: link-outside']);
  });
  it('because the disk fails is named, too', async () => {
    const fails = Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
    const fs = { ...disk, read: (path: string) => (path.endsWith('bad.txt') ? Promise.reject(fails) : disk.read(path)) };
    const { made, id } = await withEvidence({ [`${HASH('a')}/bad.txt`]: 'x', [`${HASH('b')}/good.txt`]: 'The pier burned.' }, { fs });
    expect(await names({ made, id })).toEqual(['good.txt']);
    expect((await made.ask('quotes.texts', { article: id })).unread).toMatchObject([{ code: 'disk-fault', file: 'bad.txt' }]);
  });
});

describe('the evidence of sources', () => {
  const claim = {
    ...{ id: 'c1', category: 'quote' as const, priority: 'normal' as const, check: 'todo' as const, by: 'person:cm', at: AT },
    anchor: { exact: 'pier', prefix: 'A ', suffix: '', start: 2, end: 6, state: 'exact' as const },
    ...{ citations: [], signOffs: [], thread: [] },
  };
  const citing = (of: string) => ({
    id: 'x1',
    source: of,
    locator: { kind: 'page' as const, value: '1' },
    excerpt: '',
    stance: 'supports' as const,
  });

  async function citedDesk() {
    const made = await deskWithSources();
    const { id } = await made.ask('article.create', { headline: 'A pier', language: 'en' });
    const change = (one: DocketChange) => made.ask('docket.change', { id, by: 'person:cm', at: AT, change: one });
    await change({ kind: 'add-claim', claim });
    return { made, id, change };
  }

  it('are looked in when the article cites their source, and each once', async () => {
    const { made, id, change } = await citedDesk();
    await send(made, 'talk.txt', 'We will pay.', 'talk');
    await send(made, 'ledger.txt', 'Nobody paid.', 'ledger');
    expect((await made.ask('quotes.texts', { article: id })).texts).toEqual([]);
    await change({ kind: 'cite', claim: 'c1', citation: citing('talk') });
    const { texts, unread } = await made.ask('quotes.texts', { article: id });
    expect(texts.map(({ name, text }) => [name, text])).toEqual([['talk.txt', 'We will pay.']]);
    expect(unread).toEqual([]);
  });

  it('changed since their capture, or a broken PDF, are named and not looked in; a picture is passed over', async () => {
    const { made, id, change } = await citedDesk();
    const { evidence } = await send(made, 'talk.txt', 'We will pay.', 'talk');
    await send(made, 'report.pdf', '%PDF-1.7\n1 0 obj\n', 'talk');
    await send(made, 'dot.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'talk');
    await change({ kind: 'cite', claim: 'c1', citation: citing('talk') });
    writeFileSync(join(made.libraryPlace, 'evidence', evidence.sha256, evidence.file), 'We will not pay.');
    const { texts, unread } = await made.ask('quotes.texts', { article: id });
    expect(texts).toEqual([]);
    expect(unread.map(({ code }) => code).sort()).toEqual(['evidence-changed', 'evidence-unread']);
    await send(made, 'paper.pdf', madePdf([['Not here.'], ['We will pay', 'for the pier.']]), 'talk');
    const [paper] = (await made.ask('quotes.texts', { article: id })).texts;
    expect(paper).toMatchObject({ name: 'paper.pdf', text: 'Not here.\nWe will pay\nfor the pier.', pages: [0, 10, 36] });
  });
});
