import { join } from 'node:path';
import type { Desk } from '../desk/desk.ts';
import { errorCode } from '../store/disk-problem.ts';

const MOST = 20;
const LARGEST = 2 * 1024 * 1024;

const TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z/;
const KIND = /\b(?:[A-Z][a-z]+)*Error\b/;
const SYSTEM = /\b(?:EACCES|EBUSY|EEXIST|EIO|EINVAL|EISDIR|ELOOP|EMFILE|ENOENT|ENOSPC|ENOTDIR|ENOTEMPTY|EPERM|EROFS|EXDEV)\b/;
const PLACE = /\b(?:main|preload|application|[a-z-]+-[\w-]{8})\.cjs:\d+:\d+/;

/** The last lines of the log, of which only what cannot be anybody's words is taken: time, kind of error, the system's code, a place in the program. */
export async function lastErrors({ around: { fs, userData } }: Desk): Promise<readonly string[]> {
  const path = join(userData, 'log.txt');
  try {
    const facts = await fs.facts(path);
    if (facts === null || facts.size > LARGEST) return [];
    const lines = new TextDecoder().decode(await fs.read(path)).split('\n');
    const starts = lines.flatMap((line, at) => (TIME.test(line) ? [at] : []));
    const entries = starts.map((at, number) => lines.slice(at, starts[number + 1]).join(' '));
    return entries.slice(-MOST).map((entry) => [TIME, KIND, SYSTEM, PLACE].flatMap((pattern) => pattern.exec(entry)?.[0] ?? []).join(' '));
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return [];
  }
}
