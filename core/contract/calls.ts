import * as v from 'valibot';
import { ReadAuditSchema, UnloggedSchema } from './audit.ts';
import { StyleChangeSchema } from '../house-style/rule.ts';
import { AnchorsSchema, DocketChangeSchema } from '../saved/docket-change.ts';
import { DocketSchema } from '../saved/docket.ts';
import { LibraryRecordSchema, LibrarySettingsSchema, PersonSchema } from '../saved/library-record.ts';
import { upTo } from '../saved/field-limits.ts';
import { NewPersonSchema, NewSourceSchema, SourceStorySchema } from './sources.ts';
import { BACKUP_CALLS } from './backup-calls.ts';
import { CHECK_CALLS } from './check-calls.ts';
import { EVIDENCE_CALLS } from './evidence-calls.ts';
import { COPY_CALLS } from './conflict-copies.ts';
import { QuoteTextsSchema } from './quotes.ts';
import { FoundArticlesSchema, FoundLinesSchema, LINE_FILTERS } from './search.ts';
import { DayRowSchema } from './day-list.ts';
import { HISTORY_CALLS } from './history-calls.ts';
import { OpenedLibrarySchema } from './opened.ts';
import {
  BinnedSchema,
  BookmarkSchema,
  HelloSchema,
  ImportReportSchema,
  LeftOutSchema,
  LibraryStateSchema,
  PreferencesSchema,
  RecentSchema,
  RowsSchema,
  StrandedSchema,
  SummarySchema,
} from './shapes.ts';

/**
 * Every call from the window to main: the schema of its question and of its answer. Main checks both; the answer comes back as
 * `Result<Answer>`. Handlers and the window's client are typed from this table, so a call without a handler does not compile.
 */
interface Call {
  readonly question: v.GenericSchema;
  readonly answer: v.GenericSchema;
}

const nothing = v.object({});
const article = v.object({ id: v.string() });
/** The window's text, and the hash of the file it is to be told apart from. */
const twoTexts = v.object({ id: v.string(), base: v.string(), markdown: v.string() });
const instant = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp());
const bytes = v.instance(Uint8Array);
const exported = v.object({ id: v.string(), format: v.string(), naming: v.optional(v.boolean()) });
/** More pictures than any story has. */
const MOST_PICTURES = 20_000;

