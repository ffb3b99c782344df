import * as v from 'valibot';
import { inOwnProcess } from './own-process.ts';

/** Five hundred pages take some three seconds. */
const LIMIT_MS = 60_000;
const PagesSchema = v.array(v.array(v.string()));

/** The lines of every page of a PDF, read in a process of its own; null when it failed or took too long. */
export async function pdfPages(bytes: Uint8Array): Promise<string[][] | null> {
  const pages = v.safeParse(PagesSchema, await inOwnProcess('pdf-lines', bytes, LIMIT_MS));
  return pages.success ? pages.output : null;
}
