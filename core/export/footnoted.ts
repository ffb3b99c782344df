import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { articleSchema } from '../article/schema.ts';
import type { Meta } from '../article/meta.ts';
import type { Unit } from '../article/plain-text.ts';
import { offsetToPos } from '../article/text-positions.ts';
import type { ClaimCheck } from '../claims/article-check.ts';
import { isSigned } from '../claims/claim-state.ts';
import type { Citation } from '../saved/docket.ts';
import type { LibraryRecord, Source } from '../saved/library-record.ts';
import { checkOf, exportedClaims, locatorIn, quoted, sourceOf } from './claim-facts.ts';
import { inNote } from './claims-in-notes.ts';
import type { ExportInput } from './format.ts';
import { noteWords, type NoteWords } from './note-words.ts';
import { notedState } from './said-state.ts';
import { keyWords, statusKey, titledList } from './status-key.ts';
import { rawPrints } from '../text/raw-prints.ts';

/**
 * The article with a footnote for each claim, as an article with footnotes is written: a mark behind the claim's words and a definition at the
 * end. So every format that can write footnotes numbers them among the author's own.
 */

const languageOf = (doc: Node): string => (doc.attrs.meta as Meta).language;

/** Turns round what stands behind it, in a title or a name: the status would be read backwards. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Every sign that means something in Markdown, so that the words of a source are words. */
const literal = (words: string): string =>
  words
    .replace(TURNS, '')
    .replace(/\s+/gu, ' ')
    .replace(/[!-/:-@[-`{-~]/gu, '\\$&');

/** An address of the web is for everybody; a person's telephone or street is not. */
const publicParts = ({ title, author, date, address }: Source, { untitled }: NoteWords): string =>
  [title.trim() === '' ? untitled : title, author, date, /^https?:/iu.test(address ?? '') ? address : '']
    .filter((part) => part !== undefined && part !== '')
    .join(', ');

/** What a reader outside may know of a source: one that is not public is not named. */
function citedWords(citation: Citation, library: LibraryRecord, say: NoteWords): string {
  const source = sourceOf(library, citation);
  const stance = citation.stance === 'supports' ? '' : `${say.stances[citation.stance]}: `;
  if (!source) return `${stance}${say.missingSource}`;
  if (source.confidentiality !== 'public') return `${stance}${say.withheld}`;
  return `${stance}${publicParts(source, say)}, ${locatorIn(citation, say)}`;
}

interface Placed {
  readonly check: ClaimCheck;
  /** Null where nothing takes a mark: the note then stands in a list of its own. */
  readonly pos: number | null;
  /** The claim's words, where the mark cannot stand behind them; empty where it does. */
  readonly words: string;
}

/** Source, place in it, and how the claim stands. */
function saidOf({ check, words }: Placed, input: ExportInput): string {
  const { claim, besideChanged } = check;
  const say = noteWords(languageOf(input.doc));
  const cited = claim.citations.map((citation) => citedWords(citation, input.library, say));
  const none = isSigned(check.state) ? say.noSourceNow : say.noSource;
  const sources = cited.length === 0 ? none : cited.join('; ');
  const state = notedState(check, input.library);
  const said = [...(state === 'no-source' ? [] : [sources]), say.states[state], ...(besideChanged ? [say.beside] : [])];
  return `${words === '' ? '' : `${words}: `}${said.map((one) => `${one}${say.stop}`).join(' ')}`;
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

/** Stash is never printed, nor what HTML hides, and of a raw block nobody knows what is: no note may say its words, and no mark stands there. */
const prints = ({ kind, hidden }: Unit): boolean => kind !== 'stash' && kind !== 'raw' && !hidden;

/** The note of a claim whose words all stand in a raw block says so instead of them, but for a footnote's; where the block prints nothing, there is none. */
function inBlock(check: ClaimCheck, touched: readonly Unit[], input: ExportInput): Placed[] {
  const { doc, projection } = input;
  const [only, ...more] = touched;
  const noted = only && more.length === 0 && check.range ? inNote(input, only, check.range) : null;
  if (noted) return [{ check, pos: noted.pos !== null && takesMark(doc, noted.pos) ? noted.pos : null, words: quoted(noted.words) }];
  const seen = touched.filter(
    ({ kind, from, to, hidden, further }) => kind === 'raw' && !hidden && rawPrints(projection.text.slice(from, to), further),
  );
  return seen.length === 0 ? [] : [{ check, pos: null, words: keyWords(languageOf(doc)).inBlock }];
}

/** The quotation mark that closes right behind words, with a comma or stop before it: a note's mark stands outside of it. No apostrophe. */
const CLOSES = /^[,.;:!?…។]*[”’»›"']+(?=[\s,.;:!?…។)\]]|$)/u;

/** Where the mark of a claim stands: behind its words, and behind the quotation mark that closes with them; for words that no mark can follow (a headline) behind the nearest line that takes one. */
function placed(check: ClaimCheck, input: ExportInput): Placed[] {
  const { doc, projection } = input;
  const { range } = check;
  if (range === null) return [];
  const endOf = (unit: Unit): number => {
    const end = Math.min(unit.to, Math.max(range.to, unit.from));
    return offsetToPos(projection, end + (CLOSES.exec(projection.text.slice(end, unit.to))?.[0].length ?? 0), -1);
  };
  const touched = projection.units.filter((unit) => unit.from < range.to && unit.to > range.from);
  const own = touched.filter(prints);
  const behind = [...own]
    .reverse()
    .map(endOf)
    .find((pos) => takesMark(doc, pos));
  if (behind !== undefined) return [{ check, pos: behind, words: '' }];
  const last = own[own.length - 1];
  if (!last) return inBlock(check, touched, input);
  const lineEnds = projection.units.filter(prints).map((unit) => ({ to: unit.to, pos: offsetToPos(projection, unit.to, -1) }));
  const free = lineEnds.filter(({ pos }) => takesMark(doc, pos));
  const near = [...free].reverse().find(({ to }) => to <= range.from) ?? free[0];
  const words = projection.text.slice(Math.max(last.from, range.from), Math.min(last.to, range.to));
  return [{ check, pos: near?.pos ?? null, words: quoted(words) }];
}

/** Behind the article: notes that no mark leads to, and what the words for how a claim stands mean. */
function afterword(claims: readonly Placed[], input: ExportInput): Node[] {
  if (claims.length === 0) return [];
  const language = languageOf(input.doc);
  const said = (some: readonly Placed[]) => some.map((claim) => [articleSchema.text(saidOf(claim, input).replace(TURNS, ''))]);
  const states = new Set(claims.map(({ check }) => notedState(check, input.library)));
  const unmarked = titledList(keyWords(language).unmarked, said(claims.filter(({ pos }) => pos === null)));
  return [articleSchema.node('rule'), ...unmarked, ...statusKey(states, language)];
}

/** The article with its claims as footnotes; claims in the stash have none, nor have those without a place in the text: what was cut from it goes out nowhere, checked or not. */
export function withClaimNotes(input: ExportInput): Node {
  const { doc } = input;
  const label = freeLabel(doc);
  const all = exportedClaims(checkOf(input)).flatMap((check) => placed(check, input));
  const claims = all.filter((one): one is Placed & { readonly pos: number } => one.pos !== null);
  claims.sort((one, other) => one.pos - other.pos);
  const change = new Transform(doc);
  // From the end, so that what was found before stays where it was found; of two marks in one place the first is set last.
  [...claims].reverse().forEach(({ pos }, index) => change.insert(pos, mark(`${label}${claims.length - index}`)));
  const notes = claims.map((claim, index) =>
    articleSchema.node('raw_block', null, articleSchema.text(`[^${label}${index + 1}]: ${literal(saidOf(claim, input))}`)),
  );
  return change.insert(change.doc.content.size, [...notes, ...afterword(all, input)]).doc;
}
