import { readByline } from './bylines.ts';
import { readCaption, doubledHalf } from './captions.ts';
import type { Doubled } from './doubled.ts';
import { furnitureReason, isRelatedHeading } from './furniture.ts';
import { bodyStart, readHead, type Part } from './head.ts';
import { LONGEST_NAMING_LINE } from './site-name.ts';
import { endsWithStop, isBodyLike, isTitleLike, roughWords, type Hints, type Piece } from './piece.ts';

const LONGEST_SUBHEAD_WORDS = 9;
/** A line this long with a stop is a sentence of the story, unless a byline or a date follows: then it stood above the story. */
const SHORTEST_PROSE_WORDS = 8;

const isParagraph = (piece: Piece): boolean => !piece.reason && (piece.node === null || piece.node.type.name === 'paragraph');
const isParagraphOrSubhead = (piece: Piece): boolean => isParagraph(piece) || (!piece.reason && piece.node?.type.name === 'subhead');

function bodyPart(piece: Piece, before: Piece | undefined, after: Piece | undefined, hints: Hints): Part {
  if (piece.reason) return { kind: 'aside', reason: piece.reason };
  if (!isParagraph(piece)) return { kind: 'block' };
  const reason = furnitureReason(piece.text, false);
  if (reason) return { kind: 'aside', reason };
  if (readCaption(piece.text)) return { kind: 'caption' };
  const bare = hints.bareSubheads && piece.node === null && !endsWithStop(piece.text) && /^["“‘«]?[\p{Lu}\p{Lo}\p{N}]/u.test(piece.text);
  const isTable = after?.node?.type.name === 'table';
  const between = before !== undefined && after !== undefined && isProse(before) && (isTable || isProse(after));
  return bare && between && roughWords(piece.text) <= LONGEST_SUBHEAD_WORDS && readByline(piece.text) === null
    ? { kind: 'subhead' }
    : { kind: 'block' };
}

/** From the end upwards: furniture below the last paragraph, and a closing list of other stories. */
function readTail(pieces: readonly Piece[], parts: Part[], from: number): void {
  const related = pieces.findIndex((piece, index) => index > from && isParagraphOrSubhead(piece) && isRelatedHeading(piece.text));
  if (
    related >= 0 &&
    pieces.slice(related + 1).every((piece) => piece.reason !== undefined || isTitleLike(piece.text) || !isBodyLike(piece.text))
  ) {
    for (let index = related; index < pieces.length; index += 1) {
      const part = parts[index];
      if (part && part.kind !== 'aside') parts[index] = { kind: 'aside', reason: 'navigation' };
    }
  }
  for (let index = pieces.length - 1; index > from; index -= 1) {
    const piece = pieces[index];
    if (!piece || parts[index]?.kind === 'aside') continue;
    const reason = isParagraphOrSubhead(piece) ? furnitureReason(piece.text, true) : null;
    if (!reason) return;
    parts[index] = { kind: 'aside', reason };
  }
}

/** What every piece is, in reading order. */
export function readParts({ pieces, echoes, echoed }: Doubled, hints: Hints): Part[] {
  const start = bodyStart(
    pieces.map((piece, index) => (echoes.has(index) || echoed.has(index) ? { ...piece, reason: 'doubled-caption' as const } : piece)),
  );
  const below = pieces.slice(start).flatMap(({ text }) => (text.length <= LONGEST_NAMING_LINE ? [text] : []));
  const head = readHead(pieces.slice(0, start), (index) => echoed.has(index), hints, below);
  const body = pieces
    .slice(start)
    .map((piece, index): Part => bodyPart(piece, pieces[start + index - 1], pieces[start + index + 1], hints));
  const parts = [...head, ...body];
  readTail(pieces, parts, start);
  for (const index of echoes) parts[index] = { kind: 'aside', reason: 'doubled-caption' };
  return parts;
}

const isProse = ({ text }: Piece): boolean =>
  isBodyLike(text) || (endsWithStop(text) && roughWords(text) >= SHORTEST_PROSE_WORDS && readCaption(text) === null);
const isUnderHeadline = ({ text }: Piece): boolean => readByline(text) !== null || furnitureReason(text, true) === 'date-stamp';

/**
 * Pieces whose words were glued to themselves, cut into the words and their echo. In the story only what is plainly a caption is cut: prose
 * may say a sentence twice.
 */
export function splitGlued(pieces: readonly Piece[]): Piece[] {
  let inStory = false;
  return pieces.flatMap((piece) => {
    const half = piece.node === null && !piece.reason ? doubledHalf(piece.text) : null;
    if (half !== null && (!inStory || readCaption(half) !== null)) return [half, half].map((text) => ({ ...piece, text }));
    if (isParagraph(piece)) inStory = !isUnderHeadline(piece) && (inStory || isProse(piece));
    return [piece];
  });
}
