import { splitFrontMatter } from '../../core/article/front-matter.ts';
import type { Problem } from '../../core/problem.ts';
import { countWords } from '../../core/text/words.ts';
import { articleText, type ArticleText } from './summary.ts';

/** UTF-16 units from which on a text is not read as a whole for the list: some fifteen thousand words. */
export const LONG = 100_000;

/** How much of the body is read as an article: enough for a headline that stands in it. */
const HEAD = 8_000;
/** How much is counted before other work gets its turn. */
const PIECE = 60_000;

/** Headline and front matter are as in the whole text; the projection is empty, and `words` counts marks that are words too. */
export interface SkimmedText extends ArticleText {
  readonly words: number;
}

/** What the list needs of a long text, without reading it as an article: that takes seconds for a few megabytes. */
export async function skim(markdown: string): Promise<SkimmedText | Problem> {
  const split = splitFrontMatter(markdown);
  if (!split.ok) return split.problem;
  const { front, body } = split.value;
  const cut = cutAt(body, 0, HEAD);
  const head = articleText(front + body.slice(0, cut));
  if ('code' in head) return head;
  let words = countWords(head.projection, head.meta.language);
  for (let from = cut; from < body.length;) {
    const to = cutAt(body, from, PIECE);
    words += countWords(body.slice(from, to), head.meta.language);
    from = to;
    await new Promise((resume) => setImmediate(resume));
  }
  return { ...head, projection: '', stash: [], words };
}

/** Where a piece of at most `length` ends: after its last line, else its last space, else anywhere. */
function cutAt(text: string, from: number, length: number): number {
  const end = from + length;
  if (end >= text.length) return text.length;
  const line = text.lastIndexOf('\n', end);
  if (line > from) return line + 1;
  const space = text.lastIndexOf(' ', end);
  return space > from ? space + 1 : end;
}
