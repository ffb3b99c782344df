import { readByline } from './bylines.ts';
import { readCaption } from './captions.ts';
import { furnitureReason } from './furniture.ts';
import { isBodyLike, isTitleLike, roughWords, sameness, type Hints, type Piece, type Reason } from './piece.ts';
import { isNamedBelow, isSection, isSiteName, LONGEST_SITE_NAME_WORDS, SHORTEST_HEADLINE_WORDS } from './site-name.ts';

/** What one piece turns out to be. */
export type Part =
  | { readonly kind: 'block' }
  | { readonly kind: 'caption' }
  | { readonly kind: 'subhead' }
  | { readonly kind: 'headline' }
  | { readonly kind: 'standfirst' }
  | { readonly kind: 'byline' }
  | { readonly kind: 'aside'; readonly reason: Reason };

const LONGEST_STANDFIRST_WORDS = 45;

/** Index of the first piece that is plainly the body; the number of pieces when there is none. */
export function bodyStart(pieces: readonly Piece[]): number {
  const at = pieces.findIndex((piece, index) => {
    if (piece.reason || isLongStandfirst(pieces, index)) return false;
    const name = piece.node?.type.name ?? 'paragraph';
    if (name !== 'paragraph') return name !== 'figure' && name !== 'subhead';
    return isBodyLike(piece.text) && readCaption(piece.text) === null;
  });
  return at < 0 ? pieces.length : at;
}

const isUnderStandfirst = ({ text, reason }: Piece): boolean =>
  reason === undefined && (readByline(text) !== null || furnitureReason(text, true) === 'date-stamp');

/** A sentence as long as a paragraph, between a title and the names or the date of a story that follows. */
function isLongStandfirst(pieces: readonly Piece[], at: number): boolean {
  const [above, piece, below] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (!above || !piece || !below || piece.node !== null || above.reason || !isTitleLike(above.text) || !isUnderStandfirst(below))
    return false;
  return roughWords(piece.text) <= LONGEST_STANDFIRST_WORDS && pieces.slice(at + 2).some((one) => isBodyLike(one.text));
}

const isText = (piece: Piece): boolean =>
  !piece.reason && (piece.node === null || piece.node.type.name === 'paragraph' || piece.node.type.name === 'subhead');

function firstLook(piece: Piece, doubled: boolean): Part | null {
  if (piece.reason) return { kind: 'aside', reason: piece.reason };
  if (!isText(piece)) return { kind: 'block' };
  const reason = furnitureReason(piece.text, true);
  if (reason) return { kind: 'aside', reason };
  if (doubled || readCaption(piece.text)) return { kind: 'caption' };
  return readByline(piece.text) ? { kind: 'byline' } : null;
}

/** Index of the headline among the open pieces, and the indexes above it that name the site. */
function headlineAt(
  pieces: readonly Piece[],
  open: readonly number[],
  hints: Hints,
  below: readonly string[],
): { at: number; above: readonly number[] } {
  const text = (index: number): string => pieces[index]?.text ?? '';
  if (hints.headline !== '') {
    const at = open.find((index) => sameness(text(index)) === sameness(hints.headline)) ?? -1;
    const first =
      at < 0
        ? undefined
        : open.find((index) => index < at && isTitleLike(text(index)) && roughWords(text(index)) <= LONGEST_SITE_NAME_WORDS);
    return { at, above: first === undefined ? [] : [first] };
  }
  const titles = open.filter((index) => isTitleLike(text(index)));
  const [first, second, third] = titles;
  if (first === undefined || (!hints.bareSubheads && pieces.length === 1)) return { at: -1, above: [] };
  if (open[0] === first && isNamedBelow(text(first), below)) {
    return { at: second !== undefined && second === open[1] ? second : -1, above: [first] };
  }
  if (second !== undefined && third !== undefined && isSection(text(second)) && isSiteName(text(first), text(third))) {
    return { at: third, above: [first, second] };
  }
  if (second !== undefined && isSiteName(text(first), text(second))) return { at: second, above: [first] };
  return open[0] === first ? { at: first, above: [] } : { at: -1, above: [] };
}

function standfirstAt(pieces: readonly Piece[], parts: readonly (Part | null)[], headline: number): number {
  const next = pieces.findIndex((_, index) => index > headline && parts[index]?.kind !== 'aside');
  const piece = pieces[next];
  if (!piece || parts[next] !== null || piece.node?.type.name === 'subhead') return -1;
  const words = roughWords(piece.text);
  const after = parts[next + 1];
  const evident = after?.kind === 'byline' || (after?.kind === 'aside' && after.reason === 'date-stamp');
  return evident && words >= SHORTEST_HEADLINE_WORDS && words <= LONGEST_STANDFIRST_WORDS ? next : -1;
}

/** What the pieces above the body are: site name, headline, standfirst, bylines, stamps, captions. `doubled`: said twice in a row. `below`: the short lines under
 * them. */
export function readHead(pieces: readonly Piece[], doubled: (index: number) => boolean, hints: Hints, below: readonly string[]): Part[] {
  const parts: (Part | null)[] = pieces.map((piece, index) => firstLook(piece, doubled(index)));
  const open = parts.flatMap((part, index) => (part === null ? [index] : []));
  const { at, above } = headlineAt(pieces, open, hints, below);
  above.forEach((index, nth) => (parts[index] = { kind: 'aside', reason: nth === 0 ? 'site-name' : 'navigation' }));
  if (at >= 0) parts[at] = { kind: 'headline' };
  if (at >= 0 && hints.standfirst === '') {
    const standfirst = standfirstAt(pieces, parts, at);
    if (standfirst >= 0) parts[standfirst] = { kind: 'standfirst' };
  }
  return parts.map((part) => part ?? { kind: 'block' });
}
