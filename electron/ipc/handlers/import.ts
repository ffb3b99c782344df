import { basename, dirname } from 'node:path';
import { failed, ok, type Result } from '../../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import { addPicture, PICTURE_LIMIT_BYTES } from '../../library/media.ts';
import { lookAtPictures } from '../../library/pictures.ts';
import { heedPictures } from '../../library/watch-pictures.ts';
import { onDisk } from '../../store/disk-problem.ts';
import type { Handlers } from '../gate.ts';
import { inLibrary } from './in-library.ts';

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it lies, of a file that was picked. */
  readonly folder?: string;
}

/** The bytes that came with the question, or those of a file the person picks. A file above the limit is not read. */
async function given(
  desk: Desk,
  asked: Partial<Pick<Given, 'name' | 'bytes'>>,
  purpose: 'import' | 'picture',
  limit: number,
): Promise<Result<Given>> {
  const [tooLarge, unknown] =
    purpose === 'picture' ? (['picture-too-large', 'unknown-picture'] as const) : (['too-large', 'unknown-kind'] as const);
  if (asked.bytes !== undefined) {
    const name = basename((asked.name ?? '').replaceAll('\\', '/'));
    return asked.bytes.length > limit ? failed({ code: tooLarge, file: name }) : ok({ name, bytes: asked.bytes });
  }
  const path = await desk.around.dialogs.file(purpose);
  if (path === null) return failed({ code: 'stopped' });
  const name = basename(path);
  return onDisk(name, async () => {
    const facts = await desk.around.fs.facts(path);
    if (facts === null) return failed({ code: 'not-found', file: name });
    if (!facts.isFile) return failed({ code: unknown, file: name });
    if (facts.size > limit) return failed({ code: tooLarge, file: name });
    return ok({ name, bytes: await desk.around.fs.read(path), folder: dirname(path) });
  });
}

/** The imports that run, by the desk they run at. */
const running = new WeakMap<Desk, Set<AbortController>>();

/** Work that `import.stop` ends. */
async function stoppable<T>(desk: Desk, work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const [mine, all] = [new AbortController(), running.get(desk) ?? new Set<AbortController>()];
  running.set(desk, all.add(mine));
  try {
    return await work(mine.signal);
  } finally {
    all.delete(mine);
  }
}

/** Things that come in from outside. */
export const importHandlers = {
  'import.run': (desk, question) =>
    inLibrary(desk, async (library) => {
      // The readers are large and are read when a file is first brought in.
      const { IMPORT_LIMIT_BYTES, importInto } = await import('../../imports/import-into.ts');
      const file = await given(desk, question, 'import', IMPORT_LIMIT_BYTES);
      return file.ok ? stoppable(desk, (stop) => importInto(desk, library, file.value, stop)) : file;
    }),
  'import.stop': (desk) => {
    running.get(desk)?.forEach((one) => one.abort());
    return ok({});
  },
  'media.add': (desk, question) =>
    inLibrary(desk, async (library) => {
      const file = await given(desk, question, 'picture', PICTURE_LIMIT_BYTES);
      return file.ok ? addPicture(library, file.value.name, file.value.bytes) : file;
    }),
  'media.look': (desk, { addresses }) =>
    inLibrary(desk, async (library) => {
      const found = await lookAtPictures(library, addresses);
      heedPictures(library, addresses);
      return ok({ pictures: [...found].map(([address, now]) => ({ address, now })) });
    }),
} satisfies Partial<Handlers>;
