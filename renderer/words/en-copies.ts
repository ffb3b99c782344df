import type { ConflictCopy, CopyHolds, CopyPart, OverrideThere, RemovedHere } from '../../core/contract/conflict-copies.ts';
import type { SyncToolId } from '../../core/conflict-copies/sync-tool.ts';
import { listCopies } from './en-list-copies.ts';
import { merge } from './en-merge.ts';
import { formatFor } from './format.ts';

const { plural, number, shortDay, time, list, moment } = formatFor('en-GB');

type Named = Pick<ConflictCopy, 'tool' | 'by' | 'at'>;

const tools: Record<SyncToolId, string> = {
  syncthing: 'Syncthing',
  dropbox: 'Dropbox',
  nextcloud: 'Nextcloud or ownCloud',
  seafile: 'Seafile',
  resilio: 'Resilio Sync',
  unison: 'Unison',
  onedrive: 'OneDrive',
  'google-drive': 'Google Drive',
  icloud: 'iCloud Drive',
};

/** A day alone has no zone: at midnight here it is still that day. */
const when = (at: string): string => (at.includes('T') ? `${shortDay(at)}, ${time(at)}` : shortDay(`${at}T00:00`));

/** Whatever the name says. */
function origin({ tool, by, at }: Named): string {
  return [`by ${tools[tool]}`, by === null ? '' : ` from ${by}`, at === null ? '' : `, ${when(at)}`].join('');
}

const parts: Record<CopyPart, (count: number) => string> = {
  claims: (count) => plural(count, { one: '# claim', other: '# claims' }),
  disputes: (count) => plural(count, { one: '# dispute', other: '# disputes' }),
  'cannot-verify': (count) => plural(count, { one: '# claim nobody could verify', other: '# claims nobody could verify' }),
  citations: (count) => plural(count, { one: '# citation', other: '# citations' }),
  calculations: (count) => plural(count, { one: '# calculation', other: '# calculations' }),
  unverified: (count) => plural(count, { one: '# part said to be unverified', other: '# parts said to be unverified' }),
  'correct-as-is': (count) => plural(count, { one: '# passage called correct as it is', other: '# passages called correct as they are' }),
  dismissed: (count) => plural(count, { one: '# suggestion waved away', other: '# suggestions waved away' }),
  overrides: (count) => plural(count, { one: '# override of the gate', other: '# overrides of the gate' }),
  'sign-offs': (count) => plural(count, { one: '# sign-off', other: '# sign-offs' }),
  notes: (count) => plural(count, { one: '# note', other: '# notes' }),
  cleared: (count) => plural(count, { one: '# mark “nothing to check”', other: '# marks “nothing to check”' }),
  replies: (count) => plural(count, { one: '# right of reply', other: '# rights of reply' }),
  sources: (count) => plural(count, { one: '# source', other: '# sources' }),
  'closer-sources': (count) => plural(count, { one: '# source that fewer may know of', other: '# sources that fewer may know of' }),
  people: (count) => plural(count, { one: '# person', other: '# people' }),
  words: (count) => plural(count, { one: '# word of the dictionary', other: '# words of the dictionary' }),
  evidence: (count) => plural(count, { one: '# piece of evidence', other: '# pieces of evidence' }),
};

const survives = (what: string, there: number | boolean): string =>
  `a sign-off ${there === true ? 'survives' : 'does not survive'} a change of ${what}`;

/** What a setting says of this library, for the log too. */
export const settingSays: Record<CopyHolds['settings'][number]['setting'], (there: number | boolean) => string> = {
  signOffs: (there) => (there === 1 ? 'a claim needs one sign-off' : 'a claim needs the sign-offs of two people'),
  separation: (there) =>
    there === true ? 'whoever wrote a claim cannot be its only verifier' : 'whoever wrote a claim may be its only verifier',
  letterCase: (there) => survives('capital and small letters', there),
  punctuation: (there) => survives('punctuation', there),
};

const sourceWays: Record<CopyHolds['sources'][number]['how'], string> = {
  closer: 'fewer may know of it there',
  opener: 'more may know of it there',
  changed: 'another entry there',
};

