import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { journalsWithoutArticle } from '../../../electron/library/stranded-journals.ts';
import { disk, type FileSystem } from '../../../electron/store/file-system.ts';
import { deskWithLibrary, madeDesk, type MadeDesk } from '../made-desk.ts';

const WELL = '---\nid: well\nheadline: The well\n---\n\nThe well is twelve metres deep.\n';

const OURS = [
  'articles/.well.md.0123456789ab.tmp',
  'articles/media/.plan.png.0123456789ab.tmp',
  '.stet/.library.json.0123456789ab.tmp',
  '.stet/.lock.0123456789ab.tmp',
  '.stet/dockets/.well.json.ffffffffffff.tmp',
  '.stet/journal/.well.json.0123456789ab.tmp',
  '.stet/cache/.listing.json.0123456789ab.tmp',
  '.stet/quarantine/.well.json-0123456789abcdef.0123456789ab.tmp',
  '.stet/generations/.library.json.1.0123456789ab.tmp',
  '.stet/generations/dockets/.well.json.1.0123456789ab.tmp',
  `.stet/history/objects/ab/.${'c'.repeat(62)}.0123456789ab.tmp`,
  '.stet/trash/mill/.binned.json.0123456789ab.tmp',
];

const NOT_OURS = [
  'articles/well.md.0123456789ab.tmp',
  'articles/.well.md.0123456789AB.tmp',
  'articles/.well.md.0123456789a.tmp',
  'articles/.well.md.0123456789ab.tmp.bak',
  'articles/.well.md.swp',
  'articles/.0123456789ab.tmp',
  'articles/.~lock.well.md#',
  'articles/notes/.well.md.0123456789ab.tmp',
  '.well.md.0123456789ab.tmp',
  '.stet/mine/.well.json.0123456789ab.tmp',
];

async function withLeftovers(fs?: FileSystem): Promise<MadeDesk & { readonly left: () => string[] }> {
  const made = await deskWithLibrary(fs ? { fs } : {});
  await made.desk.close();
  for (const name of [...OURS, ...NOT_OURS]) {
    mkdirSync(dirname(join(made.libraryPlace, name)), { recursive: true });
    writeFileSync(join(made.libraryPlace, name), 'half a');
  }
  writeFileSync(join(made.libraryPlace, 'articles', 'well.md'), WELL);
  return { ...made, left: () => [...OURS, ...NOT_OURS].filter((name) => existsSync(join(made.libraryPlace, name))) };
}

describe('temporary files of a program that was killed', () => {
  test('go at the next opening, every one of ours and no other', async () => {
    const made = await withLeftovers();
    mkdirSync(join(made.libraryPlace, 'articles', '.folder.md.0123456789ab.tmp'));
    await made.ask('library.open', { how: 'dialog' });
    await made.desk.library?.tidied;
    expect(made.left()).toEqual(NOT_OURS);
    expect(existsSync(join(made.libraryPlace, 'articles', '.folder.md.0123456789ab.tmp'))).toBe(true);
  });

  test('stay while somebody else has the library', async () => {
    const made = await withLeftovers();
    await made.ask('library.open', { how: 'dialog' });
    await made.desk.library?.tidied;
    expect(made.left()).toEqual(NOT_OURS);
    for (const name of OURS) writeFileSync(join(made.libraryPlace, name), 'half a');
    const other = await madeDesk({ folder: made.folder, host: 'desk-two' });
    expect((await other.ask('library.open', { how: 'dialog' })).library.readOnly?.reason).toBe('locked');
    await other.desk.close();
    expect(made.left()).toEqual([...OURS, ...NOT_OURS]);
  });

  test('one that is being written is left to whoever writes it', async () => {
    let holding = true;
    let held: string | null = null;
    let letGo = (): void => undefined;
    const fs: FileSystem = {
      ...disk,
      rename: async (from, to) => {
        if (holding && to.endsWith('well.md')) {
          held = from;
          await new Promise<void>((resume) => (letGo = resume));
        }
        await disk.rename(from, to);
      },
    };
    const made = await withLeftovers(fs);
    await made.ask('library.open', { how: 'dialog' });
    const opened = await made.ask('article.open', { id: 'well' });
    const markdown = `${WELL}\nMore.\n`;
    const saving = made.ask('article.save', { id: 'well', base: opened.base, markdown, projection: 'x', anchors: {}, why: 'explicit' });
    await expect.poll(() => held).not.toBeNull();
    await made.desk.library?.tidied;
    expect(existsSync(held ?? '')).toBe(true);
    holding = false;
    letGo();
    await saving;
    expect(readdirSync(join(made.libraryPlace, 'articles'))).toContain('well.md');
  });

  test('a disk that refuses keeps nothing shut', async () => {
    const fs: FileSystem = {
      ...disk,
      remove: (path) => (path.endsWith('.tmp') ? Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })) : disk.remove(path)),
    };
    const made = await withLeftovers(fs);
    expect((await made.ask('library.open', { how: 'dialog' })).articles).toMatchObject([{ id: 'well' }]);
    await made.desk.library?.tidied;
    expect(made.left()).toEqual([...OURS, ...NOT_OURS]);
  });
});

describe('journals whose article is gone', () => {
  async function journalled(entries: Readonly<Record<string, unknown>>) {
    const made = await deskWithLibrary();
    writeFileSync(join(made.libraryPlace, 'articles', 'well.md'), WELL);
    await made.desk.close();
    const folder = join(made.libraryPlace, '.stet', 'journal');
    mkdirSync(folder, { recursive: true });
    for (const [name, entry] of Object.entries(entries)) {
      writeFileSync(join(folder, name), typeof entry === 'string' ? entry : JSON.stringify(entry));
    }
    await made.ask('library.open', { how: 'dialog' });
    const { library } = made.desk;
    if (!library) throw new Error('no library');
    return journalsWithoutArticle(library);
  }
  const entry = (markdown: string, at = '2026-11-24T08:00:00.000Z') => ({ base: 'sha256:x', markdown, at });

  test('are told with their time, headline and first words, the latest first', async () => {
    const long = `# The mill\n\n${'The wheel turned for forty years without a rest. '.repeat(10)}\n`;
    const found = await journalled({
      'well.json': entry(WELL),
      'mill.json': entry(long),
      'weir.json': entry('---\nheadline: The weir\n---\n\nIt *holds*.\n', '2026-11-24T09:00:00.000Z'),
      '.half.json.0123456789ab.tmp': entry('no'),
      '..json': entry('no'),
    });
    expect(found.map(({ id, at, headline }) => ({ id, at, headline }))).toEqual([
      { id: 'weir', at: '2026-11-24T09:00:00.000Z', headline: 'The weir' },
      { id: 'mill', at: '2026-11-24T08:00:00.000Z', headline: 'The mill' },
    ]);
    expect(found[0]?.words).toBe('It holds.');
    expect(found[1]?.words.startsWith('The wheel turned for forty years')).toBe(true);
    expect(found[1]?.words.length).toBeLessThanOrEqual(120);
  });

  test('text that cannot be parsed is told as it stands; a torn journal is not', async () => {
    const found = await journalled({ 'mill.json': entry('---\nheadline: [\n---\nThe wheel.\n'), 'weir.json': '{"base":"x","markd' });
    expect(found).toMatchObject([{ id: 'mill', headline: '' }]);
    expect(found[0]?.words).toContain('The wheel.');
  });

  test('no journal folder, no journals', async () => {
    expect(await journalled({})).toEqual([]);
  });
});
