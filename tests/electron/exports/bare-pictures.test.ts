import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { deskWithLibrary } from '../made-desk.ts';

const FIXTURES = new URL('../../fixtures/pictures/', import.meta.url);
const AT = '2026-11-24T08:00:00.000Z';
/** A segment that runs over the end. */
const BROKEN = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, ...Buffer.from('Exif SECRET')]);

async function withPictures(pictures: Readonly<Record<string, Buffer>>) {
  const made = await deskWithLibrary();
  const { summary } = await made.ask('import.run', { name: 'well.md', bytes: Buffer.from('# The well\n') });
  const { id } = summary;
  const media = join(made.libraryPlace, 'articles', 'media');
  mkdirSync(media, { recursive: true });
  for (const [name, bytes] of Object.entries(pictures)) writeFileSync(join(media, name), bytes);
  const figures = Object.keys(pictures).map((name) => `![A picture](media/${name})`);
  const markdown = ['# The well', ...figures, ''].join('\n\n');
  const { base } = await made.ask('article.open', { id });
  const { revision } = await made.ask('article.save', { id, base, markdown, projection: 'The well', anchors: {}, why: 'explicit' });
  const out = async (format: string): Promise<Buffer[]> => {
    const given = { id: `o-${format}`, by: 'p', at: AT, format, reason: 'Read.', open: { untouched: 9 }, revision };
    await made.ask('docket.change', { id, by: 'p', at: AT, change: { kind: 'override-gate', override: given } });
    const folder = join(made.folder, format);
    mkdirSync(folder);
    made.answers.save = join(folder, 'out');
    await made.ask('export.save', { id, format });
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return files.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  };
  return { ...made, id, media, out };
}

/** The pictures in what went out: in a page, in Word, and files beside. */
function picturesIn(files: readonly Buffer[]): Buffer[] {
  const inPages = files.flatMap((file) =>
    [...file.toString('latin1').matchAll(/base64,([^"]+)/g)].map(([, data]) => Buffer.from(data ?? '', 'base64')),
  );
  const inWord = files
    .filter((file) => file.toString('latin1', 0, 2) === 'PK')
    .flatMap((file) =>
      Object.entries(unzipSync(file)).flatMap(([name, data]) => (name.startsWith('word/media/') ? [Buffer.from(data)] : [])),
    );
  return [...inPages, ...inWord, ...files];
}

const FORMATS = ['html', 'html-notes', 'word', 'word-claims', 'word-notes', 'markdown'];

test.each(FORMATS)('%s carries pictures without what they say of place and person', async (format) => {
  const pictures = Object.fromEntries(readdirSync(FIXTURES).map((name) => [name, readFileSync(new URL(name, FIXTURES))]));
  const { out, media } = await withPictures(pictures);
  const found = picturesIn(await out(format));
  expect(found.filter((bytes) => bytes.includes('ICC_PROFILE')).length).toBeGreaterThan(0);
  expect(found.filter((bytes) => bytes.includes('SECRET'))).toEqual([]);
  for (const [name, bytes] of Object.entries(pictures)) expect(readFileSync(join(media, name)).equals(bytes)).toBe(true);
});

test('a picture that cannot be followed is known before anything is exported', async () => {
  const { ask, id } = await withPictures({ 'broken.jpg': BROKEN, 'turned.jpg': readFileSync(new URL('turned.jpg', FIXTURES)) });
  expect(await ask('export.held', { id })).toEqual({ pictures: ['media/broken.jpg'] });
});

test.each(FORMATS)('%s does not carry a picture that cannot be followed, and names it', async (format) => {
  const { out, ask, id } = await withPictures({ 'broken.jpg': BROKEN });
  const { leftOut } = await ask('export.preview', { id, format });
  expect(leftOut).toEqual([{ code: 'picture-held', count: 1, names: ['media/broken.jpg'] }]);
  expect(picturesIn(await out(format)).filter((bytes) => bytes.includes('SECRET'))).toEqual([]);
});
