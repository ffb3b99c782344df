import { firstTag, type TagPiece } from './html-pieces.ts';
import { hidesByStyle, strikesByStyle } from './inline-style.ts';

/** The tags in a piece of HTML as a browser would find them, and which of them hide what stands in them. */

export interface HtmlTag {
  readonly name: string;
  readonly closes: boolean;
  /** Nothing shows what stands between it and its other half. */
  readonly hides: boolean;
  /** What stands between it and its other half is struck. */
  readonly strikes: boolean;
  /** Where it begins and ends in the source. */
  readonly from: number;
  readonly to: number;
}

/** A longer tag is none where one is looked for at many places, so that a text of such beginnings is not read again and again. */
const LONG = 2000;
/** What stands in an `<object>` is shown where nothing else can be, and `<rp>` is for pages that cannot set a reading above its word. */
const NEVER_SHOWN = new Set(
  'template script style noscript datalist iframe audio video canvas title noembed noframes progress meter'.split(' '),
);
/** Parts of a drawing or formula that stand for something else, or describe it. */
const NEVER_DRAWN = new Set(
  'desc defs metadata symbol clippath mask pattern lineargradient radialgradient marker filter annotation annotation-xml'.split(' '),
);
/** They hold nothing that could be hidden. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const DELETIONS = ['s', 'del', 'strike'];

type Attributes = TagPiece['attributes'];

const said = (attributes: Attributes, wanted: string): string | undefined => attributes.find(({ name }) => name === wanted)?.value;

/** Whether an element hides what stands in it. `isDrawn`: it is a part of a drawing or a formula. */
export function hidesWithin(name: string, attributes: Attributes, isDrawn: boolean): boolean {
  if (VOID.has(name)) return false;
  if (NEVER_SHOWN.has(name) || (isDrawn && NEVER_DRAWN.has(name.toLowerCase()))) return true;
  if (said(attributes, 'hidden') !== undefined) return true;
  if (name === 'dialog' ? said(attributes, 'open') === undefined : said(attributes, 'popover') !== undefined) return true;
  return hidesByStyle(said(attributes, 'style') ?? '');
}

/** Whether an element strikes what stands in it: Word and Google Docs say in a style what others say in tags. */
const strikesWithin = ({ name, attributes }: TagPiece): boolean =>
  !VOID.has(name) && (DELETIONS.includes(name) || strikesByStyle(said(attributes, 'style') ?? ''));

/** What a tag says to who asks what readers get. */
export const asTag = (piece: TagPiece): HtmlTag => ({
  name: piece.name,
  closes: piece.closes,
  hides: !piece.closes && hidesWithin(piece.name, piece.attributes, piece.isDrawn),
  strikes: !piece.closes && strikesWithin(piece),
  from: piece.from,
  to: piece.to,
});

/** The tag that begins here; null when none does that is no longer than this. */
export function tagAt(source: string, from: number, longest = LONG): HtmlTag | null {
  const tag = firstTag(source.slice(from, from + longest));
  return tag && asTag({ ...tag, from, to: from + tag.to });
}
