/** The words of a document that has pages, as one text. */
export interface PagedText {
  readonly text: string;
  /**
   * Where each page begins, UTF-16, and last where the pages end: behind it stand the lines that every page repeats, once each, which are on no
   * page in particular.
   */
  readonly pages: readonly number[];
}

/** How many lines at the head and at the foot of a page may be repeated ones. */
const EDGE = 2;
/** On how many pages a line stands before it counts as repeated, at the least. */
const FEWEST_PAGES = 3;

/** A page's number counts on, and the line is the same; a line with more numbers is a row of a table sooner than a page's head. */
function masked(line: string): string {
  const found = line.trim().replace(/\p{Nd}+/gu, '#');
  return found.split('#').length <= 3 ? found : line.trim();
}

const edgesOf = (lines: readonly string[]): number[] => lines.map((_, at) => at).filter((at) => at < EDGE || at >= lines.length - EDGE);

/** Lines that stand at the head or foot of half of all pages: they part sentences that run from one page to the next. */
function repeatedLines(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const here = new Set(edgesOf(lines).map((at) => masked(lines[at] ?? '')));
    for (const line of here) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const enough = Math.max(FEWEST_PAGES, pages.length / 2);
  return new Set([...counts].filter(([line, count]) => line !== '' && count >= enough).map(([line]) => line));
}

const BROKEN_WORD = /(?<=\p{L})[-\u2010]\n(?<rest>\p{Ll}[^\s]*)[ \n]?/gu;

/**
 * A word that the setter broke at the end of a line is one word; whether its hyphen is the setter's or the word's nobody can tell, so it
 * becomes a soft one, which no comparing sees. `lines`: of one page.
 */
const joined = (lines: readonly string[]): string => lines.join('\n').replace(BROKEN_WORD, '\u00ad$<rest>\n');

/** Puts the lines of all pages after one another, so that a sentence can be found across a page's end, and its page can be told. */
export function pagesText(pages: readonly (readonly string[])[]): PagedText {
  const filled = pages.map((lines) => lines.filter((line) => line.trim() !== ''));
  const repeated = repeatedLines(filled);
  const aside = new Set<string>();
  const starts: number[] = [];
  let text = '';
  for (const lines of filled) {
    const edges = new Set(edgesOf(lines).filter((at) => repeated.has(masked(lines[at] ?? ''))));
    for (const at of edges) aside.add((lines[at] ?? '').trim());
    starts.push(text.length);
    text += `${joined(lines.filter((_, at) => !edges.has(at)))}\n`;
  }
  starts.push(text.length);
  return { text: `${text}${[...aside].map((line) => `\n${line}\n`).join('')}`.trimEnd(), pages: starts };
}
