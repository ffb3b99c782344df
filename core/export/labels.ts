import type { UnderKind } from '../claims/under-change.ts';
import type { SentenceState } from '../claims/coverage.ts';
import type { GateCode } from '../claims/gate-codes.ts';
import type { FormatId } from './formats.ts';
import type {
  AnchorState,
  Category,
  Confidentiality,
  DisputeOutcome,
  LocatorKind,
  Priority,
  ReplyChannel,
  ReplyStatus,
  Stance,
} from '../saved/closed-sets.ts';

/**
 * The words inside exports. English whatever the article's language: they are for the desk, the lawyer and the outside editor. What stands in
 * the footnotes of an article is in its own (`note-words.ts`).
 */

export const STATE_LABELS: Readonly<Record<SentenceState, string>> = {
  untouched: 'Untouched',
  changed: 'Changed since it was looked at',
  cleared: 'Nothing to check',
  todo: 'To check',
  checking: 'Checking',
  verified: 'Verified',
  'verified-with-change': 'Verified with a change',
  'half-signed': 'Sign-off missing',
  'to-cut': 'To be cut',
  disputed: 'Disputed',
  'cannot-verify': 'Cannot verify',
  'not-a-fact': 'Not a fact',
  cut: 'Cut',
  stale: 'Stale',
  orphaned: 'Words gone',
};

