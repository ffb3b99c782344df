import type { Projection, Unit, UnitKind } from '../article/plain-text.ts';
import { trimRange } from './graphemes.ts';
import { joinsNext } from './sentence-ends.ts';

/** `from`, `to`: UTF-16 offsets in the projection, end exclusive, without blanks at the ends. `index` counts through the whole article. */
export interface Sentence {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly unit: Unit;
}

/** What stands in the article but says nothing that could be checked. */
const SKIPPED: ReadonlySet<UnitKind> = new Set<UnitKind>(['credit', 'raw', 'stash']);

/** More text than this in one unit is cut first at line breaks: the segmenter's time is quadratic on old runtimes. */
const LONGEST_PIECE = 10_000;
/** A Khmer sentence ends at khan or bariyoosan; `។ល។` ("and so on") has a khan of its own inside. */
const KHMER_END = /(?:។ល។|[^។៕])*(?:[។៕]+[\u201d\u2019"'»)\]]*\s*|$)/gu;

interface Span {
  readonly from: number;
  readonly to: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(language || 'en', { granularity: 'sentence' });
  } catch {
    made = new Intl.Segmenter('en', { granularity: 'sentence' });
  }
  segmenters.set(language, made);
  return made;
}

function pieces(text: string): string[] {
  if (text.length <= LONGEST_PIECE) return [text];
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const space = text.lastIndexOf(' ', at + LONGEST_PIECE);
    const end = at + LONGEST_PIECE >= text.length ? text.length : space > at ? space + 1 : at + LONGEST_PIECE;
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}

function rawSegments(text: string, language: string): string[] {
  const segments: string[] = [];
  for (const piece of pieces(text)) {
    for (const { segment } of segmenterOf(language).segment(piece)) {
      if (/[។៕]/.test(segment)) segments.push(...(segment.match(KHMER_END) ?? []).filter((part) => part !== ''));
      else segments.push(segment);
    }
  }
  return segments;
}

function spansOf(text: string, language: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  let open = '';
  const close = (): void => {
    const span = trimRange(text, from, from + open.length);
    if (/[\p{L}\p{N}]/u.test(text.slice(span.from, span.to))) spans.push(span);
    from += open.length;
    open = '';
  };
  for (const segment of rawSegments(text, language)) {
    if (open !== '' && !joinsNext(open, segment)) close();
    open += segment;
  }
  close();
  return spans;
}

/** Units seen lately, so that a keystroke segments only its own paragraph. */
const MOST_KNOWN = 5000;
const known = new Map<string, readonly Span[]>();

function knownSpans(text: string, language: string): readonly Span[] {
  const key = `${language}\n${text}`;
  const seen = known.get(key);
  if (seen) return seen;
  const made = spansOf(text, language);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, made);
  return made;
}

/** The sentences of an article in reading order. A sentence never crosses a textblock; `language` is a BCP 47 tag. */
export function sentencesOf(projection: Projection, language: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const unit of projection.units) {
    if (SKIPPED.has(unit.kind)) continue;
    for (const { from, to } of knownSpans(projection.text.slice(unit.from, unit.to), language)) {
      sentences.push({ index: sentences.length, from: unit.from + from, to: unit.from + to, unit });
    }
  }
  return sentences;
}
