import type { Anchor } from '../saved/docket.ts';
import { align as alignTexts, type Alignment } from './alignment.ts';
import { aroundWas, describe, orphan, rangeOf } from './describe.ts';
import { growToTokens, regain } from './follow.ts';
import { find, Openings } from './lost.ts';
import { besideInRow, blockAt, isInRow } from './cells.ts';
import { firstRunAfter, type Run } from './gaps.ts';
import type { Stretch } from './pieces.ts';
import { putBack, standsIn } from './put-back.ts';
import { Telling } from './telling.ts';
import { isTorn, placeOf, type Pair } from './place.ts';

/** Marks that programs set by themselves, each as one letter for one, so that every offset stays: quote marks, and dashes of any length. */
const plainMarks = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-');

/** Lays two projections against each other; near-linear in their length. What stands in a run may differ by how such marks are set. */
export function align(before: string, after: string): Alignment {
  return alignTexts(plainMarks(before), plainMarks(after));
}

/** The anchor at its new place. Same words are exact where they were and shifted elsewhere; other words are altered. */
function settled(after: string, span: Stretch, anchor: Anchor): Anchor {
  const found = describe(after, span.from, span.to, anchor);
  if (found.state !== 'exact' && found.state !== 'shifted') return found;
  const { around: _around, ...there } = found;
  const around = aroundWas(anchor);
  const isAsThen = around !== null && found.prefix === around.prefix && found.suffix === around.suffix;
  const isBack = isAsThen && anchor.around !== undefined;
  // What stood beside the words last confirmed is kept where other words do now: by it they are found again when the text is as it was.
  const isElsewhere = around !== null && !isAsThen && (isInRow(after, span.from) || !standsIn(found, around));
  return { ...there, state: isBack || found.start === anchor.start ? 'exact' : 'shifted', ...(isElsewhere ? { around } : {}) };
}

/** Whether the words still stand right beside where they were lost: one of several equal ones went, and nothing says which. */
function standsBeside(pair: Pair, from: number, words: string): boolean {
  const { runs } = pair.alignment;
  const previous = runs[firstRunAfter(runs, from) - 1];
  if (!previous || words === '') return false;
  const edge = previous.b + previous.length;
  return pair.after
    .slice(Math.max(0, edge - words.length - 2), edge)
    .trim()
    .endsWith(words.trim());
}

/** What is matched in the row of a table, or in the paragraph, that a span stood in. */
function rowRuns({ before, alignment: { runs } }: Pair, span: Stretch): readonly Run[] {
  const { from, to } = blockAt(before, span.from);
  return runs.slice(firstRunAfter(runs, from), firstRunAfter(runs, to - 1) + 1);
}

function moved(pair: Pair, anchor: Anchor, span: Stretch): Anchor | null {
  const place = placeOf(pair, span);
  if (!place) return null;
  const grown = growToTokens(pair.after, place, { text: pair.before, ...span });
  const words = pair.after.slice(grown.from, grown.to);
  const again = words === anchor.exact ? null : regain(pair.after, grown, anchor.exact);
  return settled(pair.after, again ?? grown, anchor);
}

function lost(pair: Pair, anchor: Anchor, span: Stretch | null, openings: () => Openings): Anchor {
  const found = find(pair.after, anchor, openings());
  if (found !== null && found !== 'ambiguous') return settled(pair.after, found, anchor);
  const beside = span && besideInRow({ before: pair.before, after: pair.after, runs: rowRuns(pair, span) }, span);
  if (beside) return settled(pair.after, beside, anchor);
  if (found === 'ambiguous' || anchor.state === 'ambiguous') return { ...anchor, state: 'ambiguous' };
  if (span && standsBeside(pair, span.from, anchor.exact)) return { ...anchor, state: 'ambiguous' };
  return orphan(anchor);
}

/**
 * Anchors made against `before`, as they stand in `after` (both projections). Each ends in exactly one state: exact (same place, same
 * words), shifted (same words elsewhere), altered (other words; `was` keeps the words last confirmed), ambiguous (several places fit),
 * orphaned (none does; last words and place are kept). Other words are never exact or shifted. Without the text they were made
 * against (`before` empty), only words found verbatim in their surroundings keep a place.
 */
export function reanchor(before: string, after: string, anchors: Readonly<Record<string, Anchor>>): Record<string, Anchor> {
  if (before === after) return { ...anchors };
  const alignment = align(before, after);
  const pair: Pair = { before, after, alignment, telling: new Telling(before, alignment.runs) };
  let index: Openings | null = null;
  const openings = (): Openings => (index ??= new Openings(after, pair.alignment.fresh));
  const spans = Object.entries(anchors).map(([id, anchor]) => ({ id, anchor, span: rangeOf(before, anchor) }));
  const placed = ({ anchor, span }: (typeof spans)[number]): Anchor => {
    if (span && isTorn(pair, span)) return { ...anchor, state: 'ambiguous' };
    return (span && moved(pair, anchor, span)) ?? lost(pair, anchor, span, openings);
  };
  return Object.fromEntries(
    spans.map((one) => {
      const found = placed(one);
      const again = putBack(after, one.anchor, found);
      return [one.id, again ? settled(after, again, one.anchor) : found];
    }),
  );
}
