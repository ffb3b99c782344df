import * as v from 'valibot';
import { GATE_ORDER } from '../claims/gate-codes.ts';
import { LEFT_OUT_CODES } from '../export/left-out-codes.ts';
import { ARTICLE_STATUSES } from '../saved/closed-sets.ts';
import { PersonSchema } from '../saved/library-record.ts';

/** The shapes that questions, answers and news share. Paths never cross: a file is named by what the person sees, a library by its id. */

export const SummarySchema = v.object({
  id: v.string(),
  /** File name below `articles/`, e.g. `ferry-fares.md`. */
  file: v.string(),
  headline: v.string(),
  status: v.picklist(ARTICLE_STATUSES),
  language: v.string(),
  words: v.number(),
  /** Claims that are not settled, or whose sign-off is stale; without those on the stash. */
  openClaims: v.number(),
  claims: v.number(),
  /** What the gate would say first of claims and replies when none of them is open; of sentences without a claim it knows nothing, nor whether a reply is overdue. */
  held: v.optional(v.picklist(GATE_ORDER)),
  /** Replies that hold the story back; absent when none does. */
  openReplies: v.optional(v.number()),
  /** Claims that this version cannot read; absent when it can read all. They are not among `claims`. */
  unread: v.optional(v.number()),
  /** Until when it may not go out, ISO 8601; absent when the story does not say. */
  embargo: v.optional(v.string()),
  /** People the open claims are assigned to. */
  assignees: v.array(v.string()),
  /** ISO 8601, from the file's last change. */
  changed: v.string(),
  /** Why the file cannot be opened as an article, when it cannot: shown in the list, never hidden. */
  problem: v.optional(v.string()),
});
export type Summary = v.InferOutput<typeof SummarySchema>;

/** Rows are never changed in place, so each is looked at once: looking at ten thousand takes longer than a key may wait. */
const sound = new WeakSet();

export function isSummary(row: unknown): row is Summary {
  if (typeof row !== 'object' || row === null) return false;
  if (!sound.has(row) && v.is(SummarySchema, row)) sound.add(row);
  return sound.has(row);
}

/** The rows of a list, however long it is. */
export const RowsSchema = v.array(v.custom<Summary>(isSummary));

export const PlacesSchema = v.array(v.object({ from: v.number(), to: v.number() }));

/** An article in which the library's search found something. The places are those of the words looked for, in UTF-16. */
export const HitSchema = v.object({
  id: v.string(),
  /** The line that holds them; empty when they stand in the headline or the file's name only. */
  snippet: v.string(),
  inSnippet: PlacesSchema,
  inHeadline: PlacesSchema,
});
export type Hit = v.InferOutput<typeof HitSchema>;

/** `copy`: it is a sync tool's conflict copy; of what, and the name of the file it is a copy of. */
export const BinnedSchema = v.object({
  id: v.string(),
  file: v.string(),
  headline: v.string(),
  binned: v.string(),
  copy: v.optional(v.object({ kind: v.picklist(['article', 'docket', 'record']), of: v.string() })),
});
export type Binned = v.InferOutput<typeof BinnedSchema>;

/** Typing in the journal whose article is not in the list. `at` is ISO 8601; `words` are the first of the text, for recognising it. */
export const StrandedSchema = v.object({ id: v.string(), at: v.string(), headline: v.string(), words: v.string() });
export type Stranded = v.InferOutput<typeof StrandedSchema>;

export const SORT_ORDERS = ['changed', 'headline', 'status', 'words', 'open'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** `to-check`: the articles that have something to check, whatever their status is. */
export const LIST_FILTERS = ['all', 'mine', 'to-check', ...ARTICLE_STATUSES] as const;

/** Where a person was in a library when the window was closed: how its list was shown, and where in which article they were. */
export const BookmarkSchema = v.object({
  filter: v.picklist(LIST_FILTERS),
  sort: v.picklist(SORT_ORDERS),
  /** `claim` was at hand; `offset` is where the first line in sight began (UTF-16 units of the projection), 0 at the beginning. */
  article: v.nullable(v.object({ id: v.string(), claim: v.nullable(v.string()), offset: v.pipe(v.number(), v.minValue(0)) })),
});
export type Bookmark = v.InferOutput<typeof BookmarkSchema>;

export const RecentSchema = v.object({
  id: v.string(),
  name: v.string(),
  place: v.string(),
  present: v.boolean(),
  /** The backup it was restored from, by its file, and when (ISO 8601). */
  restored: v.optional(v.object({ from: v.string(), at: v.string() })),
});
export type Recent = v.InferOutput<typeof RecentSchema>;

export const THEMES = ['system', 'light', 'dark'] as const;
export const MODES = ['write', 'check', 'read'] as const;
export type Mode = (typeof MODES)[number];

export const PreferencesSchema = v.object({
  theme: v.picklist(THEMES),
  mode: v.picklist(MODES),
  smartQuotes: v.boolean(),
  spelling: v.boolean(),
  invisibles: v.boolean(),
  /** Whether what the house style says is shown in the sheet. */
  houseStyle: v.optional(v.boolean(), true),
  libraryShown: v.boolean(),
  /** Text size of the sheet in percent of the design: 80 to 160. */
  textSize: v.pipe(v.number(), v.minValue(80), v.maxValue(160)),
});
export type Preferences = v.InferOutput<typeof PreferencesSchema>;

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  mode: 'write',
  smartQuotes: true,
  spelling: true,
  invisibles: false,
  houseStyle: true,
  libraryShown: true,
  textSize: 100,
};

