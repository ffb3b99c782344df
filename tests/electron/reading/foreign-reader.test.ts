import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WORD_TYPE } from '../../../core/evidence/media-type.ts';
import { ForeignReader } from '../../../electron/reading/foreign-reader.ts';
import { LIMIT_MS, MEMORY_LIMIT, type Job } from '../../../electron/reading/jobs.ts';
import { gone } from '../../faults/child.ts';
import { deskWithLibrary } from '../made-desk.ts';
import { madePdf } from '../evidence/made-pdf.ts';
import { nodeReading, type NodeReading } from './node-process.ts';
import { wordFile } from './word-file.ts';

const MB = 1024 * 1024;
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const article = (name: string, text: string) => ({ kind: 'article' as const, name, bytes: bytes(text) });
/** Takes seconds to read. */
const slow = article('slow.html', `<article><h1>Slow</h1>${'<p>One <b>bold</b> word.</p>'.repeat(300_000)}</article>`);
const within = (ms: Partial<Record<Job['kind'], number>>, memory = MEMORY_LIMIT) => ({ ms: { ...LIMIT_MS, ...ms }, memory });

let node: NodeReading;
let reader: ForeignReader;
beforeAll(async () => void (node = await nodeReading()), 120_000);
afterAll(() => node.remove());
beforeEach(() => {
  reader?.close();
  node.started.length = 0;
});
const reading = (...limits: ConstructorParameters<typeof ForeignReader> extends [unknown, ...infer R] ? R : never): ForeignReader =>
  (reader = new ForeignReader(node.start, ...limits));

