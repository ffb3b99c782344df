import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkLibrary, mendFault } from '../../electron/checking/check-library.ts';
import { runBackup } from '../../electron/backup/backups.ts';
import { openArticleFile } from '../../electron/library/opening.ts';
import { drillDesk, type DrillDesk } from './drill-desk.ts';

/** One file of a library that was deleted or damaged, and what came of it. */
export interface DrillRow {
  readonly file: string;
  readonly done: 'deleted' | 'damaged' | 'emptied';
  readonly found: string;
  /** What the file was rebuilt from, `by itself`, or `named` when nothing could take its place. */
  readonly rebuilt: string;
  /** Whether it was rebuilt or named; a row that is not `held` went unseen. */
  readonly held: boolean;
}

type Harm = DrillRow['done'];
const HARMS: readonly Harm[] = ['deleted', 'damaged', 'emptied'];

/** Every kind of file of a library. `of` finds the one that is harmed; `expect`: what holds for files that no fault is found of. */
interface Kind {
  readonly name: string;
  readonly of: (files: readonly string[], at: Made) => string | undefined;
  /** Files that are made anew by themselves, or of which nothing else speaks. Says in which way. */
  readonly alone?: (desk: DrillDesk, harm: Harm) => string | null;
}

interface Made {
  readonly library: string;
  readonly ids: readonly string[];
}

const starting = (start: string) => (files: readonly string[]) => files.find((file) => file.startsWith(start));
const ofId =
  (start: string, end: string) =>
  (files: readonly string[], { ids }: Made) =>
    files.find((file) => file === `${start}${ids[0] ?? ''}${end}`);

const inBin = (name: string) => (files: readonly string[]) =>
  files.find((file) => file.startsWith('.stet/trash/evidence-') && file.endsWith(`/${name}`));

const KINDS: readonly Kind[] = [
  { name: 'article', of: (files) => files.find((file) => file === 'articles/the-well.md') },
  { name: 'docket', of: ofId('.stet/dockets/', '.json') },
  {
    name: 'library record',
    of: (files) => files.find((file) => file === '.stet/library.json'),
    alone: (desk) => (desk.library().record.data.sources.length === 1 ? 'an earlier version' : null),
  },
  { name: 'list of the history', of: ofId('.stet/history/', '.jsonl') },
  { name: 'text of the history', of: namedText },
  {
    name: 'typing',
    of: ofId('.stet/journal/', '.json'),
    alone: (_, harm) => (harm === 'deleted' ? 'the text saved last stands; no other file knows of the typing' : null),
  },
  { name: 'log', of: (files) => files.find((file) => file === '.stet/audit/log.jsonl') },
  { name: 'evidence', of: starting('evidence/') },
  { name: 'evidence in the bin', of: inBin('evidence') },
  { name: 'note of evidence in the bin', of: inBin('evidence.json') },
  { name: 'picture', of: starting('articles/media/') },
  { name: 'earlier version', of: starting('.stet/generations/'), alone: () => 'made again as the file it is of changes' },
  {
    name: 'cache',
    of: starting('.stet/cache/'),
    alone: (desk) => (desk.library().summaries.length === 2 ? 'the articles' : null),
  },
  {
    name: 'lock',
    of: (files) => files.find((file) => file === '.stet/lock'),
    alone: (desk) => (desk.library().state.readOnly?.reason === 'locked' ? 'said on opening, for two minutes' : 'by itself'),
  },
];

function namedText(files: readonly string[], { library, ids }: Made): string | undefined {
  const docket = readFileSync(join(library, '.stet', 'dockets', `${ids[0] ?? ''}.json`), 'utf8');
  const [, two = '', rest = ''] = /"revision": "sha256:(..)(\w+)"/.exec(docket) ?? [];
  return files.find((file) => file.startsWith(`.stet/history/objects/${two}/${rest}`));
}

export function filesBelow(folder: string, above = ''): string[] {
  return readdirSync(join(folder, above), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(folder, `${above}${entry.name}/`) : [`${above}${entry.name}`],
  );
}