export const LibraryStateSchema = v.object({
  id: v.string(),
  name: v.string(),
  /** Folder as the person would recognise it, for the status line. */
  place: v.string(),
  /** Set when this window may not write: who holds the lock, that the folder is read-only, or which of its folders is a link. */
  readOnly: v.optional(
    v.object({
      reason: v.picklist(['locked', 'folder', 'damaged', 'linked', 'safe']),
      by: v.optional(v.string()),
      file: v.optional(v.string()),
      /** Where the damaged record was copied to; without it nothing can take its place. */
      kept: v.optional(v.string()),
      /** From when the earlier record is that could take its place, ISO 8601. */
      at: v.optional(v.string()),
      /** Since when whoever `by` names has the lock, ISO 8601. */
      since: v.optional(v.string()),
      /** When the lock was taken from this window, ISO 8601; absent where it never had it. */
      taken: v.optional(v.string()),
    }),
  ),
  sample: v.boolean(),
});
export type LibraryState = v.InferOutput<typeof LibraryStateSchema>;

export const HelloSchema = v.object({
  version: v.string(),
  runtime: v.object({ name: v.string(), version: v.string(), chrome: v.string() }),
  platform: v.string(),
  person: v.nullable(PersonSchema),
  preferences: PreferencesSchema,
  /** Safe mode: nothing is written to a library, nothing of the last time is restored. */
  safe: v.optional(v.boolean(), false),
  /** Claim id to the note that was being written of it. */
  drafts: v.record(v.string(), v.string()),
  recents: v.array(RecentSchema),
  library: v.nullable(LibraryStateSchema),
  /** Article that was open when the window was last closed. */
  lastArticle: v.nullable(v.string()),
});
export type Hello = v.InferOutput<typeof HelloSchema>;

/** What an export cannot carry, and how much of it. */
export const LeftOutSchema = v.object({
  code: v.picklist(LEFT_OUT_CODES),
  count: v.number(),
  names: v.optional(v.array(v.string())),
});

/** A line of an import report. `line` is the text concerned; `index` names a set-aside line for taking it back. */
export const ImportLineSchema = v.object({
  index: v.number(),
  text: v.string(),
  reason: v.picklist([
    'site-name',
    'views',
    'share',
    'date-stamp',
    'navigation',
    'doubled-caption',
    'script',
    'empty',
    'unsupported',
    'deletion',
    'comment',
  ]),
  /** Where it would stand if taken back: index of the body block it came before. */
  before: v.number(),
  /** Set when it stood inside that block: after so much of its line, not counting the blanks there. */
  at: v.optional(v.number()),
});
export type ImportLine = v.InferOutput<typeof ImportLineSchema>;

/** Why a picture that a file names did not come with it. `given`: the file was given without its folder; `elsewhere`: on the web, or in the page itself. */
export const NOT_TAKEN = ['given', 'elsewhere', 'outside', 'missing', 'no-picture', 'too-large', 'unreadable'] as const;

export const ImportReportSchema = v.object({
  name: v.string(),
  headline: v.string(),
  /** How many of what was taken, by block kind, e.g. `{ paragraph: 31, figure: 2 }`. */
  taken: v.record(v.string(), v.number()),
  setAside: v.array(ImportLineSchema),
  /** Pictures that the file shows and that were not copied, by the address it has for them. */
  notTaken: v.optional(v.array(v.object({ src: v.string(), why: v.picklist(NOT_TAKEN) }))),
  /** Set when the file's letters were not certain: the encoding it was read in, and how many places could not be read. */
  guess: v.optional(v.object({ encoding: v.picklist(['utf-8', 'windows-1252']), unreadable: v.number() })),
});
export type ImportReport = v.InferOutput<typeof ImportReportSchema>;
