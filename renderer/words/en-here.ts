import type { InconsistencyCode } from '../../core/consistency/consistency-check.ts';
import { formatFor } from './format.ts';

const { plural } = formatFor('en-GB');

/** What contradicts itself, in the note of its sentence or claim. */
const inconsistent: Record<InconsistencyCode, (said: string, is: string) => string> = {
  weekday: (said, is) => `Does not add up: that day is ${is}, not ${said}.`,
  'no-such-day': (said) => `Does not add up: there is no ${said}.`,
  percent: (said, is) => `Does not add up: the figures differ by ${is}, not ${said}.`,
  direction: (said) => `Does not add up: “${said}”, but the figures go the other way.`,
  ratio: (said, is) => `Does not add up: “${said}”, but the figures say ${is}.`,
  age: (said, is) =>
    is === '' ? `Does not add up: the years do not fit an age of ${said}.` : `Does not add up: by the years the age is ${is}, not ${said}.`,
  anniversary: (said, is) =>
    `Does not add up: ${plural(Number(is), { one: 'one year lies', other: '# years lie' })} between, not the ${said} anniversary.`,
  years: (said, is) => `Does not add up: ${plural(Number(is), { one: 'one year lies', other: '# years lie' })} between, not ${said}.`,
  parts: (said, is) => `Does not add up: the parts make ${is}, not ${said}.`,
  scale: (said, is) => `Said in two ways: “${said}” here, “${is}” before.`,
  'other-number': (said, is) => `Said in two ways: “${said}” here, “${is}” in the text.`,
  'name-spelling': (said, is) => `Spelt in two ways: “${said}” here, “${is}” elsewhere.`,
  'other-title': (said, is) => `Called in two ways: “${said}” here, “${is}” before.`,
  'never-closed': (said) => `${said} is never closed.`,
  'never-opened': (said) => `${said} closes what was never opened.`,
};

/** The sentence under the checker's eye. */
export const here = {
  untouched: 'Nobody has looked at this sentence',
  suggested: (count: number) => plural(count, { one: 'Suggested: one claim', other: 'Suggested: # claims' }),
  cleared: 'Nothing to check',
  hidden: 'HTML hides this from readers: there is nothing to check unless its tags are taken out',
  inconsistent,
  claim: 'Claim',
  nothing: 'Nothing to check',
  touchAgain: 'Check it after all',
  next: 'Next',
};
