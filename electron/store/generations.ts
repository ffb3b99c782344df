import { join } from 'node:path';
import type { Result } from '../../core/result.ts';
import { writeDurably } from './durable-file.ts';
import { errorCode } from './disk-problem.ts';
import type { FileSystem } from './file-system.ts';

/** How many earlier versions of a database are kept. */
export const GENERATIONS = 3;

const nameOf = (name: string, age: number): string => `${name}.${age}`;

/** Makes `bytes` the newest earlier version; the oldest goes. `bytes` must have been validated: damage never pushes out what is good. */
export async function rotate(fs: FileSystem, folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await fs.makeFolder(folder);
  for (let age = GENERATIONS - 1; age >= 1; age -= 1) {
    const from = join(folder, nameOf(name, age));
    if ((await fs.facts(from)) !== null) await fs.rename(from, join(folder, nameOf(name, age + 1)));
  }
  await writeDurably(fs, join(folder, nameOf(name, 1)), bytes);
}

/** The newest earlier version that `parse` accepts, or null. */
export async function newestGeneration<T>(
  fs: FileSystem,
  folder: string,
  name: string,
  parse: (bytes: Uint8Array) => Result<T>,
): Promise<T | null> {
  for (let age = 1; age <= GENERATIONS; age += 1) {
    try {
      const value = parse(await fs.read(join(folder, nameOf(name, age))));
      if (value.ok) return value.value;
    } catch (error) {
      if (errorCode(error) === '') throw error;
    }
  }
  return null;
}
