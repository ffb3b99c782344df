import type { ProblemCode } from '../../core/problem.ts';

/** How often each problem was met since the program began: codes only, never the files or words they were about. */
const counts = new Map<ProblemCode, number>();

export function notice(code: ProblemCode): void {
  counts.set(code, (counts.get(code) ?? 0) + 1);
}

export function problemsSeen(): ReadonlyMap<ProblemCode, number> {
  return counts;
}
