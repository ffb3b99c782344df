import { basename, join } from 'node:path';
import { conflictNames } from '../../core/conflict-copies/conflict-name.ts';
import type { Answer, Question } from '../../core/contract/calls.ts';
import { isListKind, type ListKind } from '../../core/contract/list-copies.ts';
import type { Binned } from '../../core/contract/shapes.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { timeOf } from '../library/means.ts';
import { mayWrite } from '../library/may-write.ts';
import { isArticleName } from '../library/places.ts';
import { refresh } from '../library/read-articles.ts';
import { articleText } from '../library/summary.ts';
import { moveTogether, orUndo, unlessDisk } from '../store/all-or-nothing.ts';
import { contentHash } from '../store/content-hash.ts';
import { onDisk } from '../store/disk-problem.ts';
import { removeDurably, writeDurably } from '../store/durable-file.ts';
import { readText } from '../store/text-file.ts';
import { ARTICLES, type FoundCopy } from './copies.ts';
import { lookForOthers } from './other-copies.ts';

/** Files of a folder in the bin; an older Stet finds a text that was binned as a copy, too. */
const NOTE = 'binned.json';
const TEXT = 'article.md';
const OTHER = 'copy.json';

export const payloadOf = ({ copy }: Pick<Binned, 'copy'>): string => (copy === undefined || copy.kind === 'article' ? TEXT : OTHER);

/** Moves a copy to the bin. Problems: `copy-gone`; `copy-changed` when it is not the one that `base` names: nobody has seen those words. */
export function binCopy(library: Library, { file, base }: Question<'copy.bin'>): Promise<Result<Answer<'copy.bin'>>> {
  return library.queue.run(file, () =>
    onDisk(file, async () => {
      const allowed = await mayWrite(library);
      if (!allowed.ok) return allowed;
      const { fs } = library.means;
      const copy = library.copies.get(file);
      const path = join(library.places.root, file);
      const isThere = copy !== undefined && (await fs.facts(path)) !== null;
      if (!isThere) {
        library.copies.forget(file);
        return failed({ code: 'copy-gone', file });
      }
      if (base !== undefined && contentHash(await fs.read(path)) !== base) return failed({ code: 'copy-changed', file });
      if (isListKind(copy.kind)) return failed({ code: 'bad-question', detail: 'a copy that is put aside, never binned' });
      await intoBin(library, { ...copy, kind: copy.kind }, path);
      library.copies.forget(file);
      return ok({});
    }),
  );
}

type Binnable = Omit<FoundCopy, 'kind'> & { readonly kind: Exclude<FoundCopy['kind'], ListKind> };

async function intoBin(library: Library, { kind, file, name }: Binnable, path: string): Promise<void> {
  const { fs, newId } = library.means;
  const id = newId();
  const folder = join(library.places.trash, id);
  const headline = kind === 'article' ? await headlineOf(library, path) : '';
  const note: Binned = { id, file: basename(file), headline, binned: timeOf(library.means), copy: { kind, of: name.of } };
  await orUndo(
    async () => {
      await fs.makeFolder(folder);
      await writeDurably(fs, join(folder, NOTE), Buffer.from(JSON.stringify(note), 'utf8'));
      await moveTogether(fs, [{ from: path, to: join(folder, payloadOf(note)) }]);
      return ok(null);
    },
    async () => {
      await removeDurably(fs, join(folder, NOTE));
      await fs.removeFolder(folder);
    },
  );
}

/** Of what is no article, nothing. */
async function headlineOf(library: Library, path: string): Promise<string> {
  const read = await readText(library.means.fs, path, basename(path));
  const text = read.ok ? articleText(read.value.text) : read.problem;
  return 'code' in text ? '' : text.headline;
}

/** Where a copy lay; `file` as paths in a library are written. */
interface Place {
  readonly path: string;
  readonly file: string;
}

/** Puts a copy back where it lay, when its name is still free there. `note`: what the bin says of it; `folder`: its folder in the bin. */
export async function restoreCopy(library: Library, folder: string, note: Binned): Promise<Result<Answer<'copy.restore'>>> {
  const place = placeOf(library, note);
  if (place === null) return failed({ code: 'bin-name', file: `.stet/trash/${basename(folder)}/${NOTE}` });
  return onDisk(place.file, () => putBack(library, folder, note, place));
}

async function putBack(library: Library, folder: string, note: Binned, place: Place): Promise<Result<Answer<'copy.restore'>>> {
  const { fs } = library.means;
  const allowed = await mayWrite(library);
  if (!allowed.ok) return allowed;
  if ((await fs.facts(place.path)) !== null) return failed({ code: 'name-taken', file: place.file });
  await moveTogether(fs, [{ from: join(folder, payloadOf(note)), to: place.path }]);
  await unlessDisk(() => removeDurably(fs, join(folder, NOTE)));
  await unlessDisk(() => fs.removeFolder(folder));
  if (note.copy?.kind === 'article') {
    await refresh(library, note.file);
    library.tellList();
  } else await lookForOthers(library);
  return ok({ file: place.file });
}

/** Anybody may have written the note: its name must not lead out of the folder. */
function placeOf({ places }: Library, { file, copy }: Binned): Place | null {
  if (copy?.kind === 'article') return isArticleName(file) ? { path: join(places.articles, file), file: ARTICLES + file } : null;
  const isCopy = conflictNames(file).some(({ of }) => of === copy?.of);
  if (!isCopy || !/^[^./\\][^/\\]*\.json$/.test(file)) return null;
  return copy?.kind === 'docket'
    ? { path: join(places.dockets, file), file: `.stet/dockets/${file}` }
    : { path: join(places.stet, file), file: `.stet/${file}` };
}
