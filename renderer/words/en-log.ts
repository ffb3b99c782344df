import type { LoggedStanding } from '../../core/audit/standings.ts';
import type { Broken } from '../../core/audit/read-chain.ts';
import type { Because } from '../../core/audit/because.ts';
import type { CopyHolds } from '../../core/contract/conflict-copies.ts';
import type { DocketChange } from '../../core/saved/docket-change.ts';
import { settingSays } from './en-copies.ts';
import { sets } from './en-sets.ts';
import { formatFor } from './format.ts';

const { list, moment, number, plural, when } = formatFor('en-GB');

/** What the log knows beside the changes of a docket. */
type Other =
  | 'export'
  | 'settings'
  | 'settings-looked'
  | 'house-style'
  | 'not-done'
  | 'not-in-docket'
  | 'not-in-log'
  | 'torn-line'
  | 'copy'
  | 'copy-record'
  | 'copy-set-aside'
  | 'set-aside'
  | 'cut-short'
  | 'sealed-anew'
  | 'begin'
  | 'standing'
  | 'new-record'
  | 'add-evidence'
  | 'prove-evidence'
  | 'bin-evidence'
  | 'restore-evidence'
  | 'add-source'
  | 'set-source'
  | 'remove-source'
  | 'merge-sources'
  | 'restore-docket'
  | 'part-sources';

/** What was done, in the log's words. Other kinds stand as they are written. */
const kinds: Record<DocketChange['kind'] | Other, string> = {
  'add-claim': 'made a claim',
  'add-claims': 'made claims',
  'remove-claim': 'removed a claim',
  'remove-claims': 'removed claims',
  'set-claim': 'changed a claim',
  'sign-off': 'signed off',
  decide: 'decided a dispute',
  'withdraw-sign-off': 'took a sign-off back',
  cite: 'cited a source',
  'set-citation': 'changed a citation',
  uncite: 'removed a citation',
  'add-note': 'wrote a note',
  'resolve-note': 'settled a note',
  'add-calculation': 'wrote a calculation',
  'remove-calculation': 'removed a calculation',
  relink: 'linked a claim anew',
  'set-work': 'undid or redid work on a claim',
  clear: 'nothing to check',
  unclear: 'to be looked at again',
  dismiss: 'waved a suggestion away',
  'correct-as-is': 'called words correct as they are',
  'not-correct-as-is': 'took back that words are correct as they are',
  'override-gate': 'overrode the gate',
  'declare-unverified': 'declared not verified',
  'withdraw-unverified': 'took back that something was not verified',
  'add-reply': 'put to somebody',
  'set-reply': 'changed a right of reply',
  'remove-reply': 'removed a right of reply',
  chase: 'asked again for a reply',
  unchase: 'took back that a reply was asked for again',
  export: 'exported',
  settings: 'changed what counts as verified in this library',
  'settings-looked': 'changed what counts as verified, and every claim was held to it',
  'house-style': 'changed a rule of the house style',
  'add-evidence': 'added evidence',
  'prove-evidence': 'checked evidence',
  'bin-evidence': 'took evidence out of the locker',
  'restore-evidence': 'put evidence back into the locker',
  'add-source': 'added a source',
  'set-source': 'changed a source',
  'remove-source': 'removed a source',
  'restore-docket': 'put an earlier copy, or nothing, in the place of damaged claims',
  'merge-sources': 'merged two sources',
  'part-sources': 'took two sources apart again',
  'not-done': 'was not done after all',
  'not-in-docket': 'found that this is not in the claims',
  'not-in-log': 'brought sign-offs that no entry here bears',
  'torn-line': 'a line was torn, as by a crash',
  copy: 'copied the claims of an article',
  'copy-record': 'took over what a conflict copy of library.json has',
  'copy-set-aside': 'put a conflict copy aside',
  'set-aside': 'began a new log: what lay in its place was put aside',
  'cut-short': 'found that entries had been taken away from the end',
  'sealed-anew': 'found that entries had been replaced',
  standing: 'changed the words, and with them how claims stand',
  begin: 'tied the log to this library',
  'new-record': 'gave the library a new record',
};

const ambiguous = 'In several places';

const placeOf = (line: number, said: string): string =>
  `line ${number(line)} of .stet/audit/log.jsonl${said === '' ? '' : `, near ${said}`}`;

