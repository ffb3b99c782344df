import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openArticle } from '../../core/article/article-file.ts';
import { plainText } from '../../core/article/plain-text.ts';
import type { Result } from '../../core/result.ts';
import { sideBySide } from '../../core/text/side-by-side.ts';
import { readKept } from '../../electron/history/kept-text.ts';
import { Objects } from '../../electron/history/objects.ts';
import { listPoints, roomOf } from '../../electron/history/save-points.ts';
import { lastTouched } from '../../electron/history/touched.ts';
import { createArticle } from '../../electron/library/articles.ts';
import type { Library } from '../../electron/library/library.ts';
import type { Means } from '../../electron/library/means.ts';
import { createLibrary, openLibrary } from '../../electron/library/open-library.ts';
import { openArticleFile } from '../../electron/library/opening.ts';
import { saveArticle } from '../../electron/library/saving.ts';
import { Searcher } from '../../electron/search/searcher.ts';
import { placesOf } from '../../electron/library/places.ts';
import { disk } from '../../electron/store/file-system.ts';

/** One measured number. */
interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'bytes' | 'times';
}

const STEADY = 'The bridge over the lower weir was opened by the mayor in the spring of 1931.';
const SAMPLES = join(import.meta.dirname, '..', '..', 'assets', 'sample-library', 'articles');

/** Real prose, sentence by sentence: random words would pack worse than a story does, a few words over and over better. */
const PROSE = readdirSync(SAMPLES)
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => readFileSync(join(SAMPLES, file), 'utf8').split(/^---$/m).slice(2).join('').split(/\n\n+/))
  .filter((paragraph) => /^[A-Z“][^\n|]{80,}$/.test(paragraph.trim()))
  .map((paragraph) => paragraph.trim());

/** The story after so many edits: each changes one paragraph by a few words, as writing does. */
function bodyAt(version: number): string {
  const edits = (at: number): number => Math.floor((version - at + PROSE.length) / PROSE.length);
  return [
    STEADY,
    ...PROSE.map((paragraph, at) => `${paragraph} It was said ${edits(at)} times since ${1900 + ((at + edits(at) * 7) % 120)}.`),
  ].join('\n\n');
}

function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function meansIn(folder: string, clock: { ms: number }): Means {
  let ids = 0;
  return {
    fs: disk,
    now: () => clock.ms,
    newId: () => `01FIG${String((ids += 1)).padStart(21, '0')}`,
    host: 'here',
    pid: process.pid,
    alive: () => true,
    finder: (root, library) => new Searcher({ fs: disk, places: placesOf(root) }, library),
    person: () => 'Sokha',
    personId: () => 'p',
    tell: () => undefined,
    typing: join(folder, 'typing'),
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

/** What the same objects would take unpacked. */
async function plainBytes(library: Library, root: string, id: string): Promise<number> {
  const lines = await library.history.lines(id);
  const hashes = new Set(
    lines.flatMap(({ revision, markdown, claims }) => [revision, markdown, claims].filter((hash) => hash !== undefined)),
  );
  let bytes = 0;
  for (const hash of hashes) {
    const [packed = ''] = Objects.namesOf(hash);
    bytes += gunzipSync(readFileSync(join(root, '.stet', 'history', packed))).length;
  }
  return bytes;
}

async function saveAll(library: Library, id: string, clock: { ms: number }, count: number): Promise<number[]> {
  const opened = need(await openArticleFile(library, id));
  let { base } = opened;
  const times: number[] = [];
  for (let version = 1; version <= count; version += 1) {
    clock.ms += 600_000;
    const markdown = `${opened.markdown.trimEnd()}\n\n${bodyAt(version)}\n`;
    const projection = plainText(need(openArticle(markdown)).doc).text;
    const { ms, value } = await timed(() => saveArticle(library, { id, base, markdown, projection, anchors: {}, why: 'explicit' }));
    ({ base } = need(value));
    times.push(ms);
  }
  return times.sort((one, other) => one - other);
}

async function reading(library: Library, id: string, count: number): Promise<Figure[]> {
  const list = await timed(() => listPoints(library, { id, from: 0, only: 'all' }));
  const [newest] = need(list.value).points;
  const middle = need(await listPoints(library, { id, from: count >> 1, only: 'all' })).points[0];
  const kept = await timed(() => readKept(library, { id, key: middle?.key ?? '' }));
  const now = need(await readKept(library, { id, key: newest?.key ?? '' })).projection;
  const rows = await timed(() => Promise.resolve(sideBySide(need(kept.value).projection, now)));
  const touched = async (words: string) => {
    const from = now.indexOf(words);
    const question = { id, projection: now, from, to: from + words.length };
    return timed(() => lastTouched(library, question, { stop: new AbortController().signal, tell: () => undefined }));
  };
  const steady = await touched(STEADY);
  if (need(steady.value).looked !== count + 1) throw new Error('not all of the history was gone through');
  const recent =
    now
      .split('\n\n')
      .flatMap((paragraph) => paragraph.split(/(?<=\.) /))
      .at(-1) ?? STEADY;
  return [
    { name: 'the first part of the list is there', value: list.ms, unit: 'ms' },
    { name: 'the text of a save point half way back is read', value: kept.ms, unit: 'ms' },
    { name: 'and laid beside the text of now', value: rows.ms, unit: 'ms' },
    { name: 'who touched a sentence that stands since the first save', value: steady.ms, unit: 'ms' },
    { name: 'who touched a sentence changed lately', value: (await touched(recent)).ms, unit: 'ms' },
  ];
}

/** Saves a story `count` times through the store as it is, then reads its history. Leaves nothing behind. */
async function historyFigures(count: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-history-'));
  try {
    const root = join(folder, 'library');
    mkdirSync(root);
    const clock = { ms: Date.parse('2026-01-01T08:00:00.000Z') };
    const means = meansIn(folder, clock);
    need(await createLibrary(means, root));
    const opened = need(await openLibrary(means, root, { place: root, sample: false }));
    const { library } = opened;
    const { id } = need(await createArticle(library, { headline: 'The weir holds', language: 'en' }));
    const saves = await saveAll(library, id, clock, count);
    // First of all, so that the list has to be read for it.
    const figures = await reading(library, id, count);
    const { points, bytes } = need(await roomOf(library, { id }));
    const list = (await disk.facts(join(root, '.stet', 'history', `${id}.jsonl`)))?.size ?? 0;
    const plain = await plainBytes(library, root, id);
    await opened.close();
    return [
      { name: 'a save with its save point, half of them', value: saves[saves.length >> 1] ?? 0, unit: 'ms' },
      { name: 'a save with its save point, 95 of 100', value: saves[Math.floor(saves.length * 0.95)] ?? 0, unit: 'ms' },
      { name: 'a save point on the disk, its line included', value: bytes / points, unit: 'bytes' },
      { name: 'the same unpacked', value: (plain + list) / points, unit: 'bytes' },
      { name: 'texts packed, against plain', value: plain / (bytes - list), unit: 'times' },
      ...figures,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Measured while this is read: what main reads only when it needs it can be read no longer afterwards. */
export const figures = await historyFigures(Number(process.env['STET_HISTORY_SAVES'] ?? 5000));
