import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMAT_IDS } from '../../../core/export/formats.ts';
import type { Question } from '../../../core/contract/calls.ts';
import { fixPdfDates } from '../../../electron/exports/pdf-dates.ts';
import { replyOf } from '../../core/replies/made.ts';
import { deskWithLibrary, type MadeDesk, type MadeOptions } from '../made-desk.ts';

const AT = '2026-11-24T08:00:00.000Z';

const STORY = '# The well\n\nThe well is twelve metres deep, according to the pump ledger.\n';

async function withStory(options: MadeOptions = {}): Promise<MadeDesk & { id: string; revision: string }> {
  const made = await deskWithLibrary(options);
  const { summary } = await made.ask('import.run', { name: 'well.md', bytes: Buffer.from(STORY) });
  const { docket } = await made.ask('article.open', { id: summary.id });
  made.answers.save = '';
  return { ...made, id: summary.id, revision: docket.revision };
}

function override(id: string, format: string, revision: string, open: Record<string, number>) {
  const given = { id: `o-${format}`, by: 'p', at: AT, format, reason: 'The desk chief has read it.', open, revision };
  return { id, by: 'p', at: AT, change: { kind: 'override-gate' as const, override: given } };
}

describe('the gate', () => {
  test('refuses while sentences are untouched, and counts the override of this text and format only', async () => {
    const { ask, refused, id, revision, folder } = await withStory();
    expect(await refused('export.save', { id, format: 'plain-text' })).toEqual({ code: 'gate-open', file: 'the-well.md' });
    await ask('docket.change', override(id, 'plain-text', revision, { untouched: 9 }));
    const saved = await ask('export.save', { id, format: 'plain-text' });
    expect(saved.bytes).toBe(readFileSync(join(folder, saved.file)).length);
    expect(readFileSync(join(folder, saved.file), 'utf8')).toContain('twelve metres');
    expect((await refused('export.save', { id, format: 'markdown' })).code).toBe('gate-open');
    const opened = await ask('article.open', { id });
    const markdown = opened.markdown.replace('twelve', 'fifteen');
    const projection = (opened.named ?? '').replace('twelve', 'fifteen');
    await ask('article.save', { id, base: opened.base, markdown, projection, anchors: {}, why: 'explicit' });
    expect((await refused('export.save', { id, format: 'plain-text' })).code).toBe('gate-open');
  });

  test('knows by its own clock whether a reply is waited for or overdue, and that it is told in the story', async () => {
    const { ask, refused, id, revision, clock } = await withStory();
    const change = (one: Question<'docket.change'>['change']) => ask('docket.change', { id, by: 'p', at: AT, change: one });
    const format = 'plain-text';
    const deadline = '2026-11-24T09:00:00Z';
    const reply = { ...replyOf({ id: 'r', by: 'p', sentAt: AT, deadline }), channel: 'e-mail' as const };
    const answer = { status: 'waiting' as const, words: '', at: '' };
    await change({ kind: 'add-reply', reply: { ...reply, answer, chased: [] } });
    expect((await ask('library.state', {})).articles).toMatchObject([{ openReplies: 1, held: 'reply-waiting' }]);
    await ask('docket.change', override(id, format, revision, { untouched: 9 }));
    expect((await refused('export.save', { id, format })).code).toBe('gate-open');
    const waiting = override(id, format, revision, { untouched: 9, 'reply-waiting': 1 });
    await change({ kind: 'override-gate', override: { ...waiting.change.override, id: 'o-2' } });
    await ask('export.save', { id, format });
    clock.ms = Date.parse(deadline);
    expect((await refused('export.save', { id, format })).code).toBe('gate-open');
    const told = { quote: 'twelve metres deep', claims: [], words: '' };
    await change({ kind: 'set-reply', reply: 'r', set: { answer: { ...answer, status: 'declined' }, reflected: told } });
    await ask('export.save', { id, format });
    expect((await ask('library.state', {})).articles[0]?.openReplies).toBeUndefined();
  });

  test('a sentence cleared closes it', async () => {
    const { ask, id } = await withStory();
    const { named } = await ask('article.open', { id });
    const words = (named ?? '').split('\n\n').filter((part) => part !== '');
    for (const [index, exact] of words.entries()) {
      const start = [...(named ?? '').slice(0, (named ?? '').indexOf(exact))].length;
      const anchor = { exact, prefix: '', suffix: '', start, end: start + [...exact].length, state: 'exact' as const };
      await ask('docket.change', { id, by: 'p', at: AT, change: { kind: 'clear', cleared: { id: `s${index}`, anchor, by: 'p', at: AT } } });
    }
    expect((await ask('export.save', { id, format: 'plain-text' })).file).toBe('the-well.txt');
  });
});