export const CATEGORY_LABELS: Readonly<Record<Category, string>> = {
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

export const PRIORITY_LABELS: Readonly<Record<Priority, string>> = { low: 'Low', normal: 'Normal', high: 'High' };

export const ANCHOR_LABELS: Readonly<Record<AnchorState, string>> = {
  exact: 'In place',
  shifted: 'Moved',
  altered: 'Altered',
  ambiguous: 'Several places',
  orphaned: 'Lost',
};

export const STANCE_LABELS: Readonly<Record<Stance, string>> = { supports: 'Supports', contradicts: 'Contradicts', context: 'Context' };

export const LOCATOR_LABELS: Readonly<Record<LocatorKind, string>> = {
  page: 'page',
  paragraph: 'paragraph',
  timecode: 'timecode',
  fragment: 'fragment',
  other: 'at',
};

export const CONFIDENTIALITY_LABELS: Readonly<Record<Confidentiality, string>> = {
  public: 'Public',
  internal: 'Internal',
  confidential: 'Confidential',
};

export const FORMAT_LABELS: Readonly<Record<FormatId, string>> = {
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

export const GATE_LABELS: Readonly<Record<GateCode, string>> = {
  stale: 'Changed since they were verified',
  disputed: 'Disputed',
  orphaned: 'Words gone',
  ambiguous: 'Several places fit',
  'cannot-verify': 'Cannot be verified',
  unchecked: 'To check',
  'claim-unread': 'Claims this version cannot read',
  altered: 'Words changed since it was decided',
  'second-sign-off-missing': 'Second sign-off missing',
  'own-sign-off-only': 'Signed off only by whoever wrote it',
  'picture-lost': 'Verified under a picture that is gone or cannot be read',
  'other-sources': 'Signed off for other sources than are cited now',
  'no-citation': 'Verified without a source',
  'no-support': 'Verified, and no source supports it',
  'sum-fails': 'Verified, and its calculation does not hold',
  'evidence-spoilt': 'Cites a source whose evidence changed or is gone',
  contradicted: 'Verified, and one of its sources contradicts it',
  'removal-open': 'To be removed, and still there',
  'reply-overdue': 'Right of reply: deadline over, nothing said',
  'reply-not-reflected': 'Right of reply: not told in the story',
  'reply-waiting': 'Right of reply: waiting for an answer',
  'reply-to-put': 'Right of reply: still to be put',
  'reply-unread': 'Right of reply: entries this version cannot read',
  'picture-unseen': 'Verified, and the picture is not there or cannot be read',
  'picture-held': 'Picture that stays here: it says of place and person',
  'no-locator': 'Source without a place in it',
  'beside-changed': 'Sentences changed beside their claims',
  untouched: 'Sentences nobody looked at',
  inconsistent: 'Does not add up',
  'hidden-words': 'Words that HTML hides, which are left out',
  'turning-signs': 'Signs that turn letters and digits round',
  'quote-other-speaker': 'Quotation that another person says in its text',
  'quote-differs': 'Quotation with other words than its text',
  'quote-not-found': 'Verified, and its quotation stands in no text of its sources',
  'quote-trimmed': 'Quotation cut where its sentence says something else',
  'alike-signers': 'Signed off by people whose names look alike',
  'partly-verified': 'Declared not verified',
  embargo: 'Under embargo',
  'source-kept-back': 'Source that is not named',
  'confidential-source': 'Names a source in confidence',
};

export const CHANNEL_LABELS: Readonly<Record<ReplyChannel, string>> = {
  'e-mail': 'E-mail',
  phone: 'Phone',
  letter: 'Letter',
  'in-person': 'In person',
  messenger: 'Messenger',
  form: 'Web form',
};

export const OUTCOME_LABELS: Readonly<Record<DisputeOutcome, string>> = {
  stands: 'it stands',
  changed: 'to be changed',
  removed: 'to be removed',
};

export const REPLY_LABELS: Readonly<Record<ReplyStatus, string>> = {
  waiting: 'Waiting for an answer',
  answered: 'Answered',
  declined: 'Declined to comment',
  'no-answer': 'Did not respond',
  unreachable: 'Could not be reached',
  'not-needed': 'Not needed any more',
};

export const LABELS = {
  by: 'By',
  and: 'and',
  photo: 'Photo',
  notesOfPage: 'Notes',
  wideTable: 'Wide table',
  backToText: 'Back to mark',
  status: 'Status',
  category: 'Category',
  priority: 'Priority',
  assignee: 'Assignee',
  claim: 'Claim',
  claims: 'Claims',
  words: 'Words',
  sources: 'Sources',
  source: 'Source',
  noSource: 'No source yet',
  untitledSource: 'A source without a title',
  sourceWithheld: 'A source known to the newsroom',
  noLocator: 'no place in it named',
  placeWithheld: 'place in it known to the newsroom',
  missingSource: 'Source no longer in the library',
  excerpt: 'Excerpt',
  signOffs: 'Sign-offs',
  noSignOff: 'Nobody has signed off',
  noneHolds: 'none that holds now',
  forOtherWords: 'for other words',
  forOtherSources: 'for other sources',
  signedForOthers: 'Signed off for other sources',
  wordsGone: 'for these words while they stood in the text',
  verifiedWords: 'Since the last sign-off',
  verified: 'Verified',
  now: 'Now',
  thread: 'Notes',
  calculations: 'Calculations',
  doesNotHold: 'Does not hold: it is',
  cannotBeReckoned: 'Cannot be reckoned',
  resolved: 'resolved',
  inStash: 'Left out, because their words lie in the stash',
  noPlace: 'These words no longer have a certain place in the text',
  coverage: 'Coverage',
  sentences: 'Sentences',
  gate: 'Still open',
  nothingOpen: 'Nothing is open.',
  overrides: 'Overrides of the gate',
  noOverrides: 'Nobody has overridden the gate.',
  overrideFormat: 'Format',
  overrideReason: 'Reason',
  who: 'Who',
  when: 'When',
  open: 'Open then',
  reportTitle: 'Claims report',
  internal: 'Internal. Not for publication.',
  dispute: 'Dispute',
  disputedBy: 'Disputed by',
  decidedBy: 'Decided by',
  writtenDownBy: 'written down by',
  notConfirmed: 'not confirmed',
  undecided: 'not decided',
  notVerified: 'Not verified',
  rightOfReply: 'Right of reply',
  putTo: 'Put to',
  putOn: 'Put to them',
  notPutYet: 'not put to them yet',
  answerBy: 'Answer by',
  askedAgain: 'Asked again',
  cameOfIt: 'What came of it',
  toldIn: 'Told in the story',
  notTold: 'not told in the story',
  aboutClaims: 'About',
  unreadReplies: 'Entries that this version cannot read',
  besideChanged: 'Words beside it were changed since',
  untouchedSentences: 'Untouched sentences',
  changedSentences: 'Sentences changed beside their claims since somebody looked at them',
  revision: 'Text',
  textOf: 'Text of',
  unknownPerson: 'Unknown person',
  anchor: 'Place',
  number: 'No.',
} as const;

/** What a sign-off was given under, where the words stand under another now. */
export const UNDER_LABELS: Readonly<Record<UnderKind, string>> = {
  column: 'for these words in another column',
  row: 'for these words in another row',
  'column-name': 'for these words in a column called otherwise',
  'row-name': 'for these words in a row called otherwise',
  over: 'for these words in a column under other heads',
  label: 'for these words in a row that said something else',
  group: 'for these words in a row under another heading',
  picture: 'for these words under another picture',
  bytes: 'for these words under another picture of the same name',
  description: 'for these words under a picture described otherwise',
  alone: 'for these words in no table and under no picture',
  code: 'for these words outside code',
  'no-code': 'for these words in code',
  mark: 'for these words with other footnote marks',
};