/** The audit log. */
export const log = {
  title: 'Log',
  lede: 'Every verdict, sign-off, override, export and change of the rules, each entry sealed with the one before.',
  empty: 'Nothing has been logged yet. The first claim, verdict or export will be.',
  loading: 'Reading the log…',
  unread: 'The log could not be read.',
  which: 'Entries of',
  here: 'this article',
  library: 'the whole library',
  whole: (count: number) =>
    plural(count, { one: 'The chain of its one entry is whole.', other: `The chain of all ${number(count)} entries is whole.` }),
  broken: {
    changed: (line: number, said: string) => `The chain is broken at ${placeOf(line, said)}.`,
    cut: (line: number, said: string) => `Entries are missing at the end: the log stopped at ${placeOf(line, said)}.`,
    'sealed-anew': (line: number, said: string) => `This is not the log as it was, at the latest from ${placeOf(line, said)}.`,
    'set-aside': (line: number, said: string) => `The entries from before are gone: the log was begun anew at ${placeOf(line, said)}.`,
  } satisfies Record<Broken['why'], (line: number, said: string) => string>,
  brokenMeans: {
    changed: 'Something was changed, taken out or put in there by another program. What stands before it holds.',
    cut: 'Stet remembers more entries than the log has: they were cut, or a sync tool has not brought them yet. What is left holds.',
    'sealed-anew':
      'The chain holds in itself, but Stet remembers another entry: entries were cut or sealed anew, or a sync tool brought the log of another computer and put this one beside it, as a conflict copy.',
    'set-aside':
      'A folder or a link lay in its place, which no sync tool does. What lay there was put aside beside it; what follows holds.',
  } satisfies Record<Broken['why'], string>,
  other: 'This log says that it is of another library.',
  otherMeans: 'It was put in the place of this library’s own. Nothing in it says what was done here.',
  unsaid: 'It does not say which library it is of: it was begun before logs did. The next entry will.',
  saidFrom: (from: number) => `It says from no. ${number(from)} on that it is of this library: it was begun before logs did.`,
  unlogged: (count: number) =>
    plural(count, {
      one: 'One sign-off in the claims is in no entry of this log.',
      other: `${number(count)} sign-offs in the claims are in no entry of this log.`,
    }),
  unloggedOne: (who: string, words: string, at: string) => `${who}, “${words}”, ${moment(at)}`,
  unloggedMeans:
    'Another program wrote them, the log was turned back to an earlier one, or a sync tool has not brought its later entries yet. Whoever vouches for the claims confirms them again.',
  unloggedLine: 'No entry of the log here bears this sign-off, or one took it back: look at the claim and confirm again.',
  renamed: (then: string, now: string) => `${then} (now ${now})`,
  signedUnder: (then: readonly string[], now: string) =>
    `${now} signed as ${list(then)}. Claims show the name that library.json gives today; the log keeps the one it was signed under.`,
  back: (before: number) => `Its time is before that of no. ${number(before)}: a clock was set back, or this was written late.`,
  entry: (at: string, who: string, what: string) => `“${[when(at), who, what].filter((part) => part !== '').join(', ')}”`,
  onlyLatest: (shown: number, count: number) => `The latest ${number(shown)} of ${number(count)}; the saved table has all of them.`,
  save: 'Save as a table…',
  saved: (file: string, count: number) => `${plural(count, { one: 'One entry is', other: `${number(count)} entries are` })} in “${file}”.`,
  nobody: 'somebody',
  outside: 'outside Stet',
  withheld: 'a source that is not public',
  signedBy: (names: readonly string[]) => `with the sign-off of ${list(names)}`,
  leftOut: (names: readonly string[]) => `without the sign-off of ${list(names)}, taken back here`,
  tookBack: 'which takes the dispute back',
  named: (count: number) => plural(count, { one: 'names # source in confidence', other: 'names # sources in confidence' }),
  standing: (standing: LoggedStanding) => (standing === 'ambiguous' ? ambiguous : sets.claimState[standing]),
  /** `from` is empty for a claim that came, `to` for one that went. */
  turned: (from: string, to: string) =>
    `${from === '' ? 'was not among the claims' : from} → ${to === '' ? 'no longer among the claims' : to}`,
  /** What an entry *standing* says that was done, where it was not the words that changed. */
  because: {
    settings: 'changed what counts as verified, and with it how claims stand',
    docket: 'wrote into the file of the claims, and with it how they stand',
  } satisfies Record<Because, string>,
  bySettings: (entry: number) => `by no. ${number(entry)} of this log, which changed it for the whole library`,
  numbered: (entry: number) => `no. ${number(entry)}`,
  settingsNow: (rows: readonly CopyHolds['settings'][number][]) => list(rows.map(({ setting, there }) => settingSays[setting](there))),
  settingsLooked: (
    entry: number,
    { articles, claims, turned, unread }: Readonly<Record<'articles' | 'claims' | 'turned' | 'unread', number>>,
  ) => [
    `no. ${number(entry)}`,
    plural(articles, { one: 'one article', other: `${number(articles)} articles` }),
    claims === 0
      ? 'no claim stands otherwise by it'
      : `${plural(claims, { one: 'one claim stands', other: `${number(claims)} claims stand` })} otherwise by it, in ${plural(turned, { one: 'one article', other: `${number(turned)} articles` })}`,
    unread === 0 ? '' : `${plural(unread, { one: 'one article', other: `${number(unread)} articles` })} could not be looked at`,
  ],
  was: 'was',
  now: 'now',
  /** Before the words of what had been removed and came out of a conflict copy again. */
  again: 'brought back, which had been removed:',
  /** What a later version of Stet brought back. */
  somethingBack: 'something else',
  moreTurned: (count: number) =>
    `and ${plural(count, { one: 'one claim', other: `${number(count)} claims` })} more, which the saved table names`,
  kinds,
};

export type LogWords = typeof log;
