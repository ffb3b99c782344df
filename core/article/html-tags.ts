import { firstTag, type TagPiece } from './html-pieces.ts';

/** The tags in a piece of HTML as a browser would find them, and which of them hide what stands in them. */

export interface HtmlTag {
  readonly name: string;
  readonly closes: boolean;
  /** Nothing shows what stands between it and its other half. */
  readonly hides: boolean;
  /** Where it begins and ends in the source. */
  readonly from: number;
  readonly to: number;
}

/** A longer tag is none where one is looked for at many places, so that a text of such beginnings is not read again and again. */
const LONG = 2000;
/** What stands in an `<object>` is shown where nothing else can be, and `<rp>` is for pages that cannot set a reading above its word. */
const NEVER_SHOWN = new Set('template script style noscript datalist iframe audio video canvas title noembed noframes'.split(' '));
/** They hold nothing that could be hidden. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|(?:content-)?visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0(?:\.0*)?(?:[a-z]+|%)?)\s*(?:!\s*important\s*)?(?:;|$)/iu;
const STYLE_COMMENT = /\/\*[^*]*\*\//gu;
const STYLE_ESCAPE = /\\([\da-f]{1,6})\s?/giu;

/** A style as its browser reads it: what is written as an escape is the sign that it stands for. */
function styleOf(written: string): string {
  const sign = (code: number): string => (code > 0x10ffff ? '' : String.fromCodePoint(code));
  return written.replace(STYLE_COMMENT, '').replace(STYLE_ESCAPE, (_, hex: string) => sign(Number.parseInt(hex, 16)));
}

function hides({ name, closes, attributes }: TagPiece): boolean {
  if (closes || VOID.has(name)) return false;
  if (NEVER_SHOWN.has(name)) return true;
  const said = new Map(attributes.map((attribute) => [attribute.name, attribute.value]));
  if (said.has('hidden') || (name === 'dialog' && !said.has('open'))) return true;
  return HIDING_STYLE.test(styleOf(said.get('style') ?? ''));
}

/** What a tag says to who asks what readers get. */
export const asTag = (piece: TagPiece): HtmlTag => ({
  name: piece.name,
  closes: piece.closes,
  hides: hides(piece),
  from: piece.from,
  to: piece.to,
});

/** The tag that begins here; null when none does that is no longer than this. */
export function tagAt(source: string, from: number, longest = LONG): HtmlTag | null {
  const tag = firstTag(source.slice(from, from + longest));
  return tag && asTag({ ...tag, from, to: from + tag.to });
}
