import { utilityProcess } from 'electron';
import { join } from 'node:path';

const LIMIT_MS = 15_000;

/** Word's bytes as HTML, made in a process of its own; null when it failed or took too long. */
export function wordToHtml(bytes: Uint8Array): Promise<string | null> {
  return new Promise((resolve) => {
    const child = utilityProcess.fork(join(__dirname, 'word-preview.process.cjs'), [], { stdio: 'ignore' });
    const done = (html: string | null): void => {
      clearTimeout(timer);
      child.kill();
      resolve(html);
    };
    const timer = setTimeout(() => done(null), LIMIT_MS);
    child.once('message', (html: unknown) => done(typeof html === 'string' ? html : null));
    child.once('exit', () => done(null));
    child.postMessage(bytes);
  });
}
