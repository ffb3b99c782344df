import { formatFor } from './format.ts';

const { number, plural } = formatFor('en-GB');

/** What is open across the library, what is due soonest first. */
export const dayList = {
  title: 'The day’s list',
  lede: 'What holds stories back, claim by claim and reply by reply: what is due soonest first, then the higher risk.',
  which: 'Show',
  mine: (count: number) => `Mine ${number(count)}`,
  all: (count: number) => `All ${number(count)}`,
  loading: 'Looking through the library…',
  failed: 'The library could not be looked through.',
  nothing: 'Nothing is open in this library.',
  nothingMine: 'Nothing open is assigned to you.',
  unread: (files: readonly string[]) =>
    plural(files.length, {
      one: `Not looked at, because its claims cannot be read: ${files.join(', ')}. Open it to see why.`,
      other: `Not looked at, because their claims cannot be read: ${files.join(', ')}. Open them to see why.`,
    }),
  others: (count: number) => plural(count, { one: 'One more comes after these.', other: '# more come after these.' }),
  more: (count: number) => plural(count, { one: 'Show one more', other: 'Show # more' }),
  putTo: (who: string) => `Put to ${who}`,
  noWords: 'Its words are gone',
  high: 'High priority',
  embargoUntil: 'embargo',
};

export type DayListWords = typeof dayList;
