import { join } from 'node:path';
import type { Checked, Fault } from '../../core/contract/checking.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Docket } from '../../core/saved/docket.ts';
import type { Stop } from '../backup/stop.ts';
import { ARTICLES } from '../copies/copies.ts';
import { behindOf, findBehind, lastChanges } from '../audit/behind.ts';
import { heldAgainstLog } from '../audit/unlogged.ts';
import { faultsInBin } from './binned-evidence.ts';
import { hadList, hadLog } from './ever-was.ts';
import { unknownEvidence } from './unknown-evidence.ts';
import { evidenceName, findEvidence, hashOfFile } from '../evidence/place.ts';
import { articleNames } from '../library/article-names.ts';
import type { Library } from '../library/library.ts';
import { lostIds } from '../library/lost-dockets.ts';
import { pictureBytes } from '../library/media.ts';
import { articleText } from '../library/summary.ts';
import { contentHash } from '../store/content-hash.ts';
import { onDisk } from '../store/disk-problem.ts';
import { newestReadable } from '../store/generations.ts';
import { readText } from '../store/text-file.ts';
import { hasItsEnd } from './whole-picture.ts';

/** A fault with what mending it needs to know; only `fault` goes to the window. */
export interface FoundFault {
  readonly fault: Fault;
  readonly id: string;
}

export interface Looking {
  readonly stop: Stop;
  readonly tell: (share: number) => void;
}

interface Look extends Looking {
  readonly library: Library;
  readonly found: FoundFault[];
  readonly looked: Checked['looked'];
  /** The articles that the log names. */
  readonly logged: ReadonlySet<string>;
  /** Sign-offs are held against it. */
  readonly against: Awaited<ReturnType<typeof heldAgainstLog>>;
  /** Whether a list of earlier texts tells of a sign-off. */
  isSigned: boolean;
}

export interface Findings {
  readonly looked: Checked['looked'];
  readonly found: readonly FoundFault[];
}

/**
 * Looks at every file of a library and names what is missing or damaged, with what could take its place. Nothing is changed. Throws `Stopped`.
 */
export async function findFaults(library: Library, looking: Looking): Promise<Findings> {
  const logged = new Set((await lastChanges(library))?.articles ?? []);
  const looked = { articles: 0, dockets: 0, texts: 0, pictures: 0, evidence: 0 };
  const look: Look = { ...looking, library, found: [], looked, logged, against: await heldAgainstLog(library), isSigned: false };
  if (library.record.problem) note(look, { kind: 'record-damaged', file: '.stet/library.json', ways: [] });
  const files = await articleNames(library);
  for (const [done, file] of files.entries()) {
    look.stop.check();
    await lookAtArticle(look, file);
    look.tell((0.6 * done) / files.length);
  }
  for (const id of await lostIds(library)) await lookAtLost(look, id);
  await lookAtEvidence(look);
  await lookIntoBin(look);
  await lookForUnknown(look);
  await lookAtLog(look);
  await lookBehindLog(look);
  await lookForUnlogged(look);
  return { looked: look.looked, found: look.found };
}

function note(look: Look, fault: Fault, id = ''): void {
  look.found.push({ fault, id });
}

async function lookAtArticle(look: Look, file: string): Promise<void> {
  const { library } = look;
  // A sync tool's conflict copy is named where its article is, and may be anything.
  if (library.copies.get(ARTICLES + file)) return;
  look.looked.articles += 1;
  const entry = library.entryOfFile(file);
  const read = await readText(library.means.fs, library.articlePath(file), file);
  const text = read.ok ? articleText(read.value.text) : read.problem;
  if (!read.ok || 'code' in text || entry === undefined)
    return note(look, { kind: 'article-unreadable', file: `articles/${file}`, ways: [] });
  const { id, headline } = entry.summary;
  await lookAtPictures(look, file, read.value.text);
  await lookAtJournal(look, id, headline);
  const now = { markdown: contentHash(read.value.text), projection: contentHash(text.projection) };
  await lookAtHistory(look, { id, headline }, now);
}

interface Whose {
  readonly id: string;
  readonly headline: string;
}

