import type { Problem } from './problem.ts';

/** A foreseeable outcome: either the value or the problem, both plain data that may cross a process boundary. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

export interface Failure {
  readonly ok: false;
  readonly problem: Problem;
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function failed(problem: Problem): Failure {
  return { ok: false, problem };
}
