import type { Projection, UnitKind } from '../article/plain-text.ts';
import { SEAMLESS } from './scripts.ts';

/** Silent reading of English non-fiction, words per minute: Brysbaert, "How many words do we read per minute?", J. Mem. Lang. 109 (2019). */
const ENGLISH_PER_MINUTE = 238;
/**
 * Words per minute where no norm for the language is at hand (there is none for Khmer): the mean over 17 languages of Trauzettel-Klosinski
 * and Dietz, "Standardized assessment of reading performance: the new International Reading Speed Texts IReST", IOVS 53 (2012).
 */
const OTHER_PER_MINUTE = 184;

/** A run without spaces longer than this is cut before it is segmented: the segmenter's time is quadratic in the run. */
const LONGEST_RUN = 1000;

const SEAMLESS_RUN = new RegExp(`[${SEAMLESS}\\u200b\\u200c\\u200d]*[${SEAMLESS}][${SEAMLESS}\\u200b\\u200c\\u200d]*`, 'gu');
/** From the first letter or digit of a word to its end; what stands before it in the word does not count. */
const SPACED_WORD = /[\p{L}\p{N}][^\s\u200b\u2060\ufeff\u2013\u2014/]*/gu;
const KHMER = /\p{Script=Khmer}/u;
const ANY_SEAMLESS = new RegExp(`[${SEAMLESS}]`, 'u');

const segmenters = new Map<string, Intl.Segmenter>();

function wordSegmenter(language: string): Intl.Segmenter {
  const found = segmenters.get(language);
  if (found) return found;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

function validLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Runs counted lately: at a pause in typing a long Khmer text has one that is new. */
const MOST_KNOWN = 50_000;
const known = new Map<string, number>();

function countRun(run: string, language: string): number {
  if (run.length > LONGEST_RUN) return segmentedCount(run, language);
  const key = `${language}\n${run}`;
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  const count = segmentedCount(run, language);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, count);
  return count;
}

function segmentedCount(run: string, language: string): number {
  const segmenter = wordSegmenter(KHMER.test(run) ? 'km' : language);
  let count = 0;
  for (let at = 0; at < run.length; at += LONGEST_RUN) {
    for (const { isWordLike } of segmenter.segment(run.slice(at, at + LONGEST_RUN))) if (isWordLike) count += 1;
  }
  return count;
}

const countSpaced = (text: string): number => text.match(SPACED_WORD)?.length ?? 0;

/**
 * Words as a newsroom counts them: "well-known" and "$4.2" are one each. The script is read run by run, so that a Khmer name in an English
 * story counts right; zero-width spaces part words. `language` (BCP 47) is asked only for scripts that share no rule, such as Thai.
 */
export function countWords(text: string, language: string): number {
  if (!ANY_SEAMLESS.test(text)) return countSpaced(text);
  const locale = validLanguage(language);
  let count = 0;
  const rest = text.replace(SEAMLESS_RUN, (run) => {
    count += countRun(run, locale);
    return ' ';
  });
  return count + countSpaced(rest);
}

/** What is no text of the story: kept out of every export, or the editor cannot show it. */
const UNCOUNTED: ReadonlySet<UnitKind> = new Set<UnitKind>(['stash', 'raw']);

/**
 * The words of an article: the one count for the window, the list and what is exported. Headline, standfirst and captions count; the stash,
 * blocks the editor cannot show, and pieces of a line such as tags and footnote marks do not.
 */
export function countArticleWords({ text, units, runs }: Projection, language: string): number {
  const counted = units.filter(({ kind }) => !UNCOUNTED.has(kind));
  const foreign = runs.filter(({ size, length }) => size !== length);
  let at = 0;
  const parts = counted.map(({ from, to }) => {
    let [part, done] = ['', from];
    for (let run = foreign[at]; run && run.offset < to; run = foreign[(at += 1)]) {
      if (run.offset < from) continue;
      part += text.slice(done, run.offset);
      done = run.offset + run.length;
    }
    return part + text.slice(done, to);
  });
  return countWords(parts.join('\n\n'), language);
}

/** Whole minutes, at least one where there are words. */
export function readingMinutes(words: number, language: string): number {
  if (words <= 0) return 0;
  const perMinute = /^en\b/i.test(language) ? ENGLISH_PER_MINUTE : OTHER_PER_MINUTE;
  return Math.max(1, Math.round(words / perMinute));
}