/** The docket of an article, the text it names, and the list of its kept states. `now`: hashes of what the file says. */
async function lookAtHistory(look: Look, whose: Whose, now: { readonly markdown: string; readonly projection: string }): Promise<void> {
  const { library } = look;
  const { id, headline } = whose;
  const lines = await library.history.lines(id);
  const docket = await lookAtDocket(
    look,
    whose,
    lines.some(({ revision }) => revision !== undefined),
  );
  const list = `.stet/history/${id}.jsonl`;
  const isStated = docket !== null && docket.revision !== '';
  look.isSigned ||= lines.some(({ why }) => why === 'sign-off');
  const isGone = isStated && lines.length === 0 && (await hadList(library, { id, now: now.markdown, isLogged: look.logged.has(id) }));
  if (isGone) note(look, { kind: 'history-missing', file: list, headline, ways: ['rebuild'] }, id);
  if (await hasTornLine(library, id)) note(look, { kind: 'history-torn', file: list, headline, ways: [] }, id);
  const named = new Set([...(isStated ? [docket.revision] : []), ...lines.flatMap(({ revision, markdown }) => [revision, markdown])]);
  for (const hash of named) {
    if (hash === undefined) continue;
    look.looked.texts += 1;
    if ((await library.history.read(hash)) !== null) continue;
    const isHere = hash === now.markdown || hash === now.projection;
    const at = lines.find(({ revision, markdown }) => [revision, markdown].includes(hash))?.at;
    const hex = hash.replace(/^sha256:/, '');
    const path = `.stet/history/objects/${hex.slice(0, 2)}/${hex.slice(2)}`;
    note(look, { kind: 'text-missing', file: path, headline, ways: isHere ? ['rebuild'] : [], ...(at ? { at } : {}) }, id);
  }
}

/** Answers what is known of the claims; null when there never was anything. */
async function lookAtDocket(look: Look, { id, headline }: Whose, wasStated: boolean): Promise<Docket | null> {
  const { library } = look;
  const file = `.stet/dockets/${id}.json`;
  const facts = await library.means.fs.facts(library.docketPath(id));
  const { data, problem } = await library.docket(id);
  if (!library.open.has(id)) library.forgetDocket(id);
  const older = async () => newestReadable(library.means.fs, join(library.places.generations, 'dockets'), `${id}.json`, () => ok(null));
  if (facts !== null) look.looked.dockets += 1;
  if (problem === null) look.against.hold(data);
  if (problem !== null) note(look, { kind: 'docket-damaged', file, headline, ways: (await older()) === null ? [] : ['older'] }, id);
  else if (facts === null && wasStated) {
    const kept = await older();
    note(look, { kind: 'docket-missing', file, headline, ways: kept === null ? [] : ['older'], ...(kept ? { at: kept.at } : {}) }, id);
  } else if (data.unread) note(look, { kind: 'claims-unread', file, headline, ways: [] }, id);
  return facts === null && !wasStated ? null : data;
}

async function hasTornLine(library: Library, id: string): Promise<boolean> {
  const read = await onDisk(id, async () => ok(await library.means.fs.read(join(library.places.history, `${id}.jsonl`))));
  if (!read.ok) return false;
  const written = new TextDecoder()
    .decode(read.value)
    .split('\n')
    .filter((line) => line.trim() !== '').length;
  return written !== (await library.history.lines(id)).length;
}

async function lookAtJournal(look: Look, id: string, headline: string): Promise<void> {
  const read = await onDisk(id, async () => ok(await look.library.journal.read(id, false)));
  const isTorn = !read.ok || read.value.torn.length > 0;
  if (isTorn) note(look, { kind: 'journal-torn', file: `.stet/journal/${id}.json`, headline, ways: [] }, id);
}

/** The claims of an article whose file is gone, or cannot be read any more. */
async function lookAtLost(look: Look, id: string): Promise<void> {
  look.stop.check();
  const { library } = look;
  look.looked.dockets += 1;
  const kept = await latestText(library, id);
  if (kept === null) return note(look, { kind: 'article-missing', file: `.stet/dockets/${id}.json`, ways: [] }, id);
  const text = articleText(kept.markdown);
  const headline = 'code' in text ? '' : text.headline;
  note(look, { kind: 'article-missing', file: `.stet/dockets/${id}.json`, headline, ways: ['history'], at: kept.at }, id);
}

/** The latest text of an article that the history has. */
export async function latestText(library: Library, id: string): Promise<{ readonly markdown: string; readonly at: string } | null> {
  for (const { markdown, at } of [...(await library.history.lines(id))].reverse()) {
    const text = markdown === undefined ? null : await library.history.read(markdown);
    if (text !== null) return { markdown: text, at };
  }
  return null;
}

const PICTURE = /!\[[^\]]*\]\(<?(media\/[^)>\s]+)>?/g;