describe('foreign bytes', () => {
  test('are read in another process, one file after the other in the same', async () => {
    const own = reading();
    const [one, two, three] = await Promise.all([
      own.read(article('a.md', '---\nheadline: Fares rise\n---\n\nTwice.\n')),
      own.read({ kind: 'quote-text', name: 'b.html', bytes: bytes('<article><h1>Talk</h1><p>He said no.</p></article>') }),
      own.read({ kind: 'evidence-text', type: WORD_TYPE, name: 'c.docx', bytes: wordFile('In Word.') }),
    ]);
    expect(one.ok && one.value.report.headline).toBe('Fares rise');
    expect(two).toMatchObject({ ok: true, value: expect.stringContaining('He said no.') as string });
    expect(three).toEqual({ ok: true, value: 'In Word.' });
    expect(node.started).toHaveLength(1);
    expect(node.started[0]?.pid).not.toBe(process.pid);
  });

  test('of a PDF are told of page by page', async () => {
    const shares: number[] = [];
    const pdf = madePdf([['One.'], ['Two.'], ['Three.'], ['Four.']]);
    const read = await reading().read({ kind: 'pdf-lines', name: 'a.pdf', bytes: pdf }, undefined, (share) => void shares.push(share));
    expect([read.ok, shares]).toEqual([true, [0.25, 0.5, 0.75, 1]]);
  });

  test('that take too long are let go by name, the process is gone, and the next file is read', async () => {
    const own = reading(within({ article: 150 }));
    expect(await own.read(slow)).toEqual({ ok: false, problem: { code: 'read-too-long', file: 'slow.html' } });
    await gone(node.started[0] as never);
    expect((await own.read({ kind: 'quote-text', name: 'b.txt', bytes: bytes('Said.') })).ok).toBe(true);
    expect(node.started).toHaveLength(2);
  });

  test.skipIf(process.platform !== 'linux')('that need too much memory are let go', async () => {
    const own = reading(within({}, 60 * MB));
    expect(await own.read(slow)).toEqual({ ok: false, problem: { code: 'read-too-heavy', file: 'slow.html' } });
    await gone(node.started[0] as never);
  });

  test('can be stopped by the person while they are read, and before their turn', async () => {
    const own = reading();
    const stop = new AbortController();
    const both = [own.read(slow, stop.signal), own.read(article('next.txt', 'Next one\n\nIt waits.'), stop.signal)];
    setImmediate(() => stop.abort());
    expect(await Promise.all(both)).toEqual(['slow.html', 'next.txt'].map((file) => ({ ok: false, problem: { code: 'stopped', file } })));
    await gone(node.started[0] as never);
    expect(node.started).toHaveLength(1);
  });

  test('whose process is killed from outside are said, and the next file is read', async () => {
    const own = reading();
    const asked = own.read(slow);
    await Promise.resolve();
    setTimeout(() => node.started[0]?.kill('SIGKILL'), 50);
    expect(await asked).toEqual({ ok: false, problem: { code: 'read-failed', file: 'slow.html' } });
    expect((await own.read(article('a.txt', 'Next one\n\nIt is read.'))).ok).toBe(true);
  });

  test('that unpack to a hundred megabytes, or declare a document type, are refused', async () => {
    const own = reading();
    const word = (name: string, file: Uint8Array) => own.read({ kind: 'evidence-text', type: WORD_TYPE, name, bytes: file });
    const bomb = wordFile('x', { 'word/media/bomb.bin': new Uint8Array(100 * MB) });
    expect(bomb.length).toBeLessThan(MB);
    expect(await word('bomb.docx', bomb)).toEqual({ ok: false, problem: { code: 'packed-too-full', file: 'bomb.docx' } });
    const nested = wordFile('x', { 'word/media/in.zip': zipSync({ a: new Uint8Array(100 * MB) }) });
    expect(await word('nested.docx', nested)).toEqual({ ok: true, value: 'x' });
    const laughs = wordFile('x', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>' });
    expect(await word('laughs.docx', laughs)).toEqual({ ok: false, problem: { code: 'declares-type', file: 'laughs.docx' } });
  });
});

describe('an answer that is none', () => {
  const answering = (answer: unknown): ForeignReader =>
    new ForeignReader(() => {
      const child = node.start();
      return { ...child, onAnswer: (heard) => child.onAnswer(() => heard(answer)) };
    });

  test.each([null, 'text', { ok: true }, { ok: true, value: 7 }, { ok: false, problem: { code: 'nothing like it' } }])(
    '%j is not believed',
    async (answer) => {
      reader = answering(answer);
      expect(await reader.read(article('a.txt', 'A story\n\nWords.'))).toEqual({
        ok: false,
        problem: { code: 'read-failed', file: 'a.txt' },
      });
    },
  );

  test.each([null, { type: 'doc' }, { type: 'paragraph' }, { type: 'doc', content: [{ type: 'script' }] }, { type: 'text', text: 'x' }])(
    'and an article of %j makes no file',
    async (doc) => {
      const value = { doc, front: '', report: { name: 'a.txt', headline: '', taken: {}, setAside: [] } };
      reader = answering({ ok: true, value });
      const made = await deskWithLibrary({ readForeign: (job, stop) => reader.read(job, stop) });
      expect(await made.refused('import.run', { name: 'a.txt', bytes: bytes('A story\n\nWords.') })).toMatchObject({
        code: 'read-failed',
        file: 'a.txt',
      });
      expect((await made.ask('library.state', {})).articles).toEqual([]);
    },
  );
});

test('an import is stopped by its call, and makes no article', async () => {
  const own = reading();
  const made = await deskWithLibrary({ readForeign: (job, stop) => own.read(job, stop) });
  const running = made.refused('import.run', { name: slow.name, bytes: slow.bytes });
  await expect.poll(() => node.started.length).toBe(1);
  await made.ask('import.stop', {});
  expect(await running).toEqual({ code: 'stopped', file: 'slow.html' });
  expect((await made.ask('library.state', {})).articles).toEqual([]);
  expect(made.news.filter(({ kind }) => kind === 'progress').at(-1)).toEqual({ kind: 'progress', task: 'importing', share: 1 });
});
