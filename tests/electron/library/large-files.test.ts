import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LONG, skim } from '../../../electron/library/skim.ts';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { deskWithLibrary, type MadeDesk } from '../made-desk.ts';

const SENTENCE = 'The well is twelve metres deep and was dug by four men. ';
const FRONT = '---\nid: long\nheadline: The long story\nlanguage: en\nstatus: ready\n---\n\n';

async function library(files: Readonly<Record<string, string>>, fs?: FileSystem): Promise<MadeDesk> {
  const made = await deskWithLibrary(fs ? { fs } : {});
  await made.desk.close();
  const articles = join(made.libraryPlace, 'articles');
  mkdirSync(articles, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(articles, file), content);
  return made;
}

describe('a long text', () => {
  const long = FRONT + `${SENTENCE.repeat(5)}\n\n`.repeat(Math.ceil(LONG / 250));

  test('is listed by its head, with its length', async () => {
    const made = await library({ 'long.md': long });
    await made.ask('library.open', { how: 'dialog' });
    await made.desk.library?.tidied;
    const words = 12 * 5 * Math.ceil(LONG / 250) + 3;
    expect(made.desk.library?.summaries).toMatchObject([
      { id: 'long', headline: 'The long story', status: 'ready', language: 'en', words },
    ]);
  });

  test('with claims is read as a whole: what is open is never guessed', async () => {
    const made = await library({ 'long.md': long });
    await made.ask('library.open', { how: 'dialog' });
    await made.desk.library?.tidied;
    const row = () => made.desk.library?.summaries.find(({ id }) => id === 'long');
    expect(row()?.claims).toBe(0);
    const at = '2026-11-24T08:00:00.000Z';
    const claim = {
      ...{ id: 'c1', category: 'number' as const, priority: 'normal' as const, check: 'todo' as const, by: 'p', at },
      anchor: { exact: 'four men', prefix: 'dug by ', suffix: '. ', start: 65, end: 73, state: 'exact' as const },
      ...{ citations: [], signOffs: [], thread: [] },
    };
    const { summary } = await made.ask('docket.change', { id: 'long', by: 'p', at, change: { kind: 'add-claim', claim } });
    // Read from the whole text: in a part of it, the claim would have lost its words and be open.
    expect(summary).toMatchObject({ claims: 1, words: row()?.words });
    expect(made.desk.library?.entries.get('long')?.revision).not.toBe('');
  });

  test('its words are counted in pieces; other work gets its turn between them', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const read = await skim(FRONT + SENTENCE.repeat(40_000));
    clearInterval(timer);
    expect(read).toMatchObject({ headline: 'The long story', words: 480_003 });
    expect(turns).toBeGreaterThan(3);
  });

  test.each([
    ['one letter five million times', 'a'.repeat(5_000_000)],
    ['brackets', '['.repeat(1_000_000)],
    ['backticks', Array.from({ length: 2000 }, (_, count) => '`'.repeat(count)).join(' ')],
    ['emphasis', '*a '.repeat(500_000)],
    ['links', '[a](b) '.repeat(200_000)],
    ['quotes', `${'>'.repeat(200_000)} x`],
    ['no front matter that ends', `---\n${'key: value\n'.repeat(100_000)}`],
    ['surrogates', '\ud83d\ude00'.repeat(200_000)],
  ])('hostile (%s): is listed without being parsed as a whole', async (_name, body) => {
    const begun = performance.now();
    const read = await skim(body);
    expect('code' in read ? typeof read.code : typeof read.words).toMatch(/string|number/);
    // Ten times what it takes here: parsing any of them as a whole takes longer than that.
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

test('a library with large files shows before they are read, and no file is read twice', async () => {
  let letRead = (): void => undefined;
  const mayRead = new Promise<void>((resume) => (letRead = resume));
  let waiting = 0;
  const fs: FileSystem = {
    ...disk,
    read: async (path) => {
      if (path.endsWith('large.md')) {
        waiting += 1;
        await mayRead;
      }
      return disk.read(path);
    },
  };
  const made = await library({ 'a.md': '# A\n', 'large.md': `# Large\n\n${SENTENCE.repeat(50_000)}\n` }, fs);
  const { articles } = await made.ask('library.open', { how: 'dialog' });
  expect(articles.map(({ file }) => file)).toEqual(['a.md']);
  letRead();
  await made.desk.library?.tidied;
  expect(made.desk.library?.summaries.map(({ file }) => file).sort()).toEqual(['a.md', 'large.md']);
  expect(waiting).toBe(1);
});

test('ten thousand links to one article are ten thousand rows, and the article is read once', async () => {
  let reads = 0;
  const fs: FileSystem = { ...disk, read: (path) => ((reads += path.endsWith('.md') ? 1 : 0), disk.read(path)) };
  const made = await library({ 'well.md': '---\nid: well\n---\n\n# The well\n' }, fs);
  for (let at = 0; at < 2000; at += 1) symlinkSync('well.md', join(made.libraryPlace, 'articles', `link-${at}.md`));
  await made.ask('library.open', { how: 'dialog' });
  await made.desk.library?.tidied;
  expect(made.desk.library?.summaries).toHaveLength(2001);
  expect(reads).toBe(1);
});
