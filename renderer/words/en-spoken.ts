import { formatFor } from './format.ts';

const { plural } = formatFor('en-GB');

/** What a screen reader is told of claims and sentences. */
export const spoken = {
  /** Where a claim begins in the text. */
  mark: (state: string, standing: string) => `Claim, ${state.toLowerCase()}, ${standing}`,
  /** The claim that has come to hand. */
  claim: (state: string, category: string, words: string, standing: string) => `${state}. ${category}: ${words}. ${standing}`,
  /** How many sources a claim has, and its last open note. */
  standing: (sources: number, note: string | null) =>
    `${sources === 0 ? 'no source' : plural(sources, { one: 'one source', other: '# sources' })}${note === null ? '' : `. Note: ${note}`}`,
  /** Which words went and which came, of a claim's own or of those beside it; either list may be empty. */
  change: (went: readonly string[], came: readonly string[]) =>
    [...(went.length > 0 ? [`gone: ${went.join(', ')}`] : []), ...(came.length > 0 ? [`new: ${came.join(', ')}`] : [])].join('; '),
  /** What is another since the sign-off. `beside`: in its sentence, and not in its own words. */
  since: (change: string, beside: boolean) =>
    `${beside ? 'Beside it since its sentence was looked at' : 'Since it was verified'}, ${change}`,
  gone: 'Its words are gone from the text',
  /** The sentence under the checker's eye. */
  sentence: (at: number, of: number, state: string, words: string) => `Sentence ${at} of ${of}, ${state.toLowerCase()}: ${words}`,
  /** Of a sentence of which only a part is claimed, nothing is said as if it were all of it. `isOfAll`: all its claims stand alike. */
  inSentence: (claims: number, state: string, isOfAll: boolean) =>
    `${plural(claims, { one: 'one claim in it', other: '# claims in it' })}, ${isOfAll ? '' : 'one of them '}${state}`,
  beside: (standing: string) => `words beside it changed since, ${standing}`,
  noClaim: 'No claim is at hand. F8 goes to the next one.',
  noNotes: 'Notes are shown in Write and Check.',
};

export type SpokenWords = typeof spoken;
