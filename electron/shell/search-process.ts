import { utilityProcess } from 'electron';
import { join } from 'node:path';
import type { FoundArticles, FoundLines } from '../../core/contract/search.ts';
import type { Asked } from '../search/asked.ts';
import type { Finder } from '../search/finder.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** Looks for words in a process of its own. When that ends, whatever was asked of it rejects. */
export function searchProcess(root: string, library: string): Finder {
  const child = utilityProcess.fork(join(__dirname, 'search.process.cjs'), [root, library], { stdio: 'ignore' });
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let isGone = false;
  child.on('message', ({ n, value }: { readonly n: number; readonly value: unknown }) => {
    waiting.get(n)?.resolve(value);
    waiting.delete(n);
  });
  child.once('exit', () => {
    isGone = true;
    for (const { reject } of waiting.values()) reject(new Error('the process that searches has ended'));
    waiting.clear();
  });
  const ask = <T>(asked: Asked): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (isGone) return reject(new Error('the process that searches has ended'));
      count += 1;
      // The process is of this very program and answers what its `Searcher` answers.
      waiting.set(count, { resolve: (value) => resolve(value as T), reject });
      child.postMessage({ n: count, asked });
    });
  return {
    update: (rows, gone) => ask({ ask: 'update', rows, gone }),
    settled: () => ask<number>({ ask: 'settled' }),
    keep: () => ask({ ask: 'keep' }),
    articles: (query) => ask<FoundArticles>({ ask: 'articles', query }),
    lines: (query, filter) => ask<FoundLines>({ ask: 'lines', query, filter }),
    leave: () => void child.kill(),
  };
}
