import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { sentenceEnds } from '../../core/text/sentences.ts';
import { isOneChange, type Followed } from './open-edges.ts';

/**
 * What is written where a claim's end was deleted is the claim's, but only to the end of that sentence, or of as many as it lost: whoever
 * goes on writing the story says something new, which nobody claimed.
 */

/** Stands for a break or raw inline: one position, as in the document. */
const LEAF = '￼';
const VISIBLE = /[\p{L}\p{N}]/u;
const STOPS = /[.!?…។៕]+$/u;

/** The ends of sentences in a part of a line behind which more of that part is written. */
function endsWithin(line: string, from: number, to: number, language: string): readonly number[] {
  return sentenceEnds(line, language).filter((end) => end > from && end < to && VISIBLE.test(line.slice(end, to)));
}

function languageOf(doc: Node): string {
  return (doc.attrs['meta'] as { readonly language?: string } | null)?.language || 'en';
}

/** The claim without the sentences that were begun behind its own; its end is closed then. Words that are put back are all its own. */
export function withinSentence(one: Followed, tr: Transaction): Followed {
  const { span, open } = one;
  const end = open?.end;
  if (!span || !end || span.to <= end.at || isOneChange(tr)) return one;
  const $end = tr.doc.resolve(end.at);
  const start = $end.start();
  if (!$end.parent.isTextblock || span.to > $end.end()) return one;
  const line = $end.parent.textBetween(0, $end.parent.content.size, undefined, LEAF);
  const [at, to] = [end.at - start, span.to - start];
  const written = endsWithin(line, at, to, languageOf(tr.doc));
  if (written.length === 0) return one;
  const had = line.slice(0, at) + end.missing;
  const own = written[endsWithin(had, at, had.length, languageOf(tr.doc)).length];
  if (own === undefined) return one;
  // The stop is the claim's where it was before.
  const words = line.slice(at, own);
  const kept = STOPS.test(end.missing.trimEnd()) ? words : words.replace(STOPS, '');
  const now = { from: span.from, to: end.at + kept.length };
  return now.from < now.to ? { span: now, open: open.start ? { start: open.start } : undefined } : one;
}
