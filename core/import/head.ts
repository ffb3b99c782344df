import { readByline } from './bylines.ts';
import { readCaption } from './captions.ts';
import { furnitureReason } from './furniture.ts';
import { isBodyLike, isTitleLike, roughWords, sameness, type Hints, type Piece, type Reason } from './piece.ts';

/** What one piece turns out to be. */
export type Part =
  | { readonly kind: 'block' }
  | { readonly kind: 'caption' }
  | { readonly kind: 'subhead' }
  | { readonly kind: 'headline' }
  | { readonly kind: 'standfirst' }
  | { readonly kind: 'byline' }
  | { readonly kind: 'aside'; readonly reason: Reason };

const MASTHEAD =
  /\b(?:news|post|times|daily|weekly|monthly|alliance|association|media|press|journal(?:ists?)?|tribune|herald|radio|tv|television|gazette|online|agency|review|network|today|magazine|observer|chronicle|standard|star|globe|mail|telegraph|ledger|bulletin|courier|dispatch|mirror|independent|guardian|insider|wire|digest|voice|broadcasting|monitor|report|centre|center)\b|កាសែត|សារព័ត៌មាន|វិទ្យុ|ទូរទស្សន៍|ព័ត៌មាន/iu;
const LONGEST_SITE_NAME_WORDS = 6;
const SHORT_SITE_NAME_WORDS = 3;
const SHORTEST_HEADLINE_WORDS = 5;
const LONGEST_STANDFIRST_WORDS = 45;
/** Little words that a name may hold without capitals. */
const LITTLE_WORD = /^(?:of|the|and|for|in|on|de|la|&|–|-)$/iu;

const isName = (text: string): boolean => text.split(/\s+/u).every((word) => LITTLE_WORD.test(word) || /^[\p{Lu}\p{N}]/u.test(word));

/** Does `first` stand above the headline `second` as the name of the site? A headline is never taken for one lightly. */
function isSiteName(first: string, second: string): boolean {
  const words = roughWords(first);
  if (words > LONGEST_SITE_NAME_WORDS || /[.!?។,:;"“”]/u.test(first)) return false;
  if (MASTHEAD.test(first) && (isName(first) || !/[a-z]/u.test(first))) return roughWords(second) > 2;
  return words <= SHORT_SITE_NAME_WORDS && /^\p{Lu}/u.test(first) && isName(first) && roughWords(second) >= SHORTEST_HEADLINE_WORDS;
}

/** Index of the first piece that is plainly the body; the number of pieces when there is none. */
export function bodyStart(pieces: readonly Piece[]): number {
  const at = pieces.findIndex((piece) => {
    if (piece.reason) return false;
    const name = piece.node?.type.name ?? 'paragraph';
    if (name !== 'paragraph') return name !== 'figure' && name !== 'subhead';
    return isBodyLike(piece.text) && readCaption(piece.text) === null;
  });
  return at < 0 ? pieces.length : at;
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
function headlineAt(pieces: readonly Piece[], open: readonly number[], hints: Hints): { at: number; above: readonly number[] } {
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
  const [first, second] = titles;
  if (first === undefined || (!hints.bareSubheads && pieces.length === 1)) return { at: -1, above: [] };
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

/** What the pieces above the body are: site name, headline, standfirst, bylines, stamps, captions. `doubled`: said twice in a row. */
export function readHead(pieces: readonly Piece[], doubled: (index: number) => boolean, hints: Hints): Part[] {
  const parts: (Part | null)[] = pieces.map((piece, index) => firstLook(piece, doubled(index)));
  const open = parts.flatMap((part, index) => (part === null ? [index] : []));
  const { at, above } = headlineAt(pieces, open, hints);
  for (const index of above) parts[index] = { kind: 'aside', reason: 'site-name' };
  if (at >= 0) parts[at] = { kind: 'headline' };
  if (at >= 0 && hints.standfirst === '') {
    const standfirst = standfirstAt(pieces, parts, at);
    if (standfirst >= 0) parts[standfirst] = { kind: 'standfirst' };
  }
  return parts.map((part) => part ?? { kind: 'block' });
}