const ruleWays: Record<CopyHolds['rules'][number]['how'], string> = {
  added: 'only there',
  missing: 'not there',
  changed: 'another rule there',
  on: 'on there',
  off: 'off there',
  broken: 'cannot be read there',
};

type OtherWay = CopyHolds['otherwise']['ways'][number]['way'];

/** `by`: the name of a person, where the copy says it. */
const ways: Record<OtherWay, (by: string | null) => string> = {
  todo: () => 'to check',
  checking: () => 'being checked',
  verified: () => 'verified',
  'verified-with-change': () => 'verified with a change',
  disputed: (by) => (by === null ? 'disputed' : `disputed by ${by}`),
  'cannot-verify': () => 'nobody could verify it',
  'not-a-fact': () => 'not a fact',
  cut: () => 'cut',
  signed: (by) => `signed off by ${by ?? 'somebody'}`,
  removed: (by) => `removed by ${by ?? 'somebody'}`,
  details: () => 'other notes, citations or particulars',
};

const timesOver = (count: number): string => (count === 1 ? '' : ` (${number(count)})`);

const kinds: Record<ConflictCopy['kind'], (of: string) => string> = {
  article: (of) => `Another text of “${of}”`,
  docket: () => 'Other claims of this article',
  record: () => 'Another record of the library: sources, people and words',
  ...listCopies.kinds,
};

const ofWhat: Record<ConflictCopy['kind'], string> = {
  article: '',
  docket: 'of the claims ',
  record: 'of the library’s record ',
  ...listCopies.ofWhat,
};

interface Counted {
  readonly part: CopyPart;
  readonly count: number;
}

const withMore = (named: readonly string[], more: number): readonly string[] =>
  more === 0 ? named : [...named, plural(more, { one: '# more', other: '# more' })];

const counted = (rows: readonly Counted[]): string => list(rows.map(({ part, count }) => parts[part](count)));

