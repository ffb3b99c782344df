import type { Projection } from '../article/plain-text.ts';
import type { Sentence } from '../text/sentences.ts';
import { turningSigns } from '../text/turning-signs.ts';
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
    .filter(
      ({ hidden, aside, offset, length }) =>
        hidden && !aside && /[\p{L}\p{N}]/u.test(text.slice(offset, offset + length).replace(/<[^<>]*>/gu, '')),
    )
    .map(({ offset, length }) => ({ from: offset, to: offset + length }));
}

/** Signs that turn letters and digits round, in what goes out. */
function turned({ text, units }: Projection): Stretch[] {
  return units.flatMap((unit) => {
    if (unit.kind === 'stash' || unit.hidden) return [];
    let at = unit.from;
    return text
      .slice(unit.from, unit.to)
      .split('\n')
      .flatMap((line) => {
        const from = at;
        at += line.length + 1;
        return turningSigns(line).map((place) => ({ from: from + place, to: from + place + 1 }));
      });
  });
}

export function saidOfText(projection: Projection, sentences: readonly Sentence[]): Partial<Record<GateCode, readonly number[]>> {
  const hidden = hiddenWords(projection);
  const signs = turned(projection);
  return {
    ...(hidden.length === 0 ? {} : { 'hidden-words': sentencesOn(hidden, sentences) }),
    ...(signs.length === 0 ? {} : { 'turning-signs': sentencesOn(signs, sentences) }),
  };
}
