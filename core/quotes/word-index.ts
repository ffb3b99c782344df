import { apart, areOfRecording, countUpTo, hasCaptions, headTimesIn, lineStarts, timesIn, unspokenIn, type TimeMark } from './captions.ts';
import type { QuoteText, Range } from './quote-text.ts';
import { scan, writing } from './scan.ts';
import { speakersIn, type Speakers } from './speakers.ts';

/**
 * The words of all texts, one after another, and where each word stands: built once, so that looking a quotation up costs as much as its
 * rarest word is frequent, whatever the texts' length. Words are numbers here; 0 stands between two texts and is no word.
 */
export interface WordIndex {
  readonly texts: readonly IndexedText[];
  /** The index of each text's first word. */
  readonly firsts: readonly number[];
  readonly ids: Int32Array;
  /** Places in the word's own text, UTF-16, end exclusive. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The word's number; undefined when no text has it written so. `word` as `writing` gives it. */
  idOf(word: string): number | undefined;
  /** Every index at which the word stands, in order. */
  at(id: number): Int32Array;
}

export interface IndexedText extends QuoteText {
  /** The indexes of its words, end exclusive. */
  readonly first: number;
  readonly end: number;
  readonly unspoken: readonly Range[];
  readonly times: readonly TimeMark[];
  readonly speakers: Speakers;
  /** Where each of these begins, and each line. */
  readonly unspokenStarts: readonly number[];
  readonly timeStarts: readonly number[];
  readonly voiceStarts: readonly number[];
  readonly labelStarts: readonly number[];
  readonly lines: readonly number[];
}

const FIRST_ROOM = 4096;

/** Columns of numbers that grow. */
class Words {
  ids = new Int32Array(FIRST_ROOM);
  from = new Int32Array(FIRST_ROOM);
  to = new Int32Array(FIRST_ROOM);
  length = 0;

  add(id: number, from: number, to: number): void {
    if (this.length === this.ids.length) this.#grow();
    this.ids[this.length] = id;
    this.from[this.length] = from;
    this.to[this.length] = to;
    this.length += 1;
  }

  #grow(): void {
    const grown = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(column.length * 2);
      larger.set(column);
      return larger;
    };
    [this.ids, this.from, this.to] = [grown(this.ids), grown(this.from), grown(this.to)];
  }
}

/** For each word's number, where its places begin in `places`. */
function postings(ids: Int32Array, count: number): { starts: Int32Array; places: Int32Array } {
  const starts = new Int32Array(count + 2);
  for (const id of ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 1; id < starts.length; id += 1) starts[id] = (starts[id] ?? 0) + (starts[id - 1] ?? 0);
  const next = starts.slice();
  const places = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    const place = next[id] ?? 0;
    places[place] = at;
    next[id] = place + 1;
  }
  return { starts, places };
}

/** Gives every word a number, the same to all writings that are compared as one. */
class Numbering {
  readonly #byRaw = new Map<string, number>();
  readonly #byWriting = new Map<string, number>();

  get count(): number {
    return this.#byWriting.size;
  }

  of(word: string): number | undefined {
    return this.#byWriting.get(word);
  }

  give(raw: string): number {
    const known = this.#byRaw.get(raw);
    if (known !== undefined) return known;
    const word = writing(raw);
    const id = this.#byWriting.get(word) ?? this.count + 1;
    this.#byWriting.set(word, id);
    this.#byRaw.set(raw, id);
    return id;
  }
}

function indexText(text: QuoteText, words: Words, numbers: Numbering): IndexedText {
  words.add(0, 0, 0);
  const plain = timesIn(text.text);
  const speakers = speakersIn(text.text, hasCaptions(text.text) ? plain : []);
  const stamped = apart([...plain, ...speakers.stamps]);
  const heads = headTimesIn(text.text);
  const times = apart([...stamped, ...heads]);
  const unspoken = unspokenIn(text.text, areOfRecording(heads) ? times : stamped);
  const first = words.length;
  const silent = [...unspoken, ...speakers.labels].sort((one, other) => one.from - other.from);
  scan(text.text, silent, (raw, from, to) => words.add(numbers.give(raw), from, to));
  const starts = (ranges: readonly Range[]): number[] => ranges.map(({ from }) => from);
  const found = {
    first,
    end: words.length,
    unspoken,
    times,
    speakers,
    unspokenStarts: starts(unspoken),
    timeStarts: starts(times),
    voiceStarts: starts(speakers.voices),
    labelStarts: starts(speakers.labels),
  };
  return { ...text, ...found, lines: lineStarts(text.text) };
}

export function indexTexts(texts: readonly QuoteText[]): WordIndex {
  const words = new Words();
  const numbers = new Numbering();
  const indexed = texts.map((text) => indexText(text, words, numbers));
  words.add(0, 0, 0);
  const ids = words.ids.subarray(0, words.length);
  const { starts, places } = postings(ids, numbers.count);
  return {
    texts: indexed,
    firsts: indexed.map(({ first }) => first),
    ids,
    from: words.from.subarray(0, words.length),
    to: words.to.subarray(0, words.length),
    idOf: (word) => numbers.of(word),
    at: (id) => places.subarray(starts[id] ?? 0, starts[id + 1] ?? 0),
  };
}

/** The text that the word at this index stands in. */
export const textAt = (index: WordIndex, at: number): IndexedText =>
  index.texts[Math.max(0, countUpTo(index.firsts, at) - 1)] as IndexedText;

/** Where in its text something stands. `page`, of a text that has some, and `line` count from 1. */
export interface Standing {
  readonly page: number | null;
  readonly line: number;
  /** The time named last before it, as the transcript writes it; where there is none, the first within it. */
  readonly time: string | null;
}

function pageOf({ pages = [] }: IndexedText, from: number): number | null {
  const page = countUpTo(pages, from);
  return page > 0 && page < pages.length ? page : null;
}

/** Where a place begins, as a person would say it. */
export function whereIn(text: IndexedText, { from, to }: Range): Standing {
  const before = countUpTo(text.timeStarts, from);
  const named = text.times[before - 1] ?? text.times[before];
  return { page: pageOf(text, from), line: countUpTo(text.lines, from), time: named && named.from < to ? named.time : null };
}

/** Whether another begins to speak within a stretch. */
export function changesSpeaker({ speakers: { changes } }: IndexedText, { from, to }: Range): boolean {
  return changes.length > 0 && countUpTo(changes, from) !== countUpTo(changes, to);
}

/** Whom the text gives the words at a place to; null where it does not say. */
export function speakerAt({ speakers: { voices }, voiceStarts }: IndexedText, at: number): string | null {
  const voice = voices[countUpTo(voiceStarts, at) - 1];
  return voice && at < voice.to ? voice.name : null;
}

/** The words of a stretch as they were spoken: without the times and marks of captions. */
export function spokenIn({ text, unspoken, unspokenStarts }: IndexedText, { from, to }: Range): string {
  let [said, at] = ['', from];
  for (let next = Math.max(0, countUpTo(unspokenStarts, from) - 1); next < unspoken.length; next += 1) {
    const skipped = unspoken[next];
    if (!skipped || skipped.from >= to) break;
    if (skipped.to <= at) continue;
    said += text.slice(at, Math.max(at, skipped.from));
    at = skipped.to;
  }
  return said + text.slice(at, Math.max(at, to));
}
