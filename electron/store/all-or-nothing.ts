import { dirname } from 'node:path';
import type { Result } from '../../core/result.ts';
import { errorCode } from './disk-problem.ts';
import { moveDurably } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';

/**
 * Does a deed of several steps; when one of them is refused or fails, `undo` takes back what the others did, and the answer is the
 * deed's own. `undo` meets a disk that may refuse even that: what such a disk says of it is passed over.
 */
export async function orUndo<T>(deed: () => Promise<Result<T>>, undo: () => Promise<void>): Promise<Result<T>> {
  try {
    const done = await deed();
    if (!done.ok) await unlessDisk(undo);
    return done;
  } catch (error) {
    await unlessDisk(undo);
    throw error;
  }
}

/** Does work that nothing depends on, such as tidying; what the disk says of it is passed over. */
export async function unlessDisk(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}

export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Moves files as `moveDurably` does, all of them or none. */
export async function moveTogether(fs: FileSystem, moves: readonly Move[]): Promise<void> {
  const begun: Move[] = [];
  try {
    for (const move of moves) {
      begun.unshift(move);
      await moveDurably(fs, move.from, move.to);
    }
  } catch (error) {
    for (const move of begun) await unlessDisk(() => putBack(fs, move));
    throw error;
  }
}

/** Moves files, then does what belongs to it; when that is refused or fails, they are moved back. */
export async function movedWith<T>(fs: FileSystem, moves: readonly Move[], then: () => Promise<Result<T>>): Promise<Result<T>> {
  await moveTogether(fs, moves);
  return orUndo(then, async () => {
    for (const move of moves) await unlessDisk(() => putBack(fs, move));
  });
}

/** A move that failed may have moved the file all the same, when only making it last was refused. */
async function putBack(fs: FileSystem, { from, to }: Move): Promise<void> {
  if ((await fs.facts(from)) !== null || (await fs.facts(to)) === null) return;
  await fs.rename(to, from);
  for (const folder of new Set([dirname(from), dirname(to)])) await fs.syncFolder(folder);
}