export const CALLS = {
  /**
   * `opened` is the library that the desk begins with, of its list only the first rows (`first-rows.ts`), which the window shows without
   * asking again.
   */
  hello: { question: nothing, answer: v.object({ ...HelloSchema.entries, opened: v.nullable(OpenedLibrarySchema) }) },
  'person.set': { question: v.object({ person: NewPersonSchema }), answer: PersonSchema },
  /** A note that is being written, kept at this computer until it is whole; an empty text forgets it. */
  'note.draft': { question: v.object({ claim: v.string(), text: upTo('note') }), answer: nothing },
  /** Where the person is in the open library, for the next start; kept at this computer. */
  'bookmark.set': { question: v.object({ bookmark: BookmarkSchema }), answer: nothing },
  'preferences.set': { question: v.object({ preferences: PreferencesSchema }), answer: PreferencesSchema },

  /** `dialog` asks for a folder; `recent` takes an id of the list. */
  'library.open': {
    question: v.object({ how: v.picklist(['dialog', 'recent']), recent: v.optional(v.string()) }),
    answer: OpenedLibrarySchema,
  },
  'library.create': { question: nothing, answer: OpenedLibrarySchema },
  /** Copies the sample library into the person's own folder the first time, then opens it. */
  'library.sample': { question: nothing, answer: OpenedLibrarySchema },
  'library.recents': { question: nothing, answer: v.array(RecentSchema) },
  'library.forget': { question: v.object({ recent: v.string() }), answer: v.array(RecentSchema) },
  'library.state': { question: nothing, answer: OpenedLibrarySchema },
  /**
   * What changed in the list after `since`, at most `ROWS_TOGETHER` rows, those changed first before the others: ask again with `revision` until `more` is 0.
   * `opening` says which list is meant (`OpenedLibrarySchema`); of any other there is nothing to tell.
   */
  'library.rows': {
    question: v.object({ opening: v.number(), since: v.pipe(v.number(), v.safeInteger()) }),
    answer: v.object({ rows: RowsSchema, gone: v.array(v.string()), revision: v.number(), more: v.number() }),
  },
  /** Tries to change a library that was opened for reading: the other program may be closed, the folder writable by now. */
  'library.open-for-writing': { question: nothing, answer: LibraryStateSchema },
  /** Takes the library from whoever has it open: they are asked to let go, keep what they typed, and can write no more. */
  'library.take-over': { question: nothing, answer: LibraryStateSchema },
  /** What is typed in this window is on the disk: the library may be another's now. */
  'library.hand-over': { question: nothing, answer: nothing },
  /** Puts an earlier version of the library's own record, or a new one, in the place of one that cannot be read, and begins to write. */
  'library.restore-record': { question: v.object({ from: v.picklist(['older', 'nothing']) }), answer: LibraryStateSchema },
  /** Typing that waits for articles whose files are gone, the latest first; answered once everything is listed. */
  'library.stranded': { question: nothing, answer: v.array(StrandedSchema) },
  /** Articles that have each of the words, in any order, in headline or text. */
  'library.search': { question: v.object({ query: upTo('find') }), answer: FoundArticlesSchema },
  /** The lines that have them, of everything that is kept: also claims, notes and sources. */
  'library.search-lines': { question: v.object({ query: upTo('find'), filter: v.picklist(LINE_FILTERS) }), answer: FoundLinesSchema },
  /**
   * The open claims and replies of the library, what is due soonest first: `DAY_ROWS` of all, and as many that wait for whoever sits here. `all` and `mine`:
   * how many there are of each. `unread`: files of stories that could not be read.
   */
  'library.day-list': {
    question: nothing,
    answer: v.object({ rows: v.array(DayRowSchema), all: v.number(), mine: v.number(), unread: v.array(v.string()) }),
  },
  'library.settings': { question: v.object({ settings: LibrarySettingsSchema }), answer: LibraryRecordSchema },
  /** Refused with `house-rule` when a rule's own examples do not come out as they say, `house-rule-gone` when there is no such rule. */
  'house-style.change': { question: v.object({ change: StyleChangeSchema }), answer: LibraryRecordSchema },
  'library.binned': { question: nothing, answer: v.array(BinnedSchema) },
  /** The latest entries of the audit log, the newest first; `count` of how many, `all` in the whole log. */
  'audit.read': { question: v.object({ article: v.optional(v.string()) }), answer: ReadAuditSchema },
  /** The sign-offs of an article that no entry of the log here bears; it is said in the log once. */
  'audit.unlogged': { question: v.object({ id: v.string() }), answer: v.array(UnloggedSchema) },
  'audit.export': { question: nothing, answer: v.object({ file: v.string(), count: v.number() }) },
  'source.save': { question: v.object({ source: NewSourceSchema }), answer: LibraryRecordSchema },
  'source.remove': { question: v.object({ source: v.string() }), answer: LibraryRecordSchema },
  /** How often each source is cited, in how many stories, with `progress` news; those that nobody cites are not among them. */
  'source.counts': { question: nothing, answer: v.array(v.object({ source: v.string(), citations: v.number(), stories: v.number() })) },
  /** Nobody waits for `source.counts` any more: it is answered with `stopped`. */
  'source.stop-counting': { question: nothing, answer: nothing },
  'source.stories': { question: v.object({ source: v.string() }), answer: v.array(SourceStorySchema) },
  /** The same of the stories in the bin; `id` is each one's folder there. */
  'source.binned-stories': { question: v.object({ source: v.string() }), answer: v.array(SourceStorySchema) },
  /** A person has seen both: `gone` is found under `keep` from now on, wherever it is cited. `source.part` turns it back. */
  'source.merge': { question: v.object({ keep: v.string(), gone: v.string() }), answer: LibraryRecordSchema },
  'source.part': { question: v.object({ gone: v.string() }), answer: LibraryRecordSchema },
  ...EVIDENCE_CALLS,
  'word.add': { question: v.object({ word: upTo('line') }), answer: LibraryRecordSchema },

  'article.create': { question: v.object({ headline: v.string(), language: v.string() }), answer: SummarySchema },
  /**
   * `markdown` is the file's text without its byte order mark. `named` is the projection the docket's revision names, when history
   * still holds it. `journal` is typing that never reached the file, with the hash of the file it was typed over. `base` is the hash
   * the next save must give. Of a damaged docket, `docketKept` names the copy set aside and `docketOlder` is the time of the newest earlier
   * copy that can be read, which is the one answered.
   */
  'article.open': {
    question: article,
    answer: v.object({
      id: v.string(),
      file: v.string(),
      markdown: v.string(),
      base: v.string(),
      docket: DocketSchema,
      docketProblem: v.optional(v.picklist(['docket-damaged', 'docket-folder', 'docket-newer'])),
      docketKept: v.optional(v.string()),
      docketOlder: v.optional(v.string()),
      named: v.nullable(v.string()),
      journal: v.nullable(v.object({ markdown: v.string(), at: v.string(), base: v.string() })),
      readOnly: v.boolean(),
    }),
  },
  /**
   * Writes history, article, docket in this order. Refused with `changed-outside` when the file is not the one `base` names;
   * `overwrite` says the person has seen both and keeps this one (the other goes to history first).
   */
  'article.save': {
    question: v.object({
      id: v.string(),
      base: v.string(),
      markdown: v.string(),
      projection: v.string(),
      anchors: AnchorsSchema,
      why: v.picklist(['auto', 'explicit', 'close', 'sign-off', 'import', 'export', 'restore', 'milestone']),
      overwrite: v.optional(v.boolean()),
    }),
    answer: v.object({ base: v.string(), revision: v.string(), at: v.string(), file: v.string(), summary: SummarySchema }),
  },
  /** Unsaved typing, at the latest one second after the key. Answered once it is on a disk: the library's, or this computer's own. */
  'article.journal': {
    question: v.object({ id: v.string(), base: v.string(), markdown: v.string() }),
    answer: v.object({ at: v.string(), place: v.picklist(['library', 'computer']) }),
  },
  /** Puts the window's text and the file's into the history before one is made of them. Refused with `changed-outside` when the file is not `base`. */
  'article.keep-both': { question: twoTexts, answer: nothing },
  /** The text in the window gives way to the file's: both are kept as by `article.keep-both`, and no journal brings it back. */
  'article.give-way': { question: twoTexts, answer: nothing },
  /** A text that is being given up without being saved: a copy is kept in the history, and nothing else happens. */
  'article.keep-copy': { question: v.object({ id: v.string(), markdown: v.string() }), answer: nothing },
  /** Writes a text that the library does not take to a file the person chooses. */
  'article.save-elsewhere': {
    question: v.object({ file: v.string(), markdown: v.string() }),
    answer: v.object({ file: v.string() }),
  },
  'article.read': { question: article, answer: v.object({ markdown: v.string(), base: v.string() }) },
  'article.close': { question: article, answer: nothing },
  /** Makes an article of typing whose file is gone. */
  'article.bring-back': { question: article, answer: SummarySchema },
  'article.rename': { question: v.object({ id: v.string(), name: upTo('line') }), answer: SummarySchema },
  'article.duplicate': { question: article, answer: SummarySchema },
  'article.bin': { question: article, answer: v.array(BinnedSchema) },
  'article.restore': { question: article, answer: SummarySchema },
  /** Shows the file in the system's file manager. */
  'article.reveal': { question: article, answer: nothing },
  'docket.change': {
    question: v.object({ id: v.string(), by: v.string(), at: instant, change: DocketChangeSchema }),
    answer: v.object({ at: v.string(), summary: SummarySchema }),
  },

  /**
   * Puts the newest earlier copy that can be read (`older`), or an empty docket, in the place of a damaged one that was set aside. Open the
   * article again afterwards.
   */
  'docket.restore': { question: v.object({ id: v.string(), from: v.picklist(['older', 'nothing']) }), answer: DocketSchema },

  /**
   * The docket of a file that is gone, when the text it speaks of is much like this article's, which has no claims of its own. Of its
   * `claims` (clearings are counted too), `found` have a place in this text.
   */
  'docket.lost': { question: article, answer: v.nullable(v.object({ id: v.string(), claims: v.number(), found: v.number() })) },
  /** A person says that it is this article's. The article has the docket's id from then on; close it first, open it again afterwards. */
  'docket.take': { question: v.object({ id: v.string(), from: v.string() }), answer: SummarySchema },

  /** `bytes` are a dropped file or pasted text; without them main asks with a dialog. The article is made and saved. */
  'import.run': {
    question: v.object({ name: v.optional(v.string()), bytes: v.optional(bytes) }),
    answer: v.object({ summary: SummarySchema, report: ImportReportSchema }),
  },
  /** Lets the imports go that are being read. */
  'import.stop': { question: nothing, answer: nothing },
  /** Copies a picture into `articles/media/`; the answer's `src` is what the Markdown says. */
  'media.add': { question: v.object({ name: v.optional(v.string()), bytes: v.optional(bytes) }), answer: v.object({ src: v.string() }) },

  /** What lies under these addresses of pictures now (`claims/pictures.ts`). Those of the web are not among the answers. */
  'media.look': {
    question: v.object({ addresses: v.pipe(v.array(v.string()), v.maxLength(MOST_PICTURES)) }),
    answer: v.object({ pictures: v.array(v.object({ address: v.string(), now: v.string() })) }),
  },

  /**
   * `url` is shown in a frame without rights; `text` is shown as text. `leftOut`: what it cannot carry; `beside`: how many files go with it.
   * `naming`: with the sources that the format keeps back otherwise.
   */
  'export.preview': {
    question: exported,
    answer: v.object({
      format: v.string(),
      file: v.string(),
      bytes: v.number(),
      url: v.optional(v.string()),
      text: v.optional(v.string()),
      leftOut: v.array(LeftOutSchema),
      beside: v.number(),
    }),
  },
  /** The saved article's pictures (addresses) that no export takes along, since they cannot be freed of what they say of place and person. */
  'export.held': { question: v.object({ id: v.string() }), answer: v.object({ pictures: v.array(v.string()) }) },
  /** Asks where with a dialog; the `beside` files go into a folder of theirs next to it. Refused with `gate-open` while the gate is open, or sources that are kept back are to be named, and this revision has no override for the format. */
  'export.save': {
    question: exported,
    answer: v.object({
      file: v.string(),
      bytes: v.number(),
      summary: SummarySchema,
      leftOut: v.array(LeftOutSchema),
      beside: v.nullable(v.object({ folder: v.string(), count: v.number() })),
    }),
  },

  ...HISTORY_CALLS,
  ...BACKUP_CALLS,
  ...CHECK_CALLS,
  ...COPY_CALLS,

  /** What the quotations of an article are looked up in. */
  'quotes.texts': { question: v.object({ article: v.string() }), answer: QuoteTextsSchema },

  /** Hunspell files of the bundled dictionaries for a language; a word is right when one of them has it. Null: none for this language. */
  'spelling.dictionary': {
    question: v.object({ language: v.string() }),
    answer: v.nullable(v.array(v.object({ aff: v.string(), dic: v.string() }))),
  },

  /** Labels for the native menus, from the window's words. */
  'menu.describe': { question: v.object({ labels: v.record(v.string(), v.string()) }), answer: nothing },
  /** How closing stands: the page is saving, it has saved, or something is not saved and the window stays. */
  'window.closing': { question: v.object({ state: v.picklist(['saving', 'saved', 'staying']) }), answer: nothing },
  /** What helps others to find a fault: numbers and codes, nobody's words or names. `support.save` saves the one shown last. */
  'support.report': { question: nothing, answer: v.object({ text: v.string() }) },
  'support.save': { question: nothing, answer: v.object({ file: v.string() }) },
  /** Closes the window as a person would and starts again, in safe mode or out of it. */
  'app.restart': { question: v.object({ safe: v.boolean() }), answer: nothing },
  /** What the keys for it do, where the focus is: the window itself may not read the clipboard. */
  'window.edit': { question: v.object({ act: v.picklist(['cut', 'copy', 'paste']) }), answer: nothing },
  /** Opens http, https or mailto in the system's browser after showing the address. */
  'address.open': { question: v.object({ address: v.string() }), answer: nothing },
} as const satisfies Record<string, Call>;

export type CallName = keyof typeof CALLS;
// Tables, so that the compiler works each shape out once and not anew at every call.
type Questions = { readonly [N in CallName]: v.InferInput<(typeof CALLS)[N]['question']> };
type Answers = { readonly [N in CallName]: v.InferOutput<(typeof CALLS)[N]['answer']> };
export type Question<N extends CallName> = Questions[N];
export type Answer<N extends CallName> = Answers[N];
export type OpenedLibrary = Answer<'library.state'>;
export type OpenedArticle = Answer<'article.open'>;
