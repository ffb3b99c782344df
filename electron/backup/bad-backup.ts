import type { Problem } from '../../core/problem.ts';

/** A zip that is no backup, is damaged, or is made to do harm. */
export class BadBackup extends Error {
  readonly problem: Problem;
  constructor(file: string, detail: string) {
    super(detail);
    this.problem = { code: 'backup-damaged', file, detail };
  }
}
