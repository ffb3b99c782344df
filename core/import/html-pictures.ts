import type { Node } from 'prosemirror-model';
import { articleSchema } from '../article/schema.ts';
import { figure } from './assemble.ts';
import { creditName, splitCredit } from './captions.ts';
import { isCreditElement } from './html-roles.ts';
import { attributeOf, collapse, elementsWhere, safeAddress, wordsOf, type HtmlElement } from './html-tree.ts';
import type { Piece } from './piece.ts';

/** A scheme, as of the web or of data, or a host: nothing that could lie beside the page. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu;

/** A picture of a page. `src`: the file beside the page, empty where it lies elsewhere; `aside`: the address that is set aside then. */
interface PagePicture {
  readonly src: string;
  readonly alt: string;
  readonly aside: string;
}

function pictureOf(image: HtmlElement): PagePicture {
  const address = collapse(attributeOf(image, 'src') || attributeOf(image, 'data-src'));
  const alt = collapse(attributeOf(image, 'alt'));
  if (!ELSEWHERE.test(address)) return { src: address, alt, aside: '' };
  return { src: '', alt, aside: safeAddress(address) ?? (address.startsWith('//') ? address : '') };
}

const setAside = ({ aside }: PagePicture): readonly Piece[] => (aside === '' ? [] : [{ text: aside, node: null, reason: 'unsupported' }]);

/** A picture that stands alone. One without a description, or within a list or a table, is set aside: most are marks of the site. */
export function loosePicture(image: HtmlElement, hasPlace: boolean): readonly Piece[] {
  const found = pictureOf(image);
  const { src, alt } = found;
  if (alt === '' || !hasPlace) return setAside({ ...found, aside: found.aside || src });
  return [...setAside(found), { text: alt, node: figure(src, alt, [], '') }];
}

/** Caption and credit of a figure, told apart by the page's own element for it, else by the words. */
function underPicture(element: HtmlElement): { readonly caption: string; readonly credit: string; readonly whole: string } {
  const caption = elementsWhere(element, (inner) => inner.tagName === 'figcaption')[0];
  const whole = caption ? wordsOf(caption) : '';
  const named = elementsWhere(caption ?? element, isCreditElement)[0];
  const said = named ? wordsOf(named) : '';
  const rest = said !== '' && whole.endsWith(said) ? whole.slice(0, -said.length).trim() : whole;
  return { ...(said === '' ? splitCredit(whole) : { caption: rest, credit: creditName(said) }), whole };
}

/**
 * What a `<figure>` gives: a figure with the words under it for its first picture, one more for each other picture that lies beside the page.
 * Null where it holds something else.
 */
export function figurePieces(element: HtmlElement): readonly Piece[] | null {
  const has = (...tags: readonly string[]): boolean => elementsWhere(element, ({ tagName }) => tags.includes(tagName)).length > 0;
  const found = elementsWhere(element, ({ tagName }) => tagName === 'img').map(pictureOf);
  if (found.length === 0 && (!has('figcaption') || has('table', 'blockquote'))) return null;
  const { caption, credit, whole } = underPicture(element);
  const aside = found.flatMap(setAside);
  if (caption === '' && credit === '' && found.every(({ src, alt }) => src === '' && alt === '')) return aside;
  const [first, ...others] = found;
  const content: readonly Node[] = caption === '' ? [] : [articleSchema.text(caption)];
  return [
    ...aside,
    { text: whole || (first?.alt ?? ''), node: figure(first?.src ?? '', first?.alt ?? '', content, credit) },
    ...others.flatMap(({ src, alt }): readonly Piece[] => (src === '' ? [] : [{ text: alt, node: figure(src, alt, [], '') }])),
  ];
}
