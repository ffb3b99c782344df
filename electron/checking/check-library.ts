import { basename, join } from 'node:path';
import { FAULTS_TOGETHER, type Checked, type Fault, type FaultKind, type Mend } from '../../core/contract/checking.ts';
import type { Question } from '../../core/contract/calls.ts';
import type { AuditFact } from '../../core/audit/chain.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { audited } from '../audit/audited.ts';
import { alone } from '../backup/backups.ts';
import type { Stop } from '../backup/stop.ts';
import type { Desk } from '../desk/desk.ts';
import { NAMES, withFreeName, writeNew } from '../library/articles.ts';
import { inTurn } from '../library/in-turn.ts';
import type { Library } from '../library/library.ts';
import { timeOf } from '../library/means.ts';
import { mayWrite } from '../library/may-write.ts';
import { restoreDocket } from '../library/mend-docket.ts';
import { fileStemOf } from '../library/places.ts';
import { progressOf } from '../library/progress.ts';
import { refresh } from '../library/read-articles.ts';
import { withMeta } from '../library/same-id.ts';
import { resummarise } from '../library/saving.ts';
import { articleText } from '../library/summary.ts';
import { onDisk } from '../store/disk-problem.ts';
import { writeNewDurably } from '../store/durable-file.ts';
import { newestReadable } from '../store/generations.ts';
import { readText, textBytes } from '../store/text-file.ts';
import { findFaults, latestText, type FoundFault } from './find-faults.ts';
import { findInBackups, putAside, takeFile, type InBackup } from './from-backup.ts';

/** A fault as it can be mended: the window names it by its number in the last list. */
interface Mendable extends FoundFault {
  readonly inBackup: InBackup | null;
}
const lastFound = new WeakMap<Library, readonly Mendable[]>();

/** Faults in whose place the file of a backup may be put: it is one file, and what lies there, if anything, is no use. */
const FROM_BACKUP: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'article-unreadable',
  'docket-missing',
  'docket-damaged',
  'text-missing',
  'history-missing',
  'audit-missing',
  'evidence-missing',
  'evidence-changed',
  'evidence-note',
  'picture-missing',
  'picture-damaged',
]);

/** Looks at every file of the library, with progress as news; it can be stopped like a backup. Nothing is changed. */
export async function checkLibrary(desk: Desk, library: Library): Promise<Result<Checked>> {
  const tell = progressOf(desk.around.tell, 'checking');
  const done = await alone(desk, null, library.state.name, async ({ stop }) => {
    await untilListed(library, stop);
    const { looked, found } = await findFaults(library, { stop, tell: (share) => tell(Math.min(0.99, share)) });
    const paths = found.filter(({ fault }) => FROM_BACKUP.has(fault.kind)).map(({ fault }) => fault.file);
    const kept = await findInBackups(desk, library, [...paths, LOG]);
    const all = isCutShort(found, kept.get(LOG), await sizeOf(library, LOG)) ? [...found, CUT_LOG] : found;
    const mendable = all.map((one) => withBackup(one, (FROM_BACKUP.has(one.fault.kind) && kept.get(one.fault.file)) || null));
    lastFound.set(library, mendable);
    return ok({ looked, count: mendable.length, faults: faultsFrom(library, 0) });
  });
  tell(1);
  return done;
}

/** A part of what was found last. */
export function faultsFrom(library: Library, from: number): Fault[] {
  return (lastFound.get(library) ?? []).slice(from, from + FAULTS_TOGETHER).map(({ fault }) => fault);
}

const LOOK_MS = 50;

/** What is still being read on opening would be taken for unreadable, and its claims for those of a story that is gone. */
async function untilListed(library: Library, stop: Stop): Promise<void> {
  while (!library.isConfirmed) {
    stop.check();
    await new Promise((resume) => setTimeout(resume, LOOK_MS));
  }
}

const LOG = '.stet/audit/log.jsonl';
const CUT_LOG: FoundFault = { fault: { kind: 'audit-broken', file: LOG, ways: [] }, id: '' };

/** The log only ever grows: one that is shorter than in a backup was cut. */
function isCutShort(found: readonly FoundFault[], backed: InBackup | undefined, size: number): boolean {
  return backed !== undefined && backed.file.bytes > size && !found.some(({ fault }) => fault.file === LOG);
}

async function sizeOf(library: Library, path: string): Promise<number> {
  return (await library.means.fs.facts(join(library.places.root, path)).catch(() => null))?.size ?? 0;
}

function withBackup({ fault, id }: FoundFault, inBackup: InBackup | null): Mendable {
  if (inBackup === null) return { fault, id, inBackup };
  const at = fault.ways.length === 0 ? { at: inBackup.at } : {};
  return { fault: { ...fault, ...at, ways: [...fault.ways, 'backup'] }, id, inBackup };
}

