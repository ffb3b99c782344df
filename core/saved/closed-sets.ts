/**
 * The closed sets that files on disk use. Each is one table; the type is derived from it. Labels and sentences for them live in
 * `renderer/words`, patterns and colours in `renderer/theme`; both hold complete records.
 */

/** Where the check of a claim stands. `settled` means: nothing more is expected of a checker unless the words change. */
export const CHECK_STATUSES = {
  todo: { settled: false, needsSignOff: false },
  checking: { settled: false, needsSignOff: false },
  verified: { settled: true, needsSignOff: true },
  'verified-with-change': { settled: true, needsSignOff: true },
  disputed: { settled: false, needsSignOff: false },
  'cannot-verify': { settled: false, needsSignOff: false },
  'not-a-fact': { settled: true, needsSignOff: false },
  cut: { settled: true, needsSignOff: false },
} as const;
export type CheckStatus = keyof typeof CHECK_STATUSES;

export const CATEGORIES = [
  'name-title',
  'quote',
  'attribution',
  'number',
  'money-percent',
  'date-time',
  'place',
  'superlative-first',
  'history',
  'causal',
  'comparison',
  'law-rule',
  'image-caption',
  'headline',
  'description',
  'personal-data-legal-risk',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const PRIORITIES = ['low', 'normal', 'high'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What the last alignment found: same place, same words moved, words differ, several places fit, no place fits. */
export const ANCHOR_STATES = ['exact', 'shifted', 'altered', 'ambiguous', 'orphaned'] as const;
export type AnchorState = (typeof ANCHOR_STATES)[number];

export const SOURCE_KINDS = ['document', 'person', 'recording', 'page', 'dataset', 'post'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const CONFIDENTIALITY_LEVELS = ['public', 'internal', 'confidential'] as const;
export type Confidentiality = (typeof CONFIDENTIALITY_LEVELS)[number];

export const LOCATOR_KINDS = ['page', 'paragraph', 'timecode', 'fragment', 'other'] as const;
export type LocatorKind = (typeof LOCATOR_KINDS)[number];

export const STANCES = ['supports', 'contradicts', 'context'] as const;
export type Stance = (typeof STANCES)[number];

export const ARTICLE_STATUSES = ['draft', 'checking', 'translation', 'ready', 'exported'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

export const ROLES = ['editor', 'checker', 'producer', 'reporter'] as const;
export type Role = (typeof ROLES)[number];

/** The languages Stet knows how to count, segment and set. Any other BCP 47 tag is kept and treated like English. */
export const LANGUAGES = ['en', 'km'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How something was put to somebody, or asked for again. */
export const REPLY_CHANNELS = ['e-mail', 'phone', 'letter', 'in-person', 'messenger', 'form'] as const;
export type ReplyChannel = (typeof REPLY_CHANNELS)[number];

/** What came of putting it to them. `closed`: nothing more is waited for. `reflects`: the reader must be told of it in the story. */
export const REPLY_STATUSES = {
  waiting: { closed: false, reflects: false },
  answered: { closed: true, reflects: true },
  declined: { closed: true, reflects: true },
  'no-answer': { closed: true, reflects: true },
  unreachable: { closed: true, reflects: true },
  'not-needed': { closed: true, reflects: false },
} as const;
export type ReplyStatus = keyof typeof REPLY_STATUSES;

/** What a decision-maker says of a disputed claim: it stands, its words are to change, or they are to go. */
export const DISPUTE_OUTCOMES = ['stands', 'changed', 'removed'] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];
