import { inOwnProcess } from './own-process.ts';

const LIMIT_MS = 15_000;

/** Word's bytes as HTML, made in a process of its own; null when it failed or took too long. */
export async function wordToHtml(bytes: Uint8Array): Promise<string | null> {
  const html = await inOwnProcess('word-preview', bytes, LIMIT_MS);
  return typeof html === 'string' ? html : null;
}
