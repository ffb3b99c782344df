import { shortened } from './shortened.ts';
import type { ClaimFilter } from '../../core/claims/order.ts';
import type { LocatorKind } from '../../core/saved/closed-sets.ts';
import { isBareNumber, type Locator } from '../../core/saved/docket.ts';
import { gate } from './en-gate.ts';
import { sheetTools } from './en-sheet-tools.ts';
import { here } from './en-here.ts';
import { standsWith } from './en-under.ts';
import { suggestionReasons } from './en-suggestions.ts';
import { unreadClaims } from './en-unread.ts';
import { formatFor } from './format.ts';
import { pageWords } from './page-words.ts';

const { number, plural, when, list } = formatFor('en-GB');

const filters: Record<ClaimFilter, string> = { all: 'All', open: 'Open', stale: 'Stale', verified: 'Verified', mine: 'Mine' };
const nothingHere: Record<ClaimFilter, string> = {
  all: 'No claims yet. Select the words to be checked and make a claim of them, or let Stet suggest some.',
  open: 'Every claim is settled.',
  stale: 'No words have changed under a sign-off.',
  verified: 'Nothing is verified yet.',
  mine: 'No claim is assigned to you.',
};

/** What stands before a bare number; who wrote “p. 3” or “box 4” is left to it. */
const before: Readonly<Partial<Record<LocatorKind, string>>> = { page: 'p. ', paragraph: 'para. ' };

function place({ kind, value }: Locator): string {
  return isBareNumber(value) ? `${before[kind] ?? ''}${value}` : value;
}

interface Found {
  readonly altered: number;
  readonly ambiguous: number;
  readonly orphaned: number;
}

function foundClaims({ altered, ambiguous, orphaned }: Found): string {
  const parts = [
    altered > 0 ? plural(altered, { one: 'one claim has other words now', other: '# claims have other words now' }) : '',
    ambiguous > 0 ? plural(ambiguous, { one: 'one could stand in several places', other: '# could stand in several places' }) : '',
    orphaned > 0 ? plural(orphaned, { one: 'one lost its words', other: '# lost their words' }) : '',
  ].filter(Boolean);
  return parts.length === 0 ? '' : `The file was changed outside Stet: ${list(parts)}.`;
}

/** Words that are not in the file, and somebody about to leave them. */
const unsaved = {
  title: (file: string) => `“${file}” is not saved`,
  kept: {
    library: 'What you typed is in the journal of the library and comes back when the article is opened again.',
    computer: 'What you typed is kept on this computer and comes back when the article is opened here again.',
    nowhere: 'What you typed is only in this window. If you leave now, it is lost.',
  },
  again: 'Save again',
  elsewhereAct: 'Save a copy elsewhere…',
  leave: {
    article: 'Open the other article',
    library: 'Close this library',
    bin: 'Put it in the bin',
    window: 'Close the window',
  },
  lose: 'Leave without these words',
  stay: 'Stay here',
  elsewhere: (file: string) => `Your words are in “${file}”.`,
};