/** Mends one of the faults that were found last, in one of the ways it offers. */
export async function mendFault(
  library: Library,
  { fault: number, way }: Question<'library.mend'>,
): Promise<Result<Record<string, never>>> {
  const found = lastFound.get(library)?.[number];
  if (!found?.fault.ways.includes(way)) return failed({ code: 'not-found' });
  const done = await onDisk(found.fault.file, async () => {
    const allowed = await mayWrite(library);
    return allowed.ok ? WAYS[way](library, found) : allowed;
  });
  return done.ok ? ok({}) : done;
}

type Way = (library: Library, found: Mendable) => Promise<Result<unknown>>;

const WAYS: Readonly<Record<Mend, Way>> = {
  history: (library, { id }) => bringBack(library, id),
  older: (library, found) =>
    found.fault.kind === 'docket-damaged' ? restoreDocket(library, { id: found.id, from: 'older' }) : olderDocket(library, found.id),
  rebuild: (library, found) => (found.fault.kind === 'history-missing' ? beginList(library, found.id) : keepText(library, found)),
  backup: (library, { inBackup, fault, id }) => fromBackup(library, inBackup, fault.file, id),
};

/** Makes an article again of the latest text that the history has of it, under the id that its claims know it by. */
function bringBack(library: Library, id: string): Promise<Result<unknown>> {
  return library.queue.run(NAMES, async () => {
    const kept = await latestText(library, id);
    if (kept === null || library.entries.has(id)) return failed({ code: 'not-found' });
    const named = withMeta(kept.markdown, { id });
    const markdown = named.ok ? named.value : kept.markdown;
    const text = articleText(markdown);
    const file = await withFreeName(library, fileStemOf('code' in text ? '' : text.headline), async (name) => {
      await writeNew(library, name, textBytes(markdown, false));
      return name;
    });
    return resummarise(library, id, file);
  });
}

/** What the log says of claims in whose place something earlier is put. */
const mending = (library: Library, id: string, from: 'older' | 'backup'): AuditFact => ({
  ...{ at: timeOf(library.means), by: library.means.personId(), article: id },
  ...{ kind: 'restore-docket', detail: { from } },
});

function olderDocket(library: Library, id: string): Promise<Result<unknown>> {
  return inTurn(library, id, async (file) => {
    const { fs } = library.means;
    const older = await newestReadable(fs, join(library.places.generations, 'dockets'), `${id}.json`, () => ok(null));
    if (older === null) return failed({ code: 'not-found', file });
    return audited(library, mending(library, id, 'older'), async () => {
      await fs.makeFolder(library.places.dockets);
      await writeNewDurably(fs, library.docketPath(id), older.bytes);
      library.rereadDocket(id, true);
      return resummarise(library, id, file);
    });
  });
}

/** The text that is missing from the history is the one in the file: it is kept again. */
function keepText(library: Library, { id, fault }: Mendable): Promise<Result<unknown>> {
  return inTurn(library, id, async (file) => {
    // What lies there under the hash has another: history would take it for the text.
    await putAside(library, join(library.places.root, ...fault.file.split('/')));
    const read = await readText(library.means.fs, library.articlePath(file), file);
    if (!read.ok) return read;
    const text = articleText(read.value.text);
    await library.history.keep(read.value.text);
    if (!('code' in text)) await library.history.keep(text.projection);
    return ok(null);
  });
}

/** The list of kept states begins again with the state that is there; what it said of earlier ones is gone. */
function beginList(library: Library, id: string): Promise<Result<unknown>> {
  return inTurn(library, id, async (file) => {
    const read = await readText(library.means.fs, library.articlePath(file), file);
    if (!read.ok) return read;
    const { hash: markdown } = await library.history.keep(read.value.text);
    const { revision } = (await library.docket(id)).data;
    await library.history.add(id, { at: timeOf(library.means), why: 'found', revision, markdown });
    return ok(null);
  });
}

async function fromBackup(library: Library, inBackup: InBackup | null, path: string, id: string): Promise<Result<unknown>> {
  if (inBackup === null) return failed({ code: 'not-found' });
  const isDocket = path.startsWith('.stet/dockets/');
  const take = (): Promise<Result<unknown>> => takeFile(library, inBackup);
  const taken = await library.queue.run(id === '' ? 'mending' : id, () =>
    isDocket ? audited(library, mending(library, id, 'backup'), take) : take(),
  );
  if (!taken.ok) return taken;
  if (isDocket) library.forgetDocket(id);
  if (path.startsWith('articles/') && path.endsWith('.md')) await refresh(library, basename(path));
  else if (id !== '' && library.entries.has(id)) await inTurn(library, id, (file) => resummarise(library, id, file));
  library.tellList();
  return taken;
}
