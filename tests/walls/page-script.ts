import { join } from 'node:path';
import { build } from 'vite';

const built = new Map<string, Promise<string>>();

/** A file of this folder with all that it reads, as one script that a page can be given. */
export function pageScript(file: string): Promise<string> {
  const known = built.get(file) ?? bundled(file);
  built.set(file, known);
  return known;
}

async function bundled(file: string): Promise<string> {
  const entry = join(import.meta.dirname, file);
  const lib = { entry, formats: ['iife' as const], name: 'stetTrial' };
  const result = await build({ configFile: false, logLevel: 'error', build: { write: false, minify: false, target: 'chrome108', lib } });
  const [first] = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (first?.type !== 'chunk') throw new Error(`${file} was not built`);
  return first.code;
}
