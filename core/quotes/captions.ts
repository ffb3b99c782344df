import type { Range } from './quote-text.ts';

/** The times and marks that a transcript carries between the words, and where a place in a text is, as a person would say it. */

export const TIME = '(?:\\d{1,3}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?';
/** A caption's time (WebVTT, SubRip), with the line before it that numbers it, and a line or bracket that holds a time and nothing else. */
const TIMES = new RegExp(
  `^(?:[^\\n]{0,40}\\n)??[ \\t]*(${TIME})[ \\t]+-->[^\\n]*$|^[ \\t]*[[(]?(${TIME})[\\])]?[ \\t]*$|[[(](${TIME})[\\])]`,
  'gmu',
);
const CAPTION = new RegExp(`^[ \\t]*${TIME}[ \\t]+-->`, 'mu');
/** What WebVTT writes beside the words: its first line, blocks of notes and styles, and marks such as `<v Speaker>`. */
const VTT_HEAD = /^\ufeff?WEBVTT[^\n]*/u;
const VTT_BLOCK = /(?<=\n[ \t\r]*\n)(?:NOTE|STYLE|REGION)(?![^\s])[^\n]*(?:\n[ \t]*[^\s][^\n]*)*/gu;
const TAG = /<\/?(?:c|i|b|u|v|ruby|rt|lang|font)(?:[.\s][^<>\n]{0,200})?>|<\d[\d:.]*>/giu;

export interface TimeMark extends Range {
  readonly time: string;
}

/** "12" or "intro-2": what a caption may be called. Anything else in that line may be words. */
const CAPTION_NAME = /^[ \t]*(?=\S*\d)[\w.:-]+[ \t\r]*$/u;

/** The line before a caption's time is only taken with it when it names the caption and an empty line or the beginning stands before it. */
function numberedFrom(text: string, from: number, whole: string): number {
  const cut = whole.indexOf('\n');
  if (cut < 0) return from;
  const isAlone = from === 0 || /\n[ \t\r]*\n$|^[ \t\r]*\n$/u.test(text.slice(Math.max(0, from - 20), from));
  return isAlone && CAPTION_NAME.test(whole.slice(0, cut)) ? from : from + cut + 1;
}

/** Every time written in the text, in order. */
export function timesIn(text: string): TimeMark[] {
  return Array.from(text.matchAll(TIMES), (match) => {
    const [whole, caption, line, bracket] = match;
    const time = caption ?? line ?? bracket ?? '';
    const from = caption === undefined ? match.index : numberedFrom(text, match.index, whole);
    return { from, to: match.index + whole.length, time };
  });
}

/** Not in brackets: those are times wherever they stand. */
const HEAD = new RegExp(`^[ \\t]{0,20}(${TIME})(?![\\p{N}:.,])(?=[ \\t]+(?!-->)\\S)`, 'gmu');
const secondsOf = (time: string): number =>
  time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
/** One line that begins with a time is a line; two that go on are a transcript. */
const FEWEST_HEADS = 2;

/** The times at the heads of lines, before words, whoever says them. None where they do not go on from line to line: then they are times of day. */
export function headTimesIn(text: string): TimeMark[] {
  const heads = Array.from(text.matchAll(HEAD), ({ 0: whole, 1: time = '', index }) => {
    const to = index + whole.length;
    return { from: to - time.length, to, time };
  });
  const goOn = heads.every(({ time }, at) => at === 0 || secondsOf(time) >= secondsOf(heads[at - 1]?.time ?? ''));
  return goOn && heads.length >= FEWEST_HEADS ? heads : [];
}

/** Whether such times are those of a recording, which nobody said: they begin within its first hour. A programme of a day has its hours as words. */
export const areOfRecording = ([first]: readonly TimeMark[]): boolean => /^0{1,2}:/u.test(first?.time ?? '');

/** Stretches whose words nobody said, sorted and apart. */
export function unspokenIn(text: string, times: readonly Range[]): Range[] {
  if (!hasCaptions(text)) return [...times];
  const found: Range[] = [...times];
  const head = VTT_HEAD.exec(text);
  if (head) found.push({ from: 0, to: head[0].length });
  for (const pattern of head ? [VTT_BLOCK, TAG] : [TAG])
    for (const match of text.matchAll(pattern)) found.push({ from: match.index, to: match.index + match[0].length });
  return apart(found);
}

/** The stretches sorted, without those that begin within another. */
export function apart<Stretch extends Range>(found: readonly Stretch[]): Stretch[] {
  let end = 0;
  const sorted = [...found].sort((one, other) => one.from - other.from);
  return sorted.filter(({ from, to }) => {
    const isApart = from >= end;
    if (isApart) end = to;
    return isApart;
  });
}

export const hasCaptions = (text: string): boolean => CAPTION.test(text);

/** The number of things in the sorted list that begin at or before the place. */
export function countUpTo(starts: readonly number[] | Int32Array, place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where each line begins. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
