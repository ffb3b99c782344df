import { join } from 'node:path';
import { failed, ok, type Result } from '../../core/result.ts';
import { onDisk } from '../store/disk-problem.ts';
import type { FileSystem } from '../store/file-system.ts';
import { writeDurably } from '../store/durable-file.ts';

/** Makes the person's own copy of the sample library, once: a copy that is there stays as it is. */
export function copySample(fs: FileSystem, source: string, target: string): Promise<Result<null>> {
  return onDisk('sample library', async () => {
    if ((await fs.facts(join(target, '.stet', 'library.json'))) !== null) return ok(null);
    if ((await fs.facts(source)) === null) return failed({ code: 'not-found', file: 'sample library' });
    await copyFolder(fs, source, target);
    return ok(null);
  });
}

/** The record comes last, so that a copy that broke off is not taken for a library. */
async function copyFolder(fs: FileSystem, source: string, target: string): Promise<void> {
  await fs.makeFolder(target);
  const names = [...(await fs.list(source))].sort(
    (a, b) => Number(a === 'library.json') - Number(b === 'library.json') || Number(a === '.stet') - Number(b === '.stet'),
  );
  for (const name of names) {
    const [from, to] = [join(source, name), join(target, name)];
    if ((await fs.facts(from))?.isFolder === true) await copyFolder(fs, from, to);
    // Read and written, not copied: the packaged application's files lie inside an archive.
    else if ((await fs.facts(to)) === null) await writeDurably(fs, to, await fs.read(from));
  }
}
