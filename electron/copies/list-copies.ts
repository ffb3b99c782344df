import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { readEntry } from '../../core/audit/chain.ts';
import { readChain } from '../../core/audit/read-chain.ts';
import { sealedName } from '../../core/audit/names.ts';
import { afterCommon, onlyThere } from '../../core/conflict-copies/list-copy.ts';
import type { Answer, Question } from '../../core/contract/calls.ts';
import { isListKind } from '../../core/contract/list-copies.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { audited } from '../audit/audited.ts';
import type { Library } from '../library/library.ts';
import { timeOf } from '../library/means.ts';
import { mayWrite } from '../library/may-write.ts';
import { moveTogether } from '../store/all-or-nothing.ts';
import { contentHash, sha256 } from '../store/content-hash.ts';
import { onDisk } from '../store/disk-problem.ts';
import type { FoundCopy } from './copies.ts';

type Held = Answer<'copy.beside'>;

/** What stands in one line, as far as it says when and whose it is. */
interface Line {
  readonly at: string;
  readonly by: string;
}

/** What a copy of the log, of a list of earlier texts or of typing holds that ours does not. */
export function besideOurs(library: Library, { file }: Question<'copy.beside'>): Promise<Result<Held>> {
  return onDisk(file, async () => {
    const read = await bytesOf(library, file);
    return read.ok ? ok(await held(library, read.value.copy, read.value.bytes)) : read;
  });
}

async function bytesOf(library: Library, file: string): Promise<Result<{ readonly copy: FoundCopy; readonly bytes: Uint8Array }>> {
  const copy = library.copies.get(file);
  const { fs } = library.means;
  const path = join(library.places.root, file);
  const isThere = copy !== undefined && isListKind(copy.kind) && (await fs.facts(path))?.isFile === true && !(await fs.isLink(path));
  return isThere ? ok({ copy, bytes: await fs.read(path) }) : failed({ code: 'copy-gone', file });
}

async function held(library: Library, copy: FoundCopy, bytes: Uint8Array): Promise<Held> {
  const text = new TextDecoder().decode(bytes);
  const base = contentHash(bytes);
  return { base, ...(copy.kind === 'log' ? await ofLog(library, text) : await ofLines(library, copy, text)) };
}

async function ofLog(library: Library, text: string): Promise<Omit<Held, 'base'>> {
  const { entries, broken } = readChain(text, sha256);
  const only = afterCommon((await library.audit.read()).entries, entries);
  const named = only.map((entry) => ({ at: entry.at, by: sealedName(entry, entry.by) ?? nameOf(library, entry.by) }));
  return {
    holds: entries.length,
    ...span(named),
    broken: broken !== null,
    unread: linesOf(text).filter((line) => readEntry(line) === null).length,
  };
}

async function ofLines(library: Library, { kind, file, id }: FoundCopy, text: string): Promise<Omit<Held, 'base'>> {
  const { fs, places } = { fs: library.means.fs, places: library.places };
  const own = kind === 'history' ? join(places.history, `${id ?? ''}.jsonl`) : join(places.journal, `${id ?? ''}.json`);
  const ours = await onDisk(file, async () => ok(new TextDecoder().decode(await fs.read(own))));
  const theirs = linesOf(text);
  const only = onlyThere(ours.ok ? linesOf(ours.value) : [], theirs).map((line) => lineIn(library, line));
  return { holds: theirs.length, ...span(only), broken: false, unread: 0 };
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

function lineIn(library: Library, line: string): Line {
  try {
    const { at, by } = { at: '', by: '', ...(JSON.parse(line) as object) };
    return { at: String(at), by: typeof by === 'string' ? nameOf(library, by) : '' };
  } catch {
    return { at: '', by: '' };
  }
}

function nameOf({ record, means }: Library, person: string): string {
  const own = person === means.personId() ? means.person() : '';
  return own || (record.data.people.find(({ id }) => id === person)?.name ?? '');
}

function span(lines: readonly Line[]): Pick<Held, 'only' | 'from' | 'to' | 'by'> {
  const times = lines.flatMap(({ at }) => (Number.isNaN(Date.parse(at)) ? [] : [at])).sort();
  const by = [...new Set(lines.flatMap((line) => (line.by === '' ? [] : [line.by])))];
  return { only: lines.length, from: times[0] ?? null, to: times.at(-1) ?? null, by };
}

/**
 * Puts such a copy into quarantine as it is: two chains cannot be made one, and a list is not joined by guessing. The log says what was put
 * there, by its hash, and how many entries it has that ours has not. Problems: `copy-gone`, `copy-changed`.
 */
export function setCopyAside(library: Library, { file, base }: Question<'copy.set-aside'>): Promise<Result<Answer<'copy.set-aside'>>> {
  return library.queue.run(file, () =>
    onDisk(file, async () => {
      const allowed = await mayWrite(library);
      if (!allowed.ok) return allowed;
      const read = await bytesOf(library, file);
      if (!read.ok) {
        library.copies.forget(file);
        return read;
      }
      const { copy, bytes } = read.value;
      if (contentHash(bytes) !== base) return failed({ code: 'copy-changed', file });
      const { only } = await held(library, copy, bytes);
      return aside(library, copy, { base, only });
    }),
  );
}

async function aside(library: Library, copy: FoundCopy, { base, only }: Pick<Held, 'base' | 'only'>): Promise<Result<{ file: string }>> {
  const { means, places } = library;
  const { fs } = means;
  const name = `${basename(copy.file)}-${randomBytes(8).toString('hex')}`;
  const kept = `.stet/quarantine/${name}`;
  const detail = { file: basename(copy.file), copyOf: copy.kind, entries: only, sha256: base, kept };
  const fact = { at: timeOf(means), by: means.personId(), article: library.copies.articleOf(copy) ?? '', kind: 'copy-set-aside', detail };
  return audited(library, fact, async () => {
    await fs.makeFolder(places.quarantine);
    await moveTogether(fs, [{ from: join(places.root, copy.file), to: join(places.quarantine, name) }]);
    library.copies.forget(copy.file);
    return ok({ file: kept });
  });
}
