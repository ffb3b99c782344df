import { countUpTo, type TimeMark } from './captions.ts';
import type { Range } from './quote-text.ts';
import { labelsIn, type Turn } from './turn-labels.ts';

/** Who speaks where in a transcript: by the voices of WebVTT, a name at a line's beginning or alone on its line, or a dash there. */

/** A stretch that the transcript gives to somebody. */
export interface Voice extends Range {
  readonly name: string;
}

export interface Speakers {
  /** Where another begins to speak, sorted: no quotation goes on across these. */
  readonly changes: readonly number[];
  readonly voices: readonly Voice[];
  /** Names and colons that nobody said, sorted. */
  readonly labels: readonly Range[];
  /** Times written beside such names, sorted. */
  readonly stamps: readonly TimeMark[];
}

/** A voice without a name. */
const UNNAMED = /^(?:q|a|question|answer|speaker|voice|unknown|male|female|man|woman|សំណួរ|ចម្លើយ|សួរ|ឆ្លើយ)(?![\p{Ll}\p{M}])/iu;
const VOICE = /<v(?:\.[^\s<>]{0,100})?[ \t]+([^<>\n]{1,100})>/gu;

const key = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

const voicesIn = (text: string): Turn[] =>
  Array.from(text.matchAll(VOICE), ({ 0: tag, 1: name = '', index }) => ({
    from: index,
    to: index + tag.length,
    name: name.trim(),
    isLabel: false,
  }));

const DASHED = /^[ \t]{0,20}(?:[-–—](?=\s?\S)(?!-)|>>|&gt;&gt;)/u;

interface Line extends Range {
  readonly words: string;
  readonly isDashed: boolean;
}

/** Lines of one block that begin with a dash, where the dash is a speaker's: the first of them, one of several, or one behind a full stop. */
function dashesOf(block: readonly Line[]): Turn[] {
  const dashed = block.filter(({ isDashed }) => isDashed);
  if (dashed.length === 0) return [];
  const all = dashed.length > 1 || block[0]?.isDashed === true;
  const speaking = dashed.filter((line) => all || /[.!?…។]["”’»]?\s*$/u.test(block[block.indexOf(line) - 1]?.words ?? ''));
  return speaking.map(({ from }) => ({ from, to: from, name: null, isLabel: false }));
}

function dashesIn(text: string, times: readonly Range[]): Turn[] {
  if (!/^[ \t]{0,20}(?:[-–—]|>>|&gt;)/mu.test(text)) return [];
  const parted = new Set(times.map(({ to }) => to));
  const found: Turn[] = [];
  let block: Line[] = [];
  let from = 0;
  for (const words of text.split('\n')) {
    const to = from + words.length;
    const isBreak = words.trim() === '' || parted.has(to);
    if (isBreak) {
      found.push(...dashesOf(block));
      block = [];
    } else block.push({ from, to, words, isDashed: DASHED.test(words) });
    from = to + 1;
  }
  return [...found, ...dashesOf(block)];
}

/** How far a name holds: to the next turn, and no further than an empty line or, in captions, the next time. */
function heldTo(text: string, { to }: Turn, next: Turn | undefined, times: readonly number[]): number {
  const end = Math.min(next?.from ?? text.length, times[countUpTo(times, to - 1)] ?? text.length);
  const said = text.slice(to, end);
  // Behind a name that stands alone on its line the words may begin after an empty one.
  const begun = said.search(/\S/u);
  const blank = said.slice(Math.max(0, begun)).search(/\n[ \t\r]*\n/u);
  return blank < 0 ? end : to + Math.max(0, begun) + blank;
}

/** `times`: the times that captions carry, sorted, when the text has captions; else none. */
export function speakersIn(text: string, times: readonly Range[]): Speakers {
  const starts = times.map(({ from }) => from);
  const { labels, isTalk } = labelsIn(text);
  const voices = times.length > 0 ? voicesIn(text) : [];
  const all = [...labels, ...voices, ...dashesIn(text, times)].sort((one, other) => one.from - other.from || other.to - one.to);
  // A label that begins with a dash or a voice's mark is one turn with it: what lies within a label stands right behind it.
  const within = (turn: Turn, label: Turn | undefined): boolean =>
    label?.isLabel === true && label.from <= turn.from && turn.from < label.to;
  const turns = all.filter((turn, at) => turn.isLabel || ![all[at - 2], all[at - 1], all[at + 1]].some((near) => within(turn, near)));
  const changes: number[] = [];
  let speaking: string | null = null;
  for (const { from, name } of turns) {
    const now: string | null = name === null ? null : key(name);
    if (now === null || now !== speaking) changes.push(from);
    speaking = now;
  }
  const named = turns.flatMap((turn, at): Voice[] => {
    if (turn.name === null || UNNAMED.test(turn.name) || (turn.isLabel && !isTalk)) return [];
    return [{ name: turn.name, from: turn.from, to: heldTo(text, turn, turns[at + 1], starts) }];
  });
  const shown = isTalk ? labels : [];
  const stamps = shown.flatMap(({ stamp }) => stamp ?? []);
  return { changes, voices: named, labels: shown.map(({ from, to }) => ({ from, to })), stamps };
}

const PRONOUN = /^(?:he|she|they|it|we|i|him|her|them|one|គាត់|នាង|លោក|លោកស្រី|គេ|ពួកគេ)$/iu;
const SMALL = new Set(['the', 'a', 'an', 'of', 'for', 'and', 'mr', 'mrs', 'ms', 'dr']);
const KHMER = /\p{sc=Khmer}/u;

const HONORIFIC = /^(?:លោកស្រី|លោក|អ្នកស្រី|អ្នកនាង|ឯកឧត្តម|សម្តេច|សម្ដេច|កញ្ញា)/u;

const partsOf = (name: string): string[] =>
  key(name)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((part) => part.replace(HONORIFIC, ''))
    .filter((part) => part.length > 1 && !SMALL.has(part));

/** Whether the story gives words to somebody else than the transcript does; a pronoun names nobody, and names of two scripts are not compared. */
export function isAnother(story: string | null, transcript: string | null): boolean {
  if (story === null || transcript === null || PRONOUN.test(story.trim()) || KHMER.test(story) !== KHMER.test(transcript)) return false;
  const [one, other] = [partsOf(story), partsOf(transcript)];
  if (one.length === 0 || other.length === 0) return false;
  if (KHMER.test(story)) return !one.some((part) => other.some((also) => part.includes(also) || also.includes(part)));
  return !one.some((part) => other.includes(part));
}