/** Harms every kind of file of a copy of a library, one at a time; with and without a backup to take it from. */
export async function drill(): Promise<DrillRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-drill-'));
  try {
    const made = await madeLibrary(join(folder, 'whole'));
    const rows: DrillRow[] = [];
    for (const hasBackup of [false, true]) {
      for (const kind of KINDS) {
        for (const harm of HARMS) rows.push(await harmOne(join(folder, 'copy'), made, { kind, harm, hasBackup }));
      }
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Whole extends Made {
  readonly folder: string;
}

async function madeLibrary(folder: string): Promise<Whole> {
  const library = join(folder, 'library');
  mkdirSync(join(library, 'articles', 'media'), { recursive: true });
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
  writeFileSync(join(library, 'articles', 'media', 'lamp.png'), picture);
  const desk = await drillDesk(folder);
  const ids = await desk.fill();
  await runBackup(desk.desk, desk.library());
  await desk.close();
  mkdirSync(join(library, '.stet', 'journal'), { recursive: true });
  const typing = { base: 'x', markdown: '# The well\n\nTyped and not saved.\n', at: '2026-11-24T08:00:00.000Z', turn: 1 };
  writeFileSync(join(library, '.stet', 'journal', `${ids[0] ?? ''}.json`), JSON.stringify(typing));
  const holder = { host: 'here', pid: 1, person: '', token: 'x', heartbeat: '2026-11-24T08:00:00.000Z' };
  writeFileSync(join(library, '.stet', 'lock'), JSON.stringify(holder));
  return { folder, library, ids };
}

interface Trial {
  readonly kind: Kind;
  readonly harm: Harm;
  readonly hasBackup: boolean;
}

async function harmOne(copy: string, whole: Whole, { kind, harm, hasBackup }: Trial): Promise<DrillRow> {
  rmSync(copy, { recursive: true, force: true });
  cpSync(whole.folder, copy, { recursive: true, preserveTimestamps: true });
  if (!hasBackup) rmSync(join(copy, 'backups'), { recursive: true, force: true });
  const made = { library: join(copy, 'library'), ids: whole.ids };
  const file = kind.of(filesBelow(made.library), made);
  const name = `${kind.name}${hasBackup ? ', with a backup' : ''}`;
  if (file === undefined) return { file: name, done: harm, found: 'there is none in the drill', rebuilt: '', held: false };
  const path = join(made.library, ...file.split('/'));
  const before = hashOf(path);
  harmFile(path, harm);
  const desk = await drillDesk(copy);
  try {
    return { file: name, done: harm, ...(await outcome(desk, made, { kind, harm, path, before })) };
  } finally {
    await desk.close();
  }
}

const hashOf = (path: string): string => (existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : '');

function harmFile(path: string, harm: Harm): void {
  if (harm === 'deleted') return rmSync(path);
  if (harm === 'emptied') return writeFileSync(path, '');
  const bytes = readFileSync(path);
  // What a broken disk gives back: the first half of the file, and then nothing that could be meant.
  writeFileSync(path, Buffer.concat([bytes.subarray(0, Math.floor(bytes.length / 2)), Buffer.from([0, 255, 254, 0])]));
}

interface Harmed extends Omit<Trial, 'hasBackup'> {
  readonly path: string;
  readonly before: string;
}

async function outcome(desk: DrillDesk, made: Made, { kind, harm, path, before }: Harmed): Promise<Omit<DrillRow, 'file' | 'done'>> {
  const { readOnly } = desk.library().state;
  if (readOnly?.reason === 'damaged') {
    const way = readOnly.at === undefined ? 'named; a new record can be begun' : 'an earlier version';
    return { found: 'said on opening', rebuilt: way, held: readOnly.kept !== undefined };
  }
  const checked = await checkLibrary(desk.desk, desk.library());
  if (!checked.ok) return { found: checked.problem.code, rebuilt: '', held: false };
  const { faults } = checked.value;
  const found = faults.map(({ kind: fault }) => fault).join(', ');
  const mended: string[] = [];
  for (const [number, { ways }] of faults.entries()) {
    const way = ways.includes('backup') ? 'backup' : ways[0];
    if (way === undefined) continue;
    const done = await mendFault(desk.library(), { fault: number, way });
    if (done.ok) mended.push(way);
  }
  if (faults.length > 0)
    return { found, rebuilt: mended.length > 0 ? [...new Set(mended)].join(', ') : 'named', held: await isMended(desk, mended) };
  const alone = kind.alone?.(desk, harm) ?? null;
  if (alone !== null) return { found: '', rebuilt: alone, held: true };
  const [id = ''] = made.ids;
  const opened = await openArticleFile(desk.library(), id);
  const isBack = existsSync(path) && hashOf(path) === before;
  return {
    found: '',
    rebuilt: isBack || desk.said.length > 0 ? `by itself ${desk.said.join(', ')}` : 'unseen',
    held: opened.ok && (isBack || desk.said.length > 0),
  };
}

/** After mending, another look finds nothing that was mended. */
async function isMended(desk: DrillDesk, mended: readonly string[]): Promise<boolean> {
  if (mended.length === 0) return true;
  const again = await checkLibrary(desk.desk, desk.library());
  return again.ok && again.value.faults.every(({ kind }) => kind === 'article-unreadable' || kind === 'journal-torn');
}
