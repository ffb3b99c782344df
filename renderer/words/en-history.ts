import type { HistoryReason } from '../../core/history/reasons.ts';
import { formatFor } from './format.ts';

const { number, plural } = formatFor('en-GB');

/** Why a text was kept. */
const why: Record<HistoryReason, string> = {
  auto: 'Saved by itself',
  explicit: 'Saved',
  close: 'Saved on leaving',
  'sign-off': 'Saved for a sign-off',
  import: 'Imported',
  export: 'Exported',
  restore: 'Kept before another text was put back',
  milestone: 'Saved to be named',
  outside: 'Written by another program',
  'gave-way': 'Given up for the text in the file',
  'not-saved': 'Left without saving',
  recovered: 'Typing that had not reached the file',
  duplicate: 'Copied from another article',
};

const size = (bytes: number): string =>
  bytes < 1e6 ? `${number(Math.ceil(bytes / 1000))} kB` : `${number(Math.round(bytes / 1e5) / 10)} MB`;

/** Save points of the open article: list, comparing, putting back, who touched what. */
export const history = {
  title: 'History',
  lede: 'Every text that was kept of this article. Nothing in it is ever thrown away unasked.',
  loading: 'Reading the history…',
  empty: 'Nothing has been kept yet. The first save (Ctrl S) will be.',
  emptyNamed: 'No save point has a name yet. Name one in the list, or name this text with Ctrl Shift M.',
  which: 'Show',
  all: (count: number) => `All ${number(count)}`,
  named: (count: number) => `Milestones ${number(count)}`,
  torn: (count: number) =>
    plural(count, {
      one: 'One line of the list was torn, as by a crash, and is passed over.',
      other: '# lines of the list were torn, as by a crash, and are passed over.',
    }),
  room: 'How much room does it take?',
  roomIs: (points: number, bytes: number) => `${plural(points, { one: '# save point', other: '# save points' })} in ${size(bytes)}.`,
  why,
  format: (why: string, format: string) => `${why}: ${format}`,
  another: 'another program',
  nobody: 'nobody said who',
  added: (count: number) => plural(count, { one: '# word added', other: '# words added' }),
  removed: (count: number) => plural(count, { one: '# word removed', other: '# words removed' }),
  unchanged: 'same words',
  state: { missing: 'its text is missing', damaged: 'its text is damaged', 'no-text': 'no text, kept as it was' },
  more: (count: number) => plural(count, { one: 'Show one more', other: 'Show # earlier ones' }),
  mark: 'Compare with…',
  marked: 'Marked. Choose the one to compare it with.',
  unmark: 'Unmark',
  name: 'Name…',
  rename: 'Rename…',
  nameLabel: 'Name of this save point',
  nameHint: 'As in “as sent to the lawyer”. Leave it empty to take a name away.',
  nameAct: 'Name it',
  keys: 'Enter compares with what stands now',
  milestone: {
    title: 'Name this text',
    lede: 'The article as it is now is saved and gets a name in its history.',
    done: (name: string) => `This text is in the history as “${name}”.`,
  },
  compare: {
    now: 'Now',
    then: (when: string, name: string) => (name === '' ? when : `“${name}”, ${when}`),
    with: 'Compare with',
    withNow: 'What stands now',
    withBefore: 'The one before',
    withOther: 'The marked one',
    sameWords: 'Both have the same words.',
    back: 'Back to the list',
    restore: 'Put this whole text back',
    restoreHint: 'The text of now is kept first, and Ctrl Z turns it back. Byline, status and dates stay as they are.',
    restored: (when: string) => `The text of ${when} is back. Ctrl Z turns that back, and the text before it is in the history.`,
    putBack: 'Put back',
    takeOut: 'Take out',
    thisOne: (act: string, words: string) => `${act}: ${words}`,
    putBackDone: 'The paragraph is as it was then. Ctrl Z turns that back.',
    onlyWords: 'Only the words of this save point were kept, not its file, so it can be read but not put back.',
    readOnly: 'This library is open for reading, so nothing can be put back.',
    notKept: 'The text of now could not be kept, so nothing was put back.',
    claims: 'Claims as they were',
    claimsChanged: (count: number) => plural(count, { one: 'One claim stands differently.', other: '# claims stand differently.' }),
    claimsSame: (count: number) => plural(count, { one: 'The one claim stands the same.', other: 'All # claims stand the same.' }),
    noClaims: 'There were no claims.',
    claimsUnknown: 'How the claims stood was not kept with this save point.',
    noClaim: 'no claim',
    signed: (who: string) => `signed off by ${who}`,
  },
  touched: {
    title: 'Who last touched this sentence',
    loading: 'Going back through the history…',
    stop: 'Stop',
    stopped: 'Nothing was found out before it ended.',
    again: 'Look again',
    none: 'Put the cursor into a sentence first.',
    unsaved: (when: string) => `It was changed after the last save point (${when}) and is not in the history yet.`,
    unsavedFirst: 'It is not in the history yet: nothing of this article was kept so far.',
    by: (who: string, when: string) => `${who}, ${when}`,
    wrote: 'The sentence is new there.',
    since: 'It has stood like this as far back as the history goes.',
    changed: 'What changed in it:',
    looked: (count: number) => plural(count, { one: 'One save point was looked at.', other: '# save points were looked at.' }),
    unread: (count: number) =>
      plural(count, {
        one: 'One on the way could not be read, so the change may be one earlier.',
        other: '# on the way could not be read, so the change may be earlier.',
      }),
    compare: 'Compare the two texts',
    history: 'Show the history',
  },
};

export type HistoryWords = typeof history;