/** Second files that sync tools put beside the library's. */
export const copies = {
  title: 'Conflict copies',
  lede: 'Where a file was changed on two machines before they met, a sync tool keeps both: one under another name. Nothing of such a copy is used until you say so.',
  none: 'No sync tool has put a conflict copy into this library.',
  kinds,
  origin,
  /** In the list of articles. */
  row: (first: Named, count: number) =>
    count === 1 ? `Conflict copy by ${tools[first.tool]}` : plural(count, { one: '# conflict copy', other: '# conflict copies' }),
  /** Above the open article. */
  bar: (first: ConflictCopy, count: number) =>
    count === 1
      ? `There is a conflict copy ${ofWhat[first.kind]}${origin(first)}.`
      : `There are ${number(count)} conflict copies; the latest ${origin(first)}.`,
  /** Below the list of articles. */
  apart: (count: number) =>
    plural(count, { one: '# file is a copy of an article, not in the list.', other: '# files are copies of articles, not in the list.' }),
  showAll: 'Show the copies',
  look: 'Compare',
  mergeIt: 'Compare and merge…',
  keep: 'Keep as an article of its own',
  bin: 'Put into the bin',
  take: 'Take over',
  notNow: 'Not now',
  binned: (file: string) => `“${file}” is in the bin. It can be put back from there.`,
  kept: (file: string) => `“${file}” is an article of its own now, with its own copy of the claims.`,
  /** `again`: how many of what was removed here came back. */
  taken: (rows: readonly Counted[], again: number) => {
    const back = plural(again, { one: '# thing that had been removed', other: '# things that had been removed' });
    return `Taken over: ${list([...rows.map(({ part, count }) => parts[part](count)), ...(again === 0 ? [] : [back])])}. The copy can go into the bin.`;
  },
  holds: (rows: readonly Counted[]) => (rows.length === 0 ? 'It holds nothing.' : `It holds ${counted(rows)}.`),
  /** `removed`: whether anything is there beside that was removed here. */
  only: (rows: readonly Counted[], removed: boolean) =>
    rows.length === 0 ? `All ${removed ? 'else ' : ''}that can be taken over is here already.` : `Only there: ${counted(rows)}.`,
  /** What both have and say differently; `ways` with the names of people. */
  otherwise: (claims: number, told: readonly { readonly way: OtherWay; readonly by: string | null; readonly count: number }[]) =>
    claims === 0
      ? ''
      : `${plural(claims, { one: '# claim that you have stands', other: '# claims that you have stand' })} otherwise there: ${list(
          told.map(({ way, by, count }) => ways[way](by) + timesOver(count)),
        )}.`,
  stays:
    'Of these, a dispute, and what nobody could verify, is taken over; a sign-off, a verdict or a removal is not: what stands here may be the later word.',
  removedHere: (count: number) =>
    plural(count, {
      one: 'This was removed here and still stands in the copy. It stays removed unless you tick it:',
      other: 'These were removed here and still stand in the copy. They stay removed unless you tick them:',
    }),
  removedKinds: {
    claim: 'A claim',
    citation: 'A citation for these words',
    calculation: 'A calculation',
    note: 'A note',
    mark: 'A mark “nothing to check”',
    reply: 'A right of reply',
    unverified: 'A part said to be unverified',
    correct: 'Called correct as it is',
  } satisfies Record<RemovedHere['kind'], string>,
  removedBy: (kind: string, who: string, at: string) => `${kind}, removed here by ${who} on ${moment(at)}.`,
  /** Whose sign-offs come back with it. */
  signed: (names: readonly string[]) => (names.length === 0 ? '' : `It comes with the sign-off of ${list(names)}.`),
  /** `format` and `by` as they are called. */
  overrides: (rows: readonly OverrideThere[]) =>
    `The gate was overridden there; this is not taken over: ${rows.map(({ by, at, format, reason }) => `${format}, by ${by} on ${moment(at)}: “${reason}”`).join('; ')}`,
  ofDocket: 'Claims find their words in your text. A sign-off counts only where your words are those that were signed.',
  ofRecord:
    'What both records have stays as yours says it, but a source becomes as confidential as the copy has it; house rules and settings of the copy are not taken.',
  settings: (rows: CopyHolds['settings']) =>
    `What counts as verified is set otherwise there: ${list(rows.map(({ setting, there }) => settingSays[setting](there)))}.`,
  /** `more`: how many sources are not named. */
  sources: (rows: CopyHolds['sources'], more: number) => {
    const named = rows.map(({ source, how }) => `“${source}” (${sourceWays[how]})`);
    return `Sources are otherwise there: ${list(withMore(named, more))}.`;
  },
  /** `more`: how many rules are not named. */
  rules: (rows: CopyHolds['rules'], more: number) => {
    const named = rows.map(({ rule, how }) => `“${rule}” (${ruleWays[how]})`);
    return `The house style is another there: ${list(withMore(named, more))}.`;
  },
  orphan: 'The article it belongs to is not in the list.',
  same: 'Both say the same: nothing would be lost with the copy.',
  merge: {
    ...merge.changed,
    title: 'A conflict copy beside your article',
    lede: (file: string, named: Named) =>
      `“${file}” was put beside this article ${origin(named)}. Say of each paragraph which words stand. Then the copy goes into the bin.`,
    mine: 'This article',
    theirs: 'The copy',
    choices: { mine: 'Article', theirs: 'Copy', both: 'Both' },
    allMine: 'All of the article',
    allTheirs: 'All of the copy',
  },
  readOnly: 'This library is only read here: look at both, and merge where it can be written.',
  again: {
    copy: 'The copy was changed again while you chose. Nothing was written. What you chose stands where the rows are the same.',
    article: 'The article was changed while you chose. Nothing was written. What you chose stands where the rows are the same.',
  },
  save: 'Save this text',
  saved: (file: string) => `The text you chose is saved, and “${file}” is in the bin. Undo and the history have what stood before.`,
  savedOnly: 'The text you chose is saved. The copy was changed again meanwhile, and is still there: compare once more.',
};

export type CopyWords = typeof copies;
