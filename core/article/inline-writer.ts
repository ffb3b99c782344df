import type { Mark, Node } from 'prosemirror-model';
import { escapeText, keepBlankEnd, writeAddress, writeTitle } from './markdown-escape.ts';

/**
 * Where a line of Markdown stands. `block`: it begins a block and may go on over several lines; `heading` and `cell`: one line, breaks are
 * written as tags; a cell also guards its bars.
 */
export type Place = 'block' | 'heading' | 'cell';

export interface InlineOptions {
  readonly place: Place;
  /** Escape every bracket: the file defines link references. */
  readonly careful: boolean;
}

/** A sign that opens or closes a mark, or what stands between signs. */
type Atom =
  | { readonly kind: 'open'; readonly pair: Pair }
  | { readonly kind: 'close'; readonly pair: Pair }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'solid'; readonly source: string };

interface Pair {
  readonly mark: Mark;
  /** Text of an autolink, whose address and text are one. */
  auto?: boolean;
  /** Markdown's own sign cannot say this one here: it is written as a tag. */
  tagged?: boolean;
}

const SIGNS: Readonly<Record<string, string>> = { emphasis: '*', strong: '**', strike: '~~' };
const TAGS: Readonly<Record<string, string>> = { emphasis: 'em', strong: 'strong', strike: 's' };
const PUNCTUATION = /[\p{P}\p{S}]/u;
/** What CommonMark calls Unicode whitespace. */
const WHITE = /[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const FIRST = /^[^]/u;
const LAST = /[^]$/u;
const AUTOLINK = /^[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\\&*_`[\]]*$/;

export function writeImage(image: { readonly alt: string; readonly src: string; readonly credit: string }): string {
  const alt = escapeText(image.alt, { lineStart: false, next: ']', careful: true });
  const credit = image.credit === '' ? '' : ` ${writeTitle(image.credit)}`;
  return `![${alt}](${writeAddress(image.src)}${credit})`;
}

function writeCode(text: string): string {
  const clean = text.replace(/\0/g, '').replace(/[\n\r\u2028\u2029]/g, ' ');
  let ticks = '`';
  while (clean.includes(ticks)) ticks += '`';
  const pad = /^`|`$|^ [^]+ $/.test(clean) ? ' ' : '';
  return `${ticks}${pad}${clean}${pad}${ticks}`;
}

function contentAtom(node: Node): Atom {
  if (node.isText) {
    const text = node.text ?? '';
    return node.marks.some((mark) => mark.type.name === 'code') ? { kind: 'solid', source: writeCode(text) } : { kind: 'text', text };
  }
  return node.type.name === 'hard_break' ? { kind: 'break' } : { kind: 'solid', source: String(node.attrs.source) };
}

/** A footnote mark cannot stand inside a link: a reader takes it for a link of its own. */
const mayBeLinked = (node: Node): boolean => node.type.name !== 'raw_inline' || !String(node.attrs.source).startsWith('[');

/** Marks that stay open from one node to the next are kept; the order of the schema says which lies outside. */
function toAtoms(parent: Node): Atom[] {
  const atoms: Atom[] = [];
  const open: Pair[] = [];
  const shut = (keep: number): void => {
    for (const pair of open.splice(keep).reverse()) atoms.push({ kind: 'close', pair });
  };
  parent.forEach((node) => {
    const wanted = node.marks.filter((mark) => mark.type.name !== 'code' && (mark.type.name !== 'link' || mayBeLinked(node)));
    let keep = 0;
    while (keep < open.length && keep < wanted.length && open[keep]?.mark.eq(wanted[keep] as Mark)) keep += 1;
    shut(keep);
    for (const mark of wanted.slice(keep)) {
      const pair: Pair = { mark };
      open.push(pair);
      atoms.push({ kind: 'open', pair });
    }
    atoms.push(contentAtom(node));
  });
  shut(0);
  return atoms;
}

const isStar = (atom: Atom | undefined): boolean =>
  (atom?.kind === 'open' || atom?.kind === 'close') && ['emphasis', 'strong'].includes(atom.pair.mark.type.name);

/** First or last character that a sign sees beside it: a blank at the edges of the line, a mark of punctuation where another sign stands. */
function facing(atom: Atom | undefined, side: 'first' | 'last'): string {
  if (!atom || atom.kind === 'break') return ' ';
  if (atom.kind === 'open' || atom.kind === 'close') return '*';
  const text = atom.kind === 'text' ? atom.text : atom.source;
  return (side === 'first' ? FIRST : LAST).exec(side === 'first' ? text.slice(0, 2) : text.slice(-2))?.[0] ?? ' ';
}

/** Whether a sign with these neighbours may open, by CommonMark's rule of flanking (0.31.2, 6.2); swap them to ask for closing. */
function flanks(outside: string, inside: string): boolean {
  if (WHITE.test(inside)) return false;
  return !PUNCTUATION.test(inside) || WHITE.test(outside) || PUNCTUATION.test(outside);
}

/** Atoms from..to are what one sign, or two that open and close together, stand around. */
interface Span {
  readonly pairs: readonly Pair[];
  readonly from: number;
  readonly to: number;
}

function closing(atoms: readonly Atom[], from: number, pair: Pair): number {
  let at = from;
  for (let atom = atoms[at]; atom && !(atom.kind === 'close' && atom.pair === pair); atom = atoms[at]) at += 1;
  return at;
}

/** `***both***` is the one case of two signs side by side that every reader understands: they count as one. */
function spanOf(atoms: readonly Atom[], at: number, pair: Pair): Span {
  const inner = atoms[at + 1];
  if (isStar(atoms[at]) && inner?.kind === 'open' && isStar(inner)) {
    const to = closing(atoms, at + 2, inner.pair);
    const last = atoms[to + 1];
    if (last?.kind === 'close' && last.pair === pair) return { pairs: [pair, inner.pair], from: at + 2, to };
  }
  return { pairs: [pair], from: at + 1, to: closing(atoms, at + 1, pair) };
}

/** Whether Markdown's signs around the span open and close there and nowhere else. `nested`: signs of the same kind are open around it. */
function signsWork(atoms: readonly Atom[], span: Span, nested: boolean): boolean {
  const width = span.pairs.length;
  const [outsideLeft, insideLeft] = [atoms[span.from - width - 1], atoms[span.from]];
  const [insideRight, outsideRight] = [atoms[span.to - 1], atoms[span.to + width]];
  const touches = [outsideLeft, insideLeft, insideRight, outsideRight].some(isStar);
  if (touches && isStar(atoms[span.to])) return false;
  const [before, first] = [facing(outsideLeft, 'last'), facing(insideLeft, 'first')];
  const [last, after] = [facing(insideRight, 'last'), facing(outsideRight, 'first')];
  if (!flanks(before, first) || !flanks(after, last)) return false;
  return !nested || (!flanks(first, before) && !flanks(last, after));
}

/** Marks as tagged the pairs for which Markdown's sign would not open and close for certain. */
function settleSigns(atoms: readonly Atom[]): void {
  const settled = new Set<Pair>();
  let starsOpen = 0;
  atoms.forEach((atom, at) => {
    if (atom.kind !== 'open' && atom.kind !== 'close') return;
    const { pair } = atom;
    if (atom.kind === 'open' && pair.mark.type.name !== 'link' && !settled.has(pair)) {
      const span = spanOf(atoms, at, pair);
      const works = signsWork(atoms, span, starsOpen > 0);
      for (const one of span.pairs) {
        one.tagged = !works;
        settled.add(one);
      }
    }
    if (isStar(atom) && pair.tagged !== true) starsOpen += atom.kind === 'open' ? 1 : -1;
  });
}

function findAutolinks(atoms: readonly Atom[]): void {
  atoms.forEach((atom, index) => {
    if (atom.kind !== 'open' || atom.pair.mark.type.name !== 'link') return;
    const [text, close] = [atoms[index + 1], atoms[index + 2]];
    const { href, title } = atom.pair.mark.attrs;
    atom.pair.auto =
      text?.kind === 'text' &&
      close?.kind === 'close' &&
      close.pair === atom.pair &&
      title === null &&
      text.text === href &&
      AUTOLINK.test(text.text);
  });
}

function writeSign(atom: Extract<Atom, { readonly pair: Pair }>): string {
  const { mark, auto, tagged } = atom.pair;
  const { name } = mark.type;
  if (name === 'link') {
    if (auto === true) return atom.kind === 'open' ? '<' : '>';
    if (atom.kind === 'open') return '[';
    const title = typeof mark.attrs.title === 'string' && mark.attrs.title !== '' ? ` ${writeTitle(mark.attrs.title)}` : '';
    return `](${writeAddress(String(mark.attrs.href))}${title})`;
  }
  if (tagged === true) return `<${atom.kind === 'close' ? '/' : ''}${TAGS[name] ?? 'span'}>`;
  return SIGNS[name] ?? '';
}

function isAutoText(before: Atom | undefined): boolean {
  return before?.kind === 'open' && before.pair.auto === true;
}

/** Pieces are joined once at the end: looking at the end of a string that grows would copy it each time. */
function writeAtoms(atoms: readonly Atom[], options: InlineOptions): string {
  const pieces: string[] = [];
  let tail = '\n';
  const add = (piece: string): void => {
    if (piece === '') return;
    // An exclamation mark right before a bracket would make a picture of a link.
    if (piece.startsWith('[') && tail.endsWith('!')) pieces[pieces.length - 1] = `${tail.slice(0, -1)}\\!`;
    pieces.push(piece);
    tail = piece;
  };
  atoms.forEach((atom, index) => {
    const next = atoms[index + 1];
    if (atom.kind === 'open' || atom.kind === 'close') add(writeSign(atom));
    else if (atom.kind === 'solid') add(atom.source);
    else if (atom.kind === 'break') add(options.place !== 'block' || !next ? '<br>' : '\\\n');
    else if (isAutoText(atoms[index - 1])) add(atom.text);
    else {
      const where = { lineStart: tail.endsWith('\n'), next: next ? facing(next, 'first') : '', careful: options.careful };
      const escaped = escapeText(atom.text, where);
      add(tail === '[' && escaped.startsWith('^') ? `\\${escaped}` : escaped);
    }
  });
  return pieces.join('');
}

/** The inline content of a textblock as Markdown. Reading it gives the same content; a NUL is dropped. */
export function writeInline(parent: Node, options: InlineOptions): string {
  const only = parent.childCount === 1 ? parent.firstChild : null;
  let out: string;
  if (only?.isText && only.marks.length === 0) {
    out = escapeText(only.text ?? '', { lineStart: true, next: '', careful: options.careful });
  } else {
    const atoms = toAtoms(parent);
    findAutolinks(atoms);
    settleSigns(atoms);
    out = writeAtoms(atoms, options);
  }
  const kept = keepBlankEnd(out);
  if (options.place === 'cell') return kept.replace(/\|/g, '\\|');
  return options.place === 'heading' && kept.endsWith('#') ? `${kept.slice(0, -1)}\\#` : kept;
}
