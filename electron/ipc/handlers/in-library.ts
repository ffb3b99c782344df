import type { Result } from '../../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Library } from '../../library/library.ts';
import { onDisk } from '../../store/disk-problem.ts';

/** Does something with the open library. Problems: `no-library`, and what the disk says where the work itself did not name a file. */
export async function inLibrary<T>(desk: Desk, work: (library: Library) => Promise<Result<T>>): Promise<Result<T>> {
  const library = desk.need();
  return library.ok ? onDisk(library.value.state.name, () => work(library.value)) : library;
}
