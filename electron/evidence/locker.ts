import type { Answer, Question } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { sourceOf } from '../../core/sources/source-of.ts';
import type { Evidence } from '../../core/saved/evidence.ts';
import { audited } from '../audit/audited.ts';
import type { Library } from '../library/library.ts';
import { timeOf } from '../library/means.ts';
import { mayWrite } from '../library/may-write.ts';
import { changeRecord } from '../library/record.ts';
import { Incoming } from './incoming.ts';

type Kept = Answer<'evidence.end'>;

/** The files on their way into each library, by the token that the window gave them. */
const onTheWay = new WeakMap<Library, Map<string, Incoming>>();
/** More than a person drops at once; of a page that was loaded anew in the middle nobody asks any more. */
const MOST = 16;

function incomingOf(library: Library): Map<string, Incoming> {
  const known = onTheWay.get(library) ?? new Map<string, Incoming>();
  onTheWay.set(library, known);
  return known;
}

/** Begins to copy a file into the locker. Refused with `unknown-source`, `evidence-too-large`, and what the disk says. */
export async function beginEvidence(library: Library, asked: Question<'evidence.begin'>): Promise<Result<Incoming>> {
  if (!library.record.data.sources.some(({ id }) => id === asked.source)) return failed({ code: 'unknown-source' });
  const known = incomingOf(library);
  if (known.has(asked.token)) return failed({ code: 'bad-question', detail: 'a token in use' });
  const [oldest] = known;
  if (oldest && known.size >= MOST) await stopEvidence(library, oldest[0]);
  const begun = await Incoming.begin(library, asked);
  if (begun.ok) known.set(asked.token, begun.value);
  return begun;
}

/** `stopped` for a token that nothing is coming in for. */
export async function addPart(
  library: Library,
  { token, bytes }: { readonly token: string; readonly bytes: Uint8Array },
): Promise<Result<null>> {
  const incoming = incomingOf(library).get(token);
  if (!incoming) return failed({ code: 'stopped' });
  const added = await incoming.add(bytes);
  if (!added.ok) incomingOf(library).delete(token);
  return added;
}

/** Lets a file go that is on its way; nothing of it stays. */
export async function stopEvidence(library: Library, token: string): Promise<void> {
  const incoming = incomingOf(library).get(token);
  incomingOf(library).delete(token);
  await incoming?.drop();
}

/**
 * The file is whole: it gets its place and its record, the log knows of it first. Evidence that the source has already is answered as it
 * is known, with `isKnown`. `size`: how many bytes it was to have.
 */
export function endEvidence(library: Library, asked: Question<'evidence.end'>, by: string): Promise<Result<Kept>> {
  return library.queue.run('evidence', async () => {
    const incoming = incomingOf(library).get(asked.token);
    if (!incoming) return failed({ code: 'stopped' });
    incomingOf(library).delete(asked.token);
    const kept = await keep(library, incoming, asked, by);
    if (!kept.ok) await incoming.drop();
    return kept;
  });
}

async function keep(library: Library, incoming: Incoming, asked: Question<'evidence.end'>, by: string): Promise<Result<Kept>> {
  const allowed = await mayWrite(library);
  if (!allowed.ok) return allowed;
  const { source, name, size } = incoming;
  if (size !== asked.size) return failed({ code: 'changed-while-copied', file: name });
  if (size === 0) return failed({ code: 'empty-file', file: name });
  const { sha256, type } = incoming.facts();
  const { evidence, sources } = library.record.data;
  const same = evidence.filter((one) => one.sha256 === sha256);
  const known = same.find((one) => sourceOf(sources, one.source)?.id === sourceOf(sources, source)?.id);
  const wanted = (known ?? same[0])?.file ?? incoming.fileName;
  const at = timeOf(library.means);
  const id = known?.id ?? library.means.newId();
  const detail = { evidence: id, source, sha256 };
  return audited(library, { at, by, article: '', kind: 'add-evidence', detail }, async () => {
    const placed = await incoming.place(sha256, wanted);
    if (!placed.ok) return placed;
    const file = placed.value;
    const made: Evidence = { id, source, sha256, file, bytes: size, type, capturedAt: at, capturedBy: by, ...said(asked) };
    if (known?.file === file) return ok({ evidence: known, isKnown: true, record: library.record.data });
    const record = await changeRecord(library, (data) => ok({ ...data, evidence: put(data.evidence, known ? { ...known, file } : made) }));
    return record.ok ? ok({ evidence: known ? { ...known, file } : made, isKnown: known !== undefined, record: record.value }) : record;
  });
}

const put = (all: readonly Evidence[], one: Evidence): Evidence[] => [...all.filter(({ id }) => id !== one.id), one];

/** What is said of a piece by a person; an empty field is none. */
function said({ address, archive, note }: Pick<Question<'evidence.end'>, 'address' | 'archive' | 'note'>): Partial<Evidence> {
  const fields = { address, archive, note };
  return Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (value?.trim() ? [[key, value.trim()]] : [])));
}

/** The record of a piece, or the problem `unknown-evidence`. */
export function evidenceOf(library: Library, id: string): Result<Evidence> {
  const found = library.record.data.evidence.find((one) => one.id === id);
  return found ? ok(found) : failed({ code: 'unknown-evidence' });
}

/** Writes where a piece came from and what is to be known of it. The file and its hash stay as they are. */
export function describeEvidence(library: Library, asked: Question<'evidence.describe'>): ReturnType<typeof changeRecord> {
  return changeRecord(library, (data) => {
    const known = data.evidence.find(({ id }) => id === asked.evidence);
    if (!known) return failed({ code: 'unknown-evidence' });
    const { address: _address, archive: _archive, note: _note, ...rest } = known;
    const next: Evidence = { ...rest, ...said(asked) };
    return ok({ ...data, evidence: data.evidence.map((one) => (one === known ? next : one)) });
  });
}
