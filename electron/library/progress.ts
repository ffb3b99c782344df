import type { News } from '../../core/contract/news.ts';
import type { Means } from './means.ts';

type Task = Extract<News, { kind: 'progress' }>['task'];

/** The window draws no finer steps. */
const STEP = 0.005;

/** Tells how far a long task is, however often it is asked to: once for each step, and always at the end. */
export function progressOf(tell: Means['tell'], task: Task): (share: number) => void {
  let told = -1;
  return (share) => {
    if (share < 1 && share >= told && share - told < STEP) return;
    told = share;
    tell({ kind: 'progress', task, share });
  };
}
