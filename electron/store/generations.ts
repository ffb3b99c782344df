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

/** Whether the newest earlier version is this one already. */
export async function holdsNewest(fs: FileSystem, folder: string, name: string, bytes: Uint8Array): Promise<boolean> {
  const newest = join(folder, nameOf(name, 1));
  return (await fs.facts(newest)) !== null && fs.holds(newest, [bytes]);
}

/** An earlier version as it lies on the disk. `at` is when it was kept, ISO 8601. */
export interface Generation<T> {
  readonly value: T;
  readonly bytes: Uint8Array;
  readonly at: string;
}

/** The newest earlier version that `parse` accepts, or null. */
export async function newestReadable<T>(
  fs: FileSystem,
  folder: string,
  name: string,
  parse: (bytes: Uint8Array) => Result<T>,
): Promise<Generation<T> | null> {
  for (let age = 1; age <= GENERATIONS; age += 1) {
    const path = join(folder, nameOf(name, age));
    try {
      const facts = await fs.facts(path);
      if (facts === null) continue;
      const bytes = await fs.read(path);
      const value = parse(bytes);
      if (value.ok) return { value: value.value, bytes, at: new Date(facts.modified).toISOString() };
    } catch (error) {
      if (errorCode(error) === '') throw error;
    }
  }
  return null;
}