describe('every format', () => {
  test.each(FORMAT_IDS)('%s is previewed and saved, twice to the same bytes, and noted in history', async (format) => {
    const { ask, id, revision, folder, libraryPlace, answers } = await withStory();
    const shown = await ask('export.preview', { id, format });
    expect(shown.format).toBe(format);
    expect(shown.url ?? shown.text).toBeTruthy();
    await ask('docket.change', override(id, format, revision, { untouched: 9 }));
    mkdirSync(join(folder, 'out'));
    const bytes = await Promise.all(
      ['one', 'two'].map(async (name) => {
        answers.save = join(folder, 'out', name);
        const saved = await ask('export.save', { id, format });
        return readFileSync(join(folder, 'out', saved.file));
      }),
    );
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(true);
    const lines = readFileSync(join(libraryPlace, '.stet', 'history', `${id}.jsonl`), 'utf8');
    expect(lines).toContain(`"why":"export","format":"${format}"`);
  });

  test('an unknown format is refused, a stopped dialog writes nothing', async () => {
    const { ask, refused, id, revision, answers, folder } = await withStory();
    expect((await refused('export.preview', { id, format: 'nothing' })).code).toBe('unknown-kind');
    await ask('docket.change', override(id, 'markdown', revision, { untouched: 9 }));
    answers.save = null;
    expect(await refused('export.save', { id, format: 'markdown' })).toEqual({ code: 'stopped' });
    expect(existsSync(join(folder, 'the-well.md'))).toBe(false);
  });

  test('a folder that is not there is said', async () => {
    const { ask, refused, id, revision, answers, folder } = await withStory();
    await ask('docket.change', override(id, 'markdown', revision, { untouched: 9 }));
    answers.save = join(folder, 'gone', 'well.md');
    expect(await refused('export.save', { id, format: 'markdown' })).toMatchObject({ code: 'not-found', file: 'well.md' });
  });
});

