import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk/desk.ts';
import { backupsOf } from '../desk/desk-record.ts';
import type { Library } from '../library/library.ts';
import { isOwnPlace } from '../library/own-place.ts';
import { sha256 } from '../store/content-hash.ts';
import { onDisk } from '../store/disk-problem.ts';
import { writeDurably } from '../store/durable-file.ts';
import { lastErrors } from './last-errors.ts';
import { problemsSeen } from './seen.ts';

/** The report as it was shown last: that one is saved, and no other. */
const shown = new WeakMap<Desk, string>();

type Line = readonly [name: string, value: string | number | boolean];

/**
 * What helps somebody else to find out what is wrong: versions, numbers, sizes, codes. No word of an article, claim or note, and no name of a
 * person, source or file is in it; where one has to be told from another it is a short hash that is different in every report.
 */
export async function makeReport(desk: Desk): Promise<string> {
  const salt = randomBytes(16).toString('hex');
  const code = (name: string): string => sha256(`${salt}${name}`).slice(0, 8);
  const { library } = desk;
  const parts = [
    section('Stet', programLines(desk)),
    section('Preferences', preferenceLines(desk)),
    ...(library === null ? ['Library\n  none open'] : await libraryParts(desk, library, code)),
    section('Problems met since the start', [...problemsSeen()]),
    `Last errors\n${(await lastErrors(desk)).map((line) => `  ${line}`).join('\n') || '  none'}`,
  ];
  const text = `Diagnostic report of Stet, ${new Date(desk.around.now()).toISOString()}\n\n${parts.join('\n\n')}\n`;
  shown.set(desk, text);
  return text;
}

function section(title: string, lines: readonly Line[]): string {
  return [title, ...(lines.length === 0 ? ['  none'] : lines.map(([name, value]) => `  ${name}: ${String(value)}`))].join('\n');
}

function programLines({ around, record }: Desk): Line[] {
  const { version, runtime, platform } = around.facts;
  const { rss, heapUsed } = process.memoryUsage();
  return [
    ['version', version],
    ['runtime', `${runtime.name} ${runtime.version}, Chrome ${runtime.chrome}, Node ${process.versions.node}`],
    ['platform', `${platform} ${process.arch}`],
    ['safe mode', around.safe],
    ['running for seconds', Math.round(process.uptime())],
    ['memory in MB', `${Math.round(rss / 1e6)}, of it heap ${Math.round(heapUsed / 1e6)}`],
    ['recent libraries', record.data.recents.length],
  ];
}

function preferenceLines({ record }: Desk): Line[] {
  const { theme, mode, smartQuotes, spelling, invisibles, textSize } = record.data.preferences;
  return [
    ['theme', theme],
    ['mode', mode],
    ['switches', JSON.stringify({ smartQuotes, spelling, invisibles })],
    ['text size', textSize],
  ];
}

async function libraryParts(desk: Desk, library: Library, code: (name: string) => string): Promise<string[]> {
  const { summaries } = library;
  const troubled = summaries.filter(({ problem }) => problem !== undefined);
  const largest = [...summaries].sort((one, other) => other.words - one.words).slice(0, 5);
  const { data } = library.record;
  const claims = summaries.reduce((sum, summary) => sum + summary.claims, 0);
  const bytes = data.evidence.reduce((sum, piece) => sum + piece.bytes, 0);
  return [
    section('Library', [
      ['articles', summaries.length],
      ['claims', `${claims}, open ${summaries.reduce((sum, summary) => sum + summary.openClaims, 0)}`],
      ['words', summaries.reduce((sum, summary) => sum + summary.words, 0)],
      ['people, sources, words added', [data.people, data.sources, data.words].map(({ length }) => length).join(', ')],
      ['evidence', `${data.evidence.length}, ${bytes} bytes`],
      ['settings', JSON.stringify({ signOffs: data.settings.signOffs, separation: data.settings.separation })],
      ['open in the window', library.open.size],
      ['largest articles (words, claims)', largest.map((one) => `${code(one.id)} ${one.words} ${one.claims}`).join('; ') || 'none'],
    ]),
    section('Store', await storeLines(library)),
    section('Backups', backupLines(desk, library)),
    section(
      'Articles that cannot be opened',
      troubled.map(({ id, problem }) => [code(id), problem ?? '']),
    ),
    section('Timings in milliseconds', await timings(library)),
  ];
}

async function storeLines({ state, record, lock, isConfirmed, presence, refusal, journal }: Library): Promise<Line[]> {
  return [
    ['read only because', state.readOnly?.reason ?? 'it is not'],
    ['holds the lock', lock !== null],
    ['record', record.problem?.code ?? 'whole'],
    ['list compared with the disk', isConfirmed],
    ['folder is there', await presence.isThere()],
    ['refusal', refusal?.problem.code ?? 'none'],
    ['typing that waits', (await journal.ids()).size],
  ];
}

function backupLines(desk: Desk, library: Library): Line[] {
  const { folder, when, days, weeks, last, failed: broken } = backupsOf(desk.record.data, library.record.data.id);
  return [
    ['folder chosen', folder !== null],
    ['when and kept', `${when}, ${days} days, ${weeks} weeks`],
    ['last', last === null ? 'none' : `${last.at}, ${last.files} files, ${last.bytes} bytes, missed ${last.missed.count}`],
    ['failed', broken === null ? 'no' : `${broken.at} ${broken.problem.code}`],
  ];
}

/** How the disk is just now: small things that Stet does all the time. */
async function timings({ means: { fs }, places }: Library): Promise<Line[]> {
  const timed = async (work: () => Promise<unknown>): Promise<number | string> => {
    const from = process.hrtime.bigint();
    try {
      await work();
    } catch {
      return 'fails';
    }
    return Number(process.hrtime.bigint() - from) / 1e6;
  };
  return [
    ['listing the articles', await timed(() => fs.list(places.articles))],
    ['reading the record', await timed(() => fs.read(places.record))],
    ['asking about the record', await timed(() => fs.facts(places.record))],
  ];
}

/** Saves the report that was shown last to a file that the person names. */
export async function saveReport(desk: Desk): Promise<Result<{ readonly file: string }>> {
  const { fs, dialogs, documents } = desk.around;
  const text = shown.get(desk) ?? (await makeReport(desk));
  const path = await dialogs.save(join(documents, 'stet-report.txt'), 'txt');
  if (path === null) return failed({ code: 'stopped' });
  return onDisk(basename(path), async () => {
    if (await isOwnPlace(fs, desk.library?.places ?? null, path)) return failed({ code: 'own-place', file: basename(path) });
    await fs.makeFolder(dirname(path));
    await writeDurably(fs, path, Buffer.from(text, 'utf8'));
    return ok({ file: basename(path) });
  });
}
