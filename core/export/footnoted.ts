import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { articleSchema } from '../article/schema.ts';
import { offsetToPos } from '../article/plain-text.ts';
import type { ClaimCheck } from '../claims/article-check.ts';
import type { Citation } from '../saved/docket.ts';
import type { LibraryRecord } from '../saved/library-record.ts';
import { checkOf, claimWords, exportedClaims, locatorWords, quoted, sourceOf, sourceWords } from './claim-facts.ts';
import type { ExportInput } from './format.ts';
import { LABELS, STANCE_LABELS, STATE_LABELS } from './labels.ts';

/**
 * The article with a footnote for each claim, as an article with footnotes is written: a mark behind the claim's words and a definition at the
 * end. So every format that can write footnotes numbers them among the author's own.
 */

/** Every sign that means something in Markdown, so that the words of a source are words. */
const literal = (words: string): string => words.replace(/\s+/gu, ' ').replace(/[!-/:-@[-`{-~]/gu, '\\$&');

/** What a reader outside may know of a source: one that is not public is not named. */
function citedWords(citation: Citation, library: LibraryRecord): string {
  const source = sourceOf(library, citation);
  const stance = citation.stance === 'supports' ? '' : `${STANCE_LABELS[citation.stance]}: `;
  if (source && source.confidentiality !== 'public') return `${stance}${LABELS.sourceWithheld}`;
  return `${stance}${sourceWords(source)}, ${locatorWords(citation)}`;
}

interface Placed {
  readonly check: ClaimCheck;
  readonly pos: number;
  /** The mark stands behind the claim's own words; else the note must say them. */
  readonly isBehind: boolean;
}

/** Source, place in it, and how the claim stands. */
function noteWords({ check, isBehind }: Placed, input: ExportInput): string {
  const { claim, state } = check;
  const sources = claim.citations.length === 0 ? [LABELS.noSource] : claim.citations.map((citation) => citedWords(citation, input.library));
  const words = isBehind ? '' : `${quoted(claimWords(check, input))}: `;
  return `${words}${sources.join('; ')}. ${STATE_LABELS[state]}.`;
}

/** A beginning of labels that no footnote of the article has. */
function freeLabel(doc: Node): string {
  const text = JSON.stringify(doc.toJSON()).toLowerCase();
  let label = 'claim-';
  while (text.includes(`[^${label}`)) label = `stet-${label}`;
  return label;
}

const mark = (label: string): Node => articleSchema.node('raw_inline', { source: `[^${label}]` });

function takesMark(doc: Node, pos: number): boolean {
  const at = doc.resolve(pos);
  return at.parent.isTextblock && at.parent.canReplaceWith(at.index(), at.index(), articleSchema.nodes.raw_inline);
}

/** Where the mark of a claim stands: behind its words; for words that no mark can follow (a headline, a raw block) behind the nearest line that takes one. */
function placed(check: ClaimCheck, { doc, projection }: ExportInput): Placed[] {
  const { range } = check;
  if (range === null) return [];
  const pos = offsetToPos(projection, range.to, -1);
  if (takesMark(doc, pos)) return [{ check, pos, isBehind: true }];
  const ends = projection.units.map((unit) => ({ to: unit.to, pos: offsetToPos(projection, unit.to, -1) }));
  const free = ends.filter((end) => takesMark(doc, end.pos));
  const near = [...free].reverse().find(({ to }) => to <= range.from) ?? free[0];
  return near ? [{ check, pos: near.pos, isBehind: false }] : [];
}

/** The article with its claims as footnotes; claims in the stash and those without a place in the text have none. */
export function withClaimNotes(input: ExportInput): Node {
  const { doc } = input;
  const label = freeLabel(doc);
  const claims = exportedClaims(checkOf(input)).flatMap((check) => placed(check, input));
  claims.sort((one, other) => one.pos - other.pos);
  const change = new Transform(doc);
  // From the end, so that what was found before stays where it was found; of two marks in one place the first is set last.
  [...claims].reverse().forEach(({ pos }, index) => change.insert(pos, mark(`${label}${claims.length - index}`)));
  const notes = claims.map((claim, index) =>
    articleSchema.node('raw_block', null, articleSchema.text(`[^${label}${index + 1}]: ${literal(noteWords(claim, input))}`)),
  );
  return change.insert(change.doc.content.size, notes).doc;
}
