import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { CallName, Question } from '../../core/contract/calls.ts';
import { evidenceFileName } from '../../core/evidence/file-name.ts';
import { emptyMeta } from '../../core/article/meta.ts';
import { articleSchema } from '../../core/article/schema.ts';
import { exportStem } from '../../core/export/file-name.ts';
import { answer } from '../../electron/ipc/gate.ts';
import { HANDLERS } from '../../electron/ipc/handlers.ts';
import { pictureBytes } from '../../electron/library/media.ts';
import { deskWithSources } from '../electron/evidence/evidence-steps.ts';
import type { MadeDesk } from '../electron/made-desk.ts';
import { hostileNames } from './names.ts';

/** Every other one in an ordinary run, all of them in `npm run walls`. */
const NAMES = hostileNames().filter((_, at) => process.env['STET_WALLS'] === 'all' || at % 2 === 0);
const PIXEL = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** What is wrong with a name for some system; null for a sound one. */
function unsound(name: string): string | null {
  if (name === '' || name === '.' || name === '..') return 'no name';
  if (/[\u0000-\u001f\u007f/\\:*?"<>|]/.test(name)) return 'a sign that no name may have';
  if (/[\u202a-\u202e\u2066-\u2069]/.test(name)) return 'turns the direction of letters';
  if (/[. ]$/.test(name)) return 'ends in a dot or a space';
  if (DEVICE.test(name)) return 'a device';
  return Buffer.byteLength(name) > 255 ? 'too long' : null;
}

let made: MadeDesk;
let before: readonly string[];
const log: string[] = [];

const ask = <N extends CallName>(name: N, question: Question<N>) =>
  answer(HANDLERS, made.desk, { name, question }, (line) => void log.push(line));
/** Everything in the desk's folder but the library itself. */
const outside = (): string[] =>
  readdirSync(made.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== 'library' && !name.startsWith(`library${sep}`))
    .filter((name) => statSync(join(made.folder, name)).isFile())
    .map((name) => `${name}: ${readFileSync(join(made.folder, name), 'latin1').length}`)
    .filter((name) => !name.startsWith('user-'))
    .sort();
const inFolder = (...path: readonly string[]): string[] => {
  const folder = join(made.libraryPlace, ...path);
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
};

beforeAll(() => expect(NAMES.length).toBeGreaterThan(2_000));

async function open(): Promise<void> {
  log.length = 0;
  made = await deskWithSources();
  writeFileSync(join(made.folder, 'outside.md'), '# Outside\n');
  writeFileSync(join(made.folder, 'x'), PIXEL);
  before = outside();
}

function expectHeld(...places: readonly (readonly string[])[]): void {
  expect(log).toEqual([]);
  expect(outside()).toEqual(before);
  for (const place of places) {
    const bad = inFolder(...place).flatMap((path) => path.split(sep).map((name) => [name, unsound(name)] as const));
    expect(bad.filter(([, why]) => why !== null)).toEqual([]);
  }
}

test(`an article is given ${NAMES.length} names, and made with each as its headline`, async () => {
  await open();
  const created = await made.ask('article.create', { headline: 'A story', language: 'en' });
  for (const name of NAMES) await ask('article.rename', { id: created.id, name });
  for (const headline of NAMES.filter((_, at) => at % 7 === 0)) await ask('article.create', { headline, language: 'en' });
  expectHeld(['articles']);
  expect(inFolder('articles').filter((name) => name.includes(sep))).toEqual([]);
}, 300_000);

test('pictures and evidence come in under each', async () => {
  await open();
  for (const [at, name] of NAMES.entries()) {
    if (at % 3 === 0) await ask('media.add', { name, bytes: Uint8Array.from([...PIXEL, at % 256, at >> 8]) });
    if (name.length > 500) continue;
    await ask('evidence.begin', { token: `t${at}`, source: 'ledger', name, size: 2 });
    await ask('evidence.part', { token: `t${at}`, bytes: new Uint8Array([at % 256, at >> 8]) });
    await ask('evidence.end', { token: `t${at}`, size: 2 });
  }
  expectHeld(['articles', 'media'], ['evidence']);
}, 300_000);

test('every id, wherever a call takes one, and every name of an import', async () => {
  await open();
  const bytes = new TextEncoder().encode('A headline\n\nWords.');
  for (const [at, id] of NAMES.entries()) {
    for (const name of [
      'article.open',
      'article.read',
      'article.bin',
      'article.restore',
      'article.duplicate',
      'article.bring-back',
      'docket.lost',
    ] as const)
      expect((await ask(name, { id })).ok, `${name} ${JSON.stringify(id)}`).toBe(false);
    await ask('article.journal', { id, base: id, markdown: 'typed' });
    await ask('article.give-way', { id, base: id, markdown: 'typed' });
    await ask('docket.restore', { id, from: 'nothing' });
    await ask('docket.take', { id, from: id });
    await ask('evidence.text', { evidence: id });
    await ask('library.forget', { recent: id });
    await ask('library.open', { how: 'recent', recent: id });
    await ask('spelling.dictionary', { language: id });
    if (at % 9 === 0) await ask('import.run', { name: id, bytes });
  }
  expectHeld(['articles'], ['.stet', 'dockets'], ['.stet', 'journal'], ['.stet', 'history'], ['.stet', 'trash']);
}, 300_000);

test('what a story names as its picture is only ever a picture of the library', async () => {
  await open();
  const library = made.desk.library;
  if (!library) throw new Error('no library');
  mkdirSync(join(made.libraryPlace, 'articles', 'media'), { recursive: true });
  writeFileSync(join(made.libraryPlace, 'articles', 'media', 'own.png'), PIXEL);
  writeFileSync(join(made.libraryPlace, '.stet', 'secret.png'), PIXEL);
  expect(await pictureBytes(library, 'media/own.png')).not.toBeNull();
  const given: string[] = [];
  for (const name of NAMES) if ((await pictureBytes(library, name)) !== null) given.push(name);
  expect(given).toEqual([]);
}, 120_000);

function storyOf(slug: string, headline: string) {
  const { doc, headline: line, standfirst, paragraph } = articleSchema.nodes;
  const words = headline === '' ? [] : [articleSchema.text(headline)];
  return doc.create({ meta: { ...emptyMeta(), slug } }, [line.create(null, words), standfirst.create(), paragraph.create()]);
}

test('exports and evidence are named soundly after anything', () => {
  const bad = NAMES.flatMap((name) => [
    [name, unsound(evidenceFileName(name))] as const,
    [name, unsound(`${exportStem({ doc: storyOf(name, '') })}.docx`)] as const,
    [name, unsound(`${exportStem({ doc: storyOf('', name) })}.docx`)] as const,
  ]);
  expect(bad.filter(([, why]) => why !== null)).toEqual([]);
});
