import type { Under, UnderOne } from '../saved/signed-then.ts';
import type { Tolerance } from '../saved/library-record.ts';
import { sameTypeset } from './as-typeset.ts';
import { cellChange } from './cell-change.ts';
import { isSameMarks, leadsElsewhere } from './note-marks.ts';
import { bytesAt } from './pictures.ts';
import { STRICT } from './same-words.ts';
import type { UnderNow, UnderPart } from './stands-under.ts';
import type { UnderChange } from './under-kinds.ts';

/** A table of Markdown has no caption, nor one of HTML that lost it. */
function captionChange({ caption: was }: UnderOne, { caption = '' }: UnderOne, tolerance: Tolerance): UnderChange | null {
  return was === undefined || sameTypeset(was, caption, tolerance) ? null : { kind: 'caption', was };
}

/** The head of a group of rows that a table kept as HTML marks as such; a program may leave out the mark. */
function rowGroupChange({ rowGroup: was }: UnderOne, { under, cell, table }: UnderPart, tolerance: Tolerance): UnderChange | null {
  if (was === undefined) return null;
  const above = under.rowGroup === undefined ? (table?.grid.slice(0, cell?.row).flat() ?? []) : [under.rowGroup];
  return above.some((words) => sameTypeset(was, words, tolerance)) ? null : { kind: 'group', was };
}

/**
 * A picture is the same when its bytes are, however its address is written. Where those of either are not known, its address says it; of a
 * sign-off that remembers none, what lies at its address now may tell that the other address leads to the same.
 */
function pictureChange(was: UnderOne, { under: is, pictures }: UnderPart): UnderChange | null {
  if (was.picture === undefined) return null;
  const isSameAddress = was.picture === is.picture;
  const bytes = was.bytes ?? bytesAt(pictures, was.picture);
  if (bytes === undefined || is.bytes === undefined) return isSameAddress ? null : { kind: 'picture', was: was.picture };
  return bytes === is.bytes ? null : { kind: isSameAddress ? 'bytes' : 'picture', was: was.picture };
}

function partChange(was: UnderOne, now: UnderPart | undefined, tolerance: Tolerance): UnderChange | null {
  if (!now) return null;
  const is = now.under;
  if (is.code === true && was.code !== true) return { kind: 'code', was: '' };
  if (was.code === true) return is.code === true ? null : { kind: 'no-code', was: '' };
  if (was.nothing === true) return is.nothing === true ? null : { kind: 'alone', was: '' };
  const change =
    cellChange(was, now, tolerance) ?? captionChange(was, is, tolerance) ?? rowGroupChange(was, now, tolerance) ?? pictureChange(was, now);
  if (change) return change;
  const { description } = was;
  return description !== undefined && !sameTypeset(description, is.description ?? '', STRICT)
    ? { kind: 'description', was: description }
    : null;
}

/** Before tables kept as HTML were read, their cells were words for themselves, and one stretch with those beside them. */
function asBefore(parts: readonly UnderPart[]): readonly UnderPart[] {
  const isAlone = ({ raw, under }: UnderPart): boolean => raw === true || under.nothing === true;
  return parts.flatMap((part, index) => {
    if (!isAlone(part)) return [part];
    const last = parts[index - 1];
    return last && isAlone(last) ? [] : [{ from: part.from, to: part.to, under: { nothing: true } }];
  });
}

/** Words of several parts: each stands under what it stood under. Where one has come or gone, it is held against the last of the others. */
function partsChange(were: readonly UnderOne[], parts: readonly UnderPart[], tolerance: Tolerance): UnderChange | null {
  for (let index = 0; index < Math.max(were.length, parts.length); index += 1) {
    const change = partChange(were[index] ?? were.at(-1) ?? {}, parts[index] ?? parts.at(-1), tolerance);
    if (change) return change;
  }
  return null;
}

/** Null when nothing is, or when nothing was remembered, as in sign-offs of before. */
export function underChange(was: Under | undefined, { under, parts }: UnderNow, tolerance: Tolerance): UnderChange | null {
  if (!was) return null;
  if (!isSameMarks(was.marks, under.marks) || leadsElsewhere(was.notes, under.notes, parts[0]?.notes)) return { kind: 'mark', was: '' };
  // What stood under nothing does so with all its words; of what was under something, earlier versions remember the first part alone.
  const isWhole = was.parts !== undefined || was.nothing === true;
  const were = was.parts ?? [was];
  const hasCells = were.some(({ column, row }) => column ?? row);
  return isWhole ? partsChange(were, hasCells ? parts : asBefore(parts), tolerance) : partChange(was, parts[0], tolerance);
}
