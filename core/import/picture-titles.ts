import { Fragment, type Node } from 'prosemirror-model';
import type { Meta } from '../article/meta.ts';
import { articleSchema } from '../article/schema.ts';
import { looksLikeCredit, splitCredit, type CaptionParts } from './captions.ts';

const { caption: captionType, credit: creditType } = articleSchema.nodes;

/** An id as Stet gives one. */
const OWN_ID = /^[0-9A-HJKMNP-TV-Z]{26}$/u;
/** UTF-16 units; longer than this nothing is a credit. */
const LONGEST = 80;
const NAMED =
  /^(?:(?:photo|picture|image)\s+)?(?:credits?\s*[:：]|(?:photo(?:graph)?|picture|image)s?\s+by\b|courtesy\s+of\b)\s*(?<credit>.+)$/iu;
const SIGNED = /^(?:©|\(c\)|copyright\b)/iu;
const AGENCY = /^(?:[\p{L}\p{M} .'’-]{2,40}[/|,–—]\s*)?(?:AKP|AFP|AP|Reuters|Xinhua|Getty(?: Images)?|EPA|VOA|RFA|RFI|Kyodo|Bloomberg)$/u;

/** The credit that a title is, whole, and says so; null when it does not. */
function saidCredit(title: string): string | null {
  if (title.length > LONGEST) return null;
  return NAMED.exec(title)?.groups?.['credit'] ?? (SIGNED.test(title) || AGENCY.test(title) ? title : null);
}

/**
 * What the title of a picture says: words under the picture, which somebody must check, and of these only what says that it is one is the credit.
 * `below`: there is a caption under it already; a bare name beside that is a credit, as Stet writes one.
 */
function partsOf(title: string, below: boolean): CaptionParts {
  const credit = saidCredit(title);
  if (credit !== null) return { caption: '', credit };
  const parts = splitCredit(title);
  return parts.credit === '' && below && looksLikeCredit(title) ? { caption: '', credit: title } : parts;
}

const text = (words: string): Node[] => (words === '' ? [] : [articleSchema.text(words)]);

function withTitle(figure: Node): Node {
  const [below, title] = figure.children;
  const said = title?.textContent.trim() ?? '';
  if (!below || said === '') return figure;
  const { caption, credit } = partsOf(said, below.content.size > 0);
  const isNew = caption !== '' && !below.textContent.includes(caption);
  const words = isNew ? below.content.append(Fragment.from(text(below.content.size > 0 ? ` ${caption}` : caption))) : below.content;
  return figure.copy(Fragment.from([captionType.create(null, words), creditType.create(null, text(credit))]));
}

/** The article with the titles of its pictures read as other programs mean them. What has an id of Stet has them as Stet writes them. */
export function withPictureTitles(doc: Node): Node {
  if (OWN_ID.test((doc.attrs.meta as Meta).id)) return doc;
  return doc.copy(Fragment.from(doc.children.map((block) => (block.type.name === 'figure' ? withTitle(block) : block))));
}
