import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../../scripts/random-from.ts';
import { OWN_PAYLOADS } from './own-payloads.ts';

const CORPORA = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora', 'xss');

export interface Payloads {
  readonly all: readonly string[];
  /** The corpora that are not beside the project. */
  readonly skipped: readonly string[];
}

/** Our own payloads first, then the corpora beside the project: payloadbox's list and the big list of naughty strings. */
export function payloads(): Payloads {
  const found = new Set(OWN_PAYLOADS);
  const skipped: string[] = [];
  const take = (file: string, read: (text: string) => readonly string[]): void => {
    const path = join(CORPORA, file);
    if (!existsSync(path)) return void skipped.push(file);
    for (const one of read(readFileSync(path, 'utf8'))) if (one.trim() !== '') found.add(one);
  };
  take('payloadbox.txt', (text) => text.split('\n'));
  take('blns.json', (text) => JSON.parse(text) as string[]);
  return { all: [...found], skipped };
}

/** As many as wanted, told by the seed alone; all of our own are among them. */
export function sampled({ all }: Payloads, count: number, seed: number): readonly string[] {
  const dice = randomFrom(seed);
  const others = all.slice(OWN_PAYLOADS.length).map((payload) => [dice(), payload] as const);
  const drawn = others.sort(([one], [other]) => one - other).slice(0, Math.max(0, count - OWN_PAYLOADS.length));
  return [...OWN_PAYLOADS, ...drawn.map(([, payload]) => payload)];
}