describe('a place among the library’s own files', () => {
  test.each<readonly [string, (library: string, folder: string) => string]>([
    ['its own article', (library) => join(library, 'articles', 'the-well.md')],
    ['a new name beside it', (library) => join(library, 'articles', 'new.md')],
    ['a picture', (library) => join(library, 'articles', 'media', 'pump.md')],
    ['the record', (library) => join(library, '.stet', 'library.json')],
    ['a docket', (library) => join(library, '.stet', 'dockets', 'new.md')],
    [
      'a folder that leads there',
      (library, folder) => (symlinkSync(join(library, 'articles', 'media'), join(folder, 'way')), join(folder, 'way', 'out.md')),
    ],
    [
      'a link to an article',
      (library, folder) => (symlinkSync(join(library, 'articles', 'the-well.md'), join(folder, 'out.md')), join(folder, 'out.md')),
    ],
  ])('is refused: %s', async (_name, place) => {
    const { ask, refused, id, revision, answers, folder, libraryPlace } = await withStory();
    mkdirSync(join(libraryPlace, 'articles', 'media'), { recursive: true });
    await ask('docket.change', override(id, 'markdown', revision, { untouched: 9 }));
    answers.save = place(libraryPlace, folder);
    const file = answers.save.replace(/.*\//, '');
    const texts = (): unknown[] => readdirSync(libraryPlace, { recursive: true }).filter((name) => String(name).endsWith('.md'));
    const before = [texts(), readFileSync(join(libraryPlace, 'articles', 'the-well.md'), 'utf8')];
    expect(await refused('export.save', { id, format: 'markdown' })).toMatchObject({ code: 'own-place', file });
    expect(await refused('article.save-elsewhere', { file: 'the-well.md', markdown: '# Other\n' })).toMatchObject({
      code: 'own-place',
      file,
    });
    expect([texts(), readFileSync(join(libraryPlace, 'articles', 'the-well.md'), 'utf8')]).toEqual(before);
  });

  test.each<readonly [string, (other: string) => string]>([
    ['an article', (other) => join(other, 'articles', 'the-well.md')],
    ['a new name beside it', (other) => join(other, 'articles', 'new.md')],
    ['a picture', (other) => join(other, 'articles', 'media', 'pump.md')],
    ['a docket', (other) => join(other, '.stet', 'dockets', 'new.md')],
    ['a link to an article', (other) => (symlinkSync(join(other, 'articles', 'the-well.md'), `${other}.md`), `${other}.md`)],
  ])('of another library is refused, too: %s', async (_name, place) => {
    const { ask, refused, id, revision, answers, folder } = await withStory();
    const other = join(folder, 'other');
    for (const inside of ['articles/media', '.stet/dockets']) mkdirSync(join(other, inside), { recursive: true });
    writeFileSync(join(other, 'articles', 'the-well.md'), 'Theirs.\n');
    await ask('docket.change', override(id, 'markdown', revision, { untouched: 9 }));
    answers.save = place(other);
    const file = answers.save.replace(/.*\//, '');
    const before = readdirSync(other, { recursive: true });
    expect(await refused('export.save', { id, format: 'markdown' })).toMatchObject({ code: 'own-place', file });
    expect(await refused('article.save-elsewhere', { file: 'the-well.md', markdown: '# Other\n' })).toMatchObject({
      code: 'own-place',
      file,
    });
    expect(readdirSync(other, { recursive: true })).toEqual(before);
    expect(readFileSync(join(other, 'articles', 'the-well.md'), 'utf8')).toBe('Theirs.\n');
    answers.save = join(other, 'out.md');
    expect(await ask('export.save', { id, format: 'markdown' })).toMatchObject({ file: 'out.md' });
  });

  test('is not a folder that is called like one of them', async () => {
    const { ask, id, revision, answers, folder } = await withStory();
    mkdirSync(join(folder, 'mine', 'articles'), { recursive: true });
    await ask('docket.change', override(id, 'markdown', revision, { untouched: 9 }));
    answers.save = join(folder, 'mine', 'articles', 'out.md');
    expect(await ask('export.save', { id, format: 'markdown' })).toMatchObject({ file: 'out.md' });
  });

  test('is not the library’s folder itself', async () => {
    const { ask, id, revision, answers, libraryPlace } = await withStory();
    await ask('docket.change', override(id, 'markdown', revision, { untouched: 9 }));
    answers.save = join(libraryPlace, 'out.md');
    expect(await ask('export.save', { id, format: 'markdown' })).toMatchObject({ file: 'out.md' });
  });
});

describe('what goes with an export, and what does not', () => {
  const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==', 'base64');
  const MARKDOWN = '# The well\n\n![The pump](media/pump.png)\n\n![A map](media/map.png)\n\n<iframe src="https://example.org"></iframe>\n';

  test('pictures lie beside exported Markdown; what is left out is said', async () => {
    const { ask, folder, answers, libraryPlace } = await deskWithLibrary();
    const { summary } = await ask('import.run', { name: 'well.md', bytes: Buffer.from('# The well\n') });
    const { id } = summary;
    mkdirSync(join(libraryPlace, 'articles', 'media'), { recursive: true });
    writeFileSync(join(libraryPlace, 'articles', 'media', 'pump.png'), PIXEL);
    const { base } = await ask('article.open', { id });
    const projection = 'The well\n\n<iframe src="https://example.org"></iframe>';
    const saved = await ask('article.save', { id, base, markdown: MARKDOWN, projection, anchors: {}, why: 'explicit' });
    await ask('docket.change', override(id, 'markdown', saved.revision, { untouched: 9 }));
    const left = [
      { code: 'raw-block', count: 1 },
      { code: 'picture-missing', count: 1 },
    ];
    expect(await ask('export.preview', { id, format: 'markdown' })).toMatchObject({ leftOut: left, beside: 1 });
    expect(existsSync(join(folder, 'the-well-pictures'))).toBe(false);
    answers.save = join(folder, 'out.md');
    const exported = await ask('export.save', { id, format: 'markdown' });
    expect(exported).toMatchObject({ file: 'out.md', leftOut: left, beside: { folder: 'the-well-pictures', count: 1 } });
    expect(readFileSync(join(folder, 'out.md'), 'utf8')).toContain('![The pump](the-well-pictures/pump.png)\n');
    // The description of a picture that is not there is no text of the story.
    expect(readFileSync(join(folder, 'out.md'), 'utf8')).not.toContain('A map');
    expect(readFileSync(join(folder, 'the-well-pictures', 'pump.png')).equals(PIXEL)).toBe(true);
  });
});

test('the dates of a PDF are fixed without moving anything', () => {
  const pdf = (date: string): Buffer =>
    Buffer.from(`%PDF-1.4\n<</CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>>\nstream \xff\xfe`, 'latin1');
  const [one, two] = [fixPdfDates(pdf('20261124080000')), fixPdfDates(pdf('20261124090000'))];
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  expect(one).toHaveLength(pdf('20261124080000').length);
});
