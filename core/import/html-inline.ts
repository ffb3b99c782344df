import type { Mark, Node } from 'prosemirror-model';
import { strikesByStyle } from '../article/inline-style.ts';
import { articleSchema } from '../article/schema.ts';
import { ownEntry } from '../own-entry.ts';
import { settleEdgeSpaces } from './edge-spaces.ts';
import { attributeOf, safeAddress, type HtmlElement } from './html-tree.ts';
import type { Gone } from './piece.ts';

const { marks, nodes } = articleSchema;

const BY_TAG: Readonly<Record<string, Mark>> = {
  em: marks.emphasis.create(),
  i: marks.emphasis.create(),
  cite: marks.emphasis.create(),
  strong: marks.strong.create(),
  b: marks.strong.create(),
  s: marks.strike.create(),
  del: marks.strike.create(),
  strike: marks.strike.create(),
  code: marks.code.create(),
  kbd: marks.code.create(),
  samp: marks.code.create(),
};

/** The marks inside an element, given those around it. Word and Google Docs say in styles what others say in tags. */
export function marksInside(element: HtmlElement, around: readonly Mark[]): readonly Mark[] {
  const style = attributeOf(element, 'style').toLowerCase();
  const isWrapper = attributeOf(element, 'id').startsWith('docs-internal-guid') || /font-weight\s*:\s*(?:normal|400)\b/u.test(style);
  const own: Mark[] = [];
  const byTag = ownEntry(BY_TAG, element.tagName);
  if (byTag && !(isWrapper && byTag.type === marks.strong)) own.push(byTag);
  if (['span', 'font'].includes(element.tagName)) {
    if (/font-weight\s*:\s*(?:bold|[6-9]00)/u.test(style)) own.push(marks.strong.create());
    if (/font-style\s*:\s*italic/u.test(style)) own.push(marks.emphasis.create());
  }
  if (strikesByStyle(style)) own.push(marks.strike.create());
  const address = element.tagName === 'a' ? safeAddress(attributeOf(element, 'href')) : null;
  if (address !== null) own.push(marks.link.create({ href: address }));
  return own.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), around);
}

/** Runs of a line as they come from the page: spacing collapsed as a browser shows it, ends trimmed, breaks at the ends left out.
 * Deleted words go to `gone`. */
export function tidyInline(runs: readonly Node[], gone: Gone[]): Node[] {
  const tidy: Node[] = [];
  let atStart = true;
  let size = 0;
  let words = 0;
  for (const run of runs) {
    if (run.type === nodes.raw_inline) {
      gone.push({ text: String(run.attrs.source), at: words });
      continue;
    }
    if (run.type === nodes.hard_break) {
      trimEnd(tidy);
      size = words;
      if (tidy.length > 0) {
        tidy.push(run);
        size += 1;
        words = size;
      }
      atStart = true;
      continue;
    }
    let text = (run.text ?? '').replace(/[ \t\r\n\f]+/gu, ' ');
    if (atStart) text = text.replace(/^[ \u00a0]+/u, '');
    if (text === '') continue;
    atStart = text.endsWith(' ');
    tidy.push(articleSchema.text(text, run.marks));
    const solid = withoutEndBlanks(text).length;
    if (solid > 0) words = size + solid;
    size += text.length;
  }
  trimEnd(tidy);
  while (tidy[tidy.length - 1]?.type === nodes.hard_break) {
    tidy.pop();
    trimEnd(tidy);
  }
  return [...settleEdgeSpaces(tidy)];
}

const BLANKS = new Set([' ', '\u00a0']);

/** Counted from the end: a pattern for blanks at the end begins anew at each of a long run of them. */
function withoutEndBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && BLANKS.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function trimEnd(runs: Node[]): void {
  for (let last = runs[runs.length - 1]; last?.isText; last = runs[runs.length - 1]) {
    const text = withoutEndBlanks(last.text ?? '');
    if (text === last.text) return;
    runs.pop();
    if (text !== '') {
      runs.push(articleSchema.text(text, last.marks));
      return;
    }
  }
}

/** The words of runs, a break as a new line. */
export const inlineText = (runs: readonly Node[]): string => runs.map((run) => (run.isText ? (run.text ?? '') : '\n')).join('');
