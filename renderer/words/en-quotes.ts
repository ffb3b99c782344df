import type { QuoteState } from '../../core/quotes/look-up.ts';
import type { Problem } from '../../core/problem.ts';
import { formatFor } from './format.ts';
import { problems } from './en-problems.ts';

const { number, plural, list } = formatFor('en-GB');

const state: Record<QuoteState, string> = {
  exact: 'Word for word',
  'other-speaker': 'Somebody else’s words',
  trimmed: 'Cut short',
  differs: 'Other words',
  'not-found': 'Not found',
  'no-text': 'No text to look in',
  'too-short': 'Too short',
};

const counted: Record<QuoteState, (count: number) => string> = {
  exact: (count) => `${number(count)} word for word`,
  'other-speaker': (count) => `${number(count)} given to somebody else`,
  trimmed: (count) => `${number(count)} cut so that it may say something else`,
  differs: (count) => `${number(count)} with other words`,
  'not-found': (count) => `${number(count)} not found`,
  'no-text': (count) => `${number(count)} without a text to look in`,
  'too-short': (count) => `${number(count)} too short to tell`,
};

const STATE_SENTENCE: Record<QuoteState, string> = {
  exact: 'word for word.',
  'other-speaker': 'another person says these words.',
  trimmed: 'it is cut where its sentence says something else.',
  differs: 'other words were said.',
  'not-found': 'nothing like it.',
  'no-text': 'nothing.',
  'too-short': 'too short to tell.',
};

/** Quotations of the story, looked up in what is attached. */
export const quotes = {
  title: 'Quotations',
  lede: 'Looked up word for word in the attached texts. Nearly right does not count as found.',
  list: 'Quotations of the story',
  loading: 'Reading the attached texts…',
  unreadable: 'The attached texts could not be read.',
  none: 'The story has no quotations.',
  state,
  summary: (counts: readonly (readonly [QuoteState, number])[]) => list(counts.map(([which, count]) => counted[which](count))),
  lookedIn: (names: readonly string[], count: number) =>
    `Looked in ${list(count > names.length ? [...names, plural(count - names.length, { one: 'one other text', other: '# other texts' })] : names)}.`,
  noTexts: 'No text is attached: add a transcript, a document or a saved page to a source that this story cites (Sources, Evidence).',
  noneRead: 'None of the attached texts could be looked in:',
  unread: (problem: Problem) =>
    problem.code === 'too-large'
      ? `“${problem.file ?? ''}” was not looked in: it is too large. Split it, or attach the part that was quoted.`
      : `Not looked in: ${problems.say(problem)}`,
  continued: 'continued',
  nobody: 'The story does not say who.',
  place: (name: string, { page, line, time }: { page: number | null; line: number | null; time: string | null }) =>
    [name, page === null ? '' : `p. ${page}`, line === null ? '' : `line ${number(line)}`, time ?? '']
      .filter((part) => part !== '')
      .join(' · '),
  others: (count: number) => (count === 0 ? '' : plural(count, { one: 'and in one other place', other: 'and in # other places' })),
  capital: 'a first letter is written otherwise there',
  marks: 'commas or stops differ',
  leftOut: 'what the story leaves out lies between',
  saidBy: (name: string) => `the text gives these words to ${name}`,
  otherSpeaker: (name: string) => `In the text ${name} says these words.`,
  trimmed: (cut: string, side: 'before' | 'behind') =>
    side === 'before' ? `The sentence goes on before: “${cut} …”` : `The sentence goes on: “… ${cut}”`,
  leftOutBetween: (said: string) => `Left out between this and the quotation before: “${said}”`,
  in: 'in',
  than: 'than in',
  cardNotFound: 'The quotation is not found in the attached texts.',
  signedAllTheSame: (state: QuoteState) => `Signed off. But of its quotation the attached texts say: ${STATE_SENTENCE[state]}`,
  said: 'said',
  story: 'in the story',
  nearest: 'Nearest, to compare:',
  bracketed: (replaced: readonly { readonly said: string; readonly put: string }[]) =>
    `Only words in brackets differ; the rest stands there word for word: ${list(replaced.map(({ said, put }) => `“${put}” for “${said}”`))}.`,
  notFound: 'Nothing like it stands in these texts.',
  noText: 'There is no text to look in.',
  tooShort: 'Fewer than three words stand in any long text by chance.',
  tooShortFound: 'Fewer than three words stand in any long text by chance. They stand in',
  go: 'Go to the sentence',
  cite: 'Cite it',
  cited: (source: string, place: string) => `Cited: ${source}, ${place}.`,
  citedAlready: 'Its claim cites this place already.',
  cannotCite: 'Only what stands word for word in the evidence of a source can be cited from here.',
  page: (page: number) => `p. ${page}`,
  line: (line: number) => `line ${number(line)}`,
};

export type QuoteWords = typeof quotes;
