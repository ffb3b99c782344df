import { articleWords, type ArticleWords } from './en-article.ts';
import { backups, type BackupWords } from './en-backups.ts';
import { behind, type BehindWords } from './en-behind.ts';
import { calculation, type CalculationWords } from './en-calculation.ts';
import { checking, type CheckingWords } from './en-checking.ts';
import { commands, type CommandWords } from './en-commands.ts';
import { copies, type CopyWords } from './en-copies.ts';
import { dialogs, type DialogWords } from './en-dialogs.ts';
import { evidence, type EvidenceWords } from './en-evidence.ts';
import { support, type SupportWords } from './en-support.ts';
import { sources, type SourceWords } from './en-sources.ts';
import { frame, type FrameWords } from './en-frame.ts';
import { history, type HistoryWords } from './en-history.ts';
import { houseStyle, styleRules, type HouseStyleWords, type StyleRulesWords } from './en-house-style.ts';
import { library, type LibraryWords } from './en-library.ts';
import { listCopies, type ListCopyWords } from './en-list-copies.ts';
import { log, type LogWords } from './en-log.ts';
import { merge, type MergeWords } from './en-merge.ts';
import { problems, type ProblemWords } from './en-problems.ts';
import { dayList, type DayListWords } from './en-day-list.ts';
import { disputes, type DisputeWords } from './en-disputes.ts';
import { people, type PeopleWords } from './en-people.ts';
import { replies, type ReplyWords } from './en-replies.ts';
import { quotes, type QuoteWords } from './en-quotes.ts';
import { search, type SearchWords } from './en-search.ts';
import { sets, type SetWords } from './en-sets.ts';
import { spoken, type SpokenWords } from './en-spoken.ts';
import { takeOver, type TakeOverWords } from './en-take-over.ts';
import { unverified, type UnverifiedWords } from './en-unverified.ts';
import { formatFor, type Format } from './format.ts';

/** Every string of the window, by area. A second language is one more object of this type. */
export interface Words {
  readonly locale: string;
  readonly format: Format;
  readonly frame: FrameWords;
  readonly library: LibraryWords;
  readonly dialogs: DialogWords;
  readonly commands: CommandWords;
  readonly merge: MergeWords;
  readonly problems: ProblemWords;
  readonly log: LogWords;
  readonly behind: BehindWords;
  readonly quotes: QuoteWords;
  readonly sets: SetWords;
  readonly spoken: SpokenWords;
  readonly article: ArticleWords;
  readonly evidence: EvidenceWords;
  readonly replies: ReplyWords;
  readonly history: HistoryWords;
  readonly houseStyle: HouseStyleWords;
  readonly styleRules: StyleRulesWords;
  readonly calculation: CalculationWords;
  readonly sources: SourceWords;
  readonly disputes: DisputeWords;
  readonly dayList: DayListWords;
  readonly search: SearchWords;
  readonly takeOver: TakeOverWords;
  readonly unverified: UnverifiedWords;
  readonly support: SupportWords;
  readonly backups: BackupWords;
  readonly checking: CheckingWords;
  readonly people: PeopleWords;
  readonly copies: CopyWords;
  readonly listCopies: ListCopyWords;
}

const english: Words = {
  locale: 'en-GB',
  format: formatFor('en-GB'),
  frame,
  library,
  dialogs,
  commands,
  merge,
  problems,
  log,
  behind,
  quotes,
  sets,
  spoken,
  article: articleWords,
  evidence,
  replies,
  history,
  houseStyle,
  styleRules,
  calculation,
  sources,
  disputes,
  dayList,
  search,
  takeOver,
  unverified,
  support,
  backups,
  checking,
  people,
  copies,
  listCopies,
};

/** The language of the window; chosen once, at start. */
export const words: Words = english;
