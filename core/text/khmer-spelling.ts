import { khnormal } from 'khmer-normalizer';

/** The normaliser reads UTF-16 and code points as one, so it is only given what is Khmer. */
const KHMER_RUN = /[\u1780-\u17dd]+/g;

/** A text has the same few thousand words over and over. */
const MOST_KNOWN = 20_000;
const known = new Map<string, string>();

function normalRun(run: string): string {
  const seen = known.get(run);
  if (seen !== undefined) return seen;
  const normal = khnormal(run);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(run, normal);
  return normal;
}

/** One Khmer spelling for those that look the same; what is not Khmer stays as it is. */
export const normalKhmer = (text: string): string => text.replace(KHMER_RUN, normalRun);
