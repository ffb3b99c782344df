import type { Projection } from '../article/plain-text.ts';
import type { Sentence } from '../text/sentences.ts';
import type { GateCode } from './gate-codes.ts';

/** What must be said of a text at the gate, whatever is claimed in it: by the sentences (indexes) that it stands in, which may be none. */

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Both in reading order. */
function sentencesOn(stretches: readonly Stretch[], sentences: readonly Sentence[]): number[] {
  const found: number[] = [];
  let at = 0;
  for (const { index, from, to } of sentences) {
    while ((stretches[at]?.to ?? to) <= from) at += 1;
    if ((stretches[at]?.from ?? to) < to) found.push(index);
  }
  return found;
}

/** Words that HTML hides: they are in the article, and go out nowhere. Markup alone is none. */
function hiddenWords({ text, runs }: Projection): Stretch[] {
  return runs
    .filter(({ hidden, offset, length }) => hidden && /[\p{L}\p{N}]/u.test(text.slice(offset, offset + length).replace(/<[^<>]*>/gu, '')))
    .map(({ offset, length }) => ({ from: offset, to: offset + length }));
}

export function saidOfText(projection: Projection, sentences: readonly Sentence[]): Partial<Record<GateCode, readonly number[]>> {
  const hidden = hiddenWords(projection);
  return hidden.length === 0 ? {} : { 'hidden-words': sentencesOn(hidden, sentences) };
}
