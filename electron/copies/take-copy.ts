import { basename } from 'node:path';
import { docketCopied, recordCopied } from '../../core/audit/copy-facts.ts';
import { docketParts, overridesThere, standsOtherwise, withCopy } from '../../core/conflict-copies/docket-copy.ts';
import { removedHere } from '../../core/conflict-copies/what-is-new.ts';
import { recordParts, withRecordCopy } from '../../core/conflict-copies/record-copy.ts';
import { rulesThere, settingsThere } from '../../core/conflict-copies/record-differs.ts';
import { sourcesThere } from '../../core/conflict-copies/sources-there.ts';
import type { Answer, Question } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Docket } from '../../core/saved/docket.ts';
import type { LibraryRecord } from '../../core/saved/library-record.ts';
import { readLibrary } from '../../core/saved/read-library.ts';
import { readDocketOf } from '../../core/saved/sound-docket.ts';
import { audited } from '../audit/audited.ts';
import { settingsFirst } from '../audit/settings-standings.ts';
import { isHashOf } from '../library/known-hashes.ts';
import type { Library } from '../library/library.ts';
import { mayWrite } from '../library/may-write.ts';
import { timeOf } from '../library/means.ts';
import { changeRecord } from '../library/record.ts';
import { resummarise } from '../library/saving.ts';
import { writeDocket } from '../library/write-docket.ts';
import { onDisk } from '../store/disk-problem.ts';
import { knowing } from './known-removals.ts';
import { copyText } from './read-copy.ts';

type Holds = Answer<'copy.holds'>;

/** A copy of a docket or of the record, as it can be read. */
type Theirs =
  | { readonly kind: 'docket'; readonly id: string; readonly base: string; readonly data: Docket }
  | { readonly kind: 'record'; readonly base: string; readonly data: LibraryRecord };

/** Problems: `copy-gone`, `copy-unreadable`. It is read like a file of another program: nothing in it is believed that is not sound. */
async function theirs(library: Library, file: string): Promise<Result<Theirs>> {
  const read = await copyText(library, file);
  if (!read.ok) return read.problem.code === 'copy-gone' ? read : failed({ ...read.problem, code: 'copy-unreadable', file });
  const { copy, text, hash: base } = read.value;
  if (copy.kind !== 'docket' && copy.kind !== 'record') return failed({ code: 'copy-gone', file });
  const value = parsed(text);
  const id = copy.id ?? basename(copy.name.of, '.json');
  const data = copy.kind === 'docket' ? readDocketOf(id, isHashOf)(value) : readLibrary(value);
  if (!data.ok) return failed({ ...data.problem, code: 'copy-unreadable', file });
  if (copy.kind === 'docket') return ok({ kind: 'docket', id, base, data: data.value as Docket });
  const record = data.value as LibraryRecord;
  if (record.id !== library.record.data.id) return failed({ code: 'copy-unreadable', file, detail: 'the record of another library' });
  return ok({ kind: 'record', base, data: record });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const NOTHING: Omit<Holds, 'base' | 'parts'> = {
  ...{ otherwise: { claims: 0, ways: [] }, removed: [], overrides: [] },
  ...{ settings: [], sources: [], rules: [] },
};

async function holds(library: Library, copy: Theirs): Promise<Holds> {
  const { base } = copy;
  if (copy.kind === 'record') {
    const { data: ours } = library.record;
    const parts = [...recordParts(ours, copy.data)];
    const [settings, sources] = [[...settingsThere(ours, copy.data)], [...sourcesThere(ours, copy.data)]];
    return { ...NOTHING, base, parts, settings, sources, rules: [...rulesThere(ours, copy.data)] };
  }
  const now = await library.docketNow(copy.id);
  const known = await knowing(library, now, copy.data);
  const [ours, data] = [known.docket(now), known.copy];
  return {
    ...NOTHING,
    ...{ base, parts: [...docketParts(ours, data)], otherwise: standsOtherwise(ours, data) },
    ...{ removed: [...removedHere(ours, data)], overrides: [...overridesThere(ours, data)] },
  };
}

/** What a copy of a docket or of the record holds, and how much of it is there alone. */
export async function copyHolds(library: Library, { file }: Question<'copy.holds'>): Promise<Result<Holds>> {
  const copy = await theirs(library, file);
  return copy.ok ? ok(await holds(library, copy.value)) : copy;
}

/**
 * Takes over what only the copy has, exactly as it was shown, and what was removed here only where a person names it (`again`). The copy
 * stays where it is. Answers what it holds after that.
 */
export function takeCopy(library: Library, { file, base, again }: Question<'copy.take'>): Promise<Result<Holds>> {
  return onDisk(file, async () => {
    const allowed = await mayWrite(library);
    if (!allowed.ok) return allowed;
    const copy = await theirs(library, file);
    if (!copy.ok) return copy;
    if (copy.value.base !== base) return failed({ code: 'copy-changed', file });
    const taken =
      copy.value.kind === 'docket'
        ? await takeDocket(library, copy.value, { file, again })
        : await takeRecord(library, copy.value.data, file);
    return taken.ok ? ok(await holds(library, copy.value)) : taken;
  });
}

function takeDocket(
  library: Library,
  { id, data }: Extract<Theirs, { kind: 'docket' }>,
  { file, again }: Pick<Question<'copy.take'>, 'file' | 'again'>,
): Promise<Result<null>> {
  return library.queue.run(id, async () => {
    const entry = library.entry(id);
    if (!entry.ok) return entry;
    await settingsFirst(library, id);
    const before = await library.docket(id);
    const { revision } = before.data;
    const texts = { ours: await library.history.read(revision), theirs: await library.history.read(data.revision) };
    const known = await knowing(library, before.data, data);
    const next = (docket: Docket): Docket => withCopy(known.docket(docket), known.copy, texts, again);
    const back = removedHere(known.docket(before.data), known.copy).filter((one) => again.includes(one.id));
    const detail = { from: basename(file), ...docketCopied(before.data, next(before.data), back, known.left) };
    const fact = { at: timeOf(library.means), by: library.means.personId(), article: id, kind: 'copy', detail };
    const changed = await audited(library, fact, () => writeDocket(library, id, (docket) => ok(next(docket))));
    if (!changed.ok) return changed;
    const summary = await resummarise(library, id, entry.value.summary.file);
    if (!summary.ok) return summary;
    if (library.open.has(id)) {
      library.unseen.set(id, before.data);
      library.means.tell({ kind: 'docket-changed-outside', id, ours: true });
    }
    return ok(null);
  });
}

async function takeRecord(library: Library, data: LibraryRecord, file: string): Promise<Result<null>> {
  const { data: before } = library.record;
  const detail = { from: basename(file), ...recordCopied(before, withRecordCopy(before, data)) };
  const fact = { at: timeOf(library.means), by: library.means.personId(), article: '', kind: 'copy-record', detail };
  const changed = await audited(library, fact, () => changeRecord(library, (record) => ok(withRecordCopy(record, data))));
  if (!changed.ok) return changed;
  library.tellState();
  return ok(null);
}
