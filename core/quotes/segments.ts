import type { Range } from './quote-text.ts';
import { scan, writing } from './scan.ts';
import { changesWhatIsSaid } from './turned.ts';

/** One word of a quotation as it is looked for. `before`: the marks between it and the word before, without what was left out there. */
export interface QuoteWord {
  readonly word: string;
  readonly before: string;
  /** The letter case of its first letter may be the house's: it begins a segment, or the letter stands in brackets. */
  readonly free: boolean;
}

/** Words that must follow one another. Between two segments the story says that something was left out. */
export interface Segment extends Range {
  readonly words: readonly QuoteWord[];
  /** The marks after its last word. */
  readonly after: string;
}

const DOTS = '(?:…|\\.(?:\\s?\\.){2,3})';
/** "[…]", "(…)", "…" and the same in stops. */
const ELISION = new RegExp(`[[(]\\s*${DOTS}\\s*[\\])]|${DOTS}`, 'gu');
/** "[W]e": the word was not capitalised where it was said. */
const CASE_BRACKET = /\[(\p{L})\](?=\p{L})/gu;
const INSERTION = /\[[^\]\n]{0,300}\]/gu;

/** As long as before, so that no place moves. A mark nobody sees stands in a word without being part of it. */
const unbracketed = (text: string, literal: readonly Range[]): string =>
  text.replace(CASE_BRACKET, (whole, letter: string, at: number) => (isIn(literal, at) ? whole : `\u200b${letter}\u200b`));

const rangesOf = (text: string, pattern: RegExp): Range[] =>
  Array.from(text.matchAll(pattern), (match) => ({ from: match.index, to: match.index + match[0].length }));

const isIn = (ranges: readonly Range[], at: number): boolean => ranges.some(({ from, to }) => from <= at && at < to);

interface Open {
  words: QuoteWord[];
  marks: string;
  from: number;
  to: number;
}

/** Reads the quotation part by part; a part goes on where the one before ended. */
class Reading {
  readonly #done: Segment[] = [];
  #open: Open | null = null;

  word(word: string, free: boolean, { from, to }: Range): void {
    this.#open ??= { words: [], marks: '', from, to };
    const open = this.#open;
    open.words.push({ word, before: open.marks, free: free || open.words.length === 0 });
    open.marks = '';
    open.to = to;
  }

  marks(marks: string): void {
    if (this.#open) this.#open.marks += marks;
  }

  close(): void {
    if (this.#open) this.#done.push({ words: this.#open.words, after: this.#open.marks, from: this.#open.from, to: this.#open.to });
    this.#open = null;
  }

  get segments(): readonly Segment[] {
    this.close();
    return this.#done;
  }
}

/** Every bracket of these parts that holds words or a letter, in the story's places. */
export function bracketsIn(story: string, parts: readonly Range[]): readonly Range[] {
  return parts.flatMap(({ from: offset, to: end }) => {
    const text = story.slice(offset, end);
    const holding = rangesOf(text, INSERTION).filter(({ from, to }) => /\p{L}/u.test(text.slice(from, to)));
    return holding.map(({ from, to }) => ({ from: offset + from, to: offset + to }));
  });
}

/** A part of the story to read. `literal`: brackets, in the part's places, whose words are words like others. */
interface Part {
  readonly source: string;
  readonly offset: number;
  readonly literal: readonly Range[];
}

function readPart({ source, offset, literal }: Part, reading: Reading): void {
  const isLiteral = ({ from }: Range): boolean => isIn(literal, from);
  const freed = rangesOf(source, CASE_BRACKET)
    .filter((one) => !isLiteral(one))
    .map(({ from, to }) => ({ from, to: to + 1 }));
  const text = unbracketed(source, literal);
  const elisions = rangesOf(text, ELISION);
  const isElision = ({ from, to }: Range): boolean => elisions.some((one) => one.from >= from && one.to <= to);
  // "[not]" says the opposite, "[5 million of]" something else: they are looked for as if they were said.
  const isRead = (one: Range): boolean => isElision(one) || isLiteral(one) || changesWhatIsSaid(text.slice(one.from, one.to));
  const inserted = rangesOf(text, INSERTION).filter((one) => !isRead(one));
  const skipped = [...elisions, ...inserted].sort((one, other) => one.from - other.from);
  let at = 0;
  const upTo = (end: number): void => {
    for (const { from, to } of skipped) {
      if (to <= at || from >= end) continue;
      reading.marks(text.slice(at, from));
      if (isIn(elisions, from)) reading.close();
      at = to;
    }
    reading.marks(text.slice(at, end));
    at = end;
  };
  scan(text, skipped, (raw, from, to) => {
    upTo(from);
    reading.word(writing(raw), isIn(freed, from), { from: offset + from, to: offset + to });
    at = to;
  });
  upTo(text.length);
}

/**
 * The words of a quotation as they must be found: without insertions, parted where it says that something was left out. `literal`: brackets
 * of the story that are no insertions.
 */
export function segmentsOf(text: string, parts: readonly Range[], literal: readonly Range[] = []): readonly Segment[] {
  const reading = new Reading();
  for (const { from, to } of parts) {
    const here = literal.map((one) => ({ from: one.from - from, to: one.to - from }));
    readPart({ source: text.slice(from, to), offset: from, literal: here }, reading);
  }
  return reading.segments;
}