async function lookAtPictures(look: Look, file: string, markdown: string): Promise<void> {
  for (const [, src = ''] of markdown.matchAll(PICTURE)) {
    look.looked.pictures += 1;
    const path = `articles/${src}`;
    if (look.found.some(({ fault }) => fault.file === path)) continue;
    const bytes = await pictureBytes(look.library, src);
    const isThere = (await look.library.means.fs.facts(look.library.articlePath(src)).catch(() => null)) !== null;
    if (bytes === null) note(look, { kind: isThere ? 'picture-damaged' : 'picture-missing', file: path, headline: file, ways: [] });
    else if (!hasItsEnd(bytes)) note(look, { kind: 'picture-damaged', file: path, headline: file, ways: [] });
  }
}

async function lookAtEvidence(look: Look): Promise<void> {
  const { library, stop } = look;
  const pieces = library.record.data.evidence;
  const total = pieces.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const piece of pieces) {
    look.looked.evidence += 1;
    const state = await onDisk(piece.file, async (): Promise<Result<'there' | 'missing' | 'changed'>> => {
      const found = await findEvidence(library, piece);
      if (found.kind !== 'file') return ok(found.kind === 'missing' ? 'missing' : 'changed');
      const hash = await hashOfFile(library.means.fs, found.path, (bytes) => {
        stop.check();
        look.tell(0.6 + (0.4 * (done += bytes)) / Math.max(1, total));
      });
      return ok(hash === piece.sha256 ? 'there' : 'changed');
    });
    if (state.ok && state.value === 'there') continue;
    note(look, {
      kind: state.ok && state.value === 'missing' ? 'evidence-missing' : 'evidence-changed',
      file: evidenceName(piece),
      ways: [],
    });
  }
}

/** A bin that cannot be listed is passed over: nothing says what should be in it. */
async function lookIntoBin(look: Look): Promise<void> {
  const faults = await onDisk('trash', async () => ok(await faultsInBin(look.library, () => look.stop.check())));
  for (const fault of faults.ok ? faults.value : []) note(look, fault);
}

/** Files among the evidence that are nobody's. A folder that cannot be listed is told of by what it should have. */
async function lookForUnknown(look: Look): Promise<void> {
  const unknown = await onDisk('evidence', async () => ok(await unknownEvidence(look.library)));
  for (const file of unknown.ok ? unknown.value : []) note(look, { kind: 'evidence-unknown', file, ways: [] });
}

/** Verdicts that were given here cannot be without entries: a log that is not there was taken away. */
async function lookAtLog(look: Look): Promise<void> {
  const { library } = look;
  const file = '.stet/audit/log.jsonl';
  const read = await onDisk(file, async () => ok(await library.audit.read()));
  const isTorn = read.ok && read.value.entries.length > 0 && !(await endsWithLine(library));
  if (!read.ok || read.value.broken !== null || read.value.of === 'other' || isTorn)
    return note(look, { kind: 'audit-broken', file, ways: [] });
  const hasClaims = library.summaries.some(({ claims }) => claims > 0);
  if (read.value.entries.length === 0 && hasClaims && hadLog(library, look.isSigned)) note(look, { kind: 'audit-missing', file, ways: [] });
}

/** What the log says last of an article and its claims do not have. Claims that cannot be read, or are gone, are named already. */
async function lookBehindLog(look: Look): Promise<void> {
  const { library } = look;
  const last = await lastChanges(library);
  const named = new Set(look.found.flatMap(({ id, fault }) => (fault.file === `.stet/dockets/${id}.json` ? [id] : [])));
  for (const id of last?.articles ?? []) {
    look.stop.check();
    const entry = named.has(id) || last === null ? null : await findBehind(library, id, last);
    if (entry === null) continue;
    const behind = await behindOf(library, id, entry);
    const headline = library.entries.get(id)?.summary.headline ?? '';
    note(look, { kind: 'docket-behind', file: `.stet/dockets/${id}.json`, headline, ways: [], behind }, id);
  }
}

/** Sign-offs that nobody gave here, in whatever article: those of the open one are named in its window as well. */
async function lookForUnlogged(look: Look): Promise<void> {
  const lacking = await onDisk('log.jsonl', async () => ok(await look.against.lacking()));
  for (const id of lacking.ok ? lacking.value : []) {
    const headline = look.library.entries.get(id)?.summary.headline ?? '';
    note(look, { kind: 'not-in-log', file: `.stet/dockets/${id}.json`, headline, ways: [] }, id);
  }
}

/** Every entry ends its line: what comes behind the last one is a part of another. */
async function endsWithLine({ means, places }: Library): Promise<boolean> {
  const read = await onDisk('log.jsonl', async () => ok(await means.fs.read(join(places.audit, 'log.jsonl'))));
  return read.ok && read.value.at(-1) === 0x0a;
}
