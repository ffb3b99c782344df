import type { Result } from '../../core/result.ts';
import { onDisk } from '../store/disk-problem.ts';
import type { Library } from './library.ts';

/**
 * Does something to an article in its turn, under the file name it has then: what stood in line before may have given it another. Fails as
 * `fileOf` does.
 */
export function inTurn<T>(library: Library, id: string, work: (file: string) => Promise<Result<T>>): Promise<Result<T>> {
  return library.queue.run(id, async () => {
    const file = library.fileOf(id);
    return file.ok ? onDisk(file.value, () => work(file.value)) : file;
  });
}
