import { utilityProcess } from 'electron';
import { join } from 'node:path';

/** Kept small: what a foreign file makes of itself in memory ends its own process, not the desk. In megabytes. */
const MOST_MEMORY = 768;

/**
 * Gives a foreign file's bytes to a program of this folder in a process of its own, and answers what it says of them; null when it failed, died
 * or took longer than `limit` milliseconds.
 */
export function inOwnProcess(program: string, bytes: Uint8Array, limit: number): Promise<unknown> {
  return new Promise((resolve) => {
    const execArgv = [`--max-old-space-size=${MOST_MEMORY}`];
    const child = utilityProcess.fork(join(__dirname, `${program}.process.cjs`), [], { stdio: 'ignore', execArgv });
    const done = (answer: unknown): void => {
      clearTimeout(timer);
      child.kill();
      resolve(answer);
    };
    const timer = setTimeout(() => done(null), limit);
    child.once('message', done);
    child.once('exit', () => done(null));
    child.postMessage(bytes);
  });
}
