import { failed, type Result } from '../../core/result.ts';
import type { Problem, ProblemCode } from '../../core/problem.ts';

const CODE_OF_ERROR: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'read-only',
  EEXIST: 'name-taken',
  ELOOP: 'link-broken',
  ELINKED: 'linked-away',
  EFENCED: 'locked-elsewhere',
};

/** The error of a write that a link would lead out of the library. `name` is the link's, as the library calls it. */
export function linkedAway(name: string): Error {
  return Object.assign(new Error(`a link leads away from ${name}`), { code: 'ELINKED', link: name });
}

const linkOf = (error: unknown): string | null => (error instanceof Error && 'link' in error ? String(error.link) : null);

/** The system's own word for what went wrong (`ENOSPC`), or the empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A failed call of the file system as a problem that names `file` the way a person knows it. */
export function diskProblem(error: unknown, file: string): Problem {
  const code = CODE_OF_ERROR[errorCode(error)] ?? 'disk-fault';
  return { code, file: linkOf(error) ?? file, detail: error instanceof Error ? error.message : String(error) };
}

/** Runs work on the disk; a call of the file system that fails becomes a problem. Errors without a system code are bugs and are thrown on. */
export async function onDisk<T>(file: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return failed(diskProblem(error, file));
  }
}
