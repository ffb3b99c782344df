import { checkOf, exportedClaims } from './claim-facts.ts';
import type { ExportFormat, ExportInput } from './format.ts';
import type { FormatId } from './formats.ts';
import { LEFT_OUT_CODES, type LeftOut, type LeftOutCode } from './left-out-codes.ts';
import { notesOf } from './notes.ts';
import { pictureFacts } from './picture-facts.ts';
import { pictureAddresses, picturesBeside } from './pictures-beside.ts';
import { inlinePicture } from './public-markdown.ts';
import { countHidden } from './hidden-out.ts';
import { countStruck, withStruckTags } from './struck-words.ts';
import { isLinkDefinition } from '../text/raw-prints.ts';
import { shownRaw } from './public-parts.ts';

/** How a format carries pictures: in a page, in Word, as files beside it, or not at all. */
type Carried = 'page' | 'word' | 'beside' | 'none';
/** Null for a format without the article's text. */
const PICTURES: Readonly<Record<FormatId, Carried | null>> = {
  word: 'word',
  'word-claims': 'word',
  'word-notes': 'word',
  html: 'page',
  'html-notes': 'page',
  pdf: 'page',
  'pdf-notes': 'page',
  markdown: 'beside',
  'plain-text': 'none',
  'claims-csv': null,
  'claims-report': null,
};

const isUnshown = (source: string): boolean => shownRaw(source) === null && !isLinkDefinition(source);

/** The address of each figure's picture, one named twice twice. */
function figureAddresses({ doc }: ExportInput): string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.type.name !== 'figure') return node.type.name !== 'stash';
    if (node.attrs.src !== '') found.push(String(node.attrs.src));
    return false;
  });
  return found;
}

/** The pictures that this way of carrying them would take along, if they are there and of its kind. */
const namedPictures = (input: ExportInput, carried: Carried): string[] =>
  carried === 'none' ? [] : carried === 'beside' ? pictureAddresses(input.doc) : figureAddresses(input);

/** Those of them that it does not. Beside an export a picture on the web keeps its address. */
function lostPictures(input: ExportInput, carried: Carried): string[] {
  const { nameOf } = picturesBeside(input);
  const isLost = (src: string): boolean => {
    if (carried === 'beside') return nameOf(src) === null;
    const bytes = input.picture(src);
    const kind = bytes && pictureFacts(bytes)?.kind;
    return !kind || (kind === 'webp' && carried === 'word');
  };
  return namedPictures(input, carried).filter(isLost);
}

function countLeaves({ doc }: ExportInput, counts: (source: string) => boolean, type: 'raw_block' | 'raw_inline'): number {
  let count = 0;
  doc.descendants((node) => {
    if (node.type.name === 'stash') return false;
    if (node.type.name === type && counts(type === 'raw_block' ? node.textContent : String(node.attrs.source))) count += 1;
    return true;
  });
  return count;
}

/** Claims that a format made of the claims says nothing of. */
function stashedClaims({ audience }: ExportFormat, input: ExportInput): number {
  if (audience === 'public') return 0;
  const check = checkOf(input);
  return check.claims.length - exportedClaims(check).length;
}

/** Claims that a footnoted copy has no note of, since their words have no certain place; what was cut on purpose is missed by nobody. */
function goneClaims({ audience }: ExportFormat, input: ExportInput): number {
  if (audience !== 'footnoted') return 0;
  return exportedClaims(checkOf(input)).filter(({ state }) => state === 'orphaned').length;
}

/** The pictures that stay here because of what they may say, each once. */
function heldNames({ id }: ExportFormat, input: ExportInput): string[] {
  const pictures = PICTURES[id];
  const named = pictures === null ? [] : namedPictures(input, pictures);
  return (input.heldPictures ?? []).filter((src) => named.includes(src));
}

/** What of the article's text is left out; nothing by a format that does not hold the text. */
function textLeftOut(format: ExportFormat, input: ExportInput): Partial<Record<LeftOutCode, number>> {
  const pictures = PICTURES[format.id];
  if (pictures === null) return {};
  const { lostMarks, lostInRaw } = notesOf(input.doc);
  const lost = lostPictures(input, pictures);
  const held = heldNames(format, input);
  return {
    'raw-block': countLeaves(input, isUnshown, 'raw_block'),
    'note-missing': lostMarks + (pictures === 'beside' ? 0 : lostInRaw),
    'picture-missing': lost.filter((src) => !held.includes(src)).length,
    'picture-held': held.length,
    'picture-inline':
      pictures === 'beside' || pictures === 'none' ? 0 : countLeaves(input, (source) => inlinePicture(source) !== null, 'raw_inline'),
    hidden: countHidden(input.doc),
    struck: pictures === 'none' ? countStruck(withStruckTags(input.doc)) : 0,
  };
}

/** What this export leaves out, in the order of the codes; nothing is said of what it does not leave out. */
export function leftOut(format: ExportFormat, input: ExportInput): LeftOut[] {
  const found: Partial<Record<LeftOutCode, number>> = {
    ...textLeftOut(format, input),
    'stash-claim': stashedClaims(format, input),
    'gone-claim': goneClaims(format, input),
  };
  const names = heldNames(format, input);
  return LEFT_OUT_CODES.map((code) => ({ code, count: found[code] ?? 0, ...(code === 'picture-held' && { names }) })).filter(
    ({ count }) => count > 0,
  );
}
