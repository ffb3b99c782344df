import type { GateCode } from '../../../core/claims/gate-codes.ts';
import type { Audience } from '../../../core/export/format.ts';
import type { FormatId } from '../../../core/export/formats.ts';

const SIGNS: Readonly<Record<GateCode, string>> = {
  stale: '↻',
  disputed: '⚖\ufe0e',
  'removal-open': '✕',
  orphaned: '?',
  ambiguous: '?',
  'cannot-verify': '⊘',
  unchecked: '○',
  'claim-unread': '?',
  altered: '≠',
  'second-sign-off-missing': '½',
  'own-sign-off-only': '½',
  'picture-lost': '?',
  'not-in-log': '!',
  'other-sources': '≠',
  'no-citation': '§',
  'no-support': '§',
  'sum-fails': '≠',
  contradicted: '§',
  'evidence-spoilt': '≠',
  'reply-overdue': '!',
  'reply-not-reflected': '❝',
  'reply-waiting': '…',
  'reply-to-put': '○',
  'reply-unread': '?',
  'picture-unseen': '?',
  'picture-held': '⊘',
  'no-locator': '§',
  'beside-changed': '≠',
  untouched: '?',
  inconsistent: '≠',
  'hidden-words': '⊘',
  'turning-signs': '↺',
  'quote-other-speaker': '≠',
  'quote-differs': '≠',
  'quote-not-found': '⊘',
  'quote-trimmed': '≠',
  'alike-signers': '½',
  'partly-verified': '½',
  embargo: '!',
  'source-kept-back': '§',
  'confidential-source': '§',
};

export function gateSign(code: GateCode): string {
  return SIGNS[code];
}

/** For whom each format is, as `core/export` has it; the window names formats without loading them. */
const AUDIENCES: Readonly<Record<FormatId, Audience>> = {
  word: 'public',
  'word-claims': 'internal',
  'word-notes': 'footnoted',
  html: 'public',
  'html-notes': 'footnoted',
  pdf: 'public',
  'pdf-notes': 'footnoted',
  markdown: 'public',
  'plain-text': 'public',
  'claims-csv': 'internal',
  'claims-report': 'internal',
};

export function audienceOf(format: FormatId): Audience {
  return AUDIENCES[format];
}