/** The open article: sheet, margin, panel, sources, gate, conflict. */
export const articleWords = {
  sheet: 'Article',
  margin: 'Claims beside their lines',
  empty: {
    headline: 'Headline',
    standfirst: 'Standfirst: what the story is about, in one sentence',
    body: 'Begin the story here',
    caption: 'Caption',
    credit: 'Credit',
    picture: 'Drop a picture here',
    gone: ': this picture is not there. Choose another',
    raw: 'Kept as it stands in the file',
    stash: 'Stash',
    byline: pageWords,
    sheet: 'Text of the article',
  },
  tooLong: {
    'paragraph-too-long':
      'That would make one paragraph longer than 300,000 characters (30,000 in Khmer), too long for one page. Part it first; nothing was changed.',
    'letters-joined': 'That would join a hundred or more letters or signs into one, which no page can show. Nothing was changed.',
  },
  found: {
    recovered: (at: string) => `Typing of ${when(at)} that had not reached the file is back. It can be undone.`,
    claims: foundClaims,
    unread: unreadClaims,
    unsound: (count: number) =>
      count === 0
        ? ''
        : plural(count, {
            one: 'The sign-off of one claim does not fit its words: it was not given in Stet and does not count.',
            other: 'The sign-offs of # claims do not fit their words: they were not given in Stet and do not count.',
          }),
  },
  docket: {
    changedOutside: 'Another program changed the claims of this article. They are shown as they are now.',
    mend: (at: string | undefined) => (at === undefined ? 'Begin without claims' : `Use the claims of ${when(at)}`),
    lost: ({ claims, found }: { readonly claims: number; readonly found: number }) =>
      `The claims of a file that is gone may be this article’s: ${plural(found, { one: `# of ${number(claims)} has`, other: `# of ${number(claims)} have` })} a place in it.`,
    take: 'Take them',
    hasOwn: 'This article has claims of its own by now. Nothing was taken.',
    mended: (at: string | undefined) =>
      at === undefined
        ? 'The article begins without claims. What could not be read is kept.'
        : `The claims are those of ${when(at)} again.`,
  },
  outside: {
    takenOver: (file: string) => `“${file}” was changed by another program. Its new text is here.`,
    asBefore: (file: string) => `“${file}” is as it was before the other program changed it. There is nothing to choose any more.`,
    moved: (file: string) => `The file of this article is “${file}” now.`,
    keepHere: 'Write it again',
  },
  claim: {
    unsound: 'does not fit its words, does not count',
    gone: (count: number) => plural(count, { one: 'The claim is gone.', other: '# claims are gone.' }),
    back: (count: number) =>
      plural(count, {
        one: 'The claim is back, with all that was known of it.',
        other: '# claims are back, with all that was known of them.',
      }),
    undone: (exact: string) => `Undone: the claim is as it was before: “${shortened(exact)}”.`,
    redone: 'Done again.',
    partHidden:
      'Part of these words is struck out, in a comment or on the stash, and readers do not get it. Relink the claim to the words that go out (R).',
    heldByAnother: 'Another claim stands on exactly these words.',
    clearedAgain: 'The sentence has nothing to check again.',
    unclearedAgain: 'Undone: the sentence is to be looked at again.',
    workedOnSince: 'The claim stays as it is: it has been worked on since.',
    anothersWork: 'That stays: it bears another person’s name.',
    workedOn: 'The claim stays: it has been worked on since it was made. Remove it if it is to go.',
    noneAtHand: ({ make, none, next }: Readonly<Record<'make' | 'none' | 'next', string>>) =>
      `No claim is at hand. ${make} makes one of this sentence, ${none} says that there is nothing to check, ${next} goes to the next claim.`,
    severalHere: ({ next, previous }: Readonly<Record<'next' | 'previous', string>>) =>
      `No claim is at hand: several stand in this sentence. ${next} goes to the next one, ${previous} to the one before.`,
    nothingSelected: 'Select the words to be checked first.',
    noPlace: 'These words have no certain place in the text any more. Select where they stand, then relink.',
    alreadyMine: 'You have signed off these words already.',
    nothingToPutBack: 'The words stand as they were verified.',
    notPutBack: {
      parted: (key: string) =>
        `Paragraphs or cells part these words otherwise than when they were confirmed, so they cannot be put back word by word. Nothing was changed. Put the paragraph back from the history (${key}), or write them yourself.`,
      pieces: (key: string) =>
        `A footnote’s mark, a picture or HTML among these words came or went since they were confirmed, which letters cannot stand for. Nothing was changed. Put the paragraph back from the history (${key}), or write it yourself.`,
    },
    notPutBackHere: 'The article is shown for reading only, so its words stay as they are.',
    toHistory: 'History',
    severalPlaces: 'Its words stand in several places. Choose one in its note, or select them, then relink.',
    noneToRelink: 'No claim is at hand. Choose the one that lost its words, select where they stand, then relink.',
    relinked: 'The claim stands on these words now.',
    relinkedStale: 'The claim stands on these words now. They are other words than were verified: confirm them.',
    selectToRelink: 'Select the words this claim speaks of, then relink.',
    hasClaims: 'This sentence has a claim. Remove it first if there is nothing to check.',
    allTouched: 'Every sentence has been looked at.',
    noWords: 'No words',
    category: 'Kind',
    priority: 'Priority',
    assignee: 'Assigned to',
    nobody: 'Nobody',
    status: 'Check',
    choice: (label: string, chosen: string) => `${label} ${chosen}`,
    words: 'Words',
    was: 'Before:',
    sources: 'Sources',
    noSource: 'no source yet',
    noLocator: 'no locator',
    noLocatorIn: (count: number) => `${number(count)} without a locator`,
    place,
    goneSource: 'a source that is not in this library',
    editCitation: (title: string) => `Change the citation of “${title}”`,
    uncite: (title: string) => `Take away the citation of “${title}”`,
    notes: 'Notes',
    notePlaceholder: 'Write a note…',
    noteFor: (exact: string) => `Note on “${exact}”`,
    addNote: 'Add',
    resolve: 'Resolve',
    reopen: 'Reopen',
    resolved: (who: string, at: string) => (who ? `resolved by ${who}, ${when(at)}` : 'resolved'),
    signOffs: 'Sign-offs',
    signedOff: (who: string, at: string) => `${who}, ${when(at)}`,
    signedBefore: (times: readonly string[]) => `before, too: ${times.map((at) => when(at)).join(', ')}`,
    forOtherWords: 'for other words',
    forOtherSources: 'for other sources',
    ...standsWith,
    withdraw: 'Take back',
    confirmAgain: 'Confirm again',
    stillNotAFact: 'Still not a fact',
    verify: 'Verify',
    second: 'Sign off too',
    dispute: 'Dispute',
    undispute: 'Back to checking',
    putBack: 'Put back',
    note: 'Note',
    cite: 'Cite',
    relink: 'Relink',
    relinkHere: 'Relink here',
    sameWords: 'The same words stand in the text',
    remove: 'Remove',
    by: (who: string) => `claimed by ${who}`,
    unknownPerson: 'somebody',
    byDate: (who: string, at: string) => `${who} · ${when(at)}`,
    high: 'High priority',
    open: (state: string, exact: string) => `${state}: “${exact}”`,
    copies: (count: number) => plural(count, { one: '# sign-off', other: '# sign-offs' }),
  },
  here,
  panel: {
    title: 'Claims',
    filterLabel: 'Which claims',
    filters,
    nothingHere,
    showAll: 'Show all',
    suggest: 'Suggest claims',
    lost: 'Without a place in the text',
    moreLost: (count: number) => plural(count, { one: '# more without a place', other: '# more without a place' }),
    count: (count: number) => plural(count, { one: '# claim', other: '# claims' }),
  },
  sources: {
    title: 'Sources',
    lede: 'Made once, used in every story of this library.',
    find: 'Find a source',
    make: 'New source',
    change: 'Change',
    edit: (title: string) => `Change “${title}”`,
    remove: 'Remove',
    empty: 'No sources yet. A source is whoever or whatever a claim rests on: a document, a person, a recording.',
    nothing: (query: string) => `No source is called “${query}”.`,
    kind: 'Kind',
    name: 'Title or name',
    namePlaceholder: 'Fare notice no. 14',
    author: 'Made or said by',
    address: 'Address, archive number or shelf mark',
    date: 'Date',
    note: 'Note',
    confidentiality: 'Who may know of it',
    confidentialHint: 'A confidential source never appears in a public export.',
    save: 'Save the source',
    notSaved: 'not saved; what you wrote of it is kept here',
    nameMissing: 'A source needs a name.',
    readOnly: 'This library can be read but not changed.',
  },
  cite: {
    title: 'Cite a source',
    changeTitle: 'Change the citation',
    source: 'Source',
    notSaved: 'This source is not saved yet. Citing it tries again.',
    findOrMake: 'Type to find a source, or to make a new one',
    makeNew: (title: string) => `Make a new source “${title}”`,
    where: 'Where in it',
    whereKind: 'Kind of place',
    placeholders: { page: 'p. 12', paragraph: 'para. 3', timecode: '00:04:12', fragment: '#section-2', other: 'box 4, folder 2' },
    whereHint: 'Left empty, it is shown as missing until somebody fills it in.',
    excerpt: 'The words there',
    excerptHint: 'Copied exactly, so that the next reader can find them.',
    stance: 'What it does for the claim',
    act: 'Cite it',
    keep: 'Keep the change',
    chooseFirst: 'Choose a source first.',
    chosen: (title: string) => `Chosen: ${title}`,
  },
  suggestions: {
    title: (shown: number, total: number) =>
      total === 0
        ? 'Nothing more to suggest'
        : shown < total
          ? `${number(total)} passages look like claims; the ${number(shown)} most telling are listed`
          : plural(total, { one: 'One passage looks like a claim', other: '# passages look like claims' }),
    lede: 'Passages that no claim covers yet, each with the reason; what is most worth checking comes first. You decide; nothing is checked by itself.',
    none: 'Everything Stet knows to look for is claimed or waved away.',
    reason: (reason: string, category: string) => suggestionReasons[reason] ?? category.toLowerCase(),
    accept: 'Claim',
    dismiss: 'Not a claim',
    showAll: (count: number) => `Show all ${number(count)}`,
    acceptAll: (count: number) => `Claim all ${number(count)}`,
    list: 'Passages',
  },
  gate,
  unsaved,
  conflict: {
    keepMine: 'Keep mine',
    keepBoth: 'Keep both',
    keptBoth: (headline: string, file: string) => `Both are kept: theirs is the copy of “${headline}” in “${file}”.`,
    unreadable: 'Their text cannot be read as an article.',
  },
  sideBySide: {
    same: (count: number) => plural(count, { one: '# paragraph is the same', other: '# paragraphs are the same' }),
    more: (count: number) => plural(count, { one: 'Show the last row', other: 'Show more of the # rows below' }),
    moved: { removed: 'The same words stand elsewhere on the other side.', added: 'The same words stand elsewhere on the other side.' },
  },
  ...sheetTools,
};

export type ArticleWords = typeof articleWords;
