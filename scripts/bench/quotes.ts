import search from 'approx-string-match';
import { lookUp, type QuoteState } from '../../core/quotes/look-up.ts';
import { indexTexts } from '../../core/quotes/word-index.ts';
import { tokens } from '../../core/text/tokens.ts';
import { randomFrom } from '../random-from.ts';
import { below, makeStory, render, type StoryKind } from './anchoring/made-stories.ts';
import { median, type Row } from './row.ts';

const QUOTES = 100;
const MEGABYTE = 1_000_000;
const MOST_MS = 200;
const SEEDS = [1, 2, 3];
const ROUNDS = 5;
/** The share of letters a naive search lets be wrong before it gives a quotation up. */
const MOST_WRONG = 0.1;
/** Words that nobody said, put in the place of one of a quotation's. */
const OTHERS = ['21', 'never', 'billion', 'ប៊ីលាន'];

interface Trial {
  readonly text: string;
  readonly quotes: readonly { readonly words: string; readonly state: QuoteState }[];
}

/** Every other quotation has one word changed. */
function makeTrial(kind: StoryKind, seed: number, size = MEGABYTE): Trial {
  const whole = Array.from(
    { length: Math.ceil(size / MEGABYTE) * 4 },
    (_, part) => render(makeStory(kind, 60_000, seed * 100 + part).story).text,
  ).join('\n\n');
  const text = Buffer.from(whole).subarray(0, size).toString('utf8');
  const next = randomFrom(seed);
  const quotes = Array.from({ length: QUOTES }, (_, nth) => {
    const at = below(next, text.length - 1_000);
    const pieces = tokens(text.slice(at, at + 60 + below(next, 120))).slice(1, -1);
    const isWord = ({ kind }: { readonly kind: string }): boolean => kind === 'word';
    const words = pieces.slice(pieces.findIndex(isWord), pieces.map(isWord).lastIndexOf(true)).map((piece) => piece.text);
    if (nth % 2 === 0) return { words: words.join(''), state: 'exact' } as const;
    words.splice(1 + below(next, words.length - 2), 1, ` ${OTHERS[below(next, OTHERS.length)] ?? ''} `);
    return { words: words.join(''), state: 'differs' } as const;
  });
  return { text, quotes };
}

/** The index is built anew each time: nothing is left from the round before. */
function stet({ text, quotes }: Trial): number {
  const start = performance.now();
  const index = indexTexts([{ id: 'a', name: 'A', text }]);
  const said = quotes.map(({ words }) => lookUp(index, words, [{ from: 0, to: words.length }], 'en').state);
  const took = performance.now() - start;
  const wrong = quotes.findIndex(({ state }, nth) => (state === 'exact') !== (said[nth] === 'exact'));
  if (wrong >= 0) throw new Error(`“${quotes[wrong]?.words ?? ''}” (${quotes[wrong]?.state ?? ''}) is said to be ${said[wrong] ?? ''}.`);
  return took;
}

/** What somebody would write first: look for the words as they are, and where they are not, approximately. */
function naive({ text, quotes }: Trial): number {
  const start = performance.now();
  for (const { words } of quotes) if (!text.includes(words)) search(text, words, Math.floor(words.length * MOST_WRONG));
  return performance.now() - start;
}

/** The quickest of several rounds: what else the machine does only adds to it. */
const quickest = (rounds: number, take: () => number): number => Math.min(...Array.from({ length: rounds }, take));

function raced(kind: StoryKind, name: string): Row {
  const trials = SEEDS.map((seed) => makeTrial(kind, seed));
  const peerValue = median(trials.slice(0, 1).map((trial) => quickest(2, () => naive(trial))));
  const value = median(trials.map((trial) => quickest(ROUNDS, () => stet(trial))));
  const ratio = peerValue / value;
  return { name, value, unit: 'ms', peer: 'approximate search', peerValue, ratio, goal: `< ${MOST_MS} ms`, ok: value < MOST_MS };
}

const TIMES_THE_TEXT = 4;
/** Four times the text should take about four times as long; twice that would be no longer near linear. */
const MOST_GROWTH = 6;

function grown(): Row {
  const [small, large] = [makeTrial('prose', 4), makeTrial('prose', 4, TIMES_THE_TEXT * MEGABYTE)];
  const [peerValue, value] = [quickest(ROUNDS, () => stet(small)), quickest(ROUNDS, () => stet(large))];
  const ratio = value / peerValue;
  const name = `100 quotes against ${TIMES_THE_TEXT} MB`;
  return { name, value, unit: 'ms', peer: 'against 1 MB', peerValue, ratio, goal: `≤ ${MOST_GROWTH} ×`, ok: ratio <= MOST_GROWTH };
}

/** Quotations looked up in transcripts, the reading of the transcripts included. */
export function measureQuotes(): Row[] {
  // What was compiled for the first texts serves all.
  stet(makeTrial('prose', 99));
  return [
    raced('prose', '100 quotes against 1 MB'),
    raced('statistics', '100 quotes against 1 MB, near-identical sentences'),
    raced('khmer', '100 quotes against 1 MB, Khmer'),
    grown(),
  ];
}
