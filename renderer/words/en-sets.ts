import type { ClaimState } from '../../core/claims/claim-states.ts';
import type { SentenceState } from '../../core/claims/coverage.ts';
import type { FormatId } from '../../core/export/formats.ts';
import type {
  AnchorState,
  ArticleStatus,
  Category,
  CheckStatus,
  Confidentiality,
  LocatorKind,
  Priority,
  Role,
  SourceKind,
  Stance,
} from '../../core/saved/closed-sets.ts';

/** The names of everything that comes from a closed set. Complete records: a new member does not compile until it has its word. */
const check: Record<CheckStatus, string> = {
  todo: 'To check',
  checking: 'Checking',
  verified: 'Verified',
  'verified-with-change': 'Verified with a change',
  disputed: 'Disputed',
  'cannot-verify': 'Cannot verify',
  'not-a-fact': 'Not a fact',
  cut: 'Cut',
};
const claimState: Record<ClaimState, string> = {
  ...check,
  stale: 'Stale: words changed',
  orphaned: 'Words gone',
  'half-signed': 'Sign-off missing',
  'to-cut': 'To be cut: words still there',
};
const sentence: Record<SentenceState, string> = {
  ...claimState,
  untouched: 'Untouched',
  changed: 'Changed since it was looked at',
  cleared: 'Nothing to check',
  hidden: 'Hidden by HTML: no copy has it',
};
const category: Record<Category, string> = {
  'name-title': 'Name or title',
  quote: 'Quote',
  attribution: 'Attribution',
  number: 'Number',
  'money-percent': 'Money or percent',
  'date-time': 'Date or time',
  place: 'Place',
  'superlative-first': 'Superlative or first',
  history: 'History',
  causal: 'Cause',
  comparison: 'Comparison',
  'law-rule': 'Law or rule',
  'image-caption': 'Picture or caption',
  headline: 'Headline',
  description: 'Description',
  'personal-data-legal-risk': 'Personal data or legal risk',
  other: 'Other',
};
const priority: Record<Priority, string> = { low: 'Low', normal: 'Normal', high: 'High' };
const anchor: Record<AnchorState, string> = {
  exact: 'exact',
  shifted: 'moved',
  altered: 'altered',
  ambiguous: 'ambiguous',
  orphaned: 'orphaned',
};
const sourceKind: Record<SourceKind, string> = {
  document: 'Document',
  person: 'Person',
  recording: 'Recording',
  page: 'Web page',
  dataset: 'Data set',
  post: 'Post',
};
const confidentiality: Record<Confidentiality, string> = {
  public: 'Public',
  internal: 'Inside the newsroom',
  confidential: 'Confidential',
};
const locator: Record<LocatorKind, string> = {
  page: 'Page',
  paragraph: 'Paragraph',
  timecode: 'Timecode',
  fragment: 'Part of the address',
  other: 'Other place',
};
const stance: Record<Stance, string> = { supports: 'Supports', contradicts: 'Contradicts', context: 'Context' };
const status: Record<ArticleStatus, string> = {
  draft: 'Draft',
  checking: 'Checking',
  translation: 'Translation',
  ready: 'Ready',
  exported: 'Exported',
};
const role: Record<Role, string> = { editor: 'Editor', checker: 'Checker', producer: 'Producer', reporter: 'Reporter' };
const format: Record<FormatId, string> = {
  word: 'Word, clean',
  'word-claims': 'Word, claims',
  'word-notes': 'Word, footnotes',
  html: 'HTML',
  'html-notes': 'HTML, footnotes',
  pdf: 'PDF',
  'pdf-notes': 'PDF, footnotes',
  markdown: 'Markdown',
  'plain-text': 'Plain text',
  'claims-csv': 'Claims, table',
  'claims-report': 'Claims, report',
};

export const sets = {
  check,
  claimState,
  sentence,
  category,
  priority,
  anchor,
  sourceKind,
  confidentiality,
  locator,
  stance,
  status,
  role,
  format,
};

export type SetWords = typeof sets;
